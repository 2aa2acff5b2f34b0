import { readFile } from "node:fs/promises";
import type { Environment } from "../host/types.ts";
import { explain, Failure } from "../model/failure.ts";

/**
 * The payload of the event that a runner's job was started by; null where there is none. Throws a `Failure` of kind
 * `file-system` where it can't be read. https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export async function readEvent(env: Environment): Promise<unknown> {
  const file = env["GITHUB_EVENT_PATH"] ?? "";
  if (file === "") return null;
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new Failure("file-system", `The event of this job can't be read from ${file}: ${explain(cause)}`, { cause });
  }
}
