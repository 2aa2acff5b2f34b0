/** Bytes read as UTF-8, without a copy of them, and with U+FFFD for what is none; empty where there are no bytes. */
export function decodeUtf8(bytes: Uint8Array | null): string {
  return bytes === null ? "" : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
