import { Failure } from "../model/failure.ts";

/** What a server's JSON says. Throws a `Failure` of kind `untrusted` where it is none, such as a proxy's sign-in page. */
export function parseJsonAnswer(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure("untrusted", `${url} did not answer with JSON.`, { cause });
  }
}

/** True for what JSON calls an object (and for arrays). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
