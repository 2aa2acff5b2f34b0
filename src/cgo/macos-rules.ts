import minimums from "../data/go-minimum-macos.json" with { type: "json" };
import { compareVersions, majorAndMinor } from "./dotted-version.ts";

/** A directory of Apple's developer tools, as `xcode-select -p` or DEVELOPER_DIR names it. */
export type DeveloperDirectory =
  | { readonly kind: "usable"; readonly path: string }
  /** `text` says why, in words that the catalogue of faults knows. */
  | { readonly kind: "unusable"; readonly text: string };

/** Where Apple's compilers lie; they only find the real ones, and open a dialog where there are none. */
const shimDirectory = "/usr/bin";

const shims = new Set(["clang", "clang++", "cc", "c++", "gcc", "g++"]);

/**
 * Whether a compiler is one of Apple's stand-ins, which must not be started before a developer directory is known to be
 * there. A bare name counts as one: what it leads to needs the same SDK.
 */
export function isShim(compiler: string, systemRoot: string): boolean {
  const directory = systemRoot === "/" ? shimDirectory : `${systemRoot}${shimDirectory}`;
  return shims.has(compiler) || compiler.startsWith(`${directory}/`);
}

/** The oldest macOS on which a Go runs (`11` or `10.15`), by its release notes; undefined for a Go older than the table. */
export function minimumMacOS(goVersion: string): string | undefined {
  const wanted = majorAndMinor(goVersion);
  const lines = Object.entries(minimums).toSorted(([one], [other]) => compareVersions(one, other));
  return lines.findLast(([line]) => compareVersions(line, wanted) <= 0)?.[1];
}

/** Why this Go does not run on this macOS, in words that the catalogue of faults knows; undefined where it does. */
export function belowMinimum(macOS: string, goVersion: string): string | undefined {
  const minimum = minimumMacOS(goVersion);
  if (macOS === "" || minimum === undefined || compareVersions(macOS, minimum) >= 0) return undefined;
  return `macOS too old: Go ${goVersion} needs macOS ${minimum} or later, and this is ${macOS}.`;
}

/** Whether binaries of this Go, linked by Go's own linker with runtime/cgo, may die at start on this macOS. */
export function mayLackUuid(macOS: string, goVersion: string): boolean {
  return macOS !== "" && compareVersions(macOS, "26") >= 0 && compareVersions(goVersion, "1.24") < 0;
}

/** Developer directories in the order in which they are tried: the Command Line Tools, Xcode.app, then the newest Xcode_N first. */
export function orderCandidates(applications: readonly string[]): string[] {
  const versioned = applications
    .filter((name) => /^Xcode[_-].*\.app$/.test(name))
    .toSorted((one, other) => compareVersions(other.replace(/^\D+/, ""), one.replace(/^\D+/, "")));
  const xcodes = [...applications.filter((name) => name === "Xcode.app"), ...versioned];
  return ["/Library/Developer/CommandLineTools", ...xcodes.map((name) => `/Applications/${name}/Contents/Developer`)];
}

/** Why a named developer directory that is not there can't be used; with what xcrun says of it, which is not asked. */
export function missingDirectoryText(path: string, namedBy: "DEVELOPER_DIR" | "xcode-select"): string {
  if (path === "/") return "The selected developer directory is /, under which xcrun hangs; nothing was run.";
  if (namedBy === "DEVELOPER_DIR") return `No developer tools there: xcrun: error: missing DEVELOPER_DIR path: ${path}`;
  if (path.endsWith("/CommandLineTools")) {
    return `No developer tools there: xcrun: error: invalid active developer path (${path}), missing xcrun at: ${path}/usr/bin/xcrun`;
  }
  return `No developer tools there: xcrun: error: active developer path ("${path}") does not exist`;
}
