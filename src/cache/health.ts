import { lstat, mkdtemp, readdir, realpath, rmdir, stat, statfs } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { explain } from "../model/failure.ts";
import { bytes } from "../model/quantities.ts";
import { isMissing } from "../model/system-error.ts";

/** What the disk says about a directory that Go caches in. */
export type DirectoryFacts =
  /** Turned off, or a path that the go command refuses. */
  | { readonly kind: "unusable"; readonly path: string; readonly why: string }
  | {
      readonly kind: "place";
      readonly path: string;
      /** The directory that the following is about: the nearest one that exists, or one in it that can't be written. */
      readonly existing: string;
      /** Where symbolic links lead; the path itself where there are none. */
      readonly resolved: string;
      readonly uid: number;
      /** Permission bits. */
      readonly mode: number;
      /** The user that this job runs as; -1 where the system has no such numbers. */
      readonly ownUid: number;
      /** Why nothing can be written there; null: it was tried and it can. */
      readonly unwritable: string | null;
      readonly freeBytes: number;
      /** -1 where the file system has no fixed number. */
      readonly freeInodes: number;
    };

/** A build with gRPC fills about half of it; what is less makes builds fail half-way. */
const enoughBytes = 1_000_000_000;
/** A module cache and a build cache of a gRPC server have some ten thousand files. */
const enoughInodes = 50_000;

export interface Diagnosis {
  /** `broken`: Go can't work with it. `tight`: it works, and there is no room for a restore. */
  readonly kind: "healthy" | "broken" | "tight";
  /** With path, user, mode or number; empty for a healthy one. */
  readonly what: string;
  readonly fix: string;
}

/** Whether Go can cache in a directory and whether there is room. */
export function diagnose(variable: string, facts: DirectoryFacts): Diagnosis {
  if (facts.kind === "unusable") {
    const fix = `Set ${variable} to an absolute path, or leave it unset.`;
    return { kind: "broken", what: `${variable} is ${facts.path || "empty"}: ${facts.why}`, fix };
  }
  const place = facts.resolved === facts.path ? facts.path : `${facts.path}, which leads to ${facts.resolved}`;
  if (facts.unwritable !== null) {
    const owner =
      facts.ownUid < 0
        ? ""
        : ` (${facts.existing} belongs to uid ${facts.uid} with mode ${octal(facts.mode)}; this job runs as uid ${facts.ownUid})`;
    const foreign = facts.ownUid >= 0 && facts.uid !== facts.ownUid;
    return {
      kind: "broken",
      what: `${variable} is ${place}, where nothing can be written: ${facts.unwritable}${owner}`,
      fix: foreign
        ? `chown -R ${facts.ownUid} ${facts.existing}`
        : `Make ${facts.existing} writable, or set ${variable} to a directory that is.`,
    };
  }
  const fix = `Free some space there, or set ${variable} to a directory on another disk.`;
  if (facts.freeBytes < enoughBytes) {
    return { kind: "tight", what: `${variable} is ${place}, and that disk has ${bytes(facts.freeBytes)} left`, fix };
  }
  if (facts.freeInodes >= 0 && facts.freeInodes < enoughInodes) {
    return { kind: "tight", what: `${variable} is ${place}, and that disk has ${facts.freeInodes} inodes left`, fix };
  }
  return { kind: "healthy", what: "", fix: "" };
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, "0");
}

/** Looks at a directory, and tries to write where it is or would be made. Throws nothing. */
export async function examine(path: string): Promise<DirectoryFacts> {
  if (path === "off") return { kind: "unusable", path, why: "the go command needs a build cache since Go 1.12" };
  if (!isAbsolute(path)) return { kind: "unusable", path, why: "the go command takes only absolute paths" };
  try {
    const nearestDirectory = await nearest(path);
    const resolved = await realpath(nearestDirectory);
    const top = await stat(nearestDirectory);
    const tried = top.isDirectory()
      ? await tryToWrite(nearestDirectory, nearestDirectory === path)
      : { at: nearestDirectory, why: `${nearestDirectory} is not a directory` };
    const existing = tried?.at ?? nearestDirectory;
    const about = await stat(existing);
    const disk = await statfs(nearestDirectory);
    return {
      kind: "place",
      path,
      existing,
      resolved: resolved === nearestDirectory ? path : join(resolved, path.slice(nearestDirectory.length)),
      uid: about.uid,
      mode: about.mode & 0o7777,
      ownUid: process.getuid?.() ?? -1,
      unwritable: tried?.why ?? null,
      freeBytes: disk.bavail * disk.bsize,
      freeInodes: disk.files === 0 ? -1 : disk.ffree,
    };
  } catch (thrown) {
    return { kind: "unusable", path, why: explain(thrown) };
  }
}

// A link that leads nowhere is there, and in the way.
async function nearest(path: string): Promise<string> {
  try {
    await lstat(path);
    return path;
  } catch (thrown) {
    if (!isMissing(thrown) || dirname(path) === path) throw thrown;
    return nearest(dirname(path));
  }
}

// A step that ran as another user leaves directories of its own inside of a cache that is ours.
async function tryToWrite(directory: string, withChildren: boolean): Promise<Refusal | null> {
  const refused = await tryToWriteIn(directory);
  if (refused !== null || !withChildren) return refused;
  const entries = await readdir(directory, { withFileTypes: true });
  // The go command makes the directories of modules read-only, by design.
  const children = entries.filter((entry) => entry.isDirectory() && !entry.name.includes("@"));
  const tried = await Promise.all(children.map((entry) => tryToWriteIn(join(directory, entry.name))));
  return tried.find((one) => one !== null) ?? null;
}

async function tryToWriteIn(directory: string): Promise<Refusal | null> {
  try {
    await rmdir(await mkdtemp(join(directory, ".go-grpc-setup-")));
    return null;
  } catch (thrown) {
    return { at: directory, why: explain(thrown) };
  }
}

interface Refusal {
  readonly at: string;
  readonly why: string;
}
