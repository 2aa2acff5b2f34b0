import type { Host } from "../../host/types.ts";
import { runGit } from "../git.ts";

/** The commits of one repository, asked through git. Its functions throw a `Failure` of kind `tool` where git can't be run. */
export interface Commits {
  /** What git prints; empty where it ends with an error. */
  output(args: readonly string[], stdin?: string): Promise<string>;
  /** Null where git has nothing of this name (`COMMIT:PATH`). */
  textOf(blob: string): Promise<string | null>;
  /** Whether a commit has a file; null where it is not known. */
  has(commit: string, path: string): Promise<boolean | null>;
  /** The newest commit that changed each file, of those that any did; one walk for all. */
  lastOf(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whether a commit is the other one, or came before it. */
  isAncestor(commit: string, other: string): Promise<boolean>;
}

/** As `git log` is asked everywhere here: along first parents, by the names that files had, whatever the user has configured. */
export const plainLog = ["log", "--first-parent", "-m", "--no-follow", "--no-show-signature", "--no-renames"] as const;

/** The commits of the repository whose work tree begins at `root`. */
export function commitsOf(root: string, host: Pick<Host, "env" | "processes">): Commits {
  const output = async (args: readonly string[], stdin?: string) => {
    const { exitCode, stdout } = await runGit(root, args, host, stdin);
    return exitCode === 0 ? stdout.toString("utf8") : "";
  };
  return {
    output,
    textOf: async (blob) => {
      const { exitCode, stdout } = await runGit(root, ["cat-file", "blob", blob], host);
      return exitCode === 0 ? stdout.toString("utf8") : null;
    },
    has: async (commit, path) => {
      const tree = ["--literal-pathspecs", "ls-tree", "--name-only", commit, "--", path];
      const { exitCode, stdout } = await runGit(root, tree, host);
      return exitCode === 0 ? stdout.length > 0 : null;
    },
    lastOf: async (paths) => {
      const found = new Map<string, string>();
      if (paths.length === 0) return found;
      const log = [...plainLog, "--format=%x00%H", "--name-only", "--stdin", "HEAD"];
      const answer = await output(["--literal-pathspecs", ...log], ["--", ...paths, ""].join("\n"));
      for (const entry of answer.split("\0")) {
        const [commit = "", ...names] = entry.split("\n").filter((line) => line !== "");
        for (const name of names) if (!found.has(name)) found.set(name, commit);
      }
      return found;
    },
    isAncestor: async (commit, other) => {
      return (await runGit(root, ["merge-base", "--is-ancestor", commit, other], host)).exitCode === 0;
    },
  };
}
