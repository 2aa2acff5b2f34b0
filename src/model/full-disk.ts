import { errorCode } from "./system-error.ts";

const codes = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** True where what was thrown, or what caused it, is that a disk or a quota is full. */
export function isFullDisk(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (codes.has(errorCode(thrown))) return true;
  return saysFullDisk(thrown.message) || isFullDisk(thrown.cause);
}

/** True where a program said so; by the texts of POSIX' and Windows' errors. */
export function saysFullDisk(text: string): boolean {
  return /no space left on device|disk quota exceeded|file too large|not enough space on the disk/i.test(text);
}
