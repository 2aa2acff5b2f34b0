import type { Match } from "./matcher.ts";
import type { Dialect } from "./posix-expression.ts";

/** A piece of what a match is replaced by. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  /** What a group of the match holds; 0: all of it. */
  | { readonly kind: "group"; readonly number: number }
  /** `\U`, `\L`, `\u`, `\l` and `\E`: the case of what follows. */
  | { readonly kind: "case"; readonly change: string };

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", f: "\f", v: "\v", r: "\r", a: "\x07" };

/**
 * The replacement of sed's `s` command; null where it names a group that the expression has not, or a character by its number.
 * https://www.gnu.org/software/sed/manual/html_node/The-_0022s_0022-Command.html
 */
export function readReplacement(text: string, expression: string, dialect: Dialect): readonly Part[] | null {
  const parts: Part[] = [];
  const groups = expression.replace(/\[[^\]]*\]/g, "").match(dialect === "basic" ? /\\\(/g : /(?<!\\)\(/g)?.length ?? 0;
  for (const [all, escaped] of text.matchAll(/\\([\s\S]?)|&|[^\\&]+/g)) {
    const part = all === "&" ? group(0) : escaped === undefined ? literal(all) : escapedPart(escaped);
    if (part === null || (part.kind === "group" && part.number > groups)) return null;
    parts.push(part);
  }
  return parts;
}

function escapedPart(sign: string): Part | null {
  if (/\d/.test(sign)) return group(Number(sign));
  if (/[ULulE]/.test(sign)) return { kind: "case", change: sign };
  const named = escapes[sign];
  if (named !== undefined) return literal(named);
  return sign === "" || /[A-Za-z]/.test(sign) ? null : literal(sign);
}

function group(number: number): Part {
  return { kind: "group", number };
}

function literal(text: string): Part {
  return { kind: "text", text };
}

/** What a match is replaced by. */
export function replacementOf(match: Match, parts: readonly Part[]): string {
  let made = "";
  let lasting = "E";
  let once = "";
  for (const part of parts) {
    if (part.kind === "case") {
      if (/[ul]/.test(part.change)) once = part.change;
      else lasting = part.change;
      continue;
    }
    const text = part.kind === "text" ? part.text : (match.groups[part.number] ?? "");
    if (text === "") continue;
    const cased = inCase(text, lasting);
    made += once === "" ? cased : inCase(cased.slice(0, 1), once) + cased.slice(1);
    once = "";
  }
  return made;
}

function inCase(text: string, change: string): string {
  if (/u/i.test(change)) return text.toUpperCase();
  return /l/i.test(change) ? text.toLowerCase() : text;
}
