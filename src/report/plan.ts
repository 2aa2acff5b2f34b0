import { describeProvenance, type Provenance } from "../model/provenance.ts";
import type { ReportedPin } from "../model/report.ts";
import { plural } from "./counts.ts";
import { alignColumns, painter } from "./style.ts";
import { visibleLine } from "./visible.ts";

/** What a run would do, as far as it can be known without running a tool. */
export interface Plan {
  readonly pins: readonly PlannedTool[];
  readonly stubs: readonly PlannedStub[];
}

export interface PlannedTool extends ReportedPin {
  /** In words: `installed`, `to be downloaded`; empty where only installing can tell. */
  readonly state: string;
}

export interface PlannedStub {
  /** Relative to the checkout's root, with `/`. */
  readonly path: string;
  readonly generator: string;
  /** Relative to the checkout's root; null where only compiling can tell, or where it is not there. */
  readonly proto: string | null;
  /** The version and options that it would be regenerated with, one fact each; empty: it would not be checked. */
  readonly because: readonly Provenance[];
}

/** The plan for a person at a terminal. Ends with a line feed. */
export function renderPlan(plan: Plan, options: { readonly color: boolean }): string {
  const paint = painter(options.color);
  const tools = alignColumns(
    plan.pins.map((pin) => [
      `  ${visibleLine(pin.tool)}`,
      visibleLine(pin.version),
      ...(plan.pins.some(({ state }) => state !== "") ? [pin.state] : []),
      paint("faint", visibleLine(describeProvenance({ kind: "derived", ...pin }))),
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
