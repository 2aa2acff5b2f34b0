import type { Finding, Level } from "../model/finding.ts";

/** Findings with one code, which one explanation and often one command mends. */
export interface FindingGroup {
  readonly code: string;
  /** The most serious level among them. */
  readonly level: Level;
  readonly findings: readonly Finding[];
}

/** From the most serious on. */
export const levels: readonly Level[] = ["error", "warning", "notice"];

/** Findings by code, the most serious codes first and otherwise in the order of their first finding. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byCode.get(finding.code);
    if (group === undefined) byCode.set(finding.code, [finding]);
    else group.push(finding);
  }
  const groups = [...byCode].map(([code, members]) => {
    const ordered = bySeverity(members);
    return { code, level: ordered[0]?.level ?? "notice", findings: ordered };
  });
  return bySeverity(groups);
}

/** The items with the most serious first, in their order otherwise. */
function bySeverity<T extends { readonly level: Level }>(items: readonly T[]): readonly T[] {
  return levels.flatMap((level) => items.filter((item) => item.level === level));
}
