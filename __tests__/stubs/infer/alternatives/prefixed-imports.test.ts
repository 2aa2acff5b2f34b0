import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

/* A script copies the .protos below a directory of another name, and rewrites what they import, before it compiles them. */

let repository: StubRepository;

const head = (go: string) =>
  `syntax = "proto3";\n\npackage acme.server.lib.shop.v1;\n\noption go_package = "${go}";\n\n`;
const messages = `${head("example.com/acme/gen/shop")}message Item {\n  string name = 1;\n}\n`;
const services = `${head("example.com/acme/gen/shop").replace("\noption", '\nimport "lib/shop/v1/item.proto";\n\noption')}service Shop {\n  rpc Get(Item) returns (Item);\n}\n`;

before(async () => {
  repository = stubRepository();
  const copied = "copy/acme/server/lib/shop/v1";
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "lib/shop/v1/item.proto": messages,
    "lib/shop/v1/shop.proto": services,
    [`${copied}/item.proto`]: messages,
    [`${copied}/shop.proto`]: services.replace('import "lib/', 'import "acme/server/lib/'),
  });
  await repository.protoc(
    "-Icopy",
    ...["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]),
    "acme/server/lib/shop/v1/item.proto",
    "acme/server/lib/shop/v1/shop.proto",
  );
  for (const name of ["item.pb.go", "shop.pb.go", "shop_grpc.pb.go"])
    repository.move(`acme/server/lib/shop/v1/${name}`, `gen/shop/v1/${name}`);
  for (const name of ["item.proto", "shop.proto"]) repository.delete(`${copied}/${name}`);
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "first");
});

after(() => repository.remove());

test("stubs are what the checkout's .protos generate under the name and with the imports that their descriptors have", async () => {
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), []);
  assert.deepEqual(verdict.files.map(({ proto }) => proto).sort(), [
    "lib/shop/v1/item.proto",
    "lib/shop/v1/shop.proto",
    "lib/shop/v1/shop.proto",
  ]);
});

test("one that is behind its .proto is stale", async () => {
  const changed = repository.copy();
  try {
    changed.edit("lib/shop/v1/shop.proto", (text) =>
      text.replace("rpc Get", "rpc Put(Item) returns (Item);\n  rpc Get"),
    );
    assert.deepEqual(notCurrent(await changed.verify()), [
      "gen/shop/v1/shop.pb.go stale schema",
      "gen/shop/v1/shop_grpc.pb.go stale schema",
    ]);
  } finally {
    changed.remove();
  }
});
