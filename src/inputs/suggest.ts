import { closest, distance } from "fastest-levenshtein";
import { namesElsewhere } from "./definitions.ts";

/**
 * The known names that an unknown one may mean: the one that it misspells, else all that it is the beginning of. Empty where
 * none is alike.
 */
export function suggestNames(unknown: string, known: readonly string[]): readonly string[] {
  const elsewhere = namesElsewhere[unknown];
  if (elsewhere !== undefined && known.includes(elsewhere)) return [elsewhere];
  const nearest = closest(unknown, known);
  const isMisspelt = distance(unknown, nearest) <= Math.max(2, Math.floor(unknown.length / 4));
  const begun = unknown.length < 2 ? [] : known.filter((name) => name.startsWith(unknown));
  if (isMisspelt && (begun.length === 0 || begun.includes(nearest))) return [nearest];
  return begun;
}

/** `Did you mean x?` with a leading space, or nothing. */
export function didYouMean(unknown: string, known: readonly string[], prefix = ""): string {
  const names = suggestNames(unknown, known).map((name) => prefix + name);
  if (names.length === 0) return "";
  return ` Did you mean ${names.length === 1 ? "" : "one of "}${names.join(", ")}?`;
}
