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

const literals = `((?:${literal})(?:${gap}(?:${literal}))*)${gap};`;

/** Comments and strings stand for themselves, so that a statement inside one of them is passed over. */
const tokens = new RegExp(
  [
    String.raw`//[^\n]*|/\*[\s\S]*?\*/`,
    String.raw`(?<![\w.])import\b${gap}(public|weak|option)?${gap}${literals}`,
    String.raw`(?<![\w.])option\b${gap}go_package${gap}=${gap}${literals}`,
    literal,
  ].join("|"),
  "g",
);

/** What a .proto's text says about other files. */
export interface ProtoHead {
  /** In the order of the text. */
  readonly imports: readonly ImportStatement[];
  /** `option go_package`; empty where there is none. */
  readonly goPackage: string;
}

/**
 * Reads the import statements and the go_package out of a .proto's text. It tells tokens apart as protoc's own tokenizer
 * does, and knows no more of the grammar than that: whether the file is right is for protoc to say.
 * https://protobuf.dev/reference/protobuf/edition-2024-spec/#import_statement
 */
export function readHead(text: string): ProtoHead {
  const imports: ImportStatement[] = [];
  let goPackage = "";
  // Most of a text stands behind the last of these words, and is not looked at.
  const end = Math.max(text.lastIndexOf("import"), text.lastIndexOf("go_package"));
  for (const match of text.matchAll(tokens)) {
    if (match.index > end) break;
    const [, kind, imported, named] = match;
    if (imported !== undefined) {
      imports.push({ name: joined(imported), kind: kindOf(kind), ...placeOf(text, match.index) });
    }
    if (named !== undefined) goPackage = joined(named);
  }
  return { imports, goPackage };
}

function kindOf(word: string | undefined): ImportStatement["kind"] {
  return word === "public" || word === "weak" || word === "option" ? word : "plain";
}

const adjacent = new RegExp(`//[^\\n]*\\n|/\\*[\\s\\S]*?\\*/|(${literal})`, "g");

/** Adjacent literals are one string. */
function joined(text: string): string {
  const parts = text.matchAll(adjacent);
  return [...parts].map(([, part]) => part?.slice(1, -1).replaceAll(/\\(.)/g, "$1") ?? "").join("");
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
