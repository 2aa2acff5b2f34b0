import { posix } from "node:path";
import type { FormerStub, WorkTree } from "../../model/history.ts";
import { readStub } from "../stub.ts";
import { type Commits, plainLog } from "./commits.ts";

/** How far back it is looked, in first parents of HEAD: what nobody minded for longer is meant to be so. */
const lookBack = 20;

/** See `History.formerStubs`. A file is known by its name and by what it said; what no clone holds is not found. */
export async function findFormerStubs(
  isStub: (path: string) => boolean,
  endings: readonly string[],
  { changed, deleted }: WorkTree,
  commits: Commits,
): Promise<readonly FormerStub[]> {
  const inWorkTree = [...deleted, ...changed]
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !isStub(path))
    .map((path) => ({ path, commit: null, isGone: deleted.has(path) }));
  const known = new Set(inWorkTree.map(({ path }) => path));
  const earlier = takenAwayIn(await changesOfStubs(endings, commits), isStub).filter(({ path }) => !known.has(path));
  const found = await Promise.all(
    [...inWorkTree, ...earlier].map(async ({ path, commit, isGone }) => {
      const before = commit === null ? "HEAD" : `${commit}^1`;
      const text = await commits.textOf(`${before}:${path}`);
      const stub = text === null ? null : readStub(path, text);
      return text === null || stub === null ? [] : [{ stub, text, commit, isGone }];
    }),
  );
  return found.flat();
}

/** What a commit did to files that are named as stubs are. */
interface Change {
  readonly commit: string;
  readonly added: readonly string[];
  readonly modified: readonly string[];
  readonly deleted: readonly string[];
}

/** The last changes of stubs, newest first. */
async function changesOfStubs(endings: readonly string[], commits: Commits): Promise<Change[]> {
  const bound = (await commits.output(["rev-list", "--first-parent", `--skip=${lookBack}`, "-1", "HEAD"])).trim();
  const range = bound === "" ? "HEAD" : `${bound}..HEAD`;
  const stubs = endings.map((ending) => `*${ending}`);
  const log = [...plainLog, "--diff-filter=AMD", "--name-status", "--format=%x00%H", range, "--", ...stubs];
  const entries = (await commits.output(log)).split("\0").slice(1);
  return entries.map((entry) => {
    const [commit = "", ...lines] = entry.split("\n").filter((line) => line !== "");
    const files = lines.map((line) => ({ state: line.slice(0, 1), path: line.slice(2) }));
    const paths = (letter: string) => files.filter(({ state }) => state === letter).map(({ path }) => path);
    return { commit, added: paths("A"), modified: paths("M"), deleted: paths("D") };
  });
}

/** Files that are no stubs today, each with the newest commit that touched it, up to the last one that made stubs. */
function takenAwayIn(
  changes: readonly Change[],
  isStub: (path: string) => boolean,
): { readonly path: string; readonly commit: string; readonly isGone: boolean }[] {
  const found = new Map<string, { readonly commit: string; readonly isGone: boolean }>();
  const madeAnew = new Set<string>();
  for (const { commit, added, modified, deleted } of changes) {
    const names = new Set(added.map((path) => posix.basename(path)));
    // What came elsewhere under the same name was moved there.
    const gone = deleted.filter((path) => !names.has(posix.basename(path)));
    const written = [...added, ...modified];
    for (const path of [...gone, ...written.filter((one) => !isStub(one))]) {
      if (isStub(path) || found.has(path) || madeAnew.has(posix.dirname(path))) continue;
      found.set(path, { commit, isGone: deleted.includes(path) });
    }
    for (const path of written.filter(isStub)) madeAnew.add(posix.dirname(path));
  }
  return [...found].map(([path, how]) => ({ path, ...how }));
}
