import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import type { Tool } from "../../../src/model/tool.ts";
import { digest } from "../../../src/stubs/engine/digest.ts";
import { readSources, sourceReader } from "../../../src/stubs/engine/sources.ts";
import { answerKey, closureDigests, decideReuse, openReuse } from "../../../src/stubs/regenerate/reuse.ts";
import type { CompilationTree, ProtoSource } from "../../../src/stubs/types.ts";

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "reuse-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const tool = (name: string, content: string): Tool => ({
  name,
  version: "1.0",
  path: `/${name}`,
  source: "go-build",
  verifiedBy: "own-record",
  sha256: digest(content),
  reused: true,
  seconds: 0,
});

describe("digests of closures", () => {
  const texts = {
    "a.proto": 'import "b.proto"; import "google/protobuf/x.proto";',
    "b.proto": "message B {}",
    "c.proto": "message C {}",
    "d.proto": 'import "gone.proto";',
  };
  const includeText = "message X {}";

  function digestsOf(changed: Readonly<Record<string, string>> = {}, protoc = "protoc") {
    const includes = join(directory, "include");
    mkdirSync(join(includes, "google/protobuf"), { recursive: true });
    writeFileSync(join(includes, "google/protobuf/x.proto"), changed["google/protobuf/x.proto"] ?? includeText);
    const files = new Map<string, ProtoSource>();
    for (const [name, text] of Object.entries({ ...texts, ...changed })) {
      writeFileSync(join(directory, name.replaceAll("/", "_")), text);
      if (name in texts) files.set(name, { kind: "disk", path: join(directory, name) });
    }
    const tree: CompilationTree = { files, targets: Object.keys(texts) };
    return Object.fromEntries(
      closureDigests(tree.targets, readSources(tree, includes, sourceReader()), tool("protoc", protoc)),
    );
  }

  test("a change counts for whatever imports the file, and for nothing else", () => {
    const before = digestsOf();
    assert.deepEqual(Object.keys(before), ["a.proto", "b.proto", "c.proto"]);
    const after = digestsOf({ "b.proto": "message B { }" });
    assert.notEqual(after["a.proto"], before["a.proto"]);
    assert.notEqual(after["b.proto"], before["b.proto"]);
    assert.equal(after["c.proto"], before["c.proto"]);
  });

  test("protoc and its includes count, too", () => {
    const before = digestsOf();
    const include = digestsOf({ "google/protobuf/x.proto": "message X { }" });
    assert.notEqual(include["a.proto"], before["a.proto"]);
    assert.equal(include["b.proto"], before["b.proto"]);
    assert.notEqual(digestsOf({}, "other protoc")["c.proto"], before["c.proto"]);
  });

  test("a file with an import option has none, for its output depends on more", () => {
    const digests = digestsOf({ "a.proto": 'import option "b.proto";' });
    assert.deepEqual(Object.keys(digests), ["b.proto", "c.proto"]);
  });

  test("files that import each other have none", () => {
    assert.deepEqual(Object.keys(digestsOf({ "b.proto": 'import "a.proto";' })), ["c.proto"]);
  });
});

test("a key depends on every part of the question", () => {
  const base = {
    closure: "c",
    plugin: tool("protoc-gen-go", "one"),
    parameter: "paths=source_relative",
    compilerVersion: { major: 5, minor: 29, patch: 3, suffix: "" },
    withoutSourceInfo: false,
    output: "a.pb.go",
    edits: [],
  };
  const keys = [
    answerKey(base),
    answerKey({ ...base, output: "a_protoopaque.pb.go" }),
    answerKey({ ...base, closure: "d" }),
    answerKey({ ...base, plugin: tool("protoc-gen-go", "two") }),
    answerKey({ ...base, parameter: "" }),
    answerKey({ ...base, compilerVersion: null }),
    answerKey({ ...base, compilerVersion: { major: 5, minor: 29, patch: 3, suffix: "-rc1" } }),
    answerKey({ ...base, withoutSourceInfo: true }),
    answerKey({ ...base, edits: ["sed of Makefile:3"] }),
  ];
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(answerKey({ ...base, plugin: { ...tool("protoc-gen-go", "one"), seconds: 9 } }), answerKey(base));
});

describe("the record in a tool directory", () => {
  const key = digest("question");
  const value = digest("answer");

  test("what one run records the next one finds", async () => {
    const first = await openReuse(directory);
    assert.equal(first.lookup(key), undefined);
    first.record(key, value);
    assert.equal(first.lookup(key), undefined, "nothing is taken over within a run");
    await first.save();
    assert.equal((await openReuse(directory)).lookup(key), value);
  });

  test("two runs at a time lose nothing, and leave no temporary file", async () => {
    const [one, two] = [await openReuse(directory), await openReuse(directory)];
    one.record(key, value);
    two.record(digest("other"), value);
    await one.save();
    await two.save();
    const after = await openReuse(directory);
    assert.deepEqual([after.lookup(key), after.lookup(digest("other"))], [value, value]);
    assert.deepEqual(readdirSync(join(directory, "reuse")), ["answers.ndjson"]);
  });

  test("damaged lines are as if they were not there", async () => {
    const first = await openReuse(directory);
    first.record(key, value);
    await first.save();
    const path = join(directory, "reuse", "answers.ndjson");
    writeFileSync(path, `${readFileSync(path, "utf8")}["${digest("half")}","${value.slice(0, 9)}\nnonsense\n`);
    const second = await openReuse(directory);
    assert.equal(second.lookup(key), value);
    assert.equal(second.lookup(digest("half")), undefined);
  });

  test("nothing asked, nothing written", async () => {
    await (await openReuse(join(directory, "new"))).save();
    assert.deepEqual(readdirSync(directory), []);
  });
});

test("when earlier runs are believed", () => {
  assert.equal(decideReuse(false, {}).trusted, true);
  assert.equal(decideReuse(true, {}).trusted, false);
  assert.equal(decideReuse(false, { GITHUB_EVENT_NAME: "pull_request" }).trusted, true);
  assert.equal(decideReuse(false, { GITHUB_EVENT_NAME: "pull_request_target" }).trusted, false);
  assert.equal(decideReuse(false, { GITHUB_EVENT_NAME: "workflow_run" }).trusted, false);
  assert.equal(decideReuse(false, { GITHUB_EVENT_NAME: "release" }).trusted, false);
  assert.equal(decideReuse(false, { GITHUB_EVENT_NAME: "push", GITHUB_REF_TYPE: "tag" }).trusted, false);
});
