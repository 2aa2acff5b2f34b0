import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import { explain, Failure } from "../model/failure.ts";

/** Limits that no archive of ours comes near: an archive past them is an attack or a mistake. */
const maximumEntries = 200_000;
const maximumBytes = 2 * 1024 ** 3;

/** A file of an archive that is to be extracted. */
export interface Extraction {
  /** Path below the target directory, with `/`. */
  readonly to: string;
  readonly mode: number;
}

/**
 * Extracts those files of a zip for which `choose` gives a place, and returns these places. Links are never made. Throws a
 * `Failure` of kind `untrusted` for a damaged archive, and for names that leave the archive (checked by yauzl and here).
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function extractZip(
  archive: string,
  directory: string,
  choose: (name: string) => Extraction | null,
): Promise<string[]> {
  const zip = await yauzl.openPromise(archive, { strictFileNames: true }).catch((cause: unknown) => {
    throw damaged(archive, cause);
  });
  const extracted: string[] = [];
  let bytes = 0;
  try {
    if (zip.entryCount > maximumEntries) throw new Failure("untrusted", `${archive} has ${zip.entryCount} entries.`);
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize;
      if (bytes > maximumBytes)
        throw new Failure("untrusted", `${archive} unpacks to more than ${maximumBytes} bytes.`);
      if (entry.fileName.endsWith("/")) continue;
      const extraction = choose(entry.fileName);
      if (extraction === null) continue;
      const target = join(directory, ...safeParts(extraction.to));
      await mkdir(dirname(target), { recursive: true });
      const content = await zip.openReadStreamPromise(entry);
      // `wx`: an archive that names a file twice must not decide by order which one is kept.
      await pipeline(content, createWriteStream(target, { flags: "wx", mode: extraction.mode }));
      extracted.push(extraction.to);
    }
  } catch (cause) {
    if (cause instanceof Failure || isSystemError(cause)) throw cause;
    throw damaged(archive, cause);
  } finally {
    zip.close();
  }
  return extracted;
}

function safeParts(name: string): string[] {
  const parts = name.split("/");
  const wrong = parts.some((part) => part === "" || part === "." || part === ".." || /[\\:\0]/.test(part));
  if (wrong)
    throw new Failure(
      "untrusted",
      `The archive has a file named ${JSON.stringify(name)}, which would leave its directory.`,
    );
  return parts;
}

function damaged(archive: string, cause: unknown): Failure {
  return new Failure("untrusted", `${archive} is not a whole zip archive: ${explain(cause)}`, { cause });
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
