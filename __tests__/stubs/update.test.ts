import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import type { StubChange, StubStatus } from "../../src/model/stub.ts";
import { applyChanges, newFiles } from "../../src/stubs/update.ts";

let top: string;
let root: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "update-"));
  root = join(top, "checkout");
  mkdirSync(join(root, "gen"), { recursive: true });
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function change(path: string, after: string | null, status: StubStatus = "stale"): StubChange {
  const file = join(root, path);
  return {
    path,
    before: existsSync(file) ? readFileSync(file) : null,
    after: after === null ? null : Buffer.from(after),
    status,
  };
}

test("files are rewritten, made and deleted, and modes kept", async () => {
  writeFileSync(join(root, "gen/a.pb.go"), "old");
  chmodSync(join(root, "gen/a.pb.go"), 0o755);
  writeFileSync(join(root, "gen/gone.pb.go"), "old");
  const changes = [
    change("gen/a.pb.go", "new"),
    change("deep/er/b.pb.go", "b"),
    change("gen/gone.pb.go", null, "orphan"),
  ];
  const { written, findings } = await applyChanges(root, changes, false);
  assert.deepEqual(written, ["gen/a.pb.go", "deep/er/b.pb.go", "gen/gone.pb.go"]);
  assert.deepEqual(findings, []);
  assert.equal(readFileSync(join(root, "gen/a.pb.go"), "utf8"), "new");
  assert.equal(statSync(join(root, "gen/a.pb.go")).mode & 0o777, 0o755);
  assert.equal(readFileSync(join(root, "deep/er/b.pb.go"), "utf8"), "b");
  assert.deepEqual(readdirSync(join(root, "gen")), ["a.pb.go"]);
});

test("directories that a deleted stub was alone in go with it, and no other", async () => {
  mkdirSync(join(root, "gen/alone/deep"), { recursive: true });
  writeFileSync(join(root, "gen/alone/deep/gone.pb.go"), "old");
  writeFileSync(join(root, "gen/own.go"), "own");
  mkdirSync(join(root, "kept"));
  symlinkSync(join(root, "kept"), join(root, "link"));
  writeFileSync(join(root, "kept/linked.pb.go"), "old");
  const changes = [
    change("gen/alone/deep/gone.pb.go", null, "orphan"),
    change("link/linked.pb.go", null, "orphan"),
    change("new/a.pb.go", "new", "missing"),
  ];
  await applyChanges(root, changes, false);
  assert.deepEqual(readdirSync(root).toSorted(), ["gen", "kept", "link", "new"]);
  assert.deepEqual(readdirSync(join(root, "gen")), ["own.go"]);
  assert.deepEqual(readdirSync(join(root, "kept")), []);
});

test("a checkout of nothing but deleted stubs stays", async () => {
  writeFileSync(join(root, "gen/gone.pb.go"), "old");
  await applyChanges(root, [change("gen/gone.pb.go", null, "orphan")], false);
  assert.deepEqual(readdirSync(root), []);
});

test("a hand-edited stub is left alone, unless forced", async () => {
  writeFileSync(join(root, "gen/a.pb.go"), "edited");
  const refused = await applyChanges(root, [change("gen/a.pb.go", "new", "edited")], false);
  assert.deepEqual(refused.written, []);
  assert.equal(refused.findings[0]?.code, "update-refused");
  assert.equal(readFileSync(join(root, "gen/a.pb.go"), "utf8"), "edited");
  await applyChanges(root, [change("gen/a.pb.go", "new", "edited")], true);
  assert.equal(readFileSync(join(root, "gen/a.pb.go"), "utf8"), "new");
});

test("nothing is written through a link that leaves the checkout, nor anything beside it", async () => {
  mkdirSync(join(top, "outside"));
  symlinkSync(join(top, "outside"), join(root, "linked"));
  writeFileSync(join(root, "gen/a.pb.go"), "old");
  const changes = [change("gen/a.pb.go", "new"), change("linked/b.pb.go", "b")];
  await assert.rejects(
    applyChanges(root, changes, true),
    (thrown) => thrown instanceof Failure && thrown.kind === "untrusted",
  );
  assert.equal(readFileSync(join(root, "gen/a.pb.go"), "utf8"), "old");
  assert.deepEqual(readdirSync(join(top, "outside")), []);
  assert.deepEqual(readdirSync(join(root, "gen")), ["a.pb.go"]);
});

test("files that are new are told with the command that adds them", () => {
  const changes = [change("gen/it's new.pb.go", "new", "missing"), change("gen/left.pb.go", "x", "missing")];
  assert.deepEqual(
    newFiles(changes, ["gen/it's new.pb.go"]).map(({ code, level, fix }) => [code, level, fix]),
    [["stub-untracked", "notice", "git add 'gen/it'\\''s new.pb.go'"]],
  );
});
