import type { Committed, Rework, WorkTree } from "../../model/history.ts";
import type { Commits } from "./commits.ts";

/** See `History.reworked`. */
export async function findReworked(
  stubs: readonly { readonly path: string; readonly proto: string }[],
  { changed }: WorkTree,
  commits: Commits,
): Promise<ReadonlyMap<string, Rework>> {
  const untouched = stubs.filter(({ proto }) => !changed.has(proto));
  const paths = untouched.flatMap(({ path, proto }) => (changed.has(path) ? [] : [path, proto]));
  const last = await commits.lastOf(paths);
  const found = new Map<string, Rework>();
  for (const { path, proto } of untouched) {
    const commit = changed.has(path) ? null : (last.get(path) ?? "");
    const protosCommit = last.get(proto);
    if (commit === "" || (commit !== null && protosCommit === commit)) continue;
    const isKnown = commit !== null && protosCommit !== undefined;
    if (isKnown && !(await commits.isAncestor(protosCommit, commit))) continue;
    const text = await commits.textOf(`${commit === null ? "HEAD" : `${commit}^1`}:${path}`);
    if (text !== null) found.set(path, { text, commit });
  }
  return found;
}

/** See `History.committedWith`. */
export async function findCommittedWith(
  files: readonly { readonly path: string; readonly stub: string }[],
  { changed }: WorkTree,
  commits: Commits,
): Promise<ReadonlyMap<string, Committed>> {
  const asked = files.filter(({ stub }) => !changed.has(stub));
  const last = await commits.lastOf(asked.map(({ stub }) => stub));
  const texts = new Map<string, string | null>();
  const found = new Map<string, Committed>();
  for (const { path, stub } of asked) {
    const commit = last.get(stub);
    if (commit === undefined) continue;
    const blob = `${commit}:${path}`;
    const known = texts.get(blob);
    const text = known === undefined ? await commits.textOf(blob) : known;
    texts.set(blob, text);
    if (text !== null) found.set(stub, { text, commit });
  }
  return found;
}
