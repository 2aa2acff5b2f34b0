import assert from "node:assert/strict";
import { test } from "node:test";
import { sameWords } from "../../../../src/stubs/infer/generator/old-builds.ts";

// One comment as a plugin built with Go 1.18 printed it, and as go/printer lays it out since Go 1.19: https://go.dev/doc/comment
const before = "// Shapes:\n// * round\n// * square\ntype Shape struct {\n\tId string\n\n\tName string\n}\n";
const since = "// Shapes:\n//   - round\n//   - square\ntype Shape struct {\n\tId string\n\n\tName string\n}\n";

test("comments that are laid out otherwise have the same words", () => {
  assert.ok(sameWords(before, since));
  assert.ok(sameWords(before.replaceAll("\n", "\r\n"), since));
});

test("other words are others, and so is any white space of the code", () => {
  const changed = [
    before.replace("round", "oval"),
    before.replace("\tId", "\t\tId"),
    before.replace("Id string", "Id  string"),
    before.replace("struct {", "struct{"),
  ];
  for (const text of changed) assert.ok(!sameWords(text, since), text);
});
