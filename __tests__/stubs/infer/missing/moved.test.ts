import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Verdict } from "../../../../src/model/stub.ts";
import { notCurrent, type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

/* .protos that were moved while their go_package stayed as it was, where a recipe says that stubs lie as their .protos do. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

const template = `version: v2
plugins:
  - local: protoc-gen-go
    out: gen
    opt: paths=source_relative
  - local: protoc-gen-go-grpc
    out: gen
    opt: paths=source_relative
`;

function schema(name: string, goPackage: string): string {
  return `syntax = "proto3";
package ${name};
option go_package = "${goPackage}";
message ${name} {}
service ${name}s {
  rpc Get(${name}) returns (${name});
}
`;
}

/** Stubs of .protos by their paths below `proto`, in `gen` as they lie in `proto`. */
async function generate(repository: StubRepository, out: string, root: string, ...names: readonly string[]) {
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=${out}`, `--${name}_opt=paths=source_relative`]);
  await repository.protoc(`-I${root}`, ...outputs, ...names);
}

function commit(repository: StubRepository): void {
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "next");
}

function fresh(files: Readonly<Record<string, string>>): StubRepository {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", ...files });
  return repository;
}

/** Carries out what `update` would, and says what is not current then. */
async function afterUpdate(repository: StubRepository, verdict: Verdict): Promise<string[]> {
  for (const { path, after } of verdict.changes) {
    if (after === null) repository.delete(path);
    else repository.write({ [path]: Buffer.from(after).toString() });
  }
  return notCurrent(await repository.verify());
}

/** Two .protos of one root, one of which is moved: with the template that is given, or none. */
async function movedBelow(files: Readonly<Record<string, string>>): Promise<StubRepository> {
  const repository = fresh({
    "proto/a/one.proto": schema("One", "example.com/acme/gen/a"),
    "proto/b/two.proto": schema("Two", "example.com/acme/gen/b"),
    "gen/README.md": "stubs",
    ...files,
  });
  await generate(repository, "gen", "proto", "a/one.proto", "b/two.proto");
  commit(repository);
  repository.write({ "proto/a/deep/README.md": "new" });
  repository.git("mv", "proto/a/one.proto", "proto/a/deep/one.proto");
  return repository;
}

const stubsOf = (path: string) => [`${path}.pb.go`, `${path}_grpc.pb.go`];
const missingAndOrphan = [
  ...stubsOf("gen/a/deep/one").map((path) => `${path} missing`),
  ...stubsOf("gen/a/one").map((path) => `${path} orphan`),
];

for (const committed of [false, true]) {
  const how = committed ? "in a commit" : "in the work tree";
  test(`what is told to lie as its .proto does goes where that was moved ${how}`, async () => {
    const repository = await movedBelow({ "buf.gen.yaml": template });
    if (committed) commit(repository);
    const verdict = await repository.verify();
    assert.deepEqual(notCurrent(verdict).map(withoutReason).toSorted(), missingAndOrphan.toSorted());
    await generate(repository, "gen", "proto", "a/deep/one.proto");
    const expected = repository.read("gen/a/deep/one.pb.go");
    const change = verdict.changes.find(({ path }) => path === "gen/a/deep/one.pb.go");
    assert.equal(Buffer.from(change?.after ?? []).toString(), expected);
    assert.deepEqual(await afterUpdate(repository, verdict), []);
  });
}

test("what nothing tells to lie as its .proto does stays in the package that go_package names", async () => {
  const repository = await movedBelow({});
  const said = notCurrent(await repository.verify()).map(withoutReason);
  assert.deepEqual(said, ["gen/a/one.pb.go stale", "gen/a/one_grpc.pb.go stale"]);
});

test("stubs beside a .proto that was compiled in its own directory go with it", async () => {
  const repository = fresh({
    "a/one.proto": schema("One", "example.com/acme/a"),
    "a/gen.go":
      "package a\n\n//go:generate protoc --go_out=paths=source_relative:. --go-grpc_out=paths=source_relative:. one.proto\n",
  });
  await generate(repository, "a", "a", "one.proto");
  commit(repository);
  repository.write({ "b/README.md": "new" });
  repository.git("mv", "a/one.proto", "b/one.proto");
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict).map(withoutReason).toSorted(), [
    ...stubsOf("a/one").map((path) => `${path} orphan`),
    ...stubsOf("b/one").map((path) => `${path} missing`),
  ]);
  assert.deepEqual(await afterUpdate(repository, verdict), []);
});

test("a stub that was moved with its .proto is not missed where it was, though another .proto has that one's name", async () => {
  const repository = fresh({
    "buf.gen.yaml": template.replaceAll("out: gen", "out: ."),
    "x/kv.proto": schema("Kv", "./kv"),
    "y/kv.proto": schema("Kv", "./kv"),
  });
  for (const directory of ["x", "y"]) await generate(repository, directory, directory, "kv.proto");
  commit(repository);
  repository.write({ "y/deep/README.md": "new" });
  repository.git("mv", "y/kv.proto", "y/deep/kv.proto");
  const verdict = await repository.verify();
  const said = notCurrent(verdict).map(withoutReason);
  assert.deepEqual(
    said.filter((one) => one.startsWith("y/kv")),
    stubsOf("y/kv").map((path) => `${path} orphan`),
  );
  assert.deepEqual(await afterUpdate(repository, verdict), []);
});

test("a stub that never was where its go_package says is not missed there when its .proto was moved", async () => {
  const repository = fresh({
    "service/proto/one.proto": schema("One", "example.com/acme/elsewhere"),
    "service/server/Makefile": "gen:\n\tprotoc -I ../proto --go_out=pb --go-grpc_out=pb ../proto/one.proto\n",
    "service/server/pb/README.md": "stubs",
  });
  await generate(repository, "service/server/pb", "service/proto", "one.proto");
  commit(repository);
  repository.write({ "service/proto/deep/README.md": "new" });
  repository.git("mv", "service/proto/one.proto", "service/proto/deep/one.proto");
  const said = notCurrent(await repository.verify());
  assert.deepEqual(
    said.filter((one) => one.includes("elsewhere")),
    [],
  );
});

for (const committed of [false, true]) {
  const how = committed ? "in a commit" : "in the work tree";
  test(`an import of what left ${how} is an error, for nobody can generate its stub`, async () => {
    const importing = schema("Two", "example.com/acme/gen/b").replace("message", 'import "a/one.proto";\nmessage');
    const repository = await movedBelow({
      "buf.gen.yaml": template,
      "proto/b/two.proto": importing.replace("message Two {}", "message Two {\n  One.One one = 1;\n}"),
    });
    // What the stub that is left over holds of it would do until then.
    await afterUpdate(repository, await repository.verify());
    if (committed) commit(repository);
    const { findings, files } = await repository.verify();
    const [said] = findings.filter(({ code }) => code === "proto-import-missing");
    assert.equal(said?.level, "error");
    assert.match(said?.message ?? "", /imports a\/one\.proto, which is nowhere to be found: .*proto\/a\/one\.proto/);
    assert.equal(files.find(({ path }) => path === "gen/b/two.pb.go")?.status, "unreproducible");
  });
}

test("an import that never was in the checkout is not said to have left it", async () => {
  const repository = await movedBelow({ "buf.gen.yaml": template });
  repository.edit("proto/b/two.proto", (text) => text.replace("message", 'import "other/three.proto";\nmessage'));
  commit(repository);
  // The stub was changed last when there was no such file.
  repository.edit("gen/b/two.pb.go", (text) => text.replace("package b", "package b\n"));
  commit(repository);
  const { findings } = await repository.verify();
  const [said] = findings.filter(({ code }) => code === "proto-import-missing");
  assert.equal(said?.level, "error");
  assert.doesNotMatch(said?.message ?? "moved", /deleted|moved/);
});

function withoutReason(said: string): string {
  return said.split(" ").slice(0, 2).join(" ");
}

for (const [what, mend] of [
  ["moved", (repository: StubRepository) => repository.move("pkg/pb/common.pb.go", "pkg/pb/other/common.pb.go")],
  ["deleted", (repository: StubRepository) => repository.delete("pkg/pb/common.pb.go")],
] as const) {
  test(`a stub that is ${what} takes no file out of its Go package, though neighbours are in another one`, async () => {
    const repository = stubRepository();
    made.push(repository);
    repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "pkg/pb/ids/README.md": "" });
    const head = (goPackage: string, ...imports: string[]) =>
      `syntax = "proto3";\n\npackage pb;\n\n${imports.map((one) => `import "${one}";\n`).join("")}option go_package = "${goPackage}";\n\n`;
    repository.write({
      "pkg/proto/common.proto": `${head("./pb")}message Common {}\n`,
      "pkg/proto/user.proto": `${head("./pb", "common.proto")}message User {\n  Common common = 1;\n}\n`,
      "pkg/proto/other.proto": `${head("./pb")}message Other {}\n`,
      "pkg/proto/ids.proto": `${head("./ids")}enum Id {\n  NONE = 0;\n}\n`,
      "pkg/proto/more.proto": `${head("./ids")}enum More {\n  NOTHING = 0;\n}\n`,
    });
    await repository.protoc("-Ipkg/proto", "--go_out=pkg", "common.proto", "user.proto", "other.proto");
    await repository.protoc("-Ipkg/proto", "--go_out=pkg/pb", "ids.proto", "more.proto");
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), []);
    mend(repository);
    const expected = ["pkg/pb/common.pb.go missing"];
    if (what === "moved") expected.push("pkg/pb/other/common.pb.go orphan");
    assert.deepEqual(notCurrent(await repository.verify()).toSorted(), expected);
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()).toSorted(), expected);
  });
}
