import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { firstDefinition, readProtocMessages } from "../../../src/stubs/engine/diagnostics.ts";

/*
 * Recorded from `protoc -Iv/a.proto=/src/a.proto -Iq/b.proto=/src/b.proto … v/a.proto`, protoc 3.6.1, 3.14.0, 21.12, 29.3
 * and 35.1 for Linux.
 */

const onDisk = new Map([
  ["/src/a.proto", "v/a.proto"],
  ["/src/b.proto", "q/b.proto"],
]);
const read = (text: string) => readProtocMessages(text, (printed) => onDisk.get(printed) ?? printed);

const broken = [
  { level: "error", file: "q/b.proto", line: 2, column: 34, message: 'Expected ";".' },
  {
    level: "error",
    file: "v/a.proto",
    line: 4,
    column: 1,
    message: 'Import "q/b.proto" was not found or had errors.',
  },
  { level: "error", file: "v/a.proto", line: 7, column: 13, message: '"q.B" is not defined.' },
];

describe("a syntax error in an import", () => {
  test("as 29.3 prints it, by the imported name", () => {
    const text = [
      'q/b.proto:2:34: Expected ";".',
      'v/a.proto:4:1: Import "q/b.proto" was not found or had errors.',
      'v/a.proto:7:13: "q.B" is not defined.',
      "",
    ].join("\n");
    assert.deepEqual(read(text), { diagnostics: broken, rest: [] });
  });

  test("as 35.1 prints it, by the path on disk", () => {
    const text = [
      '/src/b.proto:2:34: Expected ";".',
      '/src/a.proto:4:1: Import "q/b.proto" was not found or had errors.',
      '/src/a.proto:7:13: "q.B" is not defined.',
      "",
    ].join("\r\n");
    assert.deepEqual(read(text), { diagnostics: broken, rest: [] });
  });

  test("as 3.14.0 prints it, with a line of its log before", () => {
    const text = [
      "[libprotobuf WARNING ../../../../../src/google/protobuf/compiler/parser.cc:648] No syntax specified for the proto file: q/b.proto. Please use 'syntax = \"proto2\";' or 'syntax = \"proto3\";' to specify a syntax version. (Defaulted to proto2 syntax.)",
      'q/b.proto:2:34: Expected ";".',
    ].join("\n");
    const { diagnostics, rest } = read(text);
    assert.deepEqual(
      diagnostics.map(({ level, file, line }) => [level, file, line]),
      [
        ["warning", "", 0],
        ["error", "q/b.proto", 2],
      ],
    );
    assert.deepEqual(rest, []);
  });
});

test("files that are not there", () => {
  assert.deepEqual(
    read("q/b.proto: File not found.\nCould not make proto path relative: x.proto: No such file or directory\n")
      .diagnostics,
    [
      { level: "error", file: "q/b.proto", line: 0, column: 0, message: "File not found." },
      { level: "error", file: "x.proto", line: 0, column: 0, message: "File not found." },
    ],
  );
});

test("warnings are no errors, at a place or not; a mapping to nothing is not worth a word", () => {
  const text = [
    "v/a.proto:6:1: warning: Import google/protobuf/empty.proto is unused.",
    "v/a.proto: warning: Import q/b.proto but not used.",
    "/src/c.proto: warning: directory does not exist.",
  ].join("\n");
  assert.deepEqual(
    read(text).diagnostics.map(({ level, line, message }) => [level, line, message]),
    [
      ["warning", 6, "Import google/protobuf/empty.proto is unused."],
      ["warning", 0, "Import q/b.proto but not used."],
    ],
  );
});

test("paths of Windows keep their drive", () => {
  const { diagnostics } = readProtocMessages('C:\\src\\a.proto:5:3: Expected ";".\r\n', (printed) => {
    return printed === "C:\\src\\a.proto" ? "v/a.proto" : printed;
  });
  assert.deepEqual(diagnostics, [{ level: "error", file: "v/a.proto", line: 5, column: 3, message: 'Expected ";".' }]);
});

test("what is about no file is kept apart", () => {
  assert.deepEqual(read("Unknown flag: --retain_options\n").rest, ["Unknown flag: --retain_options"]);
});

test("double definitions name the first file", () => {
  const { diagnostics } = read('q/c.proto:3:9: "q.B" is already defined in file "q/b.proto".');
  assert.deepEqual(diagnostics.map(firstDefinition), ["q/b.proto"]);
  const inOne = read('q/c.proto:3:9: "q.B" is already defined in "q".').diagnostics;
  assert.deepEqual(inOne.map(firstDefinition), [null]);
});
