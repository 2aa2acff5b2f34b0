import { rcompare, satisfies, validRange } from "semver";
import { goReleaseName, parseGoVersion, semverOfGo } from "../model/go-version.ts";
import { moduleVersionOf } from "../model/module-version.ts";
import { protocReleaseOf, semverOfProtoc } from "../model/protoc-version.ts";

/** What a version's spelling asks for. */
export type Wanted =
  | { readonly kind: "exact"; readonly version: string }
  /** A range in semver's own syntax. */
  | { readonly kind: "range"; readonly range: string }
  /** The newest release, or the newest of the line before it. */
  | { readonly kind: "newest"; readonly line: "current" | "previous" };

/** How versions of one kind of tool are spelled, matched and ordered. */
export interface Scheme {
  /** Null where the text is none of the allowed forms. */
  readonly read: (text: string) => Wanted | null;
  /** A version as semver; null for what is no version. */
  readonly semver: (version: string) => string | null;
  /** The allowed forms, in words. */
  readonly forms: string;
}

/**
 * Go's versions in every form that actions/setup-go takes, and in Go's own: `1.25.3`, `1.25`, `1.25.x`, `^1.24`,
 * `stable`, `1.26.0-rc.1`, `1.26rc1`, `go1.25.3`. `1.25` is its newest patch, for since Go 1.21 no release has that name.
 * https://github.com/actions/setup-go/blob/v7/docs/advanced-usage.md#specifying-a-go-version
 */
export const goScheme: Scheme = {
  read: (text) => {
    if (text === "stable" || text === "latest") return { kind: "newest", line: "current" };
    if (text === "oldstable") return { kind: "newest", line: "previous" };
    const version = parseGoVersion(text.replace(/^v(?=\d)/, ""));
    if (version !== null && (version.patch !== null || version.pre !== null)) {
      return { kind: "exact", version: goReleaseName(version) };
    }
    // Pre-releases in Go's spelling inside of ranges: >=1.26rc1.
    const spelled = text.replace(/(?:go)?(\d+\.\d+(?:\.\d+)?(?:rc|beta)\d+)/g, (name) => semverOfGo(name) ?? name);
    return readRange(spelled.replace(/\bgo(?=\d)/g, ""));
  },
  semver: semverOfGo,
  forms: "1.25.3, 1.25, 1.25.x, ^1.24, >=1.24 <1.26, 1.26.0-rc.1, stable or oldstable",
};

/**
 * protoc's releases in all their numberings, `29.3` and `v29.3`, `3.21.12` and `21.12`, the stamps `4.25.3` and `v5.29.3`,
 * and ranges over release numbers: `29`, `29.x`, `3.x`, `>=25 <30`.
 */
export const protocScheme: Scheme = {
  read: (text) => {
    if (text === "latest") return { kind: "newest", line: "current" };
    const release = protocReleaseOf(text);
    if (release !== null) return { kind: "exact", version: release };
    // A stamp's line is its release's: 4.25.x are the releases 25.x. And ~29.3 means what is patched in release numbers.
    const spelled = text.replace(/^v?[3-9]\.(\d{2})(?:\.[xX*])?$/, (all, minor) =>
      Number(minor) > 20 ? `${minor}.x` : all,
    );
    const padded = spelled.replace(/\b(\d{2}\.\d+)-rc[.-]?(\d)/g, "$1.0-rc.$2");
    return readRange(padded.replace(/~\s*v?(?=\d{2}\.)/g, "^"));
  },
  semver: semverOfProtoc,
  forms: "29.3, v29.3, 3.20.3, 29.x, >=25 <30, 30.0-rc1 or latest",
};

/** Versions of Go modules: `v1.36.6`, `1.36.6`, ranges with or without the `v`, `latest`. https://go.dev/ref/mod#versions */
export const moduleScheme: Scheme = {
  read: (text) => {
    if (text === "latest") return { kind: "newest", line: "current" };
    const version = moduleVersionOf(text);
    return version === null ? readRange(text) : { kind: "exact", version };
  },
  semver: (version) => (moduleVersionOf(version) === null ? null : version.replace(/^v/, "")),
  forms: "v1.36.6, 1.36.6, 1.36.x, ^1.36 or latest",
};

// Version managers write "the newest of" in front of a prefix: mise's `prefix:1.25`, asdf's `latest:1.25`.
function readRange(text: string): Wanted | null {
  const bare = text.replace(/^(?:prefix|latest):(?=\d)/, "").replace(/\bv(?=\d)/g, "");
  const range = bare === "" || !/[\dx*]/i.test(bare) ? null : validRange(bare);
  return range === null ? null : { kind: "range", range };
}

/** The newest of the versions that fits, by the scheme's order; null where none does. */
export function newestFitting(wanted: Wanted, versions: readonly string[], scheme: Scheme): string | null {
  const known = versions.flatMap((version) => {
    const semver = scheme.semver(version);
    return semver === null ? [] : [{ version, semver }];
  });
  known.sort((one, other) => rcompare(one.semver, other.semver));
  switch (wanted.kind) {
    case "exact":
      return wanted.version;
    case "range":
      return known.find(({ semver }) => satisfies(semver, wanted.range))?.version ?? null;
    case "newest": {
      const releases = known.filter(({ semver }) => !semver.includes("-"));
      const line = lineOf(releases[0]?.semver ?? "");
      if (wanted.line === "current") return releases[0]?.version ?? null;
      return releases.find(({ semver }) => lineOf(semver) !== line)?.version ?? null;
    }
  }
}

/** True if a version fits what another place asks for, so that the two do not contradict each other. */
export function fits(version: string, asked: string, scheme: Scheme): boolean {
  const wanted = scheme.read(asked);
  const semver = scheme.semver(version);
  if (wanted === null || semver === null) return false;
  if (wanted.kind === "exact") return scheme.semver(wanted.version) === semver;
  return wanted.kind === "range" && satisfies(semver, wanted.range);
}

function lineOf(semver: string): string {
  return semver.split(".").slice(0, 2).join(".");
}
