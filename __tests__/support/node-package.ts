import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const kept = join(import.meta.dirname, "..", "..", "build", "node");

/**
 * Another Node than the one that the tests run under, from the package that holds it for this platform, installed once for
 * all runs; returns its absolute path. Throws where it can't be had.
 */
export async function installNode(version: string): Promise<string> {
  const name = `node-${process.platform}-${process.arch}`;
  const directory = join(kept, version);
  const node = join(directory, "node_modules", name, "bin", "node");
  if (await exists(node)) return node;
  await mkdir(kept, { recursive: true });
  const staging = await mkdtemp(join(kept, ".staging-"));
  try {
    await execute("npm", ["install", "--ignore-scripts", "--no-save", "--prefix", staging, `${name}@${version}`], {
      cwd: staging,
      env: { ...process.env, PATH: process.env["PATH"] ?? "", HOME: homedir() },
    });
    await rename(staging, directory);
  } catch (cause) {
    if (!(await exists(node))) throw new Error(`Node ${version} could not be installed`, { cause });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return node;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
