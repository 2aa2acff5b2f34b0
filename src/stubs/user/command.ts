import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, stat, utimes } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { removeTree } from "../../files/remove-tree.ts";
import type { Host } from "../../host/types.ts";
import { generatedMark } from "../text/compare.ts";
import { copyWorkTree } from "./copy.ts";
import { commandEnvironment } from "./environment.ts";
import { leavingUntouched } from "./untouched.ts";

/** The user's own way of generating, given by the input `generate`. */
export interface UserCommand {
  /** The program and its arguments; the program is a name on PATH, or a path relative to the working directory. */
  readonly argv: readonly [string, ...string[]];
  /** The checkout; absolute. */
  readonly root: string;
  /** Where the command runs, relative to the root. */
  readonly workingDirectory: string;
  /** Directories that hold the pinned tools. */
  readonly toolDirectories: readonly string[];
  /** The committed stubs, relative to the root, with `/`. */
  readonly stubs: readonly string[];
}

export type UserCommandAnswer =
  | {
      readonly kind: "ran";
      /** Generated Go files that differ from the work tree's, relative to the root; null: the command deleted it. */
      readonly changed: ReadonlyMap<string, Uint8Array | null>;
      /** Generated Go files that the command wrote, whether or not they came out different. */
      readonly written: ReadonlySet<string>;
    }
  /** It ended with an error, which is for the user to mend. */
  | { readonly kind: "failed"; readonly exitCode: number | null; readonly timedOut: boolean; readonly output: string };

const timeoutSeconds = 1800;
const lastLines = 40;

/**
 * Runs the user's command in a throw-away copy of the work tree, with the pinned tools first on PATH, and tells what it
 * generated. Throws a `Failure` where the program can't be started, or where the original work tree has changed meanwhile.
 */
export async function runUserCommand(command: UserCommand, host: Host): Promise<UserCommandAnswer> {
  return leavingUntouched(command, host, async () => {
    await mkdir(host.temporaryDirectory, { recursive: true });
    const scratch = await mkdtemp(join(host.temporaryDirectory, "generate-"));
    try {
      return await runInCopy(command, await copyWorkTree(command.root, scratch), host);
    } finally {
      await removeTree(scratch);
    }
  });
}

async function runInCopy(command: UserCommand, copy: string, host: Host): Promise<UserCommandAnswer> {
  await makeOld(command.stubs.map((stub) => join(copy, stub)));
  const before = await goFiles(copy);
  const [file, ...args] = command.argv;
  const cwd = join(copy, command.workingDirectory);
  const ended = await host.processes.run({
    file,
    args,
    cwd,
    env: { ...commandEnvironment(host.env, { ...command, copy }), PWD: cwd },
    timeoutSeconds,
    onErrorLine: (line) => host.log.detail(line),
  });
  if (ended.exitCode !== 0) {
    const output = `${ended.stdout.toString("utf8")}\n${ended.stderr.toString("utf8")}`.trim().split("\n");
    const { exitCode, timedOut } = ended;
    return { kind: "failed", exitCode, timedOut, output: output.slice(-lastLines).join("\n") };
  }
  return { kind: "ran", ...(await compare(command.root, copy, before)) };
}

/** Before any .proto, so that make does not take a stub of a fresh checkout for up to date, and a stub that is written shows. */
const longAgo = new Date("1980-01-01T00:00:00Z");

async function makeOld(paths: readonly string[]): Promise<void> {
  for (const path of paths) if (existsSync(path)) await utimes(path, longAgo, longAgo);
}

/** Times of modification of all Go files but vendored ones, by path relative to the root, with `/`. */
async function goFiles(root: string): Promise<Map<string, number>> {
  const files = new Map<string, number>();
  const visit = async (directory: string): Promise<void> => {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory() && entry.name !== ".git" && entry.name !== "vendor") await visit(path);
      else if (entry.isFile() && entry.name.endsWith(".go")) {
        files.set(relative(root, path).split(sep).join("/"), (await stat(path)).mtimeMs);
      }
    }
  };
  await visit(root);
  return files;
}

async function compare(root: string, copy: string, before: ReadonlyMap<string, number>) {
  const changed = new Map<string, Uint8Array | null>();
  const written = new Set<string>();
  const after = await goFiles(copy);
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const old = before.has(name) ? await readFile(join(root, name)) : null;
    const now = after.has(name) ? await readFile(join(copy, name)) : null;
    if (!isGenerated(old) && !isGenerated(now)) continue;
    if (now !== null && before.get(name) !== after.get(name)) written.add(name);
    if (old === null || now === null || !old.equals(now)) changed.set(name, now);
  }
  return { changed, written };
}

function isGenerated(content: Buffer | null): boolean {
  return content !== null && generatedMark.test(content.toString("utf8"));
}
