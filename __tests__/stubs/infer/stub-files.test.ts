import assert from "node:assert/strict";
import { test } from "node:test";
import { stubFiles } from "../../../src/stubs/infer/stub-files.ts";

const names = Array.from({ length: 9 }, (_, index) => `a${index}.pb.go`);

test("gives each stub's text and its bytes as they are stored, in whatever order they are asked for", () => {
  const files = stubFiles(new Map(names.map((name) => [name, Buffer.from(`package é // ${name}\r\n`)])));
  for (const name of [...names, ...names.toReversed(), "a0.pb.go", "a8.pb.go", "a0.pb.go"]) {
    assert.equal(files.textOf(name), `package é // ${name}\r\n`);
    assert.equal(files.bytesOf(name).toString("utf8"), files.textOf(name));
  }
});

test("knows nothing of other files", () => {
  const files = stubFiles(new Map());
  assert.equal(files.textOf("a.pb.go"), "");
  assert.equal(files.bytesOf("a.pb.go").length, 0);
});
