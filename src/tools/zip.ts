import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import yauzl, { type Entry } from "yauzl";
import { Failure } from "../model/failure.ts";
import { errorCode } from "../model/system-error.ts";

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
    throw damaged(cause);
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
      if (isLink(entry))
        throw new Failure("untrusted", `The archive has a link named ${JSON.stringify(entry.fileName)}.`);
      const target = join(directory, ...safeParts(extraction.to));
      await mkdir(dirname(target), { recursive: true });
      const content = await zip.openReadStreamPromise(entry);
      // `wx`: an archive that names a file twice must not decide by order which one is kept.
      await pipeline(content, checkedSum(entry), createWriteStream(target, { flags: "wx", mode: extraction.mode }));
      extracted.push(extraction.to);
    }
  } catch (cause) {
    if (cause instanceof Failure || (isSystemError(cause) && errorCode(cause) !== "EEXIST")) throw cause;
    throw damaged(cause);
  } finally {
    zip.close();
  }
  return extracted;
}

/** yauzl checks sizes, not sums: an archive that was damaged on the way must not give a damaged program. */
function checkedSum(entry: Entry): Transform {
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      const same = sum === entry.crc32;
      done(same ? null : new Failure("untrusted", `${entry.fileName} in the archive is damaged: its CRC-32 is wrong.`));
    },
  });
}

/** Archives made on Unix keep the file's mode in the upper half of the external attributes; 0o120000 is a link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
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

function damaged(cause: unknown): Failure {
  return new Failure("untrusted", "It is not a whole zip archive", { cause });
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
