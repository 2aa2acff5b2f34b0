import type { Finding, Level } from "../model/finding.ts";
import { groupFindings, levels } from "./groups.ts";
import { shorten, visible } from "./visible.ts";

/** What a runner shows at a line of a changed file, or beside the job where it has no path. */
export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  /** Relative to the checkout's root, with `/`. */
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1; only beside a line. */
  readonly column?: number;
}

/** A runner shows that many of each level for a step, https://github.com/actions/runner `ExecutionContext.cs`. */
const maximumPerLevel = 10;

/** A runner cuts a message there, in UTF-16 units. */
const maximumLength = 4096;

/**
 * The findings as annotations, within what a runner shows: at most ten of a level, the last of which says how many more
 * there are. One finding of each code comes before the second of any, so that a hundred stale stubs hide nothing else.
 */
export function selectAnnotations(findings: readonly Finding[]): readonly Annotation[] {
  return levels.flatMap((level) => selectLevel(findings, level));
}

function selectLevel(findings: readonly Finding[], level: Level): readonly Annotation[] {
  const ordered = alternating(groupFindings(findings.filter((finding) => finding.level === level)));
  if (ordered.length <= maximumPerLevel) return ordered.map(annotate);
  const shown = ordered.slice(0, maximumPerLevel - 1);
  const omitted = ordered.length - shown.length;
  const message = `${omitted} more at level ${level} are in the job summary and in the log.`;
  return [...shown.map(annotate), { level, title: `${omitted} more`, message }];
}

function alternating(groups: readonly { readonly findings: readonly Finding[] }[]): readonly Finding[] {
  const longest = groups.reduce((length, group) => Math.max(length, group.findings.length), 0);
  return Array.from({ length: longest }, (_, index) => groups.flatMap(({ findings }) => findings[index] ?? [])).flat();
}

function annotate(finding: Finding): Annotation {
  const { level, code, path, line, column } = finding;
  return {
    level,
    title: code,
    message: shorten(
      visible(finding.fix === "" ? finding.message : `${finding.message}\n${finding.fix}`),
      maximumLength,
    ),
    ...(path === undefined ? {} : { path }),
    ...(path === undefined || line === undefined ? {} : { line, ...(column === undefined ? {} : { column }) }),
  };
}
