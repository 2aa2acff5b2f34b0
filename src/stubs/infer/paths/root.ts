import { posix } from "node:path";
import { aboveEnd } from "../../../model/directory.ts";
import type { GoModule, ProtoFile } from "../../../model/facts.ts";
import { isCore, type Stub } from "../../../model/stub.ts";
import { importPathOf, importPathOfGoPackage, sharedStart } from "./go-paths.ts";
import type { Mount } from "./mount.ts";

/** A .proto that a stub may have been made from, and the root that gives it the stub's source as its name. */
export interface Candidate {
  readonly proto: ProtoFile;
  readonly mount: Mount;
  /** In words, for the plan. */
  readonly because: string;
}

/** What else is known about a stub's origin. */
export interface Evidence {
  /** Package of the descriptor embedded in the stub; null: unknown. */
  readonly package: string | null;
  /** Directories of the modules that buf builds; of all .protos in them only one can have a name. */
  readonly bufModules?: ReadonlySet<string>;
}

/**
 * All .protos that a stub's source may mean, best first; empty where none is in the checkout.
 * The root is the path of the .proto minus the source (a sub-directory, the checkout itself or the stub's own directory),
 * or, where the source begins with a module path or the end of one, that module's directory.
 */
export function findCandidates(
  stub: Stub,
  evidence: Evidence,
  protosByName: ReadonlyMap<string, readonly ProtoFile[]>,
  modules: readonly GoModule[],
): Candidate[] {
  const source = stub.source;
  if (source === undefined) return [];
  const found: Candidate[] = [];
  const mayNameModule = namesModule(source, modules);
  for (const proto of protosByName.get(posix.basename(source)) ?? []) {
    if (isOwnCopy(proto, modules)) continue;
    const mount = directMount(proto.path, source);
    if (mount !== null) {
      found.push({ proto, mount, because: `root ${mount.directory}: below it lies the stub's source, ${source}` });
      continue;
    }
    // A prefix that begins further down lies in the module's directory, and then the path of the .proto ends with the source.
    const byModule = mayNameModule ? moduleMount(proto.path, source, modules) : null;
    if (byModule !== null) {
      const because = `root ${byModule.directory}: source ${source} begins with the module path ${byModule.prefix.slice(0, -1)}`;
      found.push({ proto, mount: byModule, because });
      continue;
    }
    const above = mountAbove(proto.path, source);
    if (above !== null && proto.package !== "" && evidence.package === proto.package) {
      const because = `root ${above.directory}: source ${source} ends with the whole path of a .proto of its package`;
      found.push({ proto, mount: above, because });
    }
  }
  const directory = posix.dirname(stub.path);
  const goPackages = goPackagesFor(stub, modules);
  if (found.length === 1 && found.every((only) => isOwn(closeness(only, directory, goPackages)))) return found;
  const ranked = found
    .map((candidate) => ({ candidate, rank: rank(candidate, directory, goPackages, evidence) }))
    .filter(({ candidate, rank }) => isPlausible(candidate, rank, source, evidence))
    .sort(
      (one, other) =>
        compareRanks(one.rank, other.rank) || (one.candidate.proto.path < other.candidate.proto.path ? -1 : 1),
    );
  // A stub that is behind its own .proto may be what a copy of that elsewhere generates, and would seem current.
  const [best] = ranked;
  if (best === undefined)
    return found.length === 1
      ? found.filter((only) => isNamedByBuf(only, source, evidence) || isEmptied(only, source))
      : [];
  const isNear = ({ candidate, rank }: (typeof ranked)[number]) => {
    const isAtHome = rank.beside && rank.sameGoPackage;
    if (best.rank.beside && best.rank.sameGoPackage) return isAtHome;
    if (isOwn(best.rank) && !best.candidate.proto.vendored) return isOwn(rank) && !candidate.proto.vendored;
    return best.rank.shared === 0 || rank.shared > 0;
  };
  return ranked.filter(isNear).map(({ candidate }) => candidate);
}

/**
 * The Go packages that the .proto of a stub may be of, by where the stub lies: in that package, or, as connect-go has it, in one of its own
 * below. https://connectrpc.com/docs/go/getting-started/#generate-code
 */
function goPackagesFor({ path, generator }: Stub, modules: readonly GoModule[]): readonly string[] {
  const importPath = importPathOf(posix.dirname(path), modules);
  if (importPath === null) return [];
  return isCore(generator) ? [importPath] : [importPath, posix.dirname(importPath)];
}

/** The root under which a source is the name of the .proto with this path; null where it can't be. */
export function mountFor(path: string, source: string, modules: readonly GoModule[]): Mount | null {
  return directMount(path, source) ?? (namesModule(source, modules) ? moduleMount(path, source, modules) : null);
}

/** A checkout that vendors a module of its own has a copy of that, which is never what its stubs are made from. */
function isOwnCopy({ path, vendored }: ProtoFile, modules: readonly GoModule[]): boolean {
  return vendored && modules.some((module) => module.path !== "" && `/${path}`.includes(`/vendor/${module.path}/`));
}

/** Whether a source may begin with a module's path or the end of one. */
function namesModule(source: string, modules: readonly GoModule[]): boolean {
  const [start = ""] = source.split("/");
  return modules.some(
    ({ path }) => path !== "" && (`/${path}/`.includes(`/${start}/`) || source.includes(`/${path}/`)),
  );
}

/** .protos by the last part of their path. */
export function groupByBaseName(protos: readonly ProtoFile[]): ReadonlyMap<string, readonly ProtoFile[]> {
  const groups = new Map<string, ProtoFile[]>();
  for (const proto of protos) {
    const name = posix.basename(proto.path);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [proto]);
    else group.push(proto);
  }
  return groups;
}

function directMount(path: string, source: string): Mount | null {
  const directory = aboveEnd(path, source);
  return directory === null ? null : { prefix: "", directory };
}

/**
 * The checkout's root under a name of its own: a script that copies it to `api.new/acme/server` before it compiles makes
 * `acme/server/lib/a.proto` of `lib/a.proto`. Null for a .proto without a directory, whose name alone says nothing.
 */
function mountAbove(path: string, source: string): Mount | null {
  if (!path.includes("/") || !source.endsWith(`/${path}`)) return null;
  return { prefix: source.slice(0, -path.length), directory: "." };
}

/**
 * `github.com/moby/buildkit/util/a.proto` or `buildkit/util/a.proto` in a module github.com/moby/buildkit, and
 * `staging/src/k8s.io/api/core/a.proto` in a module k8s.io/api.
 */
function moduleMount(path: string, source: string, modules: readonly GoModule[]): Mount | null {
  const pathParts = path.split("/");
  const sourceParts = source.split("/");
  for (let shared = commonEnd(pathParts, sourceParts); shared > 0; shared -= 1) {
    const prefix = sourceParts.slice(0, -shared).join("/");
    const directory = pathParts.slice(0, -shared).join("/") || ".";
    const importPath = importPathOf(directory, modules);
    if (importPath === null || prefix === "") continue;
    // A module's major version is part of its path, but not of the directory that GOPATH had for it.
    const spellings = [importPath, importPath.replace(/\/v\d+(?=\/|$)/, "")];
    // A module that is published out of a larger repository has that one's directories before its path.
    const isSpelled = (spelling: string) =>
      spelling === prefix || spelling.endsWith(`/${prefix}`) || prefix.endsWith(`/${spelling}`);
    if (spellings.some(isSpelled)) {
      return { prefix: `${prefix}/`, directory };
    }
  }
  return null;
}

function commonEnd(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

interface Closeness {
  readonly sameGoPackage: boolean;
  readonly beside: boolean;
}

function closeness({ proto }: Candidate, directory: string, goPackages: readonly string[]): Closeness {
  const goPackage = proto.goPackage === undefined ? null : importPathOfGoPackage(proto.goPackage);
  return {
    sameGoPackage: goPackage !== null && goPackages.includes(goPackage),
    beside: posix.dirname(proto.path) === directory,
  };
}

/** Then it is the stub's source whatever else is known, of which reading the embedded descriptor is the dearest. */
function isOwn({ sameGoPackage, beside }: Closeness): boolean {
  return sameGoPackage || beside;
}

/** Smaller is better, compared from the first on. */
interface Rank extends Closeness {
  readonly values: readonly number[];
  readonly samePackage: boolean;
  /** Number of directories that its path and the stub's begin with alike. */
  readonly shared: number;
}

function rank(candidate: Candidate, directory: string, goPackages: readonly string[], evidence: Evidence): Rank {
  const { proto, mount } = candidate;
  const { sameGoPackage, beside } = closeness(candidate, directory, goPackages);
  const samePackage = evidence.package === null || evidence.package === proto.package;
  const shared = sharedStart(proto.path, directory);
  const values = [
    samePackage ? 0 : 1,
    sameGoPackage ? 0 : 1,
    proto.vendored ? 1 : 0,
    beside ? 0 : 1,
    -shared,
    mount.prefix === "" ? 0 : 1,
    mount.directory === "." ? 0 : mount.directory.length,
  ];
  return { values, sameGoPackage, beside, samePackage, shared };
}

/** A file of another package elsewhere, or another directory's file of a common name, is not this stub's source. */
function isPlausible(candidate: Candidate, rank: Rank, source: string, evidence: Evidence): boolean {
  if (isOwn(rank)) return true;
  if (evidence.package !== null) return rank.samePackage;
  return source.includes("/") || candidate.proto.goPackage === undefined || !candidate.proto.goPackage.includes("/");
}

/**
 * A file of another package than the stub's is its source all the same where buf builds it under that very name, with a directory: the
 * package was changed since. https://buf.build/docs/concepts/modules-workspaces/
 */
function isNamedByBuf({ proto, mount }: Candidate, source: string, { bufModules }: Evidence): boolean {
  return !proto.vendored && source.includes("/") && mount.prefix === "" && bufModules?.has(mount.directory) === true;
}

/** The only file of the stub's source that says nothing at all, not even of which package it is: somebody cut it off. */
function isEmptied({ proto }: Candidate, source: string): boolean {
  const { package: name, goPackage, declares, imports, vendored } = proto;
  return (
    !vendored &&
    source.includes("/") &&
    name === "" &&
    goPackage === undefined &&
    declares.length + imports.length === 0
  );
}

function compareRanks(one: Rank, other: Rank): number {
  for (const [index, value] of one.values.entries()) {
    const difference = value - (other.values[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
