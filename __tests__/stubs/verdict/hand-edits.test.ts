import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

/* What is edited by hand is told apart from what is only behind its .proto: update would lose the edit. */

const proto = `syntax = "proto3";

package acme.shop;

import "money/money.proto";

option go_package = "example.com/acme/shop";

// Order is what a customer wants.
message Order {
  string id = 1; // @gotags: validate:"required"
  acme.money.Money price = 2;
}
`;

const money = `syntax = "proto3";

package acme.money;

option go_package = "example.com/acme/money";

message Money {
  int64 units = 1;
}
`;

const stub = "shop/shop.pb.go";
const stubs = [stub, "money/money.pb.go"];
let base: StubRepository;
const made: StubRepository[] = [];

before(async () => {
  base = stubRepository();
  base.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "shop/shop.proto": proto,
    "money/money.proto": money,
  });
  await base.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "shop/shop.proto", "money/money.proto");
});

after(() => {
  for (const repository of [base, ...made]) repository.remove();
});

function fresh(): StubRepository {
  const repository = base.copy();
  made.push(repository);
  return repository;
}

const addField = (r: StubRepository) =>
  r.edit("shop/shop.proto", (text) => text.replace("price = 2;", "price = 2;\n  bool paid = 3;"));
const editCode = (r: StubRepository) => r.edit(stub, (text) => text.replace("return x.Id\n", 'return x.Id + "!"\n'));

async function found(repository: StubRepository) {
  const { files, findings } = await repository.verify();
  return {
    files: notCurrent({ files, findings, unchecked: [], changes: [], reused: 0 }),
    findings: findings.map(({ code, path, line }) => [code, path, line]),
    message: findings.map(({ message }) => message).join("\n"),
  };
}

test("an edit and a changed .proto are both told, at the edit, and the stub is not overwritten without force", async () => {
  const repository = fresh();
  addField(repository);
  editCode(repository);
  const line =
    1 +
    repository
      .read(stub)
      .split("\n")
      .findIndex((text) => text.includes('x.Id + "!"'));
  const { files, findings, message } = await found(repository);
  assert.deepEqual(files, [`${stub} edited`]);
  assert.deepEqual(findings, [["stub-edited", stub, line]]);
  assert.match(message, /is stale, too \(schema\): field paid added to message acme\.shop\.Order/);
});

test("an edit alone is told at its line", async () => {
  const repository = fresh();
  editCode(repository);
  const line =
    1 +
    repository
      .read(stub)
      .split("\n")
      .findIndex((text) => text.includes('x.Id + "!"'));
  assert.deepEqual((await found(repository)).findings, [["stub-edited", stub, line]]);
});

test("a stub that is only behind its .proto is stale, and so it is after its import has moved to another package", async () => {
  const repository = fresh();
  addField(repository);
  assert.deepEqual((await found(repository)).files, [`${stub} stale schema`]);
  repository.edit("money/money.proto", (text) => text.replace("acme/money", "acme/cash"));
  assert.deepEqual((await found(repository)).files, ["money/money.pb.go stale schema", `${stub} stale schema`]);
});

test("what other tools did to a stale stub is no edit", async () => {
  const repository = fresh();
  addField(repository);
  repository.edit(stub, (text) => text.replace('json:"id,omitempty"`', 'json:"id,omitempty" validate:"required"`'));
  assert.deepEqual((await found(repository)).files, [`${stub} stale schema`]);
});

test("a name that was changed in the descriptor alone is an edit", async () => {
  const repository = fresh();
  repository.edit(stub, (text) => text.replace(/(_rawDesc = [\s\S]*?\\x05)Order/, "$1Ordre"));
  const { files, message } = await found(repository);
  assert.deepEqual(files, [`${stub} edited`]);
  assert.match(message, /only the descriptor embedded in it is not what shop\/shop\.proto generates/);
});

test("a descriptor that is damaged is an edit", async () => {
  const repository = fresh();
  repository.edit(stub, (text) => text.replace(/(_rawDesc = "" \+\n\t")/, "$1\\xff\\xff"));
  const { files, message } = await found(repository);
  assert.deepEqual(files, [`${stub} edited`]);
  assert.match(message, /descriptor embedded in it can't be read/);
  const cut = fresh();
  cut.edit(stub, (text) => text.replace(/(_rawDesc = "" \+\n\t"[^\n]*\n\t"[^\n]{6})[^\n]*/, '$1" +'));
  assert.deepEqual((await found(cut)).files, [`${stub} edited`]);
  // The length of a name within a message, which only those see who read all of it.
  const inner = fresh();
  inner.edit(stub, (text) => text.replace(/(_rawDesc = "" \+.*?\\x12\\x)0[e-f0-9](?=\\n)/s, "$17f"));
  assert.deepEqual((await found(inner)).files, [`${stub} edited`]);
});

test("nor is it a reason not to check what imports that stub's package", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "shop/shop.proto": proto.replace("money/money.proto", "money.proto"),
    "money/money.proto": money,
  });
  for (const root of ["shop", "money"])
    await repository.protoc("-Ishop", "-Imoney", `--go_out=${root}`, "--go_opt=paths=source_relative", `${root}.proto`);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  // A name of another length, as sed puts it in.
  repository.edit("money/money.pb.go", (text) => text.replace("example.com/acme/money", "example.org/money"));
  assert.deepEqual(notCurrent(await repository.verify()), ["money/money.pb.go edited"]);
});

const forms: Readonly<Record<string, (text: string) => string>> = {
  CRLF: (text) => text.replaceAll("\n", "\r\n"),
  "a byte order mark": (text) => `\ufeff${text}`,
  "a blank line at its beginning": (text) => `\n${text}`,
  "no line end at the end": (text) => text.trimEnd(),
};

for (const [what, form] of Object.entries(forms)) {
  test(`stubs with ${what} are current where all are like that, and stale or edited as any other`, async () => {
    const repository = fresh();
    for (const path of stubs) repository.edit(path, form);
    const verdict = await repository.verify();
    assert.deepEqual(notCurrent(verdict), []);
    assert.ok(verdict.files.some(({ path, reason }) => path === stub && reason !== undefined));
    addField(repository);
    assert.deepEqual((await found(repository)).files, [`${stub} stale schema`]);
    repository.edit(stub, (text) => text.replace("return x.Id", "return x.Id + x.Id"));
    assert.deepEqual((await found(repository)).files, [`${stub} edited`]);
  });
}

const spaces: Readonly<Record<string, (text: string) => string>> = {
  ...forms,
  "one line that ends with CRLF": (text) => text.replace("return x.Id\n", "return x.Id\r\n"),
  "a blank at a line's end": (text) => text.replace("return x.Id\n", "return x.Id \n"),
  "a blank line more at its end": (text) => `${text}\n`,
  "a blank line more in a function": (text) => text.replace("\treturn x.Id\n", "\n\treturn x.Id\n"),
};

for (const [what, edit] of Object.entries(spaces)) {
  test(`a stub alone with ${what} is edited in its white space, and mended by the generator's bytes`, async () => {
    const repository = fresh();
    const made = repository.read(stub);
    repository.edit(stub, edit);
    const { files, message } = await found(repository);
    assert.deepEqual(files, [`${stub} edited`]);
    assert.match(message, /only white space differs/);
    const [change] = (await repository.verify()).changes;
    assert.equal(Buffer.from(change?.after ?? []).toString(), made);
  });
}

test("a stub that imports well-known types from their former package is edited where it is indented otherwise", async () => {
  const repository = fresh();
  repository.write({
    "empty/empty.proto": `syntax = "proto3";\n\nimport "google/protobuf/empty.proto";\n\noption go_package = "example.com/acme/empty";\n\nmessage Box {}\n\nservice Boxes {\n  rpc Put(Box) returns (google.protobuf.Empty);\n}\n`,
  });
  const former = "Mgoogle/protobuf/empty.proto=github.com/golang/protobuf/ptypes/empty";
  await repository.protoc("-I.", "--go_out=.", `--go_opt=paths=source_relative,${former}`, "empty/empty.proto");
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("empty/empty.pb.go", (text) => text.replace(/^\t/gm, "    "));
  assert.deepEqual((await found(repository)).files, ["empty/empty.pb.go edited"]);
});

test("a stub below a licence is held to the others' line ends as well", async () => {
  const repository = fresh();
  repository.edit(stub, (text) => `// Copyright of somebody.\n\n${text}`);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit(stub, (text) => text.trimEnd());
  const { files, message } = await found(repository);
  assert.deepEqual(files, [`${stub} edited`]);
  assert.match(message, /only white space differs: it lacks the line end/);
});

test("imports that a formatter has grouped are no edit", async () => {
  const repository = fresh();
  repository.edit(stub, (text) => text.replace("\tprotoreflect ", "\n\tprotoreflect "));
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("a package clause is the one that go_package names", async () => {
  const repository = fresh();
  repository.edit(stub, (text) => text.replace("package shop\n", "package store\n"));
  assert.deepEqual((await found(repository)).files, [`${stub} edited`]);
});

test("a stub without the line that says so is stale in its comments, and without header found all the same", async () => {
  const repository = fresh();
  const made = repository.read(stub);
  repository.edit(stub, (text) => text.replace(/^\/\/ Code generated [^\n]*\n/, ""));
  const { files, message } = await found(repository);
  assert.deepEqual(files, [`${stub} stale comments`]);
  assert.match(message, /lacks the line that says that it is generated/);
  const bare = fresh();
  bare.edit(stub, (text) => text.slice(text.indexOf("package shop")));
  assert.deepEqual((await found(bare)).files, [`${stub} stale comments`]);
  bare.write({ [stub]: "" });
  const verdict = await bare.verify();
  assert.deepEqual(notCurrent(verdict), [`${stub} stale schema`]);
  assert.equal(Buffer.from(verdict.changes[0]?.after ?? []).toString(), made);
  bare.write({ [stub]: "package shop\n\nfunc byHand() {}\n" });
  assert.deepEqual((await found(bare)).files, [`${stub} edited`]);
});

test("a comment that the generator writes by itself is edited where it is another, and one of the .proto behind that", async () => {
  const repository = fresh();
  const text = repository.read(stub);
  const line = 1 + text.split("\n").findIndex((one) => one.includes("Verify that this generated code"));
  repository.edit(stub, () => text.replace("sufficiently up-to-date.", "up-to-date"));
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "all");
  assert.deepEqual((await found(repository)).findings, [["stub-edited", stub, line]]);
  repository.edit(stub, () => text.replace("// Order is what a customer wants.\n", ""));
  repository.git("commit", "-qam", "next");
  repository.edit("shop/shop.proto", (one) => one.replace("a customer wants", "customers want"));
  assert.deepEqual((await found(repository)).files, [`${stub} stale comments`]);
});

test("a licence in another kind of comment hides no edit and makes none", async () => {
  const repository = fresh();
  repository.edit(stub, (text) => `/*\n * Copyright of somebody.\n */\n\n${text}`);
  addField(repository);
  assert.deepEqual((await found(repository)).files, [`${stub} stale schema`]);
  editCode(repository);
  const line =
    1 +
    repository
      .read(stub)
      .split("\n")
      .findIndex((one) => one.includes('x.Id + "!"'));
  assert.deepEqual((await found(repository)).findings, [["stub-edited", stub, line]]);
});
