import { readdir, rm, stat } from "node:fs/promises";
import nodeModule from "node:module";
import { join } from "node:path";
import { explain } from "../model/failure.ts";
import { isMissing } from "../model/system-error.ts";
import type { Host } from "./types.ts";

/** Node keeps what it compiled in a directory of its own for each of its versions, a file for each module of a program. */
function compiledDirectory(toolDirectory: string): string {
  return join(toolDirectory, "compiled");
}

/**
 * Lets Node keep what it compiles of this program, so that the next start need not compile it again. Where this Node can't (before
 * 22.8) or may not write there, nothing is kept and nothing else changes. Entries of other contents are not taken by Node.
 *
 * @see https://nodejs.org/api/module.html#moduleenablecompilecachecachedir
 */
export function keepCompiled(toolDirectory: string): void {
  const enable: unknown = Reflect.get(nodeModule, "enableCompileCache");
  if (typeof enable === "function") enable(compiledDirectory(toolDirectory));
}

/** What of it is kept, in bytes: some thirty copies of this program. */
const mostCompiled = 32 * 1024 ** 2;

/**
 * Removes the oldest of what was kept beyond `most` bytes. Node removes nothing itself, neither what former versions of it compiled
 * nor what belongs to copies of this program that are gone. Throws nothing: what can't be removed is told with `--verbose`.
 */
export async function trimCompiled(
  { toolDirectory, log }: Pick<Host, "toolDirectory" | "log">,
  most = mostCompiled,
): Promise<void> {
  const directory = compiledDirectory(toolDirectory);
  try {
    const entries = await Promise.all((await list(directory)).map((version) => entriesOf(join(directory, version))));
    const newestFirst = entries.flat().sort((a, b) => b.written - a.written);
    let kept = 0;
    for (const { path, bytes } of newestFirst) {
      kept += bytes;
      if (kept > most) await rm(path, { force: true });
    }
  } catch (error) {
    log.detail(`${directory} was not trimmed: ${explain(error)}`);
  }
}

interface Entry {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly written: number;
}

async function entriesOf(directory: string): Promise<Entry[]> {
  const entries = (await list(directory)).map(async (name) => {
    const path = join(directory, name);
    const { size, mtimeMs } = await stat(path);
    return { path, bytes: size, written: mtimeMs };
  });
  return Promise.all(entries);
}

async function list(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
