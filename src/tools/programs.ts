import { access, constants, realpath, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { isWithin } from "../model/native-path.ts";
import type { Platform } from "../model/platform.ts";
import { errorCode, isMissing } from "../model/system-error.ts";

/**
 * The directories of a PATH from which a program may be taken: absolute, and not inside a checkout, which may choose versions
 * but never programs.
 */
function searchedDirectories(path: string, untrusted: readonly string[]): string[] {
  const directories = path.split(delimiter).filter((directory) => isAbsolute(directory));
  return [...new Set(directories)].filter((directory) => !untrusted.some((root) => isWithin(directory, root)));
}

/** The names that a command may have as a file: `go.exe` and `mvn.cmd` on Windows. */
function fileNames(name: string, platform: Platform): string[] {
  return platform.os === "windows" ? [`${name}.exe`, `${name}.cmd`, `${name}.bat`] : [name];
}

/** Every executable of that name on PATH, in its order, outside the untrusted directories (also by where links lead). */
export async function findPrograms(
  name: string,
  path: string,
  platform: Platform,
  untrusted: readonly string[],
): Promise<string[]> {
  const names = fileNames(name, platform);
  const places = searchedDirectories(path, untrusted).flatMap((directory) =>
    names.map((file) => join(directory, file)),
  );
  const found = await Promise.all(places.map((place) => executable(place, untrusted)));
  return found.filter((place) => place !== null);
}

async function executable(place: string, untrusted: readonly string[]): Promise<string | null> {
  try {
    const real = await realpath(place);
    if (untrusted.some((root) => isWithin(real, root))) return null;
    if (!(await stat(real)).isFile()) return null;
    await access(real, constants.X_OK);
    return place;
  } catch (error) {
    // Not there, or not ours to start: PATH is searched further, as a shell does.
    if (isMissing(error) || ["EACCES", "EPERM", "ELOOP"].includes(errorCode(error))) return null;
    throw error;
  }
}
