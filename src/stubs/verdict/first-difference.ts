import { countsOf } from "../../model/group.ts";

/** Where a committed text begins to differ from the regenerated one. */
export interface FirstDifference {
  /** Of the committed text, from 1. */
  readonly line: number;
  /** The line that the regenerated text has there, where the committed one has nothing of its own; null: it has. */
  readonly lacks: string | null;
}

/** The first line that the regenerated text has not; where there is none, the place at which the committed one lacks something. */
export function firstDifference(committed: string, regenerated: string): FirstDifference {
  const [lines, fresh] = [committed.split(/\r?\n/), regenerated.split("\n")];
  const known = new Set(fresh);
  const foreign = lines.findIndex((line) => !known.has(line));
  if (foreign !== -1) return { line: foreign + 1, lacks: null };
  const parting = lines.findIndex((line, index) => line !== fresh[index]);
  const [own, made] = [lines, fresh].map(countsOf);
  const rest = parting === -1 ? [] : fresh.slice(parting);
  const gone = rest.find((line) => /\w/.test(line) && (own?.get(line) ?? 0) < (made?.get(line) ?? 0));
  return { line: parting + 1, lacks: gone?.trim() ?? null };
}
