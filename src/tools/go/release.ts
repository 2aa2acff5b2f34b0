import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readIfThere } from "../../files/if-there.ts";
import { Failure } from "../../model/failure.ts";
import type { Architecture, Platform } from "../../model/platform.ts";
import type { VerifiedBy } from "../../model/tool.ts";
import type { ToolContext } from "../context.ts";
import { downloadFile, downloadText } from "../download.ts";
import { extractArchive } from "../extract.ts";
import type { Prepared } from "../install.ts";
import { isRecord, parseJsonAnswer } from "../json.ts";
import { freshDirectory } from "../staging.ts";
import { releaseName, sameGoVersion, versionOf } from "./version.ts";

/** Where Go is published; a mirror has the archives and, unless it can't, the index in the same places. */
const goBase = "https://go.dev/dl";

const maximumArchiveBytes = 500 * 1024 ** 2;
const maximumIndexBytes = 50 * 1024 ** 2;

/** An archive of a release. https://go.dev/dl/?mode=json */
export interface GoArchive {
  /** As the index has it: `go1.26.8`. */
  readonly release: string;
  readonly filename: string;
  readonly os: string;
  readonly arch: string;
  /** Hex; empty for releases before 1.5.3. */
  readonly sha256: string;
}

/** The address of the index of all releases. */
function goIndexUrl(base: string): string {
  return `${base}/?mode=json&include=all`;
}

/** The archives of Go's index; anything else in it is left out. */
export function parseGoIndex(answer: unknown): GoArchive[] {
  const releases = Array.isArray(answer) ? answer.filter(isRecord) : [];
  return releases.flatMap(({ version, files }) => {
    const rows = Array.isArray(files) ? files.filter(isRecord) : [];
    const archives = rows.filter(({ kind, filename }) => kind === "archive" && typeof filename === "string");
    return archives.map(({ filename, os, arch, sha256 }) => ({
      release: String(version),
      filename: String(filename),
      os: String(os),
      arch: String(arch),
      sha256: String(sha256),
    }));
  });
}

/** Versions, without the prefix `go`, that an index has for a platform. */
export function versionsIn(archives: readonly GoArchive[], platform: Platform): string[] {
  const wanted = archives.filter(({ os, arch }) => os === platform.os && arch === archiveArchitecture(platform.arch));
  return wanted.map(({ release }) => release.replace(/^go/, ""));
}

/** The name of a release's archive for a platform: `go1.26.8.linux-amd64.tar.gz`. */
export function goArchiveName(version: string, platform: Platform): string {
  const suffix = platform.os === "windows" ? "zip" : "tar.gz";
  return `${releaseName(version)}.${platform.os}-${archiveArchitecture(platform.arch)}.${suffix}`;
}

function archiveArchitecture(arch: Architecture): string {
  return arch === "arm" ? "armv6l" : arch;
}

/** Asks for the index of all releases. Throws as `downloadText` does. */
export async function fetchGoIndex(context: ToolContext): Promise<GoArchive[]> {
  const url = goIndexUrl(context.sources.goDownloadBaseUrl || goBase);
  const text = await downloadText(context.http, { url, maximumBytes: maximumIndexBytes }, context.patience);
  return parseGoIndex(parseJsonAnswer(url, text));
}

/**
 * Downloads a release's archive, checks it against the index, and extracts it. A mirror without an index can't vouch for what
 * it gives: then the ground is `first-use`. Throws as `downloadFile` does, and a `Failure` of kind `untrusted` where the archive
 * is not what the index says.
 */
export async function fetchGoRelease(
  context: ToolContext,
  version: string,
  platform: Platform,
  staging: string,
): Promise<Prepared> {
  const base = context.sources.goDownloadBaseUrl || goBase;
  const name = goArchiveName(version, platform);
  const expected = await expectedDigest(context, name);
  const file = join(staging, name);
  const url = `${base}/${name}`;
  const { sha256 } = await downloadFile(
    context.http,
    { url, maximumBytes: maximumArchiveBytes },
    file,
    context.patience,
  );
  if (expected !== null && sha256 !== expected) {
    throw new Failure("untrusted", `${url} has sha256 ${sha256}, and the index says ${expected}.`);
  }
  const extracted = await freshDirectory(staging, "extracted");
  await extractArchive(context, file, extracted);
  await rm(file);
  const tree = join(extracted, "go");
  const found = versionOf((await readIfThere(join(tree, "VERSION"))) ?? "");
  if (found === null || !sameGoVersion(found, version)) {
    throw new Failure("untrusted", `${url} holds ${found === null ? "no Go" : `Go ${found}`}.`);
  }
  const verifiedBy: VerifiedBy = expected === null ? "first-use" : "release-index";
  return { tree, source: "go.dev", verifiedBy, sourceDigest: `sha256:${sha256}`, recorded: ["VERSION"] };
}

/** Null where a mirror has no index. Throws a `Failure` of kind `not-found` where an index lacks the archive. */
async function expectedDigest(context: ToolContext, name: string): Promise<string | null> {
  const archives = await indexIfAny(context);
  if (archives === null) return null;
  const archive = archives.find(({ filename }) => filename === name);
  if (archive !== undefined && /^[0-9a-f]{64}$/.test(archive.sha256)) return archive.sha256;
  throw new Failure("not-found", `The index of ${context.sources.goDownloadBaseUrl || goBase} has no ${name}.`);
}

/** Only a mirror may be without an index: it answers that there is no such page, or with a page for people. */
async function indexIfAny(context: ToolContext): Promise<GoArchive[] | null> {
  try {
    return await fetchGoIndex(context);
  } catch (error) {
    const isMirror = context.sources.goDownloadBaseUrl !== "";
    const hasNone = error instanceof Failure && (error.kind === "not-found" || error.kind === "untrusted");
    if (isMirror && hasNone) return null;
    throw error;
  }
}
