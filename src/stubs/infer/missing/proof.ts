import { posix } from "node:path";
import { depthOf } from "../../../model/directory.ts";
import type { ProtoFile } from "../../../model/facts.ts";
import type { CoreGenerator } from "../../../model/stub.ts";
import { isUncommitted } from "../../../model/work-tree.ts";
import { liesBesideItsProto, type StubContext } from "../contexts.ts";
import { relationOf } from "../departed/orphan.ts";
import { goPackageIn } from "../descriptor/embedded-file.ts";
import { belongsThere, isForTests, isInTestdata, sharedStart } from "../paths/go-paths.ts";
import { type Mount, mountKey, nameUnder } from "../paths/mount.ts";
import { type BareDirectories, bareDirectoriesIn } from "./bare-directories.ts";
import { deletedOutput, isNamedAfter, sameGoPackage } from "./missing-path.ts";
import type { Root, Survey } from "./survey.ts";

/** What shows that a stub is missed, and how it would be made. */
export interface Proof {
  readonly mount: Mount;
  /** The stub that proves that such stubs are committed here, and tells how they are made. */
  readonly sibling: StubContext;
  readonly because: string;
  /** It only is missed if it came after the sibling was made last: no stub of its directory is there. Absent: in any case. */
  readonly isOfNewDirectory?: true;
}

/** What shows that a stub of a .proto is missed; null: nothing does. */
export type ProofFor = (proto: ProtoFile, generator: CoreGenerator) => Proof | null;

/** Looks for proof in a sibling beside the .proto, its other stub, the others of its root and those of the whole checkout. */
export function proofsIn(survey: Survey): ProofFor {
  const bareDirectories = bareDirectoriesIn(survey, (proto, generator) => besideIt(proto, generator, survey) !== null);
  return (proto, generator) => {
    const beside = besideIt(proto, generator, survey);
    if (beside !== null && (!isInTestdata(proto.path) || allOthersHaveOne(proto, generator, survey))) return beside;
    const grpcStub = generator === "protoc-gen-go" ? survey.stubOf(proto, "protoc-gen-go-grpc") : null;
    const besides = grpcStub === null ? null : besideServices(grpcStub, survey);
    if (besides !== null) return besides;
    for (const root of rootsFor(proto, survey)) {
      const proof = inRoot(root, proto, generator, survey, bareDirectories);
      if (proof !== null) return proof;
    }
    return asEverywhere(proto, generator, survey);
  };
}

/** The roots that a .proto has a name in: the one that its other stub is made from alone, or else the nearest first. */
function rootsFor(proto: ProtoFile, survey: Survey): readonly Root[] {
  const roots = survey.roots.filter(({ mount }) => nameUnder(mount, proto.path) !== null);
  if (roots.length < 2) return roots;
  const own = survey.stubOf(proto, "protoc-gen-go")?.candidates[0]?.mount;
  if (own !== undefined) return roots.filter(({ mount }) => mountKey(mount) === mountKey(own));
  const directory = posix.dirname(proto.path);
  const nearness = ({ directories }: Root) => Math.max(...directories.map((other) => sharedStart(directory, other)));
  const depth = ({ mount }: Root) => depthOf(mount.directory);
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

/** The services of the only .proto that has any: no other one tells, but what runs the generator does, unless it is a test's. */
function besideMessages(proto: ProtoFile, twin: StubContext, generator: CoreGenerator, survey: Survey): Proof | null {
  const runner = survey.runnerOf(generator);
  const { all, covered } = survey.coverage(null, generator);
  const [compiled] = twin.candidates;
  if (generator !== "protoc-gen-go-grpc" || runner === null || covered > 0 || all > 1) return null;
  if (compiled === undefined || !survey.isOwn(proto) || isForTests(proto.path)) return null;
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
  if (isInTestdata(proto.path) || isCopy(proto, generator, survey)) return null;
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

/**
 * Whether another .proto of its name declares the same and has its stub: no program could have both.
 * https://protobuf.dev/reference/go/faq/#namespace-conflict
 */
function isCopy(proto: ProtoFile, generator: CoreGenerator, survey: Survey): boolean {
  return copiesOf(proto, survey).some((other) => survey.hasStub(other, generator));
}

/** Whether the stub of another .proto that declares the same is new in the work tree: what was deleted there may have been that one's. */
function wasMovedToCopy(proto: ProtoFile, generator: CoreGenerator, survey: Survey): boolean {
  return copiesOf(proto, survey).some((other) => {
    const stub = survey.stubOf(other, generator)?.stub;
    return stub !== undefined && isUncommitted(stub.path, survey.facts.git);
  });
}

function copiesOf({ path, declares }: ProtoFile, { facts }: Survey): ProtoFile[] {
  const names = declares.join();
  return facts.protos.filter((other) => {
    const isAlike = posix.basename(other.path) === posix.basename(path) && other.declares.join() === names;
    return other.path !== path && names !== "" && isAlike;
  });
}

function besideIt(proto: ProtoFile, generator: CoreGenerator, survey: Survey): Proof | null {
  const beside = survey.madeIn(posix.dirname(proto.path)).find(({ stub, candidates: [first] }) => {
    return (
      first !== undefined &&
      stub.generator === generator &&
      isNamedAfter(stub, first.proto) &&
      sameGoPackage(first.proto, proto)
    );
  });
  const [first] = beside?.candidates ?? [];
  if (beside === undefined || first === undefined) return null;
  if (isOfFormerPackage(beside) && isCopy(proto, generator, survey)) return null;
  return { mount: first.mount, sibling: beside, because: `${first.proto.path} beside it has ${beside.stub.path}` };
}

/** Whether a stub was made before its .proto got the go_package that it has: where it lies says little of where others belong. */
function isOfFormerPackage({ embedded, candidates: [first] }: StubContext): boolean {
  return embedded !== null && goPackageIn(embedded) !== (first?.proto.goPackage ?? "");
}

function inRoot(
  root: Root,
  proto: ProtoFile,
  generator: CoreGenerator,
  survey: Survey,
  bareDirectories: BareDirectories,
): Proof | null {
  const { mount, contexts } = root;
  const [any] = contexts;
  const sibling = contexts.find(({ stub }) => stub.generator === generator);
  const deleted = deletedOutput(proto, generator, survey);
  if (deleted !== null && any !== undefined && !wasMovedToCopy(proto, generator, survey)) {
    return { mount, sibling: sibling ?? any, because: `git has ${deleted}, which was deleted here` };
  }
  if (!survey.isOwn(proto)) return null;
  // One that lies to its source in another way was made from another root: git tells where its .proto went.
  const relation = ({ stub }: StubContext) => relationOf(stub.path, stub.source ?? "");
  const left = survey.leftBehind(proto).find((one) => {
    return one.stub.generator === generator && contexts.some((other) => relation(other) === relation(one));
  });
  if (left !== undefined && !isCopy(proto, generator, survey)) {
    const because = `${left.stub.path} was made from a file of this name that is no longer there`;
    return { mount, sibling: left, because };
  }
  if (sibling === undefined || isInTestdata(proto.path)) return null;
  const { all, covered } = survey.coverage(root, generator);
  // It is one of them itself.
  const others = all - 1;
  const where = `the root ${mount.directory}`;
  if (covered > 0 && covered >= 0.9 * others) {
    const usual = usualAmong(contexts, sibling, survey);
    if (isOfFormerPackage(usual) && isCopy(proto, generator, survey)) return null;
    const because = `${covered} of ${others} other .proto files of ${where} have one, such as ${usual.stub.path}`;
    return { mount, sibling: usual, because };
  }
  const bare = bareDirectories(root, proto, generator);
  if (bare === null) return null;
  const usual = usualAmong(contexts, sibling, survey);
  const besides = bare === "its own" ? "those of its directory" : "those of directories that are as new";
  const because = `it is newer than ${usual.stub.path}, and all .proto files of ${where} but ${besides} have one`;
  return { mount, sibling: usual, because, isOfNewDirectory: true };
}

/** Not a stub that was moved away, where most others of its generator are where their go_package says: one of these. */
function usualAmong(contexts: readonly StubContext[], one: StubContext, { facts }: Survey): StubContext {
  const alike = contexts.filter(({ stub }) => stub.generator === one.stub.generator);
  const placed = alike.filter(({ stub, candidates: [first] }) => {
    return first !== undefined && belongsThere(stub, first.proto, facts.modules);
  });
  return (placed.length > alike.length / 2 ? placed[0] : undefined) ?? one;
}
