import { compare, valid } from "semver";

/** A module version with its `v`, from `v1.36.6` or `1.36.6`; null for what is no exact version. https://go.dev/ref/mod#versions */
export function moduleVersionOf(text: string): string | null {
  const bare = text.replace(/^v/, "");
  return /^\d\S*$/.test(bare) && valid(bare) !== null ? `v${bare}` : null;
}

/** Negative, zero or positive, as Go orders module versions; what is no version comes first. */
export function compareModuleVersions(one: string, other: string): number {
  const left = valid(one.replace(/^v/, ""));
  const right = valid(other.replace(/^v/, ""));
  if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1);
  return compare(left, right);
}

/**
 * True for the versions that Go gives to commits without a tag: `v1.36.12-0.20260101000000-0123456789ab`.
 * https://go.dev/ref/mod#pseudo-versions
 */
export function isPseudoVersion(version: string): boolean {
  return /^v\d+\.\d+\.\d+-(?:(?:[\w.-]+\.)?0\.)?\d{14}-[0-9a-f]{12}(?:\+incompatible)?$/.test(version);
}

/**
 * What protoc-gen-go prints for a commit between releases: it knows only the release before it, so
 * `v1.36.12-0.2026…` stamps `v1.36.11-devel`. Null where the version is of no such commit.
 */
export function develStampOf(version: string): string | null {
  const match = /^(v\d+\.\d+\.)(\d+)-0\./.exec(version);
  return match === null || !isPseudoVersion(version) ? null : `${match[1]}${Number(match[2]) - 1}-devel`;
}

/**
 * The version of a plugin in buf's registry without the registry's own revision behind it, which `v1.28.1-1` of its first form has; now
 * that is the field `revision`. https://buf.build/docs/bsr/remote-plugins/overview/
 */
export function withoutRegistryRevision(version: string): string {
  return version.replace(/^(v?\d+\.\d+\.\d+)-\d+$/, "$1");
}
