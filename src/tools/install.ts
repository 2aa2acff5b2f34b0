import { mkdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { removeTree } from "../files/remove-tree.ts";
import { sha256OfFile } from "../files/sha256.ts";
import { writeWhole } from "../files/write-whole.ts";
import { Failure } from "../model/failure.ts";
import { isFullDisk } from "../model/full-disk.ts";
import type { Pin } from "../model/pin.ts";
import { toolName } from "../model/pin.ts";
import type { Platform } from "../model/platform.ts";
import { bytes } from "../model/quantities.ts";
import { isMissing } from "../model/system-error.ts";
import type { Tool, VerifiedBy } from "../model/tool.ts";
import type { ToolContext } from "./context.ts";
import { exclusively } from "./exclusive.ts";
import { type BuildRecord, type InstallRecord, matchesRecord, readRecord, writeRecord } from "./record.ts";
import type { Slot } from "./slot.ts";
import { slotStaging } from "./staging.ts";

/** What an installer made in a staging directory, ready to be moved into its slot. */
export interface Prepared {
  /** Absolute path of the finished tree, below the staging directory. */
  readonly tree: string;
  readonly source: string;
  readonly verifiedBy: VerifiedBy;
  /** Of what the source gave, in the lock file's form. */
  readonly sourceDigest: string;
  /** Of what comes beside it; from Maven alone. */
  readonly typesDigest?: string;
  /** Files whose digests are recorded, below `tree`, with `/`; the executable is always added. */
  readonly recorded: readonly string[];
  readonly treeDigest?: string;
  readonly build?: BuildRecord;
}

/** A tool found or put into its slot, with the record that says so. */
export interface Installed {
  readonly record: InstallRecord;
  readonly reused: boolean;
}

/** `linux-amd64`, `linux-musl-amd64`: what a record says that its tool runs on. */
export function platformName(platform: Platform): string {
  return [platform.os, ...(platform.libc === "musl" ? ["musl"] : []), platform.arch].join("-");
}

/** Whether a tool that is as its record says may be used again. */
export type Accept = (record: InstallRecord) => boolean;

/** The record of a slot's tool if it is whole and as it was when it was installed; null otherwise. Reads files only. */
export async function findInstalled(slot: Slot, platform: Platform, accept: Accept): Promise<InstallRecord | null> {
  const record = await readRecord(slot);
  if (record === null || record.platform !== platformName(platform) || !accept(record)) return null;
  if (record.files[slot.executable] === undefined) return null;
  return (await matchesRecord(slot.tree, record)) ? record : null;
}

/**
 * Fills a slot unless it is filled: one process at a time, under a name of its own beside the target, renamed into place
 * when it is whole. A process killed at any moment leaves nothing that would be found again; the next one clears it away.
 * Throws what `prepare` throws, and a `Failure` of kind `file-system` where the disk is full or not writable.
 */
export async function install(
  context: Pick<ToolContext, "host" | "patience">,
  slot: Slot,
  pin: Pin,
  platform: Platform,
  accept: Accept,
  prepare: (staging: string) => Promise<Prepared>,
): Promise<Installed> {
  const { toolDirectory } = context.host;
  return exclusively(context, slot.id, async () => {
    const found = await findInstalled(slot, platform, accept);
    if (found !== null) return { record: found, reused: true };
    const staging = await slotStaging(toolDirectory, slot.id);
    try {
      const prepared = await prepare(staging);
      const record = await describe(slot, pin, platform, prepared);
      await place(slot, prepared.tree, staging, record);
      return { record, reused: false };
    } catch (error) {
      throw await asFailure(error, slot, staging);
    } finally {
      await removeTree(staging);
    }
  });
}

/** The tool that a slot's record describes. `verifiedBy` is the ground of this run, `seconds` what getting it took. */
export function toolOf(slot: Slot, pin: Pin, installed: Installed, verifiedBy: VerifiedBy, seconds: number): Tool {
  return {
    name: toolName(pin),
    version: pin.version,
    path: join(slot.tree, ...slot.executable.split("/")),
    ...(pin.kind === "protoc" ? { includes: join(slot.tree, "include") } : {}),
    source: installed.record.source,
    verifiedBy,
    sha256: installed.record.files[slot.executable] ?? "",
    reused: installed.reused,
    seconds,
  };
}

async function describe(slot: Slot, pin: Pin, platform: Platform, prepared: Prepared): Promise<InstallRecord> {
  const names = [...new Set([slot.executable, ...prepared.recorded])].sort();
  const digests = await Promise.all(
    names.map(async (name) => [name, await sha256OfFile(join(prepared.tree, ...name.split("/")))] as const),
  );
  return {
    schema: 1,
    tool: toolName(pin),
    version: pin.version,
    platform: platformName(platform),
    source: prepared.source,
    verifiedBy: prepared.verifiedBy,
    sourceDigest: prepared.sourceDigest,
    ...(prepared.typesDigest === undefined ? {} : { typesDigest: prepared.typesDigest }),
    files: Object.fromEntries(digests),
    ...(prepared.treeDigest === undefined ? {} : { treeDigest: prepared.treeDigest }),
    ...(prepared.build === undefined ? {} : { build: prepared.build }),
  };
}

/**
 * Whatever stood in the slot is not whole, or not ours: it goes first, what says that it is there before the tree, so that nobody
 * finds half of it. The record is emptied before the marker goes and written after it has come: where there is a whole one, all is,
 * and where it is empty, the slot is ours and has to be filled anew, so that nobody takes the tree for the runner image's.
 */
async function place(slot: Slot, tree: string, staging: string, record: InstallRecord): Promise<void> {
  await writeWhole(slot.record, "");
  await rm(slot.marker, { force: true });
  await mkdir(dirname(slot.tree), { recursive: true });
  await renameIfThere(slot.tree, join(staging, "replaced"));
  await rename(tree, slot.tree);
  // Before the tool can be found: nobody looks for leftovers of a tool that is there.
  await removeTree(staging);
  await writeFile(slot.marker, "");
  await writeRecord(slot, record);
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function asFailure(error: unknown, slot: Slot, staging: string): Promise<unknown> {
  if (isFullDisk(error)) {
    return new Failure("file-system", `No space is left to install ${slot.id}: ${await freeSpace(dirname(staging))}`, {
      remedy: "Free some space on that disk, or choose another tool-dir.",
      cause: error,
    });
  }
  if (error instanceof Failure || !(error instanceof Error) || !("code" in error)) return error;
  return new Failure("file-system", `${slot.id} could not be put into ${slot.tree}.`, {
    remedy: "Choose a tool-dir that can be written.",
    cause: error,
  });
}

/** In words, for what is written elsewhere than expected, such as to the build cache, may lie on another disk. */
async function freeSpace(directory: string): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return `the disk of ${directory} has ${bytes(bavail * bsize)} free`;
  } catch (error) {
    return `${directory} can't be asked for its free space (${error instanceof Error ? error.message : String(error)})`;
  }
}
