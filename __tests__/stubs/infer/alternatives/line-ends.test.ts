import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

/* The line ends of a .proto show in how the generator lays out what it has in comments. */

const proto = `syntax = "proto3";

package acme;

option go_package = "example.com/acme/a";

// Thing is one of these:
// - small
// - large
//   and red
message Thing {
  //Name of it, which says
  //    what it is called.
  string name = 1; // or not
}

/* Things gives
 *   them away. */
service Things {
  // Get
  //   them.
  rpc Get(Thing) returns (Thing);
}
`;

const relative = "--go_opt=paths=source_relative";
const crlf = (text: string) => text.replaceAll("\n", "\r\n");
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

async function madeFrom(text: string): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "a/a.proto": text });
  const services = ["--go-grpc_out=.", "--go-grpc_opt=paths=source_relative"];
  await repository.protoc("-I.", "--go_out=.", relative, ...services, "a/a.proto");
  return repository;
}

for (const [what, before, now] of [
  ["LF and are checked with CRLF", (text: string) => text, crlf],
  ["CRLF and are checked with LF", crlf, (text: string) => text],
] as const) {
  test(`stubs that were made of a .proto with ${what} are current, and stale once a comment of it changed`, async () => {
    const repository = await madeFrom(before(proto));
    repository.write({ "a/a.proto": now(proto) });
    const verdict = await repository.verify();
    assert.deepEqual(notCurrent(verdict), []);
    assert.deepEqual(
      verdict.files.map(({ because }) => because.filter((one) => one.includes("line ends"))),
      verdict.files.map(() => ["comments laid out as from a .proto with other line ends"]),
    );
    const stubs = ["a/a.pb.go", "a/a_grpc.pb.go"];
    // What other tools put above the header is no word of a comment.
    const plain = repository.read("a/a.pb.go");
    repository.write({ "a/a.pb.go": `//go:build linux\n\n// Copyright of somebody.\n\n${plain}` });
    assert.deepEqual(notCurrent(await repository.verify()), []);
    repository.write({ "a/a.pb.go": plain });
    repository.write({ "a/a.proto": now(proto.replace("what it is", "how it is").replace("  them.", "  these.")) });
    assert.deepEqual(
      notCurrent(await repository.verify()).toSorted(),
      stubs.map((stub) => `${stub} stale comments`),
    );
    // Another layout is no other line end, which explains all of it or nothing.
    repository.write({ "a/a.proto": now(proto.replace("// - large", "//\n// large")) });
    const reworked = await repository.verify();
    assert.deepEqual(notCurrent(reworked), ["a/a.pb.go stale comments"]);
    const messages = reworked.files.find(({ path }) => path === "a/a.pb.go");
    assert.doesNotMatch(messages?.because.join("; ") ?? "", /line ends/);
  });
}
