import { countsOf } from "../model/group.ts";
import type { Report } from "../model/report.ts";
import type { StubResult, StubStatus } from "../model/stub.ts";

/** Statuses that say that the committed file is not what it should be, whatever level they are reported at. */
const wrong: ReadonlySet<StubStatus> = new Set(["stale", "missing", "orphan", "edited"]);

/** The stubs that have to be mended: wrong by their status, or with a finding at error level. */
export function stubsToMend(report: Report): readonly StubResult[] {
  const failing = new Set(report.findings.filter(({ level }) => level === "error").map(({ path }) => path));
  return report.stubs.files.filter(({ path, status }) => {
    return wrong.has(status) || (status !== "current" && failing.has(path));
  });
}

/** The stubs of which nobody can say that they are up to date. */
export function unverifiedCount(report: Report): number {
  const unverified = report.stubs.files.filter(({ status }) => status === "unreproducible" || status === "unsourced");
  return unverified.length + report.stubs.unchecked.length;
}

/** How many stubs have each status, in words: `9 current, 2 stale, 1 orphan`. */
export function countByStatus(files: readonly StubResult[]): string {
  const counts = countsOf(files.map(({ status }) => status));
  return [...counts].map(([status, count]) => `${count} ${status}`).join(", ");
}

/** `1 stub`, `2 stubs`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
