import assert from "node:assert/strict";
import { test } from "node:test";
import { readHead } from "../../../src/stubs/engine/imports.ts";

// What is an import follows the grammar: https://protobuf.dev/reference/protobuf/proto3-spec/#import_statement

const names = (text: string) => readHead(text).imports.map((statement) => statement.name);

test("all kinds of import, with the place that protoc reports", () => {
  const text = [
    'syntax = "proto3";',
    'import "a.proto";',
    "",
    "  import public 'b/c.proto';",
    'import weak "w.proto"; import option "o.proto";',
  ].join("\n");
  assert.deepEqual(readHead(text).imports, [
    { name: "a.proto", kind: "plain", line: 2, column: 1 },
    { name: "b/c.proto", kind: "public", line: 4, column: 3 },
    { name: "w.proto", kind: "weak", line: 5, column: 1 },
    { name: "o.proto", kind: "option", line: 5, column: 24 },
  ]);
});

test("imports in comments and strings are none", () => {
  assert.deepEqual(names('// import "a.proto";\n/* import "b.proto";\n import "c.proto"; */ import "d.proto";'), [
    "d.proto",
  ]);
  assert.deepEqual(names(`option note = 'import "a.proto";'; option other = "// \\" /*"; import "b.proto";`), [
    "b.proto",
  ]);
});

test("comments and line ends inside a statement, adjacent literals, escapes", () => {
  assert.deepEqual(names('import/* why */"a.proto";import // x\r\n public\r\n "b/"\r\n "c.proto" ;'), [
    "a.proto",
    "b/c.proto",
  ]);
  assert.deepEqual(names('import "a\\"b.proto";'), ['a"b.proto']);
});

test("names that merely contain the word", () => {
  assert.deepEqual(names('message M { string import = 1; string my_import = 2 [json_name = "import"]; }'), []);
  assert.deepEqual(names('option (x.import) = "a.proto";'), []);
});

test("the Go package, and not an option of that name elsewhere", () => {
  assert.equal(
    readHead("option go_package = 'example.com/a'\n ';apb'; option java_package = \"x\";").goPackage,
    "example.com/a;apb",
  );
  assert.equal(readHead('// option go_package = "x";\noption (my.go_package) = "y";').goPackage, "");
});
