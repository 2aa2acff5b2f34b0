import { dirname } from "node:path/posix";
import { importClosure, type SourceFile } from "./sources.ts";

/** Below this much source text a second process costs more than it saves. */
const worthSplitting = 256 * 1024;

/** Above it one protoc holds more memory than need be: it takes about 55 bytes for each byte of source. */
const mostPerProcess = 4 * 1024 * 1024;

/** So that a core whose part was small has another one, and what one process wrote is read while others run. */
const partsPerCore = 2;

/** How much more text all processes together may read than one would. */
const mostRepeated = 1.3;

/**
 * Parts of the targets for one protoc process each, whole directories in order; a single part where imports are so deep
 * that every process would read most of the tree.
 */
export function splitTargets(
  targets: readonly string[],
  sources: ReadonlyMap<string, SourceFile>,
  width: number,
): (readonly string[])[] {
  const total = sizeOf(targets, sources);
  if (total < worthSplitting) return [targets];
  const parts = inDirectories(
    targets,
    sources,
    total / Math.max(partsPerCore * width, Math.ceil(total / mostPerProcess)),
  );
  const repeated = parts.reduce((sum, part) => sum + sizeOf(part, sources), 0);
  return repeated <= total * mostRepeated ? parts : [targets];
}

/** Bytes of text that compiling these targets reads. */
function sizeOf(targets: readonly string[], sources: ReadonlyMap<string, SourceFile>): number {
  const names = new Set<string>();
  for (const target of targets) {
    if (names.has(target)) continue;
    for (const name of importClosure(target, sources)) names.add(name);
  }
  return [...names].reduce((sum, name) => sum + (sources.get(name)?.size ?? 0), 0);
}

function inDirectories(
  targets: readonly string[],
  sources: ReadonlyMap<string, SourceFile>,
  bytesPerPart: number,
): string[][] {
  const directories = new Map<string, string[]>();
  for (const target of targets) {
    const siblings = directories.get(dirname(target));
    if (siblings === undefined) directories.set(dirname(target), [target]);
    else siblings.push(target);
  }
  const parts: string[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const [, files] of [...directories].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (filled >= bytesPerPart) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(...files);
    filled += files.reduce((sum, file) => sum + (sources.get(file)?.size ?? 0), 0);
  }
  return parts;
}
