import assert from "node:assert/strict";
import { test } from "node:test";
import { readProtoText } from "../../src/model/proto-text.ts";

const names = (text: string) => readProtoText(text).imports.map(({ name }) => name);

test("package, imports, go_package and names of the top level", () => {
  const text = `// import "commented/out.proto";
/* option go_package = "not/this"; */
syntax = "proto3";
package acme.v1; // trailing
import "a/b.proto";
import public 'c.proto';
import weak "d.proto";
option go_package = "example.com/acme"
    "/v1;acmev1";
option (custom.file) = { text: "message Fake { }" nested { import: "x" } };
message A { message Inner { string s = 1; } oneof o { int32 i = 2; } }
enum E { ZERO = 0; }
service S { rpc Do(A) returns (A) { option deprecated = true; } }
extend google.protobuf.FieldOptions { string tag = 50001; }
`;
  assert.deepEqual(readProtoText(text), {
    package: "acme.v1",
    goPackage: "example.com/acme/v1;acmev1",
    imports: [
      { name: "a/b.proto", kind: "plain", line: 5, column: 1 },
      { name: "c.proto", kind: "public", line: 6, column: 1 },
      { name: "d.proto", kind: "weak", line: 7, column: 1 },
    ],
    declares: ["acme.v1.A", "acme.v1.E", "acme.v1.S"],
    hasServices: true,
  });
});

test("strings may hold braces, quotes, comment marks and escapes", () => {
  const text = `option java_package = "a{\\"//";
import "a\\x2fb.proto";
message M { string s = 1 [default = "}"]; }
import "after.proto";`;
  assert.deepEqual(names(text), ["a/b.proto", "after.proto"]);
});

test("edition 2024: visibility keywords and option imports", () => {
  const text = `edition = "2024"; package p; import option "o.proto"; export message A {} local enum B { X = 0; }`;
  const read = readProtoText(text);
  assert.deepEqual(read.declares, ["p.A", "p.B"]);
  assert.deepEqual(read.imports, [{ name: "o.proto", kind: "option", line: 1, column: 30 }]);
});

test("a file without anything, and one that breaks off, tell what they can", () => {
  assert.deepEqual(readProtoText(""), { package: "", imports: [], declares: [], hasServices: false });
  assert.deepEqual(names('import "a.proto"; message M { /* open'), ["a.proto"]);
});

test("the place of an import is where protoc reports its errors", () => {
  const text = [
    'syntax = "proto3";',
    "",
    "  import public 'b/c.proto';",
    'import weak "w.proto"; /* x */ import "o.proto";',
  ];
  assert.deepEqual(
    readProtoText(text.join("\n")).imports.map(({ line, column }) => [line, column]),
    [
      [3, 3],
      [4, 1],
      [4, 32],
    ],
  );
});

test("imports in comments and strings are none, and comments, line ends and pieces of a literal may stand in one", () => {
  assert.deepEqual(names('// import "a.proto";\n/* import "b.proto";\n import "c.proto"; */ import "d.proto";'), [
    "d.proto",
  ]);
  assert.deepEqual(names(`option note = 'import "a.proto";'; option other = "// \\" /*"; import "b.proto";`), [
    "b.proto",
  ]);
  assert.deepEqual(names('import/* why */"a.proto";import // x\r\n public\r\n "b/"\r\n "c.proto" ;'), [
    "a.proto",
    "b/c.proto",
  ]);
  assert.deepEqual(names('import "a\\"b.proto";'), ['a"b.proto']);
});

test("names that merely contain the words", () => {
  assert.deepEqual(names('message M { string import = 1; string my_import = 2 [json_name = "import"]; }'), []);
  assert.deepEqual(names('option (x.import) = "a.proto";'), []);
  assert.equal(readProtoText('// option go_package = "x";\noption (my.go_package) = "y";').goPackage, undefined);
});
