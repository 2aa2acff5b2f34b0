import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** A temporary Git repository, removed when it is disposed of. */
export interface Workspace extends AsyncDisposable {
  /** Absolute, without symbolic links. */
  readonly directory: string;
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Runs git there and returns its standard output. */
  git(...args: readonly string[]): Promise<string>;
  /** Commits everything. */
  commit(message: string): Promise<void>;
}

/** Git without the machine's own settings, and with fixed names and dates. */
const gitEnvironment = {
  PATH: process.env["PATH"] ?? "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Author",
  GIT_AUTHOR_EMAIL: "author@example.com",
  GIT_AUTHOR_DATE: "2024-02-29T12:00:00Z",
  GIT_COMMITTER_NAME: "Author",
  GIT_COMMITTER_EMAIL: "author@example.com",
  GIT_COMMITTER_DATE: "2024-02-29T12:00:00Z",
};

/** A repository with one commit that holds a copy of a directory; empty where none is given. */
export async function createWorkspace(copyOf?: string): Promise<Workspace> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), "workspace-")));
  const git = async (...args: readonly string[]) => {
    const { stdout } = await execute("git", args, { cwd: directory, env: gitEnvironment, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  };
  const commit = async (message: string) => {
    await git("add", "--all");
    await git("commit", "--quiet", "--allow-empty", "--message", message);
  };
  if (copyOf !== undefined) await cp(copyOf, directory, { recursive: true });
  await git("init", "--quiet", "--initial-branch=main");
  await commit("First");
  return {
    directory,
    git,
    commit,
    read: (path) => readFile(join(directory, path), "utf8"),
    write: async (path, text) => {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text);
    },
    remove: (path) => rm(join(directory, path), { recursive: true }),
    // The go command counts its runs in a child that may outlive it by a moment.
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  };
}
