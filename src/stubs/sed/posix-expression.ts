import { readBracket } from "./bracket.ts";
import type { Pattern } from "./matcher.ts";

/** A basic regular expression, or an extended one as after `sed -E`. */
export type Dialect = "basic" | "extended";

/** Nobody writes longer ones over generated code, and what running one costs grows with it. */
const longest = 1000;
const mostRepeats = 100;

/**
 * A POSIX regular expression, with GNU's additions (`\+`, `\|`, `\b`, `\w`, `\<`), in RE2's syntax; null for what RE2 has not,
 * and for what is not surely understood. https://www.gnu.org/software/sed/manual/html_node/Regular-Expressions.html
 */
export function fromPosix(expression: string, dialect: Dialect, ignoresCase: boolean): Pattern | null {
  if (expression === "" || expression.length > longest) return null;
  const tokens = tokensIn(expression, dialect);
  const source = tokens === null ? null : sourceOf(tokens);
  if (tokens === null || source === null) return null;
  return { source, ignoresCase, isLongest: true, literal: ignoresCase ? "" : literalIn(tokens) };
}

/** A text as a regular expression that matches nothing else. */
export function quoted(text: string): string {
  return text.replace(/[!-/:-@[-^`{-~]/g, "\\$&");
}

type Token =
  | { readonly kind: "character"; readonly text: string }
  /** Anything else that stands for one character. */
  | { readonly kind: "set"; readonly source: string; readonly isWord: boolean }
  | { readonly kind: "anchor"; readonly source: string }
  /** `\<` and `\>`, of which RE2 has only both in one. */
  | { readonly kind: "edge"; readonly of: "start" | "end" }
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "or" }
  | { readonly kind: "repeat"; readonly source: string };

interface Read {
  readonly token: Token;
  /** Where the next one begins. */
  readonly end: number;
}

function tokensIn(text: string, dialect: Dialect): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const read = readToken(text, at, dialect, tokens);
    if (read === null) return null;
    tokens.push(read.token);
    at = read.end;
  }
  return tokens;
}

function readToken(text: string, at: number, dialect: Dialect, before: readonly Token[]): Read | null {
  const isEscaped = text[at] === "\\";
  const sign = text[at + (isEscaped ? 1 : 0)] ?? "";
  const end = at + (isEscaped ? 2 : 1);
  // These are special with a backslash in basic expressions, and without it in extended ones.
  if ("(){}|+?".includes(sign) && sign !== "")
    return isEscaped === (dialect === "basic") ? operator(sign, text, end, dialect, before) : character(sign, end);
  if (isEscaped) return escaped(sign, end);
  switch (sign) {
    case ".":
      return { token: { kind: "set", source: ".", isWord: false }, end };
    case "[":
      return readBracket(text, at);
    case "*":
      return star(end, dialect, before);
    case "^":
      return dialect === "extended" || isAtStart(before) ? anchor("^", end) : character(sign, end);
    case "$":
      return dialect === "extended" || /^(?:$|\\[)|])/.test(text.slice(end))
        ? anchor("\\z", end)
        : character(sign, end);
    default:
      return character(sign, end);
  }
}

function operator(sign: string, text: string, end: number, dialect: Dialect, before: readonly Token[]): Read | null {
  switch (sign) {
    case "(":
      return { token: { kind: "open" }, end };
    case ")":
      return { token: { kind: "close" }, end };
    case "|":
      return { token: { kind: "or" }, end };
    case "{":
      return canRepeat(before) ? interval(text, end, dialect) : null;
    case "}":
      return dialect === "extended" ? character(sign, end) : null;
    default:
      return canRepeat(before) ? { token: { kind: "repeat", source: sign }, end } : null;
  }
}

const namedEscapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", f: "\f", v: "\v", r: "\r", a: "\x07" };

function escaped(sign: string, end: number): Read | null {
  const named = namedEscapes[sign];
  if (named !== undefined) return character(named, end);
  if (/[wWsS]/.test(sign)) return { token: { kind: "set", source: `\\${sign}`, isWord: sign === "w" }, end };
  if (/[bB]/.test(sign)) return anchor(`\\${sign}`, end);
  if (sign === "<" || sign === ">") return { token: { kind: "edge", of: sign === "<" ? "start" : "end" }, end };
  if (sign === "`" || sign === "'") return anchor(sign === "`" ? "\\A" : "\\z", end);
  // Back references, characters by their numbers, and letters that mean nothing.
  return sign === "" || /[A-Za-z0-9]/.test(sign) ? null : character(sign, end);
}

/** Where nothing can be repeated, a basic expression has a star for itself. */
function star(end: number, dialect: Dialect, before: readonly Token[]): Read | null {
  if (canRepeat(before)) return { token: { kind: "repeat", source: "*" }, end };
  return dialect === "basic" && isAtStart(before) ? character("*", end) : null;
}

/** `{m}`, `{m,}`, `{m,n}` and `{,n}`, of which `end` is behind the bracket. */
function interval(text: string, end: number, dialect: Dialect): Read | null {
  const form = dialect === "basic" ? /(\d*)(,?)(\d*)\\\}/y : /(\d*)(,?)(\d*)\}/y;
  form.lastIndex = end;
  const [all = "", least = "", comma = "", most = ""] = form.exec(text) ?? [];
  const isKnown = least !== "" || most !== "";
  if (!isKnown || Math.max(Number(least), Number(most)) > mostRepeats) return null;
  return { token: { kind: "repeat", source: `{${least || "0"}${comma}${most}}` }, end: end + all.length };
}

function character(text: string, end: number): Read {
  return { token: { kind: "character", text }, end };
}

function anchor(source: string, end: number): Read {
  return { token: { kind: "anchor", source }, end };
}

function isAtStart(before: readonly Token[]): boolean {
  const last = before.at(-1);
  return last === undefined || last.kind === "open" || last.kind === "or" || isLineStart(last);
}

function isLineStart(token: Token): boolean {
  return token.kind === "anchor" && token.source === "^";
}

/** RE2 refuses a repetition of a repetition, too. */
function canRepeat(before: readonly Token[]): boolean {
  const last = before.at(-1)?.kind;
  return last === "character" || last === "set" || last === "close";
}

/** Null where brackets do not match, or where the edge of a word is not that by what stands at it. */
function sourceOf(tokens: readonly Token[]): string | null {
  let source = "";
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "open") depth += 1;
    if (token.kind === "close") depth -= 1;
    if (depth < 0) return null;
    if (token.kind === "edge" && !isOfWord(tokens[token.of === "start" ? index + 1 : index - 1])) return null;
    source += sourceOfToken(token);
  }
  return depth === 0 ? source : null;
}

function sourceOfToken(token: Token): string {
  switch (token.kind) {
    case "character":
      return quoted(token.text);
    case "set":
    case "anchor":
    case "repeat":
      return token.source;
    case "edge":
      return "\\b";
    case "open":
      return "(";
    case "close":
      return ")";
    case "or":
      return "|";
  }
}

function isOfWord(token: Token | undefined): boolean {
  return (token?.kind === "character" && /\w/.test(token.text)) || (token?.kind === "set" && token.isWord);
}

/** The longest text that is in every match. */
function literalIn(tokens: readonly Token[]): string {
  if (tokens.some(({ kind }) => kind === "or")) return "";
  const runs = [""];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "open") depth += 1;
    if (token.kind === "close") depth -= 1;
    const isOnce = token.kind === "character" && depth === 0 && tokens[index + 1]?.kind !== "repeat";
    if (isOnce) runs.push((runs.pop() ?? "") + token.text);
    else if (token.kind !== "anchor" && token.kind !== "edge") runs.push("");
  }
  return runs.toSorted((one, other) => other.length - one.length)[0] ?? "";
}
