import { type TreeFile, totalBytes } from "./tree.ts";

/** What of a directory goes into its entry, and what does not, and why. */
export interface Selection {
  readonly kept: readonly TreeFile[];
  readonly leftOut: readonly LeftOut[];
}

/** Files that are not in an entry. They stay where they are. */
export interface LeftOut {
  readonly why: string;
  readonly files: number;
  readonly bytes: number;
}

/** Counts what is left out for one reason; a group of files may stand for one. */
export function leftOut(why: string, what: readonly (TreeFile | { readonly files: readonly TreeFile[] })[]): LeftOut {
  const files = what.flatMap((one) => ("files" in one ? one.files : [one]));
  return { why, files: files.length, bytes: totalBytes(files) };
}
