import type { Environment, Host } from "../host/types.ts";
import { Failure } from "../model/failure.ts";
import { runGit } from "./git.ts";

type GitHost = Pick<Host, "env" | "processes">;

/** What a run's event says of the code that the change is to be merged into; each empty where it does not say. */
export interface Target {
  /** Commit of the branch that is merged into, as it was when the event happened. */
  readonly sha: string;
  readonly branch: string;
  /** The newest commit of what is to be merged. */
  readonly head: string;
}

/**
 * What a run is to be merged into; null where it is no run of a pull request or a merge queue. `payload` is its event.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 */
export function targetOf(env: Environment, payload: unknown): Target | null {
  const sha = textAt(payload, "pull_request", "base", "sha") || textAt(payload, "merge_group", "base_sha");
  const branch = env["GITHUB_BASE_REF"] || textAt(payload, "pull_request", "base", "ref");
  if (sha === "" && branch === "") return null;
  const head = textAt(payload, "pull_request", "head", "sha") || textAt(payload, "merge_group", "head_sha");
  return { sha: commitName.test(sha) ? sha : "", branch, head };
}

const commitName = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = keys.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
  return typeof found === "string" ? found : "";
}

/** The commit that a change is compared with, or why the checkout can't tell. */
export type Base =
  | { readonly kind: "commit"; readonly commit: string }
  | { readonly kind: "unknown"; readonly why: string; readonly fix: string };

/**
 * Finds the commit that what is checked out would be merged into. On a pull request a runner checks out a merge made for
 * the purpose, whose first parent that is; otherwise it is the merge base. Never fetches: a shallow clone holds neither,
 * unless it was made deeper. Throws a `Failure` of kind `tool` where git can't be started.
 */
export async function findBase(root: string, target: Target, host: GitHost): Promise<Base> {
  const commit = await output(root, ["cat-file", "commit", "HEAD"], host);
  if (commit === null) return unknown("git can't read the commit that is checked out", "Run in a clone with a commit.");
  const [onto, merged, ...others] = parentsOf(commit);
  if (onto !== undefined && merged !== undefined && others.length === 0 && merged === target.head) {
    if (await isHere(root, onto, host)) return { kind: "commit", commit: onto };
    return unknown(
      `the checkout is shallow and lacks ${onto.slice(0, 12)}, which this would be merged into`,
      "Give actions/checkout `fetch-depth: 2`.",
    );
  }
  const candidates = [
    ...(target.sha === "" ? [] : [target.sha]),
    ...(target.branch === "" ? [] : [`refs/remotes/origin/${target.branch}`]),
  ];
  for (const candidate of candidates) {
    const base = await output(root, ["merge-base", candidate, "HEAD"], host);
    if (base !== null && commitName.test(base.trim())) return { kind: "commit", commit: base.trim() };
  }
  const names = [target.branch, target.sha.slice(0, 12)].filter((name) => name !== "").join(", ");
  return unknown(
    `the checkout has no commit in common with what this would be merged into (${names})`,
    "Give actions/checkout `fetch-depth: 0`.",
  );
}

/**
 * The text of a file in a commit, its path relative to the root, with `/`; null where the commit has no such file. Throws a
 * `Failure` of kind `tool` where git can't be started or does not have the file's content.
 */
export async function fileAt(root: string, commit: string, path: string, host: GitHost): Promise<string | null> {
  const listed = await output(root, ["--literal-pathspecs", "ls-tree", "-z", "--full-tree", commit, "--", path], host);
  if (listed === null) throw new Failure("tool", `git can't read the files of ${commit}.`);
  const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(listed)?.[1];
  if (blob === undefined) return null;
  const text = await output(root, ["cat-file", "blob", blob], host);
  if (text === null) throw new Failure("tool", `git can't read ${path} of ${commit}.`);
  return text;
}

/** The parents that a commit names, those that a shallow clone left out included. */
function parentsOf(commit: string): string[] {
  const header = commit.slice(0, commit.indexOf("\n\n"));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = ""]) => parent);
}

async function isHere(root: string, commit: string, host: GitHost): Promise<boolean> {
  return (await output(root, ["cat-file", "-t", commit], host)) !== null;
}

async function output(root: string, args: readonly string[], host: GitHost): Promise<string | null> {
  const answer = await runGit(root, args, host);
  return answer.exitCode === 0 ? answer.stdout.toString("utf8") : null;
}

function unknown(why: string, fix: string): Base {
  return { kind: "unknown", why, fix };
}
