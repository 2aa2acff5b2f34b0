import type { Pattern } from "./matcher.ts";
import { type Dialect, fromPosix } from "./posix-expression.ts";
import { type Part, readReplacement } from "./replacement.ts";

/** What a command of a script is for: lines by their number, the last one, or those that match. */
export type Address =
  | { readonly kind: "line"; readonly number: number }
  | { readonly kind: "last" }
  | { readonly kind: "match"; readonly pattern: Pattern };

/** The lines that a command is done on: one, or from one to another. */
export interface Guard {
  readonly from: Address;
  readonly to: Address | null;
  /** All but those. */
  readonly isNegated: boolean;
}

export type Action =
  | {
      readonly kind: "substitute";
      readonly pattern: Pattern;
      readonly replacement: readonly Part[];
      /** The first match that is replaced, from 1. */
      readonly first: number;
      /** And all behind it. */
      readonly isGlobal: boolean;
    }
  | { readonly kind: "transliterate"; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly kind: "delete" }
  | { readonly kind: "insert" | "append" | "change"; readonly text: string }
  | { readonly kind: "block"; readonly commands: readonly Command[] };

export interface Command {
  readonly guard: Guard | null;
  readonly action: Action;
}

/** No script over generated code comes near this. */
const longestScript = 20_000;

/**
 * The commands of a sed script that edits lines one by one; null where it has others (`N`, `b`, `p`), and those that read, write or
 * run something (`r`, `w`, `e`), or where anything is not understood.
 * https://www.gnu.org/software/sed/manual/html_node/sed-scripts.html
 */
export function readScript(text: string, dialect: Dialect): readonly Command[] | null {
  if (text.length > longestScript) return null;
  const reader = { text, at: 0, dialect };
  const commands = readCommands(reader, false);
  return commands === null || commands.length === 0 ? null : commands;
}

interface Reader {
  readonly text: string;
  at: number;
  readonly dialect: Dialect;
}

function readCommands(reader: Reader, isBlock: boolean): readonly Command[] | null {
  const commands: Command[] = [];
  for (;;) {
    take(reader, /[\s;]*/y);
    if (take(reader, /#[^\n]*/y) !== "") continue;
    if (reader.at >= reader.text.length) return isBlock ? null : commands;
    if (take(reader, /\}/y) !== "") return isBlock && isAtEnd(reader) ? commands : null;
    const command = readCommand(reader);
    if (command === null) return null;
    commands.push(command);
  }
}

function readCommand(reader: Reader): Command | null {
  const guard = readGuard(reader);
  if (guard === "unknown") return null;
  const name = take(reader, /[\s\S]/y);
  const action = readAction(name, guard, reader);
  return action === null ? null : { guard, action };
}

function readAction(name: string, guard: Guard | null, reader: Reader): Action | null {
  switch (name) {
    case "s":
      return readSubstitution(guard, reader);
    case "y":
      return readTransliteration(reader);
    case "d":
      return isAtEnd(reader) ? { kind: "delete" } : null;
    case "i":
      return readText("insert", reader);
    case "a":
      return readText("append", reader);
    case "c":
      return readText("change", reader);
    case "{": {
      const commands = readCommands(reader, true);
      return commands === null ? null : { kind: "block", commands };
    }
    default:
      return null;
  }
}

function readGuard(reader: Reader): Guard | null | "unknown" {
  const from = readAddress(reader);
  if (from === "unknown") return "unknown";
  if (from === null) return take(reader, /[ \t]*!/y) === "" ? null : "unknown";
  let to: Address | null = null;
  if (take(reader, /[ \t]*,[ \t]*/y) !== "") {
    const address = readAddress(reader);
    if (address === null || address === "unknown") return "unknown";
    to = address;
  }
  take(reader, /[ \t]*/y);
  const isNegated = take(reader, /![ \t]*/y) !== "";
  return { from, to, isNegated };
}

function readAddress(reader: Reader): Address | null | "unknown" {
  const number = take(reader, /\d+/y);
  // `first~step` and the line 0 are GNU's own, and count lines that no stub has in common with another.
  if (number !== "")
    return Number(number) === 0 || take(reader, /~/y) !== "" ? "unknown" : { kind: "line", number: Number(number) };
  if (take(reader, /\$/y) !== "") return { kind: "last" };
  const delimiter = take(reader, /\/|\\[^\n]/y).at(-1);
  if (delimiter === undefined) return /[+~]/.test(reader.text[reader.at] ?? "") ? "unknown" : null;
  const expression = readPart(reader, delimiter, true);
  const ignoresCase = take(reader, /I/y) !== "";
  const pattern = expression === null ? null : fromPosix(expression, reader.dialect, ignoresCase);
  return pattern === null ? "unknown" : { kind: "match", pattern };
}

function readSubstitution(guard: Guard | null, reader: Reader): Action | null {
  const delimiter = take(reader, /[^\n\\]/y);
  const expression = delimiter === "" ? null : readPart(reader, delimiter, true);
  const written = expression === null ? null : readPart(reader, delimiter, false);
  if (expression === null || written === null) return null;
  const flags = take(reader, /[gIi\d]*/y);
  const [first, ...others] = flags.match(/\d+/g) ?? [];
  if (!isAtEnd(reader) || others.length > 0 || first === "0") return null;
  const pattern = expression === "" ? patternOf(guard) : fromPosix(expression, reader.dialect, /i/i.test(flags));
  const replacement = readReplacement(written, expression, reader.dialect);
  if (pattern === null || replacement === null) return null;
  return { kind: "substitute", pattern, replacement, first: Number(first ?? 1), isGlobal: flags.includes("g") };
}

/** An empty expression is the one that was looked for last. */
function patternOf(guard: Guard | null): Pattern | null {
  return guard?.from.kind === "match" && guard.to === null ? guard.from.pattern : null;
}

function readTransliteration(reader: Reader): Action | null {
  const delimiter = take(reader, /[^\n\\]/y);
  const [from, to] = [readPart(reader, delimiter, false), readPart(reader, delimiter, false)];
  if (from === null || to === null || !isAtEnd(reader) || /\\/.test(from + to)) return null;
  const [left, right] = [[...from], [...to]];
  return left.length === right.length ? { kind: "transliterate", from: left, to: right } : null;
}

/** Up to the delimiter, which stands for itself behind a backslash, and in the brackets of an expression. */
function readPart(reader: Reader, delimiter: string, isExpression: boolean): string | null {
  let part = "";
  while (reader.at < reader.text.length) {
    const character = reader.text[reader.at] ?? "";
    const next = reader.text[reader.at + 1] ?? "";
    if (character === delimiter) {
      reader.at += 1;
      return part;
    }
    if (character === "\n" && isExpression) return null;
    if (character === "\\") {
      part += next === delimiter && next !== "&" ? next : character + next;
      reader.at += 2;
      continue;
    }
    const bracket = isExpression && character === "[" ? take(reader, /\[\^?\]?(?:\[:\w+:\]|[^\]\n])*\]/y) : "";
    part += bracket === "" ? character : bracket;
    reader.at += bracket === "" ? 1 : 0;
  }
  return null;
}

/** `i\` with the text on the next line, or GNU's `i text`. */
function readText(kind: "insert" | "append" | "change", reader: Reader): Action | null {
  take(reader, /[ \t]*(?:\\[ \t]*\n|\\(?=[ \t]))?/y);
  const written = take(reader, /(?:\\[\s\S]|[^\\\n])*/y);
  if (written === "" || /\\[^\n\\/"'`.*$&]/.test(written)) return null;
  return { kind, text: written.replace(/\\([\s\S])/g, "$1") };
}

function isAtEnd(reader: Reader): boolean {
  take(reader, /[ \t]*/y);
  return reader.at >= reader.text.length || /[;\n}#]/.test(reader.text[reader.at] ?? "");
}

function take(reader: Reader, form: RegExp): string {
  form.lastIndex = reader.at;
  const [found = ""] = form.exec(reader.text) ?? [];
  reader.at += found.length;
  return found;
}
