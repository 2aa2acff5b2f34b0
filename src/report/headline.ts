import type { Report } from "../model/report.ts";
import { countByStatus, plural, stubsToMend } from "./counts.ts";

/** The run's answer in one sentence, without a full stop. */
export function headline(report: Report): string {
  switch (report.status) {
    case "bad-input":
      return "Nothing was done: the input is not right";
    case "failed":
      return "The run could not be finished";
    case "findings":
      return findingsHeadline(report);
    case "current":
      return currentHeadline(report);
  }
}

function findingsHeadline(report: Report): string {
  const mend = stubsToMend(report);
  if (mend.length > 0) {
    const verb = mend.length === 1 ? "needs" : "need";
    return `${mend.length} of ${plural(report.stubs.files.length, "stub")} ${verb} mending: ${countByStatus(mend)}`;
  }
  return `${plural(report.findings.filter(({ level }) => level === "error").length, "problem")} found`;
}

function currentHeadline(report: Report): string {
  const { files, unchecked } = report.stubs;
  if (report.command === "setup") return "The tools are ready";
  if (report.command === "plan") return "Nothing was installed or written";
  if (report.command === "lock") return "The lock file is current";
  if (files.length === 0 && unchecked.length === 0) return "There are no stubs to check";
  const others = unchecked.length === 0 ? "" : `, and ${unchecked.length} of other generators not checked`;
  const allCurrent = files.length > 0 && files.every(({ status }) => status === "current");
  if (!allCurrent) return `${plural(files.length, "stub")}: ${countByStatus(files) || "none checked"}${others}`;
  return `${files.length === 1 ? "The stub is" : `All ${files.length} stubs are`} current${others}`;
}
