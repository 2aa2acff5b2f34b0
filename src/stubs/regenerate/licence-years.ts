import type { Answered } from "../infer/ask.ts";
import type { StubContext } from "../infer/contexts.ts";
import { compareStub, headerStart, inUnixForm, isSameButYears, latestYear, paragraphs } from "../text/compare.ts";

/**
 * Leaves years of licences aside where a tool keeps them up to date in the stubs, too: some stub of the checkout has a later
 * year than its .proto, which no generator writes. Otherwise a year that only the .proto has shows that it was changed.
 */
export function settleByLicenceTool(
  answers: readonly Answered[],
  contexts: readonly StubContext[],
  protoTextOf: (path: string) => string,
): readonly Answered[] {
  const apart = new Set(answers.filter(differsInYearsAlone));
  if (apart.size === 0 || !contexts.some((context) => hasLaterYear(context, protoTextOf))) return answers;
  const note = "a tool keeps the years of licences up to date";
  return answers.map((answered) =>
    apart.has(answered) ? { ...answered, comparison: { kind: "same-but", note } } : answered,
  );
}

function differsInYearsAlone(answered: Answered): boolean {
  if (answered.comparison.kind !== "comments") return false;
  const { ask, regenerated } = answered;
  if (regenerated === null) return false;
  const fresh = Buffer.from(regenerated).toString("utf8");
  const own = licencesOf(ask.context.text);
  const start = Math.max(0, headerStart(fresh));
  const head = paragraphs(fresh.slice(0, start)).map((text) => own.find((one) => isSameButYears(one, text)) ?? text);
  const same = compareStub(ask.context.text, head.map((text) => `${text}\n\n`).join("") + fresh.slice(start));
  return same.kind === "same" || same.kind === "same-but";
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
