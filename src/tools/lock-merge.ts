import { buildOf, type LockEntry, type LockedTool, type LockFile } from "./lock-file.ts";
import type { RecordedLock, Unrecorded } from "./lock-record.ts";

/** A recorded lock with what the file before it has of sources that could not be asked this time. */
export interface MergedLock {
  readonly lock: LockFile;
  /** What was taken over. */
  readonly kept: readonly Unrecorded[];
  /** What neither has. */
  readonly missing: readonly Unrecorded[];
}

/**
 * Completes a recorded lock by the file before it: the same version of a tool does not change, so what was locked on a machine
 * that reached a source stays when another machine does not reach it; likewise the digests of what was built on other platforms.
 * What a source gives differently now, or was refused, is never taken over.
 */
export function completeLock(before: LockFile | null, { lock, missing }: RecordedLock): MergedLock {
  const entryBefore = ({ tool, platform, source, kind }: Unrecorded): LockEntry | undefined => {
    if (kind === "untrusted") return undefined;
    return entriesBefore(before, tool, platform).find((entry) => entry.source === source);
  };
  const kept = missing.filter((one) => entryBefore(one) !== undefined);
  const tools = lock.tools.map((tool): LockedTool => {
    const platforms = Object.entries(tool.platforms).map(([platform, entries]) => {
      const ofBefore = kept.filter((one) => one.tool === tool && one.platform === platform);
      const built = entries.map((entry) => builtElsewhere(entry, entriesBefore(before, tool, platform)));
      return [platform, [...built, ...ofBefore.flatMap((one) => entryBefore(one) ?? [])]] as const;
    });
    return { ...tool, platforms: Object.fromEntries(platforms) };
  });
  return { lock: { ...lock, tools }, kept, missing: missing.filter((one) => !kept.includes(one)) };
}

function entriesBefore(before: LockFile | null, tool: LockedTool, platform: string): readonly LockEntry[] {
  const same = before?.tools.find(
    (other) => other.name === tool.name && other.version === tool.version && buildOf(other) === buildOf(tool),
  );
  return same?.platforms[platform] ?? [];
}

/** A command is built for one platform at a time; the digest for another stands as long as its module is the same. */
function builtElsewhere(entry: LockEntry, before: readonly LockEntry[]): LockEntry {
  if (entry.binary !== undefined) return entry;
  const old = before.find(({ source, digest }) => source === entry.source && digest === entry.digest);
  return old?.binary === undefined || old.go === undefined ? entry : { ...entry, binary: old.binary, go: old.go };
}
