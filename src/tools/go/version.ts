import { compareGo } from "../../model/go-version.ts";

/**
 * The version that a distribution's VERSION file names, without the prefix `go`; null for development builds and for builds
 * with experiments or patches of a vendor, which are not what a pin means.
 */
export function versionOf(text: string): string | null {
  const match = /^go(1(?:\.\d+){1,2}(?:(?:rc|beta)\d+)?)$/.exec(text.split(/\r?\n/)[0]?.trim() ?? "");
  return match?.[1] ?? null;
}

/** True where two versions of Go name the same release: `1.21` was the first of its line before go1.21.0. */
export function sameGoVersion(one: string, other: string): boolean {
  return releaseName(one) === releaseName(other);
}

/** True where a version belongs to a line of releases: `1.26.8` and `1.26rc1` to `1.26`. */
export function isOfLine(version: string, line: string): boolean {
  return version === line || (version.startsWith(line) && !/^\d/.test(version.slice(line.length)));
}

/** The first release that can fetch another as a toolchain module. https://go.dev/doc/toolchain */
export const firstWithToolchains = "1.21";

/**
 * The name of a release in archives and toolchain modules: `go1.25.0`, `go1.20`. Before 1.21 the first release of a line had
 * no patch number, since then every one has. https://go.dev/doc/toolchain#version
 */
export function releaseName(version: string): string {
  if (/^1\.\d+$/.test(version) && compareGo(version, firstWithToolchains) >= 0) return `go${version}.0`;
  const first = /^(1\.\d+)\.0$/.exec(version)?.[1];
  return first !== undefined && compareGo(first, firstWithToolchains) < 0 ? `go${first}` : `go${version}`;
}
