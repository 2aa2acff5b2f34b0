import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { Failure } from "../model/failure.ts";
import { isWithin } from "../model/native-path.ts";

/**
 * The absolute path of the program that a name means in the absolute directories of a PATH, none of which counts that is, or
 * leads, below `directory`. (By itself Windows takes what lies in the current directory first, and a PATH may name `.` or `bin`.)
 * It answers at once, so that a child runs from the moment it is asked for, however much its caller goes on to do; promises for
 * some ten places take their turn behind that.
 * Throws a `Failure` of kind `tool` where there is none.
 */
export function lookUp(name: string, path: string, directory: string): string {
  const exe = process.platform === "win32" ? ".exe" : "";
  const forbidden = realpathSync.native(directory);
  for (const place of path.split(delimiter).filter((entry) => isAbsolute(entry))) {
    const program = join(place, `${name}${exe}`);
    if (isUsable(program, forbidden)) return program;
  }
  throw new Failure("tool", `${name} is not on PATH outside of ${directory}.`);
}

function isUsable(program: string, forbidden: string): boolean {
  try {
    const real = realpathSync.native(program);
    if (isWithin(real, forbidden) || isWithin(program, forbidden) || !statSync(real).isFile()) return false;
    accessSync(real, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to start: PATH is searched further, as a shell does.
    return false;
  }
}
