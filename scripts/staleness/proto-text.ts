/** A declaration in the text of a .proto file; offsets are of UTF-16 units. */
export interface Declaration {
  readonly kind:
    | "syntax"
    | "package"
    | "import"
    | "option"
    | "message"
    | "enum"
    | "service"
    | "oneof"
    | "extend"
    | "rpc"
    | "value"
    | "field"
    | "other";
  /** Its own name; empty for what has none. */
  readonly name: string;
  /** The names of what encloses it, outermost first. */
  readonly scope: readonly string[];
  /** The kind of what encloses it; `file` at the top. */
  readonly within: Declaration["kind"] | "file";
  readonly start: number;
  /** Behind the `;` or `}` that ends it. */
  readonly end: number;
  /** Behind its `{`; null where it has none. */
  readonly body: number | null;
}

/** The text with comments as blanks and strings as `_`, of the same length, so that neither is taken for code. */
export function maskProto(text: string): string {
  const pattern = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  return text.replace(pattern, (found) =>
    found.startsWith("/")
      ? found.replace(/[^\n]/g, " ")
      : `${found[0]}${"_".repeat(Math.max(0, found.length - 2))}${found[0]}`,
  );
}

const blocks = ["message", "enum", "service", "oneof", "extend"] as const;

/** The declarations of a .proto file, each before those within it. Groups, and what is within options, are `other`. */
export function declarationsOf(text: string): Declaration[] {
  const code = maskProto(text);
  const found: Declaration[] = [];
  read(0, code.length, [], "file");
  return found;

  function read(from: number, to: number, scope: readonly string[], within: Declaration["within"]): void {
    let at = from;
    while (at < to) {
      const start = at + (/^[\s;]*/.exec(code.slice(at, to))?.[0].length ?? 0);
      if (start >= to) return;
      const stop = statementEnd(code, start, to);
      const brace = code.slice(start, stop).search(/\{/);
      const head = code.slice(start, brace < 0 ? stop : start + brace).trim();
      const { kind, name } = nameOf(head, within);
      const hasBody = brace >= 0 && kind !== "option" && kind !== "field" && kind !== "value";
      const body = hasBody ? start + brace + 1 : null;
      found.push({ kind, name, scope, within, start, end: stop, body });
      if (body !== null && isBlock(kind)) read(body, stop - 1, kind === "oneof" ? scope : [...scope, name], kind);
      at = stop;
    }
  }
}

function isBlock(kind: Declaration["kind"]): boolean {
  return (blocks as readonly string[]).includes(kind);
}

function nameOf(head: string, within: Declaration["within"]): Pick<Declaration, "kind" | "name"> {
  const word = /^[\w.]+/.exec(head)?.[0] ?? "";
  const name = /^\w+\s+([\w.]+)/.exec(head)?.[1] ?? "";
  const isField = /^[\w.<>, ]+?[\s>]\w+\s*=\s*(?:\d|0x)/.test(head);
  if (within !== "enum" && !isField && (word === "syntax" || word === "edition")) return { kind: "syntax", name: "" };
  for (const kind of ["package", "import", "rpc", ...blocks] as const)
    if (within !== "enum" && !isField && word === kind) return { kind, name };
  if (word === "option" && !isField) return { kind: "option", name: /^option\s+([\w.()]+)/.exec(head)?.[1] ?? "" };
  if (within === "enum") {
    const value = /^(\w+)\s*=\s*-?\w+/.exec(head)?.[1];
    return value === undefined ? { kind: "other", name: "" } : { kind: "value", name: value };
  }
  const field = /(\w+)\s*=\s*\d+/.exec(head)?.[1];
  return field === undefined || !isField || /^(?:\w+\s+)?group\s/.test(head)
    ? { kind: "other", name: "" }
    : { kind: "field", name: field };
}

/** Behind the `;` outside braces, or the `}` of the first block that is not an option's value. */
function statementEnd(code: string, start: number, to: number): number {
  let depth = 0;
  const head = code.slice(start, to);
  const isValue = /^option\b|^[^{;]*[=[]/.test(head) && !/^(?:\w+\s+)?group\s/.test(head);
  for (let at = start; at < to; at += 1) {
    const character = code[at];
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
    if (depth === 0 && character === ";") return at + 1;
    if (depth === 0 && character === "}" && !isValue) return at + 1;
  }
  return to;
}

/** The files that a .proto imports, as it spells them. */
export function importsOf(text: string): string[] {
  return declarationsOf(text)
    .filter(({ kind }) => kind === "import")
    .flatMap(({ start, end }) => /["']([^"']+)["']/.exec(text.slice(start, end))?.[1] ?? []);
}

/** Behind the last import, package or syntax, where another import or option can stand. */
export function headEnd(text: string): number {
  const head = declarationsOf(text).filter(({ kind }) => kind === "syntax" || kind === "package" || kind === "import");
  return Math.max(0, ...head.map(({ end }) => end));
}

/** Whether a .proto is of a syntax, `proto2`, or of an edition; proto2 is what says nothing. */
export function isOfSyntax(text: string, syntax: string): boolean {
  return (/^\s*(?:syntax|edition)\s*=\s*["'](\w+)["']/m.exec(text)?.[1] ?? "proto2") === syntax;
}
