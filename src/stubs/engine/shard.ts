import { dirname } from "node:path/posix";
import type { CompiledTree } from "../types.ts";
import { closureOf } from "./request.ts";

/** Targets for one start of a plugin. */
export interface Shard {
  readonly targets: readonly string[];
  /** Bytes of descriptors that the plugin is sent: its cost, near enough. */
  readonly bytes: number;
}

/** A plugin that prints this many files at once needs hundreds of megabytes. */
const mostTargets = 50;

/** Below this many bytes of descriptors starting another process costs more than it saves. */
const leastBytes = 48 * 1024;

/** How much more all requests together may hold than a single one would. */
const mostRepeated = 1.5;

/**
 * Divides targets among starts of a plugin: at least one start per core where there is enough to do, few files each, Go
 * packages kept whole. Each request repeats what its targets import, so where imports are deep the shards are merged
 * until all requests together hold at most half more than one would.
 */
export function shardTargets(tree: CompiledTree, targets: readonly string[], width: number): Shard[] {
  const packages = byGoPackage(tree, targets);
  const whole = weigh(tree, targets);
  // What is generated for these depends on the other targets, so they are asked about as protoc would: all at once.
  if (targets.some((target) => tree.files.get(target)?.importsOptions)) return [{ targets, bytes: whole }];
  const wanted = Math.max(Math.ceil(targets.length / mostTargets), Math.min(width, Math.floor(whole / leastBytes)), 1);
  for (let count = wanted; count > 1; count = Math.floor(count / 2)) {
    const shards = pack(packages, Math.ceil(targets.length / count)).map((part) => {
      return { targets: part, bytes: weigh(tree, part) };
    });
    if (shards.reduce((sum, shard) => sum + shard.bytes, 0) <= whole * mostRepeated) return shards;
  }
  return targets.length > 0 ? [{ targets, bytes: whole }] : [];
}

function weigh(tree: CompiledTree, targets: readonly string[]): number {
  return closureOf(tree, targets).reduce((sum, file) => sum + file.bytes.length, 0);
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

function pack(packages: readonly (readonly string[])[], perShard: number): string[][] {
  const shards: string[][] = [];
  for (const files of packages) {
    const last = shards.at(-1);
    if (last !== undefined && last.length + files.length <= perShard) last.push(...files);
    else shards.push([...files]);
  }
  return shards;
}
