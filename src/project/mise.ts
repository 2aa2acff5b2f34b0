import { parse, TomlError } from "smol-toml";
import type { DeclaredVersion } from "../model/facts.ts";
import type { Mistake, Parsed } from "./mod-grammar.ts";
import { toolNamed } from "./tool-names.ts";

/**
 * Reads the `[tools]` of a mise.toml: `go = "1.25"`, a list of which the first is the default, a table with `version`,
 * keys with a backend such as `"go:google.golang.org/…"` and `"aqua:…"`. https://mise.jdx.dev/configuration.html#tools
 */
export function parseMise(text: string, file: string): Parsed<readonly DeclaredVersion[]> {
  const declared: DeclaredVersion[] = [];
  const mistakes: Mistake[] = [];
  for (const [key, wanted] of Object.entries(toolsOf(text, mistakes))) {
    const tool = toolNamed(key);
    if (tool === null) continue;
    const line = lineOfKey(text, key);
    const version = firstVersion(wanted);
    if (version === null) mistakes.push({ line, message: `\`${key}\` has no version` });
    else declared.push({ tool, version, what: `${key} in [tools] of ${file.replace(/^.*\//, "")}`, file, line });
  }
  return { value: declared, mistakes };
}

function toolsOf(text: string, mistakes: Mistake[]): Readonly<Record<string, unknown>> {
  try {
    const { tools } = parse(text.replace(/^\ufeff/, ""));
    return isTable(tools) ? tools : {};
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    mistakes.push({ line: error.line, message: error.message.split("\n")[0] ?? "is no TOML" });
    return {};
  }
}

function firstVersion(wanted: unknown): string | null {
  if (Array.isArray(wanted)) return firstVersion(wanted[0]);
  if (isTable(wanted)) return firstVersion(wanted["version"]);
  if (typeof wanted === "number") return String(wanted);
  return typeof wanted === "string" && wanted !== "" ? wanted : null;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The parser gives no places, so the key is looked for as it can be written: in `[tools]`, as its own table, or dotted. */
function lineOfKey(text: string, key: string): number {
  const name = `(?:"${literally(key)}"|'${literally(key)}'|${literally(key)})`;
  const inTools = new RegExp(`^\\s*${name}\\s*[.=]`);
  const table = new RegExp(`^\\s*\\[{1,2}\\s*tools\\s*\\.\\s*${name}\\s*\\]`);
  const dotted = new RegExp(`^\\s*tools\\s*(?:\\.\\s*${name}|=\\s*\\{.*${name}\\s*=)`);
  let section = "";
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (table.test(line) || (section === "" && dotted.test(line))) return index + 1;
    if (section === "tools" && inTools.test(line)) return index + 1;
    section = /^\s*\[\[?\s*([^\]]*?)\s*\]/.exec(line)?.[1] ?? section;
  }
  return 1;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
