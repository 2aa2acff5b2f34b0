import type { Environment } from "../host/types.ts";
import type { GoSettings } from "./go-settings.ts";
import { splitQuotedFields } from "./quoted-fields.ts";

/** What the go command decides about cgo before any compiler runs, and by which of its rules. */
export type GoDecision =
  /** CGO_ENABLED is 0 or 1. */
  | { readonly kind: "explicit"; readonly enabled: boolean; readonly from: string }
  /** Off because GOOS or GOARCH is not the host's. */
  | { readonly kind: "cross-off"; readonly target: string; readonly host: string }
  /** Off because CC is unset and the default compiler is not in PATH (since Go 1.20). */
  | { readonly kind: "no-compiler-off"; readonly compiler: string }
  | { readonly kind: "on" };

/**
 * By which of its rules the go command came to its CGO_ENABLED. The answer itself is the go command's own.
 * https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cfg/cfg.go (func defaultContext)
 */
export function goDecision(settings: GoSettings, env: Environment): GoDecision {
  const value = env["CGO_ENABLED"] || settings.stored["CGO_ENABLED"];
  if (value === "0" || value === "1") {
    const from = env["CGO_ENABLED"] ? "the environment" : "`go env -w`";
    return { kind: "explicit", enabled: value === "1", from };
  }
  if (settings.cgoEnabled) return { kind: "on" };
  if (isCross(settings)) return { kind: "cross-off", target: targetOf(settings), host: hostOf(settings) };
  return { kind: "no-compiler-off", compiler: splitQuotedFields(settings.cc)[0] ?? settings.cc };
}

/** Whether the target is another platform than the one Go runs on. */
export function isCross(settings: GoSettings): boolean {
  return targetOf(settings) !== hostOf(settings);
}

/** `linux/amd64`: what is built for. */
export function targetOf({ goos, goarch }: GoSettings): string {
  return `${goos}/${goarch}`;
}

/** `linux/amd64`: what Go itself runs on. */
export function hostOf({ hostOs, hostArch }: GoSettings): string {
  return `${hostOs}/${hostArch}`;
}
