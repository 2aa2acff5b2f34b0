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

const layouts = {
  "in a tree of their own": {
    of: ofAnotherRepository,
    proto: "proto/two/two.proto",
    stub: "internal/pb/two/two.pb.go",
  },
  "above their .protos": { of: aboveTheirProtos, proto: "two/twopb/protos/two.proto", stub: "two/twopb/two.pb.go" },
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
