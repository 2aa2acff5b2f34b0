import type { DeclaredVersion } from "../model/facts.ts";
import type { Parsed } from "./mod-grammar.ts";

/** Reads a file that holds a Go version and nothing else, as .go-version does; `#` begins a comment. https://github.com/go-nv/goenv */
export function parseGoVersionFile(text: string, file: string): Parsed<readonly DeclaredVersion[]> {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  for (const [index, source] of lines.entries()) {
    const version = source.replace(/#.*/, "").trim();
    if (version === "") continue;
    const name = file.replace(/^.*\//, "");
    return { value: [{ tool: "go", version, what: `version in ${name}`, file, line: index + 1 }], mistakes: [] };
  }
  return { value: [], mistakes: [{ line: 1, message: "names no Go version" }] };
}
