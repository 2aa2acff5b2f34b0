import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A made-up Go module with .proto files. */
export interface CorpusShape {
  readonly packages: number;
  readonly filesPerPackage: number;
  /** Each package imports a type of the one before it, so that the last file's closure is everything. */
  readonly chain: boolean;
}

const messagesPerFile = 20;
const methodsPerService = 8;

/**
 * Writes a module with `packages` × `filesPerPackage` protos of about 11 KB, and one of options: proto3 with `optional`,
 * one in twenty proto2 with extensions, one in twenty edition 2023; custom options, some with source retention;
 * comments; 20 messages and a service of 8 methods each. Returns the names of the protos, relative to the directory.
 */
export function writeCorpus(directory: string, shape: CorpusShape): string[] {
  const files = new Map<string, string>([["options/options.proto", optionsFile]]);
  for (let pack = 0; pack < shape.packages; pack++) {
    for (let file = 0; file < shape.filesPerPackage; file++) {
      files.set(nameOf(pack, file), protoFile(pack, file, pack * shape.filesPerPackage + file, shape));
    }
  }
  for (const [name, text] of files) write(join(directory, name), text);
  write(join(directory, "go.mod"), goMod);
  return [...files.keys()];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const goMod = `module example.com/bench

go 1.25

require (
	google.golang.org/grpc v1.81.0
	google.golang.org/protobuf v1.36.11
)
`;

const optionsFile = `syntax = "proto3";

package bench.options;

import "google/protobuf/descriptor.proto";

option go_package = "example.com/bench/options";

// Rule is a custom option.
message Rule {
  string pattern = 1;
  int64 limit = 2;
}

extend google.protobuf.MessageOptions {
  Rule rule = 50001;
}

extend google.protobuf.FieldOptions {
  Rule check = 50001;
  string draft = 50002 [retention = RETENTION_SOURCE];
}
`;

function nameOf(pack: number, file: number): string {
  return `p${pack}/v1/f${file}.proto`;
}

type Dialect = "proto2" | "proto3" | "2023";

function protoFile(pack: number, file: number, index: number, shape: CorpusShape): string {
  const dialect: Dialect = index % 20 === 7 ? "proto2" : index % 20 === 13 ? "2023" : "proto3";
  const imports = ['import "options/options.proto";', 'import "google/protobuf/timestamp.proto";'];
  if (file > 0) imports.push(`import "${nameOf(pack, 0)}";`);
  const below = shape.chain && file === 0 && pack > 0 ? pack - 1 : null;
  if (below !== null) imports.push(`import "${nameOf(below, 0)}";`);
  const messages = Array.from({ length: messagesPerFile }, (_, number) => message(pack, file, number, dialect, below));
  const methods = Array.from({ length: methodsPerService }, (_, number) => method(file, number));
  return [
    dialect === "2023" ? 'edition = "2023";' : `syntax = "${dialect}";`,
    "",
    `package bench.p${pack}.v1;`,
    "",
    ...imports,
    "",
    `option go_package = "example.com/bench/p${pack}/v1;p${pack}v1";`,
    "",
    ...messages,
    ...(dialect === "proto2" ? [extension(file)] : []),
    `// F${file}Service of package ${pack} answers questions about its messages.`,
    `service F${file}Service {`,
    ...methods,
    "}",
    "",
  ].join("\n");
}

function message(pack: number, file: number, number: number, dialect: Dialect, below: number | null): string {
  const name = `F${file}M${number}`;
  const label = dialect === "2023" ? "" : "optional ";
  const plain = dialect === "proto2" ? "optional " : "";
  const other = number === 0 ? name : `F${file}M${number - 1}`;
  return [
    `// ${name} is message ${number} of file ${file} in package ${pack}; it says a little about itself.`,
    `message ${name} {`,
    ...(number % 5 === 0 ? ['  option (bench.options.rule) = { pattern: "^[a-z]+$" limit: 7 };', ""] : []),
    "  // The name, as people write it.",
    `  ${plain}string name = 1 [(bench.options.check).limit = 3];`,
    `  ${label}int64 count = 2; // How many there are.`,
    `  repeated ${other} others = 3;`,
    `  map<string, ${other}> by_key = 4;`,
    "  // When it was last seen.",
    `  ${plain}google.protobuf.Timestamp seen = 5 [(bench.options.draft) = "not for plugins"];`,
    ...(below !== null && number === 0 ? [`  ${plain}bench.p${below}.v1.F0M0 below = 9;`] : []),
    ...(file > 0 && number === 0 ? [`  ${plain}F0M1 first = 10;`] : []),
    "  oneof kind {",
    "    bytes data = 6;",
    "    bool flag = 7;",
    "  }",
    ...(dialect === "proto2" ? ["  extensions 100 to 199;"] : []),
    "}",
    "",
  ].join("\n");
}

function extension(file: number): string {
  return `extend F${file}M0 {\n  optional string f${file}_note = 100;\n}\n`;
}

function method(file: number, number: number): string {
  const request = number % 4 >= 2 ? "stream " : "";
  const response = number % 2 === 1 ? "stream " : "";
  return [
    `  // Method ${number} takes one message and gives another.`,
    `  rpc Do${number}(${request}F${file}M${number}) returns (${response}F${file}M${number + 1});`,
  ].join("\n");
}
