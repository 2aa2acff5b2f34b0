import { constants } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { Failure } from "../model/failure.ts";
import { isWithin } from "../model/native-path.ts";

/**
 * The absolute path of the program that a name means in the absolute directories of a PATH, none of which counts that is, or
 * leads, below `directory`. (By itself Windows takes what lies in the current directory first, and a PATH may name `.` or `bin`.)
 * Throws a `Failure` of kind `tool` where there is none.
 */
export async function lookUp(name: string, path: string, directory: string): Promise<string> {
  const exe = process.platform === "win32" ? ".exe" : "";
  const forbidden = await realpath(directory);
  for (const place of path.split(delimiter).filter((entry) => isAbsolute(entry))) {
    const program = join(place, `${name}${exe}`);
    if (await isUsable(program, forbidden)) return program;
  }
  throw new Failure("tool", `${name} is not on PATH outside of ${directory}.`);
}

async function isUsable(program: string, forbidden: string): Promise<boolean> {
  try {
    const real = await realpath(program);
    if (isWithin(real, forbidden) || isWithin(program, forbidden) || !(await stat(real)).isFile()) return false;
    await access(real, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to start: PATH is searched further, as a shell does.
    return false;
  }
}
