import { chmod, lstat, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../model/system-error.ts";

/**
 * Removes a file, or a directory with all that is in it; nothing where nothing is. The go command leaves the directories of its
 * module cache read-only, which only root may remove as they are. https://go.dev/ref/mod#module-cache
 */
export async function removeTree(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    if (!["EACCES", "EPERM"].includes(errorCode(error))) throw error;
    await makeWritable(path);
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

const day = 24 * 3600 * 1000;

/** Removes what nobody has worked in for a day, longer than any run takes: the process whose it was has been killed. */
export async function removeIfAbandoned(path: string): Promise<void> {
  if ((await stat(path)).mtimeMs < Date.now() - day) await removeTree(path);
}

/** Gives the owner the right to change a directory and all directories below it; symbolic links are not followed. */
export async function makeWritable(path: string): Promise<void> {
  if (!(await lstat(path)).isDirectory()) return;
  await chmod(path, 0o755);
  const entries = await readdir(path, { withFileTypes: true });
  await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map((entry) => makeWritable(join(path, entry.name))),
  );
}
