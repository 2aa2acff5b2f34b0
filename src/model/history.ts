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
  /** Whether any commit had a file. */
  wasThere(path: string): Promise<boolean>;
}
