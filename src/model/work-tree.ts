import { isInside } from "./directory.ts";
import type { GitFacts, LeftOut } from "./facts.ts";

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
  const { files, submodules } = leftOutIn(git);
  return files.has(path) || submodules.some((directory) => isInside(path, directory));
}

/** What git has and the checkout was not given; nothing where git can't be asked. */
export function leftOutIn(git: GitFacts): LeftOut {
  return (git.kind === "repository" ? git.leftOut : undefined) ?? nothing;
}

const nothing: LeftOut = { files: new Set(), submodules: [] };
