import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { explain, Failure } from "../model/failure.ts";
import { errorCode, isMissing } from "../model/system-error.ts";

/** What one walk through a checkout found; paths are relative to its root, with `/`, sorted. */
export interface Walk {
  readonly files: readonly string[];
  /** Further names of these files, through symbolic links inside the checkout. */
  readonly linked: readonly string[];
  /** Directories with a `.git` of their own: submodules and clones, whose files belong to other repositories. */
  readonly repositories: readonly string[];
}

/** Never looked into: git's own files, and packages of npm that may hold tens of thousands of files. */
const skipped: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * Every file below `root`. Directories for which `skip` answers true are not entered. A symbolic link is followed if
 * its target lies in the checkout, a link to a directory only once and not to one that contains the link.
 * Throws a `Failure` of kind `file-system` where a directory can't be read.
 */
export async function walkCheckout(root: string, skip: (directory: string) => boolean): Promise<Walk> {
  const realRoot = await realpath(root);
  const files: string[] = [];
  const linked: string[] = [];
  const repositories: string[] = [];
  const links: { readonly path: string; readonly target: string }[] = [];

  const visit = async (directory: string): Promise<void> => {
    const entries = await read(join(realRoot, directory));
    if (directory !== "" && entries.some((entry) => entry.name === ".git")) repositories.push(directory);
    const below: Promise<void>[] = [];
    for (const entry of entries) {
      if (skipped.has(entry.name)) continue;
      const path = directory === "" ? entry.name : `${directory}/${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && !skip(path)) below.push(visit(path));
      else if (entry.isSymbolicLink()) below.push(follow(path));
    }
    await Promise.all(below);
  };

  const follow = async (path: string): Promise<void> => {
    const target = await realTarget(join(realRoot, path));
    if (target === null || !target.startsWith(realRoot + sep)) return;
    if ((await stat(target)).isFile()) linked.push(path);
    else links.push({ path, target: relative(realRoot, target).replaceAll(sep, "/") });
  };

  await visit("");
  for (const { path, target } of links) {
    if (path.startsWith(`${target}/`) || skip(path)) continue;
    for (const file of files) if (file.startsWith(`${target}/`)) linked.push(path + file.slice(target.length));
  }
  return { files: files.sort(), linked: [...new Set(linked)].sort(), repositories: repositories.sort() };
}

async function read(directory: string): Promise<Dirent[]> {
  try {
    return await readdir(directory, { withFileTypes: true });
  } catch (cause) {
    throw new Failure("file-system", `${directory} could not be read: ${explain(cause)}`, { cause });
  }
}

/** The real path of a link; null where it dangles or turns in circles, which harms nobody who does not use it. */
async function realTarget(link: string): Promise<string | null> {
  try {
    return await realpath(link);
  } catch (cause) {
    if (isMissing(cause) || ["ELOOP", "EACCES"].includes(errorCode(cause))) return null;
    throw new Failure("file-system", `the symbolic link ${link} could not be read: ${explain(cause)}`, { cause });
  }
}
