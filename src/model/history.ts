import type { GitFacts } from "./facts.ts";
import type { Stub } from "./stub.ts";

/** A file that is not where it was any more. */
export interface Departure {
  readonly path: string;
  /** Where it is now; null: it is gone, or nobody can tell. */
  readonly movedTo: string | null;
  /** The commit that took it away; null: it is missing in the work tree alone. */
  readonly commit: string | null;
}

/** A generated file, and which .protos it may have been made from. */
export interface Descendant {
  readonly path: string;
  readonly mayStemFrom: (proto: string) => boolean;
}

/** A stub that was there and is none any more: it was deleted, or lost its header. */
export interface FormerStub {
  readonly stub: Stub;
  readonly text: string;
  /** The commit that took it away; null: that was done in the work tree alone. */
  readonly commit: string | null;
  /** Whether there is no file any more. */
  readonly isGone: boolean;
}

/** What a stub was before its last change, which was none of its .proto. */
export interface Rework {
  readonly text: string;
  /** Null: it was changed in the work tree. */
  readonly commit: string | null;
}

/** A file as it was committed together with another one. */
export interface Committed {
  readonly text: string;
  readonly commit: string;
}

/** What became of files since the last commit. */
export type WorkTree = Pick<Extract<GitFacts, { readonly kind: "repository" }>, "changed" | "deleted">;

/** What the commits of a checkout are asked. */
export interface History {
  /**
   * Of the .protos that each stub may have been made from, those that left since it was last committed, by the stub's path.
   * A stub that was committed together with a deletion, or after it, has its .proto from elsewhere.
   */
  departures(stubs: readonly Descendant[]): Promise<ReadonlyMap<string, readonly Departure[]>>;
  /** Whether a file was first committed after the last change of each of some others. */
  isNewerThan(path: string, others: readonly string[]): Promise<boolean>;
  /**
   * Whether a .proto that was there already got no stub when a sibling's was committed anew, nor since: whoever generates here
   * leaves it out. False where the history does not reach back that far.
   */
  wasLeftOut(proto: string, stub: string, sibling: string): Promise<boolean>;
  /**
   * Stubs that the last commits or the work tree took away, but for those in whose directory others were made anew since:
   * whoever generates there leaves them out. `isStub` says what is a stub today; `endings` are how names of stubs end.
   */
  formerStubs(
    isStub: (path: string) => boolean,
    endings: readonly string[],
    workTree: WorkTree,
  ): Promise<readonly FormerStub[]>;
  /** Those of these paths that git leaves out of commits, whether anything lies there or not. */
  ignored(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** Of the stubs that changed without their .protos, and after them, what they were before; by the stub's path. */
  reworked(
    stubs: readonly { readonly path: string; readonly proto: string }[],
    workTree: WorkTree,
  ): Promise<ReadonlyMap<string, Rework>>;
  /** Files as the commit that last changed a stub has them, by the stub's path; none of stubs that changed since, or that git does not know. */
  committedWith(
    files: readonly { readonly path: string; readonly stub: string }[],
    workTree: WorkTree,
  ): Promise<ReadonlyMap<string, Committed>>;
  /** Whether a file was there right before the last change of a stub: one that is changed where it lies now is generated there. */
  wasThereBefore(path: string, stub: string): Promise<boolean>;
}
