import { posix } from "node:path";
import { aboveEnd } from "../../../model/directory.ts";
import type { Facts, ProtoFile } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import { type CoreGenerator, isCore, stemOf } from "../../../model/stub.ts";
import type { StubContext } from "../contexts.ts";
import { expectedPlaces } from "../departed/usual-places.ts";
import { sharedStart } from "../paths/go-paths.ts";
import { type Mount, nameUnder } from "../paths/mount.ts";
import type { Wanted } from "./missing.ts";
import { isNamedAfter } from "./missing-path.ts";

/** A stub that lies in the place of another, with that other one. */
export interface Overwritten {
  readonly context: StubContext;
  readonly wanted: Wanted & { readonly path: string };
}

/**
 * Stubs that somebody copied over others, or that changed places with them: each is called as the stub that another .proto has there by
 * its go_package or as others lie, or as the other generator calls its own, and that one is nowhere else.
 */
export function findOverwritten(contexts: readonly StubContext[], { protos, modules }: Facts): Overwritten[] {
  const isExpected = expectedPlaces(contexts, modules);
  const suspects = contexts.filter((context) => {
    const isOwn = (proto: ProtoFile) => isNamedAfter(context.stub, proto) && isExpected(context.stub, proto);
    const isFromAnother = context.stub.source !== undefined && !context.candidates.some(({ proto }) => isOwn(proto));
    return isNamedByRule(context) && isFromAnother;
  });
  if (suspects.length === 0) return [];
  const suspected = new Set(suspects);
  const proper = contexts.filter((context) => !suspected.has(context));
  const made = new Set(
    proper.flatMap(({ stub, candidates }) => candidates.map(({ proto }) => `${stub.generator} ${proto.path}`)),
  );
  // Where one generator has its stub of a .proto the other one has its own, wherever go_package or others would have them.
  const named = contexts.flatMap(({ stub, candidates: [only, ...others] }) => {
    return only !== undefined && others.length === 0 && isNamedAfter(stub, only.proto) ? [{ stub, only }] : [];
  });
  const twins = new Map(
    named.map(({ stub, only }) => [`${posix.dirname(stub.path)} ${only.proto.path}`, only.mount] as const),
  );
  const owned = new Set(named.map(({ stub, only }) => `${stub.generator} ${only.proto.path}`));
  const byName = groupBy(protos, ({ path }) => posix.basename(path, ".proto"));
  return suspects.flatMap((context): Overwritten[] => {
    const { path, source = "" } = context.stub;
    const generator = generatorByName(path);
    const sources = new Set(context.candidates.map(({ proto }) => proto.path));
    const found = (byName.get(stemOf(path)) ?? []).filter(
      (proto) =>
        !(sources.has(proto.path) && generator === context.stub.generator) &&
        // One of the name of a lost source is that source, in another place or package.
        (sources.size > 0 || posix.basename(source) !== posix.basename(proto.path)) &&
        !proto.vendored &&
        !made.has(`${generator} ${proto.path}`) &&
        (generator === "protoc-gen-go" || proto.hasServices) &&
        (isExpected(context.stub, proto) ||
          (twins.has(`${posix.dirname(path)} ${proto.path}`) && !owned.has(`${generator} ${proto.path}`))),
    );
    const [proto, ...others] = found;
    if (proto === undefined || others.length > 0) return [];
    // They were made here, too, and may be the only ones of their root.
    const twin = twins.get(`${posix.dirname(path)} ${proto.path}`) ?? null;
    const sibling = siblingFor(context, proto, generator, [...proper, ...suspects], twin);
    if (sibling === null) return [];
    const because = `it was generated from ${onlyProto(context)?.path ?? source} by ${context.stub.generator}`;
    return [{ context, wanted: { proto, generator, path, because, ...sibling, isOverwritten: true } }];
  });
}

function onlyProto({ candidates: [only, ...others] }: StubContext): ProtoFile | null {
  return only === undefined || others.length > 0 ? null : only.proto;
}

/** Whether a file is called as protoc's plugins call theirs; the second file of the hybrid API has no .proto of its name. */
function isNamedByRule({ stub: { path, generator } }: StubContext): boolean {
  return isCore(generator) && path.endsWith(".pb.go") && !path.endsWith("_protoopaque.pb.go");
}

function generatorByName(path: string): CoreGenerator {
  return path.endsWith("_grpc.pb.go") ? "protoc-gen-go-grpc" : "protoc-gen-go";
}

interface Sibling {
  readonly mount: Mount;
  readonly sibling: StubContext;
}

/**
 * The stub of this generator from the nearest .proto of the root that what lies there says it was made from, if its .proto is gone: that
 * may have been renamed. Else from the nearest whose root holds this one, too; else from the nearest, where the other generator's stub of
 * this .proto tells the root; else from the nearest whose name below its root begins as this one's directory ends.
 */
function siblingFor(
  there: StubContext,
  { path }: ProtoFile,
  generator: CoreGenerator,
  contexts: readonly StubContext[],
  twin: Mount | null,
): Sibling | null {
  const directory = posix.dirname(path);
  const nearness = (context: StubContext) => {
    const own = onlyProto(context);
    return own === null ? 0 : sharedStart(posix.dirname(own.path), directory);
  };
  const alike = contexts
    .filter(({ stub }) => stub.generator === generator)
    .toSorted((one, other) => nearness(other) - nearness(one));
  const former = there.candidates.length === 0 ? inRootOf(there.stub.source ?? "", directory, alike) : null;
  if (former !== null) return former;
  const sharing = alike.find(({ candidates: [first] }) => first !== undefined && nameUnder(first.mount, path) !== null);
  const mount = sharing?.candidates[0]?.mount;
  if (sharing !== undefined && mount !== undefined) return { mount, sibling: sharing };
  const [nearest] = alike;
  if (twin !== null && nearest !== undefined) return { mount: twin, sibling: nearest };
  // Where every directory is a root of its own, as with `-I .` in each of them.
  for (const sibling of alike) {
    const root = sibling.candidates[0]?.mount.prefix === "" ? rootLike(sibling.stub.source ?? "", directory) : null;
    if (root !== null) return { mount: { prefix: "", directory: root }, sibling };
  }
  return null;
}

/** The root that a source has for a .proto of a directory, if others have it as well, or a root in each directory as this would be. */
function inRootOf(source: string, directory: string, alike: readonly StubContext[]): Sibling | null {
  const root = rootLike(source, directory);
  if (root === null) return null;
  const isBare = posix.dirname(source) === ".";
  const sibling = alike.find(({ stub, candidates: [first] }) => {
    if (first === undefined || first.mount.prefix !== "") return false;
    return isBare ? posix.dirname(stub.source ?? "/") === "." : first.mount.directory === root;
  });
  return sibling === undefined ? null : { mount: { prefix: "", directory: root }, sibling };
}

/** What a directory has before the directory of another stub's source; null where it does not end with that. */
function rootLike(source: string, directory: string): string | null {
  const below = posix.dirname(source);
  if (below === ".") return source === "" ? null : directory;
  return aboveEnd(directory, below);
}
