import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  goPin,
  grpcPin,
  notCurrent,
  protocPin,
  type StubRepository,
  stubRepository,
} from "../../../support/stub-repository.ts";

/* Stubs that somebody took away, which nothing but git's history knows of. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

/** Two .protos with services and their stubs, each in a directory of its own, committed. */
async function committed(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of ["one", "two"]) {
    const service = "message M {}\n\nservice S {\n  rpc Get(M) returns (M);\n}\n";
    const head = `syntax = "proto3";\n\npackage ${name};\n\noption go_package = "example.com/acme/${name}";\n\n`;
    repository.write({ [`${name}/${name}.proto`]: head + service });
  }
  await generate(repository, "one", "two");
  commit(repository);
  return repository;
}

async function generate(repository: StubRepository, ...names: readonly string[]): Promise<void> {
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]);
  await repository.protoc("-I.", ...outputs, ...names.map((name) => `${name}/${name}.proto`));
}

function commit(repository: StubRepository): string {
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "next");
  return repository.git("rev-parse", "HEAD").trim();
}

test("stubs that a commit took away are missing, and made as they were", async () => {
  const repository = await committed();
  const before = repository.read("two/two.pb.go");
  repository.delete("two/two.pb.go");
  repository.delete("two/two_grpc.pb.go");
  const hash = commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["two/two.pb.go missing", "two/two_grpc.pb.go missing"]);
  const [change] = verdict.changes.filter(({ path }) => path === "two/two.pb.go");
  assert.equal(Buffer.from(change?.after ?? []).toString(), before);
  const [finding] = verdict.findings.filter(({ path }) => path === "two/two.pb.go");
  assert.match(
    finding?.message ?? "",
    new RegExp(`commit ${hash.slice(0, 12)} took it away, and two/two.proto is still there`),
  );
});

test("stubs that lay elsewhere than their go_package says are missing there by the package that they were made of", async () => {
  const repository = await committed();
  for (const ending of [".pb.go", "_grpc.pb.go"]) repository.delete(`two/two${ending}`);
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=api`, `--${name}_opt=paths=source_relative`]);
  repository.write({ "api/README.md": "stubs" });
  await repository.protoc("-Itwo", ...outputs, "two.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  for (const ending of [".pb.go", "_grpc.pb.go"]) repository.delete(`api/two${ending}`);
  const gone = ["api/two.pb.go missing", "api/two_grpc.pb.go missing"];
  assert.deepEqual(notCurrent(await repository.verify()), gone);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), gone);
  // That of another package is another one's.
  repository.edit("two/two.proto", (text) => text.replace("package two;", "package other;"));
  assert.ok(!notCurrent(await repository.verify()).some((line) => line.startsWith("api/")));
});

test("where all were taken away and are ignored since, they are generated in the build", async () => {
  const repository = await committed();
  for (const name of ["one", "two"]) {
    repository.delete(`${name}/${name}.pb.go`);
    repository.delete(`${name}/${name}_grpc.pb.go`);
  }
  const plugins = ["protoc-gen-go", "protoc-gen-go-grpc"].map((name) => `  - local: ${name}\n    out: .\n`);
  repository.write({ "buf.gen.yaml": `version: v2\nplugins:\n${plugins.join("")}` });
  commit(repository);
  assert.equal(notCurrent(await repository.verify()).length, 4);
  repository.write({ ".gitignore": "*.pb.go\n" });
  const { files, findings } = await repository.verify();
  assert.deepEqual(files, []);
  assert.deepEqual(
    findings.map(({ code, level }) => [code, level]),
    [["stubs-not-committed", "error"]],
  );
});

test("one that was taken away is missing, also where the others are committed although they are ignored", async () => {
  const repository = await committed();
  repository.write({ ".gitignore": "*.pb.go\n" });
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two_grpc.pb.go missing"]);
});

test("what nobody made anew beside the others since is not wanted any more", async () => {
  const repository = await committed();
  repository.write({ "two/three.proto": repository.read("two/two.proto").replaceAll(/\b[MS]\b/g, "$&Three") });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "two/three.proto");
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify({ request: { stubPaths: ["two"] } })), [
    "two/two_grpc.pb.go missing",
  ]);
  repository.edit("two/two.proto", (text) => text.replace("message M {}", "message M {\n  string a = 1;\n}"));
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "two/two.proto");
  repository.delete("one/one_grpc.pb.go");
  commit(repository);
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "one/one.proto");
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("whoever gives up services altogether misses none of them", async () => {
  const repository = await committed();
  repository.delete("one/one_grpc.pb.go");
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.write({ "gen.sh": "protoc --go_out=. --go-grpc_out=. one/one.proto two/two.proto\n" });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify({ pins: [protocPin, goPin, grpcPin] })), [
    "one/one_grpc.pb.go missing",
    "two/two_grpc.pb.go missing",
  ]);
});

test("a stub that lost its header, or everything, is still a stub to git", async () => {
  for (const state of ["committed", "in the work tree"]) {
    const repository = await committed();
    repository.edit("one/one.pb.go", (text) => text.slice(text.indexOf("package ")));
    repository.write({ "two/two.pb.go": "" });
    if (state === "committed") commit(repository);
    assert.deepEqual(
      notCurrent(await repository.verify()),
      ["one/one.pb.go stale comments", "two/two.pb.go stale schema"],
      state,
    );
  }
});

test("a stub that went together with its .proto is not missed", async () => {
  const repository = await committed();
  for (const file of ["two.proto", "two.pb.go", "two_grpc.pb.go"]) repository.delete(`two/${file}`);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("a stub that was moved is not missed where it was, whatever becomes of its .proto later", async () => {
  const repository = await committed();
  const inOwnRoot = (directory: string) => {
    const outputs = ["go", "go-grpc"].flatMap((name) => [
      `--${name}_out=${directory}`,
      `--${name}_opt=paths=source_relative`,
    ]);
    return repository.protoc(`-I${directory}`, ...outputs, "two.proto");
  };
  await inOwnRoot("two");
  commit(repository);
  for (const file of ["two.proto", "two.pb.go", "two_grpc.pb.go"]) repository.move(`two/${file}`, `moved/${file}`);
  repository.edit("moved/two.proto", (text) => text.replace("acme/two", "acme/moved"));
  await inOwnRoot("moved");
  commit(repository);
  // Where no stub is made from it any more.
  repository.edit("moved/two.proto", (text) => text.replace("acme/moved", "acme/two"));
  repository.move("moved/two.proto", "moved/below/two.proto");
  commit(repository);
  const { files } = await repository.verify();
  const told = files.flatMap(({ because }) => because.filter((words) => words.includes("took it away")));
  assert.deepEqual(told, []);
});

test("another .proto of the same name does not want the stubs of one that left", async () => {
  const repository = await committed();
  repository.write({ "samples/a/two.proto": repository.read("two/two.proto").replace("acme/two", "other/two") });
  await repository.protoc("-Itwo", "--go_out=two", "--go_opt=paths=source_relative", "two.proto");
  commit(repository);
  for (const file of ["two.proto", "two.pb.go", "two_grpc.pb.go"]) repository.delete(`two/${file}`);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("what was vendored is no stub that anybody misses", async () => {
  const repository = await committed();
  repository.write({ "vendor/example.com/x/two/two.pb.go": repository.read("two/two.pb.go") });
  commit(repository);
  repository.delete("vendor/example.com/x/two/two.pb.go");
  repository.delete("two/two_grpc.pb.go");
  repository.move("two/two.pb.go", "two/two.txt");
  commit(repository);
  const missing = (await repository.verify()).files.filter(({ status }) => status === "missing");
  assert.deepEqual(missing.map(({ path }) => path).sort(), ["two/two.pb.go", "two/two_grpc.pb.go"]);
});
