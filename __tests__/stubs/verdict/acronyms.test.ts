import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

/* Stubs that a Makefile runs sed over: names, tags and descriptors have acronyms in capitals. */

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

test("stubs with acronyms in capitals are current, and stale by what their .proto says alone", async () => {
  const repository = stubRepository();
  made.push(repository);
  const head = `syntax = "proto3";\n\npackage acme;\n\noption go_package = "example.com/acme/one";\n\n`;
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "one/one.proto": `${head}message M {\n  // Whose it is.\n  string user_id = 1;\n  int64 max_ttl = 2;\n}\n`,
  });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "one/one.proto");
  const sed = (line: string) => line.replace("Id", "ID").replace("Ttl", "TTL");
  repository.edit("one/one.pb.go", (text) => text.split("\n").map(sed).join("\n"));
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("one/one.proto", (text) => text.replace("max_ttl = 2;", "max_ttl = 2;\n  bool extra = 3;"));
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["one/one.pb.go stale schema"]);
  assert.match(verdict.findings[0]?.message ?? "", /\(schema\): field extra added to message acme\.M\.$/);
});
