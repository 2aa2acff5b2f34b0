import { fstatSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";

/** A file that a child writes its standard output to. */
export interface OutputFile {
  /** What the child is given. */
  readonly descriptor: number;
  /** Bytes written until now. */
  size(): number;
  /** What was written. Throws what the file system says. */
  content(): Promise<Buffer>;
  /** Closes and removes it. */
  remove(): Promise<void>;
}

let opened = 0;

/** Opens a new, empty file in a directory. Throws what the file system says. */
export async function openOutputFile(directory: string): Promise<OutputFile> {
  const path = join(directory, `output-${process.pid}-${opened++}`);
  const file = await open(path, "wx+", 0o600);
  const size = () => fstatSync(file.fd).size;
  return {
    descriptor: file.fd,
    size,
    content: async () => {
      // The child has moved the place where the file is read on to its end, so that every read says where.
      const bytes = Buffer.allocUnsafeSlow(size());
      for (let at = 0; at < bytes.length; ) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
        if (bytesRead === 0) return bytes.subarray(0, at);
        at += bytesRead;
      }
      return bytes;
    },
    remove: async () => {
      await file.close();
      await rm(path, { force: true });
    },
  };
}
