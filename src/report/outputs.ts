import type { Report } from "../model/report.ts";
import { stubsToMend, unverifiedCount } from "./counts.ts";

/** Files that a run wrote for its user; empty: it wrote none. Absolute paths. */
export interface WrittenFiles {
  readonly patchFile: string;
  readonly reportFile: string;
}

/** The action's outputs, by the names in action.yml; empty where a run did not get that far. */
export function renderOutputs(report: Report, written: WrittenFiles): Readonly<Record<string, string>> {
  const build = report.cache.entries.find(({ name }) => name === "build");
  return {
    "go-version": versionOf(report, "go"),
    "protoc-version": versionOf(report, "protoc"),
    "protoc-path": report.tools.find(({ name }) => name === "protoc")?.path ?? "",
    "protoc-gen-go-version": versionOf(report, "protoc-gen-go"),
    "protoc-gen-go-grpc-version": versionOf(report, "protoc-gen-go-grpc"),
    "cgo-enabled": report.cgo.enabled ? "1" : "0",
    "cgo-verdict": report.cgo.verdict,
    "cache-hit": String(isExactHit(report)),
    "cache-key": build?.key ?? "",
    "cache-matched-key": build?.restoredKey ?? "",
    stubs: stubsOutput(report),
    "stale-count": String(stubsToMend(report).length),
    "patch-file": written.patchFile,
    "report-file": written.reportFile,
  };
}

// A pin says what was chosen, and stands also where installing failed.
function versionOf(report: Report, tool: string): string {
  return report.pins.find((pin) => pin.tool === tool)?.version ?? "";
}

function isExactHit(report: Report): boolean {
  const enabled = report.cache.entries.filter(({ hit }) => hit !== "off");
  return enabled.length > 0 && enabled.every(({ hit }) => hit === "exact");
}

function stubsOutput(report: Report): "current" | "stale" | "unchecked" | "none" {
  if (stubsToMend(report).length > 0) return "stale";
  if (unverifiedCount(report) > 0) return "unchecked";
  return report.stubs.files.length > 0 ? "current" : "none";
}
