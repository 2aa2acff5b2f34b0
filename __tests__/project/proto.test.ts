import assert from "node:assert/strict";
import { test } from "node:test";
import { readProtoText } from "../../src/project/proto.ts";

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
    imports: ["a/b.proto", "c.proto", "d.proto"],
    declares: ["acme.v1.A", "acme.v1.E", "acme.v1.S"],
    hasServices: true,
  });
});

test("strings may hold braces, quotes, comment marks and escapes", () => {
  const text = `option java_package = "a{\\"//";
import "a\\x2fb.proto";
message M { string s = 1 [default = "}"]; }
import "after.proto";`;
  assert.deepEqual(readProtoText(text).imports, ["a/b.proto", "after.proto"]);
});

test("edition 2024: visibility keywords and option imports", () => {
  const text = `edition = "2024"; package p; import option "o.proto"; export message A {} local enum B { X = 0; }`;
  const read = readProtoText(text);
  assert.deepEqual(read.declares, ["p.A", "p.B"]);
  assert.deepEqual(read.imports, ["o.proto"]);
});

test("a file without anything, and one that breaks off, tell what they can", () => {
  assert.deepEqual(readProtoText(""), { package: "", imports: [], declares: [], hasServices: false });
  assert.deepEqual(readProtoText('import "a.proto"; message M { /* open').imports, ["a.proto"]);
});
