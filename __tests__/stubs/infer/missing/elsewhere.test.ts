import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

/* Stubs that lie elsewhere than their go_package says, all of them alike. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

function proto(name: string, goPackage: string): string {
  const message = name.charAt(0).toUpperCase() + name.slice(1);
  return `syntax = "proto3";\n\npackage acme.${name};\n\noption go_package = "${goPackage}";\n\nmessage ${message} {\n  string id = 1;\n}\n`;
}

function commit(repository: StubRepository): void {
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "next");
}

const names = ["one", "two", "three", "four", "five", "six"];

/** `proto/one/one.proto` with its stub `internal/pb/one/one.pb.go`, and its go_package in another repository. */
async function ofAnotherRepository(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "internal/pb/README.md": "" });
  for (const name of names)
    repository.write({ [`proto/${name}/${name}.proto`]: proto(name, `example.com/published/${name}`) });
  const sources = names.map((name) => `${name}/${name}.proto`);
  await repository.protoc("-Iproto", "--go_out=internal/pb", "--go_opt=paths=source_relative", ...sources);
  commit(repository);
  return repository;
}

/** `one/onepb/protos/one.proto` with its stub `one/onepb/one.pb.go`, each compiled in its own directory. */
async function aboveTheirProtos(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of names) {
    const directory = `${name}/${name}pb/protos`;
    repository.write({ [`${directory}/${name}.proto`]: proto(name, `${name}/${name}pb`) });
    await repository.protoc(`-I${directory}`, "--go_out=.", `${name}.proto`);
  }
  commit(repository);
  return repository;
}

/** `service/one/rpc/one.proto` with its stub `service/one/rpc/one/one.pb.go`, all compiled from the top. */
async function belowTheirProtos(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of names) {
    const directory = `service/${name}/rpc`;
    repository.write({ [`${directory}/${name}.proto`]: proto(name, `./${name}`) });
    await repository.protoc("-I.", `--go_out=${directory}`, `${directory}/${name}.proto`);
  }
  commit(repository);
  return repository;
}

/** `proto/one.proto` with its stub `pb/one/one.pb.go`: the .protos share a directory and have packages of their own. */
async function ofOneDirectory(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "pb/README.md": "" });
  for (const name of names) repository.write({ [`proto/${name}.proto`]: proto(name, `./${name}`) });
  await repository.protoc("-Iproto", "--go_out=pb", ...names.map((name) => `${name}.proto`));
  commit(repository);
  return repository;
}

/** `proto/one/one/one.proto` with its stub `gen/one/one.pb.go`: each .proto is compiled from a root of its own. */
async function ofRootsOfTheirOwn(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "gen/README.md": "" });
  for (const name of names) {
    repository.write({ [`proto/${name}/${name}/${name}.proto`]: proto(name, `example.com/published/${name}`) });
    const source = `${name}/${name}.proto`;
    await repository.protoc(`-Iproto/${name}`, "--go_out=gen", "--go_opt=paths=source_relative", source);
  }
  commit(repository);
  return repository;
}

const layouts = {
  "in a tree of their own": {
    of: ofAnotherRepository,
    proto: "proto/two/two.proto",
    stub: "internal/pb/two/two.pb.go",
  },
  "above their .protos": { of: aboveTheirProtos, proto: "two/twopb/protos/two.proto", stub: "two/twopb/two.pb.go" },
  "below their .protos": {
    of: belowTheirProtos,
    proto: "service/two/rpc/two.proto",
    stub: "service/two/rpc/two/two.pb.go",
  },
  "as their sources say": {
    of: ofRootsOfTheirOwn,
    proto: "proto/two/two/two.proto",
    stub: "gen/two/two.pb.go",
  },
  "in packages of one directory's .protos": { of: ofOneDirectory, proto: "proto/two.proto", stub: "pb/two/two.pb.go" },
};

for (const [where, { of, proto: source, stub }] of Object.entries(layouts)) {
  test(`one of stubs that lie ${where} is missed where it was when it is renamed or moved`, async () => {
    for (const place of [stub.replace("two.pb", "zwei.pb"), "elsewhere/two.pb.go"]) {
      const repository = await of();
      assert.deepEqual(notCurrent(await repository.verify()), []);
      repository.move(stub, place);
      commit(repository);
      assert.deepEqual(notCurrent(await repository.verify()).sort(), [`${place} orphan`, `${stub} missing`].sort());
    }
  });

  test(`one of stubs that lie ${where} is stale when the package of its .proto is renamed`, async () => {
    const repository = await of();
    repository.edit(source, (text) => text.replace("package acme.two", "package acme.zwei"));
    commit(repository);
    const verdict = await repository.verify();
    assert.deepEqual(notCurrent(verdict), [`${stub} stale schema`]);
    assert.match(verdict.findings.map(({ message }) => message).join(), /package changed from acme\.two to acme\.zwei/);
  });

  test(`one of stubs that lie ${where} is stale when it is renamed along with its .proto`, async () => {
    const repository = await of();
    const [renamed, moved] = [source.replace("two.proto", "zwei.proto"), stub.replace("two.pb", "zwei.pb")];
    repository.move(source, renamed);
    repository.move(stub, moved);
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), [`${moved} stale schema`]);
  });

  test(`one of stubs that lie ${where} is seen without its header, and missed when it is deleted`, async () => {
    const repository = await of();
    repository.edit(stub, (text) => text.slice(text.indexOf("package two")));
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), [`${stub} stale comments`]);
    const other = await of();
    other.delete(stub);
    commit(other);
    assert.deepEqual(notCurrent(await other.verify()), [`${stub} missing`]);
  });
}

test("a recipe that deletes files of a stub's name somewhere does not say that a stub which was there is not wanted", async () => {
  const repository = await aboveTheirProtos();
  repository.write({ "bump.sh": "#!/bin/sh\ncp -r one/onepb $target\nrm $target/two.pb.go || true\n" });
  commit(repository);
  repository.delete("two/twopb/two.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["two/twopb/two.pb.go missing"]);
});

test("a stub that was moved is missed where it was, whatever copies there are of others", async () => {
  const repository = await ofAnotherRepository();
  for (const name of ["one", "three", "four"])
    repository.write({
      [`copies/${name}.pb.go`]: readFileSync(join(repository.root, `internal/pb/${name}/${name}.pb.go`), "utf8"),
    });
  commit(repository);
  repository.move("internal/pb/two/two.pb.go", "elsewhere/two.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()).sort(), [
    "elsewhere/two.pb.go orphan",
    "internal/pb/two/two.pb.go missing",
  ]);
});

test("a stub that was moved is missed where it was, though both stubs of another .proto have a place of their own", async () => {
  const repository = await aboveTheirProtos();
  const text = proto("six", "six/sixpb");
  repository.write({ "api/six.proto": `${text}\nservice Shop {\n  rpc Get(Six) returns (Six);\n}\n` });
  const outputs = ["go", "go-grpc"].flatMap((name) => [
    `--${name}_out=elsewhere`,
    `--${name}_opt=paths=source_relative`,
  ]);
  repository.delete("six/sixpb/protos/six.proto");
  repository.delete("six/sixpb/six.pb.go");
  repository.write({ "elsewhere/README.md": "" });
  await repository.protoc("-Iapi", ...outputs, "six.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.move("two/twopb/two.pb.go", "two/twopb/zz/two.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()).sort(), [
    "two/twopb/two.pb.go missing",
    "two/twopb/zz/two.pb.go orphan",
  ]);
});

test("a stub of somebody else's Go package is missed as the others lie when it is renamed", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "gen/README.md": "" });
  const goPackageOf = (name: string) => (name === "two" ? "example.com/theirs" : `example.com/acme/gen/${name}`);
  for (const name of names) repository.write({ [`proto/${name}/${name}.proto`]: proto(name, goPackageOf(name)) });
  const sources = names.map((name) => `${name}/${name}.proto`);
  await repository.protoc("-Iproto", "--go_out=gen", "--go_opt=paths=source_relative", ...sources);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.move("gen/two/two.pb.go", "gen/two/zwei.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()).sort(), [
    "gen/two/two.pb.go missing",
    "gen/two/zwei.pb.go orphan",
  ]);
});

test("a new .proto whose go_package is no import path is missed where that says below the others' directory", async () => {
  const repository = await ofOneDirectory();
  repository.write({ "proto/seven.proto": proto("seven", "./seven") });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["pb/seven/seven.pb.go missing"]);
});

test("of two .protos of its name and go_package a stub is made from the one that can have the name of its source", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "pb/README.md": "" });
  for (const name of names) repository.write({ [`proto/${name}/${name}.proto`]: proto(name, `./${name}`) });
  await repository.protoc("-Iproto", "--go_out=pb", ...names.map((name) => `${name}/${name}.proto`));
  repository.write({ "proto/other/two.proto": proto("other", "./two") });
  commit(repository);
  repository.edit("proto/two/two.proto", (text) => text.replace("package acme.two", "package acme.zwei"));
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["pb/two/two.pb.go stale schema"]);
});

/** A single .proto with its stub, compiled into `pb` by `go_package`. */
async function single(goPackage: string): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "pb/README.md": "" });
  repository.write({ "proto/one.proto": proto("one", goPackage) });
  await repository.protoc("-Iproto", "--go_out=pb", "--go_opt=paths=source_relative", "one.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  return repository;
}

for (const goPackage of ["./pb", "example.com/theirs/pb"]) {
  test(`the only stub is stale when the package of its .proto is renamed, be its go_package ${goPackage}`, async () => {
    const repository = await single(goPackage);
    repository.edit("proto/one.proto", (text) => text.replace("package acme.one", "package acme.eins"));
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), ["pb/one.pb.go stale schema"]);
  });
}

test("a .proto of a stub's name and go_package that has a stub of its own says nothing of the other one", async () => {
  const repository = await single("./pb");
  const other = proto("one", "./pb").replace("acme.one", "other.one");
  repository.write({ "other/proto/one.proto": other, "other/pb/README.md": "" });
  await repository.protoc("-Iother/proto", "--go_out=other/pb", "--go_opt=paths=source_relative", "one.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  const otherFile = (await repository.verify()).files.find(({ path }) => path === "other/pb/one.pb.go");
  assert.equal(otherFile?.proto, "other/proto/one.proto");
  // Now the first one's .proto is nowhere.
  repository.git("rm", "-q", "--cached", "proto/one.proto");
  repository.delete("proto/one.proto");
  repository.git("checkout", "-q", "--orphan", "fresh");
  commit(repository);
  const left = (await repository.verify()).files.find(({ path }) => path === "pb/one.pb.go");
  assert.deepEqual([left?.proto, left?.status], [null, "unsourced"]);
});

test("a stub whose .proto was deleted is not taken for one that was deleted elsewhere and is named as it", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of names) {
    repository.write({ [`${name}/proto/kv.proto`]: proto(name, "./proto") });
    await repository.protoc(`-I${name}`, `--go_out=${name}`, "proto/kv.proto");
  }
  commit(repository);
  repository.delete("two/proto/kv.proto");
  repository.delete("one/proto/kv.pb.go");
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict).sort(), ["one/proto/kv.pb.go missing", "two/proto/kv.pb.go orphan"]);
  assert.match(verdict.findings.map(({ message }) => message).join("\n"), /two\/proto\/kv\.proto was deleted/);
});

test("services whose .proto was deleted do not stand for those that were deleted elsewhere", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of names.slice(0, 2)) {
    const field = name === "one" ? "" : "\n  string more = 2;";
    const service = "\nservice Kv {\n  rpc Get(Item) returns (Item);\n}\n";
    const text = proto("item", "./proto").replace("id = 1;", `id = 1;${field}`) + service;
    repository.write({ [`${name}/proto/kv.proto`]: text });
    await repository.protoc(`-I${name}`, `--go_out=${name}`, `--go-grpc_out=${name}`, "proto/kv.proto");
  }
  commit(repository);
  repository.delete("two/proto/kv.proto");
  repository.delete("one/proto/kv_grpc.pb.go");
  const expected = ["one/proto/kv_grpc.pb.go missing", "two/proto/kv.pb.go orphan", "two/proto/kv_grpc.pb.go orphan"];
  assert.deepEqual(notCurrent(await repository.verify()).sort(), expected);
});

/** `proto/acme/kv.proto` with its stubs in two modules. */
async function inTwoModules(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  const service = "\nservice Store {\n  rpc Get(Kv) returns (Kv);\n}\n";
  repository.write({ "proto/acme/kv.proto": proto("kv", "./pb") + service });
  for (const name of ["client", "server"]) {
    repository.write({ [`${name}/go.mod`]: `module example.com/acme/${name}\n\ngo 1.24\n` });
    await repository.protoc("-Iproto", `--go_out=${name}`, `--go-grpc_out=${name}`, "acme/kv.proto");
  }
  commit(repository);
  return repository;
}

test("one of two stubs that are made from one .proto is missed in its place", async () => {
  const gone = "client/pb/kv.pb.go";
  const repository = await inTwoModules();
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.delete(gone);
  const inWorkTree = await repository.verify();
  assert.deepEqual(notCurrent(inWorkTree), [`${gone} missing`]);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), [`${gone} missing`]);
  const both = await inTwoModules();
  for (const path of [gone, "client/pb/kv_grpc.pb.go"]) both.delete(path);
  assert.deepEqual(notCurrent(await both.verify()).sort(), [`${gone} missing`, "client/pb/kv_grpc.pb.go missing"]);
  // Whoever commits that has them in one place from then on.
  commit(both);
  assert.deepEqual(notCurrent(await both.verify()), []);
});

test("stubs that were moved to another module are not missed in the first", async () => {
  const repository = await inTwoModules();
  for (const name of ["kv.pb.go", "kv_grpc.pb.go"]) repository.delete(`server/pb/${name}`);
  commit(repository);
  for (const name of ["kv.pb.go", "kv_grpc.pb.go"]) repository.move(`client/pb/${name}`, `server/pb/${name}`);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("stubs of the only .proto, which was renamed, are left over, and those of its new name are missing", async () => {
  for (const goPackage of ["./pb", "example.com/acme/pb"]) {
    const repository = stubRepository();
    made.push(repository);
    const service = "\nservice Store {\n  rpc Get(Kv) returns (Kv);\n}\n";
    repository.write({
      "go.mod": "module example.com/acme\n\ngo 1.24\n",
      "pb/kv.proto": proto("kv", goPackage) + service,
    });
    const options = ["--go_opt=paths=source_relative", "--go-grpc_opt=paths=source_relative"];
    await repository.protoc("-I.", "--go_out=.", "--go-grpc_out=.", ...options, "pb/kv.proto");
    commit(repository);
    repository.move("pb/kv.proto", "pb/store.proto");
    const expected = [
      "pb/kv.pb.go orphan",
      "pb/kv_grpc.pb.go orphan",
      "pb/store.pb.go missing",
      "pb/store_grpc.pb.go missing",
    ];
    const inWorkTree = await repository.verify();
    assert.deepEqual(notCurrent(inWorkTree).sort(), expected, goPackage);
    assert.match(
      inWorkTree.findings.map(({ message }) => message).join(),
      /pb\/kv\.proto was moved to pb\/store\.proto/,
    );
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()).sort(), expected, goPackage);
  }
});

test("where the stubs of a renamed .proto lie elsewhere than its go_package says, so do the missing ones", async () => {
  const repository = await inTwoModules();
  repository.move("proto/acme/kv.proto", "proto/acme/store.proto");
  const stubs = ["client", "server"].flatMap((name) => [`${name}/pb/%.pb.go`, `${name}/pb/%_grpc.pb.go`]);
  const expected = stubs.flatMap((stub) => [
    `${stub.replace("%", "kv")} orphan`,
    `${stub.replace("%", "store")} missing`,
  ]);
  assert.deepEqual(notCurrent(await repository.verify()).sort(), expected.sort());
});

test("a .proto that was renamed in the work tree is not taken for another one of its former name", async () => {
  const repository = stubRepository();
  made.push(repository);
  const text = proto("kv", "example.com/acme/pb");
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "pb/kv.proto": text,
    "examples/kv.proto": text,
  });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "pb/kv.proto");
  commit(repository);
  repository.move("pb/kv.proto", "pb/store.proto");
  assert.deepEqual(notCurrent(await repository.verify()).sort(), ["pb/kv.pb.go orphan", "pb/store.pb.go missing"]);
});

test("a stub that was renamed is missed although the go_packages of others are not where those are", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  const all = [...names, "seven", "eight", "nine", "ten"];
  for (const name of all) {
    repository.write({ [`proto/${name}.proto`]: proto(name, `example.com/acme/${name}_go`) });
    await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", `${name}.proto`);
  }
  // As Bazel has them, which does not ask what go_package says.
  for (const name of ["eight", "nine", "ten"]) repository.move(`${name}_go/${name}.pb.go`, `${name}_pb/${name}.pb.go`);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.move("two_go/two.pb.go", "two_go/zwei.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()).toSorted(), [
    "two_go/two.pb.go missing",
    "two_go/zwei.pb.go orphan",
  ]);
});

test("a stub that was renamed is missed where the end of its go_package leads, though its beginning is not this module's path", async () => {
  const repository = stubRepository();
  made.push(repository);
  // As in a fork, or after the repository was renamed.
  repository.write({ "go.mod": "module example.com/fork\n\ngo 1.24\n" });
  for (const name of names) {
    repository.write({
      [`internal/${name}/${name}.proto`]: proto(name, `example.com/original/internal/${name}_go_proto`),
    });
    const output = ["--go_out=.", "--go_opt=module=example.com/original"];
    await repository.protoc("-I.", ...output, `internal/${name}/${name}.proto`);
  }
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  const [stub, renamed] = ["internal/two_go_proto/two.pb.go", "internal/two_go_proto/zwei.pb.go"];
  repository.move(stub, renamed);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()).toSorted(), [`${stub} missing`, `${renamed} orphan`]);
});

const onlyProto = `syntax = "proto3";
package acme.one;
option go_package = "example.com/acme/api";
message One {}
service Ones {
  rpc Get(One) returns (One);
}
`;

/** The stubs of the only .proto, beside it, and what another generator made from it. */
async function ofOnlyProto(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  const other = "// Code generated by protoc-gen-go-ttrpc. DO NOT EDIT.\n// source: api/one.proto\npackage api\n";
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "api/one.proto": onlyProto,
    "api/one_ttrpc.pb.go": other,
    "api/deep/README.md": "",
  });
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]);
  await repository.protoc("-I.", ...outputs, "api/one.proto");
  commit(repository);
  return repository;
}

const checkedIn = (verdict: Parameters<typeof notCurrent>[0]) => {
  return notCurrent(verdict).filter((line) => !line.includes("ttrpc"));
};

for (const kept of ["api/one_grpc.pb.go", "api/one_ttrpc.pb.go"]) {
  test(`a stub of the only .proto that was moved is missed where ${kept} stayed`, async () => {
    const repository = await ofOnlyProto();
    for (const path of ["api/one_grpc.pb.go", "api/one_ttrpc.pb.go"])
      if (path !== kept) repository.git("rm", "-q", path);
    commit(repository);
    repository.git("mv", "api/one.pb.go", "api/deep/one.pb.go");
    const expected = ["api/deep/one.pb.go orphan", "api/one.pb.go missing"];
    assert.deepEqual(checkedIn(await repository.verify()), expected, "in the work tree");
    commit(repository);
    assert.deepEqual(checkedIn(await repository.verify()), expected, "in a commit");
  });
}

test("the stubs of the only .proto that were all moved are where they were meant to be", async () => {
  const repository = await ofOnlyProto();
  for (const path of ["api/one.pb.go", "api/one_grpc.pb.go", "api/one_ttrpc.pb.go"])
    repository.git("mv", path, "api/deep");
  commit(repository);
  assert.deepEqual(checkedIn(await repository.verify()), []);
});
