import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

/* Stubs that were copied over others. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

/** Two versions of an API, `api.proto` and `more.proto` in each, with stubs below `gen`. */
async function committed(goPackage: (version: string) => string): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "gen/README.md": "" });
  const sources: string[] = [];
  for (const version of ["v1", "v2"]) {
    const head = `syntax = "proto3";\n\npackage acme.${version};\n\noption go_package = "${goPackage(version)}";\n\n`;
    const service = "service Shop {\n  rpc Get(Api) returns (Api);\n}\n";
    repository.write({
      [`proto/${version}/api.proto`]: `${head}message Api {}\n\n${service}`,
      [`proto/${version}/more.proto`]: `${head}message More {}\n\n${service.replaceAll("Api", "More").replace("Shop", "Store")}`,
    });
    sources.push(`${version}/api.proto`, `${version}/more.proto`);
  }
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=gen`, `--${name}_opt=paths=source_relative`]);
  await repository.protoc("-Iproto", ...outputs, ...sources);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  return repository;
}

function commit(repository: StubRepository): void {
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "next");
}

function copy(repository: StubRepository, from: string, to: string): void {
  repository.write({ [to]: readFileSync(join(repository.root, from), "utf8") });
}

const places = {
  "of this module": (version: string) => `example.com/acme/gen/${version}`,
  "of another module": (version: string) => `example.com/published/${version}`,
};

for (const [where, goPackage] of Object.entries(places)) {
  test(`a stub of a package ${where} that was copied over another one's is stale in its place`, async () => {
    for (const from of ["gen/v1/api.pb.go", "gen/v1/more.pb.go"]) {
      const repository = await committed(goPackage);
      copy(repository, from, "gen/v2/api.pb.go");
      commit(repository);
      const verdict = await repository.verify();
      assert.deepEqual(notCurrent(verdict), ["gen/v2/api.pb.go stale schema"]);
      assert.match(
        verdict.findings.map(({ message }) => message).join(),
        /was generated from proto\/v1\/\w+\.proto by protoc-gen-go, and proto\/v2\/api\.proto generates this file/,
      );
      for (const { path, after: bytes } of verdict.changes)
        repository.write({ [path]: Buffer.from(bytes ?? "").toString() });
      assert.deepEqual(notCurrent(await repository.verify()), []);
    }
  });
}

test("so is one of a .proto that is nowhere", async () => {
  const repository = await committed(places["of this module"]);
  repository.edit("proto/v1/api.proto", (text) => text.replace("acme.v1", "other.v1"));
  repository.move("proto/v1/api.proto", "proto/other.proto");
  await repository.protoc("-Iproto", "--go_out=gen/v2", "--go_opt=paths=source_relative", "other.proto");
  repository.move("proto/other.proto", "proto/v1/api.proto");
  repository.edit("proto/v1/api.proto", (text) => text.replace("other.v1", "acme.v1"));
  repository.move("gen/v2/other.pb.go", "gen/v2/api.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["gen/v2/api.pb.go stale schema"]);
});

test("stubs of both generators that changed places are both stale", async () => {
  const repository = await committed(places["of this module"]);
  repository.move("gen/v1/api.pb.go", "gen/v1/other");
  repository.move("gen/v1/api_grpc.pb.go", "gen/v1/api.pb.go");
  repository.move("gen/v1/other", "gen/v1/api_grpc.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), [
    "gen/v1/api.pb.go stale schema",
    "gen/v1/api_grpc.pb.go stale schema",
  ]);
});

test("a copy of a stub where no other one belongs is what its .proto generates", async () => {
  const repository = await committed(places["of this module"]);
  copy(repository, "gen/v1/api.pb.go", "client/api.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

for (const [below, out] of [
  ["", "pb"],
  ["api/", "pb/api"],
] as const) {
  test(`each compiled from a root of its own as ${below}x.proto, a stub that was copied over another one's is stale in its place`, async () => {
    const repository = stubRepository();
    made.push(repository);
    repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
    for (const name of ["one", "two", "three"]) {
      const head = `syntax = "proto3";\n\npackage acme.${name};\n\noption go_package = "example.com/acme/${name}/${out}";\n\n`;
      repository.write({
        [`${name}/proto/${below}${name}.proto`]: `${head}message Thing {}\n`,
        [`${name}/pb/README.md`]: "",
      });
      const output = [`--go_out=${name}/pb`, "--go_opt=paths=source_relative"];
      await repository.protoc(`-I${name}/proto`, ...output, `${below}${name}.proto`);
    }
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), []);
    copy(repository, `one/${out}/one.pb.go`, `two/${out}/two.pb.go`);
    commit(repository);
    const verdict = await repository.verify();
    assert.deepEqual(notCurrent(verdict), [`two/${out}/two.pb.go stale schema`]);
    const overwritten = verdict.files.find(({ path }) => path === `two/${out}/two.pb.go`);
    assert.deepEqual([overwritten?.proto, overwritten?.root], [`two/proto/${below}two.proto`, "two/proto"]);
  });
}

test("a stub that was copied over is not missed where it lay before", async () => {
  const repository = await committed(places["of this module"]);
  const [copied, over] = ["gen/v1/api.pb.go", "gen/v2/api.pb.go"];
  copy(repository, over, "old/v2/api.pb.go");
  commit(repository);
  repository.delete("old/v2/api.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  copy(repository, copied, over);
  assert.deepEqual(notCurrent(await repository.verify()), [`${over} stale schema`]);
});

test("the services beside a stub tell the root of what was copied over, which no other root holds", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of ["one", "two", "three"]) {
    const head = `syntax = "proto3";\n\npackage ${name}.v1;\n\noption go_package = "example.com/acme/gen/${name}/v1";\n\n`;
    const body = "message Thing {}\n\nservice Things {\n  rpc Get(Thing) returns (Thing);\n}\n";
    repository.write({ [`${name}/api/${name}/v1/${name}.proto`]: head + body, [`${name}/gen/README.md`]: "" });
    const output = ["go", "go-grpc"].flatMap((generator) => [
      `--${generator}_out=${name}/gen`,
      `--${generator}_opt=paths=source_relative`,
    ]);
    await repository.protoc(`-I${name}/api`, ...output, `${name}/v1/${name}.proto`);
  }
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  for (const ending of [".pb.go", "_grpc.pb.go"]) {
    copy(repository, `one/gen/one/v1/one${ending}`, `two/gen/two/v1/two${ending}`);
    assert.deepEqual(notCurrent(await repository.verify()), [`two/gen/two/v1/two${ending} stale schema`]);
    repository.git("checkout", "-q", "--", ".");
  }
});

test("the only two stubs of a root that changed places are both stale, though their .protos name different Go packages", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of ["api", "errors"]) {
    const head = `syntax = "proto3";\n\npackage acme.${name};\n\noption go_package = "acme/${name}/v1;v1";\n\n`;
    repository.write({ [`acme/v1/${name}.proto`]: `${head}message ${name.toUpperCase()} {}\n` });
    await repository.protoc("-Iacme", "--go_out=acme", "--go_opt=paths=source_relative", `v1/${name}.proto`);
  }
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.move("acme/v1/api.pb.go", "acme/v1/other");
  repository.move("acme/v1/errors.pb.go", "acme/v1/api.pb.go");
  repository.move("acme/v1/other", "acme/v1/errors.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), [
    "acme/v1/api.pb.go stale schema",
    "acme/v1/errors.pb.go stale schema",
  ]);
});

test("a stub that was copied over another one's is stale where the other generator's stub alone shows its place", async () => {
  const repository = stubRepository();
  made.push(repository);
  for (const name of ["one", "two"]) {
    const head = `syntax = "proto3";\n\npackage acme.${name};\n\noption go_package = "proto/${name}pb";\n\n`;
    const service = "service Shop {\n  rpc Get(Thing) returns (Thing);\n}\n";
    repository.write({
      [`proto/${name}/${name}.proto`]: `${head}message Thing {}\n\n${service}`,
      [`services/${name}/go.mod`]: `module ${name}\n\ngo 1.24\n`,
    });
    const outputs = [`--go_out=services/${name}`, `--go-grpc_out=services/${name}`];
    await repository.protoc("-Iproto", ...outputs, `${name}/${name}.proto`);
  }
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  copy(repository, "services/one/proto/onepb/one.pb.go", "services/two/proto/twopb/two.pb.go");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["services/two/proto/twopb/two.pb.go stale schema"]);
});

test("a stub that was renamed along with its .proto keeps its root, whatever root another one of the checkout has", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "pb/README.md": "", "stray/README.md": "" });
  for (const name of ["one", "two", "three"]) {
    const head = `syntax = "proto3";\n\npackage acme.${name};\n\noption go_package = "example.com/acme/pb";\n\n`;
    repository.write({ [`pkg/${name}/${name}.proto`]: `${head}message ${name.toUpperCase()} {}\n` });
    const output = ["--go_out=pb", "--go_opt=paths=source_relative"];
    await repository.protoc(`-Ipkg/${name}`, ...output, `${name}.proto`);
  }
  await repository.protoc("-I.", "--go_out=stray", "--go_opt=module=example.com/acme", "pkg/one/one.proto");
  repository.move("pkg/two/two.proto", "pkg/two/zwei.proto");
  repository.move("pb/two.pb.go", "pb/zwei.pb.go");
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["pb/zwei.pb.go stale schema"]);
  const renamed = verdict.files.find(({ path }) => path === "pb/zwei.pb.go");
  assert.deepEqual([renamed?.proto, renamed?.root], ["pkg/two/zwei.proto", "pkg/two"]);
});
