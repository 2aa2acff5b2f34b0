import { readIfThere } from "../files/if-there.ts";
import { writeWhole } from "../files/write-whole.ts";
import { Failure } from "../model/failure.ts";
import { type LockFile, parseLock, renderLock } from "./lock-file.ts";

/** The lock file at an absolute path; null where there is none. Throws a `Failure` of kind `bad-input` where it is none. */
export async function readLock(path: string): Promise<{ readonly lock: LockFile; readonly text: string } | null> {
  const text = await readIfThere(path).catch((cause: unknown) => {
    throw new Failure("file-system", `The lock file ${path} can't be read`, { cause });
  });
  return text === null ? null : { lock: parseLock(text, path), text };
}

/** Writes a lock file so that a reader sees the whole of it or the one before. Returns false where it was that already. */
export async function writeLock(path: string, lock: LockFile): Promise<boolean> {
  const text = renderLock(lock);
  if ((await readIfThere(path)) === text) return false;
  await writeWhole(path, text).catch((cause: unknown) => {
    throw new Failure("file-system", `The lock file ${path} can't be written`, { cause });
  });
  return true;
}
