import { posix } from "node:path";
import type { Facts, ProtoFile } from "../../model/facts.ts";
import type { CoreGenerator, Stub } from "../../model/stub.ts";
import { bufModulesOf, isExcluded } from "./buf.ts";
import type { StubContext } from "./contexts.ts";
import { directoryOf, importPathOfGoPackage, isBelow } from "./go-paths.ts";
import { isDeleted, listWithout } from "./hints.ts";
import { type Mount, nameUnder } from "./mount.ts";

/** A stub that would be generated and is not committed. */
export interface Wanted {
  readonly proto: ProtoFile;
  readonly mount: Mount;
  readonly generator: CoreGenerator;
  /** The stub that proves that such stubs are committed here, and tells how they are made. */
  readonly sibling: StubContext;
  /** Where it belongs; null: outside every module of the checkout. */
  readonly path: string | null;
  readonly because: string;
}

/** Services of a .proto that one of these has generated code for need no stub of protoc-gen-go-grpc. */
const otherRpc = /^protoc-gen-(?:go-ttrpc|ttrpc|twirp|connect-go|go-drpc|psrpc|micro|go-http|gogo|gofast)/;

/**
 * The stubs that are missing beside committed ones. Many .protos have no stub and need none, so it takes a sibling: a .proto
 * of the same directory and Go package that has one, a root in which nearly all others have one, or a stub that git says was
 * deleted.
 */
export function findMissing(contexts: readonly StubContext[], facts: Facts): Wanted[] {
  const made = madeFrom(contexts);
  const roots = rootsOf(contexts);
  const wanted: Wanted[] = [];
  for (const proto of facts.protos) {
    if (proto.vendored || !facts.scopes.some((scope) => isBelow(proto.path, scope))) continue;
    for (const generator of ["protoc-gen-go", "protoc-gen-go-grpc"] as const) {
      if (generator === "protoc-gen-go-grpc" && !proto.hasServices) continue;
      if (made.get(proto.path)?.has(generator) === true || isMadeOtherwise(proto, generator, facts)) continue;
      const proof = proofFor(proto, generator, contexts, roots, made, facts);
      if (proof === null || isLeftOut(proto, { ...proof, generator }, facts)) continue;
      const path = outputPath(proto, proof.mount, proof.sibling, generator, facts);
      // What is there was made from a file of another name; it is judged as that file's stub.
      if (facts.stubs.some((stub) => stub.path === path)) continue;
      wanted.push({ proto, generator, ...proof, path });
    }
  }
  return wanted;
}

/** buf's configuration excludes it, or a list that names its sibling does not name it; what is new in the work tree is wanted anyway. */
function isLeftOut(proto: ProtoFile, proof: Pick<Wanted, "sibling" | "generator">, facts: Facts): boolean {
  const recipes = facts.recipes ?? [];
  if (isExcluded(proto.path, bufModulesOf(recipes)) || isDeleted(fileNameOf(proto, proof.generator), recipes))
    return true;
  const isNew =
    facts.git.kind === "repository" && (facts.git.untracked.has(proto.path) || facts.git.changed.has(proto.path));
  const sibling = proof.sibling.candidates[0]?.proto.path;
  return !isNew && sibling !== undefined && listWithout(proto.path, sibling, recipes) !== null;
}

type Made = ReadonlyMap<string, ReadonlyMap<string, StubContext>>;

function madeFrom(contexts: readonly StubContext[]): Made {
  const made = new Map<string, Map<string, StubContext>>();
  for (const context of contexts) {
    for (const { proto } of context.candidates) {
      const stubs = made.get(proto.path) ?? new Map<string, StubContext>();
      made.set(proto.path, stubs.set(context.stub.generator, context));
    }
  }
  return made;
}

function rootsOf(contexts: readonly StubContext[]): Map<Mount, StubContext[]> {
  const roots = new Map<string, { readonly mount: Mount; readonly contexts: StubContext[] }>();
  for (const context of contexts) {
    const mount = context.candidates[0]?.mount;
    if (mount === undefined) continue;
    const key = `${mount.prefix}=${mount.directory}`;
    const root = roots.get(key) ?? { mount, contexts: [] };
    root.contexts.push(context);
    roots.set(key, root);
  }
  return new Map([...roots.values()].map(({ mount, contexts: made }) => [mount, made]));
}

/** Another generator writes its services, or any stub of the checkout names it as its source from another root. */
function isMadeOtherwise(proto: ProtoFile, generator: CoreGenerator, facts: Facts): boolean {
  return facts.stubs.some((stub) => {
    if (stub.source === undefined || !(proto.path === stub.source || proto.path.endsWith(`/${stub.source}`)))
      return false;
    return generator === "protoc-gen-go"
      ? /^protoc-gen-go(?:go|fast)|^protoc-gen-gogo/.test(stub.generator)
      : otherRpc.test(stub.generator);
  });
}

function proofFor(
  proto: ProtoFile,
  generator: CoreGenerator,
  contexts: readonly StubContext[],
  roots: ReadonlyMap<Mount, readonly StubContext[]>,
  made: Made,
  facts: Facts,
): Pick<Wanted, "mount" | "sibling" | "because"> | null {
  const directory = posix.dirname(proto.path);
  const alike = contexts.filter(({ stub, candidates }) => {
    const other = candidates[0]?.proto;
    return (
      stub.generator === generator &&
      other !== undefined &&
      posix.basename(stub.path) === fileNameOf(other, generator) &&
      posix.dirname(other.path) === directory &&
      sameGoPackage(other, proto)
    );
  });
  const [beside] = alike;
  const besideMount = beside?.candidates[0]?.mount;
  if (beside !== undefined && besideMount !== undefined) {
    return {
      mount: besideMount,
      sibling: beside,
      because: `${beside.candidates[0]?.proto.path} beside it has ${beside.stub.path}`,
    };
  }
  for (const [mount, stubs] of roots) {
    const name = nameUnder(mount, proto.path);
    const [any] = stubs;
    if (name === null || any === undefined) continue;
    const sibling = stubs.find(({ stub }) => stub.generator === generator);
    const deleted = deletedOutput(proto, generator, facts);
    if (deleted !== null) {
      return { mount, sibling: sibling ?? any, because: `git has ${deleted}, which was deleted here` };
    }
    const left = leftBehind(proto, generator, contexts);
    if (left !== null && isOwnPackage(proto, facts)) {
      return {
        mount,
        sibling: left,
        because: `${left.stub.path} was made from a file of this name that is no longer there`,
      };
    }
    if (sibling === undefined) continue;
    // Go leaves testdata out of every package, and .protos there are often input of a test and nothing else.
    if (!isOwnPackage(proto, facts) || /(?:^|\/)testdata\//.test(proto.path)) continue;
    const others = facts.protos.filter((other) => {
      return (
        other !== proto &&
        !other.vendored &&
        nameUnder(mount, other.path) !== null &&
        isOwnPackage(other, facts) &&
        (generator === "protoc-gen-go" || other.hasServices)
      );
    });
    const covered = others.filter((other) => made.get(other.path)?.has(generator) === true);
    if (covered.length > 0 && covered.length >= 0.9 * others.length) {
      return {
        mount,
        sibling,
        because: `${covered.length} of ${others.length} other .proto files of the root ${mount.directory} have one, such as ${sibling.stub.path}`,
      };
    }
  }
  return null;
}

/** A stub without .proto that this one, moved to another place, was the source of. */
function leftBehind(proto: ProtoFile, generator: CoreGenerator, contexts: readonly StubContext[]): StubContext | null {
  const name = posix.basename(proto.path);
  const left = contexts.filter(({ stub, candidates }) => {
    return stub.generator === generator && candidates.length === 0 && posix.basename(stub.source ?? "") === name;
  });
  return left[0] ?? null;
}

function sameGoPackage(one: ProtoFile, other: ProtoFile): boolean {
  const path = (proto: ProtoFile) => proto.goPackage?.split(";")[0];
  return path(one) === path(other);
}

function isOwnPackage(proto: ProtoFile, facts: Facts): boolean {
  const path = proto.goPackage === undefined ? null : importPathOfGoPackage(proto.goPackage);
  return path !== null && directoryOf(path, facts.modules) !== null;
}

function deletedOutput(proto: ProtoFile, generator: CoreGenerator, facts: Facts): string | null {
  if (facts.git.kind === "unknown") return null;
  const name = fileNameOf(proto, generator);
  const importPath = proto.goPackage === undefined ? null : importPathOfGoPackage(proto.goPackage);
  const directory = importPath === null ? null : directoryOf(importPath, facts.modules);
  for (const path of facts.git.deleted) {
    if (posix.basename(path) !== name) continue;
    if (posix.dirname(path) === directory || posix.dirname(path) === posix.dirname(proto.path)) return path;
  }
  return null;
}

function fileNameOf(proto: ProtoFile, generator: CoreGenerator): string {
  return posix.basename(proto.path, ".proto") + (generator === "protoc-gen-go-grpc" ? "_grpc.pb.go" : ".pb.go");
}

/** By the import path first, which decides for nearly all stubs; else as the sibling lies to its source. */
function outputPath(
  proto: ProtoFile,
  mount: Mount,
  sibling: StubContext,
  generator: CoreGenerator,
  facts: Facts,
): string | null {
  const name = fileNameOf(proto, generator);
  const deleted = deletedOutput(proto, generator, facts);
  if (deleted !== null) return deleted;
  const other = sibling.candidates[0]?.proto;
  if (other !== undefined && posix.dirname(other.path) === posix.dirname(proto.path) && sameGoPackage(other, proto)) {
    return posix.join(posix.dirname(sibling.stub.path), name);
  }
  const importPath = proto.goPackage === undefined ? null : importPathOfGoPackage(proto.goPackage);
  if (importPath !== null) {
    const directory = directoryOf(importPath, facts.modules);
    return directory === null ? null : posix.join(directory, name);
  }
  const own = nameUnder(mount, proto.path);
  const base = outputRoot(sibling.stub);
  return own === null || base === null ? null : posix.join(base, posix.dirname(own), name);
}

/** What a stub's directory has before the directory of its source; null where it does not end with that. */
function outputRoot(stub: Stub): string | null {
  const directory = `/${posix.dirname(stub.path)}`;
  const source = posix.dirname(stub.source ?? "");
  if (source === ".") return directory.slice(1);
  return directory.endsWith(`/${source}`) ? directory.slice(1, -source.length - 1) || "." : null;
}
