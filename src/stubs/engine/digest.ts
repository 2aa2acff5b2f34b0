import { createHash } from "node:crypto";

/** sha256, in hex. */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
