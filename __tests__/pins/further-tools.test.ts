import assert from "node:assert/strict";
import { test } from "node:test";
import type { DeclaredVersion, Facts } from "../../src/model/facts.ts";
import type { Stub } from "../../src/model/stub.ts";
import { choosePins } from "../../src/pins/choose.ts";
import { parseGoMod } from "../../src/project/go-mod.ts";
import { parseGoWork } from "../../src/project/go-work.ts";
import { type GivenInputs, givenFacts, givenLists, givenRequest, givenStub, nothingAround } from "../support/given.ts";

const goMod = parseGoMod(
  `module example.com/acme

go 1.24

tool github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway

require (
	github.com/grpc-ecosystem/grpc-gateway/v2 v2.27.3
	google.golang.org/protobuf v1.36.11
)
`,
  "go.mod",
).value;

function stubOf(generator: string): Stub {
  return { ...givenStub("a.pb.go"), path: `a.${generator}.go`, generator };
}

/** Name, package and version of every pin after Go, protoc and the two generators. */
async function further(facts: Partial<Facts>, inputs: GivenInputs = {}): Promise<string[]> {
  const lists = givenLists({ go: ["1.26.8"] });
  const { decisions } = await choosePins(givenFacts(facts), givenRequest(inputs), lists, nothingAround);
  return decisions.slice(4).flatMap(({ pin }) => {
    return pin.kind === "go-tool" ? [`${pin.package}@${pin.version} because of ${pin.provenance.because}`] : [];
  });
}

function declared(tool: string, version: string): DeclaredVersion {
  return { tool, version, what: "plugins[0].remote of buf.gen.yaml", file: "buf.gen.yaml", line: 3 };
}

const gateway = "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway";

test("a tool line pins a known generator that has stubs, at the version that its go.mod requires", async () => {
  assert.deepEqual(await further({ modules: [goMod], stubs: [stubOf("protoc-gen-grpc-gateway")] }), [
    `${gateway}@v2.27.3 because of \`tool\` line and \`require\` of github.com/grpc-ecosystem/grpc-gateway/v2 in go.mod`,
  ]);
});

// `go tool` in a workspace of these, as Go 1.26 runs it, prints `protoc-gen-grpc-gateway v2.28.0`: https://go.dev/ref/mod#workspaces
test("a tool line of a workspace pins the highest version that one of its modules requires", async () => {
  const requiring = (directory: string, version: string) =>
    parseGoMod(`module m\nrequire github.com/grpc-ecosystem/grpc-gateway/v2 ${version}\n`, `${directory}/go.mod`).value;
  const modules = [goMod, requiring("api", "v2.28.0"), requiring("old", "v2.10.0"), requiring("other", "v2.29.0")];
  const workspaces = [parseGoWork("go 1.24\nuse (\n\t.\n\t./api\n\t./old\n)\n", "go.work").value];
  const stubs = [stubOf("protoc-gen-grpc-gateway")];
  const module = "github.com/grpc-ecosystem/grpc-gateway/v2";
  assert.deepEqual(await further({ modules, workspaces, stubs }), [
    `${gateway}@v2.28.0 because of \`tool\` line in go.mod and the highest \`require\` of ${module} in the modules of go.work`,
  ]);
  const recipes = [{ path: "Makefile", text: "gen:\n\tGOWORK=off go tool buf generate\n" }];
  assert.deepEqual(await further({ modules, workspaces, stubs, recipes }), [
    `${gateway}@v2.27.3 because of \`tool\` line and \`require\` of ${module} in go.mod`,
  ]);
});

test("one without stubs is not pinned, and neither are stubs without a pin", async () => {
  assert.deepEqual(await further({ modules: [goMod] }), []);
  assert.deepEqual(await further({ modules: [goMod], stubs: [stubOf("protoc-gen-connect-go")] }), []);
});

test("the input go-tools comes before what files say", async () => {
  const goTools = [{ package: gateway, version: "v2.26.0" }];
  assert.deepEqual(await further({ modules: [goMod], stubs: [stubOf("protoc-gen-grpc-gateway")] }, { goTools }), [
    `${gateway}@v2.26.0 because of input go-tools`,
  ]);
});

test("buf.gen.yaml pins exact versions, each of the package that held the command then", async () => {
  const stubs = [stubOf("protoc-gen-connect-go")];
  const because = "because of plugins[0].remote of buf.gen.yaml";
  assert.deepEqual(await further({ stubs, declared: [declared("protoc-gen-connect-go", "v1.18.1")] }), [
    `connectrpc.com/connect/cmd/protoc-gen-connect-go@v1.18.1 ${because}`,
  ]);
  assert.deepEqual(await further({ stubs, declared: [declared("protoc-gen-connect-go", "v1.10.0")] }), [
    `github.com/bufbuild/connect-go/cmd/protoc-gen-connect-go@v1.10.0 ${because}`,
  ]);
  assert.deepEqual(await further({ stubs, declared: [declared("protoc-gen-connect-go", "latest")] }), []);
});

test("a generator that is not on the list is not pinned by any file", async () => {
  assert.deepEqual(
    await further({ stubs: [stubOf("protoc-gen-mine")], declared: [declared("protoc-gen-mine", "v1.0.0")] }),
    [],
  );
});
