import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

let base: StubRepository;
let repository: StubRepository;

before(async () => {
  base = stubRepository();
  const text = (name: string) => `// Copyright 2020 Acme

syntax = "proto3";

package acme.${name};

option go_package = "example.com/acme/${name}";

message Order {
  string id = 1;
}
`;
  const names = ["one", "two"];
  base.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  base.write(Object.fromEntries(names.map((name) => [`${name}/${name}.proto`, text(name)])));
  await base.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "one/one.proto", "two/two.proto");
  // A tool keeps the years up to date in both kinds of files; of the second one's stub it has not yet been asked.
  base.edit("one/one.pb.go", (stub) => stub.replace("2020", "2024"));
  base.edit("two/two.proto", (proto) => proto.replace("2020", "2024"));
});

beforeEach(() => {
  repository?.remove();
  repository = base.copy();
});

after(() => {
  for (const one of [base, repository]) one.remove();
});

test("years of licences that a tool keeps up to date count for nothing", async () => {
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("white space beside them is told as an edit, and so is a line end that is gone", async () => {
  for (const edit of [
    (text: string) => text.replace('\treturn ""', '\treturn "" '),
    (text: string) => text.replace('\treturn ""', '\t\treturn ""'),
    (text: string) => text.trimEnd(),
  ]) {
    const copy = repository.copy();
    try {
      copy.edit("two/two.pb.go", edit);
      assert.deepEqual(notCurrent(await copy.verify()), ["two/two.pb.go edited"]);
    } finally {
      copy.remove();
    }
  }
});

test("a comment that was changed beside them is the .proto's", async () => {
  repository.edit("two/two.proto", (text) => text.replace("message", "// What a customer wants.\nmessage"));
  assert.deepEqual(notCurrent(await repository.verify()), ["two/two.pb.go stale comments"]);
});
