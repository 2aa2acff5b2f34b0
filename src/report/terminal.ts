import type { Level } from "../model/finding.ts";
import { placeInWords } from "../model/provenance.ts";
import { bytes, seconds } from "../model/quantities.ts";
import type { Report, ReportedTool } from "../model/report.ts";
import { becauseOf } from "./because.ts";
import { plural } from "./counts.ts";
import { type FindingGroup, groupFindings } from "./groups.ts";
import { headline } from "./headline.ts";
import { bySaying } from "./saying.ts";
import { alignColumns, type Paint, painter, type Tone, wrap } from "./style.ts";
import { visible, visibleLine } from "./visible.ts";

export interface TerminalOptions {
  readonly color: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
  /** Also what is as it should be: every stub, tool, cache and time. */
  readonly verbose: boolean;
  /** The one command that mends the stubs; empty where there is none. */
  readonly mend: string;
}

/** The report for a person at a terminal: short when all is well, complete when not. Ends with a line feed. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const paint = painter(options.color);
  const parts = [
    pins(report, options, paint),
    cgo(report, options, paint),
    ...(options.verbose ? [stubs(report, paint), tools(report), caches(report, paint), timings(report)] : []),
    ...groupFindings(report.findings).map((group) => findings(group, options, paint)),
    answer(report, options, paint),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function answer(report: Report, { mend }: TerminalOptions, paint: Paint): string {
  const mark = report.exitCode === 0 ? paint("good", "✓") : paint("bad", "✗");
  const line = `${mark} ${paint("strong", visibleLine(headline(report)))}`;
  return report.exitCode === 1 && mend !== "" ? `${line}\n  Mend it with: ${paint("strong", visibleLine(mend))}` : line;
}

function pins(report: Report, { verbose }: TerminalOptions, paint: Paint): string {
  return section(
    "",
    report.pins.map((pin) => [pin.tool, pin.version, paint("faint", becauseOf(pin, verbose))]),
  );
}

function cgo({ cgo: { verdict, enabled, reason, repairs } }: Report, options: TerminalOptions, paint: Paint): string {
  if (!options.verbose && (verdict === "ok" || verdict === "not-probed")) return "";
  const changed = repairs.length === 0 ? "" : ` Changed: ${repairs.join(", ")}.`;
  const line = `cgo ${verdict}, CGO_ENABLED=${enabled ? "1" : "0"}: ${reason}${changed}`;
  return paint(verdict === "failed" ? "bad" : "faint", wrap(visible(line), "", options.columns));
}

function stubs({ stubs: { files, unchecked } }: Report, paint: Paint): string {
  const rows = [
    ...files.map(({ path, status, reason }) => {
      const said = reason === undefined ? status : `${status} (${reason})`;
      return [visibleLine(path), status === "current" ? said : paint("warning", visibleLine(said))];
    }),
    ...unchecked.map(({ path, why }) => [visibleLine(path), paint("faint", `unchecked: ${visibleLine(why)}`)]),
  ];
  return section("Stubs", rows);
}

function tools(report: Report): string {
  const origin = ({ source, reused, seconds: time }: ReportedTool) =>
    `${source}, ${reused ? "found installed" : seconds(time)}`;
  return section(
    "Tools",
    report.tools.map((tool) => [
      tool.name,
      tool.version,
      origin(tool),
      `verified by ${tool.verifiedBy}`,
      visibleLine(tool.path),
    ]),
  );
}

function caches({ cache }: Report, paint: Paint): string {
  const rows = cache.entries.map(({ name, hit, bytes: size, seconds: time, key }) => {
    return [name, hit, bytes(size), seconds(time), paint("faint", visibleLine(key))];
  });
  return section("Caches", rows);
}

function timings(report: Report): string {
  return section(
    "Times",
    report.timings.map(({ name, seconds: time }) => [visibleLine(name), seconds(time)]),
  );
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = alignColumns(rows).map((line) => `  ${line}`);
  return [...(title === "" ? [] : [title]), ...lines].join("\n");
}

const tones: Readonly<Record<Level, Tone>> = { error: "bad", warning: "warning", notice: "faint" };

// One code often has one fix for all of its findings: then it is said once, at the end.
function findings({ code, level, findings: members }: FindingGroup, options: TerminalOptions, paint: Paint): string {
  const fixes = new Set(members.map(({ fix }) => fix));
  const [shared] = fixes.size === 1 ? fixes : [];
  const title = `${paint(tones[level], level)} ${paint("strong", code)}${members.length > 1 ? ` (${plural(members.length, "finding")})` : ""}`;
  const wrapped = (text: string, indent: string) => wrap(visible(text), indent, options.columns);
  const sayings = bySaying(members, ({ path, message, fix }) => ({ ...(path && { name: path }), message, fix }));
  const blocks = sayings.map(({ items, words }) => {
    const places = items.flatMap(({ path, line }) => (path === undefined ? [] : visibleLine(placeInWords(path, line))));
    const [{ fix }] = items;
    const own = shared === undefined && fix !== "" ? [wrapped(`→ ${fix}`, "    ")] : [];
    return [...places.map((place) => `  ${place}`), wrapped(words, places.length === 0 ? "  " : "    "), ...own].join(
      "\n",
    );
  });
  const last = shared === undefined || shared === "" ? [] : [wrapped(`→ ${shared}`, "  ")];
  return [title, ...blocks, ...last].join("\n");
}
