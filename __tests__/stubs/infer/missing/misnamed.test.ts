import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

/* Stubs that lie where another .proto's stub belongs. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

/** Three .protos of one package with their stubs beside them, committed. */
async function committed(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of ["One", "Two", "Three"]) {
    const head = `syntax = "proto3";\n\npackage acme.v1;\n\noption go_package = "example.com/acme/v1;acmev1";\n\n`;
    repository.write({
      [`v1/${name.toLowerCase()}.proto`]: `${head}message ${name} {}\n\nservice S${name} {\n  rpc Get(${name}) returns (${name});\n}\n`,
    });
  }
  await generate(repository, "v1/one.proto", "v1/two.proto", "v1/three.proto");
  commit(repository);
  return repository;
}

function generate(repository: StubRepository, ...protos: readonly string[]): Promise<void> {
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]);
  return repository.protoc("-I.", ...outputs, ...protos);
}

function commit(repository: StubRepository): void {
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "next");
}

/** Writes what verify proposes, as update does, and verifies again. */
async function mended(repository: StubRepository): Promise<string[]> {
  const { changes } = await repository.verify();
  for (const { path, after: bytes } of changes) {
    if (bytes === null) repository.delete(path);
    else repository.write({ [path]: Buffer.from(bytes).toString() });
  }
  commit(repository);
  return notCurrent(await repository.verify());
}

test("two stubs that changed places are both stale", async () => {
  const repository = await committed();
  repository.move("v1/one.pb.go", "v1/other");
  repository.move("v1/two.pb.go", "v1/one.pb.go");
  repository.move("v1/other", "v1/two.pb.go");
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["v1/one.pb.go stale schema", "v1/two.pb.go stale schema"]);
  assert.match(
    verdict.findings[0]?.message ?? "",
    /it says that it was generated from v1\/two\.proto, and its source is v1\/one\.proto/,
  );
  assert.deepEqual(await mended(repository), []);
});

test("a copy of a stub beside it is left over", async () => {
  const repository = await committed();
  repository.write({ "v1/again.pb.go": repository.read("v1/one.pb.go") });
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["v1/again.pb.go orphan"]);
  assert.match(
    verdict.findings[0]?.message ?? "",
    /v1\/again\.pb\.go is a copy that nothing generates: v1\/one\.proto generates v1\/one\.pb\.go/,
  );
  assert.deepEqual(await mended(repository), []);
});

test("two stubs of one .proto that build constraints keep apart are both made from it", async () => {
  const repository = await committed();
  const stub = repository.read("v1/one.pb.go");
  repository.write({
    "v1/one.lite.pb.go": `//go:build lite\n\n${stub}`,
    "v1/one.pb.go": `//go:build !lite\n\n${stub}`,
  });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("v1/one.proto", (text) => text.replace("message One {}", "message One {\n  string name = 1;\n}"));
  const expected = ["v1/one.lite.pb.go stale schema", "v1/one.pb.go stale schema"];
  assert.deepEqual(notCurrent(await repository.verify()), expected);
  assert.deepEqual(await mended(repository), []);
  // One that is built always has no other beside it.
  repository.write({ "v1/one.pb.go": stub });
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["v1/one.lite.pb.go orphan", "v1/one.pb.go stale schema"]);
});

test("stubs that were renamed together with their .proto are made from that one", async () => {
  const repository = await committed();
  for (const ending of [".proto", ".pb.go", "_grpc.pb.go"]) repository.move(`v1/one${ending}`, `v1/first${ending}`);
  commit(repository);
  const expected = ["v1/first.pb.go stale schema", "v1/first_grpc.pb.go stale schema"];
  assert.deepEqual(notCurrent(await repository.verify()), expected);
  assert.deepEqual(await mended(repository), []);
});

test("stubs that were moved together with their .proto are made from that one", async () => {
  const repository = await committed();
  for (const ending of [".proto", ".pb.go", "_grpc.pb.go"]) repository.move(`v1/one${ending}`, `v1/sub/one${ending}`);
  commit(repository);
  const expected = ["v1/sub/one.pb.go stale schema", "v1/sub/one_grpc.pb.go stale schema"];
  assert.deepEqual(notCurrent(await repository.verify()), expected);
  assert.deepEqual(await mended(repository), []);
});

test("stubs that stayed where they were when their .proto got another go_package and was generated anew are left over", async () => {
  const repository = await committed();
  repository.edit("v1/one.proto", (text) => text.replace("example.com/acme/v1;acmev1", "example.com/acme/gen/onepb"));
  repository.write({ "gen/README.md": "" });
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=module=example.com/acme`]);
  await repository.protoc("-I.", ...outputs, "v1/one.proto");
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["v1/one.pb.go orphan", "v1/one_grpc.pb.go orphan"]);
  assert.match(
    verdict.findings[0]?.message ?? "",
    /v1\/one\.pb\.go is a copy that nothing generates: v1\/one\.proto generates gen\/onepb\/one\.pb\.go/,
  );
  assert.deepEqual(await mended(repository), []);
});

test("a stub is stale, and not left over, where the one with the new go_package is stale, too", async () => {
  const repository = await committed();
  repository.edit("v1/one.proto", (text) => text.replace("example.com/acme/v1;acmev1", "example.com/acme/gen/onepb"));
  repository.write({ "gen/README.md": "" });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=module=example.com/acme", "v1/one.proto");
  repository.edit("v1/one.proto", (text) => text.replace("message One {}", "message One {\n  string id = 1;\n}"));
  commit(repository);
  const stale = notCurrent(await repository.verify()).filter((one) => one.includes("one.pb.go"));
  assert.deepEqual(stale, ["gen/onepb/one.pb.go stale schema", "v1/one.pb.go stale schema"]);
});

test("services that a new go_package of the same name leaves as they were go with the messages that were left", async () => {
  const repository = await committed();
  repository.edit("v1/one.proto", (text) =>
    text.replace("example.com/acme/v1;acmev1", "example.com/acme/gen/v1;acmev1"),
  );
  repository.write({ "gen/README.md": "" });
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=module=example.com/acme`]);
  await repository.protoc("-I.", ...outputs, "v1/one.proto");
  commit(repository);
  assert.equal(repository.read("gen/v1/one_grpc.pb.go"), repository.read("v1/one_grpc.pb.go"));
  assert.deepEqual(notCurrent(await repository.verify()), ["v1/one.pb.go orphan", "v1/one_grpc.pb.go orphan"]);
  assert.deepEqual(await mended(repository), []);
});

test("a stub that lies where the new go_package says is stale, though one elsewhere was generated anew", async () => {
  const repository = await committed();
  repository.edit("v1/one.proto", (text) => text.replace("example.com/acme/v1;acmev1", "example.com/elsewhere;acmev1"));
  const relative = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]);
  await repository.protoc("-I.", ...relative, "v1/one.proto");
  repository.edit("v1/one.proto", (text) => text.replace("example.com/elsewhere;acmev1", "example.com/acme/v1;acmev1"));
  repository.write({ "gen/README.md": "" });
  await repository.protoc("-I.", ...relative.map((one) => one.replace("_out=.", "_out=gen")), "v1/one.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["v1/one.pb.go stale schema"]);
  assert.deepEqual(await mended(repository), []);
});
