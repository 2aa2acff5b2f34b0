/**
 * Text with everything that a terminal or a reader could be misled by written out as an escape: control characters
 * (escape sequences among them), and the marks that reorder or hide text, https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing.
 * Line feeds and tabs stay.
 */
export function visible(text: string): string {
  return text.replaceAll(/[^\P{C}\n\t]|[\u2028\u2029]/gu, escapeSequence);
}

/** The same on a single line: line feeds and tabs are written out too. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll("\n", "\\n").replaceAll("\t", "\\t");
}

function escapeSequence(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === "\r") return "\\r";
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
}

/** At most `length` UTF-16 units of a text; where something was cut, it ends with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  // Never half a surrogate pair.
  return `${cut.replace(/[\ud800-\udbff]$/, "")}…`;
}
