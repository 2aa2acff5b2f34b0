import { join } from "node:path";
import type { Platform } from "../../model/platform.ts";
import type { ToolContext } from "../context.ts";
import { downloadFile, downloadText } from "../download.ts";
import { isRecord, parseJsonAnswer } from "../json.ts";
import { isWindows32, posixBuildName } from "./build-name.ts";
import { noExecutable } from "./mvn.ts";
import { releaseNumbers } from "./release.ts";

/** Where protoc's releases are, as a mirror has to lay them out too: `<base>/v29.3/protoc-29.3-linux-x86_64.zip`. */
const releasesBase = "https://github.com/protocolbuffers/protobuf/releases/download";
const apiBase = "https://api.github.com/repos/protocolbuffers/protobuf";

const maximumArchiveBytes = 100 * 1024 ** 2;
const maximumAnswerBytes = 10 * 1024 ** 2;

/** The tag of a release: `v29.3`, `v3.20.3`, `v30.0-rc1`. */
export function releaseTag(release: string): string {
  const { major, candidate } = releaseNumbers(release);
  const number = release.replace(/-?rc-?.*$/, "");
  if (candidate === null) return `v${number}`;
  // The first candidates that came with the present asset names were tagged in three different ways.
  if (major === 3 && number === "3.7.0") return candidate === "3" ? "v3.7.0-rc.3" : `v3.7.0rc${candidate}`;
  return `v${number}-rc${candidate}`;
}

/**
 * The name of a platform's archive in a release from 3.5 on; null where there is none. Candidates spell it `-rc-1`.
 * Windows on arm64 runs the x86-64 build, and so does macOS on arm64 (by Rosetta) below 21.0, where archives of that name
 * were missing or copies of the x86-64 one (https://github.com/protocolbuffers/protobuf/issues/9723).
 */
export function releaseAsset(release: string, platform: Platform): string | null {
  const name = assetPlatform(release, platform);
  if (name === null) return null;
  const { candidate } = releaseNumbers(release);
  const number = release.replace(/-?rc-?.*$/, "");
  const oldStyle = number === "3.7.0" && candidate === "1";
  const suffix = candidate === null ? "" : `-rc${oldStyle ? "" : "-"}${candidate}`;
  return `protoc-${number}${suffix}-${name}.zip`;
}

function assetPlatform(release: string, platform: Platform): string | null {
  const { os } = platform;
  if (os === "windows") return isWindows32(release, platform) ? "win32" : "win64";
  return posixBuildName(release, { ...platform, os });
}

/** The address of a platform's archive. Throws a `Failure` of kind `not-found` where there is none for it. */
export function releaseUrl(base: string, release: string, platform: Platform): string {
  const asset = releaseAsset(release, platform);
  if (asset === null) throw noExecutable(release, platform.os, platform.arch);
  return `${base}/${releaseTag(release)}/${asset}`;
}

/** A downloaded archive and its hex sha256. */
export interface ReleaseArchive {
  readonly file: string;
  readonly sha256: string;
}

/** Downloads a platform's archive, from `base` in place of GitHub where it is not empty. Throws as `downloadFile` does. */
export async function fetchRelease(
  context: ToolContext,
  base: string,
  release: string,
  platform: Platform,
  staging: string,
): Promise<ReleaseArchive> {
  const url = releaseUrl(base || releasesBase, release, platform);
  const file = join(staging, "protoc.zip");
  const { sha256 } = await downloadFile(
    context.http,
    { url, maximumBytes: maximumArchiveBytes },
    file,
    context.patience,
  );
  return { file, sha256 };
}

/**
 * Hex sha256 of each asset of a release, by name, as GitHub computed them on upload; releases before June 2025 have none.
 * https://docs.github.com/en/rest/releases/releases#get-a-release-by-tag-name
 */
export function parseReleaseDigests(answer: unknown): ReadonlyMap<string, string> {
  const assets = isRecord(answer) && Array.isArray(answer["assets"]) ? answer["assets"] : [];
  const digests = assets.filter(isRecord).map(({ name, digest }) => {
    const hex = typeof digest === "string" ? /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1] : undefined;
    return [String(name), hex ?? ""] as const;
  });
  return new Map(digests.filter(([, hex]) => hex !== ""));
}

/** Asks GitHub's API for a release's digests. Throws as `downloadText` does. */
export async function fetchReleaseDigests(context: ToolContext, release: string): Promise<ReadonlyMap<string, string>> {
  const url = `${apiBase}/releases/tags/${releaseTag(release)}`;
  return parseReleaseDigests(
    parseJsonAnswer(url, await downloadText(context.http, apiRequest(context, url), context.patience)),
  );
}

/** A request to GitHub's API; the only one that is ever sent a token. */
export function apiRequest(context: ToolContext, url: string) {
  const { token } = context.sources;
  return {
    url,
    accept: "application/vnd.github+json",
    maximumBytes: maximumAnswerBytes,
    ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
  };
}
