import type { DeclaredVersion } from "../model/facts.ts";
import type { Mistake, Parsed } from "./mod-grammar.ts";
import { toolNamed } from "./tool-names.ts";

/**
 * Reads a .tool-versions: a tool and its versions a line, of which the first is wanted and the others are fallbacks.
 * Go is `golang` to asdf and `go` to mise. https://asdf-vm.com/manage/configuration.html#tool-versions
 */
export function parseToolVersions(text: string, file: string): Parsed<readonly DeclaredVersion[]> {
  const declared: DeclaredVersion[] = [];
  const mistakes: Mistake[] = [];
  for (const [index, source] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    const [name, version] = source.replace(/#.*/, "").trim().split(/\s+/);
    const tool = toolNamed(name ?? "");
    if (name === undefined || tool === null) continue;
    const line = index + 1;
    if (version === undefined) mistakes.push({ line, message: `\`${name}\` has no version` });
    else declared.push({ tool, version, what: `${name} of .tool-versions`, file, line });
  }
  return { value: declared, mistakes };
}
