import { lstat, readFile } from "node:fs/promises";
import { isMissing } from "../model/system-error.ts";

/** The text of a file; null where there is none. Throws what the file system says otherwise. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whether anything is at a path; a symbolic link counts for itself. Throws what the file system says otherwise. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
