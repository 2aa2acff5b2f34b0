import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dirname as parent } from "node:path/posix";
import type { Host } from "../../host/types.ts";
import { isMissing } from "../../model/system-error.ts";
import { fileError } from "../engine/diagnostics.ts";
import { inQueue, queueWidth } from "../engine/queue.ts";
import type { Diagnostic } from "../types.ts";
import { commandEnvironment } from "./environment.ts";
import { leavingUntouched } from "./untouched.ts";

/** The command per generated file that the input `post-process` gives. */
export interface PostProcess {
  /** The program and its arguments; the file's path is appended. */
  readonly argv: readonly [string, ...string[]];
  /** The checkout; absolute. The command runs here, where its configuration is. */
  readonly root: string;
  readonly toolDirectories: readonly string[];
  /** The committed stubs, relative to the root, with `/`. */
  readonly stubs: readonly string[];
}

export interface PostProcessed {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** One for each file that the command failed on; such a file is not in `files`. */
  readonly diagnostics: readonly Diagnostic[];
}

const timeoutSeconds = 120;

/**
 * Runs the command on a temporary copy of each generated file (by path relative to the root) and returns what it made of
 * them. The copies lie as the files would in the checkout, beside the go.mod files above them, since formatters go by both.
 * Throws a `Failure` where the program can't be started, or where it changed the checkout.
 */
export async function postProcess(
  files: ReadonlyMap<string, Uint8Array>,
  step: PostProcess,
  host: Host,
): Promise<PostProcessed> {
  return leavingUntouched(step, host, async () => {
    await mkdir(host.temporaryDirectory, { recursive: true });
    const scratch = await mkdtemp(join(host.temporaryDirectory, "post-process-"));
    try {
      return await processIn(scratch, files, step, host);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
}

async function processIn(
  scratch: string,
  files: ReadonlyMap<string, Uint8Array>,
  step: PostProcess,
  host: Host,
): Promise<PostProcessed> {
  for (const [name, content] of files) {
    await mkdir(dirname(join(scratch, name)), { recursive: true });
    await writeFile(join(scratch, name), content);
  }
  await copyModuleFiles([...files.keys()], step.root, scratch);
  const diagnostics: Diagnostic[] = [];
  const results = await inQueue([...files.keys()], queueWidth(), async (name) => {
    const why = await processFile(join(scratch, name), step, host);
    if (why === null) return [[name, await readFile(join(scratch, name))] as const];
    diagnostics.push(fileError(name, why));
    return [];
  });
  return { files: new Map(results.flat()), diagnostics };
}

/** Null if it went well, else what the command said. */
async function processFile(path: string, step: PostProcess, host: Host): Promise<string | null> {
  const [file, ...args] = step.argv;
  const ended = await host.processes.run({
    file,
    args: [...args, path],
    cwd: step.root,
    env: commandEnvironment(host.env, { ...step, copy: step.root }),
    timeoutSeconds,
  });
  if (ended.exitCode === 0) return null;
  const said = ended.stderr.toString("utf8").trim() || ended.stdout.toString("utf8").trim();
  const how = ended.timedOut ? `took more than ${timeoutSeconds} s` : `ended with exit code ${ended.exitCode}`;
  return `${step.argv.join(" ")} ${how}${said === "" ? "" : `: ${said}`}`;
}

async function copyModuleFiles(names: readonly string[], root: string, scratch: string): Promise<void> {
  const directories = new Set<string>(["."]);
  for (const name of names) {
    for (let directory = parent(name); directory !== "."; directory = parent(directory)) directories.add(directory);
  }
  for (const directory of directories) {
    for (const file of ["go.mod", "go.sum"]) {
      await copyIfThere(join(root, directory, file), join(scratch, directory, file));
    }
  }
}

async function copyIfThere(source: string, target: string): Promise<void> {
  try {
    await copyFile(source, target);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
