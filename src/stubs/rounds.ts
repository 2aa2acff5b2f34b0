import type { Answer } from "./attempts.ts";
import type { Alternative } from "./infer/alternatives.ts";
import { type Answered, type Ask, isSettled } from "./infer/ask.ts";
import { recogniseOldComments } from "./infer/old-comments.ts";
import { recognisePostProcessors } from "./infer/post-processors.ts";
import { legacyPackage } from "./infer/versions.ts";

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
      const ask = isSettled(answered) ? null : alternative.propose(answered);
      return ask === null ? [] : [{ index, ask }];
    });
    if (tries.length === 0) continue;
    const answers = await answer(tries.map(({ ask }) => ask));
    for (const [number, { index }] of tries.entries()) {
      const before = best[index];
      const after = answers[number];
      if (before === undefined || after === undefined) continue;
      const settled = settleByTools(after);
      if (isSettled(settled) || settled.distance < before.distance) best[index] = settled;
    }
  }
  return best;
}

/** Leaves aside what other tools are known to do to stubs after they were generated. */
function settleByTools(answered: Answered): Answered {
  const { comparison, regenerated, ask } = answered;
  if (comparison.kind === "stamp" && ask.generator.package === legacyPackage) {
    const note = "golang/protobuf's plugin stamps the version of google.golang.org/protobuf that it was built with";
    return { ...answered, comparison: { kind: "same-but", note } };
  }
  if (regenerated === null || !(comparison.kind === "different" || comparison.kind === "comments")) return answered;
  const text = Buffer.from(regenerated).toString("utf8");
  const committed = ask.context.text.replaceAll("\r\n", "\n");
  const tools = recognisePostProcessors(committed, text);
  if (tools !== null)
    return { ...answered, comparison: { kind: "same-but", note: `post-processed by ${tools.join(" and ")}` } };
  if (comparison.kind === "comments" && recogniseOldComments(committed, text)) {
    return {
      ...answered,
      comparison: {
        kind: "same-but",
        note: "doc comments are laid out as by a plugin that was built with Go 1.18 or older",
      },
    };
  }
  return answered;
}
