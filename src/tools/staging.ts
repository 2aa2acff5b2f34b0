import { mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { removeTree } from "../files/remove-tree.ts";
import type { ToolContext } from "./context.ts";
import { ownDirectory } from "./slot.ts";

/** Makes a directory below another and returns its path. */
export async function freshDirectory(parent: string, name: string): Promise<string> {
  const directory = join(parent, name);
  await mkdir(directory, { recursive: true });
  return directory;
}

/** Works in a directory of its own below the tool directory, which is removed at the end. */
export async function inScratch<T>(
  { host }: Pick<ToolContext, "host">,
  work: (directory: string) => Promise<T>,
): Promise<T> {
  const area = await freshDirectory(ownDirectory(host.toolDirectory), "staging");
  const directory = await mkdtemp(join(area, "scratch."));
  try {
    return await work(directory);
  } finally {
    await removeTree(directory);
  }
}
