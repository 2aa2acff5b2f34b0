import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { historyOf } from "../../../src/project/history/history.ts";
import { testHost } from "../../support/tools.ts";

const top = realpathSync(mkdtempSync(join(tmpdir(), "history-")));
const host = testHost({ toolDirectory: join(top, "unused") });

after(() => rmSync(top, { recursive: true, force: true }));

function git(root: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"];
  const env = { PATH: process.env["PATH"] ?? "", HOME: top, GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", [...identity, ...args], { cwd: root, env, encoding: "utf8" }).trim();
}

function repository(name: string, files: readonly string[]): string {
  const root = join(top, name);
  mkdirSync(root);
  git(root, "init", "-q");
  for (const file of files) write(root, file, `first ${file}`);
  commit(root, "first");
  return root;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function commit(root: string, message: string): string {
  git(root, "add", "--all");
  git(root, "commit", "-qm", message);
  return git(root, "rev-parse", "HEAD");
}

const any = () => true;

test("a .proto that left after the stub's last commit is named with the commit that took it away", async () => {
  const root = repository("deleted", ["v1/gone.proto", "v1/kept.proto", "gen/gone.pb.go"]);
  rmSync(join(root, "v1/gone.proto"));
  const deleting = commit(root, "second");
  write(root, "unrelated", "");
  commit(root, "third");
  const { departures } = historyOf(root, host);
  const stub = { path: "gen/gone.pb.go", mayStemFrom: any };
  assert.deepEqual(
    [...(await departures([stub]))],
    [["gen/gone.pb.go", [{ path: "v1/gone.proto", movedTo: null, commit: deleting }]]],
  );
  assert.equal((await departures([{ ...stub, mayStemFrom: (proto) => proto === "v1/kept.proto" }])).size, 0);
  assert.equal((await departures([{ ...stub, path: "gen/never.pb.go" }])).size, 0);
  assert.equal((await departures([])).size, 0);
  write(root, "gen/gone.pb.go", "made anew from elsewhere");
  commit(root, "fourth");
  assert.equal((await departures([stub])).size, 0);
});

test("it is found again by its content, or else by its name", async () => {
  const root = repository("moved", ["v1/a.proto", "v1/b.proto", "v1/c.proto", "gen/a.pb.go"]);
  mkdirSync(join(root, "v2"));
  renameSync(join(root, "v1/a.proto"), join(root, "v2/other.proto"));
  rmSync(join(root, "v1/b.proto"));
  write(root, "v2/b.proto", "edited, too");
  rmSync(join(root, "v1/c.proto"));
  commit(root, "second");
  const found = await historyOf(root, host).departures([{ path: "gen/a.pb.go", mayStemFrom: any }]);
  assert.deepEqual(
    found.get("gen/a.pb.go")?.map(({ path, movedTo }) => [path, movedTo]),
    [
      ["v1/a.proto", "v2/other.proto"],
      ["v1/b.proto", "v2/b.proto"],
      ["v1/c.proto", null],
    ],
  );
});

test("one that was edited since the stub was made is found by what it was last, among others of its name", async () => {
  const root = repository("edited", ["v1/a.proto", "gen/a.pb.go"]);
  write(root, "v1/a.proto", "with a comment");
  write(root, "else/a.proto", "another one");
  commit(root, "second");
  mkdirSync(join(root, "v2"));
  renameSync(join(root, "v1/a.proto"), join(root, "v2/a.proto"));
  const moving = commit(root, "third");
  const found = await historyOf(root, host).departures([{ path: "gen/a.pb.go", mayStemFrom: any }]);
  assert.deepEqual(found.get("gen/a.pb.go"), [{ path: "v1/a.proto", movedTo: "v2/a.proto", commit: moving }]);
});

test("several stubs of different ages are told apart", async () => {
  const root = repository("ages", ["a.proto", "old.pb.go"]);
  rmSync(join(root, "a.proto"));
  write(root, "b.proto", "");
  write(root, "between.pb.go", "");
  commit(root, "second");
  rmSync(join(root, "b.proto"));
  write(root, "new.pb.go", "");
  commit(root, "third");
  const stubs = ["old.pb.go", "between.pb.go", "new.pb.go"].map((path) => ({ path, mayStemFrom: any }));
  const found = await historyOf(root, host).departures(stubs);
  const told = [...found].map(([stub, departures]) => [stub, ...departures.map(({ path }) => path)]);
  assert.deepEqual(told, [
    ["old.pb.go", "a.proto"],
    ["between.pb.go", "b.proto"],
  ]);
});

test("a merge is one change, whatever the merged branch did in between", async () => {
  const root = repository("merged", ["a.proto", "a.pb.go"]);
  git(root, "checkout", "-qb", "branch");
  write(root, "a.pb.go", "second");
  commit(root, "stub");
  rmSync(join(root, "a.proto"));
  commit(root, "proto");
  git(root, "checkout", "-q", "main");
  write(root, "unrelated", "");
  commit(root, "unrelated");
  git(root, "merge", "-q", "--no-edit", "branch");
  assert.equal((await historyOf(root, host).departures([{ path: "a.pb.go", mayStemFrom: any }])).size, 0);
});

test("a shallow clone knows what it holds and claims nothing else", async () => {
  const root = repository("deep", ["a.proto", "a.pb.go"]);
  rmSync(join(root, "a.proto"));
  commit(root, "second");
  for (const [depth, size] of [
    ["1", 0],
    ["2", 1],
  ] as const) {
    const shallow = join(top, `shallow-${depth}`);
    git(top, "clone", "-q", "--depth", depth, pathToFileURL(root).href, shallow);
    const found = await historyOf(shallow, host).departures([{ path: "a.pb.go", mayStemFrom: any }]);
    assert.equal(found.size, size);
  }
});

test("a file is newer than others that were not changed since it came", async () => {
  const root = repository("newer", ["Makefile", "a.pb.go"]);
  write(root, "new.proto", "");
  commit(root, "second");
  const { isNewerThan } = historyOf(root, host);
  assert.equal(await isNewerThan("new.proto", ["Makefile", "a.pb.go"]), true);
  assert.equal(await isNewerThan("new.proto", ["unknown"]), false);
  write(root, "a.pb.go", "made anew");
  commit(root, "third");
  assert.equal(await isNewerThan("new.proto", ["Makefile", "a.pb.go"]), false);
});

test("a .proto was left out where another stub was made anew since it came, and its own never was there", async () => {
  const root = repository("left-out", ["old.proto", "a.proto", "a.pb.go"]);
  const { wasLeftOut } = historyOf(root, host);
  assert.equal(await wasLeftOut("old.proto", "old.pb.go", "a.pb.go"), false, "one commit brought all of them");
  write(root, "new.proto", "");
  write(root, "a.pb.go", "made anew");
  commit(root, "second");
  assert.equal(await wasLeftOut("old.proto", "old.pb.go", "a.pb.go"), true);
  assert.equal(await wasLeftOut("new.proto", "new.pb.go", "a.pb.go"), false, "it came with the sibling's stub");
  write(root, "old.pb.go", "");
  commit(root, "third");
  git(root, "rm", "-q", "old.pb.go");
  commit(root, "fourth");
  assert.equal(await wasLeftOut("old.proto", "old.pb.go", "a.pb.go"), false, "it had a stub since then");
  write(root, "a.pb.go", "made once more");
  commit(root, "fifth");
  assert.equal(await wasLeftOut("old.proto", "old.pb.go", "a.pb.go"), true, "it had a stub long ago");
  const shallow = join(top, "left-out-shallow");
  git(top, "clone", "-q", "--depth", "1", pathToFileURL(root).href, shallow);
  assert.equal(await historyOf(shallow, host).wasLeftOut("old.proto", "other.pb.go", "a.pb.go"), false);
});

test("where there are no commits nothing is known", async () => {
  const root = join(top, "empty");
  mkdirSync(root);
  git(root, "init", "-q");
  const history = historyOf(root, host);
  assert.equal((await history.departures([{ path: "a.pb.go", mayStemFrom: any }])).size, 0);
  assert.equal(await history.isNewerThan("a", ["b"]), false);
  assert.equal(await history.wasLeftOut("a", "b", "c"), false);
});
