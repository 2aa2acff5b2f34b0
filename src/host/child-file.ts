import { closeSync, fstatSync, openSync, read, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** A file that stands for a pipe to or from a child. */
export interface ChildFile {
  /** What the child is given. */
  readonly descriptor: number;
  /** Bytes in it until now. */
  size(): number;
  /** What is in it. Throws what the file system says. */
  content(): Promise<Buffer>;
}

let opened = 0;

const readAt = promisify(read);

/**
 * Has a new file in a directory used, with the bytes that the child is to read from its beginning, and removes it afterwards. It is made
 * without promises, so that the child can be started at once. Throws what the file system says, and what `use` throws.
 */
export async function withChildFile<R>(
  directory: string,
  bytes: Uint8Array,
  use: (file: ChildFile) => Promise<R>,
): Promise<R> {
  const path = join(directory, `child-${process.pid}-${opened++}`);
  const descriptor = openSync(path, "wx+", 0o600);
  try {
    // Written where it is said, which leaves the place that the child reads from at the beginning.
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
    return await use(fileOf(descriptor));
  } finally {
    closeSync(descriptor);
    await rm(path, { force: true });
  }
}

function fileOf(descriptor: number): ChildFile {
  const size = () => fstatSync(descriptor).size;
  return {
    descriptor,
    size,
    content: async () => {
      // The child has moved the place where the file is read on to its end, so that every read says where.
      const content = Buffer.allocUnsafeSlow(size());
      for (let at = 0; at < content.length; ) {
        const { bytesRead } = await readAt(descriptor, content, at, content.length - at, at);
        if (bytesRead === 0) return content.subarray(0, at);
        at += bytesRead;
      }
      return content;
    },
  };
}
