import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { exists } from "../files/if-there.ts";
import { removeTree } from "../files/remove-tree.ts";
import type { CacheService, Host } from "../host/types.ts";
import { explain } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { CacheDeletion, CacheEntryReport } from "../model/report.ts";
import { changedParts, type EntryKey } from "./key.ts";
import type { Decision } from "./policy.ts";
import { makeStaging } from "./staging.ts";
import { moveInto, readTree, type Tree, totalBytes } from "./tree.ts";

/** Where an entry goes. */
export interface EntryPlan {
  readonly key: EntryKey;
  /** Absolute. */
  readonly directory: string;
  /** What of it belongs to the entry, relative to it; empty: everything. */
  readonly paths: readonly string[];
  readonly restore: Decision;
}

/** What was found in an entry before its files get to their place. */
export interface Inspected {
  readonly findings: readonly Finding[];
  readonly deletions: readonly CacheDeletion[];
}

export interface RestoredEntry extends Inspected {
  readonly report: CacheEntryReport;
}

/**
 * Dates back what is restored: far enough for the go command to note the next use (it does so once an hour), and not so
 * far that its own trimming (five days) takes it for unused.
 * https://github.com/golang/go/blob/master/src/cmd/go/internal/cache/cache.go (mtimeInterval, trimLimit)
 */
const datedBackMilliseconds = 2 * 60 * 60 * 1000;

/**
 * Restores one entry beside its directory, looks it through, and only then moves it in, file by file where something is
 * there already. Whatever happens, the directory holds either what it held before or whole files of the entry. Throws nothing.
 * @param inspect looks at the files before they are moved, and may delete some; what it throws rejects the entry
 */
export async function restoreEntry(
  plan: EntryPlan,
  service: CacheService,
  host: Pick<Host, "log" | "temporaryDirectory">,
  timeoutSeconds: number,
  inspect: (unpacked: string) => Promise<Inspected>,
): Promise<RestoredEntry> {
  const started = performance.now();
  const { key } = plan;
  const report = (
    hit: CacheEntryReport["hit"],
    because: string,
    more: Partial<CacheEntryReport> = {},
  ): CacheEntryReport => ({
    name: key.name,
    key: key.key,
    parts: key.parts,
    restoredKey: null,
    hit,
    bytes: 0,
    seconds: (performance.now() - started) / 1000,
    because,
    ...more,
  });
  if (!plan.restore.allowed) return { report: report("off", plan.restore.why), findings: [], deletions: [] };
  let staging = "";
  try {
    staging = await makeStaging(plan.directory, plan.paths, host);
    const answer = await service.restore({
      keys: [key.key, ...key.restoreKeys],
      folder: key.name,
      directory: staging,
      timeoutSeconds,
    });
    if (answer.kind === "miss") {
      return { report: report("miss", "no entry has this key or begins like it"), findings: [], deletions: [] };
    }
    if (answer.kind === "failed") return notRestored(report("miss", answer.why));
    const unpacked = join(staging, key.name);
    const tree = await readTree(unpacked);
    refuseOthers(tree);
    const inspected = await inspect(unpacked);
    if (key.name === "build") await dateBack(unpacked, tree);
    await moveIn(unpacked, plan);
    const hit = answer.key === key.key ? "exact" : "prefix";
    const changed = changedParts(key, answer.key);
    return {
      ...inspected,
      report: report(hit, hit === "exact" ? "the key is the same" : `${changed.join(" and ")} changed`, {
        restoredKey: answer.key,
        bytes: answer.bytes,
        changed,
        figures: { files: tree.files.length, bytes: totalBytes(tree.files), oldestSeconds: oldest(tree) },
      }),
    };
  } catch (thrown) {
    return notRestored(report("miss", explain(thrown)));
  } finally {
    if (staging !== "") await removeTree(staging).catch((thrown: unknown) => host.log.detail(explain(thrown)));
  }
}

function notRestored(report: CacheEntryReport): RestoredEntry {
  const finding: Finding = {
    code: "cache-not-restored",
    level: "notice",
    message: `The ${report.name} cache could not be restored: ${report.because}. The run goes on without it.`,
    fix: "Nothing has to be done for a single run. Where it happens always, look whether the runner reaches the cache service, and delete the entry under the repository's Actions caches.",
  };
  return { report, findings: [finding], deletions: [] };
}

// No cache of Go and no tool has any: a link in an archive leads what is unpacked after it, or read later, elsewhere.
function refuseOthers(tree: Tree): void {
  if (tree.others.length === 0) return;
  throw new Error(`the entry holds something other than files and directories: ${tree.others.slice(0, 3).join(", ")}`);
}

async function dateBack(directory: string, tree: Tree): Promise<void> {
  const time = new Date(Date.now() - datedBackMilliseconds);
  await Promise.all(tree.files.map((file) => utimes(join(directory, file.path), time, time)));
}

async function moveIn(unpacked: string, plan: EntryPlan): Promise<void> {
  if (plan.paths.length === 0) return moveInto(unpacked, plan.directory);
  for (const path of plan.paths) {
    if (await exists(join(unpacked, path))) await moveInto(join(unpacked, path), join(plan.directory, path));
  }
}

function oldest(tree: Tree): number {
  const times = tree.files.map((file) => file.modified.getTime());
  return times.length === 0 ? 0 : Math.max(0, (Date.now() - times.reduce((a, b) => Math.min(a, b))) / 1000);
}
