import { rename } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../model/failure.ts";
import type { Platform } from "../../model/platform.ts";
import type { ToolContext } from "../context.ts";
import { downloadFile, downloadText } from "../download.ts";
import { together } from "../together.ts";
import { mavenClassifier, mavenVersion } from "./maven.ts";
import { type MavenFiles, noExecutable } from "./mvn.ts";

const maximumBytes = 100 * 1024 ** 2;

/** Addresses of protoc's two artifacts in a Maven repository. https://maven.apache.org/repository/layout.html */
export interface MavenUrls {
  readonly executable: string;
  readonly jar: string;
}

/** Throws a `Failure` of kind `not-found` where no executable is published for the platform. */
export function mavenUrls(repository: string, release: string, platform: Platform): MavenUrls {
  const classifier = mavenClassifier(release, platform);
  if (classifier === null) throw noExecutable(release, platform.os, platform.arch);
  const version = mavenVersion(release);
  const group = `${repository}/com/google/protobuf`;
  return {
    executable: `${group}/protoc/${version}/protoc-${version}-${classifier}.exe`,
    jar: `${group}/protobuf-java/${version}/protobuf-java-${version}.jar`,
  };
}

/** The digest in a `.sha1` file, which some repositories write with a file name after it; null where it holds none. */
export function parseSha1File(text: string): string | null {
  return /\b([0-9a-f]{40})\b/i.exec(text)?.[1]?.toLowerCase() ?? null;
}

/**
 * Downloads both artifacts straight from a repository, each checked against the `.sha1` beside it, as mvn does with strict
 * checksums: that finds damage; what is trusted is decided elsewhere. Throws as `downloadFile` does.
 */
export async function fetchFromRepository(
  context: ToolContext,
  repository: string,
  release: string,
  platform: Platform,
  staging: string,
): Promise<MavenFiles> {
  const urls = mavenUrls(repository, release, platform);
  const [executable, jar] = await together(
    checked(context, urls.executable, join(staging, "protoc.exe")),
    checked(context, urls.jar, join(staging, "types.jar")),
  );
  return { executable, jar };
}

async function checked(context: ToolContext, url: string, file: string): Promise<string> {
  const partial = `${file}.part`;
  const [downloaded, expected] = await together(
    downloadFile(context.http, { url, maximumBytes }, partial, context.patience),
    downloadText(context.http, { url: `${url}.sha1`, maximumBytes: 4096 }, context.patience).then(parseSha1File),
  );
  if (downloaded.sha1 !== expected) {
    throw new Failure(
      "untrusted",
      `${url} has sha1 ${downloaded.sha1}, and the file beside it says ${expected ?? "nothing"}.`,
    );
  }
  await rename(partial, file);
  return file;
}
