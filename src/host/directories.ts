import { homedir } from "node:os";
import { join } from "node:path";
import type { OperatingSystem } from "../model/platform.ts";
import type { Environment } from "./types.ts";

/**
 * Where a laptop keeps what can be fetched again, by the custom of its system.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 * https://developer.apple.com/library/archive/documentation/FileManagement/Conceptual/FileSystemProgrammingGuide/FileSystemOverview/FileSystemOverview.html
 */
export function userCacheDirectory(env: Environment, os: OperatingSystem): string {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? homedir();
  switch (os) {
    case "linux":
      return env["XDG_CACHE_HOME"]?.startsWith("/") ? env["XDG_CACHE_HOME"] : join(home, ".cache");
    case "darwin":
      return join(home, "Library", "Caches");
    case "windows":
      return env["LOCALAPPDATA"] ?? join(home, "AppData", "Local");
  }
}

/**
 * The environment as it was given to this process. Windows looks names up without regard to case, and calls PATH `Path`:
 * there every name is upper-cased, so that a plain record finds it.
 */
export function environmentOf(env: NodeJS.ProcessEnv, os: OperatingSystem): Environment {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [os === "windows" ? name.toUpperCase() : name, value]));
}
