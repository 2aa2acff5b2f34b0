import type { Facts } from "../model/facts.ts";
import { answerWithFormerPins } from "./former-pins.ts";
import type { Answered } from "./infer/ask.ts";
import type { StubContext } from "./infer/contexts.ts";
import type { Regeneration } from "./regeneration.ts";
import { reworkedStubs } from "./reworked.ts";
import type { VerifyInput } from "./types.ts";
import type { Evidence, ToolBehind } from "./verdict/evidence.ts";
import { goPackageMaker } from "./verdict/frameworks.ts";
import { answerFromDescriptors } from "./verdict/hand-edits.ts";
import { provenMakers, witnessesIn } from "./verdict/makers.ts";
import { unprovenMoves } from "./verdict/moved-imports.ts";
import { isOfOtherMajor } from "./verdict/other-major.ts";
import { answerWithPins } from "./verdict/pinned.ts";
import { rewriterBehind } from "./verdict/rewriters.ts";
import { tagToolFor } from "./verdict/tag-tools.ts";
import { answerWithTemplates } from "./verdict/templated.ts";
import { forkBehind, type MakerEvidence } from "./verdict/unknown-forks.ts";

/** What the answer to a stub tells of it, or that there is none, beside what is known without. */
export type AnswerEvidence = Omit<Evidence, "context" | "provenRoot" | "importers" | "departure">;

const noEvidence: AnswerEvidence = {
  answered: null,
  pinned: null,
  former: null,
  templated: null,
  own: null,
  reworked: null,
  unprovenMove: null,
  tool: null,
  isProvenMaker: false,
};

/**
 * Gathers what each of the answers tells among all of them: what the asked-for versions and the stubs' own descriptors give, what git says
 * of the past, and what the `others`, which are not judged, show of who made them. Throws as `regenerate` does.
 */
export async function gatherEvidence(
  answers: readonly Answered[],
  others: readonly StubContext[],
  { regenerate, answer }: Regeneration,
  { facts, request, pins, local = [], history }: VerifyInput,
): Promise<(answered: Answered | undefined) => AnswerEvidence> {
  const witnessed = [...answers, ...(await regenerate(witnessesIn(others, answers)))];
  const ownOf = await answerFromDescriptors(witnessed, answer);
  const isMaker = provenMakers(witnessed, ownOf);
  const isProvenMaker = (answered: Answered) => isMaker(answered) && !isOfOtherMajor(answered.ask, facts);
  const pinnedOf = await answerWithPins(answers, { pins, local, facts }, answer);
  const formerOf = await answerWithFormerPins(witnessed, facts, history, answer);
  const templatedOf = await answerWithTemplates(answers, facts.recipes ?? [], request, answer);
  const reworkedAt = await reworkedStubs(answers, isProvenMaker, facts, history);
  const unprovenMoveOf = unprovenMoves(answers);
  const rewriterOf = rewriterBehind(witnessed);
  return (answered) => {
    if (answered === undefined) return noEvidence;
    const maker = { own: ownOf.get(answered) ?? null, isProvenMaker: isProvenMaker(answered) };
    return {
      ...maker,
      answered,
      pinned: pinnedOf.get(answered) ?? null,
      former: formerOf.get(answered) ?? null,
      templated: templatedOf.get(answered) ?? null,
      reworked: reworkedAt.get(answered.ask.context.stub.path) ?? null,
      unprovenMove: unprovenMoveOf(answered),
      tool: answered.comparison.kind === "different" ? toolBehind(answered, maker, rewriterOf(answered), facts) : null,
    };
  };
}

/** The tool whose work a difference may be; null: none that is known. */
function toolBehind(
  answered: Answered,
  maker: MakerEvidence,
  rewriter: string | null,
  facts: Facts,
): ToolBehind | null {
  const framework = goPackageMaker(answered, facts.modules);
  if (framework !== null) return { words: framework, explainsSchema: true };
  const words = rewriter ?? tagToolFor(answered, facts) ?? forkBehind(answered, maker, facts);
  return words === null ? null : { words, explainsSchema: false };
}
