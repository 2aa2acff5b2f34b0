import type { Platform } from "../../model/platform.ts";
import { isWindows32, posixBuildName } from "./build-name.ts";
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
 * The classifier of the executable for a platform; null where none is published. There is no build for Windows on arm64,
 * which runs the x86-64 one.
 */
export function mavenClassifier(release: string, platform: Platform): string | null {
  const { os } = platform;
  if (os === "windows") return isWindows32(release, platform) ? "windows-x86_32" : "windows-x86_64";
  return posixBuildName(release, { ...platform, os });
}
