import assert from "node:assert/strict";
import { test } from "node:test";
import type { Failure } from "../../src/model/failure.ts";
import type { GoToolPin } from "../../src/model/pin.ts";
import { slotOf } from "../../src/tools/slot.ts";

const platform = { os: "linux", arch: "amd64", libc: "glibc" } as const;
const plugin: GoToolPin = {
  kind: "go-tool",
  name: "protoc-gen-go",
  package: "google.golang.org/protobuf/cmd/protoc-gen-go",
  version: "v1.36.11",
  builtWith: "1.26",
  provenance: { kind: "default", because: "a test" },
};
const former: GoToolPin = { ...plugin, package: "github.com/golang/protobuf/protoc-gen-go", version: "v1.5.4" };
const protobuf = (version: string) => [{ path: "google.golang.org/protobuf", version }];
const idOf = (pin: GoToolPin) => slotOf("/tools", pin, platform).id;

// The hash is that of the package's path: printf %s PACKAGE | sha256sum | cut -c1-8
test("a command has its place by name, version, Go and package", () => {
  assert.equal(idOf(plugin), "protoc-gen-go-1.36.11-x64-go1.26-58fb849f");
  assert.equal(idOf(former), "protoc-gen-go-1.5.4-x64-go1.26-77cfbc32");
  assert.equal(idOf({ ...former, dependencies: [] }), idOf(former));
});

test("each set of modules that a command is built with has a place of its own", () => {
  const ids = [
    idOf(former),
    idOf({ ...former, dependencies: protobuf("v1.36.11") }),
    idOf({ ...former, dependencies: protobuf("v1.36.1") }),
    idOf({ ...former, dependencies: [...protobuf("v1.36.11"), { path: "example.com/words", version: "v1.0.0" }] }),
  ];
  assert.equal(new Set(ids).size, ids.length);
});

test("a module that is none is refused, for it becomes an argument of the go command", () => {
  for (const [path, version] of [
    ["-modfile=x", "v1.0.0"],
    ["example.com/words", "latest"],
    ["example.com/words", "v1.0.0 -toolexec=x"],
  ] as const) {
    assert.throws(
      () => idOf({ ...former, dependencies: [{ path, version }] }),
      (error: Failure) => error.kind === "bad-input",
    );
  }
});
