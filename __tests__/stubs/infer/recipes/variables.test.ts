import assert from "node:assert/strict";
import { test } from "node:test";
import { configuredPlugins } from "../../../../src/stubs/infer/options/configured-options.ts";
import { readHints } from "../../../../src/stubs/infer/recipes/hints.ts";

const protos = ["api/proto/a.proto", "third/b.proto", "own/c.proto", "own/sub/d.proto"].map((path) => {
  return { path, imports: [], size: 0, package: "", declares: [], hasServices: false, vendored: false };
});

function rootsIn(path: string, text: string): string[] {
  return readHints([{ path, text }], protos).roots.map(({ directory }) => directory);
}

test("variables of a Makefile, with lines that go on", () => {
  const text = `API := api
PROTO_DIR ?= $(API)/proto
FLAGS = -I third
SOURCES := $(shell find . -name '*.proto')

gen:
	protoc -I$(PROTO_DIR) \\
	  --proto_path=$(CURDIR)/own \\
	  -I $(SOMEWHERE)/own/sub \\
	  --go-grpc_opt=require_unimplemented_servers=$(REQUIRED) \\
	  --go_opt=paths=source_relative,M$(API)/x.proto=example.com/x \\
	  $(FLAGS) $(SOURCES)
`;
  assert.deepEqual(rootsIn("Makefile", text), ["third", "api/proto", "own"]);
  const options = configuredPlugins([{ path: "Makefile", text }]);
  assert.deepEqual(
    options.map(({ generator, options: own }) => [generator, own.map((one) => one.text)]),
    [
      ["protoc-gen-go-grpc", []],
      ["protoc-gen-go", ["paths=source_relative", "Mapi/x.proto=example.com/x"]],
    ],
  );
  const { mappings } = readHints([{ path: "Makefile", text }], protos);
  assert.deepEqual([...mappings.keys()], ["api/x.proto"]);
});

test("variables of a script, of a Taskfile and of a justfile", () => {
  const script = `#!/bin/sh
readonly DIR="\${DIR:-api}"
protoc -I "\${DIR}/proto:third" --go_out=. $1
`;
  assert.deepEqual(rootsIn("update-proto", script), ["api/proto", "third"]);
  const taskfile =
    "version: 3\nvars:\n  DIR: api/proto\ntasks:\n  gen:\n    cmds:\n      - protoc -I {{.DIR}} -I {{ .ROOT_DIR }}/third\n";
  assert.deepEqual(rootsIn("Taskfile.yml", taskfile), ["api/proto", "third"]);
  const justfile = "dir := 'api/proto'\n\ngen:\n    protoc -I{{dir}} --proto_path={{justfile_directory()}}/third\n";
  assert.deepEqual(rootsIn("justfile", justfile), ["api/proto", "third"]);
});

test("a variable with two values, and one that nothing sets, say nothing", () => {
  assert.deepEqual(rootsIn("gen.sh", "DIR=own\nprotoc -I $DIR\nDIR=third\nprotoc -I $DIR -I $OTHER/own\n"), []);
});

test("a go:generate line runs in the directory of its file", () => {
  const line = "//go:generate protoc -I../api/proto --go_out=. a.proto\n";
  assert.deepEqual(rootsIn("own/main.go", `\n\n${line}`), ["api/proto"]);
});

test("a command line that goes to another directory first has its roots there", () => {
  const text = "gen:\n\tcd api/proto && protoc -I. -I../../third --go_out=. a.proto\n";
  assert.deepEqual(rootsIn("Makefile", text).sort(), [".", "api/proto", "third"]);
  assert.deepEqual(rootsIn("own/gen.sh", "cd sub; protoc --proto_path=. d.proto\n").sort(), [".", "own", "own/sub"]);
  assert.deepEqual(rootsIn("Makefile", "gen:\n\tcd api/proto && make gen\n"), []);
});
