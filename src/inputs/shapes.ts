import parseArgv from "string-argv";
import type { GoToolRequest } from "../model/request.ts";
import type { Shape } from "./definitions.ts";

/** A value, or what is wrong with the text and what it may be. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

function read<T>(value: T): Read<T> {
  return { ok: true, value };
}

function refuse(expected: string): { readonly ok: false; readonly expected: string } {
  return { ok: false, expected };
}

/** Checks a text against the shape of its input; returns what is expected where it does not fit, otherwise null. */
export function checkShape(shape: Shape, text: string): string | null {
  const answer = readerOf(shape)(text);
  return answer.ok ? null : answer.expected;
}

function readerOf(shape: Shape): (text: string) => Read<unknown> {
  switch (shape.kind) {
    case "text":
      return readText;
    case "lines":
      return (text) => read(readLines(text));
    case "boolean":
      return readBoolean;
    case "choice":
      return (text) => (shape.allowed.includes(text) ? read(text) : refuse(`one of ${shape.allowed.join(", ")}`));
    case "url":
      return readUrl;
    case "command":
      return readCommand;
    case "size":
      return readSize;
    case "shard":
      return readShard;
    case "go-tools":
      return readGoTools;
  }
}

function readText(text: string): Read<string> {
  return /[\0\r\n]/.test(text) ? refuse("a single line") : read(text);
}

/** The non-empty lines of a text, trimmed; lines that begin with `#` are comments. */
export function readLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** A boolean of YAML's core schema, as the runner's own toolkit reads it. https://yaml.org/spec/1.2/spec.html#id2804923 */
export function readBoolean(text: string): Read<boolean> {
  if (["true", "True", "TRUE"].includes(text)) return read(true);
  if (["false", "False", "FALSE"].includes(text)) return read(false);
  return refuse("true or false");
}

/** An http or https address without its trailing slashes; empty stays empty. */
export function readUrl(text: string): Read<string> {
  if (text === "") return read("");
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (parsed === null || !["http:", "https:"].includes(parsed.protocol)) return refuse("an http or https address");
  if (parsed.search !== "" || parsed.hash !== "") return refuse("an address without `?` and `#`");
  return read(text.replace(/\/+$/, ""));
}

const shellOperators = /^(?:\||\|\||&|&&|;|<|>|>>|2>|2>&1)$/;

/** A command split into its arguments; single and double quotes group. Shell operators are refused, for there is no shell. */
export function readCommand(text: string): Read<readonly string[]> {
  const words = parseArgv(text.replaceAll(/\r?\n/g, " ").trim());
  const operator = words.find((word) => shellOperators.test(word));
  if (operator !== undefined)
    return refuse(`a command without \`${operator}\`: no shell runs it, so put it into a script`);
  return read(words);
}

const units: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
  k: 1024,
  m: 1024 ** 2,
  g: 1024 ** 3,
};

/** Bytes of a size such as `500MB` or `2GiB`. */
export function readSize(text: string): Read<number> {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const unit = units[(match?.[2] ?? "").toLowerCase()];
  if (match?.[1] === undefined || unit === undefined) return refuse("a size such as 500MB or 2GiB, or 0");
  return read(Math.round(Number(match[1]) * unit));
}

/** The part of the work that `k/n` names. */
export function readShard(text: string): Read<{ readonly index: number; readonly count: number }> {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim());
  const index = Number(match?.[1] ?? 0);
  const count = Number(match?.[2] ?? 0);
  if (index < 1 || index > count) return refuse("k/n with 1 ≤ k ≤ n, such as 2/8");
  return read({ index, count });
}

/**
 * Commands with their versions, one `import/path@version` a line; what of the version can be resolved is decided where versions
 * are, and may be a range. https://go.dev/ref/mod#go-install
 */
export function readGoTools(text: string): Read<readonly GoToolRequest[]> {
  const lines = readLines(text);
  const wrong = lines.filter((line) => goToolOf(line) === null).map((line) => `\`${line}\``);
  if (wrong.length === 0) return read(lines.flatMap((line) => goToolOf(line) ?? []));
  const are = wrong.length === 1 ? "is" : "are";
  return refuse(`lines of import/path@version, which ${wrong.join(", ")} ${are} not`);
}

/** The lines of a text that are well-formed commands, so that further mistakes in these are told with the others. */
export function rightGoTools(text: string): string {
  return readLines(text)
    .filter((line) => goToolOf(line) !== null)
    .join("\n");
}

function goToolOf(line: string): GoToolRequest | null {
  const match = /^([a-zA-Z0-9][\w.~-]*\.[\w.~-]+(?:\/[\w.~+-]+)*)@([^\s@][^@]*)$/.exec(line);
  if (match?.[1] === undefined || match[2] === undefined || match[1].split("/").includes("..")) return null;
  return { package: match[1], version: match[2] };
}
