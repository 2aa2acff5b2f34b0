import { isLeftOut } from "../model/work-tree.ts";
import { certainlyMissing } from "./certainly-missing.ts";
import type { StubContext } from "./infer/contexts.ts";
import { findMissing, type Wanted } from "./infer/missing/missing.ts";
import { findMissingFurther } from "./infer/missing/missing-further.ts";
import { findMissingHalves } from "./infer/missing/missing-halves.ts";
import { findMoved } from "./infer/missing/moved.ts";
import type { Survey } from "./infer/missing/survey.ts";
import { judgeMissing } from "./missing.ts";
import type { Present } from "./present.ts";
import { managedAs, managedTwins } from "./regenerate/managed-twins.ts";
import type { Regeneration } from "./regeneration.ts";
import type { Selected } from "./selected.ts";
import type { VerifyInput } from "./types.ts";
import type { Judgement } from "./verdict/judgements.ts";

/** What came of the stubs that are not there. */
export interface Absent {
  readonly judgements: readonly Judgement[];
  /** Paths of those that a sparse checkout leaves out, or that may be in a submodule that was not fetched. */
  readonly leftOut: readonly string[];
}

/** Whether the stub that another one lies in the place of was somewhere else before it was there. */
function isOverwritten({ former, proto, generator }: Wanted, elsewhere: readonly Wanted[]): boolean {
  const isOf = (one: Wanted) => one.isOverwritten === true && one.proto === proto && one.generator === generator;
  return former !== undefined && elsewhere.some(isOf);
}

/**
 * Judges what is not there and should be: stubs of .protos without one, stubs that were taken away (`former`), and those that lie
 * elsewhere than they are generated. Throws as `judgePresent` does.
 */
export async function judgeAbsent(
  survey: Survey,
  former: readonly Wanted[],
  { contexts, answers, elsewhere, lost }: Present,
  { selects }: Selected,
  { answer, regenerate, withoutSourceInfo }: Regeneration,
  { facts, request, pins, local = [], history }: VerifyInput,
): Promise<Absent> {
  const missing = findMissing(survey);
  const isMissed = (one: Wanted) =>
    missing.some(({ proto, generator }) => proto === one.proto && generator === one.generator);
  const moved = findMoved(contexts, lost, survey).filter((one) => !isMissed(one));
  const absent = [
    ...missing,
    ...moved,
    ...findMissingHalves(contexts, facts),
    ...findMissingFurther(contexts, survey, [...missing, ...moved], lost),
  ];
  const certain = (await certainlyMissing(absent, former, history)).filter((one) => !isOverwritten(one, elsewhere));
  const known = new Set(certain.map(({ path }) => path));
  const chosen = [...certain, ...elsewhere.filter(({ path }) => !known.has(path))].filter(({ path, proto }) =>
    selects(path ?? proto.path),
  );
  const isAway = (path: string | null) => path !== null && isLeftOut(path, facts.git);
  const leftOut = chosen.flatMap(({ path }) => (isAway(path) ? (path ?? []) : []));
  const wanted = chosen.filter(({ path }) => !isAway(path));
  const formerAnswers = await regenerate(wanted.flatMap((one) => one.former ?? []));
  const asks = new Map([...answers, ...formerAnswers].map(({ ask }) => [ask.context.stub.path, ask]));
  const twinOf = managedTwins([...asks.values()]);
  const madeAs = ({ stub }: StubContext) => {
    const ask = asks.get(stub.path) ?? null;
    const twin = ask === null ? null : twinOf(ask);
    return ask === null || twin === null ? ask : managedAs(ask, twin);
  };
  const declarations = { pins, local, facts };
  const judging = { declarations, withoutSourceInfo, root: facts.root, request, madeAs };
  return { judgements: await judgeMissing(wanted, judging, answer), leftOut };
}
