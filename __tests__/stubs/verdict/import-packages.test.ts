import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

/* The Go package of an imported .proto changes without a word in the .proto that imports it. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

const own = "example.com/acme/shop";
const other = "example.com/acme/money";

function proto(name: string, goPackage: string, more = ""): string {
  return `syntax = "proto3";\n\npackage acme;\n${more}\noption go_package = "${goPackage}";\n\nmessage ${name} {`;
}

/** Order imports Money, which is of one Go package with it, or of another. */
async function shop(goPackage: string): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "proto/money.proto": `${proto("Money", goPackage)}}\n`,
    "proto/order.proto": `${proto("Order", own, '\nimport "money.proto";\n')}\n  Money price = 1;\n}\n`,
  });
  await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", "money.proto", "order.proto");
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "first");
  return repository;
}

test("a stub is stale when what it imports leaves its Go package", async () => {
  const repository = await shop(own);
  repository.edit("proto/money.proto", (text) => text.replace(own, other));
  const verdict = await repository.verify();
  assert.ok(notCurrent(verdict).includes("shop/order.pb.go stale schema"), notCurrent(verdict).join());
  assert.match(verdict.findings.map(({ message }) => message).join(), /an import changed to example\.com\/acme\/money/);
});

test("a stub is stale when what it imports comes to its Go package", async () => {
  const repository = await shop(other);
  repository.edit("proto/money.proto", (text) => text.replace(other, own));
  const verdict = await repository.verify();
  assert.ok(notCurrent(verdict).includes("shop/order.pb.go stale schema"), notCurrent(verdict).join());
  assert.match(verdict.findings.map(({ message }) => message).join(), /is not example\.com\/acme\/money any more/);
});

test("a stub that somebody took an import out of, or gave one, is edited", async () => {
  const repository = await shop(other);
  repository.git("checkout", "-q", "--orphan", "other");
  repository.edit("shop/order.pb.go", (text) => text.replace(/\n\tmoney "[^"]*"/, ""));
  repository.git("commit", "-qam", "as it always was");
  assert.deepEqual(notCurrent(await repository.verify()), ["shop/order.pb.go edited"]);
  const further = await shop(own);
  further.git("checkout", "-q", "--orphan", "other");
  further.edit(
    "shop/order.pb.go",
    (text) => `${text.replace("import (", 'import (\n\tlog "example.com/log"')}\nvar _ *log.Logger\n`,
  );
  further.git("commit", "-qam", "as it always was");
  assert.deepEqual(notCurrent(await further.verify()), ["shop/order.pb.go edited"]);
});
