import { isVendored } from "../../../model/directory.ts";
import type { Facts, ProtoFile } from "../../../model/facts.ts";
import type { FormerStub } from "../../../model/history.ts";
import { isCore } from "../../../model/stub.ts";
import { inferContexts, liesBesideItsProto, type StubContext } from "../contexts.ts";
import { expectedPlaces } from "../departed/usual-places.ts";
import { type FurtherGenerator, type FurtherPin, furtherGenerator, furtherGenerators } from "../generator/further.ts";
import { isInTestdata } from "../paths/go-paths.ts";
import { stubFiles } from "../stub-files.ts";
import { mayBeMissing, type Wanted } from "./missing.ts";
import { mayLackFurther } from "./missing-further.ts";
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
  const deleted = git.kind === "unknown" ? [] : [...git.deleted];
  return furtherGenerators.filter(({ name, ending }) => {
    const isDeleted = () => deleted.some((path) => path.endsWith(ending) && pinOf({ path, generator: name }) !== null);
    return ending.endsWith(".go") && (present.has(name) || isDeleted());
  });
}

/** Whether any .proto lacks a stub that it may have had; git is asked about its past only then. */
export function mayLackFormerStubs(survey: Survey, further: readonly FurtherGenerator[]): boolean {
  return survey.facts.protos.some(
    (proto) =>
      mayBeMissing(proto, "protoc-gen-go", survey, true) ||
      mayBeMissing(proto, "protoc-gen-go-grpc", survey, true) ||
      further.some((generator) => mayLackFurther(proto, generator, survey)),
  );
}

function mayLack(proto: ProtoFile, name: string, survey: Survey): boolean {
  const further = furtherGenerator(name);
  return isCore(name)
    ? mayBeMissing(proto, name, survey, true)
    : further !== null && mayLackFurther(proto, further, survey);
}

/**
 * The stubs that somebody took away although their .protos are still here and nothing else is made from those. What lay there
 * tells how to make them again.
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
  const found = inferContexts(all, stubs, stubFiles(contents), pinOf);
  const isExpected = expectedPlaces(contexts, facts.modules);
  const known = new Set<string>();
  return found.flatMap((former, index) => {
    const { commit = null, isGone = true } = formers[index] ?? {};
    const { path, generator } = former.stub;
    const [first] = former.candidates;
    if (first === undefined || (!isCore(generator) && former.generator === null)) return [];
    const { proto, mount } = first;
    if (!mayLack(proto, generator, survey) || !isItsOwn(former, isExpected)) return [];
    // Whoever gives up a generator takes it out of what runs it, too.
    const isRun =
      contexts.some(({ stub }) => stub.generator === generator) ||
      (isCore(generator) && survey.runnerOf(generator) !== null);
    if (commit !== null && isGone && !isRun) return [];
    // It may have lain elsewhere before: what was there last counts.
    const key = `${generator} ${proto.path}`;
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
  const { stub, candidates } = former;
  const [only, ...others] = candidates;
  if (only === undefined || isInTestdata(only.proto.path) || isVendored(stub.path)) return false;
  if (liesBesideItsProto(former) || isExpected(stub, only.proto)) return true;
  return others.length === 0 && stub.source?.includes("/") === true;
}
