import { bytes, seconds } from "../model/quantities.ts";
import type { CacheEntryReport } from "../model/report.ts";

/** One line about what was restored: size, seconds, the key and why it was no other. */
export function restoreLine(entry: CacheEntryReport): string {
  const time = seconds(entry.seconds);
  switch (entry.hit) {
    case "off":
      return `${entry.name} cache: off, ${entry.because}`;
    case "miss":
      return `${entry.name} cache: not restored after ${time}, ${entry.because}; key ${entry.key}`;
    case "exact":
    case "prefix": {
      const { figures } = entry;
      return `${entry.name} cache: restored ${figures?.files ?? 0} files, ${bytes(figures?.bytes ?? 0)} (${bytes(entry.bytes)} packed), in ${time} from ${entry.restoredKey}: ${entry.because}`;
    }
  }
}

/** One line about what the post step did. */
export function saveLine(entry: CacheEntryReport): string {
  const { saved } = entry;
  if (saved === undefined) return `${entry.name} cache: nothing to save`;
  if (saved.kind !== "saved") return `${entry.name} cache: not saved, ${saved.because}`;
  const leftOut = saved.leftOut.map((part) => `; left out ${part.files} files, ${bytes(part.bytes)}: ${part.why}`);
  return `${entry.name} cache: saved ${saved.because} (${bytes(saved.bytes)} packed), in ${seconds(saved.seconds)} as ${entry.key}${leftOut.join("")}`;
}
