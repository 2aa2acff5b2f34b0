import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const kept = join(import.meta.dirname, "..", "..", "build", "go-install");

/**
 * Builds a command of a Go module with the machine's Go, once for all runs; returns its absolute path.
 * Throws where there is no Go, or the module can't be had: a test that needs it can't be passed over.
 */
export async function goInstall(commandPackage: string, version: string): Promise<string> {
  const name = basename(commandPackage);
  const directory = join(kept, `${name}@${version}`);
  const command = join(directory, name);
  if (await exists(command)) return command;
  await mkdir(kept, { recursive: true });
  const staging = await mkdtemp(join(kept, ".staging-"));
  try {
    await execute("go", ["install", `${commandPackage}@${version}`], {
      cwd: staging,
      env: { PATH: process.env["PATH"] ?? "", HOME: homedir(), GOBIN: staging, CGO_ENABLED: "0", GOWORK: "off" },
    });
    await rename(staging, directory);
  } catch (cause) {
    if (!(await exists(command))) {
      throw new Error(`${commandPackage}@${version} is needed for this test and could not be built by go install`, {
        cause,
      });
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return command;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
