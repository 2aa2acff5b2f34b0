import { closest, distance } from "fastest-levenshtein";
import { namesElsewhere } from "./definitions.ts";

/** The known name that an unknown one most likely means, or null. */
export function suggestName(unknown: string, known: readonly string[]): string | null {
  const elsewhere = namesElsewhere[unknown];
  if (elsewhere !== undefined && known.includes(elsewhere)) return elsewhere;
  const nearest = closest(unknown, known);
  return distance(unknown, nearest) <= Math.max(2, Math.floor(unknown.length / 4)) ? nearest : null;
}

/** `Did you mean "x"?` with a leading space, or nothing. */
export function didYouMean(unknown: string, known: readonly string[], prefix = ""): string {
  const name = suggestName(unknown, known);
  return name === null ? "" : ` Did you mean ${prefix}${name}?`;
}
