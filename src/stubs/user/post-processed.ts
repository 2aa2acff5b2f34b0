import type { Host } from "../../host/types.ts";
import type { Answered } from "../infer/ask.ts";
import { type Answer, withBytes } from "../regenerate/attempts.ts";
import { type PostProcess, postProcess } from "./post-process.ts";

/** An `Answer` whose files have been through the user's command before they are compared. */
export function postProcessing(answer: Answer, step: PostProcess, host: Host): Answer {
  return async (asks) => {
    const answers = await answer(asks);
    const processed = new Map<Answered, Answered>();
    for (const batch of withoutRepeatedPaths(answers)) {
      const files = new Map(batch.map((answered) => [pathOf(answered), answered.regenerated ?? new Uint8Array()]));
      const { files: results, diagnostics } = await postProcess(files, step, host);
      for (const answered of batch) {
        const content = results.get(pathOf(answered));
        const why = diagnostics.filter(({ file }) => file === pathOf(answered));
        const outcome = content === undefined ? ({ kind: "failed", why } as const) : answered.outcome;
        processed.set(answered, { ...answered, outcome, ...withBytes(answered.ask, content ?? null) });
      }
    }
    return answers.map((answered) => processed.get(answered) ?? answered);
  };
}

function pathOf(answered: Answered): string {
  return answered.ask.context.stub.path;
}

/** The answers that have a file, in batches in which no two are of the same stub, for each is processed under its path. */
function withoutRepeatedPaths(answers: readonly Answered[]): Answered[][] {
  const batches: Map<string, Answered>[] = [];
  for (const answered of answers.filter(({ regenerated }) => regenerated !== null)) {
    const free = batches.find((batch) => !batch.has(pathOf(answered)));
    if (free === undefined) batches.push(new Map([[pathOf(answered), answered]]));
    else free.set(pathOf(answered), answered);
  }
  return batches.map((batch) => [...batch.values()]);
}
