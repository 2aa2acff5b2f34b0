import { spawn } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";

export interface CommandLine {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Added to PATH and HOME; nothing else is inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute path of the Node to run under; the tests' own if absent. */
  readonly node?: string;
}

export interface CommandLineResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const bundle = join(import.meta.dirname, "..", "..", "dist", "cli", "index.js");

/** Where tests keep the tools that they share, for `--tool-dir` and RUNNER_TOOL_CACHE; absolute. */
export const sharedToolDirectory = join(import.meta.dirname, "..", "..", "build", "test-tools");

/** Runs the committed bundle of the command line, with no terminal. */
export async function runCommandLine({ args, cwd, env = {}, node }: CommandLine): Promise<CommandLineResult> {
  const child = spawn(node ?? process.execPath, [bundle, ...args], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", HOME: homedir(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}
