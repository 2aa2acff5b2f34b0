import type { Finding } from "../model/finding.ts";
import type { CacheReport, CgoReport, PlanReport, Report, ReportedPin, StubsReport, Timing } from "../model/report.ts";
import type { Tool } from "../model/tool.ts";

/** What a run asks its surroundings to change for later steps or for the shell. */
export interface Exports {
  /** Directories to be put first on PATH, in this order. */
  readonly path: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * What a run has found out so far. It is filled in as the story goes on, so that a run that fails half-way still reports
 * what it knew: the pins, the tools that were there, the findings.
 */
export class RunRecord {
  /** Absolute root of the checkout, which findings' paths are relative to; empty until it is known. */
  root = "";
  pins: readonly ReportedPin[] = [];
  readonly tools: Tool[] = [];
  cgo: CgoReport = { verdict: "not-probed", enabled: true, reason: "This run did not look at cgo.", repairs: [] };
  cache: CacheReport = { entries: [] };
  stubs: StubsReport = { checked: 0, current: 0, files: [], unchecked: [], reused: 0 };
  readonly findings: Finding[] = [];
  readonly timings: Timing[] = [];
  exports: Exports = { path: [], variables: {} };
  /** What a run would do; only `plan` fills it in. */
  plan: PlanReport | null = null;
  /** The patch that mends the stubs; empty where there is nothing to mend. */
  patch = "";
  /** Texts for the post step. */
  state: Readonly<Record<string, string>> = {};
  /** What the command prints beside the report: a shell's exports, a plan. */
  output = "";

  /** Adds the time that some work takes under a name; works that overlap each count in full. */
  async timed<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.timings.push({ name, seconds: Math.round(performance.now() - started) / 1000 });
    }
  }

  /** The report of a run that came to its end: findings at error level decide. */
  report(command: string): Report {
    const failed = this.findings.some(({ level }) => level === "error");
    return this.reportAs(command, failed ? "findings" : "current", failed ? 1 : 0);
  }

  /** The report with a stated outcome. */
  reportAs(command: string, status: Report["status"], exitCode: Report["exitCode"]): Report {
    const { pins, cgo, cache, stubs, findings, timings } = this;
    return {
      schemaVersion: 1,
      command,
      status,
      exitCode,
      pins,
      tools: this.tools.map(reportTool),
      cgo,
      cache,
      stubs,
      findings,
      timings,
      ...(this.plan === null ? {} : { plan: this.plan }),
    };
  }
}

function reportTool({ name, version, path, source, verifiedBy, sha256, reused, seconds }: Tool) {
  return { name, version, path, source, verifiedBy, sha256, reused, seconds };
}
