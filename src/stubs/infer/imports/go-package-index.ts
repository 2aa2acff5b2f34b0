import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode, isMissing } from "../../../model/system-error.ts";
import { readFile as readDescriptor } from "../../wire/wire.ts";
import { type EmbeddedFile, embeddedIn } from "../descriptor/embedded-file.ts";
import { withName } from "../descriptor/moved-file.ts";
import { goImportsOf } from "../paths/go-imports.ts";

/** What a Go package holds. */
export interface PackageIndex {
  /** Descriptors by the names that they are registered under. */
  readonly files: ReadonlyMap<string, EmbeddedFile>;
  /** For a package that only gives other names to what moved away: the packages that it imports. */
  readonly forwards: readonly string[];
}

/** Reads the descriptors in a Go package's files, but for damaged ones; `directory` need not be there. */
export async function indexPackage(directory: string, importPath: string): Promise<PackageIndex> {
  const files = new Map<string, EmbeddedFile>();
  const aliased = new Set<string>();
  for (const name of await goFiles(directory)) {
    const text = await readIfFile(join(directory, name));
    if (text === null) continue;
    if (/^type \w+ = \w+\.\w+$/m.test(text)) for (const path of goImportsOf(text)) aliased.add(path);
    if (!/[fF]ile_?[dD]esc|rawDesc/.test(text)) continue;
    const embedded = embeddedIn(text);
    if (embedded !== null) files.set(readDescriptor(embedded.bytes).name, { ...embedded, importPath });
  }
  return { files, forwards: files.size > 0 ? [] : [...aliased] };
}

/** gogo's own files are registered under shorter names than they are imported by, and so are others made from their directory. */
export function renamed(files: ReadonlyMap<string, EmbeddedFile>, name: string): EmbeddedFile | null {
  for (const [registered, file] of files) {
    if (!name.endsWith(`/${registered}`) && !registered.endsWith(`/${name}`)) continue;
    return { ...file, bytes: withName(file.bytes, name) };
  }
  return null;
}

async function goFiles(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory);
    return names.filter((name) => name.endsWith(".go") && !name.endsWith("_test.go")).sort();
  } catch (cause) {
    if (isAbsence(cause)) return [];
    throw cause;
  }
}

/** A file's text; null where there is none, or a directory of that name. */
export async function readIfFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (isAbsence(cause)) return null;
    throw cause;
  }
}

function isAbsence(cause: unknown): boolean {
  return isMissing(cause) || errorCode(cause) === "EISDIR";
}
