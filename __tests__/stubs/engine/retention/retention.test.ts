import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { compileTrees } from "../../../../src/stubs/engine/compile.ts";
import { runProtoc } from "../../../../src/stubs/engine/protoc.ts";
import { withoutPlacesOfLeftOut } from "../../../../src/stubs/engine/retention/left-out.ts";
import { withoutSourceRetention } from "../../../../src/stubs/engine/retention/retention.ts";
import type { CompilationTree, CompiledFile, ProtoSource } from "../../../../src/stubs/types.ts";
import { readDescriptorSet } from "../../../../src/stubs/wire/wire.ts";
import { protoc } from "../pinned.ts";
import { testHost } from "../support.ts";

/* What is expected is what protoc itself gives without --retain_options; the first release here is of the line that began with it. */

const host = testHost();
const releases = ["25.1", "29.3", "35.1"];
let directories = 0;

function treeOf(texts: Readonly<Record<string, string>>): CompilationTree {
  const directory = join(host.temporaryDirectory, `sources-${directories++}`);
  const files = Object.entries(texts).map(([name, text]): [string, ProtoSource] => {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return [name, { kind: "disk", path }];
  });
  return { files: new Map(files), targets: Object.keys(texts) };
}

async function filesOf(release: string, tree: CompilationTree, retained: boolean): Promise<CompiledFile[]> {
  const { set, diagnostics } = await runProtoc(tree, tree.targets, await protoc(release), host, retained);
  assert.ok(set, JSON.stringify(diagnostics));
  return readDescriptorSet(set);
}

/** Holds what is made of retained options against protoc's own, and returns whether anything had to be left out or written anew. */
async function compare(release: string, texts: Readonly<Record<string, string>>): Promise<boolean> {
  const tree = treeOf(texts);
  const [expected, retained] = [await filesOf(release, tree, false), await filesOf(release, tree, true)];
  const made = withoutSourceRetention(retained);
  assert.ok(made, "it could not be told");
  assert.deepEqual(made.map(brief), expected.map(brief));
  return !retained.every((file, index) => Buffer.compare(file.bytes, expected[index]?.bytes ?? file.bytes) === 0);
}

/** Readable where it differs. */
function brief(file: CompiledFile) {
  return { name: file.name, bytes: Buffer.from(withoutPlacesOfLeftOut(file)).toString("latin1") };
}

const declarations = (body: string, syntax = "proto3") => `
syntax = "${syntax}";
package o;
import "google/protobuf/descriptor.proto";
${body}
`;

const using = (body: string) => `
syntax = "proto2";
package u;
import "o.proto";
${body}
`;

/** Every declaration that may have options; `in` is for the source, `out` for plugins. */
const everywhere = ["File", "Message", "Field", "Oneof", "Enum", "EnumValue", "Service", "Method"]
  .map((kind) => {
    const name = kind.toLowerCase();
    return `extend google.protobuf.${kind}Options {
      optional string ${name}_in = 50001 [retention = RETENTION_SOURCE];
      optional string ${name}_out = 50002 [retention = RETENTION_RUNTIME];
    }`;
  })
  .join("\n");

const both = (kind: string) => `option (o.${kind}_in) = "a"; option (o.${kind}_out) = "b";`;
const used = using(`
  // Of the file.
  ${both("file")}
  message M {
    // Left out, and this with it.
    ${both("message")}
    message N { option (o.message_in) = "alone"; optional int32 x = 1 [(o.field_in) = "alone", deprecated = true]; }
    oneof of { option (o.oneof_in) = "a"; int32 a = 1 [(o.field_in) = "a"]; }
    repeated string b = 2 [(o.field_out) = "b", (o.field_in) = "a"]; // Behind.
    enum E { ${both("enum")} A = 0 [(o.enumvalue_in) = "a"]; B = 1 [(o.enumvalue_out) = "b"]; }
    extend M { optional int32 inner = 100 [(o.field_in) = "a"]; }
    extensions 100 to 200;
  }
  extend M { optional int32 outer = 101 [(o.field_in) = "a"]; }
  enum F { option (o.enum_in) = "alone"; C = 0; }
  service S {
    ${both("service")}
    rpc A(M) returns (M) { option (o.method_in) = "alone"; }
    rpc B(M) returns (M) { ${both("method")} option deprecated = true; }
  }
`);

const inner = `
  message Inner { string kept = 1; string gone = 2 [retention = RETENTION_SOURCE]; Inner next = 3; repeated Inner all = 4; }
  extend google.protobuf.MessageOptions { Inner one = 50001; repeated Inner many = 50002; }
`;

const maps = `
  message Value { string kept = 1; string gone = 2 [retention = RETENTION_SOURCE]; }
  message Maps { map<string, string> texts = 1; map<int32, Value> values = 2; }
  extend google.protobuf.MessageOptions { Maps maps = 50001; }
`;

const scalars = `
  message Scalars {
    int32 i = 1; bool b = 2; string s = 3; double d = 4; fixed32 f = 5; optional int32 there = 6; bytes y = 7;
    oneof choice { int32 left = 8; Scalars right = 9; }
    repeated int32 packed = 10; repeated int32 loose = 11 [packed = false]; repeated string texts = 12; Scalars more = 13;
  }
  extend google.protobuf.MessageOptions {
    Scalars scalars = 50001;
    repeated int32 numbers = 50002;
    repeated fixed64 wide = 50003;
    repeated string words = 50004;
    int32 zero = 50005;
  }
`;

for (const release of releases) {
  describe(`options of protoc ${release} with source retention`, () => {
    const cases: readonly (readonly [what: string, texts: Readonly<Record<string, string>>, changes?: boolean])[] = [
      ["of every kind of declaration", { "o.proto": declarations(everywhere, "proto2"), "u.proto": used }],
      [
        "within a message, repeated and not",
        {
          "o.proto": declarations(inner),
          "u.proto": using(`
            message A { option (o.one) = { kept: "k" gone: "g" next { gone: "g" } all { kept: "k" } all { gone: "g" } }; }
            message B { option (o.many) = { gone: "g" }; option (o.many) = { kept: "k" gone: "g" }; }
            message C { option (o.one).gone = "g"; }
          `),
        },
      ],
      [
        "given piece by piece, and in another order",
        {
          "o.proto": declarations(inner),
          "u.proto": using(`
            message A { option (o.many).kept = "first"; option (o.one).next.kept = "k"; option (o.one).kept = "k";
              option (o.one).next.gone = "g"; option (o.one).next.next.kept = "deep"; option deprecated = true; }
          `).replace('option (o.many).kept = "first";', 'option (o.many) = { kept: "first" };'),
        },
      ],
      [
        "scalars, of which zero may be nothing, packed or not",
        {
          "o.proto": declarations(scalars),
          "u.proto": using(`
            message A { option (o.scalars).i = 0; option (o.scalars).b = false; option (o.scalars).s = "";
              option (o.scalars).d = 0; option (o.scalars).f = 0; option (o.scalars).there = 0; option (o.scalars).y = ""; }
            message B { option (o.numbers) = 1; option (o.numbers) = 300; option (o.wide) = 2; option (o.words) = "a";
              option (o.words) = ""; option (o.zero) = 0; }
            message C { option (o.scalars) = { packed: [1, 2] loose: [0, 4] texts: ["x", ""] left: 0 more { right { i: 5 } } }; }
            message D { option (o.scalars).i = -1; option (o.scalars).d = -0.0; option (o.scalars).left = 0; }
            message E { option (o.scalars).packed = 1; option (o.scalars).packed = 2; option (o.scalars).loose = 3; }
          `),
        },
      ],
      [
        "maps, in the order of the text, with keys that stand twice and values that say nothing",
        {
          "o.proto": declarations(maps),
          "u.proto": using(`message A { option (o.maps) = {
            texts { key: "z" value: "1" } texts { key: "a" } texts { key: "z" value: "2" } texts { value: "x" } texts {}
            values { key: 3 value { gone: "g" } } values { key: 1 value { kept: "k" gone: "g" } } values { key: 0 }
          }; }`),
        },
      ],
      [
        "of extension ranges, of which some are protoc's own",
        {
          "o.proto": declarations(
            "extend google.protobuf.ExtensionRangeOptions { string range_in = 50001 [retention = RETENTION_SOURCE]; string range_out = 50002; }",
          ),
          "u.proto": using(`
            message A { extensions 10 to 20 [(o.range_in) = "a", (o.range_out) = "b"];
              extensions 30 to 40 [declaration = { number: 30 full_name: ".u.x" type: "int32" }];
              extensions 50 to 60 [(o.range_in) = "alone"]; extensions 70 to 80; }
          `),
        },
      ],
      [
        "where there is nothing but protoc's own options",
        {
          "a.proto":
            'syntax = "proto3";\nmessage A { repeated int32 x = 1 [packed = false, deprecated = true]; }\noption java_package = "x";',
        },
        false,
      ],
    ];
    for (const [what, texts, changes = true] of cases) {
      test(what, async () => {
        assert.equal(await compare(release, texts), changes, "this changes something");
      });
    }

    test("what does not follow from declarations is left to protoc", async () => {
      const set = `
        message Set { option message_set_wire_format = true; extensions 4 to max; }
        message Inner { extend Set { optional Inner in_set = 50001; } optional string kept = 1; }
        extend google.protobuf.MessageOptions {
          optional Set set = 50001;
          optional string gone = 50002 [retention = RETENTION_SOURCE];
        }
      `;
      const tree = treeOf({
        "o.proto": declarations(set, "proto2"),
        "u.proto": using('message A { option (o.set).(o.Inner.in_set).kept = "k"; option (o.gone) = "g"; }'),
      });
      assert.equal(withoutSourceRetention(await filesOf(release, tree, true)), null);
      const [compiled] = await compileTrees([tree], await protoc(release), host);
      const expected = await filesOf(release, tree, false);
      assert.deepEqual([...(compiled?.files.values() ?? [])].map(brief), expected.map(brief));
    });

    test("so is a range's own option where nothing says what options there are, and a group", async () => {
      const range = 'syntax = "proto2";\nmessage A { extensions 10 to 20 [verification = UNVERIFIED]; }';
      assert.equal(withoutSourceRetention(await filesOf(release, treeOf({ "a.proto": range }), true)), null);
      const group =
        'syntax = "proto2";\nimport "google/protobuf/descriptor.proto";\nextend google.protobuf.FileOptions { optional group G = 50001 { optional int32 x = 1; } }\noption (g).x = 1;';
      assert.equal(withoutSourceRetention(await filesOf(release, treeOf({ "a.proto": group }), true)), null);
    });
  });
}

test("so is what features decide, options of a type that declarations have, and two of a oneof", async () => {
  const ofEdition = `
    edition = "2023";
    package o;
    import "google/protobuf/descriptor.proto";
    message E { int32 zero = 1 [features.field_presence = IMPLICIT]; repeated int32 numbers = 2; }
    extend google.protobuf.MessageOptions { E e = 50001; google.protobuf.FieldOptions field = 50002; }
  `;
  const told = async (first: string, body: string) => {
    const tree = treeOf({ "o.proto": first, "u.proto": using(`message A { ${body} }`) });
    const made = withoutSourceRetention(await filesOf("35.1", tree, true));
    if (made !== null) assert.deepEqual(made.map(brief), (await filesOf("35.1", tree, false)).map(brief));
    return made !== null;
  };
  assert.equal(await told(ofEdition, "option (o.e).zero = 1;"), true);
  assert.equal(await told(ofEdition, "option (o.e).zero = 0;"), false);
  assert.equal(await told(ofEdition, "option (o.e).numbers = 1;"), false);
  assert.equal(await told(ofEdition, "option (o.field).deprecated = true;"), false);
  assert.equal(
    await told(declarations(scalars), "option (o.scalars).right.i = 1; option (o.scalars).left = 2;"),
    false,
  );
});

test("features of edition 2024 are for the source where nothing says what options there are, those of 2023 are for plugins", async () => {
  const file = (edition: string, feature: string) =>
    treeOf({ "a.proto": `edition = "${edition}";\noption features.${feature};\nmessage A {}\n` });
  const former = file("2024", "field_presence = IMPLICIT");
  const made = withoutSourceRetention(await filesOf("35.1", former, true));
  assert.deepEqual(made?.map(brief), (await filesOf("35.1", former, false)).map(brief));
  assert.equal(
    withoutSourceRetention(await filesOf("35.1", file("2024", "enforce_naming_style = STYLE_LEGACY"), true)),
    null,
  );
});

test("a copy of descriptor.proto by another name is one that protoc knows by that name alone", async () => {
  const copy = 'syntax = "proto2";\npackage google.protobuf;\nmessage FileDescriptorProto {}\n';
  assert.equal(withoutSourceRetention(await filesOf("29.3", treeOf({ "x/descriptor.proto": copy }), true)), null);
});

test("a release that knows no retention, and what is compiled with options as they are written", async () => {
  const tree = treeOf({
    "o.proto": declarations(everywhere.replaceAll(/ \[retention = \w+\]/g, ""), "proto2"),
    "u.proto": used,
  });
  const [former] = await compileTrees([tree], await protoc("21.12"), host);
  assert.deepEqual([...(former?.files.values() ?? [])].map(brief), (await filesOf("21.12", tree, false)).map(brief));
  const [written] = await compileTrees([tree], await protoc("29.3"), host, { optionsAsWritten: true });
  assert.deepEqual([...(written?.files.values() ?? [])].map(brief), (await filesOf("29.3", tree, true)).map(brief));
});
