import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** Bytes that are read at a time: they fit into a processor's own cache, and there are few of them to wait for. */
const pieceBytes = 1024 * 1024;

/** Hex sha256 of a file, read piece by piece into the same memory. Throws what the file system says. */
export async function sha256OfFile(path: string): Promise<string> {
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
}
