import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { posix, relative, resolve, sep } from "node:path";
import type { DeclaredVersion } from "../model/facts.ts";
import { Failure } from "../model/failure.ts";
import { goLines } from "../model/go-lines.ts";
import { declaredReader } from "./declared.ts";
import { parseGoMod } from "./go-mod.ts";
import { parseGoVersionFile } from "./go-version-file.ts";
import { parseGoWork } from "./go-work.ts";
import type { Parsed } from "./mod-grammar.ts";
import { requireOwnFile } from "./own-file.ts";

/**
 * What the file that `go-version-file` names says about Go, strongest first: `toolchain` and `go` of a go.mod or go.work,
 * Go's entries in .tool-versions, mise.toml or aqua.yaml, or the whole content of any other file. The path is relative to
 * the checkout's root, as with actions/setup-go, or to a working directory.
 * Throws a `Failure` of kind `bad-input` where there is no such file in the checkout or it names no Go.
 */
export async function readGoVersionFile(
  path: string,
  { root, workingDirectories }: { readonly root: string; readonly workingDirectories: readonly string[] },
): Promise<readonly DeclaredVersion[]> {
  if (path === "") return [];
  const places = [root, ...workingDirectories].map((directory) => resolve(directory, path));
  const place = places.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
  if (place === undefined) {
    throw new Failure("bad-input", `go-version-file: there is no file ${JSON.stringify(path)} in ${root}.`, {
      remedy: "Name a go.mod, go.work, .go-version, .tool-versions or mise.toml, relative to the checkout's root.",
    });
  }
  await requireOwnFile(place, root, "go-version-file");
  const file = relative(root, place).replaceAll(sep, "/");
  const { value, mistakes } = goVersionsOf(await readFile(place, "utf8"), file);
  if (value.length > 0) return value;
  const why = mistakes.map(({ line, message }) => ` (line ${line}: ${message})`).join("");
  throw new Failure("bad-input", `go-version-file: ${path} names no Go version${why}.`, {
    remedy: "Write one there, or use the input go-version.",
  });
}

function goVersionsOf(text: string, file: string): Parsed<readonly DeclaredVersion[]> {
  const name = posix.basename(file);
  if (name === "go.mod" || name === "go.work") {
    const { value, mistakes } = name === "go.mod" ? parseGoMod(text, file) : parseGoWork(text, file);
    const declared = goLines(value).map(({ verb, version, line }) => {
      return { tool: "go", version, what: `${verb} line of ${name}`, file, line };
    });
    return { value: declared, mistakes };
  }
  const read = declaredReader(file) ?? parseGoVersionFile;
  const { value, mistakes } = read(text, file);
  return { value: value.filter(({ tool }) => tool === "go"), mistakes };
}
