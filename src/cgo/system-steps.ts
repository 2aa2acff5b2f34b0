import { compareVersions } from "./dotted-version.ts";
import type { Fault } from "./faults.ts";

/** A program and its arguments. */
export type Line = readonly [string, ...string[]];

/** A change of the machine, made by programs as root. */
export interface SystemStep {
  /** How the verdict names it. */
  readonly kind: "system" | "installed";
  /** Run in order until one fails. */
  readonly lines: readonly Line[];
  /** For all of them together. */
  readonly timeoutSeconds: number;
}

const installSeconds = 15 * 60;

/** The file by which softwareupdate is told to offer the Command Line Tools. */
export const onDemandFile = "/tmp/.com.apple.dt.CommandLineTools.installondemand.in-progress";

/** What `cgo-repair: sudo` does on a Mac, in order: nothing here is done by default. */
export function macSteps(fault: Fault, candidates: readonly string[]): SystemStep[] {
  const [first] = candidates;
  const select: Line = first === undefined ? ["xcode-select", "--reset"] : ["xcode-select", "-s", first];
  const license: SystemStep = { kind: "system", lines: [["xcodebuild", "-license", "accept"]], timeoutSeconds: 60 };
  const steps: SystemStep[] = [{ kind: "system", lines: [select], timeoutSeconds: 30 }];
  return fault.id === "M06" ? [license, ...steps] : steps;
}

/** Installs the Command Line Tools that softwareupdate offers under this label. */
export function macInstallation(label: string): SystemStep {
  return {
    kind: "installed",
    lines: [
      ["softwareupdate", "-i", label],
      ["xcode-select", "--switch", "/Library/Developer/CommandLineTools"],
    ],
    timeoutSeconds: installSeconds,
  };
}

/**
 * The newest label of the Command Line Tools in the output of `softwareupdate -l`; undefined where none is offered. The
 * prefix `* Label: ` must not be handed back to it. https://github.com/chef/chef/issues/9177
 */
export function commandLineToolsLabel(listing: string): string | undefined {
  return [...listing.matchAll(/^\s*\* (?:Label: )?(Command Line Tools.*\S)\s*$/gm)]
    .map(([, label]) => label ?? "")
    .toSorted((one, other) => compareVersions(versionIn(one), versionIn(other)))
    .at(-1);
}

/** The package managers that can install a compiler, with how they do it. */
export const linuxInstallations: readonly (SystemStep & { readonly manager: string })[] = [
  {
    manager: "apt-get",
    kind: "installed",
    lines: [
      ["apt-get", "update"],
      [
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "install",
        "-y",
        "--no-install-recommends",
        "gcc",
        "libc6-dev",
      ],
    ],
    timeoutSeconds: installSeconds,
  },
  { manager: "apk", kind: "installed", lines: [["apk", "add", "gcc", "musl-dev"]], timeoutSeconds: installSeconds },
  {
    manager: "dnf",
    kind: "installed",
    lines: [["dnf", "install", "-y", "gcc", "glibc-devel"]],
    timeoutSeconds: installSeconds,
  },
];

function versionIn(label: string): string {
  return /(\d+(?:\.\d+)*)\D*$/.exec(label)?.[1] ?? "0";
}
