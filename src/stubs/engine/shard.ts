import { dirname } from "node:path/posix";
import type { CompiledFile, CompiledTree } from "../types.ts";
import { closureOf } from "./request.ts";

/** Bytes of what a plugin is sent of a file, near enough. */
export type Weight = (file: CompiledFile, isTarget: boolean) => number;

/** Targets for one start of a plugin. */
export interface Shard {
  readonly targets: readonly string[];
  /** Bytes of descriptors that the plugin is sent: its cost, near enough. */
  readonly bytes: number;
}

/** A plugin that reads more than this at once needs hundreds of megabytes. */
const mostBytes = 1.25 * 1024 * 1024;

/** Below this many bytes of descriptors starting another process costs more than it saves. */
const leastBytes = 48 * 1024;

/** How much more all requests together may hold than a single one would. */
const mostRepeated = 1.5;

/**
 * Divides targets among starts of a plugin: as many for every core where there is enough to do, none of them large, Go packages
 * kept whole. Each request repeats what its targets import, so where imports are deep the shards are merged until all
 * requests together hold at most half more than one would. `undivided`: all in one, whatever it costs.
 */
export function shardTargets(
  tree: CompiledTree,
  targets: readonly string[],
  width: number,
  weight: Weight,
  undivided = false,
): Shard[] {
  if (targets.length === 0) return [];
  const packages = byGoPackage(tree, targets);
  const whole = weigh(tree, targets, weight);
  // What is generated for these depends on the other targets, so they are asked about as protoc would: all at once.
  if (undivided || targets.some((target) => tree.files.get(target)?.importsOptions)) return [{ targets, bytes: whole }];
  for (let count = shardCount(whole, width); count > 1; count = Math.floor(count / 2)) {
    const shards = divide(packages, count, tree).map((part) => ({ targets: part, bytes: weigh(tree, part, weight) }));
    if (shards.reduce((sum, shard) => sum + shard.bytes, 0) <= whole * mostRepeated) return shards;
  }
  return [{ targets, bytes: whole }];
}

/** More than one for each core come in multiples of the cores, or the last ones would leave some of them idle. */
function shardCount(bytes: number, width: number): number {
  const bounded = Math.ceil(bytes / mostBytes);
  return bounded <= width ? Math.min(width, Math.floor(bytes / leastBytes)) : Math.ceil(bounded / width) * width;
}

/** Bytes of the requests for these targets, near enough. */
function weigh(tree: CompiledTree, targets: readonly string[], weight: Weight): number {
  const own = new Set(targets);
  return closureOf(tree, targets).reduce((sum, file) => sum + weight(file, own.has(file.name)), 0);
}

/** Targets of each Go package, or of each directory where they name none; neighbours share imports, so they stay neighbours. */
export function byGoPackage(tree: CompiledTree, targets: readonly string[]): (readonly string[])[] {
  const packages = new Map<string, string[]>();
  for (const target of targets) {
    const [importPath = ""] = (tree.files.get(target)?.goPackage ?? "").split(";");
    const key = importPath === "" ? `directory ${dirname(target)}` : importPath;
    const files = packages.get(key);
    if (files === undefined) packages.set(key, [target]);
    else files.push(target);
  }
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, files]) => files);
}

/** Neighbours in parts of about the same size; at most `count`, for none may be empty. */
function divide(packages: readonly (readonly string[])[], count: number, tree: CompiledTree): string[][] {
  const sizeOf = (targets: readonly string[]) =>
    targets.reduce((sum, target) => sum + (tree.files.get(target)?.bytes.length ?? 0), 0);
  const total = packages.reduce((sum, files) => sum + sizeOf(files), 0);
  const parts = new Map<number, string[]>();
  let before = 0;
  for (const files of packages) {
    const size = sizeOf(files);
    const index = Math.min(count - 1, Math.floor(((before + size / 2) / total) * count));
    before += size;
    parts.set(index, [...(parts.get(index) ?? []), ...files]);
  }
  return [...parts.values()];
}
