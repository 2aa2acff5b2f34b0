import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { compileTrees } from "../../../src/stubs/engine/compile.ts";
import type { CompilationTree, CompiledTree, Diagnostic, ProtoSource } from "../../../src/stubs/types.ts";
import { protoc } from "./pinned.ts";
import { testHost } from "./support.ts";

const host = testHost();
const releases = ["29.3", "35.1"];
let directories = 0;

/** Files on disk, each at a place that its name does not tell. */
function treeOf(texts: Readonly<Record<string, string>>, targets = Object.keys(texts)): CompilationTree {
  const directory = join(host.temporaryDirectory, `sources-${directories++}`);
  const files = Object.entries(texts).map(([name, text], index): [string, ProtoSource] => {
    const path = join(directory, `d${index}`, "x.proto");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return [name, { kind: "disk", path }];
  });
  return { files: new Map(files), targets };
}

async function compile(release: string, ...trees: CompilationTree[]): Promise<CompiledTree[]> {
  return compileTrees(trees, await protoc(release), host);
}

async function compileOne(release: string, tree: CompilationTree): Promise<CompiledTree> {
  const [compiled] = await compile(release, tree);
  assert.ok(compiled);
  return compiled;
}

const message = (name: string, ...lines: string[]) => `syntax = "proto3";\n${lines.join("\n")}\nmessage ${name} {}\n`;
const brief = ({ level, file, line, column, message: text }: Diagnostic) =>
  `${level} ${file}:${line}:${column} ${text}`;
const errors = (tree: CompiledTree) =>
  tree.diagnostics
    .filter(({ level }) => level === "error")
    .map(brief)
    .toSorted();

for (const release of releases) {
  describe(`with protoc ${release}`, () => {
    test("names have nothing to do with paths, and files come after their imports", async () => {
      const tree = treeOf({
        "z/last.proto": message("Last", 'import "a/first.proto";', 'import "google/protobuf/any.proto";'),
        "a/first.proto": message("First", 'import "m/middle.proto";'),
        "m/middle.proto": message("Middle"),
      });
      const compiled = await compileOne(release, { ...tree, targets: ["z/last.proto"] });
      assert.deepEqual(errors(compiled), []);
      assert.deepEqual(
        [...compiled.files.keys()],
        ["m/middle.proto", "a/first.proto", "google/protobuf/any.proto", "z/last.proto"],
      );
      assert.deepEqual(compiled.files.get("z/last.proto")?.dependencies, [
        "a/first.proto",
        "google/protobuf/any.proto",
      ]);
    });

    test("descriptors that define the same are no error of files that need one of them, or none", async () => {
      const given = await compileOne(release, treeOf({ "a.proto": message("Same"), "b.proto": message("Other") }));
      const renamed = await compileOne(release, treeOf({ "c.proto": message("Same") }));
      const files = [...given.files.values(), ...renamed.files.values()].map(({ name, bytes }) => {
        return [name, { kind: "descriptor", bytes }] as const;
      });
      const compiled = await compileOne(release, { files: new Map(files), targets: ["a.proto", "b.proto", "c.proto"] });
      assert.deepEqual(errors(compiled), []);
      assert.deepEqual([...compiled.files.keys()].toSorted(), ["a.proto", "b.proto", "c.proto"]);
    });

    test("warnings do not fail, and stand at their place", async () => {
      const compiled = await compileOne(
        release,
        treeOf({ "a.proto": message("A"), "b.proto": message("B", 'import "a.proto";') }),
      );
      assert.ok(compiled.files.has("b.proto"));
      assert.deepEqual(compiled.diagnostics.map(brief), ["warning b.proto:2:1 Import a.proto is unused."]);
    });

    test("one broken file fails with its importers; all others compile", async () => {
      const compiled = await compileOne(
        release,
        treeOf({
          "bad.proto": 'syntax = "proto3";\nmessage Bad { int32 x = 1 }\n',
          "importer.proto": message("Importer", 'import "bad.proto";'),
          "fine.proto": message("Fine"),
          "also_bad.proto": 'syntax = "proto3";\nmessage AlsoBad { Missing x = 1; }\n',
          "good.proto": message("Good", 'import "fine.proto";'),
        }),
      );
      assert.deepEqual([...compiled.files.keys()].toSorted(), ["fine.proto", "good.proto"]);
      assert.deepEqual(errors(compiled), [
        'error also_bad.proto:2:19 "Missing" is not defined.',
        'error bad.proto:2:27 Expected ";".',
        'error importer.proto:2:1 Import "bad.proto" was not found or had errors.',
      ]);
    });

    test("a missing import is told at the statement, and only who needs it fails", async () => {
      const compiled = await compileOne(
        release,
        treeOf({ "a.proto": message("A", "", 'import "gone/b.proto";'), "c.proto": message("C") }),
      );
      assert.deepEqual([...compiled.files.keys()], ["c.proto"]);
      assert.deepEqual(errors(compiled), [
        'error a.proto:3:1 Import "gone/b.proto" was not found or had errors.',
        "error gone/b.proto:0:0 File not found.",
      ]);
    });

    test("files that nothing in the tree names are not seen, even beside a target", async () => {
      const tree = treeOf({ "dir/a.proto": message("A", 'import "dir/b.proto";') });
      const [source] = tree.files.values();
      assert.ok(source?.kind === "disk");
      writeFileSync(join(dirname(source.path), "b.proto"), message("B"));
      assert.equal((await compileOne(release, tree)).files.size, 0);
    });

    test("two copies of the same package are compiled apart", async () => {
      const tree = treeOf({
        "x/a.proto": message("A", "package p;"),
        "x/b.proto": message("B", "package p;", 'import "x/a.proto";'),
        "y/a.proto": message("A", "package p;"),
        "y/b.proto": message("B", "package p;", 'import "y/a.proto";'),
      });
      const compiled = await compileOne(release, tree);
      assert.deepEqual(errors(compiled), []);
      assert.deepEqual([...compiled.files.keys()].toSorted(), [...tree.targets].toSorted());
    });

    test("a target that needs both copies fails, and says why", async () => {
      const tree = treeOf({
        "x/a.proto": message("A", "package p;"),
        "y/a.proto": message("A", "package p;"),
        "both.proto": message("Both", 'import "x/a.proto";', 'import "y/a.proto";'),
      });
      const compiled = await compileOne(release, tree);
      assert.deepEqual([...compiled.files.keys()].toSorted(), ["x/a.proto", "y/a.proto"]);
      assert.deepEqual(
        errors(compiled).filter((error) => error.includes("already defined")),
        ['error y/a.proto:3:9 "p.A" is already defined in file "x/a.proto".'],
      );
      assert.ok(errors(compiled).some((error) => error.startsWith("error both.proto:")));
    });

    test("a descriptor stands in for a file; a file on disk goes before one", async () => {
      const origin = await compileOne(release, treeOf({ "dep.proto": message("Dep", "package p;") }));
      const bytes = origin.files.get("dep.proto")?.bytes;
      assert.ok(bytes);
      const user = 'syntax = "proto3";\nimport "dep.proto";\nmessage User { p.Dep dep = 1; }\n';
      const tree = treeOf({ "user.proto": user });
      const given: CompilationTree = {
        ...tree,
        files: new Map([...tree.files, ["dep.proto", { kind: "descriptor", bytes }]]),
      };
      const compiled = await compileOne(release, given);
      assert.deepEqual(errors(compiled), []);
      assert.deepEqual([...compiled.files.keys()], ["dep.proto", "user.proto"]);
      const alone = await compileOne(release, { ...given, targets: ["dep.proto"] });
      assert.equal(
        fromBinary(FileDescriptorProtoSchema, alone.files.get("dep.proto")?.bytes ?? bytes).messageType[0]?.name,
        "Dep",
      );
    });

    test("names and paths with characters that protoc takes for separators", async () => {
      const directory = join(host.temporaryDirectory, `odd=a:b-${release}`);
      mkdirSync(directory, { recursive: true });
      writeFileSync(join(directory, "x.proto"), 'syntax = "proto3";\nmessage X { int32 a = 1 }\n');
      writeFileSync(join(directory, "y.proto"), message("Y"));
      const files = new Map<string, ProtoSource>([
        ["a/x.proto", { kind: "disk", path: join(directory, "x.proto") }],
        ["a/b=c.proto", { kind: "disk", path: join(directory, "y.proto") }],
        ["a/ü b.proto", { kind: "disk", path: join(directory, "y.proto") }],
      ]);
      const compiled = await compileOne(release, { files, targets: [...files.keys()] });
      assert.deepEqual([...compiled.files.keys()].toSorted(), ["a/b=c.proto", "a/ü b.proto"]);
      assert.ok(errors(compiled).includes('error a/x.proto:2:25 Expected ";".'));
    });

    test("a name that protoc would take for an option is refused, not passed on", async () => {
      const tree = treeOf({ "--plugin=x.proto": message("A"), "b.proto": message("B") });
      const compiled = await compileOne(release, tree);
      assert.deepEqual([...compiled.files.keys()], ["b.proto"]);
      assert.deepEqual(errors(compiled), ["error --plugin=x.proto:0:0 protoc would take this name for an option."]);
    });
  });
}

test("answers stand in the order of the trees, and one tree's errors are not another's", async () => {
  const compiled = await compile(
    "35.1",
    treeOf({ "a.proto": message("A") }),
    treeOf({ "a.proto": "nonsense" }),
    treeOf({}),
    treeOf({ "a.proto": message("Other") }),
  );
  assert.deepEqual(
    compiled.map((tree) => [[...tree.files.keys()], tree.diagnostics.length > 0]),
    [
      [["a.proto"], false],
      [[], true],
      [[], false],
      [["a.proto"], false],
    ],
  );
  assert.notDeepEqual(compiled[0]?.files.get("a.proto")?.bytes, compiled[3]?.files.get("a.proto")?.bytes);
});

test("many large files: several processes give what one gives", async () => {
  const padding = `// ${"x".repeat(70)}\n`.repeat(100);
  const texts: Record<string, string> = {};
  for (let pack = 0; pack < 12; pack++) {
    const own = `package p${pack};`;
    texts[`p${pack}/types.proto`] = padding + message("T", own);
    for (let file = 0; file < 4; file++) {
      texts[`p${pack}/f${file}.proto`] = `${padding}${message(`F${file}`, own, `import "p${pack}/types.proto";`)}`;
    }
  }
  const tree = treeOf(texts);
  const whole = await compileOne("35.1", tree);
  assert.equal(whole.files.size, 60);
  for (const name of ["p0/f0.proto", "p11/f3.proto"]) {
    const single = await compileOne("35.1", { ...tree, targets: [name] });
    assert.deepEqual(whole.files.get(name), single.files.get(name));
  }
});

test("a second set with source-retention options, where it is asked for", async () => {
  const text = [
    'syntax = "proto2";',
    'import "google/protobuf/descriptor.proto";',
    "extend google.protobuf.MessageOptions { optional string draft = 50000 [retention = RETENTION_SOURCE]; }",
    'message M { option (draft) = "kept"; }',
  ].join("\n");
  const tree = treeOf({ "a.proto": text });
  const [compiled] = await compileTrees([tree], await protoc("29.3"), host, { withSourceDescriptors: true });
  const has = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).includes("kept");
  assert.deepEqual(
    [has(compiled?.files.get("a.proto")?.bytes), has(compiled?.sourceDescriptors?.get("a.proto"))],
    [false, true],
  );
});

test("nothing stays in the temporary directory", () => {
  assert.deepEqual(
    readdirSync(host.temporaryDirectory).filter((name) => name.startsWith("protoc-")),
    [],
  );
});
