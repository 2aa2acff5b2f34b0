import { text } from "node:stream/consumers";
import { restoreCache, saveCache } from "@actions/cache";
import { explain } from "../model/failure.ts";
import { type WorkerAnswer, type WorkerRequest, writeAnswer } from "./actions-cache.ts";

/**
 * The process that `createActionsCache` starts: reads one request from standard input, lets @actions/cache do it and
 * writes the answer's file. Its standard output is whatever the package prints.
 */
export async function runCacheWorker(): Promise<void> {
  const request = JSON.parse(await text(process.stdin)) as WorkerRequest;
  await writeAnswer(request.answerFile, await answer(request));
}

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    if (request.kind === "save")
      return { kind: "saved", id: await saveCache([...request.paths], request.key, {}, true) };
    const [primary = "", ...prefixes] = request.keys;
    // Across operating systems, because whether an entry holds for all of them is said by its key.
    const key = await restoreCache([...request.paths], primary, prefixes, {}, true);
    return { kind: "restored", key: key ?? null };
  } catch (thrown) {
    return { kind: "threw", message: explain(thrown) };
  }
}
