import { constants } from "node:fs";
import { copyFile, lstat, mkdir, readdir, readFile, readlink, symlink, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { errorCode } from "../../model/system-error.ts";
import { inQueue } from "../engine/queue.ts";

/** Where a work tree is copied from and to; absolute. */
interface Copying {
  readonly root: string;
  readonly copy: string;
  /** The directory that the copy lies in, which must not be copied into itself. */
  readonly scratch: string;
}

/**
 * Copies a work tree with everything in it, uncommitted and ignored files included, into a scratch directory, and returns
 * the copy's path. The copy lies at the same depth, among links to its original's neighbours, so that `../x` means the same.
 * Files are cloned where the file system can, else copied, never linked: they are there to be written. Times of
 * modification are kept, for make goes by them. Of Git's directory all is copied but the objects, which are referred to.
 */
export async function copyWorkTree(root: string, scratch: string): Promise<string> {
  const copy = await surround(root, scratch);
  await copyDirectory(root, copy, { root, copy, scratch });
  return copy;
}

/** Makes the scratch directory look like the root of the file system as far as the work tree's ancestors go. */
async function surround(root: string, scratch: string): Promise<string> {
  let original = resolve(root, sep);
  let place = scratch;
  for (const name of relative(original, dirname(root)).split(sep).filter(Boolean)) {
    await linkNeighbours(original, place, name);
    original = join(original, name);
    place = join(place, name);
    await mkdir(place);
  }
  await linkNeighbours(original, place, basename(root));
  return join(place, basename(root));
}

async function linkNeighbours(original: string, place: string, except: string): Promise<void> {
  for (const entry of await neighbours(original)) {
    if (entry === except) continue;
    // On Windows links to files need a privilege; a junction needs none, and modules are directories.
    await symlink(join(original, entry), join(place, entry), "junction");
  }
}

/** A directory that may be passed through but not listed has no neighbours to offer. */
async function neighbours(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (errorCode(error) === "EACCES") return [];
    throw error;
  }
}

async function copyDirectory(from: string, to: string, copying: Copying): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  await inQueue(entries, 8, async (entry) => {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (source === copying.scratch) return;
    if (entry.name === ".git") await copyGit(source, target, copying);
    else if (entry.isDirectory()) await copyDirectory(source, target, copying);
    else if (entry.isSymbolicLink()) await copyLink(source, target, copying);
    else if (entry.isFile()) await copyPlainFile(source, target);
    // Sockets, pipes and devices are nothing that a generator reads.
  });
}

async function copyPlainFile(source: string, target: string): Promise<void> {
  const { atime, mtime } = await lstat(source);
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await utimes(target, atime, mtime);
}

/** A link to an absolute path inside the work tree would lead back to the original. */
async function copyLink(source: string, target: string, { root, copy }: Copying): Promise<void> {
  const to = await readlink(source);
  await symlink(isAbsolute(to) ? moved(to, root, copy) : to, target);
}

/** The path's counterpart in the copy, or the path itself where it lies outside the work tree. */
export function moved(path: string, root: string, copy: string): string {
  if (path === root) return copy;
  return path.startsWith(root + sep) ? copy + path.slice(root.length) : path;
}

/** `.git` is a directory, or in a submodule or a linked work tree a file that says where that directory is. */
async function copyGit(source: string, target: string, copying: Copying): Promise<void> {
  if ((await lstat(source)).isDirectory()) return copyGitDirectory(source, target);
  const [, named = ""] = /^gitdir: (.+)$/m.exec(await readFile(source, "utf8")) ?? [];
  const directory = resolve(dirname(source), named);
  if (dirname(source) !== copying.root) {
    // A submodule's directory lies inside the work tree's own .git, and has been copied with it.
    return writeFile(target, `gitdir: ${relative(dirname(target), moved(directory, copying.root, copying.copy))}\n`);
  }
  const common = await commonDirectory(directory);
  if (common !== null) await copyGitDirectory(common, target);
  await copyGitDirectory(directory, target);
  await dropWorkTree(join(target, "config"));
}

/** What a linked work tree shares with its repository; null where the directory stands for itself. */
async function commonDirectory(directory: string): Promise<string | null> {
  const entries = await readdir(directory);
  if (!entries.includes("commondir")) return null;
  return resolve(directory, (await readFile(join(directory, "commondir"), "utf8")).trim());
}

/** A submodule's configuration names the original work tree. */
async function dropWorkTree(config: string): Promise<void> {
  const text = await readFile(config, "utf8");
  await writeFile(config, text.replaceAll(/^\s*worktree\s*=.*\n/gim, ""));
}

/** Other work trees' places, the monitor's socket, locks of commands that run, and links back: nothing of it is this copy's. */
const leftOut = /^(?:worktrees|lfs|commondir|gitdir|fsmonitor--daemon.*|.*\.lock)$/;

async function copyGitDirectory(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  // Elsewhere it is the directory of branches that are called `objects/…`.
  const isRepository = ["HEAD", "refs"].every((name) => entries.some((entry) => entry.name === name));
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (leftOut.test(entry.name)) continue;
    if (entry.isDirectory() && entry.name === "objects" && isRepository) await referTo(source, target);
    else if (entry.isDirectory()) await copyGitDirectory(source, target);
    else if (entry.isFile()) await copyPlainFile(source, target);
  }
}

/** https://git-scm.com/docs/gitrepository-layout#Documentation/gitrepository-layout.txt-objectsinfoalternates */
async function referTo(objects: string, target: string): Promise<void> {
  await mkdir(join(target, "info"), { recursive: true });
  await writeFile(join(target, "info", "alternates"), `${objects}\n`);
}
