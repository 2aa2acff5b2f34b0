import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

/* What git knows of stubs whose own text does not tell an edit from a change of their .proto. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

async function committed(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  const service = "// A message.\nmessage M {}\n\nservice S {\n  rpc Get(M) returns (M);\n}\n";
  const head = `syntax = "proto3";\n\npackage acme;\n\noption go_package = "example.com/acme/one";\n\n`;
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "one/one.proto": head + service });
  await generate(repository);
  commit(repository);
  return repository;
}

function generate(repository: StubRepository): Promise<void> {
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]);
  return repository.protoc("-I.", ...outputs, "one/one.proto");
}

function commit(repository: StubRepository): string {
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "next");
  return repository.git("rev-parse", "HEAD").trim();
}

test("a comment of a stub that changed without its .proto was edited", async () => {
  const repository = await committed();
  repository.edit("one/one.pb.go", (text) => text.replace("// A message.", "// A massage."));
  const hash = commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["one/one.pb.go edited"]);
  const told = `commit ${hash.slice(0, 12)} changed it and not one/one.proto, and before that it was what its generator writes`;
  assert.ok(verdict.findings[0]?.message.includes(told), verdict.findings[0]?.message);
});

test("a method of services that changed without their .proto was edited", async () => {
  for (const state of ["committed", "in the work tree"]) {
    const repository = await committed();
    repository.edit("one/one_grpc.pb.go", (text) => text.replaceAll("/acme.S/Get", "/acme.S/Fetch"));
    if (state === "committed") commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), ["one/one_grpc.pb.go edited"], state);
  }
});

test("a stub that is behind its .proto was edited by nobody, whichever was committed last", async () => {
  const repository = await committed();
  repository.edit("one/one.proto", (text) => text.replace("// A message.", "// One message."));
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["one/one.pb.go stale comments"]);
  await generate(repository);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  // The change of the .proto is taken back, and its stub's is not.
  repository.edit("one/one.proto", (text) => text.replace("// One message.", "// A message."));
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["one/one.pb.go stale comments"]);
});

test("both stubs of a .proto that was not committed with them were edited by nobody", async () => {
  const repository = await committed();
  const proto = repository.read("one/one.proto");
  repository.edit("one/one.proto", (text) => text.replace("  rpc Get", "  rpc Fetch(M) returns (M);\n  rpc Get"));
  await generate(repository);
  repository.write({ "one/one.proto": proto });
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["one/one.pb.go stale schema", "one/one_grpc.pb.go stale schema"]);
  for (const { message } of verdict.findings) assert.match(message, /method Fetch removed from service acme\.S/);
  // What the messages' stub does not have is somebody's own.
  repository.edit("one/one_grpc.pb.go", (text) => text.replaceAll("/acme.S/Fetch", "/acme.S/Seek"));
  repository.git("commit", "-qa", "--amend", "-m", "next");
  assert.deepEqual(notCurrent(await repository.verify()), ["one/one.pb.go stale schema", "one/one_grpc.pb.go edited"]);
});

test("code that changed without its .proto was edited, though no header says which version wrote it", async () => {
  const repository = await committed();
  for (const path of ["one/one.pb.go", "one/one_grpc.pb.go"])
    repository.edit(path, (text) => text.replace(/^\/\/ versions:\n(?:\/\/ [\t-].*\n)+/m, ""));
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("one/one.pb.go", (text) => `${text}\nvar edited = 1\n`);
  repository.edit("one/one_grpc.pb.go", (text) => `${text}\nvar edited = 2\n`);
  for (const leave of [() => "", commit]) {
    leave(repository);
    assert.deepEqual(notCurrent(await repository.verify()), ["one/one.pb.go edited", "one/one_grpc.pb.go edited"]);
  }
});

test("an import of a stub that changed without its .proto was edited", async () => {
  const repository = await committed();
  repository.write({
    "two/two.proto": `syntax = "proto3";\n\npackage acme.two;\n\nimport "one/one.proto";\n\noption go_package = "example.com/acme/two";\n\nmessage Two {\n  acme.M m = 1;\n}\n`,
  });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "two/two.proto");
  commit(repository);
  for (const [from, to] of [
    ['"example.com/acme/one"', '"example.com/acme/other"'],
    ['one "example.com/acme/one"', 'eins "example.com/acme/one"'],
  ] as const) {
    const before = repository.git("rev-parse", "HEAD").trim();
    repository.edit("two/two.pb.go", (text) =>
      text.replace(from, to).replaceAll("one.M", to.startsWith("eins") ? "eins.M" : "one.M"),
    );
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), ["two/two.pb.go edited"]);
    repository.git("reset", "-q", "--hard", before);
  }
  // The package of what it imports is another one since: nobody edited the stub.
  repository.edit("one/one.proto", (text) => text.replace("example.com/acme/one", "example.com/acme/other"));
  commit(repository);
  assert.ok(notCurrent(await repository.verify()).includes("two/two.pb.go stale schema"));
});
