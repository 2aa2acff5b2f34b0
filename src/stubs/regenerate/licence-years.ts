import { decodeUtf8 } from "../../model/utf8.ts";
import type { Answered } from "../infer/ask.ts";
import type { StubContext } from "../infer/contexts.ts";
import {
  type Comparison,
  compareStub,
  headerStart,
  inUnixForm,
  isSameButYears,
  latestYear,
  paragraphs,
} from "../text/compare.ts";

/**
 * Leaves years of licences aside where a tool keeps them up to date in the stubs, too: some stub of the checkout has a later
 * year than its .proto, which no generator writes. Otherwise a year that only the .proto has shows that it was changed.
 */
export function settleByLicenceTool(
  answers: readonly Answered[],
  contexts: readonly StubContext[],
  protoTextOf: (path: string) => string,
): readonly Answered[] {
  const apart = new Map(
    answers.flatMap((answered) => {
      const comparison = withoutYears(answered);
      return comparison === null ? [] : [[answered, comparison] as const];
    }),
  );
  if (apart.size === 0 || !contexts.some((context) => hasLaterYear(context, protoTextOf))) return answers;
  return answers.map((answered) => {
    const comparison = apart.get(answered);
    return comparison === undefined ? answered : { ...answered, comparison };
  });
}

/** How a stub compares whose comments differ in years alone, white space aside; null: they differ in more. */
function withoutYears({ ask, comparison, regenerated }: Answered): Comparison | null {
  if (comparison.kind !== "comments" || regenerated === null) return null;
  const { text, hasOddForm } = ask.context;
  const fresh = decodeUtf8(regenerated);
  const own = licencesOf(text);
  const start = Math.max(0, headerStart(fresh));
  const head = paragraphs(fresh.slice(0, start)).map((one) => own.find((other) => isSameButYears(other, one)) ?? one);
  const inOwnYears = head.map((one) => `${one}\n\n`).join("") + fresh.slice(start);
  const same = compareStub(text, inOwnYears, hasOddForm === true);
  if (same.kind === "same" || same.kind === "same-but")
    return { kind: "same-but", note: "a tool keeps the years of licences up to date" };
  return same.kind === "different" ? same : null;
}

function licencesOf(text: string): string[] {
  const unix = inUnixForm(text);
  return paragraphs(unix.slice(0, Math.max(0, headerStart(unix))));
}

function hasLaterYear({ text, candidates }: StubContext, protoTextOf: (path: string) => string): boolean {
  const path = candidates[0]?.proto.path;
  const own = path === undefined ? [] : licencesOf(text);
  if (path === undefined || own.length === 0) return false;
  const [head = ""] = protoTextOf(path)
    .replaceAll("\r\n", "\n")
    .split(/^(?:syntax|edition|package|import|option)\b/m);
  const theirs = paragraphs(head);
  return own.some((one) => theirs.some((other) => isSameButYears(one, other) && latestYear(one) > latestYear(other)));
}
