import { posix } from "node:path";
import type { Facts, ProtoFile } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import { type CoreGenerator, isCore, type Stub } from "../../../model/stub.ts";
import { deletedIn } from "../../../model/work-tree.ts";
import { liesBesideItsProto, type StubContext } from "../contexts.ts";
import { usualPlaces } from "../departed/usual-places.ts";
import { withSource } from "../generator/further.ts";
import { packageOf } from "../generator/versions.ts";
import { configuredPlugins, followingSources } from "../options/configured-options.ts";
import { aboveUnplaced, belongsThere, directoryOf, importPathOfGoPackage } from "../paths/go-paths.ts";
import { type Mount, mountKey, nameUnder } from "../paths/mount.ts";
import { type BufModule, bufModulesOf } from "../recipes/buf.ts";

/** A root of .protos with the stubs that are made from it. */
export interface Root {
  readonly mount: Mount;
  /** Where those .protos lie. */
  readonly directories: readonly string[];
  readonly contexts: readonly StubContext[];
}

/**
 * What is asked about every .proto while missing stubs are looked for, worked out once: a repository may have thousands of
 * .protos, few of which have stubs.
 */
export interface Survey {
  readonly facts: Facts;
  readonly roots: readonly Root[];
  readonly bufModules: readonly BufModule[];
  /** Whether a stub by this generator is made from it, or may be. */
  hasStub(proto: ProtoFile, generator: string): boolean;
  /** The stub that this generator made from it; null: none, or none for certain. */
  stubOf(proto: ProtoFile, generator: CoreGenerator): StubContext | null;
  /** Stubs that are made from the .protos of a directory. */
  madeIn(directory: string): readonly StubContext[];
  /** Stubs that lie in a directory. */
  generatedIn(directory: string): readonly StubContext[];
  /** Stubs of the whole checkout whose source ends with this .proto's name. */
  ofName(proto: ProtoFile): readonly Stub[];
  /** How many of the other sources that this stub's generator made something of have a stub of protoc-gen-go-grpc, 0 to 1; null: no others. */
  sharedWithGrpc(stub: Stub): number | null;
  /** Stubs without .proto whose source ends with this .proto's name. */
  leftBehind(proto: ProtoFile): readonly StubContext[];
  /** Files of this base name that git has, and that were deleted in the work tree. */
  deleted(name: string): readonly string[];
  /** Whether its go_package is a package of this checkout, or a stub of it is here, or those like it have stubs here. */
  isOwn(proto: ProtoFile): boolean;
  /** The directory where its stubs lie if they lie as those of the others do; null where the others show none. */
  placeOf(proto: ProtoFile): string | null;
  /** Whether a stub is told to lie as its .proto does, whatever go_package says. */
  followsSource(stub: Stub): boolean;
  /** The file that says that a generator is run: a template of buf, a command line of protoc, a tool of a module; or null. */
  runnerOf(generator: CoreGenerator): string | null;
  /** How many own .protos of a root, or of the whole checkout, the generator makes stubs from, and from how many it does. */
  coverage(root: Root | null, generator: CoreGenerator): Coverage;
  /** The same of the .protos of one directory. */
  coverageIn(directory: string, generator: CoreGenerator): Coverage;
}

/** Of .protos that a generator makes stubs from: those with services for protoc-gen-go-grpc. */
export interface Coverage {
  readonly all: number;
  readonly covered: number;
}

/** Reads what there is of stubs and .protos into the tables that a `Survey` answers from. */
export function surveyOf(contexts: readonly StubContext[], facts: Facts): Survey {
  const roots = rootsOf(contexts);
  const hasStub = makersIn(contexts, facts);
  const own = ownProtos(roots, hasStub, facts);
  return {
    facts,
    roots,
    bufModules: bufModulesOf(facts.recipes ?? []),
    hasStub,
    ...stubsOf(contexts),
    ...filesByName(contexts, facts),
    sharedWithGrpc: sharingWithGrpc(facts.stubs),
    isOwn: (proto) => own.has(proto),
    placeOf: usualPlaces(contexts),
    followsSource: followingSources(facts.recipes ?? []),
    runnerOf: (generator) => runnerOf(generator, facts),
    ...coverageOf(own, hasStub),
  };
}

function makersIn(contexts: readonly StubContext[], { modules }: Facts): Survey["hasStub"] {
  const made = new Set(
    contexts.flatMap((context) => {
      const { stub, candidates } = context;
      const [first] = candidates;
      // Of several copies of one .proto any may be its source, unless one of them is where it belongs.
      const isCertain =
        first !== undefined && (liesBesideItsProto(context) || belongsThere(stub, first.proto, modules));
      const sources = isCertain ? [first] : candidates;
      return sources.map(({ proto }) => `${stub.generator} ${proto.path}`);
    }),
  );
  return (proto, generator) => made.has(`${generator} ${proto.path}`);
}

function stubsOf(contexts: readonly StubContext[]): Pick<Survey, "stubOf" | "madeIn" | "generatedIn"> {
  const makers = groupBy(contexts, ({ stub, candidates: [first, ...others] }) =>
    first === undefined || others.length > 0 ? undefined : `${stub.generator} ${first.proto.path}`,
  );
  const madeIn = groupBy(contexts, ({ candidates: [first] }) => posix.dirname(first?.proto.path ?? "/"));
  const generatedIn = groupBy(contexts, ({ stub }) => posix.dirname(stub.path));
  return {
    stubOf: (proto, generator) => {
      const [only, ...others] = makers.get(`${generator} ${proto.path}`) ?? [];
      return others.length > 0 ? null : (only ?? null);
    },
    madeIn: (directory) => madeIn.get(directory) ?? [],
    generatedIn: (directory) => generatedIn.get(directory) ?? [],
  };
}

function filesByName(
  contexts: readonly StubContext[],
  { stubs, git }: Facts,
): Pick<Survey, "ofName" | "leftBehind" | "deleted"> {
  const coreStubs = stubs.filter(({ generator, source }) => isCore(generator) && source !== undefined);
  // Some generators of services do not write their source down.
  const sourced = stubs.map((stub) => (/rpc/.test(stub.generator) ? withSource(stub, coreStubs) : stub));
  const ofName = groupBy(sourced, ({ source }) => posix.basename(source ?? ""));
  const leftBehind = groupBy(
    contexts.filter(({ candidates }) => candidates.length === 0),
    ({ stub }) => posix.basename(stub.source ?? ""),
  );
  const deleted = groupBy(deletedIn(git), (path) => posix.basename(path));
  return {
    ofName: ({ path }) => ofName.get(posix.basename(path)) ?? [],
    leftBehind: ({ path }) => leftBehind.get(posix.basename(path)) ?? [],
    deleted: (name) => deleted.get(name) ?? [],
  };
}

/** The .protos that the checkout's own stubs are made from, or would be. */
function ownProtos(roots: readonly Root[], hasStub: Survey["hasStub"], facts: Facts): ReadonlySet<ProtoFile> {
  const unnamed = roots.filter(isUnnamed);
  const unplaced = new Set(
    facts.protos.flatMap((one) => (hasStub(one, "protoc-gen-go") ? (aboveUnplaced(one.goPackage) ?? []) : [])),
  );
  const isLikeOthers = (proto: ProtoFile) =>
    proto.goPackage === undefined
      ? unnamed.some(({ mount }) => nameUnder(mount, proto.path) !== null)
      : unplaced.has(aboveUnplaced(proto.goPackage) ?? "");
  return new Set(
    facts.protos.filter(
      (proto) => isOwnPackage(proto, facts) || isLikeOthers(proto) || hasStub(proto, "protoc-gen-go"),
    ),
  );
}

function sharingWithGrpc(stubs: readonly Stub[]): Survey["sharedWithGrpc"] {
  const grpcSources = new Set(sourcesOf("protoc-gen-go-grpc", stubs));
  return (stub) => {
    const others = sourcesOf(stub.generator, stubs).filter((source) => source !== stub.source);
    return others.length === 0 ? null : others.filter((source) => grpcSources.has(source)).length / others.length;
  };
}

function coverageOf(own: ReadonlySet<ProtoFile>, hasStub: Survey["hasStub"]): Pick<Survey, "coverage" | "coverageIn"> {
  const compiled = [...own].filter(({ vendored, linked }) => !vendored && linked !== true);
  const byDirectory = groupBy(compiled, ({ path }) => posix.dirname(path));
  const coverages = new Map<string, Coverage>();
  const coverageAmong = (key: string, generator: CoreGenerator, protosOf: () => readonly ProtoFile[]) => {
    const known = coverages.get(`${generator} ${key}`);
    if (known !== undefined) return known;
    const all = protosOf().filter(({ hasServices }) => generator === "protoc-gen-go" || hasServices);
    const coverage = { all: all.length, covered: all.filter((proto) => hasStub(proto, generator)).length };
    coverages.set(`${generator} ${key}`, coverage);
    return coverage;
  };
  return {
    coverage: (root, generator) =>
      coverageAmong(root === null ? "" : `root ${mountKey(root.mount)}`, generator, () =>
        compiled.filter(({ path }) => root === null || nameUnder(root.mount, path) !== null),
      ),
    coverageIn: (directory, generator) =>
      coverageAmong(`directory ${directory}`, generator, () => byDirectory.get(directory) ?? []),
  };
}

function sourcesOf(generator: string, stubs: readonly Stub[]): string[] {
  return stubs.flatMap((stub) => (stub.generator === generator ? (stub.source ?? []) : []));
}

function rootsOf(contexts: readonly StubContext[]): Root[] {
  const rooted = contexts.flatMap((context) => {
    const mount = context.candidates[0]?.mount;
    return mount === undefined ? [] : [{ mount, context }];
  });
  return [...groupBy(rooted, ({ mount }) => mountKey(mount)).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const found = group.map(({ context }) => context);
    const directories = found.flatMap(({ candidates: [candidate] }) => posix.dirname(candidate?.proto.path ?? "."));
    return [{ mount: first.mount, directories: [...new Set(directories)], contexts: found }];
  });
}

/** Whether its stubs have their packages from elsewhere: managed mode or options, and no .proto of theirs names one. */
function isUnnamed({ contexts }: Root): boolean {
  const protos = new Set(contexts.flatMap(({ candidates: [first] }) => first?.proto ?? []));
  return protos.size > 1 && [...protos].every(({ goPackage }) => goPackage === undefined);
}

function runnerOf(generator: CoreGenerator, { recipes = [], modules }: Facts): string | null {
  const plugin = configuredPlugins(recipes).find((one) => one.generator === generator);
  const tools = modules.flatMap((module) => module.tools);
  return plugin?.file ?? tools.find((tool) => tool.package === packageOf(generator))?.file ?? null;
}

function isOwnPackage(proto: ProtoFile, facts: Facts): boolean {
  const path = proto.goPackage === undefined ? null : importPathOfGoPackage(proto.goPackage);
  return path !== null && directoryOf(path, facts.modules) !== null;
}
