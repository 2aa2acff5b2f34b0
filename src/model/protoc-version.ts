/**
 * protoc's many numbers for one release. A release is named by its tag without `v`: `29.3`, `3.20.3`, `30.0-rc1`. The
 * compiler itself says 5.29.3 in what it sends to plugins, `libprotoc 29.3` to people, and its Java runtime is 4.29.3.
 * Read from the tags of https://github.com/protocolbuffers/protobuf; see also https://protobuf.dev/support/version-support/
 */

/** google.protobuf.compiler.Version, which plugins print as `v%d.%d.%d` and, with a dash, the suffix. */
export interface ProtocStamp {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** With its own leading dash: `-rc1`; empty for releases. */
  readonly suffix: string;
}

/** Releases that say another version of themselves than the rule gives. */
const misnamed: Readonly<Record<string, string>> = {
  "3.0.2": "v3.0.0",
  "3.2.1": "v3.2.0",
  "3.4.1": "v3.4.0",
  "3.5.2": "v3.5.1",
  "3.20.0-rc2": "v3.20.0--rc1",
  "3.20.0-rc3": "v3.20.0--rc2",
  "3.20.0": "v3.20.0--rc2",
  "3.10.0-rc1": "v30.10.0",
  "34.0-rc1.1": "v7.34.0--rc1",
};

/** Reads a stamp as generated headers have it: `v5.29.3`, `v6.30.0--rc1`. Null for `(unknown)` and whatever else is none. */
export function parseProtocStamp(text: string): ProtocStamp | null {
  const match = /^v(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:-(-?[\w.]+))?$/.exec(text);
  if (match === null) return null;
  const [, major, minor, patch, suffix = ""] = match;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), suffix };
}

/**
 * The release that stamps this. The minor number decides: the major one only says which year's it is, so a future one
 * maps as well. `expected` is false where it is not the major that this release is known to stamp.
 */
export function protocReleaseOfStamp(
  stamp: ProtocStamp,
): { readonly release: string; readonly expected: boolean } | null {
  const { major, minor, patch, suffix } = stamp;
  // 3.20.0 went out under the name of its last candidate but one, and far more people have the release.
  if (major === 3 && minor === 20 && patch === 0 && suffix === "-rc2") return { release: "3.20.0", expected: true };
  const candidate = /^-?(rc\d[\d.]*)$/.exec(suffix)?.[1];
  if (suffix !== "" && candidate === undefined) return null;
  const base = minor <= 20 ? `3.${minor}.${patch}` : `${minor}.${patch}`;
  const release = candidate === undefined ? base : `${base}-${candidate}`;
  return { release, expected: major === majorOf(minor) || major > newestMajor };
}

/** The stamp that headers made with a release have: 29.3 → `v5.29.3`, 30.0-rc1 → `v6.30.0--rc1`; null for what is no release. */
export function stampOfProtoc(release: string): string | null {
  const known = misnamed[release];
  if (known !== undefined) return known;
  const match = /^(?:3\.)?(\d+)\.(\d+)(?:-(rc[\d.]+))?$/.exec(release);
  if (match === null) return null;
  const [minor, patch, candidate = ""] = [Number(match[1]), Number(match[2]), match[3]];
  // From 3.8 to 3.13 the candidates did not say that they are.
  const suffix = candidate === "" || (minor <= 13 && minor >= 8) ? "" : `--${candidate}`;
  return `v${majorOf(minor)}.${minor}.${patch}${suffix}`;
}

/** A release as semver, by which releases are ordered and tool caches name them: 29.3 → 29.3.0, 30.0-rc1 → 30.0.0-rc.1. */
export function semverOfProtoc(release: string): string | null {
  const match = /^(?:3\.(\d+)\.(\d+)|(\d{2,})\.(\d+))(?:-rc-?([\d.]+))?$/.exec(release);
  if (match === null) return null;
  const [, oldMinor, oldPatch, line, patch, candidate] = match;
  const base = line === undefined ? `3.${oldMinor}.${oldPatch}` : `${line}.${patch}.0`;
  return candidate === undefined ? base : `${base}-rc.${candidate}`;
}

/**
 * The release that an exact spelling names, however it is numbered: `29.3`, `v29.3`, `21.12`, `3.21.12`, `3.19.6`; as
 * stamps `v5.29.3` and `v6.30.0--rc1`; as Maven's `4.29.3`; padded `29.3.0`; candidates `30.0-rc1`, `v30.0-rc-1`, `30.0rc1`.
 * Null where it is none of these, or a range.
 */
export function protocReleaseOf(text: string): string | null {
  const match = /^v?(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?:-{0,2}rc-?(\d[\d.]*))?$/i.exec(text);
  if (match === null) return null;
  const [, first = "", second = "", third, candidate] = match;
  const base = releaseBase(Number(first), Number(second), third === undefined ? null : Number(third));
  if (base === null) return null;
  return candidate === undefined ? base : `${base}-rc${candidate}`;
}

function releaseBase(first: number, second: number, third: number | null): string | null {
  if (first > 20) return third === null || third === 0 ? `${first}.${second}` : null;
  if (third === null || first < 3) return null;
  if (second > 20) return `${second}.${third}`;
  return first === 3 ? `3.${second}.${third}` : null;
}

const newestMajor = 7;

function majorOf(minor: number): number {
  if (minor <= 21) return 3;
  if (minor <= 25) return 4;
  if (minor <= 29) return 5;
  return minor <= 33 ? 6 : newestMajor;
}
