import type { Alternative } from "../infer/alternatives/alternative.ts";
import type { Answered, Ask } from "../infer/ask.ts";
import { differingOptions } from "../schema/custom-options.ts";
import { schemaDifferences } from "../schema/file.ts";
import type { Answer } from "./attempts.ts";
import { isDone, settleByOldComments, settleByOrder, settleByTools } from "./settle.ts";

/**
 * Answers the asks, and for those whose answer is not the committed stub tries one alternative after the other, all stubs
 * in one batch each. An alternative that comes nearer is what the following ones start from. Answers stand in the order of
 * the asks.
 */
export async function answerInRounds(
  asks: readonly Ask[],
  alternatives: readonly Alternative[],
  answer: Answer,
): Promise<Answered[]> {
  const best = (await answer(asks)).map(settleByTools);
  for (const alternative of alternatives) {
    const tries = best.flatMap((answered, index) => {
      const ask = isDone(answered) ? null : alternative.propose(answered);
      return ask === null ? [] : [{ index, ask }];
    });
    if (tries.length === 0) continue;
    const answers = await answer(tries.map(({ ask }) => ask));
    for (const [number, { index }] of tries.entries()) {
      const before = best[index];
      const after = answers[number];
      if (before === undefined || after === undefined) continue;
      const settled = settleByTools(after);
      const isBetter = alternative.explainsAll === true ? isDone(after) : isDone(settled) || isNearer(settled, before);
      if (isBetter) best[index] = settled;
    }
  }
  return best.map(settleByOrder).map(settleByOldComments);
}

/**
 * Whether an answer is nearer to the committed stub than another one. The schemas are compared first, because the descriptor in the
 * stub also has options that show nowhere in its code, and is there where the generator writes nothing; between schemas that
 * are equal, the bytes of custom options; last the lines of code, in which one early change may shift all that follows.
 */
function isNearer(after: Answered, before: Answered): boolean {
  if (after.regenerated === null && (before.regenerated !== null || isFailure(after, before))) return false;
  const name = after.ask.context.stub.source ?? "";
  const [fresh, known] = [after.compiled.files.get(name)?.bytes, before.compiled.files.get(name)?.bytes];
  const { embedded } = after.ask.context;
  if (embedded !== null && fresh !== undefined && known !== undefined && Buffer.compare(fresh, known) !== 0) {
    for (const by of [differencesOf, differingOptions]) {
      const [left, right] = [by(embedded.bytes, fresh), by(embedded.bytes, known)];
      if (left !== right) return left < right;
    }
  }
  return after.distance < before.distance;
}

/** Whether a generator refuses, which it did not do before; where it refused for the same reason, schemas still tell which was nearer. */
function isFailure(after: Answered, before: Answered): boolean {
  return after.outcome.kind !== "files" && after.outcome.kind !== before.outcome.kind;
}

function differencesOf(before: Uint8Array, after: Uint8Array): number {
  return schemaDifferences(before, after).length;
}
