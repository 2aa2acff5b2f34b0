import type { Finding, Level } from "../model/finding.ts";
import { describeProvenance } from "../model/provenance.ts";
import type { CacheEntryReport, Report, ReportedPin } from "../model/report.ts";
import { plural } from "./counts.ts";
import { type FindingGroup, groupFindings } from "./groups.ts";
import { headline } from "./headline.ts";
import { code, fenced, fitting, table, text } from "./markdown.ts";
import { bytes, seconds } from "./quantities.ts";

/** What a summary holds beside the report. */
export interface SummaryOptions {
  /** The one command that mends the stubs; empty where there is none. */
  readonly mend: string;
  /** The patch that mends them; empty where there is none. */
  readonly patch: string;
}

/**
 * Bytes of UTF-8 that each section may have. A runner drops a summary of more than 1 MiB as a whole; these add up to less
 * than half of that. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#job-summaries
 */
const limits = { findings: 160_000, stubs: 120_000, patch: 60_000, pins: 40_000, cache: 40_000, timings: 10_000 };

/** The report as GitHub's Markdown for the job summary; whatever is untrusted in it is escaped. */
export function renderSummary(report: Report, options: SummaryOptions): string {
  const sections = [
    `## ${report.exitCode === 0 ? "✅" : "❌"} ${text(headline(report))}`,
    mendSection(report, options),
    stubsSection(report),
    findingsSection(report),
    pinsSection(report),
    cgoSection(report),
    cacheSection(report),
    timingsSection(report),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function mendSection(report: Report, { mend, patch }: SummaryOptions): string {
  if (report.exitCode !== 1) return "";
  const command = mend === "" ? "" : `Mend it with\n\n${fenced(mend, "sh")}`;
  return [command, patchSection(patch)].filter((part) => part !== "").join("\n\n");
}

// Half a patch can't be applied, so a large one is only said to be there.
function patchSection(patch: string): string {
  if (patch === "") return "";
  if (Buffer.byteLength(patch) > limits.patch)
    return `The patch has ${bytes(Buffer.byteLength(patch))}, too much to be shown.`;
  return details("The patch that mends it", fenced(patch, "diff"));
}

function stubsSection(report: Report): string {
  const { stubs } = report;
  const verdicts = findingsOfStubs(report);
  const listed = stubs.files.filter(({ status }) => status !== "current");
  const rows = [
    ...listed.map((file) => {
      const own = verdicts.get(file.path);
      return [code(file.path), text(file.status), text(own?.message ?? file.reason ?? ""), text(own?.fix ?? "")];
    }),
    ...stubs.unchecked.map(({ path, generator, why }) => [code(path), "unchecked", text(`${generator}: ${why}`), ""]),
  ];
  if (rows.length === 0) return "";
  const list = limitedTable(["Stub", "Status", "What was found", "What to do"], rows, limits.stubs);
  const reasons = listed.map(({ path, because }) => [code(path), text(because.join("\n"))]);
  const grounds = details("Why they were judged so", limitedTable(["Stub", "Because"], reasons, limits.stubs));
  return `### Stubs that are not known to be current\n\n${list}${listed.length === 0 ? "" : `\n\n${grounds}`}`;
}

/** The findings that tell a stub's status, by the stub's path. */
function findingsOfStubs({ stubs, findings }: Report): ReadonlyMap<string, Finding> {
  const codes = new Map(stubs.files.map(({ path, status }) => [path, `stub-${status}`]));
  const own = findings.filter(({ path = "", code: found }) => codes.get(path) === found);
  return new Map(own.map((finding) => [finding.path ?? "", finding]));
}

// What the table of stubs says already is not said again.
function findingsSection(report: Report): string {
  const told = new Set(findingsOfStubs(report).values());
  const others = report.findings.filter((finding) => !told.has(finding));
  if (others.length === 0) return "";
  const blocks = groupFindings(others).map(renderGroup);
  const { kept, omitted } = fitting(blocks, (block) => block, limits.findings);
  const rest =
    omitted === 0 ? [] : [`${plural(omitted, "kind")} of findings left out; the report file has all of them.`];
  return ["### Findings", ...kept, ...rest].join("\n\n");
}

const marks: Readonly<Record<Level, string>> = { error: "❌", warning: "⚠️", notice: "ℹ️" };

function renderGroup({ code: name, level, findings }: FindingGroup): string {
  const rows = findings.map(({ path, line, message, fix }) => [
    path === undefined ? "" : code(line === undefined ? path : `${path}:${line}`),
    text(message),
    text(fix),
  ]);
  const title = `${marks[level]} ${code(name)} (${plural(findings.length, level)})`;
  return `${title}\n\n${limitedTable(["Where", "What", "What to do"], rows, limits.findings / 4)}`;
}

function pinsSection(report: Report): string {
  if (report.pins.length === 0 && report.tools.length === 0) return "";
  const rows = report.pins.map((pin) => {
    const tool = report.tools.find(({ name, version }) => name === pin.tool && version === pin.version);
    const got = tool === undefined ? "not installed" : `${tool.source}${tool.reused ? ", found installed" : ""}`;
    return [text(pin.tool), code(pin.version), text(describeOrigin(pin)), text(got), text(tool?.verifiedBy ?? "")];
  });
  // Comparing may have needed further versions of a generator, which no pin asks for.
  const further = report.tools.filter(({ name, version }) => {
    return !report.pins.some((pin) => pin.tool === name && pin.version === version);
  });
  for (const { name, version, source, verifiedBy, reused } of further) {
    const got = `${source}${reused ? ", found installed" : ""}`;
    rows.push([text(name), code(version), "needed on the way", text(got), text(verifiedBy)]);
  }
  const heads = ["Tool", "Version", "Because of", "From", "Verified by"];
  return `### Versions\n\n${limitedTable(heads, rows, limits.pins)}`;
}

function describeOrigin(pin: ReportedPin): string {
  const overruled = (pin.overruled ?? []).map(
    (other) => `overrules ${other.version}, ${describeProvenance({ kind: "derived", ...other })}`,
  );
  return [describeProvenance({ kind: "derived", ...pin }), ...overruled].join("\n");
}

function cgoSection({ cgo }: Report): string {
  if (cgo.verdict === "not-probed") return "";
  const repairs = cgo.repairs.length === 0 ? "" : ` Changed: ${cgo.repairs.map(code).join(", ")}.`;
  return `### cgo\n\n${code(cgo.verdict)}, CGO_ENABLED=${cgo.enabled ? "1" : "0"}: ${text(cgo.reason)}${repairs}`;
}

function cacheSection({ cache }: Report): string {
  const entries = cache.entries.filter(({ hit }) => hit !== "off");
  if (entries.length === 0) return "";
  const rows = entries.map((entry) => [
    text(entry.name),
    text(describeHit(entry)),
    entry.hit === "miss" ? "" : bytes(entry.bytes),
    seconds(entry.seconds),
    `${code(entry.key)}${entry.parts.map(({ name, value, from }) => `<br>${text(name)} ${code(value)} ${text(from)}`).join("")}`,
  ]);
  return `### Caches\n\n${limitedTable(["Cache", "Found", "Size", "Time", "Key and what it is made of"], rows, limits.cache)}`;
}

function describeHit({ hit, key, restoredKey }: CacheEntryReport): string {
  return hit === "prefix" && restoredKey !== null && restoredKey !== key ? `prefix: ${restoredKey}` : hit;
}

function timingsSection({ timings }: Report): string {
  if (timings.length === 0) return "";
  const rows = timings.map(({ name, seconds: time }) => [text(name), seconds(time)]);
  return details("Timings", limitedTable(["Step", "Time"], rows, limits.timings));
}

function limitedTable(heads: readonly string[], rows: readonly (readonly string[])[], maximumBytes: number): string {
  const { kept, omitted } = fitting(rows, (row) => `| ${row.join(" | ")} |`, maximumBytes);
  const rest = omitted === 0 ? "" : `\n\n${plural(omitted, "more row")} left out; the report file has all of them.`;
  return `${table(heads, kept)}${rest}`;
}

function details(title: string, content: string): string {
  return `<details><summary>${text(title)}</summary>\n\n${content}\n\n</details>`;
}
