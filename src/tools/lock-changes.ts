import { type LockEntry, type LockedTool, type LockFile, lockedInWords } from "./lock-file.ts";

/** An entry of a lock file with the tool and the platform that it is for. */
export interface LockRow {
  readonly tool: LockedTool;
  readonly platform: string;
  readonly entry: LockEntry;
}

/** One entry that two lock files do not have in common: new without `before`, gone without `after`. */
export interface LockChange {
  readonly before: LockRow | null;
  readonly after: LockRow | null;
  /** Keys and indices that lead to it in the newer file, or as near to where it was as the file still goes. */
  readonly place: readonly (string | number)[];
}

/** What an entry says of the bytes, and who made them. */
const contents = ["digest", "types", "binary", "go"] as const;

/** Every entry in which two lock files differ, in the order of the newer file, those that are gone last. */
export function lockChanges(before: LockFile, after: LockFile): readonly LockChange[] {
  const pairs = pairTools(before.tools, after.tools);
  const kept = after.tools.flatMap((tool, index) => changesOfTool(pairs.get(tool) ?? null, tool, index));
  const known = new Set(pairs.values());
  const gone = before.tools.filter((tool) => !known.has(tool));
  const removed = gone.flatMap((tool) => rowsOf(tool).map((row) => ({ before: row, after: null, place: ["tools"] })));
  return [...kept, ...removed];
}

/** The tool that each tool of the newer file was: the same version of it, else the only other version of it. */
function pairTools(
  before: readonly LockedTool[],
  after: readonly LockedTool[],
): ReadonlyMap<LockedTool, LockedTool | undefined> {
  const same = (one: LockedTool, other: LockedTool) =>
    isSameTool(one, other) && one.version === other.version && one.builtWith === other.builtWith;
  const left = before.filter((tool) => !after.some((other) => same(tool, other)));
  const fresh = after.filter((tool) => !before.some((other) => same(tool, other)));
  return new Map(
    after.map((tool) => {
      const equal = before.find((other) => same(tool, other));
      if (equal !== undefined) return [tool, equal];
      const older = left.filter((other) => isSameTool(tool, other));
      const newer = fresh.filter((other) => isSameTool(tool, other));
      return [tool, older.length === 1 && newer.length === 1 ? older[0] : undefined];
    }),
  );
}

function isSameTool(one: LockedTool, other: LockedTool): boolean {
  const ofSame = (one.dependencies ?? []).join(" ") === (other.dependencies ?? []).join(" ");
  return one.name === other.name && one.package === other.package && ofSame;
}

function changesOfTool(before: LockedTool | null, after: LockedTool, index: number): LockChange[] {
  const old = before === null ? [] : rowsOf(before);
  const here = ["tools", index, "platforms"];
  const kept = Object.entries(after.platforms).flatMap(([platform, entries]) =>
    entries.flatMap((entry, position): LockChange[] => {
      const was = old.find((row) => row.platform === platform && row.entry.source === entry.source) ?? null;
      if (was !== null && was.tool.version === after.version && changedContents(was.entry, entry).length === 0)
        return [];
      const [field] = was === null ? [] : changedContents(was.entry, entry);
      const place = [...here, platform, position, ...(field === undefined ? [] : [field])];
      return [{ before: was, after: { tool: after, platform, entry }, place }];
    }),
  );
  const gone = old.filter(({ platform, entry }) => {
    return !(after.platforms[platform] ?? []).some(({ source }) => source === entry.source);
  });
  return [...kept, ...gone.map((row) => ({ before: row, after: null, place: [...here, row.platform] }))];
}

function rowsOf(tool: LockedTool): LockRow[] {
  return Object.entries(tool.platforms).flatMap(([platform, entries]) =>
    entries.map((entry) => ({ tool, platform, entry })),
  );
}

/** The fields in which two entries of one source differ. */
function changedContents(before: LockEntry, after: LockEntry): readonly (typeof contents)[number][] {
  return contents.filter((field) => before[field] !== after[field]);
}

/** True where a change gives the same version other bytes, though nobody who builds anew made them. */
export function isOtherContent({ before, after }: LockChange): boolean {
  if (before === null || after === null || before.tool.version !== after.tool.version) return false;
  const changed = changedContents(before.entry, after.entry).filter((field) => {
    return before.entry[field] !== undefined && after.entry[field] !== undefined;
  });
  // Another Go builds other bytes of the same module; the same Go does not.
  const rebuilt = changed.includes("go") || before.tool.builtWith !== after.tool.builtWith;
  return changed.some((field) => field === "digest" || field === "types" || (field === "binary" && !rebuilt));
}

/** A change in words: which tool, platform and source, and what from what to what. */
export function describeLockChange({ before, after }: LockChange): string {
  const row = after ?? before;
  if (row === null) return "";
  const version =
    before !== null && after !== null && before.tool.version !== after.tool.version
      ? `${before.tool.version} → ${after.tool.version}`
      : row.tool.version;
  const what = `${lockedInWords({ ...row.tool, version })} on ${row.platform} from ${row.entry.source}`;
  if (before === null) return `${what} is new: ${contentOf(row.entry)}`;
  if (after === null) return `${what} is gone: ${contentOf(row.entry)}`;
  const changed = changedContents(before.entry, after.entry).map(
    (field) => `${field} ${before.entry[field] ?? "(none)"} → ${after.entry[field] ?? "(none)"}`,
  );
  return `${what}: ${changed.join(", ") || `${contentOf(row.entry)} as before`}`;
}

function contentOf(entry: LockEntry): string {
  return contents
    .filter((field) => entry[field] !== undefined)
    .map((field) => `${field} ${entry[field]}`)
    .join(", ");
}
