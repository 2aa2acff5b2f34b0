import type { Host } from "../host/types.ts";
import type { Committed, Departure, Descendant, History, Rework, WorkTree } from "../model/history.ts";
import { findFormerStubs } from "./former-stubs.ts";
import { runGit } from "./git.ts";

type GitHost = Pick<Host, "env" | "processes">;

/**
 * What git knows of a repository's past. It follows first parents alone, so that merging a branch is one change; of files
 * that were never committed it knows nothing, and of a shallow clone only what that holds. Its functions throw a `Failure` of
 * kind `tool` where git can't be run.
 */
export function historyOf(root: string, host: GitHost): History {
  return {
    departures: (stubs) => findDepartures(root, stubs, host),
    isNewerThan: (path, others) => isNewerThan(root, path, others, host),
    wasLeftOut: (proto, stub, sibling) => wasLeftOut(root, proto, stub, sibling, host),
    formerStubs: (isStub, endings, workTree) => findFormerStubs(root, isStub, endings, workTree, host),
    ignored: (paths) => ignoredOf(root, paths, host),
    reworked: (stubs, workTree) => findReworked(root, stubs, workTree, host),
    committedWith: (files, workTree) => findCommittedWith(root, files, workTree, host),
    wasThereBefore: (path, stub) => wasThereBefore(root, path, stub, host),
  };
}

async function findDepartures(
  root: string,
  stubs: readonly Descendant[],
  host: GitHost,
): Promise<ReadonlyMap<string, readonly Departure[]>> {
  const paths = stubs.map(({ path }) => path);
  const lastCommits = await lastCommitsOf(root, paths, host);
  const changes = await protosChangedSince(root, new Set(lastCommits.values()), host);
  const deletions = new Map<string, string | null>();
  const lastChanges = changesBefore(root, host);
  const found = new Map<string, readonly Departure[]>();
  for (const { path, mayStemFrom } of stubs) {
    const since = lastCommits.get(path) ?? "";
    const { gone, added } = changes.get(since) ?? { gone: new Map(), added: new Map() };
    const departures: Departure[] = [];
    for (const [proto, object] of gone) {
      if (!mayStemFrom(proto)) continue;
      const commit = deletions.get(proto) ?? (await deletingCommit(root, since, proto, host));
      deletions.set(proto, commit);
      const movedTo =
        newPlaceOf(proto, object, added) ?? (commit === null ? null : lastPlaceOf(proto, await lastChanges(commit)));
      departures.push({ path: proto, movedTo, commit });
    }
    if (departures.length > 0) found.set(path, departures);
  }
  return found;
}

/** The index is left aside: what is taken out of it, but was not committed so yet, is ignored all the same. */
async function ignoredOf(root: string, paths: readonly string[], host: GitHost): Promise<ReadonlySet<string>> {
  const answer = await output(root, ["check-ignore", "--no-index", "-z", "--stdin"], host, paths.join("\0"));
  return new Set(answer.split("\0").filter((path) => path !== ""));
}

async function findReworked(
  root: string,
  stubs: readonly { readonly path: string; readonly proto: string }[],
  { changed }: WorkTree,
  host: GitHost,
): Promise<ReadonlyMap<string, Rework>> {
  const untouched = stubs.filter(({ proto }) => !changed.has(proto));
  const paths = untouched.flatMap(({ path, proto }) => (changed.has(path) ? [] : [path, proto]));
  const last = await lastCommitsOf(root, paths, host);
  const found = new Map<string, Rework>();
  for (const { path, proto } of untouched) {
    const commit = changed.has(path) ? null : (last.get(path) ?? "");
    const protosCommit = last.get(proto);
    if (commit === "" || (commit !== null && protosCommit === commit)) continue;
    if (commit !== null && protosCommit !== undefined) {
      const isOlder = ["merge-base", "--is-ancestor", protosCommit, commit];
      if ((await runGit(root, isOlder, host)).exitCode !== 0) continue;
    }
    const blob = `${commit === null ? "HEAD" : `${commit}^1`}:${path}`;
    const text = await textOf(root, blob, host);
    if (text !== null) found.set(path, { text, commit });
  }
  return found;
}

async function findCommittedWith(
  root: string,
  files: readonly { readonly path: string; readonly stub: string }[],
  { changed }: WorkTree,
  host: GitHost,
): Promise<ReadonlyMap<string, Committed>> {
  const asked = files.filter(({ stub }) => !changed.has(stub));
  const last = await lastCommitsOf(
    root,
    asked.map(({ stub }) => stub),
    host,
  );
  const texts = new Map<string, string | null>();
  const found = new Map<string, Committed>();
  for (const { path, stub } of asked) {
    const commit = last.get(stub);
    if (commit === undefined) continue;
    const blob = `${commit}:${path}`;
    const known = texts.get(blob);
    const text = known === undefined ? await textOf(root, blob, host) : known;
    texts.set(blob, text);
    if (text !== null) found.set(stub, { text, commit });
  }
  return found;
}

/** Null where git has nothing of this name. */
async function textOf(root: string, blob: string, host: GitHost): Promise<string | null> {
  const { exitCode, stdout } = await runGit(root, ["cat-file", "blob", blob], host);
  return exitCode === 0 ? stdout.toString("utf8") : null;
}

async function isNewerThan(root: string, path: string, others: readonly string[], host: GitHost): Promise<boolean> {
  const commits = new Set((await lastCommitsOf(root, others, host)).values());
  const lacksIt = await Promise.all(
    [...commits].map(async (commit) => {
      return (await isIn(root, commit, path, host)) === false;
    }),
  );
  return lacksIt.length > 0 && !lacksIt.includes(false);
}

async function wasThereBefore(root: string, path: string, stub: string, host: GitHost): Promise<boolean> {
  const commit = (await lastCommitsOf(root, [stub], host)).get(stub);
  return commit !== undefined && (await isIn(root, `${commit}^1`, path, host)) === true;
}

async function wasLeftOut(root: string, proto: string, stub: string, sibling: string, host: GitHost): Promise<boolean> {
  const commit = (await lastCommitsOf(root, [sibling], host)).get(sibling);
  const before = `${commit}^1`;
  if (commit === undefined || (await isIn(root, before, proto, host)) !== true) return false;
  if ((await isIn(root, before, stub, host)) !== false) return false;
  const log = [
    "--literal-pathspecs",
    "log",
    "-1",
    "--first-parent",
    "-m",
    "--no-follow",
    "--no-renames",
    "--format=%H",
  ];
  const { exitCode, stdout } = await runGit(root, [...log, `${before}..HEAD`, "--", stub], host);
  return exitCode === 0 && stdout.length === 0;
}

/** Whether a commit has a file; null where it is not known. */
async function isIn(root: string, commit: string, path: string, host: GitHost): Promise<boolean | null> {
  const tree = ["--literal-pathspecs", "ls-tree", "--name-only", commit, "--", path];
  const { exitCode, stdout } = await runGit(root, tree, host);
  return exitCode === 0 ? stdout.length > 0 : null;
}

/** The newest commit that changed each file, of those that any did; one walk for all. */
async function lastCommitsOf(root: string, paths: readonly string[], host: GitHost): Promise<Map<string, string>> {
  const format = ["--no-follow", "--no-show-signature", "--no-renames", "--format=%x00%H", "--name-only"];
  const log = ["--literal-pathspecs", "log", "--first-parent", "-m", ...format, "--stdin", "HEAD"];
  const found = new Map<string, string>();
  if (paths.length === 0) return found;
  const answer = await output(root, log, host, ["--", ...paths, ""].join("\n"));
  for (const entry of answer.split("\0")) {
    const [commit = "", ...names] = entry.split("\n").filter((line) => line !== "");
    for (const name of names) if (!found.has(name)) found.set(name, commit);
  }
  return found;
}

/** .protos with the names of their contents in git's store. */
interface Changes {
  readonly gone: ReadonlyMap<string, string>;
  readonly added: ReadonlyMap<string, string>;
}

/** What became of .protos from each of the commits to HEAD. */
async function protosChangedSince(
  root: string,
  commits: ReadonlySet<string>,
  host: GitHost,
): Promise<ReadonlyMap<string, Changes>> {
  const head = (await output(root, ["rev-parse", "HEAD"], host)).trim();
  // Each commit is shown as if HEAD was its parent: what it has more than that is gone by now.
  const diff = [
    "diff-tree",
    "--stdin",
    "-r",
    "--raw",
    "--no-abbrev",
    "--no-renames",
    "--diff-filter=AD",
    "--",
    "*.proto",
  ];
  const answer = await output(root, diff, host, [...commits].map((commit) => `${commit} ${head}\n`).join(""));
  const nothing = () => ({ gone: new Map<string, string>(), added: new Map<string, string>() });
  const found = new Map<string, Changes>();
  let changes = nothing();
  for (const line of answer.split("\n")) {
    const [, now = "", then = "", status, path = ""] = /^:\S+ \S+ (\S+) (\S+) ([AD])\t(.*)$/.exec(line) ?? [];
    if (status === "A") changes.gone.set(path, then);
    else if (status === "D") changes.added.set(path, now);
    else {
      changes = nothing();
      found.set(line, changes);
    }
  }
  return found;
}

/** The same content elsewhere, or else the only new file of the same name: a moved file is often edited, too. */
function newPlaceOf(path: string, object: string, added: Changes["added"]): string | null {
  const name = baseName(path);
  const same = [...added].filter(([, other]) => other === object).map(([other]) => other);
  const alike = [...added.keys()].filter((other) => baseName(other) === name);
  return same.find((other) => baseName(other) === name) ?? same[0] ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Tells what became of .protos from the commit before another one to HEAD, asked of each commit once: it may have taken hundreds away. */
function changesBefore(root: string, host: GitHost): (commit: string) => Promise<Changes | undefined> {
  const known = new Map<string, Promise<Changes | undefined>>();
  const read = async (commit: string) => {
    const before = (await output(root, ["rev-parse", `${commit}^1`], host)).trim();
    return (await protosChangedSince(root, new Set([before]), host)).get(before);
  };
  return (commit) => {
    const changes = known.get(commit) ?? read(commit);
    known.set(commit, changes);
    return changes;
  };
}

/** A file may have been edited since a stub was made of it, and others of its name have come: it is found by what it was last. */
function lastPlaceOf(path: string, changes: Changes | undefined): string | null {
  const object = changes?.gone.get(path);
  return changes === undefined || object === undefined ? null : newPlaceOf(path, object, changes.added);
}

async function deletingCommit(root: string, since: string, path: string, host: GitHost): Promise<string | null> {
  const log = ["log", "-1", "--first-parent", "-m", "--no-follow", "--no-show-signature", "--no-renames"];
  const found = ["--diff-filter=D", "--format=%x00%H", "--name-only", `${since}..HEAD`, "--", path];
  const answer = await output(root, ["--literal-pathspecs", ...log, ...found], host);
  return /[0-9a-f]{40,}/.exec(answer)?.[0] ?? null;
}

async function output(root: string, args: readonly string[], host: GitHost, stdin?: string): Promise<string> {
  const answer = await runGit(root, args, host, stdin);
  return answer.exitCode === 0 ? answer.stdout.toString("utf8") : "";
}
