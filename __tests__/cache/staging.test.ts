import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { makeStaging } from "../../src/cache/staging.ts";
import { linkFiles, moveInto, readTree } from "../../src/cache/tree.ts";
import { removeTree } from "../../src/files/remove-tree.ts";
import { silentLog } from "../support/tools.ts";
import { asNobody, nobody } from "../support/users.ts";

describe("the place where an entry is unpacked", () => {
  let root: string;
  const at = (name: string) => join(root, name);
  const withTemporary = (name: string) => ({ log: silentLog, temporaryDirectory: at(name) });
  before(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "ggs-staging-")));
    for (const name of ["temporary", "home", "home/cache"]) mkdirSync(at(name));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  test("lies beside a cache", async () => {
    assert.equal(dirname(await makeStaging(at("home/cache"), [], withTemporary("temporary"))), at("home"));
  });

  test("lies in a directory that holds more than the entry", async () => {
    assert.equal(
      dirname(await makeStaging(at("home/cache"), ["protoc/29.3.0"], withTemporary("temporary"))),
      at("home/cache"),
    );
  });

  test("is not joined by what a job left that was ended a day ago", async () => {
    const [old, recent, other] = ["home/.go-grpc-setup-Abc123", "home/.go-grpc-setup-Def456", "home/.go-grpc-setup"];
    const longAgo = new Date("2024-02-29T12:00:00Z");
    for (const name of [old, recent, other]) mkdirSync(at(`${name}/build`), { recursive: true });
    for (const name of [old, other]) utimesSync(at(name), longAgo, longAgo);
    await makeStaging(at("home/cache"), [], withTemporary("temporary"));
    assert.deepEqual(
      [old, recent, other].map((name) => existsSync(at(name))),
      [false, true, true],
    );
  });

  test("has no white space in its path", async () => {
    assert.equal(dirname(await makeStaging(at("John Doe/cache"), [], withTemporary("temporary"))), at("temporary"));
    await assert.rejects(makeStaging(at("John Doe/cache"), [], withTemporary("also here")), /white space/);
  });

  test("lies in the cache where nothing can be written beside it", async (context) => {
    if (process.geteuid?.() !== 0) return context.skip("needs two users");
    chmodSync(root, 0o755);
    chownSync(at("home/cache"), nobody, nobody);
    const made = await asNobody(() => makeStaging(at("home/cache"), [], withTemporary("temporary")));
    assert.equal(dirname(made), at("home/cache"));
  });
});

describe("files of an entry", () => {
  let root: string;
  const at = (name: string) => join(root, name);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  const pathsOf = async (name: string) => (await readTree(at(name))).files.map(({ path }) => path).sort();
  before(() => {
    root = mkdtempSync(join(tmpdir(), "ggs-tree-"));
  });
  after(() => removeTree(root));

  test("are added to what is there, which stays", async () => {
    write("to/a/old", "old");
    write("to/a/both", "old");
    write("from/a/new", "new");
    write("from/a/both", "new, and longer");
    write("from/b/new", "new");
    await moveInto(at("from"), at("to"));
    assert.deepEqual(await pathsOf("to"), ["a/both", "a/new", "a/old", "b/new"]);
    assert.equal((await readTree(at("to"))).files.find(({ path }) => path === "a/both")?.bytes, 3);
  });

  test("can come from below the place that they go to", async () => {
    write("cache/.staging/build/00/object", "x");
    write("cache/00/other", "y");
    await moveInto(at("cache/.staging/build"), at("cache"));
    assert.deepEqual(await pathsOf("cache"), ["00/object", "00/other"]);
  });

  test("are found in read-only directories, by a user whom modes bind", async (context) => {
    if (process.geteuid?.() !== 0) return context.skip("needs two users");
    chownSync(root, nobody, nobody);
    await asNobody(async () => {
      write("fresh/example.com/dep@v1.0.0/sub/x.go", "x");
      write("kept/example.com/dep@v0.9.0/x.go", "x");
      for (const name of ["fresh/example.com/dep@v1.0.0/sub", "fresh/example.com/dep@v1.0.0", "kept/example.com"]) {
        chmodSync(at(name), 0o555);
      }
      await moveInto(at("fresh"), at("kept"));
      assert.deepEqual(await pathsOf("kept"), ["example.com/dep@v0.9.0/x.go", "example.com/dep@v1.0.0/sub/x.go"]);
      await linkFiles(["example.com/dep@v1.0.0/sub/x.go"], at("kept"), at("linked"));
      assert.deepEqual(await pathsOf("linked"), ["example.com/dep@v1.0.0/sub/x.go"]);
      await removeTree(at("linked"));
      await removeTree(at("kept"));
      assert.deepEqual(await pathsOf("kept"), []);
    });
  });
});
