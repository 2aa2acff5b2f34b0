import type { CgoVerdictName } from "../model/report.ts";
import type { CgoRequest } from "../model/request.ts";
import type { Fault } from "./faults.ts";
import type { Need } from "./need.ts";

/** What looking at the toolchain came to. */
export type Examination =
  /** CGO_ENABLED=0 by the input or by the user's own setting. */
  | { readonly kind: "turned-off"; readonly by: "input" | "setting" }
  /** Off by the go command's own rule for another platform. */
  | { readonly kind: "cross-off" }
  /** Off by the go command's own rule: no compiler in PATH. */
  | { readonly kind: "no-compiler" }
  /** Nothing helps: neither cgo nor building without it works. */
  | { readonly kind: "fatal"; readonly fault: Fault }
  | { readonly kind: "works"; readonly repaired: "no" | "env" | "system" | "installed"; readonly mayLackUuid: boolean }
  | { readonly kind: "broken"; readonly fault: Fault };

/** The verdict, and what it makes of CGO_ENABLED. */
export interface CgoDecision {
  readonly verdict: CgoVerdictName;
  readonly enabled: boolean;
  /** Whether CGO_ENABLED=0 has to be exported for that. */
  readonly turnOff: boolean;
}

const repairedVerdicts = { env: "repaired-env", system: "repaired-system", installed: "repaired-installed" } as const;

/**
 * The decision table. `insisted` is an explicit CGO_ENABLED=1, which like `cgo: required` never falls back.
 */
export function decideVerdict(
  examination: Examination,
  mode: CgoRequest["mode"],
  insisted: boolean,
  need: Need,
): CgoDecision {
  const required = mode === "required" || insisted;
  switch (examination.kind) {
    case "turned-off":
      if (mode === "required") return { verdict: "failed", enabled: false, turnOff: false };
      return { verdict: "not-probed", enabled: false, turnOff: examination.by === "input" };
    case "cross-off":
      return { verdict: mode === "required" ? "failed" : "not-probed", enabled: false, turnOff: false };
    case "no-compiler":
      // The go command turns cgo off by itself, and would turn it on again for a compiler that a later step installs.
      if (mode === "required") return { verdict: "failed", enabled: false, turnOff: false };
      return { ...fallback(need), enabled: false, turnOff: false };
    case "fatal":
      return { verdict: "failed", enabled: true, turnOff: false };
    case "works":
      if (examination.repaired !== "no") {
        return { verdict: repairedVerdicts[examination.repaired], enabled: true, turnOff: false };
      }
      return { verdict: examination.mayLackUuid ? "ok-with-warning" : "ok", enabled: true, turnOff: false };
    case "broken":
      if (required) return { verdict: "failed", enabled: true, turnOff: false };
      return fallback(need);
  }
}

function fallback(need: Need): CgoDecision {
  switch (need.kind) {
    case "none":
      return { verdict: "fallback-safe", enabled: false, turnOff: true };
    case "soft":
      return { verdict: "fallback-degraded", enabled: false, turnOff: true };
    case "unknown":
      return { verdict: "fallback-unverified", enabled: false, turnOff: true };
    case "hard":
      return { verdict: "failed", enabled: true, turnOff: false };
  }
}
