import { join, relative, sep } from "node:path";
import { exists } from "../files/if-there.ts";
import { removeTree } from "../files/remove-tree.ts";
import { sha256OfFile } from "../files/sha256.ts";
import type { Finding } from "../model/finding.ts";
import type { CacheDeletion } from "../model/report.ts";
import type { VerifiedBy } from "../model/tool.ts";
import type { Inspected } from "./restore-entry.ts";

/** A pinned tool that may come out of the cache. */
export interface CachedTool {
  readonly name: string;
  readonly version: string;
  /** Line of Go releases that builds it; empty where it is not built. */
  readonly builtWith: string;
  /** Everything that makes it an installed tool, absolute, below the tool directory: its tree, and the records of it. */
  readonly paths: readonly string[];
  /** Absolute path of its executable, in one of the paths. */
  readonly executable: string;
  /** Hex sha256 of the executable by the lock file for this platform; empty where it says nothing. */
  readonly lockedDigest: string;
}

/** A tool that was restored, and why it is trusted: a cache is trusted no more than what a job of before left in GOCACHE. */
export interface RestoredTool {
  readonly name: string;
  readonly version: string;
  /** Absolute. */
  readonly executable: string;
  readonly sha256: string;
  readonly verifiedBy: Extract<VerifiedBy, "lock" | "cache">;
}

/** Its part of the tools' key. */
export function toolLine({ name, version, builtWith }: CachedTool): string {
  return [name, version, builtWith].filter((part) => part !== "").join(" ");
}

/** Paths of the tools, relative to the tool directory, with `/`. */
export function toolPaths(tools: readonly CachedTool[], toolDirectory: string): string[] {
  return tools.flatMap(({ paths }) => paths.map((path) => relativeTo(toolDirectory, path)));
}

/**
 * Looks at unpacked tools before they get to their place: those that are not what the lock file says are deleted.
 * @param unpacked holds what belongs into the tool directory
 */
export async function inspectTools(
  unpacked: string,
  tools: readonly CachedTool[],
  toolDirectory: string,
): Promise<Inspected & { readonly restored: readonly RestoredTool[] }> {
  const restored: RestoredTool[] = [];
  const findings: Finding[] = [];
  const deletions: CacheDeletion[] = [];
  for (const { name, version, paths, executable, lockedDigest } of tools) {
    const file = join(unpacked, relativeTo(toolDirectory, executable));
    if (!(await exists(file))) continue;
    const sha256 = await sha256OfFile(file);
    if (lockedDigest === "" || sha256 === lockedDigest) {
      restored.push({ name, version, executable, sha256, verifiedBy: lockedDigest === "" ? "cache" : "lock" });
      continue;
    }
    for (const path of paths) {
      await removeTree(join(unpacked, relativeTo(toolDirectory, path)));
      deletions.push({ path, why: `${name} ${version} from the cache is not what the lock file says` });
    }
    findings.push({
      code: "cache-tool-not-locked",
      level: "warning",
      message: `The cache held a ${name} ${version} with sha256 ${sha256}; the lock file expects ${lockedDigest}. It was deleted before use, and the tool is fetched anew.`,
      fix: "Delete the entry of the tools under the repository's Actions caches, and find out which run wrote it.",
    });
  }
  return { findings, deletions, restored };
}

function relativeTo(directory: string, path: string): string {
  return relative(directory, path).split(sep).join("/");
}
