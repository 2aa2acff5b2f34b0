/** An import statement of a .proto, at the place where protoc reports its errors. */
export interface ImportStatement {
  readonly name: string;
  readonly kind: "plain" | "public" | "weak" | "option";
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** What the text of a .proto says on its top level, read without compiling it. */
export interface ProtoText {
  /** `package`; empty where there is none. */
  readonly package: string;
  /** Value of `option go_package`. */
  readonly goPackage?: string;
  /** In the order of the text. */
  readonly imports: readonly ImportStatement[];
  /** Value of `edition`; absent in proto2 and proto3. */
  readonly edition?: string;
  /** Full names of the messages, enums and services of the top level. */
  readonly declares: readonly string[];
  readonly hasServices: boolean;
}

/**
 * Reads package, imports, go_package and declared names. Comments, strings (adjacent ones are joined, escapes are
 * undone) and nested braces are understood; anything else is skipped, so that a file which does not compile still tells
 * what it can. https://protobuf.dev/reference/protobuf/edition-2023-spec/
 */
export function readProtoText(text: string): ProtoText {
  let packageName = "";
  let goPackage: string | undefined;
  const imports: ImportStatement[] = [];
  const declared: string[] = [];
  let edition: string | undefined;
  let hasServices = false;
  for (const statement of topLevelStatements(text)) {
    const words = statement.words;
    const keyword = words[0] === "export" || words[0] === "local" ? words[1] : words[0];
    const name = words[0] === keyword ? words[1] : words[2];
    if (keyword === "package" && name !== undefined) packageName = name;
    else if (keyword === "edition" && statement.text !== null) edition = statement.text;
    else if (keyword === "import" && statement.text !== null) imports.push(importIn(statement, statement.text, text));
    else if (keyword === "option" && name === "go_package" && statement.text !== null) goPackage = statement.text;
    else if (statement.opensBlock && name !== undefined && /^(?:message|enum|service)$/.test(keyword ?? "")) {
      declared.push(name);
      if (keyword === "service") hasServices = true;
    }
  }
  const prefix = packageName === "" ? "" : `${packageName}.`;
  return {
    package: packageName,
    ...(goPackage === undefined ? {} : { goPackage }),
    imports,
    ...(edition === undefined ? {} : { edition }),
    declares: declared.map((name) => prefix + name),
    hasServices,
  };
}

function importIn({ words: [, word], start }: Statement, name: string, text: string): ImportStatement {
  const kind = word === "public" || word === "weak" || word === "option" ? word : "plain";
  const before = text.slice(0, start).split("\n");
  return { name, kind, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

interface Statement {
  /** Where its first word begins. */
  readonly start: number;
  /** Identifiers and keywords in order. */
  readonly words: readonly string[];
  /** Its string literals, joined; null where it has none. */
  readonly text: string | null;
  /** Ended by `{` rather than by `;`. */
  readonly opensBlock: boolean;
}

function* topLevelStatements(text: string): Generator<Statement> {
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|([A-Za-z_][A-Za-z0-9_.]*)|([{;])/g;
  let words: string[] = [];
  let literal: string | null = null;
  let start = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [, string, word, mark] = match;
    if (mark !== undefined) {
      yield { start, words, text: literal, opensBlock: mark === "{" };
      words = [];
      literal = null;
      if (mark === "{") token.lastIndex = endOfBlock(text, token.lastIndex);
    } else if (word !== undefined) {
      if (words.length === 0) start = match.index;
      words.push(word);
    } else if (string !== undefined) {
      literal = (literal ?? "") + undoEscapes(string.slice(1, -1));
    }
  }
}

/** Where a block ends whose brace was opened before `from`. Most of a text stands in blocks, so their words are not looked at. */
function endOfBlock(text: string, from: number): number {
  const token = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|[{}]/g;
  token.lastIndex = from;
  let depth = 1;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0] === "{") depth += 1;
    else if (match[0] === "}") depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return text.length;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
};

function undoEscapes(body: string): string {
  return body.replace(/\\(?:[xX]([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/g, (_all, hex, octal, other) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return simpleEscapes[other] ?? other;
  });
}
