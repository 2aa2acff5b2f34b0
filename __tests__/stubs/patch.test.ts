import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import type { StubChange } from "../../src/model/stub.ts";
import { makePatch, quotePath } from "../../src/stubs/patch.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "patch-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  const env = { PATH: process.env["PATH"] ?? "", HOME: root, GIT_CONFIG_NOSYSTEM: "1" };
  const child = spawnSync("git", ["-c", "core.autocrlf=false", ...args], { cwd: root, env, encoding: "utf8" });
  assert.equal(child.status, 0, child.stderr);
  return child.stdout;
}

function change(path: string, before: string | null, after: string | null): StubChange {
  const bytes = (text: string | null) => (text === null ? null : Buffer.from(text));
  return { path, before: bytes(before), after: bytes(after), status: "stale" };
}

function commit(changes: readonly StubChange[]): void {
  git("init", "--quiet");
  for (const { path, before } of changes) {
    if (before === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), before);
  }
  git("add", "--all");
  git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--allow-empty", "-m", "before");
}

const long = Array.from({ length: 200 }, (_, line) => `line ${line}\n`).join("");

const cases: Readonly<Record<string, readonly StubChange[]>> = {
  "a changed line": [change("gen/a.pb.go", long, long.replace("line 100\n", "line one hundred\n"))],
  "changes far apart": [change("a.go", long, long.replace("line 3\n", "").replace("line 190\n", "x\ny\n"))],
  "a new file": [change("gen/new/a.pb.go", null, "package a\n")],
  "a deleted file": [change("gen/a.pb.go", "package a\n", null)],
  "an empty file that gets text": [change("a.go", "", "package a\n")],
  "a file that is emptied": [change("a.go", "package a\n", "")],
  "no line end at the end, before": [change("a.go", "one\ntwo", "one\ntwo\n")],
  "no line end at the end, after": [change("a.go", "one\ntwo\n", "one\ntwo")],
  "no line end on either side": [change("a.go", "one\ntwo", "one\n2")],
  "line ends of Windows": [change("a.go", "one\r\ntwo\r\nthree\r\n", "one\r\n2\r\nthree\r\n")],
  "line ends that change": [change("a.go", "one\r\ntwo\r\n", "one\ntwo\n")],
  "a moved file": [change("old/a.go", long, null), change("new/a.go", null, long)],
  "odd names": [
    change("a b/ü.go", "one\n", "two\n"),
    change('quo"te/back\\slash\t.go', "one\n", "two\n"),
    change("-dash.go", "one\n", "two\n"),
    change("new dir/ñew\nline.go", null, "one\n"),
    change("gone 日本/x.go", "one\n", null),
  ],
  "text that looks like a patch": [change("a.go", "--- a\n+++ b\n@@ -1 +1 @@\n", "+++ b\n--- a\n")],
};

for (const [name, changes] of Object.entries(cases)) {
  test(`git applies a patch with ${name}`, () => {
    commit(changes);
    writeFileSync(join(root, "..", `${root.split("/").at(-1)}.patch`), makePatch(changes));
    const file = join(root, "..", `${root.split("/").at(-1)}.patch`);
    try {
      git("apply", "--check", file);
      git("apply", "--whitespace=nowarn", file);
    } finally {
      rmSync(file);
    }
    for (const { path, after } of changes) {
      if (after === null) assert.equal(existsSync(join(root, path)), false, path);
      else assert.deepEqual(readFileSync(join(root, path)), after);
    }
  });
}

test("git applies a patch to an executable file and leaves it executable, to the index as to the work tree", () => {
  const changes = [change("a.go", "one\n", "two\n")];
  commit(changes);
  chmodSync(join(root, "a.go"), 0o755);
  git("add", "--all");
  git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "mode");
  writeFileSync(join(root, "p.diff"), makePatch(changes));
  git("apply", "--index", "p.diff");
  assert.equal(statSync(join(root, "a.go")).mode & 0o111, 0o111);
  assert.match(git("diff", "--cached", "--raw"), /^:100755 100755 /);
});

test("git applies a patch in a work tree whose line ends it converts", () => {
  const changes = [change("a.go", "one\r\ntwo\r\nthree\r\n", "one\r\n2\r\nthree\r\n")];
  git("init", "--quiet");
  git("config", "core.autocrlf", "true");
  writeFileSync(join(root, "a.go"), "one\r\ntwo\r\nthree\r\n");
  const convert = [
    "-c",
    "core.autocrlf=true",
    "-c",
    "core.safecrlf=false",
    "-c",
    "user.name=a",
    "-c",
    "user.email=a@example.com",
  ];
  git(...convert, "add", "a.go");
  git(...convert, "commit", "--quiet", "-m", "before");
  assert.equal(git("show", "HEAD:a.go"), "one\ntwo\nthree\n");
  writeFileSync(join(root, "p.diff"), makePatch(changes));
  git("-c", "core.autocrlf=true", "apply", "p.diff");
  assert.equal(readFileSync(join(root, "a.go"), "utf8"), "one\r\n2\r\nthree\r\n");
});

test("without changes there is no patch", () => {
  assert.equal(makePatch([]), "");
});

test("paths are quoted as git quotes them", () => {
  git("init", "--quiet");
  for (const path of ["plain.go", "sp ace.go", "ü.go", 'q"uote.go', "tab\t.go", "back\\slash.go"]) {
    writeFileSync(join(root, path), "");
    git("add", "--", path);
    assert.equal(quotePath(path), git("ls-files", "--", path).trimEnd(), path);
  }
});
