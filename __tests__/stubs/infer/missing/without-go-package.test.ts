import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

// A .proto beside others that Go stubs are made from, without what a Go plugin asks for.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

const proto = (name: string, go: string, packageName = "acme") =>
  `syntax = "proto3";\npackage ${packageName};\n${go === "" ? "" : `option go_package = "${go}";\n`}message ${name} {}\n`;

async function repositoryWith(files: Readonly<Record<string, string>>): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "a/one.proto": proto("One", "example.com/acme/a"),
  });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "a/one.proto");
  repository.write(files);
  return repository;
}

async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await (await repositoryWith(files)).verify();
  return findings.map(({ code, level, path = "", message }) => `${level} ${code} ${path}: ${message}`);
}

test("a .proto without go_package beside those that have one and stubs is told", async () => {
  assert.deepEqual(await told({ "a/two.proto": proto("Two", "") }), [
    "warning proto-without-go-package a/two.proto: a/two.proto has no go_package, so that nothing is generated from it, although a/one.proto beside it, of the same package, has a/one.pb.go.",
  ]);
});

test("what may not be meant for Go, or is mapped elsewhere, is not told", async () => {
  const two = proto("Two", "");
  assert.deepEqual(await told({ "b/two.proto": two }), []);
  assert.deepEqual(await told({ "a/two.proto": proto("Two", "", "other") }), []);
  assert.deepEqual(await told({ "a/two.proto": 'syntax = "proto3";\npackage acme;\n' }), []);
  assert.deepEqual(await told({ "a/two.proto": two, "a/three.proto": proto("Three", "", "other") }), []);
  assert.deepEqual(
    await told({ "a/two.proto": two, Makefile: "gen:\n\tprotoc --go_opt=Ma/two.proto=example.com/acme/a a/*.proto\n" }),
    [],
  );
  assert.deepEqual(await told({ "a/two.proto": two, Makefile: "gen:\n\tprotoc --go_out=. a/one.proto\n" }), []);
  assert.deepEqual(
    await told({ "a/two.proto": two, "buf.gen.yaml": "version: v2\nmanaged:\n  enabled: true\nplugins: []\n" }),
    [],
  );
});
