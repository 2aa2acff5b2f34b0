import type { Report } from "../model/report.ts";

/** The report as docs/report.schema.json describes it, ending with a line feed. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
