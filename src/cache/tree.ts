import { chmod, copyFile, link, lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorCode, isMissing } from "../model/system-error.ts";

/** A file of a directory tree. */
export interface TreeFile {
  /** Relative to the tree's root, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly modified: Date;
}

export interface Tree {
  readonly files: readonly TreeFile[];
  /** What is neither a file nor a directory: symbolic links, sockets, … */
  readonly others: readonly string[];
}

/**
 * All that lies below a directory, or at some paths below it; empty where there is nothing. Symbolic links are not followed.
 * @param paths relative to the root, with `/`; empty: everything
 */
export async function readTree(root: string, paths: readonly string[] = []): Promise<Tree> {
  const files: TreeFile[] = [];
  const others: string[] = [];
  async function take(path: string, entry: { isDirectory(): boolean; isFile(): boolean }): Promise<void> {
    if (entry.isDirectory()) return read(path);
    if (!entry.isFile()) {
      others.push(path);
      return;
    }
    const { size, mtime } = await lstat(join(root, path));
    files.push({ path, bytes: size, modified: mtime });
  }
  async function read(directory: string): Promise<void> {
    const listed = await readdir(join(root, directory), { withFileTypes: true });
    await Promise.all(listed.map((entry) => take(directory === "" ? entry.name : `${directory}/${entry.name}`, entry)));
  }
  await Promise.all(
    (paths.length === 0 ? [""] : paths).map(async (path) => {
      try {
        await take(path, await lstat(join(root, path)));
      } catch (thrown) {
        if (!isMissing(thrown)) throw thrown;
      }
    }),
  );
  return { files, others };
}

/** Whether any file lies below a directory of a directory: what the go command writes at the top of its caches is no content. */
export async function hasFileBelow(root: string): Promise<boolean> {
  async function hasFile(directory: string): Promise<boolean> {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      if (!entry.isDirectory()) return true;
      if (await hasFile(join(directory, entry.name))) return true;
    }
    return false;
  }
  try {
    for (const entry of await readdir(root, { withFileTypes: true })) {
      if (entry.isDirectory() && (await hasFile(join(root, entry.name)))) return true;
    }
    return false;
  } catch (thrown) {
    if (isMissing(thrown)) return false;
    throw thrown;
  }
}

/** The sum of the files' sizes. */
export function totalBytes(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}

/**
 * Moves a tree to a place where another may lie already: what is there stays, what is missing is moved, directory by
 * directory where that is enough. Thus nothing can fail with "File exists", whatever is there and whoever else writes.
 */
export async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if (!(await lstat(from)).isDirectory()) return moveFile(from, to);
  if (await movedWhole(from, to)) return;
  await mkdir(to, { recursive: true });
  const mode = (await lstat(to)).mode & 0o777;
  await Promise.all([chmod(from, 0o755), chmod(to, mode | 0o200)]);
  for (const name of await readdir(from)) await moveInto(join(from, name), join(to, name));
  if (mode !== (mode | 0o200)) await chmod(to, mode);
}

async function movedWhole(from: string, to: string): Promise<boolean> {
  const mode = (await lstat(from)).mode & 0o777;
  try {
    // An empty directory is replaced in one step, so that a go command at work never misses it. To get a new parent is a
    // change of the directory itself, and those of the module cache are read-only.
    await chmod(from, mode | 0o200);
    await rename(from, to);
    await chmod(to, mode);
    return true;
  } catch (thrown) {
    if (!["ENOTEMPTY", "EEXIST", "ENOTDIR", "EXDEV", "EPERM", "EACCES", "EINVAL"].includes(errorCode(thrown)))
      throw thrown;
    return false;
  }
}

async function moveFile(from: string, to: string): Promise<void> {
  await linkOrCopy(from, to);
  await rm(from, { force: true });
}

/** Makes the chosen files of one tree appear in another, by hard links where the disk allows it. Directories keep their modes. */
export async function linkFiles(paths: readonly string[], from: string, to: string): Promise<void> {
  const directories = new Set(paths.map((path) => dirname(path)));
  for (const directory of directories) await mkdir(join(to, directory), { recursive: true });
  await Promise.all(paths.map((path) => linkOrCopy(join(from, path), join(to, path))));
  for (const directory of withParents(directories)) {
    await chmod(join(to, directory), (await lstat(join(from, directory))).mode & 0o777);
  }
}

// From the longest path to the shortest: a directory must not be closed before those in it.
function withParents(directories: Iterable<string>): string[] {
  const all = new Set<string>();
  for (const directory of directories) {
    for (let at = directory; at !== "." && !all.has(at); at = dirname(at)) all.add(at);
  }
  return [...all].sort((a, b) => b.length - a.length);
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (thrown) {
    if (errorCode(thrown) === "EEXIST") return;
    if (!["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "ENOSYS"].includes(errorCode(thrown))) throw thrown;
    await copyFile(from, to);
  }
}
