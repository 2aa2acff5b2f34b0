import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

/* A tool does the same to all stubs that it is run over; what was done to one of them alone was done by hand. */

const options = `syntax = "proto3";
package acme.options;
import "google/protobuf/descriptor.proto";
option go_package = "example.com/acme/options";
extend google.protobuf.FieldOptions {
  string label = 50001;
}
`;

const proto = (name: string) => `syntax = "proto3";
package acme.${name};
import "options/options.proto";
option go_package = "example.com/acme/${name}";
message Thing {
  string owner_id = 1 [(acme.options.label) = "owner"];
  string parent_id = 2;
}
`;

const names = ["one", "two", "three"];
const stubOf = (name: string) => `${name}/${name}.pb.go`;
const generated = new Map<string, string>();
let base: StubRepository;
const made: StubRepository[] = [];

before(async () => {
  base = stubRepository();
  base.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "options/options.proto": options });
  for (const name of names) base.write({ [`${name}/${name}.proto`]: proto(name) });
  const protos = ["options/options.proto", ...names.map((name) => `${name}/${name}.proto`)];
  await base.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", ...protos);
  for (const name of names) generated.set(stubOf(name), base.read(stubOf(name)));
});

after(() => {
  for (const repository of [base, ...made]) repository.remove();
});

async function verdictAfter(edit: (text: string) => string, ...edited: readonly string[]) {
  const repository = base.copy();
  made.push(repository);
  for (const name of edited) {
    const before = repository.read(stubOf(name));
    repository.edit(stubOf(name), edit);
    assert.notEqual(repository.read(stubOf(name)), before);
  }
  return repository.verify();
}

const edits: readonly (readonly [string, (text: string) => string])[] = [
  ["a blank import taken out", (text) => text.replace(/^\t_ "example\.com\/acme\/options"\n/m, "")],
  ["a package of the standard library replaced", (text) => text.replace('"sync"', '"example.com/acme/sync"')],
  ["names written otherwise", (text) => text.replace(/\bOwnerId\b/g, "OwnerID")],
];

for (const [what, edit] of edits) {
  test(`${what} in one stub of several is an edit, and undone`, async () => {
    const { changes, ...verdict } = await verdictAfter(edit, "two");
    assert.deepEqual(notCurrent({ ...verdict, changes }), [`${stubOf("two")} edited`]);
    assert.equal(Buffer.from(changes[0]?.after ?? []).toString("utf8"), generated.get(stubOf("two")));
  });
}

for (const [what, edit] of edits.slice(0, 2)) {
  test(`${what} in all stubs is a tool's work`, async () => {
    const { files, ...verdict } = await verdictAfter(edit, ...names);
    assert.deepEqual(notCurrent({ ...verdict, files }), []);
    const worked = files.filter(({ reason = "" }) => reason.startsWith("post-processed by a tool that "));
    assert.deepEqual(
      worked.map(({ path }) => path),
      names.map(stubOf).toSorted(),
    );
  });
}
