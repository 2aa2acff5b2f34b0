/** How a text is stored differently from how generators write it, in words; null: it is not. */
export function formOf(text: string): string | null {
  if (text.startsWith("\ufeff")) return "it begins with a byte order mark";
  if (/^[ \t]*\r?\n/.test(text)) return "it begins with a blank line";
  if (text.includes("\r\n")) return isCrlf(text) ? "its line endings are CRLF" : "some of its line endings are CRLF";
  return text === "" || text.endsWith("\n") ? null : "it lacks the line end at its end";
}

/** The same of a file's bytes: those of thousands that are stored as they were written are not decoded for it. */
export function formIn(bytes: Buffer): string | null {
  const [first = 0] = bytes;
  const isAsWritten = isPrinted(first) && bytes.at(-1) === lineEnd && !bytes.includes("\r\n");
  return isAsWritten ? null : formOf(bytes.toString("utf8"));
}

const lineEnd = 0x0a;

/** Neither white space nor the beginning of a byte order mark. */
function isPrinted(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f;
}

/** Whether a text has line endings, and all of them are CRLF. */
export function isCrlf(text: string): boolean {
  return text.includes("\r\n") && !/(?:^|[^\r])\n/.test(text);
}

/**
 * The stubs that somebody stored otherwise than the others are: what a checkout or a tool does, it does to all of them.
 * A single stub proves that of CRLF alone, which git itself makes. `forms` are those of all stubs, by path.
 */
export function oddForms(forms: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const kinds = new Set(forms.values());
  const odd = [...forms].filter(([, form]) => {
    return form !== null && (kinds.size > 1 || form.startsWith("some") || (forms.size === 1 && !form.includes("CRLF")));
  });
  return new Set(odd.map(([path]) => path));
}

/**
 * Whether a formatter may have left a text like this. Generators write what gofmt writes, so white space that formatters take
 * out, and lines indented otherwise, are somebody's own.
 */
export function mayBeFormatted(committed: string, regenerated: string): boolean {
  const behindKeyword = /^[ \t]*(?:func|return|if|for|switch|case|type|var|const|package)(?: {2,}|\t)/gm;
  const inExpression = /[=,] {2,}|\( | [,)]|(?:struct|interface) {2,}\{/g;
  const atEdges = /[({]\n\n|\n\n[ \t]*[)}]/g;
  const signs = [/[ \t]$/gm, /\n\n\n/g, /^ /gm, /\n\n$/g, /\n\n[ \t]/g, atEdges, behindKeyword, inExpression];
  const [own, fresh] = [withoutImports(committed), withoutImports(regenerated)];
  return signs.every((sign) => countOf(sign, own) <= countOf(sign, fresh)) && isIndentedAlike(own, fresh);
}

/** The same of a text whose names have other lengths, so that the comments behind its code are aligned otherwise. */
export function mayBeRealigned(committed: string, regenerated: string): boolean {
  return mayBeFormatted(unaligned(committed), unaligned(regenerated));
}

/** The text with its comments right behind their code, however far those of neighbouring lines stand. */
export function unaligned(text: string): string {
  return text.replace(/ {2,}(?=\/\/)/g, " ");
}

/** Whether the lines that two texts share are indented alike in both; taking declarations out of a group moves them, too. */
function isIndentedAlike(committed: string, regenerated: string): boolean {
  const group = /^(?:var|const) \($/gm;
  if (countOf(group, committed) !== countOf(group, regenerated)) return true;
  const indented = new Set(codeLinesOf(regenerated));
  const lines = new Set([...indented].map((line) => line.trimStart()));
  return codeLinesOf(committed).every((line) => indented.has(line) || !lines.has(line.trimStart()));
}

function codeLinesOf(text: string): string[] {
  return text.split("\n").filter((line) => !/^[ \t]*(?:\/\/|$)/.test(line));
}

/** Whether two texts differ in nothing but white space, and that not within comments, which builds of a generator lay out. */
export function isSameButSpace(one: string, other: string): boolean {
  return one.replace(/\s+/g, "") === other.replace(/\s+/g, "") && commentsOf(one) === commentsOf(other);
}

function commentsOf(text: string): string {
  return (text.replace(/^\ufeff/, "").match(/^[ \t]*\/\/.*$/gm) ?? []).map((line) => line.trim()).join("\n");
}

/** Import formatters divide these by blank lines, and put those that stand one by one into a group. */
function withoutImports(text: string): string {
  return text.replace(/^import (?:\(\n[\s\S]*?^\)|[^(\n].*)\n\n?/gm, "");
}

function countOf(sign: RegExp, text: string): number {
  return text.match(sign)?.length ?? 0;
}
