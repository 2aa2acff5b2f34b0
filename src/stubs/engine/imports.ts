/** An import statement of a .proto, at the place where protoc reports its errors. */
export interface ImportStatement {
  readonly name: string;
  readonly kind: "plain" | "public" | "weak" | "option";
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

const gap = String.raw`(?:\s|//[^\n]*\n|/\*[\s\S]*?\*/)*`;
const literal = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;

/** Comments and strings first, so that an import inside one of them is passed over. */
const tokens = new RegExp(
  String.raw`//[^\n]*|/\*[\s\S]*?\*/|(?<![\w.])import\b${gap}(public|weak|option)?${gap}((?:${literal})(?:${gap}(?:${literal}))*)${gap};|${literal}`,
  "g",
);

/**
 * The import statements in a .proto's text, in its order. It reads what protoc's own tokenizer reads, and no more of the
 * grammar than that: whether the file is right is for protoc to say.
 * https://protobuf.dev/reference/protobuf/edition-2024-spec/#import_statement
 */
export function readImports(text: string): ImportStatement[] {
  if (!text.includes("import")) return [];
  const found: ImportStatement[] = [];
  for (const match of text.matchAll(tokens)) {
    const [, kind, literals] = match;
    if (literals === undefined) continue;
    found.push({ name: joined(literals), kind: kindOf(kind), ...placeOf(text, match.index) });
  }
  return found;
}

function kindOf(word: string | undefined): ImportStatement["kind"] {
  return word === "public" || word === "weak" || word === "option" ? word : "plain";
}

/** Adjacent literals are one string. */
function joined(literals: string): string {
  const parts = literals.matchAll(new RegExp(`//[^\\n]*\\n|/\\*[\\s\\S]*?\\*/|(${literal})`, "g"));
  return [...parts].map(([, part]) => part?.slice(1, -1).replaceAll(/\\(.)/g, "$1") ?? "").join("");
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
