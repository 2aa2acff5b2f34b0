import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { moduleGraph } from "../../src/cache/module-graph.ts";
import { outputOf, selectBuild } from "../../src/cache/select-build.ts";
import { moduleOf, selectModules } from "../../src/cache/select-modules.ts";
import { isDependentTestLog } from "../../src/cache/test-log.ts";
import type { TreeFile } from "../../src/cache/tree.ts";

const file = (path: string, bytes = 10, seconds = 0): TreeFile => ({ path, bytes, modified: new Date(seconds * 1000) });
const paths = (files: readonly TreeFile[]) => files.map(({ path }) => path).sort();

describe("the build cache's objects", () => {
  const id = (letter: string) => letter.repeat(64);
  const output = (letter: string) => `${letter}${letter}/${id(letter)}-d`;
  const action = (letter: string) => `${letter}${letter}/${id(letter)}-a`;
  const since = new Date(1000 * 1000);

  test("an action's text names its output", () => {
    // As Go 1.26 wrote it.
    const text =
      "v1 5bf2a60ecd1f0ddd4fd3a2e2a4e0f4c3b4b7f5b84af64a0f7b0a9e5f3a1d2c3b e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855                    0  1763700000000000000\n";
    assert.equal(outputOf(text), "e3/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855-d");
    assert.equal(outputOf("v1 cut short"), null);
  });

  test("an output is kept when it or an action that leads to it was used", () => {
    const files = [
      file(output("a"), 10, 5),
      file(action("1"), 1, 2000),
      file(output("b"), 10, 2000),
      file(action("2"), 1, 5),
      file(output("c"), 10, 5),
      file(action("3"), 1, 5),
    ];
    const actions = [
      { path: action("1"), output: output("a") },
      { path: action("2"), output: output("b") },
      { path: action("3"), output: output("c") },
    ];
    const { kept, leftOut } = selectBuild(files, actions, new Set(), since, 0);
    assert.deepEqual(paths(kept), paths(files.slice(0, 4)));
    assert.deepEqual(leftOut, [{ why: "not used since the restore", files: 2, bytes: 11 }]);
  });

  test("what can't be found again is not kept", () => {
    const files = [
      file(output("a"), 10, 2000),
      file(action("1"), 1, 2000),
      file("README", 1, 2000),
      file("trim.txt", 1, 2000),
    ];
    const { kept } = selectBuild(files, [{ path: action("1"), output: output("f") }], new Set(), since, 0);
    assert.deepEqual(paths(kept), ["trim.txt"]);
  });

  test("a program is a directory, and kept whole", () => {
    const files = [file(`${output("a")}/greeter`, 500, 5), file(action("1"), 1, 2000)];
    const { kept } = selectBuild(files, [{ path: action("1"), output: output("a") }], new Set(), since, 0);
    assert.equal(kept.length, 2);
  });

  test("over the limit, what was used last stays", () => {
    const letters = ["a", "b", "c"];
    const files = letters.flatMap((letter, index) => [
      file(output(letter), 100, 2000 + index),
      file(action(letter), 1, 5),
    ]);
    const actions = letters.map((letter) => ({ path: action(letter), output: output(letter) }));
    const { kept, leftOut } = selectBuild(files, actions, new Set(), since, 250);
    assert.deepEqual(paths(kept), paths(files.slice(2)));
    assert.deepEqual(leftOut, [{ why: "over cache-max-size", files: 2, bytes: 101 }]);
  });
});

describe("logs of tests", () => {
  const log = (...lines: string[]) => Buffer.from(`# test log\n${lines.join("\n")}`);

  test("hold for the checkout they were made in when they name its files", () => {
    assert.equal(isDependentTestLog(log("getenv HOME", "open testdata/golden.json"), "/checkout"), true);
    assert.equal(isDependentTestLog(log("stat /checkout/a/b"), "/checkout"), true);
    assert.equal(isDependentTestLog(log("chdir /checkout"), "/checkout"), true);
  });

  test("hold everywhere when they name none, or only files elsewhere", () => {
    assert.equal(isDependentTestLog(log("getenv HOME", ""), "/checkout"), false);
    assert.equal(isDependentTestLog(log("open /etc/passwd", "stat /checkouts/x"), "/checkout"), false);
    assert.equal(isDependentTestLog(Buffer.from("ok  \texample.com/a\t0.1s\nopen x\n"), "/checkout"), false);
  });
});

describe("the module cache's files", () => {
  test("belong to module versions", () => {
    const cases: readonly (readonly [string, string | null])[] = [
      ["cache/download/github.com/!burnt!sushi/toml/@v/v1.5.0.zip", "github.com/BurntSushi/toml@v1.5.0 content"],
      ["cache/download/github.com/!burnt!sushi/toml/@v/v1.5.0.ziphash", "github.com/BurntSushi/toml@v1.5.0 content"],
      ["cache/download/example.com/a/@v/v1.0.0-rc.1.mod", "example.com/a@v1.0.0-rc.1 description"],
      ["cache/download/example.com/a/@v/v2.0.0+incompatible.info", "example.com/a@v2.0.0+incompatible description"],
      ["cache/download/example.com/a/@v/list", null],
      ["cache/download/sumdb/sum.example.com/latest", null],
      ["cache/vcs/0123/config", null],
      ["cache/lock", null],
      ["github.com/!burnt!sushi/toml@v1.5.0/decode.go", "github.com/BurntSushi/toml@v1.5.0 content"],
      ["example.com/a@v1.0.0/b@v2/c.go", "example.com/a@v1.0.0 content"],
    ];
    for (const [path, expected] of cases) {
      const found = moduleOf(path);
      assert.equal(found === null ? null : `${found.module}@${found.version} ${found.role}`, expected, path);
    }
  });

  test("of the graph stay, old ones go, and what this job downloaded stays", () => {
    const files = [
      "a@v1.0.0/x.go",
      "a@v1.1.0/x.go",
      "tool@v0.1.0/x.go",
      "cache/lock",
      "golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64/bin/go",
    ].map((path) => file(path));
    const graph = { contents: new Set(["a@v1.1.0"]), descriptions: new Set<string>() };
    const { kept, leftOut } = selectModules(files, new Set(["a@v1.0.0/x.go", "a@v1.1.0/x.go"]), graph, 0);
    assert.deepEqual(paths(kept), ["a@v1.1.0/x.go", "tool@v0.1.0/x.go"]);
    assert.deepEqual(
      leftOut.map(({ why }) => why),
      ["locks, lists and clones of the go command", "Go toolchains", "modules that the module graph does not name"],
    );
  });

  test("over the limit, whole modules go, large ones first", () => {
    const files = [
      file("a@v1.0.0/x.go", 10),
      file("b@v1.0.0/x.go", 90),
      file("b@v1.0.0/y.go", 90),
      file("c@v1.0.0/x.go", 20),
    ];
    assert.deepEqual(paths(selectModules(files, new Set(), null, 100).kept), ["a@v1.0.0/x.go", "c@v1.0.0/x.go"]);
  });
});

describe("the module graph", () => {
  const module = {
    file: "go.mod",
    directory: ".",
    path: "example.com/app",
    go: { value: "1.25.0", line: 3 },
    requires: [
      { path: "example.com/a", version: "v1.1.0", line: 5, indirect: false },
      { path: "example.com/forked", version: "v1.0.0", line: 6, indirect: true },
    ],
    replaces: [{ path: "example.com/forked", newPath: "example.org/fork", newVersion: "v1.0.1", line: 9 }],
    tools: [],
  };
  const sum = "example.com/a v1.0.0 h1:x=\nexample.com/a v1.1.0 h1:x=\nexample.com/z v1.0.0/go.mod h1:x=\r\n";

  test("is what go.mod requires, replaced; go.sum adds what versions are chosen by", () => {
    const { contents, descriptions } = moduleGraph([module], false, [sum]);
    assert.deepEqual([...contents], ["example.com/a@v1.1.0", "example.org/fork@v1.0.1"]);
    assert.ok(descriptions.has("example.com/z@v1.0.0") && !contents.has("example.com/z@v1.0.0"));
  });

  test("is all that go.sum names in workspaces and before Go 1.17", () => {
    assert.ok(moduleGraph([module], true, [sum]).contents.has("example.com/a@v1.0.0"));
    assert.ok(
      moduleGraph([{ ...module, go: { value: "1.16", line: 3 } }], false, [sum]).contents.has("example.com/a@v1.0.0"),
    );
  });
});
