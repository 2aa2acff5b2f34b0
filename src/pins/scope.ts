import { depthOf, isInside } from "../model/directory.ts";
import { governedDirectory } from "../model/governed.ts";

/**
 * How near a file is to the directories that are judged: 0 in one of them, 1 in its parent and so on, then files below
 * them, the shallow ones first. Null for files that lie beside them and say nothing about them.
 */
export function nearness(file: string, scopes: readonly string[]): number | null {
  const directory = governedDirectory(file);
  const distances = scopes.map((scope) => distance(directory, scope)).filter((value) => value !== null);
  return distances.length === 0 ? null : Math.min(...distances);
}

/**
 * Sorts what was found in files nearest first, of equally near ones the kinds with a lower `kindOf` first, and leaves out what
 * does not concern the scopes.
 */
export function nearestFirst<T>(
  items: readonly T[],
  fileOf: (item: T) => string,
  scopes: readonly string[],
  kindOf: (file: string) => number = () => 0,
): T[] {
  const ranked = items.flatMap((item) => {
    const rank = nearness(fileOf(item), scopes);
    return rank === null ? [] : [{ item, rank, file: fileOf(item) }];
  });
  const byKind = (one: string, other: string) => kindOf(one) - kindOf(other);
  ranked.sort(
    (one, other) =>
      one.rank - other.rank ||
      byKind(one.file, other.file) ||
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0),
  );
  return ranked.map(({ item }) => item);
}

/** Files above the scope come before files below it, however deep the scope is. */
const below = 1000;

function distance(directory: string, scope: string): number | null {
  if (isInside(scope, directory)) return depthOf(scope) - depthOf(directory);
  return isInside(directory, scope) ? below + depthOf(directory) - depthOf(scope) : null;
}
