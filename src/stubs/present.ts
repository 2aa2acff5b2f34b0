import type { Facts } from "../model/facts.ts";
import type { Departure } from "../model/history.ts";
import { decodeUtf8 } from "../model/utf8.ts";
import { certainlyMisplaced, disown, lostProtos } from "./departed.ts";
import { type Answered, isSettled } from "./infer/ask.ts";
import type { StubContext } from "./infer/contexts.ts";
import type { Followed } from "./infer/departed/departures.ts";
import { provenRoots } from "./infer/departed/orphan.ts";
import { embeddedIn, goPackageIn } from "./infer/descriptor/embedded-file.ts";
import { copiesBeside, copiesLeft, type Shown } from "./infer/missing/misnamed.ts";
import { findMisplaced } from "./infer/missing/misplaced.ts";
import type { Wanted } from "./infer/missing/missing.ts";
import { findOverwritten } from "./infer/missing/overwritten.ts";
import { judgeCopy, judgeMisplaced } from "./missing.ts";
import type { Regeneration } from "./regeneration.ts";
import { reworkedStubs } from "./reworked.ts";
import type { Selected } from "./selected.ts";
import type { VerifyInput } from "./types.ts";
import type { Evidence, ToolBehind } from "./verdict/evidence.ts";
import { goPackageMaker } from "./verdict/frameworks.ts";
import { answerFromDescriptors } from "./verdict/hand-edits.ts";
import { judge } from "./verdict/judge.ts";
import type { Judgement } from "./verdict/judgements.ts";
import { provenMakers, witnessesIn } from "./verdict/makers.ts";
import { unprovenMoves } from "./verdict/moved-imports.ts";
import { isOfOtherMajor } from "./verdict/other-major.ts";
import { answerWithPins } from "./verdict/pinned.ts";
import { tagToolFor } from "./verdict/tag-tools.ts";
import { answerWithTemplates } from "./verdict/templated.ts";
import { forkBehind, type MakerEvidence } from "./verdict/unknown-forks.ts";

/** What came of the stubs that are there. */
export interface Present {
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
  { regenerate, answer }: Regeneration,
  { facts, request, pins, local = [], history }: VerifyInput,
): Promise<Present> {
  const { contexts, departures, doubted } = followed;
  const paths = new Set(stubs.map(({ path }) => path));
  const overwritten = new Map(findOverwritten(contexts, facts).map(({ context, wanted }) => [context, wanted]));
  // What lies in another stub's place is judged as that one.
  const chosen = contexts.filter((context) => paths.has(context.stub.path) && !overwritten.has(context));
  // Git's history is walked while plugins run.
  const [first, lost, misplaced] = await Promise.all([
    regenerate(chosen),
    lostProtos(chosen, facts, history),
    certainlyMisplaced(findMisplaced(contexts, facts), facts, history),
  ]);
  const { answers, disowned } = await disown(first, followed, facts, regenerate);
  const answerTo = new Map<StubContext, Answered>(answers.map((answered) => [answered.ask.context, answered]));
  const others = contexts.filter((context) => !paths.has(context.stub.path) && !overwritten.has(context));
  const witnessed = [...answers, ...(await regenerate(witnessesIn(others, answers)))];
  const own = await answerFromDescriptors(witnessed, answer);
  const isMaker = provenMakers(witnessed, own);
  const isProvenMaker = (answered: Answered) => isMaker(answered) && !isOfOtherMajor(answered.ask, facts);
  const evidenceOn = evidenceIn(answers, {
    pinned: await answerWithPins(answers, { pins, local, facts }, answer),
    templated: await answerWithTemplates(answers, facts.recipes ?? [], request, answer),
    own,
    reworked: await reworkedStubs(answers, isProvenMaker, facts, history),
    isProvenMaker,
    facts,
  });
  const rootOf = provenRoots(
    contexts.map((context) => disowned.get(context) ?? context),
    facts,
  );
  const placeOf = new Map(misplaced.map(({ context, wanted }) => [context, wanted]));
  const shownBy = (context: StubContext) => shown(answerTo.get(context));
  const copies = new Map([...copiesBeside(contexts), ...copiesLeft(contexts, shownBy)]);
  const judgements = chosen.map((given) => {
    const context = disowned.get(given) ?? given;
    const { path } = context.stub;
    const place = placeOf.get(given);
    if (place !== undefined) return judgeMisplaced(context, place);
    const original = copies.get(given);
    if (original !== undefined) return judgeCopy(context, original);
    const departure = disowned.has(given) ? doubted.get(path) : (departures.get(path) ?? lost.get(path));
    const answered = answerTo.get(context);
    const evidence = {
      ...(answered === undefined ? noEvidence : evidenceOn(answered)),
      context,
      provenRoot: rootOf(context),
      departure: departure ?? null,
    };
    return judge(evidence, facts.git, request);
  });
  return { judgements, answers, elsewhere: [...placeOf.values(), ...overwritten.values()], lost };
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

/** What an answer tells about its stub, beside what is known without one. */
type AnswerEvidence = Omit<Evidence, "context" | "provenRoot" | "departure">;

const noEvidence: AnswerEvidence = {
  answered: null,
  pinned: null,
  templated: null,
  own: null,
  reworked: null,
  unprovenMove: null,
  tool: null,
  isProvenMaker: false,
};

/** What each of the answers tells, among all of them. */
function evidenceIn(
  answers: readonly Answered[],
  { pinned, templated, own, reworked, isProvenMaker, facts }: EvidenceSources,
): (answered: Answered) => AnswerEvidence {
  const unprovenMoveOf = unprovenMoves(answers);
  return (answered) => {
    const maker = { own: own.get(answered) ?? null, isProvenMaker: isProvenMaker(answered) };
    return {
      ...maker,
      answered,
      pinned: pinned.get(answered) ?? null,
      templated: templated.get(answered) ?? null,
      reworked: reworked.get(answered.ask.context.stub.path) ?? null,
      unprovenMove: unprovenMoveOf(answered),
      tool: answered.comparison.kind === "different" ? toolBehind(answered, maker, facts) : null,
    };
  };
}

interface EvidenceSources {
  readonly pinned: Awaited<ReturnType<typeof answerWithPins>>;
  readonly templated: Awaited<ReturnType<typeof answerWithTemplates>>;
  readonly own: Awaited<ReturnType<typeof answerFromDescriptors>>;
  readonly reworked: Awaited<ReturnType<typeof reworkedStubs>>;
  readonly isProvenMaker: (answered: Answered) => boolean;
  readonly facts: Facts;
}

/** The tool whose work a difference may be; null: none that is known. */
function toolBehind(answered: Answered, maker: MakerEvidence, facts: Facts): ToolBehind | null {
  const framework = goPackageMaker(answered, facts.modules);
  if (framework !== null) return { words: framework, explainsSchema: true };
  const words = tagToolFor(answered, facts) ?? forkBehind(answered, maker, facts);
  return words === null ? null : { words, explainsSchema: false };
}
