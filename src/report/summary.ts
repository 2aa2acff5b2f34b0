import type { Finding, Level } from "../model/finding.ts";
import { groupBy } from "../model/group.ts";
import { describeProvenance, placeInWords } from "../model/provenance.ts";
import { bytes, seconds } from "../model/quantities.ts";
import type { CacheEntryReport, Report, ReportedPin, Timing } from "../model/report.ts";
import type { StubResult } from "../model/stub.ts";
import { plural } from "./counts.ts";
import { type FindingGroup, groupFindings } from "./groups.ts";
import { headline } from "./headline.ts";
import { code, fenced, fitting, table, text } from "./markdown.ts";
import { bySaying } from "./saying.ts";

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
const limits = {
  findings: 160_000,
  stubs: 120_000,
  grounds: 60_000,
  patch: 60_000,
  versions: 40_000,
  cache: 40_000,
  timings: 10_000,
};

/** The report as GitHub's Markdown for the job summary; whatever is untrusted in it is escaped. */
export function renderSummary(report: Report, options: SummaryOptions): string {
  const sections = [
    `## ${report.exitCode === 0 ? "✅" : "❌"} ${text(headline(report))}`,
    mendSection(report, options),
    stubsSection(report),
    findingsSection(report),
    versionsSection(report),
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

/** A table leaves out whole rows where it is too long. */
const mostTogether = 50;

function stubsSection(report: Report): string {
  const { files, unchecked } = report.stubs;
  const listed = files.filter(({ status }) => status !== "current");
  if (listed.length === 0 && unchecked.length === 0) return "";
  const verdicts = findingsOfStubs(report);
  const judged = [
    ...listed.map(({ path, status, reason = "" }) => {
      const { message, fix } = verdicts.get(path) ?? { message: reason, fix: "" };
      return { name: path, status, message, fix };
    }),
    ...unchecked.map(({ path, generator, why }) => {
      return { name: path, status: "unchecked", message: `${generator}: ${why}`, fix: "" };
    }),
  ];
  const alike = [...groupBy(judged, ({ status }) => status).values()];
  const rows = alike.flatMap((ones) => bySaying(ones, (one) => one, mostTogether));
  const cellsOf = ({ items, words }: (typeof rows)[number]) => {
    const [{ status, fix }] = items;
    return [items.map(({ name }) => code(name)).join("<br>"), text(status), text(words), text(fix)];
  };
  const list = table(["Stub", "Status", "What was found", "What to do"], rows, cellsOf, limits.stubs);
  const grounds = ({ path, because }: StubResult) => [code(path), text(because.join("\n"))];
  return [
    "### Stubs that are not known to be current",
    list,
    ...(listed.length === 0
      ? []
      : [details("Why they were judged so", table(["Stub", "Because"], listed, grounds, limits.grounds))]),
  ].join("\n\n");
}

/** The findings that tell a stub's status, by the stub's path. */
function findingsOfStubs({ stubs, findings }: Report): ReadonlyMap<string, Finding> {
  const codes = new Map(stubs.files.map(({ path, status }) => [path, `stub-${status}`]));
  const own = findings.filter((finding) => codes.get(stubOf(finding)) === finding.code);
  return new Map(own.map((finding) => [stubOf(finding), finding]));
}

function stubOf({ stub, path = "" }: Finding): string {
  return stub ?? path;
}

// What the table of stubs says already is not said again.
function findingsSection(report: Report): string {
  const told = new Set(findingsOfStubs(report).values());
  const others = report.findings.filter((finding) => !told.has(finding));
  if (others.length === 0) return "";
  const { blocks, omitted } = fitting(groupFindings(others), renderGroup, limits.findings);
  const rest =
    omitted === 0 ? [] : [`${plural(omitted, "kind")} of findings left out; the report file has all of them.`];
  return ["### Findings", ...blocks, ...rest].join("\n\n");
}

const marks: Readonly<Record<Level, string>> = { error: "❌", warning: "⚠️", notice: "ℹ️" };

function renderGroup({ code: name, level, findings }: FindingGroup): string {
  const cellsOf = ({ path, line, message, fix }: Finding) => [
    path === undefined ? "" : code(placeInWords(path, line)),
    text(message),
    text(fix),
  ];
  const title = `${marks[level]} ${code(name)} (${plural(findings.length, level)})`;
  return `${title}\n\n${table(["Where", "What", "What to do"], findings, cellsOf, limits.findings / 4)}`;
}

function versionsSection({ pins, tools }: Report): string {
  if (pins.length === 0 && tools.length === 0) return "";
  const toolOf = (pin: ReportedPin) => tools.find(({ name, version }) => name === pin.tool && version === pin.version);
  const pinned = new Set(pins.map(toolOf));
  const rows = [
    ...pins.map((pin) => ({ name: pin.tool, version: pin.version, origin: describeOrigin(pin), tool: toolOf(pin) })),
    // Comparing may have needed further versions of a generator, which no pin asks for.
    ...tools
      .filter((tool) => !pinned.has(tool))
      .map((tool) => ({ name: tool.name, version: tool.version, origin: "needed on the way", tool })),
  ];
  const cellsOf = ({ name, version, origin, tool }: (typeof rows)[number]) => {
    const got = tool === undefined ? "not installed" : `${tool.source}${tool.reused ? ", found installed" : ""}`;
    return [text(name), code(version), text(origin), text(got), text(tool?.verifiedBy ?? "")];
  };
  return `### Versions\n\n${table(["Tool", "Version", "Because of", "From", "Verified by"], rows, cellsOf, limits.versions)}`;
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
  const cellsOf = (entry: CacheEntryReport) => [
    text(entry.name),
    text(describeHit(entry)),
    entry.hit === "miss" ? "" : bytes(entry.bytes),
    seconds(entry.seconds),
    `${code(entry.key)}${entry.parts.map(({ name, value, from }) => `<br>${text(name)} ${code(value)} ${text(from)}`).join("")}`,
  ];
  const heads = ["Cache", "Found", "Size", "Time", "Key and what it is made of"];
  return `### Caches\n\n${table(heads, entries, cellsOf, limits.cache)}`;
}

function describeHit({ hit, key, restoredKey, because = "", changed = [] }: CacheEntryReport): string {
  return [
    hit,
    ...(because === "" ? [] : [because]),
    ...(changed.length === 0 ? [] : [`changed: ${changed.join(", ")}`]),
    ...(restoredKey === null || restoredKey === key ? [] : [`restored from ${restoredKey}`]),
  ].join("\n");
}

function timingsSection({ timings }: Report): string {
  if (timings.length === 0) return "";
  const cellsOf = ({ name, seconds: time }: Timing) => [text(name), seconds(time)];
  return details("Timings", table(["Step", "Time"], timings, cellsOf, limits.timings));
}

function details(title: string, content: string): string {
  return `<details><summary>${text(title)}</summary>\n\n${content}\n\n</details>`;
}
