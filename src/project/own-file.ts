import { realpath, stat } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { Failure } from "../model/failure.ts";
import { isWithin } from "../model/native-path.ts";
import { errorCode, isMissing } from "../model/system-error.ts";

/**
 * Makes sure that a file which is named in the checkout is in it: a link could lead to any file of the machine, and messages
 * show what could not be understood. A path outside of the checkout is the user's own choice, and one where nothing is passes.
 * Throws a `Failure` of kind `bad-input` for a link out of the checkout and for what is no file. `what` names who asks for it.
 */
export async function requireOwnFile(file: string, root: string, what: string): Promise<void> {
  const found = await lookUp(file);
  if (found === null) return;
  const realRoot = await realpath(root);
  if (!(await isNamedIn(file, realRoot))) return;
  const name = relative(root, file).replaceAll(sep, "/");
  if (!isWithin(found.target, realRoot)) {
    throw new Failure("bad-input", `${what}: ${name} is a symbolic link out of the checkout, which is not followed.`, {
      remedy: "Put the file itself there, or name its path outside of the checkout.",
    });
  }
  if (!found.isFile) throw new Failure("bad-input", `${what}: ${name} is no file.`, { remedy: "Name a file." });
}

/** Whether a path leads through the checkout, by whatever name that was reached. */
async function isNamedIn(file: string, realRoot: string): Promise<boolean> {
  const parent = dirname(file);
  if (isWithin(await realpath(parent), realRoot)) return true;
  return parent !== file && (await isNamedIn(parent, realRoot));
}

async function lookUp(file: string): Promise<{ readonly target: string; readonly isFile: boolean } | null> {
  try {
    return { target: await realpath(file), isFile: (await stat(file)).isFile() };
  } catch (error) {
    if (isMissing(error)) return null;
    if (errorCode(error) === "ELOOP") throw new Failure("bad-input", `${file} is a link to itself.`, { cause: error });
    throw error;
  }
}
