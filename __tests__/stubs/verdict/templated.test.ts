import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { GoToolPin } from "../../../src/model/pin.ts";
import { grpcPin, notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";
import { sharedTool } from "../../support/tools.ts";

/* What the template of buf that makes a stub says today, and the stub does not show. */

const template = `version: v2
plugins:
  - remote: buf.build/protocolbuffers/go:v1.36.11
    out: gen
    opt: paths=source_relative
  - remote: buf.build/grpc/go:v1.6.1
    out: gen
    opt:
      - paths=source_relative
`;

const [go, grpc] = ["gen/acme/shop/v1/shop.pb.go", "gen/acme/shop/v1/shop_grpc.pb.go"];
const proto = "proto/acme/shop/v1/shop.proto";

let base: StubRepository;
const copies: StubRepository[] = [];

before(async () => {
  base = stubRepository();
  base.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "buf.yaml": "version: v2\nmodules:\n  - path: proto\n",
    "buf.gen.yaml": template,
    [proto]: `syntax = "proto3";

package acme.shop.v1;

option go_package = "example.com/acme/gen/acme/shop/v1;shopv1";

message Order {
  string id = 1;
}

service Shop {
  rpc Get(Order) returns (stream Order);
}
`,
    "gen/README.md": "stubs",
  });
  await generate(base);
});

after(() => {
  for (const repository of [base, ...copies]) repository.remove();
});

/** As buf does, which stamps no version of protoc. */
async function generate(repository: StubRepository, ...grpcOptions: readonly string[]): Promise<void> {
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=gen`, `--${name}_opt=paths=source_relative`]);
  await repository.protoc("-Iproto", ...outputs, ...grpcOptions, "acme/shop/v1/shop.proto");
  for (const path of [go, grpc])
    repository.edit(path, (text) => text.replace(/protoc( +)v5\.29\.3/, "protoc$1(unknown)"));
}

function copyWith(change: (text: string) => string): StubRepository {
  const copy = base.copy();
  copies.push(copy);
  copy.edit("buf.gen.yaml", change);
  return copy;
}

const embedding = "require_unimplemented_servers=false";

test("an option that the template gives and the stub was made without is one of another run", async () => {
  assert.deepEqual(notCurrent(await base.verify()), []);
  const repository = copyWith((text) => `${text}      - ${embedding}\n`);
  const { files, changes } = await repository.verify();
  assert.deepEqual(
    files.map(({ path, status, reason }) => [path, status, reason]),
    [
      [go, "current", undefined],
      [grpc, "stale", "options"],
    ],
  );
  assert.equal(files[1]?.because.at(-1), `it was made without option ${embedding} of buf.gen.yaml:10`);
  // A command line of protoc would have had its version stamped.
  repository.write({ "other/Makefile": "gen:\n\tprotoc --go-grpc_out=. mock.proto\n" });
  assert.deepEqual(notCurrent(await repository.verify()), [`${grpc} stale options`]);
  await generate(repository, `--go-grpc_opt=${embedding}`);
  assert.deepEqual(
    changes.map(({ path, after: made }) => [path, String(made)]),
    [[grpc, repository.read(grpc)]],
  );
  assert.deepEqual(notCurrent(await repository.verify()), []);
  // And the other way round.
  repository.write({ "buf.gen.yaml": template });
  const again = await repository.verify();
  assert.deepEqual(notCurrent(again), [`${grpc} stale options`]);
  assert.match(
    again.findings[0]?.message ?? "",
    /made with option require_unimplemented_servers=false, which buf\.gen\.yaml/,
  );
});

test("services of a plugin that names no version were made by what made the messages beside them", async () => {
  const repository = copyWith((text) => text.replace("v1.6.1", "v1.1.0"));
  const former: GoToolPin = { ...grpcPin, version: "v1.1.0" };
  await repository.protoc(
    `--plugin=protoc-gen-go-grpc=${(await sharedTool(former)).path}`,
    "-Iproto",
    "--go-grpc_out=gen",
    "--go-grpc_opt=paths=source_relative",
    "acme/shop/v1/shop.proto",
  );
  assert.doesNotMatch(repository.read(grpc), /protoc /);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("buf.gen.yaml", (text) => `${text}      - ${embedding}\n`);
  assert.deepEqual(notCurrent(await repository.verify()), [`${grpc} stale options`]);
});

test("managed mode that the template turns on or changes is not in the stub before it is made anew", async () => {
  const managed = "managed:\n  enabled: true\n  override:\n    - file_option: java_package_prefix\n      value: org\n";
  const repository = copyWith((text) => text.replace("plugins:\n", `${managed}plugins:\n`));
  const { files } = await repository.verify();
  assert.deepEqual([files[0]?.status, files[0]?.reason], ["stale", "options"]);
  const words =
    "it was made without the managed mode of buf.gen.yaml; option java_package = org.acme.shop.v1 added to the file";
  assert.ok(files[0]?.because.at(-1)?.startsWith(words), files[0]?.because.at(-1));
  repository.edit("buf.gen.yaml", (text) =>
    text.replace("plugins:\n", "  disable:\n    - path: acme/shop\nplugins:\n"),
  );
  assert.deepEqual(notCurrent(await repository.verify()), []);
  // Of which module the files here are does not show.
  repository.edit("buf.gen.yaml", (text) => text.replace("path: acme/shop", "module: example.com/acme/shop"));
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("buf.gen.yaml", (text) => `${text}      - ${embedding}\n`);
  assert.deepEqual(notCurrent(await repository.verify()), [`${grpc} stale options`]);
});

test("options that change nothing of a stub say nothing against it", async () => {
  const repository = copyWith(
    (text) =>
      `${text.replace("opt: paths=source_relative", "opt: paths=source_relative,annotate_code=false")}      - module=example.com\n`,
  );
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("where it does not show by what a stub was made, its own text counts", async () => {
  const given = `${template}      - ${embedding}\n`;
  const isSilent = async (files: Readonly<Record<string, string>>) => {
    const copy = base.copy();
    copies.push(copy);
    copy.write(files);
    assert.deepEqual(notCurrent(await copy.verify()), [], JSON.stringify(files));
  };
  await isSilent({ "buf.gen.yaml": given.replaceAll("out: gen", "out: other") });
  await isSilent({ "buf.gen.other.yaml": given });
  await isSilent({ "buf.gen.yaml": given, Makefile: "gen:\n\tbuf protoc --go-grpc_out=gen shop.proto\n" });
  await isSilent({ "buf.gen.yaml": given, Makefile: 'gen:\n\tbuf generate --template \'{"version":"v2"}\'\n' });
  const told = copyWith((text) => `${text}      - ${embedding}\n`);
  const request = { goGrpcOptions: ["use_generic_streams_experimental=true"] };
  assert.deepEqual(notCurrent(await told.verify({ request })), []);
  const stamped = base.read(grpc).replace("(unknown)", "v5.29.3");
  await isSilent({ "buf.gen.yaml": given, [grpc]: stamped });
});

const connect: GoToolPin = {
  kind: "go-tool",
  name: "protoc-gen-connect-go",
  package: "connectrpc.com/connect/cmd/protoc-gen-connect-go",
  version: "v1.19.1",
  builtWith: "1.26",
  provenance: { kind: "default", because: "the test" },
};

test("what the template gives to another generator counts for its stubs as well", async () => {
  const path = "gen/acme/shop/v1/shopv1connect/shop.connect.go";
  const plugin = `  - remote: buf.build/connectrpc/go:v1.19.1\n    out: gen\n    opt:\n      - paths=source_relative\n`;
  const repository = copyWith((text) => text + plugin);
  const tool = await sharedTool(connect);
  const makeStub = (...options: readonly string[]) => {
    const given = ["--connect-go_out=gen", "--connect-go_opt=paths=source_relative", ...options];
    return repository.protoc(`--plugin=${tool.name}=${tool.path}`, "-Iproto", ...given, "acme/shop/v1/shop.proto");
  };
  await makeStub();
  const verify = () => repository.verify({ pins: [connect] });
  assert.deepEqual(notCurrent(await verify()), []);
  repository.edit("buf.gen.yaml", (text) => `${text}      - simple\n`);
  const { files, changes } = await verify();
  const told = files.find((file) => file.path === path);
  assert.deepEqual([told?.status, told?.reason], ["stale", "options"]);
  assert.equal(told?.because.at(-1), "it was made without option simple of buf.gen.yaml:14");
  await makeStub("--connect-go_opt=simple");
  assert.deepEqual(
    changes.map((change) => [change.path, String(change.after)]),
    [[path, repository.read(path)]],
  );
  assert.deepEqual(notCurrent(await verify()), []);
  repository.write({ "buf.gen.yaml": template + plugin });
  assert.deepEqual(notCurrent(await verify()), [`${path} stale options`]);
  // By protoc it was not made as the template says.
  for (const core of [go, grpc]) repository.edit(core, (text) => text.replace("(unknown)", "v5.29.3"));
  assert.deepEqual(notCurrent(await verify()), []);
});
