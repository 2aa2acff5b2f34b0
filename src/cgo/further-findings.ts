import { existsSync } from "node:fs";
import { isAbsolute, join, sep } from "node:path";
import type { Environment } from "../host/types.ts";
import type { Finding } from "../model/finding.ts";
import type { Probe } from "./c-probe.ts";
import { harmlessWarnings } from "./faults.ts";
import type { GoSettings } from "./go-settings.ts";
import type { ListedPackage } from "./need.ts";
import { splitQuotedFields } from "./quoted-fields.ts";

const flagVariables = ["CGO_CPPFLAGS", "CGO_CFLAGS", "CGO_CXXFLAGS", "CGO_LDFLAGS", "PKG_CONFIG_PATH"];

/** Findings about how the cgo packages in scope are built, whatever the toolchain does. */
export function environmentFindings(
  settings: GoSettings,
  env: Environment,
  packages: readonly ListedPackage[],
): Finding[] {
  return [...ignoredSetting(env), ...environmentFlags(settings, env, packages), ...vendoredPackages(packages)];
}

/** Findings about a toolchain that works. */
export function toolchainFindings(
  warnings: string,
  system: string,
  onAppleSilicon: boolean,
  goarch: string,
): Finding[] {
  const findings: Finding[] = harmlessWarnings(warnings, system).map(({ id, cause, remedy, text }) => ({
    code: "cgo-linker-warning",
    level: "notice",
    message: `The toolchain works and warns: ${cause} (${id})\n${text}`,
    fix: remedy,
  }));
  if (onAppleSilicon && goarch === "amd64") {
    findings.push({
      code: "cgo-rosetta",
      level: "notice",
      message:
        "Go is built for Intel processors and runs under Rosetta on Apple silicon; C libraries for arm64 can't be linked with it.",
      fix: "Use the Go for arm64: run the job in an arm64 shell, or set `architecture: arm64`.",
    });
  }
  return findings;
}

/** The finding about LC_UUID on macOS 26 with a Go before 1.24; says whether a binary was seen to die of it. */
export function uuidFindings(probe: Probe<true>): Finding[] {
  const seen =
    probe.kind === "worked"
      ? "one that only holds runtime/cgo was seen to run here"
      : `one that only holds runtime/cgo did not run here:\n${probe.text}`;
  return [
    {
      code: "cgo-lc-uuid",
      level: "warning",
      message: `macOS 26 may refuse to start cgo binaries that Go before 1.24 links by itself, for want of LC_UUID (M17); ${seen}`,
      fix: "Use Go 1.24 or later, set GOFLAGS=-ldflags=-linkmode=external, or build with CGO_ENABLED=0.",
    },
  ];
}

// https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cfg/cfg.go knows 0 and 1 and passes over all else.
function ignoredSetting(env: Environment): Finding[] {
  const value = env["CGO_ENABLED"] ?? "";
  if (value === "" || value === "0" || value === "1") return [];
  return [
    {
      code: "cgo-enabled-ignored",
      level: "warning",
      message: `CGO_ENABLED is "${value}", which the go command ignores: it knows 0 and 1.`,
      fix: "Set CGO_ENABLED to 0 or 1, or leave it unset.",
    },
  ];
}

function environmentFlags(settings: GoSettings, env: Environment, packages: readonly ListedPackage[]): Finding[] {
  if (packages.length === 0) return [];
  const set = flagVariables.filter((name) => (env[name] || settings.stored[name] || "") !== "");
  if (set.length === 0) return [];
  const shown = set.map((name) => `${name}=${env[name] || settings.stored[name]}`).join(", ");
  return [
    {
      code: "cgo-flags-in-environment",
      level: "notice",
      message: `${packages.map(({ path }) => path).join(", ")} may be built with flags that only this environment has (${shown}): a build elsewhere lacks them, and the go command's cache does not always see them change.`,
      fix: "Put what the code needs into `#cgo` lines of its own files, or set the same variables wherever it is built.",
    },
  ];
}

// `go mod vendor` copies only directories that hold Go packages. https://github.com/golang/go/issues/26366
function vendoredPackages(packages: readonly ListedPackage[]): Finding[] {
  const vendored = packages.filter(({ directory }) => directory.split(sep).includes("vendor"));
  if (vendored.length === 0) return [];
  const missing = vendored.flatMap(({ path, directory, flags }) =>
    neededDirectories(flags, directory)
      .filter((one) => !existsSync(one))
      .map((one) => `${one} (of ${path})`),
  );
  const names = vendored.map(({ path }) => path).join(", ");
  return [
    {
      code: "cgo-vendored",
      level: missing.length === 0 ? "notice" : "warning",
      message:
        missing.length === 0
          ? `Vendored packages with C code: ${names}. \`go mod vendor\` copies only directories that hold Go files, so that C files beside them may be missing.`
          : `Vendored packages with C code lack directories that their #cgo lines name: ${missing.join(", ")}. \`go mod vendor\` copies only directories that hold Go files.`,
      fix: "Build these packages from the module cache (`-mod=readonly`), or add the missing directories to vendor.",
    },
  ];
}

function neededDirectories(flags: string, base: string): string[] {
  return splitQuotedFields(flags)
    .flatMap((flag) => /^-[IL](.+)$/.exec(flag)?.[1] ?? [])
    .map((path) => (isAbsolute(path) ? path : join(base, path)))
    .filter((path) => path.startsWith(base));
}
