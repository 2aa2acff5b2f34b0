import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeWritable, removeTree } from "../../src/files/remove-tree.ts";

const scratch = mkdtempSync(join(tmpdir(), "remove-tree-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

const nobody = 65534;

test("a file, and nothing at all", async () => {
  const file = join(scratch, "file");
  writeFileSync(file, "");
  await removeTree(file);
  assert.equal(existsSync(file), false);
  await removeTree(file);
  await removeTree(join(scratch, "not", "there"));
});

test("read-only directories, by a user whom modes bind, without touching what links lead to", async (context) => {
  if (process.geteuid?.() !== 0) return context.skip("needs two users");
  const outside = join(scratch, "outside");
  const tree = join(scratch, "own", "tree");
  mkdirSync(join(tree, "module", "below"), { recursive: true });
  mkdirSync(outside);
  writeFileSync(join(tree, "module", "below", "go.mod"), "");
  symlinkSync(outside, join(tree, "module", "link"));
  chmodSync(outside, 0o555);
  for (const directory of ["module/below", "module"]) chmodSync(join(tree, directory), 0o555);
  chmodSync(scratch, 0o755);
  for (const name of ["own", "own/tree", "own/tree/module", "own/tree/module/below"])
    chownSync(join(scratch, name), nobody, nobody);
  process.seteuid?.(nobody);
  try {
    await removeTree(tree);
  } finally {
    process.seteuid?.(0);
  }
  assert.equal(existsSync(tree), false);
  assert.equal(statSync(outside).mode & 0o777, 0o555);
});

test("what is made writable is a directory with those below it, and no file", async () => {
  const tree = join(scratch, "made");
  mkdirSync(join(tree, "below"), { recursive: true });
  writeFileSync(join(tree, "file"), "", { mode: 0o444 });
  chmodSync(join(tree, "below"), 0o555);
  await makeWritable(tree);
  assert.equal(statSync(join(tree, "below")).mode & 0o777, 0o755);
  assert.equal(statSync(join(tree, "file")).mode & 0o777, 0o444);
});
