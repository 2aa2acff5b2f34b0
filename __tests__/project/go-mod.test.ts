import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { goLines } from "../../src/model/go-lines.ts";
import { parseGoMod, versionOfToolchain } from "../../src/project/go-mod.ts";
import { parseGoWork } from "../../src/project/go-work.ts";
import { parseToolsGo } from "../../src/project/tools-go.ts";

test("every directive of the reference, in lines and blocks, with comments and CRLF", () => {
  const text = [
    "// Deprecated: use example.com/new instead.",
    'module "example.com/greeter" // the module',
    "",
    "go 1.24.0",
    "toolchain go1.25.3",
    "godebug (",
    "\tdefault=go1.21",
    ")",
    "require google.golang.org/protobuf v1.36.6",
    "require (",
    "\tgoogle.golang.org/grpc v1.70.0 // indirect",
    "\tgolang.org/x/net v0.33.0 // indirect; pinned",
    "\t`golang.org/x/sys` v0.28.0 // not indirect",
    ")",
    "exclude example.com/old v1.0.0",
    "replace (",
    "\texample.com/fork v1.2.3 => ../fork",
    "\texample.com/other => example.com/mine v1.0.0",
    ")",
    "retract [v1.0.0, v1.9.9] // broken",
    "retract (",
    "\tv0.9.0",
    "\t[v0.1.0, v0.2.0]",
    ")",
    "tool example.com/greeter/cmd/gen",
    "tool (",
    "\tgoogle.golang.org/protobuf/cmd/protoc-gen-go",
    ")",
    "ignore ./node_modules",
    "ignore (",
    "\tstatic",
    ")",
    "",
  ].join("\r\n");
  const { value, mistakes } = parseGoMod(text, "services/go.mod");
  assert.deepEqual(mistakes, []);
  assert.deepEqual(value, {
    file: "services/go.mod",
    directory: "services",
    path: "example.com/greeter",
    go: { value: "1.24.0", line: 4 },
    toolchain: { value: "go1.25.3", line: 5 },
    requires: [
      { path: "google.golang.org/protobuf", version: "v1.36.6", line: 9, indirect: false },
      { path: "google.golang.org/grpc", version: "v1.70.0", line: 11, indirect: true },
      { path: "golang.org/x/net", version: "v0.33.0", line: 12, indirect: true },
      { path: "golang.org/x/sys", version: "v0.28.0", line: 13, indirect: false },
    ],
    replaces: [
      { path: "example.com/fork", version: "v1.2.3", newPath: "../fork", line: 17 },
      { path: "example.com/other", newPath: "example.com/mine", newVersion: "v1.0.0", line: 18 },
    ],
    tools: [
      { package: "example.com/greeter/cmd/gen", file: "services/go.mod", line: 25 },
      { package: "google.golang.org/protobuf/cmd/protoc-gen-go", file: "services/go.mod", line: 27 },
    ],
  });
});

const malformed: readonly (readonly [text: string, line: number])[] = [
  ["module m\ngo one\n", 2],
  ["module m\ntoolchain 1.25.3\n", 2],
  ["module m\nrequire example.com/a\n", 2],
  ["module m\nreplace example.com/a ../a\n", 2],
  ["module m\nrequire (\n\texample.com/a v1.0.0\n", 2],
  ["module m\nreplace (\n\texample.com/a =>\n)\n", 3],
  ['module "m\n', 1],
];

describe("lines that can't be understood are told, and the rest is read", () => {
  for (const [text, line] of malformed) {
    test(JSON.stringify(text), () => {
      const { mistakes } = parseGoMod(text, "go.mod");
      assert.deepEqual(
        mistakes.map((mistake) => mistake.line),
        [line],
      );
    });
  }
  test("a directive of a later Go is passed over", () => {
    assert.deepEqual(parseGoMod("module m\nfuture thing\n", "go.mod").mistakes, []);
  });
});

test("go.work: directories are relative to the checkout's root", () => {
  const text =
    "go 1.25.3\n\ntoolchain default\nuse (\n\t.\n\t./a // first\n\t../b\n\t`c d`\n)\nuse ./e/\nreplace x => ./x\n";
  const { value, mistakes } = parseGoWork(text, "work/go.work");
  assert.deepEqual(mistakes, []);
  assert.deepEqual(value.uses, ["work", "work/a", "b", "work/c d", "work/e"]);
  assert.deepEqual(value.go, { value: "1.25.3", line: 1 });
  assert.deepEqual(value.replaces, [{ path: "x", newPath: "./x", line: 11 }]);
});

// https://go.dev/doc/toolchain#name
const toolchains: readonly (readonly [name: string, version: string | null])[] = [
  ["go1.25.3", "1.25.3"],
  ["go1.21rc2", "1.21rc2"],
  ["go1.25.3-custom", "1.25.3"],
  ["go1.25.3-custom.1", "1.25.3"],
  ["go1.22", "1.22"],
  ["1.25.3", null],
  ["local", null],
  ["go1.x", null],
];

describe("names of toolchains", () => {
  for (const [name, version] of toolchains) {
    test(`${name} → ${version}`, () => assert.equal(versionOfToolchain(name), version));
  }
});

// https://go.dev/doc/toolchain#select; the rows with 1.19 are those of actions/setup-go's test "go-version-file-toolchain".
const selections: readonly (readonly [go: string | null, toolchain: string | null, selected: string | null])[] = [
  ["1.19", "go1.22.0", "1.22.0"],
  ["1.19", "go1.21rc2", "1.21rc2"],
  ["1.24.0", "go1.25.3", "1.25.3"],
  ["1.24", null, "1.24"],
  ["1.25.0", "default", "1.25.0"],
  ["1.26.0", "go1.25.3", "1.26.0"],
  ["1.26", "go1.25.3", "1.26"],
  ["1.25", "go1.25.0", "1.25.0"],
  ["1.25.3", "go1.25.3-custom", "1.25.3"],
  [null, "go1.25.3", "1.25.3"],
  [null, null, null],
];

describe("toolchain over go, unless it is older", () => {
  for (const [go, toolchain, selected] of selections) {
    const lines = [
      "module m",
      ...(go === null ? [] : [`go ${go}`]),
      ...(toolchain === null ? [] : [`toolchain ${toolchain}`]),
    ];
    test(`${lines.slice(1).join(", ") || "neither"} → ${selected}`, () => {
      const [first] = goLines(parseGoMod(lines.join("\n"), "go.mod").value);
      assert.equal(first?.version ?? null, selected);
    });
  }
});

const toolsFiles: readonly (readonly [says: string, text: string, packages: readonly string[]])[] = [
  [
    "a block of blank imports",
    '//go:build tools\n// +build tools\n\npackage tools\n\nimport (\n\t_ "google.golang.org/protobuf/cmd/protoc-gen-go"\n\t_ `google.golang.org/grpc/cmd/protoc-gen-go-grpc`\n)\n',
    ["google.golang.org/protobuf/cmd/protoc-gen-go:7", "google.golang.org/grpc/cmd/protoc-gen-go-grpc:8"],
  ],
  ["a single import", '//go:build tools\npackage tools\nimport _ "example.com/a/cmd"\n', ["example.com/a/cmd:3"]],
  ["the old constraint", '// +build tools\n\npackage tools\n\nimport _ "example.com/a"\n', ["example.com/a:5"]],
  ["CRLF", '//go:build tools\r\npackage tools\r\nimport _ "example.com/a"\r\n', ["example.com/a:3"]],
  ["another constraint", '//go:build linux\npackage p\nimport _ "example.com/a"\n', []],
  [
    "another constraint on commands",
    '//go:build generate\n\npackage tools\n\nimport (\n\t_ "example.com/a"\n\t_ "example.com/a/cmd/protoc-gen-go"\n)\n',
    ["example.com/a/cmd/protoc-gen-go:7"],
  ],
  ["no constraint", 'package tools\nimport _ "example.com/a"\n', []],
  ["imports that are used", '//go:build tools\npackage tools\nimport "fmt"\n', []],
];

describe("tools.go", () => {
  for (const [says, text, packages] of toolsFiles) {
    test(says, () => {
      const found = parseToolsGo(text, "tools/tools.go");
      assert.deepEqual(
        found.map((tool) => `${tool.package}:${tool.line}`),
        packages,
      );
    });
  }
});
