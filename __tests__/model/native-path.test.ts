import assert from "node:assert/strict";
import { join, sep } from "node:path";
import { test } from "node:test";
import { isWithin } from "../../src/model/native-path.ts";

const root = join(sep, "work", "checkout");

for (const [path, within] of [
  [root, true],
  [join(root, "bin", "go"), true],
  [join(root, "..foo"), true],
  [join(root, ".."), false],
  [join(sep, "work", "checkout-other"), false],
  [join(sep, "usr", "bin"), false],
] as const) {
  test(`${path} is ${within ? "" : "not "}within ${root}`, () => assert.equal(isWithin(path, root), within));
}
