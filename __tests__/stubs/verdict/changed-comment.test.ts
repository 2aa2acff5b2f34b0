import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

/* Which comment of a .proto a stub lacks, or has otherwise. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

const text = `// Of the file.

syntax = "proto3";

// Of the package.
package acme.v1;

option go_package = "example.com/acme/one";

// Alike.
message Order {
  // Of the identifier.
  string id = 1;
  int32 size = 2; // Of the size.
  // Of the choice.
  oneof choice {
    // Of the first.
    string first = 3;
  }
  // Of the line.
  message Line {
    // Alike.
    string name = 1;
  }
  // Of the state.
  enum State {
    // Of none.
    NONE = 0;
  }
}

// Of the shop.
service Shop {
  // Of getting.
  rpc Get(Order) returns (Order);
}
`;

async function committed(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "one/one.proto": text });
  const outputs = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=.`, `--${name}_opt=paths=source_relative`]);
  await repository.protoc("-I.", ...outputs, "one/one.proto");
  return repository;
}

/** The comment that is changed, what has it, and where that stands. */
const comments: Readonly<Record<string, readonly [of: string, line: number]>> = {
  "Of the file.": ["its syntax line", 3],
  "Of the package.": ["its package line", 6],
  "Of the identifier.": ["field id of message acme.v1.Order", 13],
  "Of the size.": ["field size of message acme.v1.Order", 14],
  "Of the choice.": ["oneof choice of message acme.v1.Order", 16],
  "Of the first.": ["field first of message acme.v1.Order", 18],
  "Of the line.": ["message acme.v1.Order.Line", 21],
  "Of the state.": ["enum acme.v1.Order.State", 26],
  "Of none.": ["value NONE of enum acme.v1.Order.State", 28],
  "Of the shop.": ["service acme.v1.Shop", 33],
  "Of getting.": ["method Get of service acme.v1.Shop", 35],
};

test("a stub whose comments are behind is told with the declaration that has another one, at its line", async () => {
  const repository = await committed();
  for (const [words, [of, line]] of Object.entries(comments)) {
    repository.write({ "one/one.proto": text.replace(words, `${words} Or so.`) });
    const told = (await repository.verify()).findings.filter(({ code }) => code === "stub-stale");
    assert.ok(told.length > 0, words);
    for (const { message, line: found } of told) {
      assert.ok(message.endsWith(`; the first that differs is that of ${of}.`), `${words} ${message}`);
      assert.equal(found, line, words);
    }
  }
});

test("a comment that is gone, or that another declaration has as well, is told of its own one", async () => {
  const repository = await committed();
  repository.write({ "one/one.proto": text.replace("  // Of the identifier.\n", "") });
  const [gone] = (await repository.verify()).findings.filter(({ code }) => code === "stub-stale");
  assert.match(gone?.message ?? "", /is that of field id of message acme\.v1\.Order\.$/);
  repository.write({ "one/one.proto": text.replace("    // Alike.", "    // Of the identifier.") });
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["one/one.pb.go stale comments"]);
  const [alike] = verdict.findings.filter(({ code }) => code === "stub-stale");
  assert.match(alike?.message ?? "", /is that of field name of message acme\.v1\.Order\.Line\.$/);
});

test("a comment that only an old build laid out otherwise is not the one that is told", async () => {
  const repository = await committed();
  repository.edit("one/one.pb.go", (stub) => stub.replace("// Of none.", "//Of none."));
  repository.write({ "one/one.proto": text.replace("Of the identifier.", "Of the number.") });
  const [changed] = (await repository.verify()).findings.filter(({ code }) => code === "stub-stale");
  assert.match(changed?.message ?? "", /is that of field id of message acme\.v1\.Order\.$/);
});

test("a licence above a stub's header, which counts for nothing, moves no comment to another declaration", async () => {
  const repository = await committed();
  const licence = "// Copyright 2024 Acme.\n// Licensed as it is.\n\n";
  for (const path of ["one/one.pb.go", "one/one_grpc.pb.go"]) repository.edit(path, (stub) => licence + stub);
  repository.write({ "one/one.proto": text.replace("Of the identifier.", "Of the name.") });
  const [told] = (await repository.verify()).findings.filter(({ code }) => code === "stub-stale");
  assert.match(told?.message ?? "", /the first that differs is that of field id of message acme\.v1\.Order\./);
  assert.equal(told?.line, 13);
});

test("a comment above the header of a stub whose generator writes none there is that of the syntax line", async () => {
  const repository = await committed();
  const plain = text.replace("// Of the file.\n\n", "").replace("// Of the package.\n", "");
  repository.write({ "one/one.proto": plain });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "one/one.proto");
  repository.edit("one/one.pb.go", (stub) => `// Of the file.\n\n${stub}`);
  const [told] = (await repository.verify()).findings.filter(({ path }) => path === "one/one.proto");
  assert.match(told?.message ?? "", /the first that differs is that of its syntax line\./);
});
