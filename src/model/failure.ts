/** What kind of thing went wrong; decides the exit code, and whether another source is tried. */
export type FailureKind =
  /** Bad input or configuration: exit code 2. */
  | "bad-input"
  /** The address answered that there is no such thing (404, 410). */
  | "not-found"
  /** No connection, a failing name resolution, a broken transfer, 5xx after all retries. */
  | "network"
  /** 401, 403 or 407. */
  | "denied"
  /** 429 after all retries. */
  | "rate-limited"
  /** A time limit passed. */
  | "timeout"
  /** What came is not what was asked for: a wrong digest, a damaged archive, a path that leaves its root. */
  | "untrusted"
  /** A program that was started failed or can't be started. */
  | "tool"
  /** A file could not be read or written. */
  | "file-system"
  /** Turned off by the request, such as a download under `--offline`. */
  | "not-allowed"
  /** No source had it; the causes are listed in the message. */
  | "no-source";

/** Our problem or the network's; thrown, and caught once, in the entry. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly kind: FailureKind;
  /** What to do about it, one sentence; empty where nothing better than the message can be said. */
  readonly remedy: string;

  constructor(
    kind: FailureKind,
    message: string,
    options: { readonly remedy?: string; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.remedy = options.remedy ?? "";
  }
}

/** The message of anything thrown, with the messages of its causes: `a: b: c`. */
export function explain(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.cause === undefined ? thrown.message : `${thrown.message}: ${explain(thrown.cause)}`;
}
