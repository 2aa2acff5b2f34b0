import { posix } from "node:path";
import type { ProtoFile } from "../../../model/facts.ts";
import type { CoreGenerator } from "../../../model/stub.ts";
import { liesBesideItsProto, type StubContext } from "../contexts.ts";
import { aboveUnplaced, belongsThere, isBelow, isInTestdata, sharedStart } from "../paths/go-paths.ts";
import { type Mount, mountKey, nameUnder } from "../paths/mount.ts";
import { isExcluded } from "../recipes/buf.ts";
import { isDeleted, type Listing, listWithout } from "../recipes/hints.ts";
import { deletedOutput, fileNameOf, outputPath, sameGoPackage } from "./missing-path.ts";
import type { Root, Survey } from "./survey.ts";

/** A stub that would be generated and is not committed. */
export interface Wanted {
  readonly proto: ProtoFile;
  readonly mount: Mount;
  /** The command's name. */
  readonly generator: string;
  /** The stub that proves that such stubs are committed here, and tells how they are made. */
  readonly sibling: StubContext;
  /** Where it belongs; null: outside every module of the checkout. */
  readonly path: string | null;
  readonly because: string;
  /** A list of .protos that names its sibling's and not its own; absent: nothing speaks against it. */
  readonly unlistedIn?: Listing;
  /** Options of its generator; absent: those of its sibling. */
  readonly options?: readonly string[];
  /** What lay there until it was taken away; absent: nobody knows. */
  readonly former?: StubContext;
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
  const wanted: Wanted[] = [];
  for (const proto of facts.protos) {
    for (const generator of ["protoc-gen-go", "protoc-gen-go-grpc"] as const) {
      if (!mayBeMissing(proto, generator, survey)) continue;
      const proof = proofFor(proto, generator, survey);
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

/**
 * Whether a generator has something to write for a .proto of these directories, has not, and nothing says that it need not.
 * What another generator made does not say so where it is known that the stub `wasThere`, and most others have both.
 */
export function mayBeMissing(proto: ProtoFile, generator: CoreGenerator, survey: Survey, wasThere = false): boolean {
  const { facts } = survey;
  // A file of several names is missed under its own one.
  if (proto.vendored || proto.linked || !facts.scopes.some((scope) => isBelow(proto.path, scope))) return false;
  if (generator === "protoc-gen-go-grpc" && !proto.hasServices) return false;
  if (survey.hasStub(proto, generator) || isMadeOtherwise(proto, generator, survey, wasThere)) return false;
  return !isLeftOut(proto, generator, survey);
}

/** buf's configuration excludes it, or a recipe deletes it again. */
function isLeftOut(proto: ProtoFile, generator: CoreGenerator, { facts, bufModules }: Survey): boolean {
  const recipes = facts.recipes ?? [];
  return isExcluded(proto.path, bufModules) || isDeleted(fileNameOf(proto, generator), recipes);
}

/** A list that names its sibling and not the .proto, which neither has stubs nor is new in the work tree. */
function listWithoutIt(proto: ProtoFile, { sibling }: Proof, { facts, hasStub }: Survey): Listing | null {
  const { git, recipes = [] } = facts;
  const isNew = git.kind === "repository" && (git.untracked.has(proto.path) || git.added.has(proto.path));
  const listed = sibling.candidates[0]?.proto.path;
  if (isNew || listed === undefined) return null;
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
      : otherRpc.test(stub.generator) && survey.sharedWithGrpc(stub) < (wasThere ? 0.5 : 1);
  });
}

type Proof = Pick<Wanted, "mount" | "sibling" | "because">;

function proofFor(proto: ProtoFile, generator: CoreGenerator, survey: Survey): Proof | null {
  const beside = besideIt(proto, generator, survey);
  if (beside !== null && (!isInTestdata(proto.path) || allOthersHaveOne(proto, generator, survey))) return beside;
  const grpcStub = generator === "protoc-gen-go" ? survey.stubOf(proto, "protoc-gen-go-grpc") : null;
  const besides = grpcStub === null ? null : besideServices(grpcStub, survey);
  if (besides !== null) return besides;
  for (const root of rootsFor(proto, survey)) {
    const proof = inRoot(root, proto, generator, survey);
    if (proof !== null) return proof;
  }
  return asEverywhere(proto, generator, survey);
}

/** The roots that a .proto has a name in: the one that its other stub is made from alone, or else the nearest first. */
function rootsFor(proto: ProtoFile, survey: Survey): readonly Root[] {
  const roots = survey.roots.filter(({ mount }) => nameUnder(mount, proto.path) !== null);
  if (roots.length < 2) return roots;
  const own = survey.stubOf(proto, "protoc-gen-go")?.candidates[0]?.mount;
  if (own !== undefined) return roots.filter(({ mount }) => mountKey(mount) === mountKey(own));
  const directory = posix.dirname(proto.path);
  const nearness = ({ directories }: Root) => Math.max(...directories.map((other) => sharedStart(directory, other)));
  const depth = ({ mount }: Root) => (mount.directory === "." ? 0 : mount.directory.split("/").length);
  return roots.toSorted((one, other) => nearness(other) - nearness(one) || depth(other) - depth(one));
}

/**
 * What protoc-gen-go-grpc writes is of no use without the descriptor that protoc-gen-go writes of the same .proto; proof enough
 * unless other stubs of services do without as well.
 */
function besideServices(grpcStub: StubContext, survey: Survey): Proof | null {
  const [candidate] = grpcStub.candidates;
  const others = survey.roots
    .flatMap(({ contexts }) => contexts)
    .filter((other) => other !== grpcStub && other.stub.generator === "protoc-gen-go-grpc")
    .flatMap(({ candidates }) => candidates.slice(0, 1));
  if (candidate === undefined || !others.every(({ proto }) => survey.hasStub(proto, "protoc-gen-go"))) return null;
  return { mount: candidate.mount, sibling: grpcStub, because: `${grpcStub.stub.path} is made from the same file` };
}

/** The services of the only .proto that has any: no other one tells, but what runs the generator does. */
function besideMessages(proto: ProtoFile, twin: StubContext, generator: CoreGenerator, survey: Survey): Proof | null {
  const runner = survey.runnerOf(generator);
  const { all, covered } = survey.coverage(null, generator);
  const [compiled] = twin.candidates;
  if (generator !== "protoc-gen-go-grpc" || runner === null || covered > 0 || all > 1) return null;
  if (compiled === undefined || !survey.isOwn(proto)) return null;
  const because = `${twin.stub.path} is made from the same file, which has services, and ${runner} runs ${generator}`;
  return { mount: compiled.mount, sibling: twin, because };
}

function allOthersHaveOne(proto: ProtoFile, generator: CoreGenerator, { facts, hasStub }: Survey): boolean {
  const directory = posix.dirname(proto.path);
  const others = facts.protos.filter((other) => other !== proto && posix.dirname(other.path) === directory);
  return others.every(
    (other) => hasStub(other, generator) || (generator === "protoc-gen-go-grpc" && !other.hasServices),
  );
}

/** Nearly all .protos of the checkout have one, be their roots a directory each. */
function asEverywhere(proto: ProtoFile, generator: CoreGenerator, survey: Survey): Proof | null {
  if (isInTestdata(proto.path)) return null;
  const alike = survey.roots.flatMap(({ contexts }) => contexts).filter(({ stub }) => stub.generator === generator);
  const beside = alike.find(
    (context) => liesBesideItsProto(context) && context.stub.source === posix.basename(context.stub.source ?? ""),
  );
  // A .proto that the other generator made its stub from is certainly compiled, and it is known how.
  const twin = survey.stubOf(proto, "protoc-gen-go");
  const [compiled] = twin?.candidates ?? [];
  const alone = twin === null ? null : besideMessages(proto, twin, generator, survey);
  if (alone !== null) return alone;
  const sibling = compiled === undefined ? beside : (beside ?? alike[0]);
  if (sibling === undefined || !(survey.isOwn(proto) || compiled !== undefined)) return null;
  const { all, covered } = survey.coverage(null, generator);
  if (covered < (compiled === undefined ? 3 : 1) || covered < 0.9 * (all - 1)) return null;
  const mount = compiled?.mount ?? { prefix: "", directory: posix.dirname(proto.path) };
  const because = `${covered} of ${all - 1} other .proto files of the checkout have one, such as ${sibling.stub.path}`;
  return { mount, sibling, because };
}

function besideIt(proto: ProtoFile, generator: CoreGenerator, survey: Survey): Proof | null {
  const beside = survey.madeIn(posix.dirname(proto.path)).find(({ stub, candidates: [first] }) => {
    return (
      first !== undefined &&
      stub.generator === generator &&
      posix.basename(stub.path) === fileNameOf(first.proto, generator) &&
      sameGoPackage(first.proto, proto)
    );
  });
  const [first] = beside?.candidates ?? [];
  if (beside === undefined || first === undefined) return null;
  return { mount: first.mount, sibling: beside, because: `${first.proto.path} beside it has ${beside.stub.path}` };
}

function inRoot(root: Root, proto: ProtoFile, generator: CoreGenerator, survey: Survey): Proof | null {
  const { mount, contexts } = root;
  const [any] = contexts;
  const sibling = contexts.find(({ stub }) => stub.generator === generator);
  const deleted = deletedOutput(proto, generator, survey);
  if (deleted !== null && any !== undefined) {
    return { mount, sibling: sibling ?? any, because: `git has ${deleted}, which was deleted here` };
  }
  if (!survey.isOwn(proto)) return null;
  const left = survey.leftBehind(proto).find(({ stub }) => stub.generator === generator);
  if (left !== undefined) {
    const because = `${left.stub.path} was made from a file of this name that is no longer there`;
    return { mount, sibling: left, because };
  }
  if (sibling === undefined || isInTestdata(proto.path)) return null;
  const { all, covered } = survey.coverage(root, generator);
  // It is one of them itself.
  const others = all - 1;
  if (covered === 0 || covered < 0.9 * others) return null;
  const usual = usualAmong(contexts, sibling, survey);
  const because = `${covered} of ${others} other .proto files of the root ${mount.directory} have one, such as ${usual.stub.path}`;
  return { mount, sibling: usual, because };
}

/** Not a stub that was moved away, where most others of its generator are where their go_package says: one of these. */
function usualAmong(contexts: readonly StubContext[], one: StubContext, { facts }: Survey): StubContext {
  const alike = contexts.filter(({ stub }) => stub.generator === one.stub.generator);
  const placed = alike.filter(({ stub, candidates: [first] }) => {
    return first !== undefined && belongsThere(stub, first.proto, facts.modules);
  });
  return (placed.length > alike.length / 2 ? placed[0] : undefined) ?? one;
}
