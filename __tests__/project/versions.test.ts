import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { readCheckout } from "../../src/project/checkout.ts";
import { readGoVersionFile } from "../../src/project/go-version-input.ts";
import { readProjectFiles } from "../../src/project/versions.ts";
import { testHost } from "../support/tools.ts";

let root = "";

const files: Readonly<Record<string, string>> = {
  "go.mod": "module example.com/m\n\ngo 1.24.0\n\ntoolchain go1.25.3\n",
  "go.work": "go 1.25.9\nuse ./a\n",
  ".go-version": "1.22.4",
  ".tool-versions": "protoc 29.3\ngolang 1.23.2\n",
  "mise.toml": '[tools]\ngo = "1.25"\nnode = "20"\n',
  "aqua.yaml": "packages:\n  - name: golang/go@go1.24.9\n",
  GO_VERSION: "go1.26.8\n",
  "empty/go.mod": "module example.com/empty\n",
  "a/.mise/config.toml": '[tools]\nprotoc = "28.x"\n',
  "a/go.mod": "module example.com/m/a\n",
  "a/tools/tools.go": '//go:build tools\n\npackage tools\n\nimport _ "google.golang.org/protobuf/cmd/protoc-gen-go"\n',
  // Any file under the tag does, whatever its name.
  "a/internal/pinned.go": '//go:build tools\n\npackage pinned\n\nimport (\n\t_ "example.com/protoc-gen-x"\n)\n',
  "a/vendor/example.com/y/tools.go": '//go:build tools\n\npackage y\n\nimport _ "example.com/z"\n',
  "a/other.go": '//go:build linux\n\npackage a\n\nimport _ "net/http/pprof"\n',
  "b/buf.gen.go.yml": "version: v2\nplugins:\n  - local: ./gen.sh\n    out: .\n",
  "b/buf.go.gen.yaml": "version: v2\nplugins:\n  - remote: buf.build/protocolbuffers/go:v1.36.6\n    out: .\n",
  "b/api.buf.gen.yaml": "version: v2\nplugins:\n  - remote: buf.build/grpc/go:v1.5.1\n    out: .\n",
  "broken/.tool-versions": "golang\n",
  "vendor/example.com/x/go.mod": "module example.com/x\n",
  "c/testdata/go.mod": "module example.com/testdata\n",
  "third_party/y/.tool-versions": "protoc 3.6.1\n",
};

before(() => {
  root = mkdtempSync(join(tmpdir(), "pins-files-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});

after(() => rmSync(root, { recursive: true }));

test("every file that pins a version is read, copies and test data are not", async () => {
  const checkout = await readCheckout([root], testHost({ toolDirectory: join(root, "unused") }));
  const read = await readProjectFiles({ ...checkout, files: Object.keys(files) });
  assert.deepEqual(
    read.modules.map(({ file }) => file),
    ["go.mod", "empty/go.mod", "a/go.mod"],
  );
  assert.deepEqual(
    read.workspaces.map(({ file }) => file),
    ["go.work"],
  );
  assert.deepEqual(read.modules[2]?.tools, [
    { package: "example.com/protoc-gen-x", file: "a/internal/pinned.go", line: 6 },
    { package: "google.golang.org/protobuf/cmd/protoc-gen-go", file: "a/tools/tools.go", line: 5 },
  ]);
  assert.deepEqual(
    read.declared.map(({ tool, version, file, line }) => `${file}:${line} ${tool} ${version}`),
    [
      ".go-version:1 go 1.22.4",
      ".tool-versions:1 protoc 29.3",
      ".tool-versions:2 go 1.23.2",
      "mise.toml:2 go 1.25",
      "aqua.yaml:2 go go1.24.9",
      "a/.mise/config.toml:2 protoc 28.x",
      "b/buf.go.gen.yaml:3 protoc-gen-go v1.36.6",
      "b/api.buf.gen.yaml:3 protoc-gen-go-grpc v1.5.1",
    ],
  );
  assert.deepEqual(
    read.findings.map(({ code, path, line }) => `${code} ${path}:${line}`),
    ["project-program-not-run b/buf.gen.go.yml:3", "project-file-malformed broken/.tool-versions:1"],
  );
});

// The files of actions/setup-go, with the values that it takes from them, and those that it does not read.
const rows: readonly (readonly [path: string, versions: readonly string[]])[] = [
  ["go.mod", ["1.25.3 toolchain line of go.mod", "1.24.0 go line of go.mod"]],
  ["./go.mod", ["1.25.3 toolchain line of go.mod", "1.24.0 go line of go.mod"]],
  ["go.work", ["1.25.9 go line of go.work"]],
  [".go-version", ["1.22.4 version in .go-version"]],
  [".tool-versions", ["1.23.2 golang of .tool-versions"]],
  ["mise.toml", ["1.25 go in [tools] of mise.toml"]],
  ["aqua.yaml", ["go1.24.9 packages[0] of aqua.yaml"]],
  ["GO_VERSION", ["go1.26.8 version in GO_VERSION"]],
];

describe("go-version-file", () => {
  for (const [path, versions] of rows) {
    test(path, async () => {
      const read = await readGoVersionFile(path, { root, workingDirectories: [join(root, "a")] });
      assert.deepEqual(
        read.map(({ version, what }) => `${version} ${what}`),
        versions,
      );
    });
  }

  test("a path in a working directory, where the root has none", async () => {
    const read = await readGoVersionFile("tools.txt", { root: join(root, "b"), workingDirectories: [root] }).catch(
      (reason: unknown) => reason,
    );
    assert.ok(read instanceof Failure);
    const found = await readGoVersionFile(".go-version", { root: join(root, "b"), workingDirectories: [root] });
    assert.deepEqual(found, [
      { tool: "go", version: "1.22.4", what: "version in .go-version", file: "../.go-version", line: 1 },
    ]);
  });

  for (const path of ["missing/go.mod", "a", "empty/go.mod", "a/.mise/config.toml"]) {
    test(`${path} is a mistake`, async () => {
      await assert.rejects(readGoVersionFile(path, { root, workingDirectories: [root] }), (reason: unknown) => {
        return (
          reason instanceof Failure && reason.kind === "bad-input" && reason.message.startsWith("go-version-file: ")
        );
      });
    });
  }

  test("nothing given, nothing read", async () => {
    assert.deepEqual(await readGoVersionFile("", { root, workingDirectories: [root] }), []);
  });
});
