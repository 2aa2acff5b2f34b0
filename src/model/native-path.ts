import { isAbsolute, relative, sep } from "node:path";

/**
 * True if a path is a directory or lies below it; both absolute, in the system's own spelling. For paths relative to a
 * checkout's root there is `isInside`.
 */
export function isWithin(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
