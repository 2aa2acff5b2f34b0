import { basename } from "node:path";

/** What a repository is called by the path of a clone or of its Git directory. */
export function nameOf(path: string): string {
  return basename(path.replace(/\/(?:repo|\.git)\/?$/, ""));
}
