import type { Finding } from "./finding.ts";
import type { Provenance } from "./provenance.ts";
import type { StubResult, UncheckedStub } from "./stub.ts";
import type { VerifiedBy } from "./tool.ts";

/** What a run answers; the summary, annotations, outputs, JSON and terminal text are renderings of it. docs/report.schema.json */
export interface Report {
  readonly schemaVersion: 1;
  readonly command: string;
  readonly status: "current" | "findings" | "bad-input" | "failed";
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly pins: readonly ReportedPin[];
  readonly tools: readonly ReportedTool[];
  readonly cgo: CgoReport;
  readonly cache: CacheReport;
  readonly stubs: StubsReport;
  readonly findings: readonly Finding[];
  readonly timings: readonly Timing[];
  /** What a run would do; only the command plan answers with it. */
  readonly plan?: PlanReport;
}

/** What a run would do, as far as it can be known without running a tool. */
export interface PlanReport {
  readonly tools: readonly PlannedTool[];
  readonly stubs: readonly PlannedStub[];
}

export interface PlannedTool extends ReportedPin {
  readonly state: "installed" | "to be installed";
}

export interface PlannedStub {
  /** Relative to the checkout's root, with `/`. */
  readonly path: string;
  readonly generator: string;
  /** Relative to the checkout's root; null where it is not there. */
  readonly proto: string | null;
  /** The root, version and options that it would be regenerated with, one fact each; empty: it would not be checked. */
  readonly because: readonly Provenance[];
}

export interface ReportedPin {
  readonly tool: string;
  readonly version: string;
  readonly because: string;
  readonly path?: string;
  readonly line?: number;
  /** Values that a stronger one overruled. */
  readonly overruled?: readonly {
    readonly version: string;
    readonly because: string;
    readonly path?: string;
    readonly line?: number;
  }[];
}

export interface ReportedTool {
  readonly name: string;
  readonly version: string;
  readonly path: string;
  readonly source: string;
  readonly verifiedBy: VerifiedBy;
  readonly sha256: string;
  readonly reused: boolean;
  readonly seconds: number;
}

export type CgoVerdictName =
  | "ok"
  | "ok-with-warning"
  | "repaired-env"
  | "repaired-system"
  | "repaired-installed"
  | "fallback-safe"
  | "fallback-degraded"
  | "fallback-unverified"
  | "not-probed"
  | "failed";

export interface CgoReport {
  readonly verdict: CgoVerdictName;
  readonly enabled: boolean;
  readonly reason: string;
  /** What was changed, in words: `CC=/usr/bin/clang`. */
  readonly repairs: readonly string[];
  /** The fault that was found, by its id in docs/cgo.md: `M08`, or `unknown`. */
  readonly fault?: string;
  /** Whether the modules in scope need cgo; absent where it was not asked. */
  readonly need?: "none" | "soft" | "hard" | "unknown";
  /** The packages outside the standard library that do something else, or do not build, without cgo. */
  readonly packages?: readonly string[];
}

export interface CacheReport {
  readonly entries: readonly CacheEntryReport[];
  /** Everything that was deleted on the cache's account, in order. */
  readonly deletions?: readonly CacheDeletion[];
}

export interface CacheEntryReport {
  readonly name: "build" | "modules" | "tools";
  readonly key: string;
  readonly parts: readonly { readonly name: string; readonly value: string; readonly from: string }[];
  readonly restoredKey: string | null;
  readonly hit: "exact" | "prefix" | "miss" | "off";
  /** Size of the archive that was restored. */
  readonly bytes: number;
  readonly seconds: number;
  /** Why the hit is what it is. */
  readonly because?: string;
  /** Names of the parts that differ from the restored key's. */
  readonly changed?: readonly string[];
  /** What lies in the directory. */
  readonly figures?: CacheFigures;
  /** What the post step did. */
  readonly saved?: CacheSaveReport;
}

export interface CacheFigures {
  readonly files: number;
  /** Before packing. */
  readonly bytes: number;
  /** Age of the oldest object, 0 where there is none. */
  readonly oldestSeconds: number;
}

export interface CacheSaveReport {
  readonly kind: "saved" | "not-saved" | "failed";
  readonly because: string;
  /** Size of the archive. */
  readonly bytes: number;
  readonly seconds: number;
  readonly leftOut: readonly { readonly why: string; readonly files: number; readonly bytes: number }[];
}

export interface CacheDeletion {
  readonly path: string;
  readonly why: string;
}

export interface StubsReport {
  readonly checked: number;
  readonly current: number;
  readonly files: readonly StubResult[];
  readonly unchecked: readonly UncheckedStub[];
  /** How many answers were taken over from a run before. */
  readonly reused: number;
}

export interface Timing {
  /** `protoc`, `plugins`, `cgo`, … */
  readonly name: string;
  readonly seconds: number;
}
