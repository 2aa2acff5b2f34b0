import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { writtenInto } from "../../scripts/staleness/checkout.ts";
import type { Fault, Untouched } from "../../scripts/staleness/fault.ts";
import { type Answer, judgeRun } from "../../scripts/staleness/judge.ts";
import { pinFaultKinds } from "../../scripts/staleness/pin-faults.ts";
import { declarationsOf } from "../../scripts/staleness/proto-text.ts";
import { faultKinds, faultsFor, inRounds } from "../../scripts/staleness/rounds.ts";
import { goPin, grpcPin, type StubRepository, stubRepository } from "../support/stub-repository.ts";

/** A .proto with a place for every kind of fault; `name` keeps the files apart. */
function proto(name: string, directory: string): string {
  return `// Copyright of somebody.

syntax = "proto3";

package acme.${directory};

import "google/protobuf/any.proto";
import "google/protobuf/struct.proto";
import "options.proto";

option go_package = "example.com/acme/gen/${directory};${directory}pb";
option java_package = "com.acme";

// ${name}Order is what a customer wants.
message ${name}Order {
  // Its own name.
  string id = 1;
  int64 amount = 2;

  // How it is paid.
  enum Payment {
    // Nobody said.
    ${name}_UNSPECIFIED = 0;
    ${name}_CASH = 1;
    ${name}_CARD = 2;
  }
  Payment payment = 3;
  repeated string notes = 4;
  oneof customer {
    string name = 5;
    int64 number = 6;
  }
  repeated int32 codes = 7;
  google.protobuf.Struct more = 8;
  google.protobuf.Any most = 9 [(acme.label) = "of any kind"];
  map<string, int64> counts = 10;
}

enum ${name}Colour {
  ${name}_COLOUR = 0;
}

message ${name}Request {
  string id = 1;
}

message ${name}Remark {
  string text = 1;
}

// ${name}Shop sells.
service ${name}Shop {
  // Get finds an order.
  rpc Get(${name}Request) returns (${name}Order);
  rpc Watch(${name}Request) returns (stream ${name}Order) {
    option deprecated = true;
  }
}

service ${name}Desk {
  rpc Ask(${name}Request) returns (${name}Order);
}
`;
}

const options = `syntax = "proto3";

package acme;

import "google/protobuf/descriptor.proto";

option go_package = "example.com/acme/gen/acme";

extend google.protobuf.FieldOptions {
  string label = 50001;
}
`;

const old = `syntax = "proto2";

package acme.old;

option go_package = "example.com/acme/gen/old";

message Old {
  optional string id = 1;
  repeated int64 codes = 2;
}
`;

/** One whose stubs lie beside it. */
const beside = {
  path: "api/beside/beside.proto",
  text: `syntax = "proto3";

package acme.beside;

option go_package = "example.com/acme/api/beside";

message Beside {
  string id = 1;
}
`,
};

const protos = ["one", "two", "three"].flatMap((directory) =>
  ["A", "B", "C"].map((name) => ({
    path: `proto/${directory}/${name.toLowerCase()}.proto`,
    text: proto(name, directory),
  })),
);

/** One without services, in the first directory. */
const plain = {
  path: "proto/one/d.proto",
  text: proto("D", "one").replace(/\/\/ DShop[\s\S]*$/, ""),
};
protos.push(plain, { path: "proto/options.proto", text: options }, { path: "proto/old/old.proto", text: old });

let base: StubRepository;

before(async () => {
  base = stubRepository();
  base.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n" });
  base.write(Object.fromEntries(protos.map(({ path, text }) => [path, text])));
  base.write({ "gen/README.md": "stubs" });
  const outputs = ["go", "go-grpc"].flatMap((plugin) => [
    `--${plugin}_out=gen`,
    `--${plugin}_opt=module=example.com/acme/gen`,
  ]);
  await base.protoc("-Iproto", ...outputs, ...protos.map(({ path }) => path.slice("proto/".length)));
  base.write({ [beside.path]: beside.text });
  await base.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", beside.path);
  protos.push(beside);
  base.git("init", "-q");
  // One that was made before its .proto had another field.
  const [stub, now] = ["gen/one/d.pb.go", plain.text];
  const made = base.read(stub);
  base.edit(plain.path, (text) => text.replace("  int64 amount = 2;\n", ""));
  await base.protoc("-Iproto", ...outputs, "one/d.proto");
  base.git("add", ".");
  base.git("commit", "-qm", "first");
  base.write({ [plain.path]: now, [stub]: made });
  base.git("add", ".");
  base.git("commit", "-qm", "second");
});

after(() => base.remove());

async function answerOf(repository: StubRepository): Promise<Answer> {
  const { files, findings } = await repository.verify();
  return { stubs: { files }, findings };
}

function untouched({ stubs }: Answer): Untouched {
  return {
    stubs: stubs.files,
    protos: new Map(protos.map(({ path, text }) => [path, text])),
    goMods: new Map([["go.mod", base.read("go.mod")]]),
    templates: new Map(),
    declared: new Set(),
    read: (path) => readFileSync(join(base.root, path)),
    older: (path) => (path === "gen/one/d.pb.go" ? Buffer.from(base.git("show", `HEAD~1:${path}`)) : null),
  };
}

test("every kind of staleness is found where it was put in, with its reason, and nothing else is", async () => {
  const clean = await answerOf(base);
  assert.deepEqual(
    [clean.stubs.files.length, clean.stubs.files.filter(({ status }) => status === "current").length],
    [22, 22],
  );
  // What files ask for is not read here but handed over as pins.
  const kinds = faultKinds.filter((kind) => !pinFaultKinds.includes(kind));
  const faults = faultsFor(untouched(clean), ["seed 1"], kinds);
  assert.deepEqual(
    kinds.filter((kind) => !faults.some((fault) => fault.kind === kind)),
    [],
  );
  const said: string[] = [];
  for (const round of inRounds(faults)) said.push(...(await saidOf(round, clean)));
  assert.deepEqual(said, []);
});

async function saidOf(faults: readonly Fault[], clean: Answer): Promise<readonly string[]> {
  const copy = base.copy();
  try {
    writtenInto(copy.root, faults);
    copy.git("add", "--all");
    copy.git("commit", "-qm", "faults");
    const { outcomes, further } = judgeRun(faults, clean, await answerOf(copy));
    return [...outcomes.flatMap(({ fault, wrong }) => wrong.map((one) => `${fault.kind}: ${one}`)), ...further];
  } finally {
    copy.remove();
  }
}

test("a comment is told apart from what a tool does to identifiers after generating", async () => {
  const copy = base.copy();
  try {
    const [path] = protos.map((one) => one.path);
    assert.ok(path !== undefined);
    // As go-fix-acronym does: the code alone, not the descriptor.
    for (const stub of ["gen/one/a.pb.go", "gen/one/b.pb.go"])
      copy.edit(stub, (text) => text.replace(/\bId\b(?! )/g, "ID").replace(/^(\t)Id /gm, "$1ID "));
    const before = await copy.verify();
    assert.equal(before.files.find((file) => file.path === "gen/one/a.pb.go")?.status, "current");
    copy.edit(path, (text) => text.replace("Its own name", "Its very own name"));
    const after = (await copy.verify()).files.find((file) => file.path === "gen/one/a.pb.go");
    assert.deepEqual([after?.status, after?.reason], ["stale", "comments"]);
  } finally {
    copy.remove();
  }
});

test("a run that says nothing of a fault, and one that says more, are told", async () => {
  const clean = await answerOf(base);
  const [fault] = faultsFor(untouched(clean), ["seed 1"], ["field added"]);
  assert.ok(fault !== undefined);
  const silent = judgeRun([fault], clean, clean);
  assert.match(silent.outcomes[0]?.wrong.join() ?? "", /is current, not stale schema/);
  const [other] = clean.stubs.files.filter(({ path }) => !fault.expected.some((one) => one.path === path));
  assert.ok(other !== undefined);
  const files = clean.stubs.files.map((stub) => (stub === other ? { ...stub, status: "edited" as const } : stub));
  assert.deepEqual(judgeRun([], clean, { ...clean, stubs: { files } }).further, [
    `${other.path} is edited and was current (${["", ...other.because].join("; ")})`,
  ]);
});

test("plugins of another version than the stubs' are found by what go.mod asks for", async () => {
  const copy = base.copy();
  try {
    const clean = await answerOf(base);
    const bumps = faultsFor(
      untouched(clean),
      [],
      ["protoc-gen-go bumped in go.mod", "protoc-gen-go-grpc bumped in go.mod"],
    );
    assert.equal(bumps.length, 2);
    for (const [index, fault] of bumps.entries()) {
      writtenInto(copy.root, [fault]);
      const version = `v${fault.expected[0]?.words[0] ?? ""}`;
      const because = { kind: "project-file", path: "go.mod", line: 7, because: "`tool` in go.mod" } as const;
      const pin = { ...(index === 0 ? goPin : grpcPin), version, provenance: because };
      const { files, findings } = await copy.verify({ pins: [pin] });
      const { outcomes, further } = judgeRun([fault], clean, { stubs: { files }, findings });
      assert.deepEqual([...outcomes.flatMap(({ wrong }) => wrong), ...further], []);
    }
  } finally {
    copy.remove();
  }
});

test("declarations of a .proto are found whatever stands in comments, strings and options", () => {
  const text = `syntax = "proto2"; // message No {
message M { option (x) = { a: 1 }; optional string message = 1 [default = "} message Z {"]; /* enum E { */
  oneof o { int32 a = 2; }
  optional group G = 3 { optional int32 in_group = 1; }
  map<string, .a.M> m = 4;
  reserved 5;
}
enum E { option allow_alias = true; NONE = 0; message = -1; }
service S { rpc A(M) returns (stream M) { option deprecated = true; } rpc B(M) returns (M); }
`;
  assert.deepEqual(
    declarationsOf(text).map(({ kind, name, scope }) => [kind, ...scope, name].join(" ")),
    [
      "syntax ",
      "message M",
      "option M (x)",
      "field M message",
      "oneof M o",
      "field M a",
      "other M ",
      "field M m",
      "other M ",
      "enum E",
      "option E allow_alias",
      "value E NONE",
      "value E message",
      "service S",
      "rpc S A",
      "rpc S B",
    ],
  );
});
