import { posix } from "node:path";
import { isInScope } from "../../../model/directory.ts";
import type { ProtoFile } from "../../../model/facts.ts";
import { type CoreGenerator, coreGenerators, type Stub } from "../../../model/stub.ts";
import { isUncommitted } from "../../../model/work-tree.ts";
import type { StubContext } from "../contexts.ts";
import { configuredPlugins } from "../options/configured-options.ts";
import { aboveUnplaced, isInTestdata } from "../paths/go-paths.ts";
import { isExcluded } from "../recipes/buf.ts";
import { isDeleted, type Listing, listWithout } from "../recipes/hints.ts";
import { fileNameOf, outputPath } from "./missing-path.ts";
import { type Proof, proofsIn } from "./proof.ts";
import type { Survey } from "./survey.ts";

/** A stub that would be generated and is not committed. */
export interface Wanted extends Proof {
  readonly proto: ProtoFile;
  /** The command's name. */
  readonly generator: string;
  /** Where it belongs; null: outside every module of the checkout. */
  readonly path: string | null;
  /** A list of .protos that names its sibling's and not its own; absent: nothing speaks against it. */
  readonly unlistedIn?: Listing;
  /** Options of its generator; absent: those of its sibling. */
  readonly options?: readonly string[];
  /** What lay there until it was taken away; absent: nobody knows. */
  readonly former?: StubContext;
  /** Another stub lies there. */
  readonly isOverwritten?: true;
}

/** Services of a .proto that one of these has generated code for need no stub of protoc-gen-go-grpc, as a rule. */
const otherRpc = /^protoc-gen-(?!go-grpc\b|grpc-)(?:\S*rpc\b|twirp|connect-go|micro|go-http|gogo|gofast)/;

/**
 * The stubs that are missing beside committed ones. Many .protos have no stub and need none, so it takes a sibling: a .proto
 * of the same directory and Go package that has one, a root in which nearly all others have one, or a stub that git says was
 * deleted.
 */
export function findMissing(survey: Survey): Wanted[] {
  const { facts } = survey;
  const committed = new Set(facts.stubs.map(({ path }) => path));
  const proofFor = proofsIn(survey);
  const wanted: Wanted[] = [];
  for (const proto of facts.protos) {
    for (const generator of coreGenerators) {
      if (!mayBeMissing(proto, generator, survey)) continue;
      const proof = proofFor(proto, generator);
      if (proof === null) continue;
      const path = outputPath(proto, proof.mount, proof.sibling, generator, survey);
      // What is there was made from a file of another name; it is judged as that file's stub.
      if (path !== null && committed.has(path)) continue;
      const isUnplaced = proto.goPackage === undefined || aboveUnplaced(proto.goPackage) !== null;
      if (path === null ? isUnplaced : hasNamesake(proto, path, survey)) continue;
      const unlistedIn = listWithoutIt(proto, proof, survey);
      if (unlistedIn !== null && isInTestdata(proto.path)) continue;
      wanted.push({ proto, generator, ...proof, path, ...(unlistedIn === null ? {} : { unlistedIn }) });
    }
  }
  return wanted.filter((one) => !isServicesAlone(one, wanted, survey));
}

/**
 * Services of a .proto whose messages have no stub and are not missed, though those of its sibling have one: whoever generates here
 * writes both or leaves the .proto out, as Bazel does, which generates in the build.
 */
function isServicesAlone(
  { proto, generator, sibling }: Wanted,
  wanted: readonly Wanted[],
  { hasStub }: Survey,
): boolean {
  const [made] = sibling.candidates;
  if (generator !== "protoc-gen-go-grpc" || made === undefined || !hasStub(made.proto, "protoc-gen-go")) return false;
  const areMissed = wanted.some((other) => other.proto === proto && other.generator === "protoc-gen-go");
  return !areMissed && !hasStub(proto, "protoc-gen-go");
}

/**
 * Whether a stub in the directory of this path declares what the .proto declares, too: a successor of a schema, or a variant. Both
 * are never generated into one Go package, for that would not compile.
 */
function hasNamesake(proto: ProtoFile, path: string, survey: Survey): boolean {
  const declared = new Set(proto.declares);
  return survey.generatedIn(posix.dirname(path)).some(({ candidates: [first] }) => {
    return first !== undefined && first.proto !== proto && first.proto.declares.some((name) => declared.has(name));
  });
}

/** Whether a generator has something to write for a .proto of these directories, has not, and nothing says that it need not. */
export function mayBeMissing(proto: ProtoFile, generator: CoreGenerator, survey: Survey, wasThere = false): boolean {
  return !survey.hasStub(proto, generator) && mayBeGenerated(proto, generator, survey, wasThere);
}

/**
 * Whether a generator has something to write for a .proto of these directories, and nothing says that it need not. What another generator
 * made does not say so where it is known that the stub `wasThere`, and most others have both.
 */
export function mayBeGenerated(proto: ProtoFile, generator: CoreGenerator, survey: Survey, wasThere: boolean): boolean {
  const { facts } = survey;
  if (proto.vendored || isOnlyLinked(proto, survey, wasThere) || !isInScope(proto.path, facts)) return false;
  if (generator === "protoc-gen-go-grpc" && !proto.hasServices) return false;
  return !isMadeOtherwise(proto, generator, survey, wasThere) && !isLeftOut(proto, generator, survey, wasThere);
}

/** Whether a .proto is but another name of a file: that is missed under its own one, or under the one that stubs are or were made from. */
export function isOnlyLinked(proto: ProtoFile, { hasStub }: Survey, wasThere: boolean): boolean {
  return proto.linked === true && !wasThere && !coreGenerators.some((generator) => hasStub(proto, generator));
}

/**
 * buf's configuration excludes it, or a recipe deletes it again: one that says which it deletes, where it is known that the stub
 * `wasThere`.
 */
function isLeftOut(
  proto: ProtoFile,
  generator: CoreGenerator,
  { facts, bufModules }: Survey,
  wasThere: boolean,
): boolean {
  const recipes = facts.recipes ?? [];
  return isExcluded(proto.path, bufModules) || isDeleted(fileNameOf(proto, generator), recipes, wasThere);
}

/** A list that names its sibling and not the .proto, which neither has stubs nor is new in the work tree. */
function listWithoutIt(proto: ProtoFile, { sibling }: Proof, { facts, hasStub }: Survey): Listing | null {
  const { git, recipes = [] } = facts;
  const listed = sibling.candidates[0]?.proto.path;
  if (isUncommitted(proto.path, git) || listed === undefined) return null;
  if (hasStub(proto, "protoc-gen-go") || hasStub(proto, "protoc-gen-go-grpc")) return null;
  return listWithout(proto.path, listed, recipes);
}

/** Another generator writes its services, or any stub of the checkout names it as its source from another root. */
function isMadeOtherwise(proto: ProtoFile, generator: CoreGenerator, survey: Survey, wasThere: boolean): boolean {
  // golang/protobuf's protoc-gen-go wrote services itself, by its option plugins=grpc.
  if (
    generator === "protoc-gen-go-grpc" &&
    /\bgrpc\.ServiceDesc\{/.test(survey.stubOf(proto, "protoc-gen-go")?.text ?? "")
  )
    return true;
  return survey.ofName(proto).some((stub) => {
    // Roots lie in the checkout, or above it.
    const [path, source] = [`/${proto.path}`, `/${stub.source ?? ""}`];
    if (stub.source === undefined || !(path.endsWith(source) || source.endsWith(path))) return false;
    return generator === "protoc-gen-go"
      ? /^protoc-gen-go(?:go|fast)|^protoc-gen-gogo/.test(stub.generator)
      : otherRpc.test(stub.generator) && standsForGrpc(stub, survey, wasThere);
  });
}

/**
 * Whether the services that another generator wrote take the place of grpc's: where others have both, they do not; the only ones do,
 * unless grpc's were there and a template or a command line runs that generator still.
 */
function standsForGrpc(stub: Stub, { facts, sharedWithGrpc }: Survey, wasThere: boolean): boolean {
  const shared = sharedWithGrpc(stub);
  if (shared !== null) return shared < (wasThere ? 0.5 : 1);
  return (
    !wasThere || !configuredPlugins(facts.recipes ?? []).some(({ generator }) => generator === "protoc-gen-go-grpc")
  );
}
