import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

/* A tool puts the licence of its owner above all Go files, also above those whose .proto has another one. */

let repository: StubRepository;
const stub = "one/one.pb.go";

before(async () => {
  repository = stubRepository();
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    Makefile: "proto:\n\tprotoc --go_out=. one/one.proto\n\tgo-licenser -license Acme2\n",
    "one/one.proto": `// Copyright Acme. Licensed under the Acme License.

syntax = "proto3";

package acme.one;

option go_package = "example.com/acme/one";

// Order is one.
message Order {
  string id = 1;
}
`,
  });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "one/one.proto");
  // It is formatted, too.
  repository.edit(stub, (text) =>
    text.replace("the Acme License.", "the Acme License 2.0.").replace('\treflect "reflect"', '\n\treflect "reflect"'),
  );
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "first");
});

beforeEach(() => repository.git("checkout", "-q", "--force", "."));

after(() => repository.remove());

test("a licence that a named tool puts in the place of the .proto's is no drift", async () => {
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("a comment that was changed beside it is the .proto's", async () => {
  repository.edit("one/one.proto", (text) => text.replace("Order is one.", "Order is wanted."));
  assert.deepEqual(notCurrent(await repository.verify()), [`${stub} stale comments`]);
});

test("an edit beside it is told as an edit, and not as another licence", async () => {
  repository.edit(stub, (text) => text.replace("\n}\n", "\n}\n\n\n"));
  repository.git("commit", "-qam", "edit");
  const found = notCurrent(await repository.verify());
  repository.git("reset", "-q", "--hard", "HEAD~1");
  assert.equal(found.length, 1);
  assert.match(found.join(), /^one\/one\.pb\.go edited/);
});

test("a message that was added beside it is generated with the licence that is there", async () => {
  repository.edit("one/one.proto", (text) => `${text}\nmessage Bill {}\n`);
  assert.deepEqual(notCurrent(await repository.verify()), [`${stub} stale schema`]);
  const { changes } = await repository.verify();
  assert.match(
    Buffer.from(changes[0]?.after ?? "").toString(),
    /^\/\/ Copyright Acme\. Licensed under the Acme License 2\.0\.\n/,
  );
});

test("without such a tool it is another comment than the .proto's", async () => {
  repository.edit("Makefile", (text) => text.replace("go-licenser", "true"));
  assert.deepEqual(notCurrent(await repository.verify()), [`${stub} stale comments`]);
});
