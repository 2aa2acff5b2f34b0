import type { Outcome } from "./judge.ts";

/** A Markdown table of the kinds of faults that were put in, in the order of `kinds`. */
export function tableOf(kinds: readonly string[], outcomes: readonly Outcome[]): string {
  const rows = kinds.flatMap((kind) => {
    const own = outcomes.filter(({ fault }) => fault.kind === kind);
    if (own.length === 0) return [];
    const stubs = own.reduce((sum, { fault }) => sum + fault.expected.length, 0);
    const right = own.filter(({ wrong }) => wrong.length === 0).length;
    return [`| ${kind} | ${own.length} | ${stubs} | ${right} | ${own.length - right} |`];
  });
  const all = outcomes.filter(({ wrong }) => wrong.length === 0).length;
  const stubs = outcomes.reduce((sum, { fault }) => sum + fault.expected.length, 0);
  return [
    "| fault | put in | stubs that it changes | found, with its reason | missed or told wrongly |",
    "|---|---|---|---|---|",
    ...rows,
    `| **together** | **${outcomes.length}** | **${stubs}** | **${all}** | **${outcomes.length - all}** |`,
  ].join("\n");
}
