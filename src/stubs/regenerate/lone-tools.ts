import { decodeUtf8 } from "../../model/utf8.ts";
import { type Answered, isSettled } from "../infer/ask.ts";
import { inUnixForm } from "../text/compare.ts";
import type { PostProcessor } from "../text/post-processors.ts";

/**
 * Refuses what looks like a tool's work in one stub alone, while another stub, or another place in the same one, is as the tool
 * would not have left it: a tool does the same to all that it is run over, and so somebody did this by hand.
 */
export function settleByLoneTools(answers: readonly Answered[]): readonly Answered[] {
  return answers.map((answered) => {
    const refusedTools = (answered.tools ?? []).filter((tool) => isRefuted(tool, answered, answers));
    return refusedTools.length === 0
      ? answered
      : { ...answered, refusedTools, comparison: { kind: "different" as const } };
  });
}

function isRefuted({ isDue }: PostProcessor, answered: Answered, answers: readonly Answered[]): boolean {
  if (isDue === undefined) return false;
  const { generator } = answered.ask.context.stub;
  const [committed, regenerated] = [committedOf(answered), regeneratedOf(answered)];
  const isDueIn = (text: string) => isDue(text, committed, regenerated);
  const isLeft = (other: Answered) =>
    isSettled(other) && other.ask.context.stub.generator === generator && isDueIn(committedOf(other));
  const wasDone = (other: Answered) => isDueIn(regeneratedOf(other)) && !isDueIn(committedOf(other));
  // One that is stale or edited, too, may show that a tool was run over it.
  const isCompany = (other: Answered) =>
    other.tools?.some((tool) => tool.isDue === isDue) === true || (!isSettled(other) && wasDone(other));
  if (!isDueIn(committed) && !answers.some(isLeft)) return false;
  return !answers.some((other) => other !== answered && isCompany(other));
}

function committedOf({ ask }: Answered): string {
  return inUnixForm(ask.context.text);
}

function regeneratedOf({ regenerated }: Answered): string {
  return decodeUtf8(regenerated ?? null);
}
