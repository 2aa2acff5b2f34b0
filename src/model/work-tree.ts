import type { GitFacts } from "./facts.ts";

/** Whether a file of the work tree is in no commit yet; false where git can't be asked. */
export function isUncommitted(path: string, git: GitFacts): boolean {
  return git.kind === "repository" && (git.untracked.has(path) || git.added.has(path));
}

/** The files that git has and that are gone from the work tree; none where git can't be asked. */
export function deletedIn(git: GitFacts): readonly string[] {
  return git.kind === "repository" ? [...git.deleted] : [];
}
