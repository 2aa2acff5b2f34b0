import { posix } from "node:path";
import type { Facts } from "./facts.ts";

/** True if a path lies in a directory or is it; both relative to the checkout's root, which is `.`. */
export function isInside(path: string, directory: string): boolean {
  return directory === "." || path === directory || path.startsWith(`${directory}/`);
}

/** Whether a path lies in one of the directories that are worked on. */
export function isInScope(path: string, { scopes }: Pick<Facts, "scopes">): boolean {
  return scopes.some((scope) => isInside(path, scope));
}

/** Whether a path lies below a `vendor` directory: copies of other modules. https://go.dev/ref/mod#vendoring */
export function isVendored(path: string): boolean {
  return /(?:^|\/)vendor\//.test(path);
}

/** What a path has above what it ends with: `a` of `a/b/c` above `b/c`, `.` where that is all of it; null where it does not end so. */
export function aboveEnd(path: string, end: string): string | null {
  if (path === end) return ".";
  return path.endsWith(`/${end}`) ? path.slice(0, -end.length - 1) : null;
}

/** Paths joined to that of one directory, however they end: `a/b` of `a` and `./b/`. */
export function joinDirectories(...paths: readonly string[]): string {
  return posix.join(...paths).replace(/(?<=.)\/$/, "");
}

/** How many directories below the root a directory is. */
export function depthOf(directory: string): number {
  return directory === "." ? 0 : directory.split("/").length;
}

/** Of the items whose directory holds a path the one that is nearest to it, as the go command finds a go.mod. */
export function nearestHolding<T extends { readonly directory: string }>(
  path: string,
  items: readonly T[],
): T | undefined {
  return items
    .filter(({ directory }) => isInside(path, directory))
    .sort((one, other) => depthOf(other.directory) - depthOf(one.directory))
    .at(0);
}
