import assert from "node:assert/strict";
import { test } from "node:test";
import { choosePins } from "../../src/pins/choose.ts";
import { parseGoMod } from "../../src/project/go-mod.ts";
import { givenFacts, givenLists, givenRequest, givenStub, nothingAround } from "../support/given.ts";

// Which directories a version of protoc-gen-go is meant for where several modules ask for one.
const plugin = "google.golang.org/protobuf";
const tools = (file: string, version: string) =>
  parseGoMod(
    `module example.com/${file}\n\ngo 1.24\n\ntool ${plugin}/cmd/protoc-gen-go\n\nrequire ${plugin} ${version}\n`,
    file,
  ).value;
const plain = (file: string) => parseGoMod(`module example.com/${file}\n\ngo 1.24\n`, file).value;

async function localOf(modules: readonly ReturnType<typeof plain>[], stubs: readonly string[]) {
  const facts = givenFacts({ modules, stubs: stubs.map((path) => givenStub(path, "v1.36.11")) });
  const request = givenRequest({ goVersion: "1.26.8", protoc: "29.3", protocGenGoGrpc: "v1.5.1" });
  const { decisions, local } = await choosePins(facts, request, givenLists({}), nothingAround);
  const chosen = decisions.find(({ pin }) => pin.kind === "go-tool" && pin.name === "protoc-gen-go");
  return {
    chosen: `${chosen?.pin.version} ${chosen?.pin.provenance.path}`,
    local: local.map(({ directory, pin }) => `${directory} ${pin.version}`),
  };
}

test("each module of tools is meant for the module around it", async () => {
  const modules = [
    plain("a/go.mod"),
    tools("a/tools/go.mod", "v1.36.5"),
    plain("b/go.mod"),
    tools("b/hack/tools/go.mod", "v1.36.6"),
    plain("c/go.mod"),
  ];
  const stubs = ["a/gen/a.pb.go", "b/gen/b.pb.go", "c/gen/c.pb.go"];
  assert.deepEqual(await localOf(modules, stubs), {
    chosen: "v1.36.5 a/tools/go.mod",
    local: ["a v1.36.5", "b v1.36.6"],
  });
});

test("a module of tools at the root is meant for all that has none of its own", async () => {
  const modules = [tools("tools/go.mod", "v1.36.5"), plain("a/go.mod"), tools("a/tools/go.mod", "v1.36.6")];
  assert.deepEqual(await localOf(modules, ["a/gen/a.pb.go", "b/gen/b.pb.go"]), {
    chosen: "v1.36.5 tools/go.mod",
    local: ["a v1.36.6", ". v1.36.5"],
  });
});

test("one module that asks for a version says nothing of single directories", async () => {
  assert.deepEqual(await localOf([plain("go.mod"), tools("tools/go.mod", "v1.36.5")], ["gen/a.pb.go"]), {
    chosen: "v1.36.5 tools/go.mod",
    local: [],
  });
});
