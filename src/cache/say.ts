import type { CacheEntryReport } from "../model/report.ts";

/** One line about what was restored: size, seconds, the key and why it was no other. */
export function restoreLine(entry: CacheEntryReport): string {
  const seconds = `${entry.seconds.toFixed(1)} s`;
  switch (entry.hit) {
    case "off":
      return `${entry.name} cache: off, ${entry.because}`;
    case "miss":
      return `${entry.name} cache: not restored after ${seconds}, ${entry.because}; key ${entry.key}`;
    case "exact":
    case "prefix": {
      const { files = 0, bytes = 0 } = entry.figures ?? {};
      return `${entry.name} cache: restored ${files} files, ${sizeInWords(bytes)} (${sizeInWords(entry.bytes)} packed), in ${seconds} from ${entry.restoredKey}: ${entry.because}`;
    }
  }
}

/** One line about what the post step did. */
export function saveLine(entry: CacheEntryReport): string {
  const { saved } = entry;
  if (saved === undefined) return `${entry.name} cache: nothing to save`;
  if (saved.kind !== "saved") return `${entry.name} cache: not saved, ${saved.because}`;
  const leftOut = saved.leftOut.map(
    ({ why, files, bytes }) => `; left out ${files} files, ${sizeInWords(bytes)}: ${why}`,
  );
  return `${entry.name} cache: saved ${saved.because} (${sizeInWords(saved.bytes)} packed), in ${saved.seconds.toFixed(1)} s as ${entry.key}${leftOut.join("")}`;
}

/** A size as people read it, in units of a thousand: `67.1 MB`, `3.4 kB`. */
export function sizeInWords(bytes: number): string {
  return bytes >= 1e5 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(1)} kB`;
}
