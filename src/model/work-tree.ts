import { isInside } from "./directory.ts";
import type { GitFacts } from "./facts.ts";

/** Whether a file of the work tree is in no commit yet; false where git can't be asked. */
export function isUncommitted(path: string, git: GitFacts): boolean {
  return git.kind === "repository" && (git.untracked.has(path) || git.added.has(path));
}

/** The files that git has and that are gone from the work tree; none where git can't be asked. */
export function deletedIn(git: GitFacts): readonly string[] {
  return git.kind === "repository" ? [...git.deleted] : [];
}

/** Whether git has a file that the checkout was not given, or that may be in a submodule which was not fetched. */
export function isLeftOut(path: string, git: GitFacts): boolean {
  if (git.kind === "unknown" || git.leftOut === undefined) return false;
  const { files, submodules } = git.leftOut;
  return files.has(path) || submodules.some((directory) => isInside(path, directory));
}

/** The files that git has and a sparse checkout leaves out; none where git can't be asked. */
export function filesLeftOut(git: GitFacts): readonly string[] {
  return git.kind === "repository" ? [...(git.leftOut?.files ?? [])] : [];
}

/** The submodules that were not fetched; none where git can't be asked. */
export function submodulesLeftOut(git: GitFacts): readonly string[] {
  return git.kind === "repository" ? (git.leftOut?.submodules ?? []) : [];
}
