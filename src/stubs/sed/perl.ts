import type { Pattern } from "./matcher.ts";
import type { Part } from "./replacement.ts";
import type { Command, Guard } from "./script.ts";

/**
 * The commands of a perl one-liner that edits lines, as after `perl -pi -e`: substitutions, each with a condition if need be, and
 * the deletion of lines, `print unless /…/` after `perl -ni -e`. Null for any other program.
 * https://perldoc.perl.org/perlrun#-p
 */
export function readPerl(program: string, printsByItself: boolean): readonly Command[] | null {
  const statements = statementsOf(program);
  if (statements === null || statements.length === 0) return null;
  const commands = statements.map((statement) => (printsByItself ? substitution(statement) : printing(statement)));
  return commands.every((command) => command !== null) && (printsByItself || commands.length === 1) ? commands : null;
}

const delimited = (sign: string): string => `((?:\\\\[\\s\\S]|[^\\\\${sign}])*)`;
const slash = delimited("/");

/** `s/…/…/g if /…/`, of which the delimiter may be another. */
function substitution(statement: string): Command | null {
  const delimiter = /^s([/|#!,@%~])/.exec(statement)?.[1];
  if (delimiter === undefined) return null;
  const part = delimited(delimiter);
  const form = new RegExp(
    `^s${delimiter.replace("|", "\\|")}${part}${delimiter.replace("|", "\\|")}${part}${delimiter.replace("|", "\\|")}([gi]*)(?: (if|unless) /${slash}/(i?))?$`,
  );
  const [all, expression = "", written = "", flags = "", condition, other = "", otherFlags] =
    form.exec(statement) ?? [];
  if (all === undefined) return null;
  const pattern = fromPerl(unescaped(expression, delimiter), flags.includes("i"));
  const replacement = readReplacement(unescaped(written, delimiter));
  const guard = condition === undefined ? null : guardOf(other, condition === "unless", otherFlags === "i");
  if (pattern === null || replacement === null || (condition !== undefined && guard === null)) return null;
  return { guard, action: { kind: "substitute", pattern, replacement, first: 1, isGlobal: flags.includes("g") } };
}

/** `print unless /…/`, `print if !/…/`. */
function printing(statement: string): Command | null {
  const form = new RegExp(`^print (if|unless) (!?) ?/${slash}/(i?)$`);
  const [all, condition, negation, expression = "", flags] = form.exec(statement) ?? [];
  const guard =
    all === undefined ? null : guardOf(expression, (condition === "if") !== (negation === "!"), flags === "i");
  return guard === null ? null : { guard, action: { kind: "delete" } };
}

function guardOf(expression: string, isNegated: boolean, ignoresCase: boolean): Guard | null {
  const pattern = fromPerl(unescaped(expression, "/"), ignoresCase);
  return pattern === null ? null : { from: { kind: "match", pattern }, to: null, isNegated };
}

/** At semicolons outside of what delimiters enclose. */
function statementsOf(program: string): string[] | null {
  const pieces = program
    .trim()
    .replace(/;$/, "")
    .split(/;\s*(?=s[/|#!,@%~])/);
  return program.length > 2000 ? null : pieces.map((piece) => piece.trim().replace(/\s+(if|unless)\s+/, " $1 "));
}

function unescaped(text: string, delimiter: string): string {
  return delimiter === "/" || /[!,@%~#]/.test(delimiter) ? text.replaceAll(`\\${delimiter}`, delimiter) : text;
}

/** Perl's syntax is RE2's but for what RE2 refuses; what is put in from variables is not known. */
function fromPerl(expression: string, ignoresCase: boolean): Pattern | null {
  if (expression === "" || expression.length > 1000 || /[$@]\w|\$\{|\\[hHRvVNZ1-9n]/.test(expression)) return null;
  const counts = Array.from(expression.matchAll(/\{(\d+)(?:,(\d*))?\}/g), ([, least, most]) => Number(most || least));
  if (counts.some((count) => count > 100)) return null;
  return { source: expression, ignoresCase, isLongest: false, literal: "" };
}

function readReplacement(text: string): readonly Part[] | null {
  const parts: Part[] = [];
  for (const [all, name, escaped] of text.matchAll(/\$\{?(\d|&)\}?|\\([\s\S]?)|[^$\\]+|\$/g)) {
    const part =
      name === undefined
        ? pieceOf(all, escaped)
        : ({ kind: "group", number: name === "&" ? 0 : Number(name) } as const);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", f: "\f" };

function pieceOf(all: string, escaped: string | undefined): Part | null {
  if (escaped === undefined) return all === "$" || /@\w/.test(all) ? null : { kind: "text", text: all };
  if (/[1-9]/.test(escaped)) return { kind: "group", number: Number(escaped) };
  if (/[ULulE]/.test(escaped)) return { kind: "case", change: escaped };
  const named = escapes[escaped];
  if (named !== undefined) return { kind: "text", text: named };
  return escaped === "" || /\w/.test(escaped) ? null : { kind: "text", text: escaped };
}
