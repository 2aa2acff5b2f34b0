import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { explain, Failure } from "../model/failure.ts";

/** A file's whole text. Throws a `Failure` of kind `file-system` where it can't be read. */
export function readText(root: string, path: string): string {
  return reading(path, () => readFileSync(join(root, path), "utf8"));
}

/** Fills a buffer with the beginning of a file, and tells how much of it. Throws as `readText` does. */
export function readStart(root: string, path: string, into: Buffer): number {
  return opened(root, path, (file) => readSync(file, into, 0, into.length, 0));
}

/** What `use` makes of an open file, which is closed after it. Throws as `readText` does. */
export function opened<T>(root: string, path: string, use: (file: number) => T): T {
  return reading(path, () => {
    const file = openSync(join(root, path), "r");
    try {
      return use(file);
    } finally {
      closeSync(file);
    }
  });
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Failure("file-system", `${path} could not be read: ${explain(cause)}`, { cause });
  }
}
