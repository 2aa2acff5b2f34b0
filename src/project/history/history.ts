import type { Host } from "../../host/types.ts";
import type { History } from "../../model/history.ts";
import { type Commits, commitsOf } from "./commits.ts";
import { findDepartures } from "./departures.ts";
import { findFormerStubs } from "./former-stubs.ts";
import { findCommittedWith, findReworked } from "./former-texts.ts";

/**
 * What git knows of a repository's past. It follows first parents alone, so that merging a branch is one change; of files
 * that were never committed it knows nothing, and of a shallow clone only what that holds. Its functions throw a `Failure` of
 * kind `tool` where git can't be run.
 */
export function historyOf(root: string, host: Pick<Host, "env" | "processes">): History {
  const commits = commitsOf(root, host);
  return {
    departures: (stubs) => findDepartures(stubs, commits),
    isNewerThan: (path, others) => isNewerThan(path, others, commits),
    wasLeftOut: (proto, stub, sibling) => wasLeftOut(proto, stub, sibling, commits),
    formerStubs: (isStub, endings, workTree) => findFormerStubs(isStub, endings, workTree, commits),
    ignored: (paths) => ignoredOf(paths, commits),
    reworked: (stubs, workTree) => findReworked(stubs, workTree, commits),
    committedWith: (files, workTree) => findCommittedWith(files, workTree, commits),
    wasThereBefore: (path, stub) => wasThereBefore(path, stub, commits),
  };
}

/** The index is left aside: what is taken out of it, but was not committed so yet, is ignored all the same. */
async function ignoredOf(paths: readonly string[], commits: Commits): Promise<ReadonlySet<string>> {
  const answer = await commits.output(["check-ignore", "--no-index", "-z", "--stdin"], paths.join("\0"));
  return new Set(answer.split("\0").filter((path) => path !== ""));
}

async function isNewerThan(path: string, others: readonly string[], commits: Commits): Promise<boolean> {
  const last = new Set((await commits.lastOf(others)).values());
  const hadIt = await Promise.all([...last].map((commit) => commits.has(commit, path)));
  return hadIt.length > 0 && hadIt.every((had) => had === false);
}

async function wasThereBefore(path: string, stub: string, commits: Commits): Promise<boolean> {
  const commit = (await commits.lastOf([stub])).get(stub);
  return commit !== undefined && (await commits.has(`${commit}^1`, path)) === true;
}

async function wasLeftOut(proto: string, stub: string, sibling: string, commits: Commits): Promise<boolean> {
  const commit = (await commits.lastOf([sibling])).get(sibling);
  const before = `${commit}^1`;
  if (commit === undefined || (await commits.has(before, proto)) !== true) return false;
  if ((await commits.has(before, stub)) !== false) return false;
  const count = ["--literal-pathspecs", "rev-list", "--count", "--first-parent", `${before}..HEAD`, "--", stub];
  return (await commits.output(count)).trim() === "0";
}
