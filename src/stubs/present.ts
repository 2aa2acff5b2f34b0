import type { Facts } from "../model/facts.ts";
import type { Departure } from "../model/history.ts";
import { decodeUtf8 } from "../model/utf8.ts";
import { certainlyMisplaced, disown, lostProtos } from "./departed.ts";
import { gatherEvidence } from "./gathered.ts";
import { type Answered, isSettled } from "./infer/ask.ts";
import type { StubContext } from "./infer/contexts.ts";
import type { Followed } from "./infer/departed/departures.ts";
import { importersAmong } from "./infer/departed/importers.ts";
import { type ProvenRoot, provenRoots } from "./infer/departed/orphan.ts";
import { embeddedIn, goPackageIn } from "./infer/descriptor/embedded-file.ts";
import { copiesBeside, copiesLeft, type Shown } from "./infer/missing/misnamed.ts";
import { findMisplaced } from "./infer/missing/misplaced.ts";
import { findMisplacedFurther } from "./infer/missing/misplaced-further.ts";
import type { Wanted } from "./infer/missing/missing.ts";
import { findOverwritten } from "./infer/missing/overwritten.ts";
import { judgeCopy, judgeMisplaced } from "./missing.ts";
import type { Regeneration } from "./regeneration.ts";
import type { Selected } from "./selected.ts";
import type { VerifyInput } from "./types.ts";
import { judge } from "./verdict/judge.ts";
import type { Judgement } from "./verdict/judgements.ts";

/** What came of the stubs that are there. */
export interface Present {
  /** All stubs of the checkout, without .proto where the supposed one turned out to be another stub's. */
  readonly contexts: readonly StubContext[];
  readonly judgements: readonly Judgement[];
  /** What their generators gave for them. */
  readonly answers: readonly Answered[];
  /** What is generated in other places than those where some of them lie, or where others lie. */
  readonly elsewhere: readonly Wanted[];
  /** What git says of the .protos of those that have none, by the stub's path. */
  readonly lost: ReadonlyMap<string, Departure>;
}

/** Regenerates the selected stubs and judges each of them. Throws a `Failure` where protoc or a plugin can't be run at all. */
export async function judgePresent(
  followed: Followed,
  { stubs }: Selected,
  regeneration: Regeneration,
  input: VerifyInput,
): Promise<Present> {
  const { facts, request, history } = input;
  const { contexts, departures, doubted } = followed;
  const paths = new Set(stubs.map(({ path }) => path));
  const overwritten = new Map(findOverwritten(contexts, facts).map(({ context, wanted }) => [context, wanted]));
  // What lies in another stub's place is judged as that one.
  const chosen = contexts.filter((context) => paths.has(context.stub.path) && !overwritten.has(context));
  // Git's history is walked while plugins run.
  const [first, lost, misplaced] = await Promise.all([
    regeneration.regenerate(chosen),
    lostProtos(chosen, facts, history),
    certainlyMisplaced([...findMisplaced(contexts, facts), ...findMisplacedFurther(contexts, facts)], facts, history),
  ]);
  const { answers, disowned } = await disown(first, followed, facts, regeneration.regenerate);
  const answerTo = new Map<StubContext, Answered>(answers.map((answered) => [answered.ask.context, answered]));
  const others = contexts.filter((context) => !paths.has(context.stub.path) && !overwritten.has(context));
  const evidenceOn = await gatherEvidence(answers, others, regeneration, input);
  const owned = contexts.map((context) => disowned.get(context) ?? context);
  const rootOf = absentUnder(provenRoots(owned, facts), facts);
  const importersOf = importersAmong(owned, facts);
  const placeOf = new Map(misplaced.map(({ context, wanted }) => [context, wanted]));
  const shownBy = (context: StubContext) => shown(answerTo.get(context));
  const copies = new Map([...copiesBeside(contexts), ...copiesLeft(contexts, facts, shownBy)]);
  const departureOf = ({ stub: { path }, candidates }: StubContext) => {
    const departure = doubted.get(path) ?? null;
    return departure === null || candidates.length > 0 ? [] : [[path, departure] as const];
  };
  const judgements = chosen.map((given) => {
    const context = disowned.get(given) ?? given;
    const { path } = context.stub;
    const place = placeOf.get(given);
    if (place !== undefined) return judgeMisplaced(context, place);
    const original = copies.get(given);
    if (original !== undefined) return judgeCopy(context, original);
    const departure = disowned.has(given) ? doubted.get(path) : (departures.get(path) ?? lost.get(path));
    const own = { context, provenRoot: rootOf(context), importers: importersOf(context), departure: departure ?? null };
    return judge({ ...evidenceOn(answerTo.get(context)), ...own }, facts.git, request);
  });
  return {
    judgements,
    answers,
    elsewhere: [...placeOf.values(), ...overwritten.values()],
    contexts: owned,
    lost: new Map([...lost, ...departures, ...[...disowned.values()].flatMap(departureOf)]),
  };
}

/** The proven roots of those stubs alone whose .proto is not there: one that is there proves no orphan, whatever is made from it. */
function absentUnder(
  rootOf: (context: StubContext) => ProvenRoot | null,
  { protos }: Pick<Facts, "protos">,
): (context: StubContext) => ProvenRoot | null {
  const there = new Set(protos.map(({ path }) => path));
  return (context) => {
    const root = rootOf(context);
    return root === null || there.has(root.expected) ? null : root;
  };
}

/** What an answer shows of a stub, or that none does. */
function shown(answered: Answered | undefined): Shown {
  return {
    isTrue: answered !== undefined && isSettled(answered),
    // Hardly ever asked, and found by taking the descriptor out of the text.
    get goPackage() {
      const embedded = embeddedIn(decodeUtf8(answered?.regenerated ?? null));
      return embedded === null ? null : goPackageIn(embedded);
    },
  };
}
