import { posix } from "node:path";
import type { DeclaredVersion } from "../model/facts.ts";
import { parseAqua } from "./aqua.ts";
import { parseGoVersionFile } from "./go-version-file.ts";
import { parseMise } from "./mise.ts";
import type { Parsed } from "./mod-grammar.ts";
import { parseToolVersions } from "./tool-versions.ts";

/** Reads the versions in a file that is known by its name. */
export type DeclaredReader = (text: string, file: string) => Parsed<readonly DeclaredVersion[]>;

const readers: readonly { readonly name: RegExp; readonly read: DeclaredReader }[] = [
  { name: /^\.go-version$/, read: parseGoVersionFile },
  { name: /^\.tool-versions$/, read: parseToolVersions },
  { name: /^\.?mise\.toml$/, read: parseMise },
  { name: /^\.?aqua\.ya?ml$/, read: parseAqua },
];

/** mise also reads its configuration from directories. https://mise.jdx.dev/configuration.html#mise-toml */
const miseDirectories = /(?:^|\/)(?:\.?mise\/config|\.config\/mise(?:\/config)?)\.toml$/;

/** The reader of a version manager's file; null for all others. */
export function declaredReader(file: string): DeclaredReader | null {
  if (miseDirectories.test(file)) return parseMise;
  return readers.find(({ name }) => name.test(posix.basename(file)))?.read ?? null;
}
