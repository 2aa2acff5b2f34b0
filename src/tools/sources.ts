import { explain, Failure } from "../model/failure.ts";
import { errorCode } from "../model/system-error.ts";
import type { ToolContext } from "./context.ts";

/** One place that a tool can be had from. */
export interface Source<T> {
  /** As reports name it: `github`, `mvn`. */
  readonly name: string;
  /** Why it can't be asked here, such as "no mvn on PATH"; null where it can. */
  readonly unavailable: string | null;
  /** Throws a `Failure` where it does not have it, or has something else. */
  readonly get: () => Promise<T>;
}

/** What was got, and what went wrong before. */
export interface Gained<T> {
  readonly value: T;
  readonly failures: readonly SourceFailure[];
}

export interface SourceFailure {
  readonly source: string;
  readonly failure: Failure;
}

/**
 * Asks one source after the other. Throws a `Failure` that lists each source and why it did not give what was wanted, of
 * kind `not-found` where all that answered know no such version and `no-source` otherwise; anything thrown that is no `Failure` is a fault
 * of ours and ends it at once.
 */
export async function firstOf<T>(what: string, sources: readonly Source<T>[]): Promise<Gained<T>> {
  const failures: SourceFailure[] = [];
  const reasons: string[] = [];
  for (const source of sources) {
    if (source.unavailable !== null) {
      reasons.push(`${source.name}: ${source.unavailable}`);
      continue;
    }
    try {
      return { value: await source.get(), failures };
    } catch (error) {
      if (!(error instanceof Failure) || endsTheSearch(error)) throw error;
      failures.push({ source: source.name, failure: error });
      reasons.push(`${source.name}: ${error.kind}: ${explain(error)}${error.remedy === "" ? "" : ` ${error.remedy}`}`);
    }
  }
  throw new Failure(
    isUnknown(failures) ? "not-found" : "no-source",
    `${what} could not be had from any source:\n${reasons.map((line) => `- ${line}`).join("\n")}`,
    {
      remedy: remedyFor(failures),
    },
  );
}

/** A full disk or a bad version is the same whatever the source. */
function endsTheSearch(failure: Failure): boolean {
  return failure.kind === "bad-input" || failure.kind === "file-system";
}

/** Every source that answered said that there is no such thing; the others could not be reached. */
function isUnknown(failures: readonly SourceFailure[]): boolean {
  return (
    failures.some(({ failure }) => failure.kind === "not-found") &&
    failures.every(({ failure }) => failure.kind === "not-found" || isUnreachable(failure))
  );
}

/** No name or no listener: such a source has said nothing at all. */
function isUnreachable(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED)$/.test(errorCode(thrown)) || isUnreachable(thrown.cause);
}

function remedyFor(failures: readonly SourceFailure[]): string {
  if (isUnknown(failures)) return "Check the version: every source that answered says that there is none such.";
  return "Make one of these sources reachable, or install the tool beforehand.";
}

/** A source that gave something wrong is worth a warning even where the next one gave the right thing. */
export function reportDistrusted(context: Pick<ToolContext, "report">, what: string, gained: Gained<unknown>): void {
  for (const { source, failure } of gained.failures.filter((one) => one.failure.kind === "untrusted")) {
    context.report({
      code: "tool-source-untrusted",
      level: "warning",
      message: `${what} from ${source} was refused: ${explain(failure)} It was had from another source.`,
      fix: failure.remedy || `Find out why ${source} does not give what it should.`,
    });
  }
}
