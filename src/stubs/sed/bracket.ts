/** A bracket expression, `[^[:space:]"]`, in RE2's syntax. */
export interface Bracket {
  readonly token: { readonly kind: "set"; readonly source: string; readonly isWord: boolean };
  readonly end: number;
}

/**
 * Reads the bracket expression that begins at an offset; null for one that is not closed, and for collating symbols. A backslash
 * stands for itself, but for GNU's `\n` and its like.
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap09.html#tag_09_03_05
 */
export function readBracket(text: string, start: number): Bracket | null {
  const isNegated = text[start + 1] === "^";
  let at = start + (isNegated ? 2 : 1);
  let source = isNegated ? "[^" : "[";
  for (let isFirst = true; isFirst || text[at] !== "]"; isFirst = false) {
    const named = /\[:(\w+):\]/y;
    named.lastIndex = at;
    const [all, name = ""] = named.exec(text) ?? [];
    if (all !== undefined) {
      if (!classes.has(name)) return null;
      source += all;
      at += all.length;
      continue;
    }
    const from = elementAt(text, at);
    if (from === null) return null;
    at = from.end;
    const isRange = text[at] === "-" && text[at + 1] !== "]" && at + 1 < text.length;
    const to = isRange ? elementAt(text, at + 1) : from;
    if (to === null || to.character < from.character) return null;
    source += isRange ? `${inBrackets(from.character)}-${inBrackets(to.character)}` : inBrackets(from.character);
    at = to.end;
  }
  const token = { kind: "set", source: `${source}]`, isWord: false } as const;
  return { token, end: at + 1 };
}

const classes: ReadonlySet<string> = new Set([
  "alnum",
  "alpha",
  "blank",
  "cntrl",
  "digit",
  "graph",
  "lower",
  "print",
  "punct",
  "space",
  "upper",
  "xdigit",
]);

interface Element {
  readonly character: string;
  readonly end: number;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", f: "\f", v: "\v", r: "\r", a: "\x07" };

function elementAt(text: string, at: number): Element | null {
  const character = text[at];
  const next = text[at + 1] ?? "";
  if (character === undefined || (character === "[" && /[.=:]/.test(next))) return null;
  if (character !== "\\") return { character, end: at + 1 };
  // Characters by their numbers.
  if (/[cdox]/.test(next)) return null;
  const escaped = escapes[next];
  return escaped === undefined ? { character, end: at + 1 } : { character: escaped, end: at + 2 };
}

function inBrackets(character: string): string {
  return /[\w\s]/.test(character) || character > "~" ? character : `\\${character}`;
}
