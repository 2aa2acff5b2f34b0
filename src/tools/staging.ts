import { mkdir, mkdtemp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { removeIfAbandoned, removeTree } from "../files/remove-tree.ts";
import { explain } from "../model/failure.ts";
import { errorCode, isMissing } from "../model/system-error.ts";
import type { ToolContext } from "./context.ts";
import { unlessBusy } from "./exclusive.ts";
import { ownDirectory } from "./slot.ts";

/** Where what is not whole yet lies: installations as `<slot>.<process>.<random>`, all other work as `scratch.<random>`. Absolute. */
function stagingArea(toolDirectory: string): string {
  return join(ownDirectory(toolDirectory), "staging");
}

/** Makes a directory below another and returns its path. */
export async function freshDirectory(parent: string, name: string): Promise<string> {
  const directory = join(parent, name);
  await mkdir(directory, { recursive: true });
  return directory;
}

/**
 * Makes the directory in which a slot's tool is prepared, and returns its path. For the holder of the slot's lock, who is alone:
 * what lies there for this slot was left by a process that was killed, and goes.
 */
export async function slotStaging(toolDirectory: string, id: string): Promise<string> {
  const area = stagingArea(toolDirectory);
  await mkdir(area, { recursive: true });
  const left = (await readdir(area)).filter((name) => abandonedSlot(name) === id);
  // What the killed process had started may still be writing, and then this fails; a later run clears it away.
  await Promise.all(left.map((name) => removeTree(join(area, name)).catch(() => undefined)));
  return mkdtemp(join(area, `${id}.${process.pid}.`));
}

/** Works in a directory of its own below the tool directory, which is removed at the end. */
export async function inScratch<T>(
  { host }: Pick<ToolContext, "host">,
  work: (directory: string) => Promise<T>,
): Promise<T> {
  const area = stagingArea(host.toolDirectory);
  await mkdir(area, { recursive: true });
  const directory = await mkdtemp(join(area, "scratch."));
  try {
    return await work(directory);
  } finally {
    await removeTree(directory);
  }
}

/**
 * Removes what killed processes left, and never what somebody works in: an installation whose process is gone, while its slot's lock
 * is held here (in another container, a process may be there that can't be seen from here); other work after a day, which none
 * takes. Throws nothing: what can't be removed is told with `--verbose`, and tried again by the next run.
 */
export async function removeLeftovers(context: Pick<ToolContext, "host" | "patience">): Promise<void> {
  const { host } = context;
  const area = stagingArea(host.toolDirectory);
  try {
    for (const name of await readdir(area)) {
      const path = join(area, name);
      const slot = abandonedSlot(name);
      if (slot !== null) await unlessBusy(context, slot, () => removeTree(path));
      else await removeIfAbandoned(path);
    }
  } catch (error) {
    // Nothing was ever prepared here, or somebody else's work has ended in the meantime.
    if (!isMissing(error)) host.log.detail(`${area} was not cleared: ${explain(error)}`);
  }
}

/** The slot that a process was filling in a staging directory of that name, if it was one and is gone; null otherwise. */
function abandonedSlot(name: string): string | null {
  const [, id, process] = /^(.+)\.(\d+)\.\w+$/.exec(name) ?? [];
  return id !== undefined && isGone(Number(process)) ? id : null;
}

/** Whether this machine has no process of that number. https://nodejs.org/api/process.html#processkillpid-signal */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === "ESRCH";
  }
}
