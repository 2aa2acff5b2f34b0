import { describeProvenance } from "../model/provenance.ts";
import type { PlanReport } from "../model/report.ts";
import { becauseOf } from "./because.ts";
import { plural } from "./counts.ts";
import { alignColumns, painter } from "./style.ts";
import { visibleLine } from "./visible.ts";

/** The plan for a person at a terminal. Ends with a line feed. */
export function renderPlan(plan: PlanReport, options: { readonly color: boolean }): string {
  const paint = painter(options.color);
  const tools = alignColumns(
    plan.tools.map((pin) => [
      `  ${visibleLine(pin.tool)}`,
      visibleLine(pin.version),
      pin.state,
      paint("faint", becauseOf(pin, true)),
    ]),
  );
  const stubs = plan.stubs.flatMap(({ path, generator, proto, because }) => [
    `  ${visibleLine(path)}`,
    `    ${because.length === 0 ? "not checked" : "by"} ${visibleLine(generator)} from ${proto === null ? "a .proto that is decided by compiling" : visibleLine(proto)}`,
    ...because.map((fact) => `    ${paint("faint", visibleLine(describeProvenance(fact)))}`),
  ]);
  const parts = [
    paint("strong", "Tools"),
    ...tools,
    "",
    paint("strong", plural(plan.stubs.length, "stub")),
    ...stubs,
    "",
    "Nothing was installed or written.",
  ];
  return `${parts.join("\n")}\n`;
}
