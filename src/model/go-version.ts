/** A Go version in its parts. https://go.dev/doc/toolchain#version */
export interface GoVersion {
  readonly major: number;
  readonly minor: number;
  /** Null where none is written: `1.25`, `1.26rc1`. */
  readonly patch: number | null;
  /** Null for releases. */
  readonly pre: { readonly kind: "beta" | "rc"; readonly number: number } | null;
}

/**
 * Reads `1.25`, `1.25.3`, `1.26rc1` or `go1.25.3`, and semver's spelling of the pre-releases, `1.26.0-rc.1`, which is how
 * actions/setup-go wants them written. Null for anything else.
 */
export function parseGoVersion(text: string): GoVersion | null {
  const match = /^(?:go)?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:-?(beta|rc)\.?(\d{1,4}))?$/.exec(text);
  if (match === null) return null;
  const [, major, minor, patch, kind, number] = match;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: patch === undefined ? null : Number(patch),
    pre: kind === "beta" || kind === "rc" ? { kind, number: Number(number) } : null,
  };
}

/**
 * The name under which Go publishes a version: `1.20` rather than `1.20.0`, but `1.21.0`, for since Go 1.21 the first
 * release of a line has its zero; pre-releases have none (`1.26rc1`). https://go.dev/doc/toolchain#version
 */
export function goReleaseName({ major, minor, patch, pre }: GoVersion): string {
  const line = `${major}.${minor}`;
  const written = patch === null || (patch === 0 && (pre !== null || isBefore121(major, minor)));
  const base = written ? line : `${line}.${patch}`;
  return pre === null ? base : `${base}${pre.kind}${pre.number}`;
}

/** The line that a version belongs to, which is also its language version: `1.25`. */
export function goLine({ major, minor }: GoVersion): string {
  return `${major}.${minor}`;
}

/**
 * Negative, zero or positive, as `go/version.Compare` orders them: 1.21 < 1.21rc1 < 1.21.0, and 1.20 = 1.20.0.
 * https://pkg.go.dev/go/version#Compare
 */
function compareGoVersions(one: GoVersion, other: GoVersion): number {
  const left = rank(one);
  const right = rank(other);
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rank({ major, minor, patch, pre }: GoVersion): readonly number[] {
  if (pre !== null) return [major, minor, patch ?? 0, pre.kind === "beta" ? 1 : 2, pre.number];
  if (patch === null && !isBefore121(major, minor)) return [major, minor, 0, 0, 0];
  return [major, minor, patch ?? 0, 3, 0];
}

/** Compares two texts that are Go versions; texts that are none come first. */
export function compareGo(one: string, other: string): number {
  const left = parseGoVersion(one);
  const right = parseGoVersion(other);
  if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1);
  return compareGoVersions(left, right);
}

/**
 * A release's name as semver: 1.13 → 1.13.0, 1.10rc1 → 1.10.0-rc.1, as actions/setup-go matches ranges. Null for what is
 * no version. https://github.com/actions/setup-go/blob/v7/src/installer.ts (makeSemver)
 */
export function semverOfGo(name: string): string | null {
  const version = parseGoVersion(name);
  if (version === null) return null;
  const { major, minor, patch, pre } = version;
  return `${major}.${minor}.${patch ?? 0}${pre === null ? "" : `-${pre.kind}.${pre.number}`}`;
}

function isBefore121(major: number, minor: number): boolean {
  return major === 1 && minor < 21;
}
