import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, test } from "node:test";
import type { GoToolPin } from "../../src/model/pin.ts";
import { goPin, grpcPin, protocPin, type StubRepository, stubRepository } from "../support/stub-repository.ts";
import { sharedToolbox } from "../support/tools.ts";

// Plugins whose headers name no release: plain protoc runs the real ones, and the stubs are to be known again.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

const proto = `syntax = "proto3";

package acme;

option go_package = "example.com/acme/a";

message Thing {
  string name = 1;
}

// Gives things.
service Things {
  rpc Get(Thing) returns (Thing);
  rpc Watch(stream Thing) returns (stream Thing);
}
`;

async function madeBy(plugins: readonly GoToolPin[]): Promise<StubRepository> {
  const toolbox = sharedToolbox();
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "a/acme.proto": proto });
  const protoc = await toolbox.obtain(protocPin);
  for (const plugin of plugins) {
    const { path } = await toolbox.obtain(plugin);
    const out = plugin.name.replace("protoc-gen-", "");
    const options = [`--plugin=${plugin.name}=${path}`, `--${out}_out=.`, `--${out}_opt=paths=source_relative`];
    execFileSync(protoc.path, [...options, "a/acme.proto"], { cwd: repository.root, env: { PATH: "" } });
  }
  return repository;
}

async function resultsOf(repository: StubRepository) {
  const { files } = await repository.verify();
  return files.map(({ path, status, reason }) => [path, status, reason]);
}

// https://github.com/grpc/grpc-go/tags: cmd/protoc-gen-go-grpc/v1.0.0, v1.0.1 and, before them, commits alone.
const commits = ["v0.0.0-20200617041141-9a465503579e", "v0.0.0-20200925170654-e6c98a478e62"];
for (const version of [...commits, "v1.0.0", "v1.0.1", "v1.1.0"]) {
  test(`protoc-gen-go-grpc ${version} wrote no version, and its form tells what it was`, async () => {
    const repository = await madeBy([goPin, { ...grpcPin, version }]);
    assert.doesNotMatch(repository.read("a/acme_grpc.pb.go"), /versions:/);
    assert.deepEqual(await resultsOf(repository), [
      ["a/acme.pb.go", "current", undefined],
      ["a/acme_grpc.pb.go", "current", undefined],
    ]);
  });
}

test("a build between releases that writes what the release after it does", async () => {
  const repository = await madeBy([{ ...goPin, version: "v1.25.1-0.20201208041424-160c7477e0e8" }]);
  assert.match(repository.read("a/acme.pb.go"), /protoc-gen-go v1\.25\.0-devel/);
  assert.deepEqual(await resultsOf(repository), [
    ["a/acme.pb.go", "current", "the release after v1.25.0-devel writes the same code"],
  ]);
});

test("a build between releases that writes what the release before it did", async () => {
  const repository = await madeBy([{ ...goPin, version: "v1.25.1-0.20200805231151-a709e31e5d12" }]);
  assert.match(repository.read("a/acme.pb.go"), /protoc-gen-go v1\.25\.0-devel/);
  assert.deepEqual(await resultsOf(repository), [
    ["a/acme.pb.go", "current", "the release before v1.25.0-devel writes the same code"],
  ]);
});
