import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { schemaDifferences } from "../../../src/stubs/schema/file.ts";
import { sourceInfoOf } from "../../../src/stubs/schema/source-info.ts";
import { readDescriptorSet } from "../../../src/stubs/wire/wire.ts";
import { oracle } from "../../support/stub-repository.ts";

/* Both sides are what protoc 29.3 compiles; the expected line is the one that was written. */

const file = `syntax = "proto3";
package acme.v1;
import "google/protobuf/empty.proto";
import "google/protobuf/timestamp.proto";
option go_package = "example.com/acme/v1";
option java_package = "com.acme";
message Order {
  reserved 40 to 42, 50;
  reserved "old";
  string id = 1;
  repeated Line lines = 2;
  map<string, int32> counts = 3;
  oneof payment {
    string card = 4;
    string cash = 5;
  }
  google.protobuf.Timestamp at = 6 [deprecated = true];
  optional bool paid = 7;
  message Address {
    string street = 1;
    int32 zip = 2;
  }
  Address address = 8;
}
message Line {
  int64 amount = 1;
}
message Empty {}
enum State {
  STATE_UNSPECIFIED = 0;
  STATE_OPEN = 1;
  STATE_CLOSED = 2;
}
service Shop {
  rpc Get(Line) returns (Order);
  rpc Watch(Line) returns (stream Order) {
    option deprecated = true;
  }
}
service Store {
  rpc Put(Order) returns (google.protobuf.Empty);
}
`;

const two = `syntax = "proto2";
package acme.v1;
message Old {
  required string id = 1;
  optional int32 size = 2 [default = 7];
  extensions 100 to 199;
  optional group Part = 3 {
    optional string name = 1;
  }
}
extend Old {
  optional string note = 100;
}
`;

const edition = `edition = "2023";
package acme.v1;
message New {
  string id = 1;
}
`;

interface Change {
  readonly in?: string;
  readonly from: string;
  readonly to: string;
  /** Kind, words and line of each difference; the line counts in the changed text, 0: nowhere. */
  readonly expected: readonly (readonly [kind: "schema" | "option", words: string, line: number])[];
}

const changes: Readonly<Record<string, Change>> = {
  "imports in another order": {
    from: 'import "google/protobuf/empty.proto";\nimport "google/protobuf/timestamp.proto";\n',
    to: 'import "google/protobuf/timestamp.proto";\nimport "google/protobuf/empty.proto";\n',
    expected: [["schema", "its imports stand in another order", 3]],
  },
  "a field added": {
    from: "  string id = 1;",
    to: "  string id = 1;\n  bytes blob = 9;",
    expected: [["schema", "field blob added to message acme.v1.Order", 11]],
  },
  "a field removed": {
    from: "  google.protobuf.Timestamp at = 6 [deprecated = true];\n",
    to: "",
    expected: [["schema", "field at removed from message acme.v1.Order", 7]],
  },
  "a field renamed": {
    from: "string id = 1;",
    to: "string key = 1;",
    expected: [["schema", "field id of message acme.v1.Order renamed to key", 10]],
  },
  "a field renumbered": {
    from: "string id = 1;",
    to: "string id = 20;",
    expected: [["schema", "field id of message acme.v1.Order renumbered from 1 to 20", 10]],
  },
  "a field replaced by another of its number": {
    from: "string id = 1;",
    to: "int64 number = 1;",
    expected: [
      ["schema", "field number added to message acme.v1.Order", 10],
      ["schema", "field id removed from message acme.v1.Order", 7],
    ],
  },
  "two fields that change their numbers": {
    from: "string card = 4;\n    string cash = 5;",
    to: "string card = 5;\n    string cash = 4;",
    expected: [
      ["schema", "field card of message acme.v1.Order renumbered from 4 to 5", 14],
      ["schema", "field cash of message acme.v1.Order renumbered from 5 to 4", 15],
    ],
  },
  "a type changed": {
    from: "int64 amount",
    to: "sint64 amount",
    expected: [["schema", "field amount of message acme.v1.Line changed from int64 to sint64", 26]],
  },
  "a label changed": {
    from: "repeated Line lines",
    to: "Line lines",
    expected: [
      ["schema", "field lines of message acme.v1.Order changed from repeated acme.v1.Line to acme.v1.Line", 11],
    ],
  },
  "a map's value changed": {
    from: "map<string, int32> counts",
    to: "map<string, Line> counts",
    expected: [
      [
        "schema",
        "field counts of message acme.v1.Order changed from map<string, int32> to map<string, acme.v1.Line>",
        12,
      ],
    ],
  },
  "a map renamed": {
    from: "map<string, int32> counts",
    to: "map<string, int32> sums",
    expected: [["schema", "field counts of message acme.v1.Order renamed to sums", 12]],
  },
  "a field became optional": {
    from: "  Address address = 8;",
    to: "  Address address = 8;\n  optional string note = 9;",
    expected: [["schema", "field note added to message acme.v1.Order", 24]],
  },
  "presence lost": {
    from: "optional bool paid",
    to: "bool paid",
    expected: [["schema", "field paid of message acme.v1.Order is optional no longer", 18]],
  },
  "a JSON name": {
    from: "string id = 1;",
    to: 'string id = 1 [json_name = "ID"];',
    expected: [["schema", "JSON name of field id of message acme.v1.Order changed from id to ID", 10]],
  },
  "a JSON name of a field with another name": {
    from: "string id = 1;",
    to: 'string key = 1 [json_name = "ID"];',
    expected: [
      ["schema", "field id of message acme.v1.Order renamed to key", 10],
      ["schema", "JSON name of field key of message acme.v1.Order changed from id to ID", 10],
    ],
  },
  "a field out of its oneof": {
    from: "    string cash = 5;\n  }",
    to: "  }\n  string cash = 5;",
    expected: [["schema", "field cash of message acme.v1.Order moved from oneof payment to no oneof", 16]],
  },
  "a oneof renamed": {
    from: "oneof payment",
    to: "oneof means",
    expected: [["schema", "oneof payment of message acme.v1.Order renamed to means", 13]],
  },
  "reserved numbers and names": {
    from: 'reserved 40 to 42, 50;\n  reserved "old";',
    to: 'reserved 40 to 43;\n  reserved "old", "older";',
    expected: [
      ["schema", "reserved 40 to 43 added to message acme.v1.Order", 7],
      ["schema", "reserved name older added to message acme.v1.Order", 7],
      ["schema", "reserved 40 to 42 removed from message acme.v1.Order", 7],
      ["schema", "reserved 50 removed from message acme.v1.Order", 7],
    ],
  },
  "a field's option removed": {
    from: " [deprecated = true];\n  optional",
    to: ";\n  optional",
    expected: [["option", "option deprecated = true removed from field at of message acme.v1.Order", 17]],
  },
  "a file's option changed": {
    from: '"com.acme"',
    to: '"org.acme"',
    expected: [["option", "option java_package of the file changed from com.acme to org.acme", 6]],
  },
  "an option of an enum's kind": {
    from: 'option java_package = "com.acme";',
    to: 'option java_package = "com.acme";\noption optimize_for = CODE_SIZE;',
    expected: [["option", "option optimize_for = CODE_SIZE added to the file", 7]],
  },
  "a go_package": {
    from: "example.com/acme/v1",
    to: "example.com/acme/v2",
    expected: [["schema", "option go_package of the file changed from example.com/acme/v1 to example.com/acme/v2", 5]],
  },
  "a package": {
    from: "package acme.v1;",
    to: "package acme.v2;",
    expected: [["schema", "package changed from acme.v1 to acme.v2", 2]],
  },
  "an import added and one made public": {
    from: 'import "google/protobuf/timestamp.proto";',
    to: 'import public "google/protobuf/timestamp.proto";\nimport "google/protobuf/any.proto";',
    expected: [
      ["schema", "import google/protobuf/any.proto added", 5],
      ["schema", "import google/protobuf/timestamp.proto became public", 4],
    ],
  },
  "an import made weak": {
    from: 'import "google/protobuf/timestamp.proto";',
    to: 'import weak "google/protobuf/timestamp.proto";',
    expected: [["schema", "import google/protobuf/timestamp.proto became weak", 4]],
  },
  "a message renamed": {
    from: "message Empty {}\nenum",
    to: "message Empty {}\nmessage More {\n  string a = 1;\n}\nenum",
    expected: [["schema", "message acme.v1.More added", 29]],
  },
  "a message removed": {
    from: "message Empty {}\n",
    to: "",
    expected: [["schema", "message acme.v1.Empty removed", 2]],
  },
  "a message moved out of another": {
    from: "  message Address {\n    string street = 1;\n    int32 zip = 2;\n  }\n  Address address = 8;\n}\n",
    to: "  Address address = 8;\n}\nmessage Address {\n  string street = 1;\n  int32 zip = 2;\n}\n",
    expected: [
      ["schema", "message acme.v1.Order.Address moved to acme.v1.Address", 21],
      ["schema", "field address of message acme.v1.Order changed from acme.v1.Order.Address to acme.v1.Address", 19],
    ],
  },
  "messages in another order": {
    from: "message Line {\n  int64 amount = 1;\n}\nmessage Empty {}\n",
    to: "message Empty {}\nmessage Line {\n  int64 amount = 1;\n}\n",
    expected: [["schema", "order of messages in the file changed", 25]],
  },
  "a value added, one renamed and one renumbered": {
    from: "  STATE_OPEN = 1;\n  STATE_CLOSED = 2;",
    to: "  STATE_READY = 1;\n  STATE_CLOSED = 3;\n  STATE_LOST = 4;",
    expected: [
      ["schema", "value STATE_LOST added to enum acme.v1.State", 33],
      ["schema", "value STATE_OPEN of enum acme.v1.State renamed to STATE_READY", 31],
      ["schema", "value STATE_CLOSED of enum acme.v1.State renumbered from 2 to 3", 32],
    ],
  },
  "a value removed and reserved": {
    from: "  STATE_CLOSED = 2;",
    to: "  reserved 2 to 4;",
    expected: [
      ["schema", "value STATE_CLOSED removed from enum acme.v1.State", 29],
      ["schema", "reserved 2 to 4 added to enum acme.v1.State", 29],
    ],
  },
  "an enum renamed": {
    from: "enum State",
    to: "enum Status",
    expected: [["schema", "enum acme.v1.State renamed to Status", 29]],
  },
  "a method added": {
    from: "  rpc Get(",
    to: "  rpc Drop(Order) returns (Order);\n  rpc Get(",
    expected: [["schema", "method Drop added to service acme.v1.Shop", 35]],
  },
  "a method renamed": {
    from: "rpc Get(",
    to: "rpc Fetch(",
    expected: [["schema", "method Get of service acme.v1.Shop renamed to Fetch", 35]],
  },
  "a method removed": {
    from: "  rpc Get(Line) returns (Order);\n",
    to: "",
    expected: [["schema", "method Get removed from service acme.v1.Shop", 34]],
  },
  "a method's stream and types": {
    from: "rpc Get(Line) returns (Order)",
    to: "rpc Get(stream Order) returns (Line)",
    expected: [
      [
        "schema",
        "method Get of service acme.v1.Shop changed from (acme.v1.Line) returns (acme.v1.Order) to (stream acme.v1.Order) returns (acme.v1.Line)",
        35,
      ],
    ],
  },
  "a method's option": {
    from: "    option deprecated = true;\n",
    to: "    option idempotency_level = IDEMPOTENT;\n",
    expected: [
      ["option", "option deprecated = true removed from method Watch of service acme.v1.Shop", 36],
      ["option", "option idempotency_level = IDEMPOTENT added to method Watch of service acme.v1.Shop", 37],
    ],
  },
  "a service renamed": {
    from: "service Store",
    to: "service Depot",
    expected: [["schema", "service acme.v1.Store renamed to Depot", 40]],
  },
  "a default of proto2": {
    in: two,
    from: "default = 7",
    to: "default = 8",
    expected: [["schema", "default of field size of message acme.v1.Old changed from 7 to 8", 5]],
  },
  "a field that is required no longer": {
    in: two,
    from: "required string id",
    to: "optional string id",
    expected: [["schema", "field id of message acme.v1.Old changed from required string to string", 4]],
  },
  "an extension's number, and its range": {
    in: two.replace("100 to 199", "100 to 299"),
    from: "note = 100",
    to: "note = 200",
    expected: [["schema", "extension note of the file renumbered from 100 to 200", 12]],
  },
  "proto2 that became proto3": {
    in: 'syntax = "proto2";\nmessage Old {}\n',
    from: "proto2",
    to: "proto3",
    expected: [["schema", "syntax proto2 changed to syntax proto3", 1]],
  },
  "an edition's feature": {
    in: edition,
    from: "string id = 1;",
    to: "string id = 1 [features.field_presence = IMPLICIT];",
    expected: [["option", "option features.field_presence = IMPLICIT added to field id of message acme.v1.New", 4]],
  },
  "proto3 that became an edition": {
    in: 'syntax = "proto3";\nmessage Old {}\n',
    from: 'syntax = "proto3";',
    to: 'edition = "2023";',
    expected: [["schema", "syntax proto3 changed to edition 2023", 1]],
  },
  "nothing but a comment": {
    from: "message Empty {}",
    to: "// A comment.\nmessage Empty {}",
    expected: [],
  },
};

const scratch = mkdtempSync(join(tmpdir(), "schema-"));
let protoc: string;
let includes: string;
let runs = 0;

before(async () => {
  const [tool] = await oracle();
  protoc = tool.path;
  includes = tool.includes ?? "";
});
after(() => rmSync(scratch, { recursive: true }));

/** A file compiled by protoc: with source info as the engine compiles it, without as stubs embed it. */
function compiled(text: string, sourceInfo: boolean, other = ""): Uint8Array {
  runs += 1;
  const directory = join(scratch, String(runs));
  mkdirSync(directory);
  writeFileSync(join(directory, "a.proto"), text);
  writeFileSync(join(directory, "other.proto"), other);
  const args = [`-I${directory}`, `-I${includes}`, ...(sourceInfo ? ["--include_source_info"] : []), "a.proto"];
  execFileSync(protoc, [...args, `--descriptor_set_out=${join(directory, "set")}`], { stdio: "pipe" });
  return readDescriptorSet(readFileSync(join(directory, "set")))[0]?.bytes ?? new Uint8Array();
}

for (const [what, change] of Object.entries(changes)) {
  test(`${what}: in words, and where`, () => {
    const old = change.in ?? file;
    assert.ok(old.includes(change.from), "the change is in the text");
    const committed = compiled(old, false);
    const today = compiled(old.replace(change.from, change.to), true);
    const info = sourceInfoOf(today);
    const found = schemaDifferences(committed, today).map(({ kind, words, at }) => [
      kind,
      words,
      info.placeOf(at)?.line ?? 0,
    ]);
    assert.deepEqual(found, change.expected);
    assert.deepEqual(schemaDifferences(today, today), []);
  });
}

test("types of other files are not told to have left a package that was renamed, be they still there or renamed with it", () => {
  const text = (own: string, other: string) =>
    `syntax = "proto3";\npackage ${own};\nimport "other.proto";\nmessage One {\n  ${other}.Other other = 1;\n  Two two = 2;\n}\nmessage Two {}\n`;
  const withOther = (own: string, other: string) => {
    return compiled(text(own, other), false, `syntax = "proto3";\npackage ${other};\nmessage Other {}\n`);
  };
  const before = withOther("acme.v1", "acme.v1");
  for (const other of ["acme.v1", "acme.v2"])
    assert.deepEqual(
      schemaDifferences(before, withOther("acme.v2", other)).map(({ words }) => words),
      ["package changed from acme.v1 to acme.v2"],
    );
});

test("a damaged descriptor differs from nothing", () => {
  assert.deepEqual(schemaDifferences(Buffer.from([0x0a, 0xff, 0xff]), compiled(file, true)), []);
});
