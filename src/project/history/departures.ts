import { posix } from "node:path";
import type { Departure, Descendant } from "../../model/history.ts";
import { type Commits, plainLog } from "./commits.ts";

/** See `History.departures`. */
export async function findDepartures(
  stubs: readonly Descendant[],
  commits: Commits,
): Promise<ReadonlyMap<string, readonly Departure[]>> {
  const lastCommits = await commits.lastOf(stubs.map(({ path }) => path));
  const changes = await protosChangedSince(new Set(lastCommits.values()), commits);
  const deletions = new Map<string, string | null>();
  const lastChanges = changesBefore(commits);
  const found = new Map<string, readonly Departure[]>();
  for (const { path, mayStemFrom } of stubs) {
    const since = lastCommits.get(path) ?? "";
    const { gone, added } = changes.get(since) ?? { gone: new Map(), added: new Map() };
    const departures: Departure[] = [];
    for (const [proto, object] of gone) {
      if (!mayStemFrom(proto)) continue;
      const commit = deletions.get(proto) ?? (await deletingCommit(since, proto, commits));
      deletions.set(proto, commit);
      const movedTo =
        newPlaceOf(proto, object, added) ?? (commit === null ? null : lastPlaceOf(proto, await lastChanges(commit)));
      departures.push({ path: proto, movedTo, commit });
    }
    if (departures.length > 0) found.set(path, departures);
  }
  return found;
}

/** .protos with the names of their contents in git's store. */
interface Changes {
  readonly gone: ReadonlyMap<string, string>;
  readonly added: ReadonlyMap<string, string>;
}

/** What became of .protos from each of the commits to HEAD. */
async function protosChangedSince(since: ReadonlySet<string>, commits: Commits): Promise<ReadonlyMap<string, Changes>> {
  const head = (await commits.output(["rev-parse", "HEAD"])).trim();
  // Each commit is shown as if HEAD was its parent: what it has more than that is gone by now.
  const format = ["-r", "--raw", "--no-abbrev", "--no-renames"];
  const diff = ["diff-tree", "--stdin", ...format, "--diff-filter=AD", "--", "*.proto"];
  const answer = await commits.output(diff, [...since].map((commit) => `${commit} ${head}\n`).join(""));
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
  const name = posix.basename(path);
  const same = [...added].filter(([, other]) => other === object).map(([other]) => other);
  const alike = [...added.keys()].filter((other) => posix.basename(other) === name);
  return (
    same.find((other) => posix.basename(other) === name) ?? same[0] ?? (alike.length === 1 ? (alike[0] ?? null) : null)
  );
}

/** Tells what became of .protos from the commit before another one to HEAD, asked of each commit once: it may have taken hundreds away. */
function changesBefore(commits: Commits): (commit: string) => Promise<Changes | undefined> {
  const known = new Map<string, Promise<Changes | undefined>>();
  const read = async (commit: string) => {
    const before = (await commits.output(["rev-parse", `${commit}^1`])).trim();
    return (await protosChangedSince(new Set([before]), commits)).get(before);
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

async function deletingCommit(since: string, path: string, commits: Commits): Promise<string | null> {
  const deletion = ["-1", "--diff-filter=D", "--format=%x00%H", "--name-only", `${since}..HEAD`, "--", path];
  const answer = await commits.output(["--literal-pathspecs", ...plainLog, ...deletion]);
  return /[0-9a-f]{40,}/.exec(answer)?.[0] ?? null;
}
