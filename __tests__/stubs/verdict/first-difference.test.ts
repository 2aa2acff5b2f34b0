import assert from "node:assert/strict";
import { test } from "node:test";
import { firstDifference } from "../../../src/stubs/verdict/first-difference.ts";

const regenerated = "package acme\n\nfunc One() {\n}\n\nfunc Two() {\n}\n";

test("a line of somebody's own is the difference", () => {
  const committed = regenerated.replace("}\n\nfunc Two", "}\n\n// Mine.\nfunc Two");
  assert.deepEqual(firstDifference(committed, regenerated), { line: 6, lacks: null });
  assert.deepEqual(firstDifference(committed.replaceAll("\n", "\r\n"), regenerated), { line: 6, lacks: null });
});

test("where lines are gone alone, the first of them is told, and where it stood", () => {
  const committed = regenerated.replace("func One() {\n}\n\n", "");
  assert.deepEqual(firstDifference(committed, regenerated), { line: 3, lacks: "func One() {" });
});

test("a line that is there once more is no line that is gone", () => {
  const committed = regenerated.replace("One() {\n", "One() {\n\n");
  assert.deepEqual(firstDifference(committed, regenerated), { line: 4, lacks: null });
});
