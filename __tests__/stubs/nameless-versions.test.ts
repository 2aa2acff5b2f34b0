import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { applyChanges } from "../../src/stubs/update.ts";
import { goPin, grpcPin, notCurrent, type StubRepository, stubRepository } from "../support/stub-repository.ts";

/* A checkout in whose stubs something else stands in the place of versions, so that a new release of a generator changes none. */

const proto = `syntax = "proto3";

package acme;

option go_package = "example.com/acme/acme";

// Thing is one.
message Thing {
  string id = 1;
}

service Things {
  rpc Get(Thing) returns (Thing);
}
`;

let repository: StubRepository;

const withoutVersions = (text: string) =>
  text.replace(/^(\/\/ .*protoc\S*[ \t]+)v\d+\.\d+\.\d+$/gm, "$1[version omitted for reproducibility]");

before(async () => {
  repository = stubRepository();
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "acme/a.proto": proto });
  await repository.protoc(
    "-I.",
    "--go_out=.",
    "--go_opt=paths=source_relative",
    "--go-grpc_out=.",
    "--go-grpc_opt=paths=source_relative",
    "acme/a.proto",
  );
  for (const path of ["acme/a.pb.go", "acme/a_grpc.pb.go"]) repository.edit(path, withoutVersions);
  repository.git("init", "-q");
  repository.git("add", ".");
  repository.git("commit", "-qm", "first");
});

beforeEach(() => repository.git("checkout", "-q", "--force", "."));

after(() => repository.remove());

const provenance = { kind: "project-file", because: "`tool` line of go.mod", path: "go.mod" } as const;

test("they are current, and none is behind a version that is asked for", async () => {
  assert.match(repository.read("acme/a.pb.go"), /^\/\/ \tprotoc-gen-go \[version omitted for reproducibility\]$/m);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  const pins = [
    { ...goPin, version: "v1.36.10", provenance },
    { ...grpcPin, provenance },
  ];
  assert.deepEqual(notCurrent(await repository.verify({ pins })), []);
});

test("one that is behind its .proto is mended without naming a version", async () => {
  repository.edit("acme/a.proto", (text) => text.replace("string id = 1;", "string id = 1;\n  string name = 2;"));
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["acme/a.pb.go stale schema"]);
  await applyChanges(repository.root, verdict.changes, false);
  assert.match(repository.read("acme/a.pb.go"), /^\/\/ \tprotoc {8}\[version omitted for reproducibility\]$/m);
  assert.doesNotMatch(repository.read("acme/a.pb.go"), /^\/\/ \tprotoc.* v\d/m);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});
