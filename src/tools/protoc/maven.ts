import type { Platform } from "../../model/platform.ts";
import { releaseNumbers } from "./release.ts";

/**
 * The version under which Maven has a release of protoc and its Java runtime: 3.x through 25, 4.x from 26 on.
 * `21.12` → `3.21.12`, `25.3` → `3.25.3`, `29.3` → `4.29.3`, `30.0-rc1` → `4.30.0-RC1`.
 * https://protobuf.dev/support/version-support/
 */
export function mavenVersion(release: string): string {
  const { major, minor, patch, candidate } = releaseNumbers(release);
  const suffix = candidate === null ? "" : `-RC${candidate}`;
  if (major === 3) return `3.${minor}.${patch}${suffix.toLowerCase()}`;
  return `${major <= 25 ? 3 : 4}.${major}.${minor}${suffix}`;
}

/** The release that a version in a Maven repository stands for; null where it is none of protoc's: `4.29.3` → `29.3`. */
export function releaseOfMaven(version: string): string | null {
  const match = /^([34])\.(\d+)\.(\d+)(?:-rc-?(\d+(?:\.\d+)?))?$/i.exec(version);
  if (match === null) return null;
  const [, major, minor = "", patch = "", candidate] = match;
  const number = Number(minor) <= 20 ? `${major}.${minor}.${patch}` : `${minor}.${patch}`;
  return `${number}${candidate === undefined ? "" : `-rc${candidate}`}`;
}

/**
 * The classifier of the executable for a platform; null where none is published. Below 3.17.3 and from 3.20.3 up to 21.0
 * there is none for Apple's processors (and what there was in between was the x86-64 one), so Rosetta runs that.
 */
export function mavenClassifier(release: string, platform: Platform): string | null {
  const { major, minor } = releaseNumbers(release);
  const before = (wanted: number) => major === 3 && minor < wanted;
  switch (platform.os) {
    case "windows":
      // There is no build for arm64; Windows runs the x86-64 one there.
      if (platform.arch === "386") return "windows-x86_32";
      return before(7) ? "windows-x86_32" : "windows-x86_64";
    case "darwin":
      return platform.arch === "arm64" && major >= 21 ? "osx-aarch_64" : "osx-x86_64";
    case "linux":
      switch (platform.arch) {
        case "amd64":
          return "linux-x86_64";
        case "386":
          return "linux-x86_32";
        case "arm64":
          return before(5) ? null : "linux-aarch_64";
        case "ppc64le":
          return before(7) ? null : "linux-ppcle_64";
        case "s390x":
          if (before(10)) return null;
          if (before(12)) return "linux-s390x_64";
          return before(16) ? "linux-s390x" : "linux-s390_64";
        default:
          return null;
      }
  }
}
