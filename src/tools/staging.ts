import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/** Makes a directory below another and returns its path. */
export async function freshDirectory(parent: string, name: string): Promise<string> {
  const directory = join(parent, name);
  await mkdir(directory, { recursive: true });
  return directory;
}
