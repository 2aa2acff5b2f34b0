import { readFile } from "node:fs/promises";
import type { Environment, Processes } from "../host/types.ts";
import { ask, type Outcome, outcomeText, succeeded } from "./child.ts";

/** What the go command takes into account when it decides about cgo and calls a C compiler. */
export interface GoSettings {
  /** Without the prefix `go`: `1.26.8`. */
  readonly version: string;
  readonly goos: string;
  readonly goarch: string;
  readonly hostOs: string;
  readonly hostArch: string;
  /** What the go command decided. */
  readonly cgoEnabled: boolean;
  /** The compilers' command lines, arguments included. */
  readonly cc: string;
  readonly cxx: string;
  readonly goflags: string;
  readonly cppflags: string;
  readonly cflags: string;
  readonly ldflags: string;
  /** What `go env -w` stored: the go command falls back to it for variables that are unset or empty. */
  readonly stored: Environment;
}

export type SettingsAnswer =
  | { readonly kind: "settings"; readonly settings: GoSettings }
  /** The go command can't be run, or not as a Go. */
  | { readonly kind: "unusable"; readonly text: string };

// None of CGO_CFLAGS, CGO_LDFLAGS, GOGCCFLAGS is among them: for those `go env` runs the compiler, which on a Mac
// without developer tools opens a dialog. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/envcmd/env.go
const names = [
  "GOVERSION",
  "GOOS",
  "GOARCH",
  "GOHOSTOS",
  "GOHOSTARCH",
  "CGO_ENABLED",
  "CC",
  "CXX",
  "GOFLAGS",
  "GOENV",
] as const;

/** Asks the go command for its settings; starts no compiler. */
export async function readGoSettings(
  processes: Processes,
  goBinary: string,
  env: Environment,
  cwd: string,
): Promise<SettingsAnswer> {
  const outcome = await ask(processes, {
    file: goBinary,
    args: ["env", "-json", ...names],
    cwd,
    env: { ...env, GOTOOLCHAIN: "local" },
    timeoutSeconds: 30,
  });
  const answer = succeeded(outcome) ? parseAnswer(outcome.stdout) : undefined;
  if (answer === undefined) return { kind: "unusable", text: unusableText(goBinary, outcome) };
  const stored = await readStored(answer["GOENV"] ?? "");
  const effective = (name: string) => env[name] || stored[name] || "";
  return {
    kind: "settings",
    settings: {
      version: (answer["GOVERSION"] ?? "").replace(/^go/, "").replace(/ .*$/, ""),
      goos: answer["GOOS"] ?? "",
      goarch: answer["GOARCH"] ?? "",
      hostOs: answer["GOHOSTOS"] ?? "",
      hostArch: answer["GOHOSTARCH"] ?? "",
      cgoEnabled: answer["CGO_ENABLED"] === "1",
      cc: answer["CC"] ?? "",
      cxx: answer["CXX"] ?? "",
      goflags: answer["GOFLAGS"] ?? "",
      cppflags: effective("CGO_CPPFLAGS"),
      cflags: effective("CGO_CFLAGS"),
      ldflags: effective("CGO_LDFLAGS"),
      stored,
    },
  };
}

/** The settings as they are once these variables are exported. Empty is unset, for Go; CC is never exported empty. */
export function settingsUnder(settings: GoSettings, exports: Environment): GoSettings {
  return {
    ...settings,
    cc: exports["CC"] ?? settings.cc,
    cxx: exports["CXX"] ?? settings.cxx,
    cppflags: exports["CGO_CPPFLAGS"] ?? settings.cppflags,
    cflags: exports["CGO_CFLAGS"] ?? settings.cflags,
    ldflags: exports["CGO_LDFLAGS"] ?? settings.ldflags,
  };
}

function parseAnswer(text: string): Record<string, string> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const strings = Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return Object.fromEntries(strings);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function unusableText(goBinary: string, outcome: Outcome): string {
  return `${goBinary} env: ${outcomeText(outcome)}`;
}

// Lines of NAME=value, values as they are. https://pkg.go.dev/cmd/go#hdr-Environment_variables
async function readStored(file: string): Promise<Environment> {
  if (file === "" || file === "off") return {};
  try {
    const lines = (await readFile(file, "utf8")).split(/\r?\n/);
    return Object.fromEntries(
      lines.flatMap((line) => {
        const match = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line);
        return match === null ? [] : [[match[1], match[2]]];
      }),
    );
  } catch (cause) {
    // Nobody has to have used `go env -w`; the go command too goes on without a file that it can't read.
    if (cause instanceof Error && "code" in cause) return {};
    throw cause;
  }
}
