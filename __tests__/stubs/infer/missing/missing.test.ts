import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Verdict } from "../../../../src/model/stub.ts";
import {
  goPin,
  grpcPin,
  notCurrent,
  protocPin,
  type StubRepository,
  stubRepository,
} from "../../../support/stub-repository.ts";

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

/** A committed checkout with a .proto with a service in each directory, each its own root, and the stubs beside them. */
async function ofDirectories(...directories: readonly string[]): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const directory of directories) {
    const service = `message M {}\n\nservice S {\n  rpc Get(M) returns (M);\n}\n`;
    const head = `syntax = "proto3";\n\npackage ${directory};\n\noption go_package = "example.com/acme/${directory}";\n\n`;
    repository.write({ [`${directory}/${directory}.proto`]: head + service });
    const outputs = ["go", "go-grpc"].flatMap((name) => [
      `--${name}_out=${directory}`,
      `--${name}_opt=paths=source_relative`,
    ]);
    await repository.protoc(`-I${directory}`, ...outputs, `${directory}.proto`);
  }
  commit(repository);
  return repository;
}

function commit(repository: StubRepository): void {
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "next");
}

/** Leaves one commit alone, as a clone of depth 1 has it. */
function forget(repository: StubRepository): void {
  rmSync(join(repository.root, ".git"), { recursive: true });
  commit(repository);
}

test("a stub is missing where every other directory has its own", async () => {
  const repository = await ofDirectories("one", "two", "three", "four");
  repository.delete("two/two.pb.go");
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two.pb.go missing", "two/two_grpc.pb.go missing"]);
});

test("where every directory has its own, a .proto that was renamed is missed beside it, not beside the one that shows that", async () => {
  const repository = await ofDirectories("one", "two", "three", "four");
  for (const directory of ["one", "two", "three", "four"])
    repository.write({
      [`${directory}/generate.go`]: `package ${directory}\n\n//go:generate protoc -I. --go_out=. --go_opt=paths=source_relative --go-grpc_out=. --go-grpc_opt=paths=source_relative ${directory}.proto\n`,
    });
  repository.git("mv", "two/two.proto", "two/zwei.proto");
  assert.deepEqual(notCurrent(await repository.verify()), [
    "two/two.pb.go orphan",
    "two/two_grpc.pb.go orphan",
    "two/zwei.pb.go missing",
    "two/zwei_grpc.pb.go missing",
  ]);
});

test("services are not missed where nobody generates the messages of their .proto either", async () => {
  const repository = await ofDirectories("one", "two");
  const schema = readFileSync(join(repository.root, "one/one.proto"), "utf8").replaceAll("one", "fake");
  const messages = schema.replace(/service[\s\S]*/, "").replaceAll("fake", "other");
  repository.write({ "tests/fake/fake.proto": schema, "tests/other/other.proto": messages });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("services are not missed either in a directory that alone has no stubs, and is not known to be new", async () => {
  const repository = stubRepository();
  made.push(repository);
  const service = "\nservice S {\n  rpc Get(M) returns (M);\n}\n";
  const text = (path: string, services = "") =>
    `syntax = "proto3";\n\npackage ${path.replace("/", ".")};\n\noption go_package = "example.com/acme/${path}";\n\nmessage M {}\n${services}`;
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "api/one.proto": text("api/one", service),
    "api/two.proto": text("api/two", service),
    "server/config.proto": text("server/config"),
    "client/cache.proto": text("client/cache"),
  });
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=module=example.com/acme`]);
  const sources = ["api/one.proto", "api/two.proto", "server/config.proto", "client/cache.proto"];
  await repository.protoc("-I.", ...outputs, ...sources);
  repository.write({ "tests/fake.proto": text("tests/fake", service), "tests/other.proto": text("tests/other") });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.delete("api/two/two_grpc.pb.go");
  assert.deepEqual(notCurrent(await repository.verify()), ["api/two/two_grpc.pb.go missing"]);
});

test("a successor of a schema is not missed beside that, for both are no Go package", async () => {
  const repository = await ofDirectories("one");
  const schema = readFileSync(join(repository.root, "one/one.proto"), "utf8");
  repository.write({ "one/one-plus.proto": schema.replace("message M {}", "message M {\n  string name = 1;\n}") });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.write({ "one/other.proto": schema.replaceAll("M", "N").replace("service S", "service T") });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["one/other.pb.go missing", "one/other_grpc.pb.go missing"]);
});

test("a copy of a .proto that has its stub is not missed where every directory has its own, and another .proto is", async () => {
  const repository = await ofDirectories("one", "two", "three", "four");
  const copy = repository.read("two/two.proto").replace("acme/two", "acme/examples/two");
  repository.write({ "examples/two/two.proto": copy });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.write({ "examples/two/two.proto": copy.replace("package two", "package five") });
  commit(repository);
  assert.deepEqual(missingIn(await repository.verify()), [
    "examples/two/two.pb.go missing",
    "examples/two/two_grpc.pb.go missing",
  ]);
});

test("what has its stub as a copy is not missed beside one that was left of a former go_package", async () => {
  const repository = stubRepository();
  made.push(repository);
  const text = (message: string, goPackage: string) =>
    `syntax = "proto3";\n\npackage acme;\n\noption go_package = "${goPackage}";\n\nmessage ${message} {\n  string name = 1;\n}\n`;
  const module = ["--go_out=.", "--go_opt=module=example.com/acme"];
  const write = (directory: string, goPackage: string, ...names: readonly string[]) =>
    repository.write(Object.fromEntries(names.map((name) => [`${directory}/${name}.proto`, text(name, goPackage)])));
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  write("proto/api", "example.com/acme/old", "One");
  await repository.protoc("-I.", ...module, "proto/api/One.proto");
  // Since then a script copies all with another go_package, and generates from the copies.
  write("proto/api", "api", "One", "Two");
  write("build/proto/api", "example.com/acme/api", "One", "Two");
  await repository.protoc("-Ibuild", ...module, "proto/api/One.proto", "proto/api/Two.proto");
  commit(repository);
  assert.deepEqual(missingIn(await repository.verify()), []);
  // One of which there is no copy is made as the one beside it was, whatever became of that.
  write("proto/api", "api", "Three");
  commit(repository);
  assert.deepEqual(missingIn(await repository.verify()), ["old/Three.pb.go missing"]);
});

test("what has its stub as a copy is not missed either for a stub that was left when its package changed", async () => {
  const repository = stubRepository();
  made.push(repository);
  const module = ["--go_out=.", "--go_opt=module=example.com/acme"];
  const write = (directory: string, goPackage: string, name: string, ownPackage: string) =>
    repository.write({
      [`${directory}/${name}.proto`]: `syntax = "proto3";\n\npackage ${ownPackage};\n\noption go_package = "${goPackage}";\n\nmessage ${name} {\n  string name = 1;\n}\n`,
    });
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of ["One", "Two"]) write("proto/api", "example.com/acme/old/api", name, "acme");
  await repository.protoc("-I.", ...module, "proto/api/One.proto", "proto/api/Two.proto");
  for (const [name, ownPackage] of [
    ["One", "acme.one"],
    ["Two", "acme"],
  ] as const) {
    write("proto/api", "api", name, ownPackage);
    write("build/proto/api", "example.com/acme/new/api", name, ownPackage);
    write("tests/proto/api", "example.com/acme/tests/api", name, ownPackage);
  }
  await repository.protoc("-Ibuild", ...module, "proto/api/One.proto", "proto/api/Two.proto");
  commit(repository);
  // Its .proto is where it was, as the stub beside it shows.
  assert.deepEqual(notCurrent(await repository.verify()), [
    "old/api/One.pb.go stale schema",
    "old/api/Two.pb.go stale schema",
  ]);
});

test("a stub whose types are written by hand is not missed, for both are no Go package", async () => {
  const repository = await ofDirectories("one", "two", "three", "four");
  const [file = ""] = /^var File_\w+/m.exec(repository.read("four/four.pb.go")) ?? [];
  repository.delete("four/four.pb.go");
  const handwritten = (type: string) => `// Until the schema is settled.\npackage four\n\ntype ${type} struct{}\n`;
  repository.write({ "four/types.go": handwritten("Other") });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["four/four.pb.go missing"]);
  const instead = [handwritten("M"), `package four\n\n${file} = elsewhere.File\n`];
  for (const text of instead) {
    repository.write({ "four/types.go": text });
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), []);
  }
});

test("a .proto that stubs are made from by a link is missed there", async () => {
  const repository = await ofDirectories("one", "two", "three");
  mkdirSync(join(repository.root, "shared"));
  repository.move("two/two.proto", "shared/two.proto");
  symlinkSync("../shared/two.proto", join(repository.root, "two", "two.proto"));
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.delete("two/two.pb.go");
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two.pb.go missing"]);
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two.pb.go missing", "two/two_grpc.pb.go missing"]);
});

test("a .proto that is reached by a link, too, is missed under its own name alone", async () => {
  const repository = await ofDirectories("one", "two", "three", "four");
  mkdirSync(join(repository.root, "linked"));
  symlinkSync("../two", join(repository.root, "linked", "two"));
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.delete("two/two.pb.go");
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two.pb.go missing", "two/two_grpc.pb.go missing"]);
});

test("one of two directories proves nothing, unless the .proto is compiled anyway", async () => {
  const repository = await ofDirectories("one", "two");
  repository.delete("two/two.pb.go");
  repository.delete("two/two_grpc.pb.go");
  forget(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  const other = await ofDirectories("one", "two");
  other.delete("two/two_grpc.pb.go");
  commit(other);
  assert.deepEqual(notCurrent(await other.verify()), ["two/two_grpc.pb.go missing"]);
});

test("another generator's services stand for grpc's, unless all others have both", async () => {
  const connect = (source: string) =>
    `// Code generated by protoc-gen-connect-go. DO NOT EDIT.\n//\n// Source: ${source}\n\npackage p\n`;
  const repository = await ofDirectories("one", "two", "three");
  repository.write({ "two/twoconnect/two.connect.go": connect("two.proto") });
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  // Whoever gives grpc's up takes it out of what runs it.
  const plugins = ["go", "go-grpc"].map((name) => `  - local: protoc-gen-${name}\n    out: .\n`).join("");
  repository.write({ "buf.gen.yaml": `version: v2\nplugins:\n${plugins}` });
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two_grpc.pb.go missing"]);
  repository.delete("buf.gen.yaml");
  repository.write({ "one/oneconnect/one.connect.go": connect("one.proto") });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two_grpc.pb.go missing"]);
});

test("gogo's messages stand for protoc-gen-go's, and validators with its name in their headers do not", async () => {
  const gogo = `// Code generated by protoc-gen-gogo. DO NOT EDIT.\n// source: two.proto\n\npackage two\n`;
  for (const [ending, missing] of [
    [".gogo.pb.go", []],
    [".validator.pb.go", ["two/two.pb.go missing"]],
  ] as const) {
    const repository = await ofDirectories("one", "two", "three");
    repository.write({ [`two/two${ending}`]: gogo });
    repository.delete("two/two.pb.go");
    commit(repository);
    assert.deepEqual(missingIn(await repository.verify()), missing);
  }
});

test("services that git took away are missing though another generator has them, where most have both", async () => {
  const ttrpc = (name: string) =>
    `// Code generated by protoc-gen-go-ttrpc. DO NOT EDIT.\n// source: ${name}.proto\n\npackage ${name}\n`;
  const names = ["one", "two", "three", "four", "five", "six"];
  const repository = await ofDirectories(...names);
  for (const name of names) repository.write({ [`${name}/${name}_ttrpc.pb.go`]: ttrpc(name) });
  // Two have ttrpc alone, which makes that an answer for the others, too, as long as nobody knows better.
  for (const name of ["five", "six"]) repository.delete(`${name}/${name}_grpc.pb.go`);
  commit(repository);
  forget(repository);
  assert.deepEqual(missingIn(await repository.verify()), []);
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.deepEqual(missingIn(await repository.verify()), ["two/two_grpc.pb.go missing"]);
});

function missingIn(verdict: Verdict): string[] {
  return notCurrent(verdict).filter((one) => one.endsWith(" missing"));
}

test("what works with grpc's services does not stand for them", async () => {
  const gateway =
    "// Code generated by protoc-gen-grpc-gateway. DO NOT EDIT.\n// source: two.proto\n\n/*\nPackage two is a reverse proxy.\n*/\npackage two\n";
  const repository = await ofDirectories("one", "two", "three");
  repository.write({ "two/two.pb.gw.go": gateway });
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.ok(notCurrent(await repository.verify()).includes("two/two_grpc.pb.go missing"));
});

test("services of any generator that is called after rpc stand for grpc's, though it does not name its source", async () => {
  const repository = await ofDirectories("one", "two");
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two_grpc.pb.go missing"]);
  repository.write({
    "two/two_wsrpc.pb.go":
      "// Code generated by protoc-gen-go-wsrpc. DO NOT EDIT.\n// versions:\n// - protoc-gen-go-wsrpc v0.0.1\n\npackage p\n",
  });
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("input of tests needs stubs only where all of its directory have them", async () => {
  const repository = await ofDirectories("one", "two");
  const proto = (name: string) =>
    `syntax = "proto3";\n\npackage t;\n\noption go_package = "example.com/acme/gen";\n\nmessage ${name} {}\n`;
  repository.write({ "testdata/a.proto": proto("A"), "testdata/b.proto": proto("B"), "gen/README.md": "" });
  await repository.protoc("-Itestdata", "--go_out=gen", "--go_opt=paths=source_relative", "a.proto");
  repository.write({ "testdata/c.proto": proto("C") });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("the services of the only .proto that has some are missed where a recipe runs their generator, but not those of a test's", async () => {
  const ofOne = async (directory: string) => {
    const repository = await ofDirectories("one");
    const moved = `${directory}/one`;
    repository.write({
      [`${moved}/one.proto`]: repository.read("one/one.proto").replace("acme/one", `acme/${moved}`),
      Makefile: "proto:\n\tprotoc -I api --go_out=. --go-grpc_out=. api/*.proto\n",
    });
    repository.git("rm", "-rqf", "one");
    await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", `${moved}/one.proto`);
    forget(repository);
    return notCurrent(await repository.verify());
  };
  assert.deepEqual(await ofOne("api"), ["api/one/one_grpc.pb.go missing"]);
  assert.deepEqual(await ofOne("internal/testprotos"), []);
});

/** The bytes that a verdict would write to a path. */
function written({ changes }: Verdict, path: string): string {
  return Buffer.from(changes.find((change) => change.path === path)?.after ?? []).toString();
}

test("a new directory's stubs are made from the root of its neighbours", async () => {
  const repository = await ofDirectories("one", "two");
  const proto = (name: string) =>
    `syntax = "proto3";\n\npackage ${name}.v1;\n\noption go_package = "example.com/acme/gen/${name}/v1;${name}v1";\n\nmessage M {}\n\nservice S {\n  rpc Get(M) returns (M);\n}\n`;
  const generate = (...names: readonly string[]) => {
    const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=gen`, `--${name}_opt=paths=source_relative`]);
    return repository.protoc("-Iproto", ...outputs, ...names);
  };
  // Stubs whose sources begin at the top, too: any .proto has a name in their root.
  repository.write({ "api/api.proto": proto("api").replace("acme/gen/api/v1", "acme/api"), "gen/README.md": "" });
  repository.write({ "proto/shop/v1/shop.proto": proto("shop"), "proto/user/v1/user.proto": proto("user") });
  await repository.protoc(
    "-I.",
    ...["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]),
    "api/api.proto",
  );
  await generate("shop/v1/shop.proto", "user/v1/user.proto");
  repository.write({ "proto/order/v1/order.proto": proto("order") });
  commit(repository);
  const verdict = await repository.verify();
  const expected = ["gen/order/v1/order.pb.go", "gen/order/v1/order_grpc.pb.go"];
  assert.deepEqual(
    notCurrent(verdict),
    expected.map((path) => `${path} missing`),
  );
  await generate("order/v1/order.proto");
  for (const path of expected) assert.equal(written(verdict, path), repository.read(path));
});

test("two new directories are both missed, and one beside a stub with them, unless one of them is older than the others' stubs", async () => {
  const repository = stubRepository();
  made.push(repository);
  const text = (name: string, file = name) =>
    `syntax = "proto3";\n\npackage ${name};\n\noption go_package = "example.com/acme/gen/${name}";\n\nmessage ${file.toUpperCase()} {}\n`;
  const names = ["one", "two", "three", "four"];
  const generate = async () => {
    const sources = names.map((name) => `${name}/${name}.proto`);
    await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", ...sources);
  };
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of names) repository.write({ [`proto/${name}/${name}.proto`]: text(name) });
  await generate();
  commit(repository);
  for (const name of ["five", "six"]) repository.write({ [`proto/${name}/${name}.proto`]: text(name) });
  const missing = ["five", "six"].map((name) => `gen/${name}/${name}.pb.go missing`);
  assert.deepEqual(notCurrent(await repository.verify()), missing);
  repository.write({ "proto/two/more.proto": text("two", "more") });
  assert.deepEqual(notCurrent(await repository.verify()), [...missing, "gen/two/more.pb.go missing"]);
  repository.delete("proto/two/more.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), missing);
  for (const name of names) repository.edit(`proto/${name}/${name}.proto`, (own) => `// Anew.\n${own}`);
  await generate();
  commit(repository);
  repository.write({ "proto/seven/seven.proto": text("seven") });
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("a directory of several .protos is missed that is newer than its neighbour's stubs, and only then", async () => {
  const repository = stubRepository();
  made.push(repository);
  const text = (version: string, name: string) =>
    `syntax = "proto3";\n\npackage ${version};\n\noption go_package = "example.com/acme/gen/${version}";\n\nmessage ${name} {}\n`;
  const protosOf = (version: string) =>
    Object.fromEntries(["A", "B", "C"].map((name) => [`proto/${version}/${name}.proto`, text(version, name)]));
  const generate = async (...versions: readonly string[]) => {
    const names = versions.flatMap((version) => ["A", "B", "C"].map((name) => `${version}/${name}.proto`));
    await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", ...names);
  };
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", ...protosOf("v1") });
  await generate("v1");
  commit(repository);
  repository.write(protosOf("v2"));
  const missing = ["A", "B", "C"].map((name) => `gen/v2/${name}.pb.go missing`);
  assert.deepEqual(notCurrent(await repository.verify()), missing);
  commit(repository);
  const { files, findings } = await repository.verify();
  assert.deepEqual(
    files.filter(({ status }) => status !== "current").map(({ path, status }) => `${path} ${status}`),
    missing,
  );
  assert.match(
    findings[0]?.message ?? "",
    /it is newer than gen\/v1\/A\.pb\.go, and all \.proto files of the root proto/,
  );
  // Whoever generated since then did so without it.
  for (const name of ["A", "B", "C"]) repository.edit(`proto/v1/${name}.proto`, (own) => `// Anew.\n${own}`);
  await generate("v1");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  // Nobody knows what came first.
  forget(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("what all moved to the next version of their package is missed there, and left over here", async () => {
  const repository = stubRepository();
  made.push(repository);
  const text = (version: string) =>
    `syntax = "proto3";\n\npackage acme.${version};\n\noption go_package = "example.com/acme/gen/${version}";\n\nmessage M {\n  string id = 1;\n}\n\nservice S {\n  rpc Get(M) returns (M);\n}\n`;
  const generate = (version: string) => {
    const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=module=example.com/acme`]);
    return repository.protoc("-Iproto", ...outputs, `acme/${version}/a.proto`);
  };
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "proto/acme/v1/a.proto": text("v1") });
  await generate("v1");
  commit(repository);
  repository.git("mv", "proto/acme/v1", "proto/acme/v2");
  repository.write({ "proto/acme/v2/a.proto": text("v2") });
  commit(repository);
  const verdict = await repository.verify();
  const paths = ["gen/v2/a.pb.go", "gen/v2/a_grpc.pb.go"];
  const left = ["gen/v1/a.pb.go", "gen/v1/a_grpc.pb.go"];
  assert.deepEqual(notCurrent(verdict), [
    ...left.map((path) => `${path} orphan`),
    ...paths.map((path) => `${path} missing`),
  ]);
  await generate("v2");
  for (const path of paths) assert.equal(written(verdict, path), repository.read(path));
  commit(repository);
  assert.deepEqual(
    notCurrent(await repository.verify()),
    left.map((path) => `${path} orphan`),
  );
});

test("a .proto that moved where no package of it is named is missed nowhere", async () => {
  const repository = await ofDirectories("one");
  repository.git("mv", "one/one.proto", "docs.proto");
  commit(repository);
  const said = notCurrent(await repository.verify());
  assert.deepEqual(
    said.filter((one) => one.includes("missing")),
    [],
    said.join(),
  );
});

test("what protoc-gen-go-grpc wrote proves that protoc-gen-go wrote its part, unless others do without", async () => {
  const repository = await ofDirectories("one");
  const made = repository.read("one/one.pb.go");
  repository.delete("one/one.pb.go");
  commit(repository);
  const verdict = await repository.verify({ pins: [protocPin, goPin, grpcPin] });
  assert.deepEqual(notCurrent(verdict), ["one/one.pb.go missing"]);
  assert.equal(written(verdict, "one/one.pb.go"), made);
  const other = await ofDirectories("one", "two");
  other.delete("one/one.pb.go");
  other.delete("two/two.pb.go");
  commit(other);
  assert.deepEqual(notCurrent(await other.verify()), []);
});

test("services need their stub beside messages that are compiled, wherever the others' roots are", async () => {
  const repository = await ofDirectories("one", "two");
  repository.edit("two/two.proto", (text) => text.replace('"example.com/acme/two"', '"./two"'));
  await repository.protoc(
    "-Itwo",
    ...["go", "go-grpc"].flatMap((name) => [`--${name}_out=two`, `--${name}_opt=paths=source_relative`]),
    "two.proto",
  );
  const made = repository.read("two/two_grpc.pb.go");
  repository.delete("two/two_grpc.pb.go");
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["two/two_grpc.pb.go missing"]);
  assert.equal(written(verdict, "two/two_grpc.pb.go"), made);
});

test("a stub that was renamed or moved is missing where its .proto is generated to, and left over where it is", async () => {
  const repository = await ofDirectories("one", "two", "three");
  for (const [stub, place, way] of [
    ["two/two.pb.go", "two/second.pb.go", "renamed"],
    ["two/two.pb.go", "other/two.pb.go", "moved"],
    ["two/two_grpc.pb.go", "two/two_grpc_old.pb.go", "renamed behind what it is named after"],
  ] as const) {
    const copy = repository.copy();
    made.push(copy);
    copy.move(stub, place);
    commit(copy);
    const verdict = await copy.verify({ pins: [protocPin, goPin, grpcPin] });
    assert.deepEqual(notCurrent(verdict).sort(), [`${place} orphan`, `${stub} missing`].sort(), way);
    assert.equal(written(verdict, stub), repository.read(stub));
  }
});

/** A committed checkout with a .proto of one name in each directory, and its stub beside it, made from the directory above that. */
async function ofNamesakes(...directories: readonly string[]): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const directory of directories) {
    const head = `syntax = "proto3";\n\npackage acme;\n\noption go_package = "example.com/acme/${directory}/conf;conf";\n\n`;
    repository.write({
      [`${directory}/conf/conf.proto`]: `${head}message M {}\n\nmessage ${directory.replace("/", "_")} {}\n`,
    });
    await repository.protoc(
      `-I${directory}`,
      `--go_out=${directory}`,
      "--go_opt=paths=source_relative",
      "conf/conf.proto",
    );
  }
  commit(repository);
  return repository;
}

test("a stub that was moved is missing at its .proto also where others have that name, and theirs beside them", async () => {
  const repository = await ofNamesakes("app/one", "app/two", "app/three", "app/four");
  const own = repository.read("app/two/conf/conf.pb.go");
  repository.move("app/two/conf/conf.pb.go", "app/two/other/conf.pb.go");
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["app/two/conf/conf.pb.go missing", "app/two/other/conf.pb.go orphan"]);
  assert.equal(written(verdict, "app/two/conf/conf.pb.go"), own);
});

test("of stubs beside .protos of one name none is another's where that one's is gone", async () => {
  const repository = await ofNamesakes("app/one", "app/two", "app/three", "app/four");
  repository.delete("app/two/conf/conf.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["app/two/conf/conf.pb.go missing"]);
});

test("a stub that was renamed is generated anew as it was made itself, not as those of another root", async () => {
  const repository = await ofNamesakes("two");
  const own = repository.read("two/conf/conf.pb.go");
  for (const name of ["one", "three", "four"])
    repository.write({
      [`${name}/${name}.proto`]: `syntax = "proto3";\n\npackage ${name};\n\noption go_package = "example.com/acme/${name}";\n\nmessage M {}\n`,
    });
  const names = ["one", "three", "four"].map((name) => `${name}/${name}.proto`);
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", ...names);
  commit(repository);
  repository.move("two/conf/conf.pb.go", "two/conf/conf_old.pb.go");
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["two/conf/conf.pb.go missing", "two/conf/conf_old.pb.go orphan"]);
  assert.equal(written(verdict, "two/conf/conf.pb.go"), own);
});

test("services that somebody gave another name from the first are where they are generated", async () => {
  const repository = await ofDirectories("one");
  repository.move("one/one_grpc.pb.go", "one/one.grpc.pb.go");
  repository.git("add", ".");
  repository.git("commit", "-q", "--amend", "-m", "all");
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("services that protoc-gen-go wrote itself need no stub beside it", async () => {
  const repository = await ofDirectories("one", "two");
  repository.delete("two/two_grpc.pb.go");
  repository.edit("two/two.pb.go", (text) => `${text}\nvar _S_serviceDesc = grpc.ServiceDesc{}\n`);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two.pb.go edited"]);
});

test("a go_package that was never where its stub is makes that no move", async () => {
  const repository = stubRepository();
  made.push(repository);
  const proto = (name: string, directory: string) =>
    `syntax = "proto3";\n\npackage ${name};\n\noption go_package = "example.com/acme/${directory}";\n\nmessage M {}\n`;
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "gen/three/README.md": "" });
  // The third was copied from the second, line by line.
  const files = { one: "gen/one", two: "gen/two", three: "gen/two" };
  for (const [name, directory] of Object.entries(files))
    repository.write({ [`proto/${name}.proto`]: proto(name, directory) });
  await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", "one.proto", "two.proto");
  await repository.protoc("-Iproto", "--go_out=gen/three", "--go_opt=paths=source_relative", "three.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.move("gen/three/three.pb.go", "gen/two/three.pb.go");
  commit(repository);
  repository.move("gen/two/three.pb.go", "gen/three/three.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), [
    "gen/three/three.pb.go orphan",
    "gen/two/three.pb.go missing",
  ]);
  // What is made anew where it lies is generated there.
  repository.edit("proto/three.proto", (text) => text.replace("message M {}", "message M { string name = 1; }"));
  await repository.protoc("-Iproto", "--go_out=gen/three", "--go_opt=paths=source_relative", "three.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("files that are excepted from rules of a linter are no list of what is generated", async () => {
  const repository = await ofDirectories("one");
  repository.write({ "one/more.proto": repository.read("one/one.proto").replaceAll(/\b(M|S)\b/g, "$1ore") });
  repository.write({
    "buf.yaml": "version: v1\nlint:\n  ignore_only:\n    ENUM_VALUE_PREFIX:\n      - one/one.proto\n",
  });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["one/more.pb.go missing", "one/more_grpc.pb.go missing"]);
});

test("a .proto that lost its stub is imported from where its neighbours' stubs are, and its stub is missing there", async () => {
  const repository = stubRepository();
  made.push(repository);
  const proto = (name: string, imported: string) =>
    `syntax = "proto3";\n\npackage shop;\n\n${imported}option go_package = ".;pb";\n\nmessage ${name} {}\n`;
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "pb/README.md": "" });
  repository.write({ "proto/a.proto": proto("A", ""), "proto/b.proto": proto("B", 'import "a.proto";\n\n') });
  repository.write({ "proto/c.proto": proto("C", "") });
  await repository.protoc("-Iproto", "--go_out=pb", "a.proto", "b.proto", "c.proto");
  const before = repository.read("pb/a.pb.go");
  repository.delete("pb/a.pb.go");
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["pb/a.pb.go missing"]);
  assert.equal(written(verdict, "pb/a.pb.go"), before);
});

test("services of the only .proto that has any are missing where something runs their generator", async () => {
  const repository = await ofDirectories("one");
  const before = repository.read("one/one_grpc.pb.go");
  repository.delete("one/one_grpc.pb.go");
  forget(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.write({ Makefile: "gen:\n\tprotoc --go_out=. --go-grpc_out=. one/one.proto\n" });
  commit(repository);
  const verdict = await repository.verify({ pins: [protocPin, goPin, grpcPin] });
  assert.deepEqual(notCurrent(verdict), ["one/one_grpc.pb.go missing"]);
  assert.equal(written(verdict, "one/one_grpc.pb.go"), before);
});

test("a .proto without go_package is missed where no other has one either", async () => {
  const repository = stubRepository();
  made.push(repository);
  const names = ["one", "two", "three"];
  const managed = (name: string) => `option go_package = "example.com/acme/gen/${name}";\n\n`;
  const proto = (name: string, options: string) => `syntax = "proto3";\n\npackage ${name};\n\n${options}message M {}\n`;
  for (const name of names) repository.write({ [`proto/${name}/a.proto`]: proto(name, managed(name)) });
  repository.write({ "gen/README.md": "", "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  const sources = names.map((name) => `${name}/a.proto`);
  await repository.protoc("-Iproto", "--go_out=gen", "--go_opt=paths=source_relative", ...sources);
  const before = repository.read("gen/two/a.pb.go");
  for (const name of names) repository.write({ [`proto/${name}/a.proto`]: proto(name, "") });
  const disabled = ["java_package", "java_multiple_files", "java_outer_classname", "objc_class_prefix"]
    .concat("csharp_namespace", "php_namespace", "php_metadata_namespace", "ruby_package")
    .map((option) => `    - file_option: ${option}\n`);
  const override = "  override:\n    - file_option: go_package_prefix\n      value: example.com/acme/gen\n";
  repository.write({
    "buf.gen.yaml": `version: v2\nmanaged:\n  enabled: true\n  disable:\n${disabled.join("")}${override}`,
  });
  repository.delete("gen/two/a.pb.go");
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["gen/two/a.pb.go missing"]);
  // By the managed mode that the other stubs were made with.
  assert.equal(written(verdict, "gen/two/a.pb.go"), before);
});

test("services whose messages' stub is gone are still known by their package", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "pkg/pb/README.md": "" });
  for (const name of ["one", "two"])
    repository.write({
      [`${name}.proto`]: `syntax = "proto3";\n\npackage shop;\n\noption go_package = "pkg/pb;pb";\n\nmessage ${name} {}\n\nservice S${name} {\n  rpc Get(${name}) returns (${name});\n}\n`,
    });
  await repository.protoc("-I.", "--go_out=.", "--go-grpc_out=.", "one.proto", "two.proto");
  repository.delete("pkg/pb/one.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["pkg/pb/one.pb.go missing"]);
});

test("where stubs are elsewhere than their go_package says, they are missing as the others lie to their sources", async () => {
  const repository = stubRepository();
  made.push(repository);
  const directories = ["one", "two", "three", "four"];
  const path = (directory: string) => `pkg/${directory}/${directory}.proto`;
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const directory of directories)
    repository.write({
      [path(directory)]:
        `syntax = "proto3";\n\npackage ${directory};\n\noption go_package = "example.com/acme/${directory}";\n\nmessage M {}\n`,
    });
  const names = directories.map((directory) => `${directory}/${directory}.proto`);
  await repository.protoc("-Ipkg", "--go_out=pkg", "--go_opt=paths=source_relative", ...names);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("pkg/two/two.pb.go", (text) => text.replace("package two", "package zwei"));
  assert.deepEqual(notCurrent(await repository.verify()), ["pkg/two/two.pb.go edited"]);
  repository.delete("pkg/two/two.pb.go");
  repository.git("add", "--all");
  forget(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["pkg/two/two.pb.go missing"]);
});

test("where go_package is no import path, a new directory is missed as those beside it would be", async () => {
  const repository = stubRepository();
  made.push(repository);
  const head = (directory: string, goPackage: string) =>
    `syntax = "proto3";\n\npackage ${directory};\n\noption go_package = "${goPackage}";\n\nmessage M {}\n`;
  const directories = ["one", "two"];
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of directories) repository.write({ [`api/${name}/${name}.proto`]: head(name, `api/${name}`) });
  const names = directories.map((name) => `api/${name}/${name}.proto`);
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", ...names);
  commit(repository);
  repository.write({ "api/three/three.proto": head("three", "api/three") });
  // What others share with everybody is a module's, and not missed here.
  repository.write({ "third/date.proto": head("third", "google.golang.org/third/date") });
  assert.deepEqual(notCurrent(await repository.verify()), ["api/three/three.pb.go missing"]);
});

test("what is cleaned up before generating, or told in a comment, is wanted all the same", async () => {
  const repository = await ofDirectories("one", "two", "three", "four");
  const clean = "# rm one/one.pb.go\ngen: clean\n\tprotoc --go_out=. one/one.proto\n\nclean:\n\trm -f one/one.pb.go\n";
  repository.write({ Makefile: clean });
  repository.delete("one/one.pb.go");
  assert.deepEqual(notCurrent(await repository.verify()), ["one/one.pb.go missing"]);
  repository.write({ Makefile: "gen:\n\tprotoc --go_out=. one/one.proto\n\trm one/one.pb.go\n" });
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("each of the two files of the hybrid API is missing without the other, in the version of its own template", async () => {
  const repository = stubRepository();
  made.push(repository);
  const text = 'syntax = "proto3";\n\npackage one;\n\noption go_package = "example.com/acme/one";\n\nmessage M {}\n';
  const plugin = (version: string) =>
    `version: v2\nplugins:\n  - remote: buf.build/protocolbuffers/go:${version}\n    out: .\n`;
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "one/one.proto": text,
    "one/buf.gen.yaml": plugin("v1.36.11"),
    "buf.gen.yaml": plugin("v1.28.1"),
  });
  const options = ["--go_opt=paths=source_relative", "--go_opt=default_api_level=API_HYBRID"];
  await repository.protoc("-I.", "--go_out=.", ...options, "one/one.proto");
  const pins = [
    { ...goPin, version: "v1.28.1", provenance: { kind: "project-file", because: "", path: "buf.gen.yaml" } },
  ] as const;
  for (const path of ["one/one.pb.go", "one/one_protoopaque.pb.go"]) {
    const content = repository.read(path);
    repository.delete(path);
    const verdict = await repository.verify({ pins });
    assert.deepEqual(notCurrent(verdict), [`${path} missing`]);
    const [change] = verdict.changes;
    assert.equal(Buffer.from(change?.after ?? []).toString("utf8"), content);
    repository.write({ [path]: content });
  }
});
