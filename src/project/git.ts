import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Completed, Environment, Host } from "../host/types.ts";
import type { GitFacts, LeftOut } from "../model/facts.ts";
import { explain } from "../model/failure.ts";

type GitHost = Pick<Host, "env" | "processes">;

/**
 * Runs git in a directory so that it changes nothing and runs nothing of the checkout: no index refresh is written, no
 * hook and no fsmonitor starts, and the checkout may belong to another user, as it does in a container. What a partial clone
 * left out stays there.
 * Throws a `Failure` of kind `tool` where git can't be started.
 */
export async function runGit(
  directory: string,
  args: readonly string[],
  host: GitHost,
  stdin?: string,
): Promise<Completed> {
  return host.processes.run({
    file: "git",
    args: [
      "-c",
      "safe.directory=*",
      "-c",
      "core.hooksPath=/dev/null",
      "-c",
      "core.fsmonitor=false",
      "-c",
      "core.quotePath=false",
      ...args,
    ],
    cwd: directory,
    notBelow: workTreeAround(directory),
    env: gitEnvironment(host.env),
    timeoutSeconds: 120,
    ...(stdin === undefined ? {} : { stdin: Buffer.from(stdin) }),
  });
}

/** The directory that git will find to be the work tree's top, before it can be asked; else the directory itself. */
function workTreeAround(directory: string): string {
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) return directory;
  }
}

/** Without GIT_DIR and its like, which a hook that starts us has set for another repository. */
function gitEnvironment(env: Environment): Environment {
  const kept = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith("GIT_"));
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

/** Absolute top level of the work tree that holds a directory, or why there is none. */
export type TopLevel =
  | {
      readonly kind: "found";
      readonly path: string;
      /** Whether it may be a sparse checkout. */
      readonly maybeSparse: boolean;
    }
  | { readonly kind: "none"; readonly why: string };

/** Asks git for the top level of a work tree. Never throws: a machine without git is an answer. */
export async function findTopLevel(directory: string, host: GitHost): Promise<TopLevel> {
  try {
    const answer = await runGit(
      directory,
      ["rev-parse", "--show-toplevel", "--git-path", "info/sparse-checkout"],
      host,
    );
    const lines = answer.stdout.toString("utf8").trimEnd().split(/\r?\n/);
    const patterns = lines.pop() ?? "";
    const path = lines.join("\n");
    if (answer.exitCode === 0 && path !== "") {
      return { kind: "found", path, maybeSparse: existsSync(resolve(directory, patterns)) };
    }
    return { kind: "none", why: firstLine(answer) || "git found no work tree" };
  } catch (cause) {
    return { kind: "none", why: `git could not be run: ${explain(cause)}` };
  }
}

/** What git says about the files of a work tree whose top level is `root`; `unknown` where it can't say. */
export async function readGit(root: string, maybeSparse: boolean, host: GitHost): Promise<GitFacts> {
  const mayLeaveOut = maybeSparse || existsSync(join(root, ".gitmodules"));
  const args = [
    "status",
    "--porcelain=v1",
    "-z",
    "--no-renames",
    "--untracked-files=all",
    "--ignored=matching",
    "--ignore-submodules=all",
  ];
  try {
    const [answer, leftOut] = await Promise.all([
      runGit(root, args, host),
      mayLeaveOut ? readLeftOut(root, host) : null,
    ]);
    if (answer.exitCode !== 0) return { kind: "unknown", why: firstLine(answer) || "git status failed" };
    const status = parseStatus(answer.stdout.toString("utf8"));
    return leftOut === null ? status : { ...status, leftOut };
  } catch (cause) {
    return { kind: "unknown", why: `git could not be run: ${explain(cause)}` };
  }
}

/** Null where all that git has is there, or git can't say. */
async function readLeftOut(root: string, host: GitHost): Promise<LeftOut | null> {
  const answer = await runGit(root, ["ls-files", "--stage", "-t", "-z"], host);
  if (answer.exitCode !== 0) return null;
  const { files, submodules } = parseIndex(answer.stdout.toString("utf8"));
  const lacking = submodules.filter((directory) => !existsSync(join(root, directory, ".git")));
  return files.size + lacking.length === 0 ? null : { files, submodules: lacking };
}

/**
 * Reads `git ls-files --stage -t -z`: what a sparse checkout leaves out of the files that tell of stubs, and all submodules.
 * https://git-scm.com/docs/git-ls-files
 */
export function parseIndex(output: string): LeftOut {
  const files = new Set<string>();
  const submodules: string[] = [];
  for (const entry of output.split("\0")) {
    const tab = entry.indexOf("\t");
    const path = entry.slice(tab + 1);
    const [tag, mode] = entry.slice(0, tab).split(" ");
    if (mode === "160000") submodules.push(path);
    else if (tag === "S" && /\.(?:proto|go|swagger\.json)$/.test(path)) files.add(path);
  }
  return { files, submodules };
}

type RepositoryFacts = Extract<GitFacts, { readonly kind: "repository" }>;

/** Reads `git status --porcelain=v1 -z --no-renames`. https://git-scm.com/docs/git-status#_porcelain_format_version_1 */
export function parseStatus(output: string): RepositoryFacts {
  const changed = new Set<string>();
  const added = new Set<string>();
  const untracked = new Set<string>();
  const ignored = new Set<string>();
  const deleted = new Set<string>();
  for (const entry of output.split("\0")) {
    const state = entry.slice(0, 2);
    const path = entry.slice(3);
    if (path === "") continue;
    if (state === "??") untracked.add(path);
    else if (state === "!!") ignored.add(path);
    else if (state.includes("D")) deleted.add(path);
    else {
      changed.add(path);
      if (state.startsWith("A")) added.add(path);
    }
  }
  return { kind: "repository", changed, added, untracked, ignored, deleted };
}

function firstLine(answer: Completed): string {
  return answer.stderr.toString("utf8").split(/\r?\n/)[0] ?? "";
}
