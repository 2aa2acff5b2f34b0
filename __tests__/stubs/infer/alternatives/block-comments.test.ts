import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

/* Block comments as buf's compiler once read them: the second star of those that begin with two, and blank lines, were not there. */

const proto = `syntax = "proto3";

package acme;

option go_package = "example.com/acme/a";

/*
 * Thing is one.
 */
message Thing {
  /* Its name. */
  string name = 1;
}

service Things {
  /*
   * Get gives one.
   */
  rpc Get(Thing) returns (Thing);
}
`;

const stubs = ["a/a.pb.go", "a/a_grpc.pb.go"];
let repository: StubRepository;

before(async () => {
  repository = stubRepository();
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "a/a.proto": proto });
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]);
  await repository.protoc("-I.", ...outputs, "a/a.proto");
  repository.edit("a/a.proto", (text) => text.replaceAll("/*", "/**"));
  for (const stub of stubs)
    repository.edit(stub, (text) => text.replace(/^(\/\/ (?:\t|- )protoc +)v\S+$/m, "$1(unknown)"));
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "first");
});

beforeEach(() => repository.git("checkout", "-q", "--force", "."));

after(() => repository.remove());

test("stubs of that compiler lack the second star", async () => {
  assert.match(repository.read("a/a.pb.go"), /^\t\/\/ Its name\.$/m);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("a comment that was reworded is told all the same", async () => {
  repository.edit("a/a.proto", (text) => text.replace("Its name", "Its names"));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/a.pb.go stale comments"]);
});

test("stubs of protoc have it", async () => {
  for (const stub of stubs) repository.edit(stub, (text) => text.replace("(unknown)", "v5.29.3"));
  const wrong = notCurrent(await repository.verify());
  assert.deepEqual(
    wrong.map((one) => one.split(" ")[0]),
    stubs,
  );
});

test("stubs of another one lack the blank lines of comments whose lines begin with no star", async () => {
  const ordinary = proto
    .replace("  /* Its name. */", "  /*\n    Its name.\n    It is short.\n  */")
    .replace(" * Thing", " * One\n *\n * Thing")
    .replace("service", "// One\n//\n// service.\nservice");
  repository.write({ "a/a.proto": ordinary });
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]);
  await repository.protoc("-I.", ...outputs, "a/a.proto");
  for (const stub of stubs)
    repository.edit(stub, (text) => text.replace(/^(\/\/ (?:\t|- )protoc +)v\S+$/m, "$1(unknown)"));
  repository.edit("a/a.proto", (text) => text.replace("Its name.\n", "Its name.\n\n"));
  assert.match(repository.read("a/a.proto"), /Its name\.\n\n {4}It is short/);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("a/a.proto", (text) => text.replace("It is short", "It is long"));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/a.pb.go stale comments"]);
});
