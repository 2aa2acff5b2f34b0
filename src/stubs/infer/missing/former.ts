import { posix } from "node:path";
import { type FurtherGenerator, furtherGenerators } from "../../../data/further-generators.ts";
import { isVendored } from "../../../model/directory.ts";
import type { Facts, ProtoFile } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import type { FormerStub } from "../../../model/history.ts";
import { coreGenerators, isCore } from "../../../model/stub.ts";
import { deletedIn, isUncommitted } from "../../../model/work-tree.ts";
import { inferContexts, liesBesideItsProto, type StubContext } from "../contexts.ts";
import { expectedPlaces } from "../departed/usual-places.ts";
import { goPackageIn, packageIn } from "../descriptor/embedded-file.ts";
import { type FurtherPin, furtherGenerator } from "../generator/further.ts";
import { isInTestdata } from "../paths/go-paths.ts";
import { stubFiles } from "../stub-files.ts";
import { mayBeGenerated, type Wanted } from "./missing.ts";
import { mayBeGeneratedFurther } from "./missing-further.ts";
import type { Survey } from "./survey.ts";

/**
 * The further generators that are run here and write code, as far as a stub of theirs is here or was deleted in the work tree. Documents
 * are merged, moved and left out far more than code is.
 */
export function furtherWriters(
  contexts: readonly StubContext[],
  { git }: Pick<Facts, "git">,
  pinOf: FurtherPin,
): FurtherGenerator[] {
  const present = new Set(contexts.map(({ stub }) => stub.generator));
  const deleted = deletedIn(git);
  return furtherGenerators.filter(({ name, ending }) => {
    const isDeleted = () => deleted.some((path) => path.endsWith(ending) && pinOf({ path, generator: name }) !== null);
    return ending.endsWith(".go") && (present.has(name) || isDeleted());
  });
}

/** Whether any .proto lacks a stub that it may have had; git is asked about its past only then. */
export function mayLackFormerStubs(
  contexts: readonly StubContext[],
  survey: Survey,
  further: readonly FurtherGenerator[],
): boolean {
  const { protos, git } = survey.facts;
  const isStub = (path: string) => path.endsWith(".pb.go") || further.some(({ ending }) => path.endsWith(ending));
  if (deletedIn(git).some(isStub)) return true;
  const names = [...coreGenerators, ...further.map(({ name }) => name)];
  const lacks = (proto: ProtoFile, name: string) => !survey.hasStub(proto, name) && mayHaveHad(proto, name, survey);
  if (protos.some((proto) => names.some((name) => lacks(proto, name)))) return true;
  // Further generators may write elsewhere than the two.
  const besideOf = generatorsBeside(contexts);
  return contexts.some(({ stub, candidates: [first] }) => {
    if (first === undefined || !isCore(stub.generator)) return false;
    const beside = besideOf(stub.path, first.proto);
    return coreGenerators.some((name) => !beside.has(name) && mayHaveHad(first.proto, name, survey));
  });
}

/** Finds the generators of the stubs that lie in the directory of a path and are made from a .proto. */
function generatorsBeside(contexts: readonly StubContext[]): (path: string, proto: ProtoFile) => ReadonlySet<string> {
  const keyOf = (path: string, proto: ProtoFile) => `${posix.dirname(path)} ${proto.path}`;
  const groups = groupBy(contexts, ({ stub, candidates: [first] }) => first && keyOf(stub.path, first.proto));
  return (path, proto) => new Set((groups.get(keyOf(path, proto)) ?? []).map(({ stub }) => stub.generator));
}

/** Whether a generator may have something to write for a .proto, as far as it is known to have done so. */
function mayHaveHad(proto: ProtoFile, name: string, survey: Survey): boolean {
  const further = furtherGenerator(name);
  return isCore(name)
    ? mayBeGenerated(proto, name, survey, true)
    : further !== null && mayBeGeneratedFurther(proto, further, survey);
}

/**
 * The stubs that somebody took away although their .protos are still here and nothing else is made from those in their place. What lay
 * there tells how to make them again.
 */
export function findFormer(
  formers: readonly FormerStub[],
  contexts: readonly StubContext[],
  survey: Survey,
  pinOf: FurtherPin,
): (Wanted & { readonly former: StubContext })[] {
  if (formers.length === 0) return [];
  const { facts } = survey;
  const stubs = formers.map(({ stub }) => stub);
  const contents = new Map([
    ...contexts.map(({ stub, bytes }) => [stub.path, bytes] as const),
    ...formers.map(({ stub, text }) => [stub.path, Buffer.from(text)] as const),
  ]);
  const all = { ...facts, stubs: [...facts.stubs, ...stubs] };
  const found = inferContexts(all, stubs, stubFiles(contents), pinOf, () => []);
  const isExpected = expectedPlaces(contexts, facts.modules);
  const besideOf = generatorsBeside(contexts);
  // The .proto may have been moved, and another one of its name be there still.
  const wasMoved = ({ stub }: StubContext, made: ProtoFile) =>
    contexts.some(({ stub: { path, generator }, candidates: [first] }) => {
      if (generator !== stub.generator || !isUncommitted(path, facts.git)) return false;
      return first?.proto === made || posix.basename(path) === posix.basename(stub.path);
    });
  const known = new Set<string>();
  return found.flatMap((former, index) => {
    const { commit = null, isGone = true } = formers[index] ?? {};
    const { path, generator } = former.stub;
    const [first] = former.candidates;
    if (first === undefined || (!isCore(generator) && former.generator === null)) return [];
    const { proto, mount } = first;
    const beside = besideOf(path, proto);
    if (!mayHaveHad(proto, generator, survey) || beside.has(generator)) return [];
    if (beside.size === 0 && !isItsOwn(former, isExpected)) return [];
    // One of several that are made from one .proto, each in a place of its own, can be gone, too: others still lie there, or no other is new.
    const isElsewhere = survey.hasStub(proto, generator);
    if (isElsewhere && beside.size === 0 && (commit !== null || wasMoved(former, proto))) return [];
    // Whoever gives up a generator takes it out of what runs it, too.
    const isRun =
      contexts.some(({ stub }) => stub.generator === generator) ||
      (isCore(generator) && survey.runnerOf(generator) !== null);
    if (commit !== null && isGone && !isRun) return [];
    // It may have lain elsewhere before: what was there last counts.
    const key = `${generator} ${proto.path}${isElsewhere ? ` ${path}` : ""}`;
    if (known.has(key)) return [];
    known.add(key);
    const because =
      commit === null
        ? `git has ${path}, which was taken away here`
        : `commit ${commit.slice(0, 12)} took it away, and ${proto.path} is still there`;
    return [{ proto, mount, generator, sibling: former, path, because, former }];
  });
}

/** Whether the .proto is the one that it was made from, and not another of the same name elsewhere. */
function isItsOwn(former: StubContext, isExpected: ReturnType<typeof expectedPlaces>): boolean {
  const { stub, candidates, embedded } = former;
  const [only, ...others] = candidates;
  if (only === undefined || isInTestdata(only.proto.path) || isVendored(stub.path)) return false;
  if (liesBesideItsProto(former) || isExpected(stub, only.proto)) return true;
  if (others.length > 0) return false;
  // A bare name is common; the packages that the stub was made of are not.
  const isOfPackage =
    embedded !== null &&
    packageIn(embedded.bytes) === only.proto.package &&
    goPackageIn(embedded) === only.proto.goPackage;
  return isOfPackage || stub.source?.includes("/") === true;
}
