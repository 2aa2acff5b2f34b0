import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { createQueue } from "../model/queue.ts";

/** Bytes that are read at a time: they fit into a processor's own cache, and there are few of them to wait for. */
const pieceBytes = 1024 * 1024;

/** All are worked out in this thread: two at once would end when the later of them ends, and so would who waits for the first. */
const inTurn = createQueue();

/** Hex sha256 of a file, read piece by piece into the same memory; one file after the other. Throws what the file system says. */
export function sha256OfFile(path: string): Promise<string> {
  return inTurn(async () => {
    const hash = createHash("sha256");
    const file = await open(path, "r");
    try {
      const piece = Buffer.allocUnsafe(pieceBytes);
      for (;;) {
        const { bytesRead } = await file.read(piece, 0, pieceBytes, null);
        if (bytesRead === 0) return hash.digest("hex");
        hash.update(piece.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  });
}
