import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../support/stub-repository.ts";

/* Stubs of which only the beginning is left, as after a full disk or a merge gone wrong, or that something was replaced in. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

const proto = `syntax = "proto3";

package acme.kv;

option go_package = "./pb";

// Item is kept.
message Item {
  string id = 1;
  map<string, Item> more = 2;
}

// Store keeps items.
service Store {
  // Get finds one.
  rpc Get(Item) returns (Item);
  rpc Watch(Item) returns (stream Item);
}
`;

/** One .proto with stubs in two modules, neither of which lies beside it. */
async function inTwoModules(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "proto/kv.proto": proto });
  for (const name of ["client", "server"]) {
    repository.write({ [`${name}/go.mod`]: `module example.com/acme/${name}\n\ngo 1.24\n` });
    await repository.protoc("-Iproto", `--go_out=${name}`, `--go-grpc_out=${name}`, "kv.proto");
  }
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "first");
  return repository;
}

for (const stub of ["client/pb/kv.pb.go", "client/pb/kv_grpc.pb.go"]) {
  test(`${stub} is edited wherever it is cut off, and brought back`, async () => {
    const repository = await inTwoModules();
    const whole = repository.read(stub);
    for (const share of [0.25, 0.4, 0.5, 0.6, 0.75, 0.9]) {
      repository.write({ [stub]: whole.slice(0, Math.floor(whole.length * share)) });
      const verdict = await repository.verify();
      assert.deepEqual(notCurrent(verdict), [`${stub} edited`], `cut off after ${share} of it`);
      const [change] = verdict.changes;
      assert.equal(Buffer.from(change?.after ?? "").toString("utf8"), whole, `cut off after ${share} of it`);
    }
  });
}

test("services whose header does not name their source are told by the messages beside them", async () => {
  const stub = "client/pb/kv_grpc.pb.go";
  const repository = await inTwoModules();
  repository.edit(stub, (text) => text.replace(/^\/\/ source: .*\n/m, "").slice(0, text.length / 2));
  assert.deepEqual(notCurrent(await repository.verify()), [`${stub} edited`]);
});

test("a name that was replaced by a shorter one in the descriptor, too, is an edit, and no fault of the check", async () => {
  const stub = "client/pb/kv.pb.go";
  const repository = await inTwoModules();
  repository.edit(stub, (text) => text.replace("\\bkv.proto", "\\bv.proto"));
  assert.deepEqual(notCurrent(await repository.verify()), [`${stub} edited`]);
});
