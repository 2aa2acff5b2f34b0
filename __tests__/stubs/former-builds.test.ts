import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  CodeGeneratorRequestSchema,
  CodeGeneratorResponseSchema,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import { goPin, protocPin, type StubRepository, stubRepository } from "../support/stub-repository.ts";
import { sharedToolbox } from "../support/tools.ts";

/* What golang/protobuf's plugin wrote before v1.4, built with the Go of its time and started by the protoc of its time. */

const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

const head = 'syntax = "proto3";\n\npackage acme;\n\noption go_package = "example.com/acme/a;a";\n\n';

function repositoryWith(files: Readonly<Record<string, string>>): StubRepository {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", ...files });
  return repository;
}

async function pluginOf(version: string): Promise<string> {
  const pin = { ...goPin, package: "github.com/golang/protobuf/protoc-gen-go", version };
  return (await sharedToolbox().obtain(pin)).path;
}

/** As plain protoc has it do; it wrote below the import path before it knew `paths`. */
async function generate(repository: StubRepository, version: string, ...requests: readonly string[][]): Promise<void> {
  const plugin = await pluginOf(version);
  const protoc = await sharedToolbox().obtain(protocPin);
  const out = version === "v1.0.0" ? "--go_out=." : "--go_out=paths=source_relative:.";
  for (const names of requests) {
    const where = { cwd: join(repository.root, "a"), env: { PATH: "" } };
    execFileSync(protoc.path, [`--plugin=protoc-gen-go=${plugin}`, out, ...names], where);
    if (version !== "v1.0.0") continue;
    for (const name of names) {
      const stub = name.replace(".proto", ".pb.go");
      repository.move(`a/example.com/acme/a/${stub}`, `a/${stub}`);
    }
  }
}

async function statusesOf(repository: StubRepository): Promise<(readonly [string, string, string | undefined])[]> {
  return (await repository.verify()).files.map(({ path, status, reason }) => [path, status, reason] as const);
}

const choice = `${head}// Shape is one.\nmessage Shape {\n  oneof kind {\n    string name = 1;\n  }\n}\n`;
const oldLayout = "doc comments are laid out as by a plugin that was built with Go 1.18 or older";

test("doc comments of an old build, below another digest of them", async () => {
  const repository = repositoryWith({ "a/shape.proto": choice });
  await generate(repository, "v1.2.0", ["shape.proto"]);
  const digest = /fileDescriptor_shape_([0-9a-f]{16})/.exec(repository.read("a/shape.pb.go"))?.[1] ?? "none";
  repository.edit("a/shape.pb.go", (text) =>
    text.replaceAll(digest, "ec07511c82fd2e94").replace("to Kind:\n\t//\n", "to Kind:\n"),
  );
  assert.match(repository.read("a/shape.pb.go"), /to Kind:\n\t\/\/\t\*Shape_Name\n/);
  assert.deepEqual(await statusesOf(repository), [["a/shape.pb.go", "current", oldLayout]]);
  // The line stands above the header, and that is compared with nothing.
  repository.edit("a/shape.pb.go", (text) => `\n${text}`);
  assert.deepEqual((await statusesOf(repository))[0]?.slice(0, 2), ["a/shape.pb.go", "edited"]);
  repository.edit("a/shape.pb.go", (text) => text.slice(1));
  repository.edit("a/shape.proto", (text) => text.replace("Shape is one", "Shape is another"));
  assert.deepEqual(await statusesOf(repository), [["a/shape.pb.go", "stale", "comments"]]);
});

test("doc comments of an old build that begin with a star, which protoc hands on", async () => {
  const starred = choice.replace("// Shape is one.", "/**\n * Shape is one.\n */");
  const repository = repositoryWith({ "a/shape.proto": starred });
  await generate(repository, "v1.2.0", ["shape.proto"]);
  repository.edit("a/shape.pb.go", (text) => text.replace("// *\n// Shape", "//*\n//Shape"));
  assert.match(repository.read("a/shape.pb.go"), /^\/\/\*\n\/\/Shape is one\.$/m);
  assert.deepEqual(await statusesOf(repository), [["a/shape.pb.go", "current", oldLayout]]);
});

test("interfaces of one method in three lines, as an old build laid them out", async () => {
  const repository = repositoryWith({ "a/shape.proto": choice });
  await generate(repository, "v1.0.0", ["shape.proto"]);
  const split = "type isShape_Kind interface {\n\tisShape_Kind()\n}";
  repository.edit("a/shape.pb.go", (text) => text.replace("type isShape_Kind interface{ isShape_Kind() }", split));
  assert.ok(repository.read("a/shape.pb.go").includes(split));
  assert.deepEqual(await statusesOf(repository), [
    [
      "a/shape.pb.go",
      "current",
      "its plugin was built with Go 1.9 or older, which laid out interfaces of one method in lines",
    ],
  ]);
  repository.edit("a/shape.pb.go", (text) => text.replace(split, split.replace("isShape_Kind()", "isShape_Sort()")));
  assert.notEqual((await statusesOf(repository))[0]?.[1], "current");
});

test("functions of a hundred characters in one line, as an old build left them", async () => {
  const name = "A".repeat(31);
  const repository = repositoryWith({ "a/long.proto": `${head}message ${name} {}\n\nmessage ${name}s {}\n` });
  await generate(repository, "v1.0.0", ["long.proto"]);
  const [own, longer] = [name, `${name}s`].map((message) => `func (*${message}) Descriptor() ([]byte, []int) {`);
  const joined = (text: string, header = "") =>
    text.replace(`${header}\n\treturn `, `${header} return `).replace(/^(func .* \{ return .*)\n\}$/gm, "$1 }");
  repository.edit("a/long.pb.go", (text) => joined(text, own));
  assert.match(repository.read("a/long.pb.go"), /^func .* \{ return fileDescriptor0, \[\]int\{0\} \}$/m);
  const oldLines =
    "its plugin was built with Go 1.13 or older, which left functions of a hundred characters in one line";
  assert.deepEqual(await statusesOf(repository), [["a/long.pb.go", "current", oldLines]]);
  const alone = repositoryWith({ "a/long.pb.go": repository.read("a/long.pb.go") });
  assert.equal((await statusesOf(alone))[0]?.[1], "unsourced");
  repository.edit("a/long.pb.go", (text) => joined(text, longer));
  assert.equal((await statusesOf(repository))[0]?.[1], "edited");
  alone.edit("a/long.pb.go", (text) => joined(text, longer));
  assert.equal((await statusesOf(alone))[0]?.[1], "unreproducible");
});

test("functions of a hundred characters without a body in one line, too", async () => {
  const [one, other] = ["a", "b"].map((name) => name + "x".repeat(66));
  const text = `${head}message Shape {\n  oneof kind_of_it {\n    string ${one} = 1;\n    string ${other}y = 2;\n  }\n}\n`;
  const repository = repositoryWith({ "a/long.proto": text });
  await generate(repository, "v1.0.0", ["long.proto"]);
  const split = /^(func \(\*.*\) isShape_KindOfIt\(\)) *\{\n\}$/gm;
  const lengths = Array.from(repository.read("a/long.pb.go").matchAll(split), ([, header = ""]) => header.length);
  assert.deepEqual(lengths, [100, 101]);
  const joined = (all: string, header: string) => (header.length === 100 ? `${header} {}` : all);
  repository.edit("a/long.pb.go", (stub) => stub.replace(split, joined));
  const oldLines =
    "its plugin was built with Go 1.13 or older, which left functions of a hundred characters in one line";
  assert.deepEqual(await statusesOf(repository), [["a/long.pb.go", "current", oldLines]]);
});

test("one of several functions init that has a hundred characters in one line, too", async () => {
  // `func init()` and `proto.RegisterFile("NAME.proto", fileDescriptor0)`.
  const name = "n".repeat(100 - "func init()".length - 'proto.RegisterFile(".proto", fileDescriptor0)'.length);
  const repository = repositoryWith({ [`a/${name}.proto`]: `${head}message Shape {}\n` });
  await generate(repository, "v1.0.0", [`${name}.proto`]);
  const stub = `a/${name}.pb.go`;
  assert.equal(repository.read(stub).match(/^func init\(\) \{$/gm)?.length, 2);
  repository.edit(stub, (text) =>
    text.replace(/^func init\(\) \{\n\t(proto\.RegisterFile.*)\n\}$/m, "func init() { $1 }"),
  );
  const oldLines =
    "its plugin was built with Go 1.13 or older, which left functions of a hundred characters in one line";
  assert.deepEqual(await statusesOf(repository), [[stub, "current", oldLines]]);
});

test("imports that stood one by one, in a group of a formatter", async () => {
  const repository = repositoryWith({ "a/shape.proto": choice });
  await generate(repository, "v1.0.0", ["shape.proto"]);
  const single = /^import (proto .*)\nimport (fmt .*)\nimport (math .*)\n/m;
  repository.edit("a/shape.pb.go", (text) => text.replace(single, "import (\n\t$2\n\n\t$1\n\n\t$3\n)\n"));
  assert.match(repository.read("a/shape.pb.go"), /^import \(\n\tfmt "fmt"\n\n\tproto /m);
  const note = "post-processed by an import formatter (goimports, gofumpt)";
  assert.deepEqual(await statusesOf(repository), [["a/shape.pb.go", "current", note]]);
  repository.edit("a/shape.pb.go", (text) => text.replace("\n\nimport (", "\n\n\nimport ("));
  assert.notEqual((await statusesOf(repository))[0]?.[1], "current");
});

const one = `${head}message One {\n  string name = 1;\n}\n`;
const two = `${head}message Two {\n  string name = 1;\n}\n`;

test("a plugin that numbered the descriptors of one request", async () => {
  const repository = repositoryWith({ "a/one.proto": one, "a/two.proto": two });
  await generate(repository, "v1.0.0", ["one.proto", "two.proto"]);
  assert.match(repository.read("a/one.pb.go"), /It is generated from these files:\n\n?\tone\.proto\n\ttwo\.proto\n/);
  assert.match(repository.read("a/two.pb.go"), /^var fileDescriptor1 = /m);
  const current = [
    ["a/one.pb.go", "current", undefined],
    ["a/two.pb.go", "current", undefined],
  ];
  assert.deepEqual(await statusesOf(repository), current);
  await generate(repository, "v1.0.0", ["one.proto"], ["two.proto"]);
  assert.match(repository.read("a/two.pb.go"), /^var fileDescriptor0 = /m);
  assert.deepEqual(await statusesOf(repository), current);
  repository.edit("a/two.proto", (text) => text.replace("name = 1", "title = 1"));
  assert.deepEqual(await statusesOf(repository), [
    ["a/one.pb.go", "current", undefined],
    ["a/two.pb.go", "stale", "schema"],
  ]);
});

test("a .proto that was renamed with its stub, which was not made anew", async () => {
  const repository = repositoryWith({ "a/one.proto": one, "a/two.proto": two });
  await generate(repository, "v1.0.0", ["one.proto", "two.proto"]);
  repository.move("a/two.proto", "a/zwei.proto");
  repository.move("a/two.pb.go", "a/zwei.pb.go");
  // No version gives its code as somebody left it, and yet it is behind.
  repository.edit("a/zwei.pb.go", (text) => `${text}\nfunc own() int { return 1 }\n`);
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ path, status, reason }) => [path, status, reason]).filter(([path]) => path === "a/zwei.pb.go"),
    [["a/zwei.pb.go", "stale", "schema"]],
  );
  assert.match(
    files.at(-1)?.because.at(-1) ?? "",
    /it says that it was generated from two\.proto, and its source is zwei\.proto/,
  );
});

test("a descriptor that was compressed by another Go", async () => {
  const repository = repositoryWith({ "a/one.proto": one });
  await generate(repository, "v1.3.5", ["one.proto"]);
  // Of a Go below 1.8, which took the zero time for one: https://go.dev/doc/go1.8#compress_gzip
  const time = "0x1f, 0x8b, 0x08, 0x00, 0x00, 0x09, 0x6e, 0x88, 0x02, 0xff";
  repository.edit("a/one.pb.go", (text) =>
    text.replace("0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xff", time),
  );
  assert.ok(repository.read("a/one.pb.go").includes(time));
  assert.deepEqual(await statusesOf(repository), [
    ["a/one.pb.go", "current", "its descriptor is compressed otherwise, as plugins built with another Go do it"],
  ]);
  repository.edit("a/one.proto", (text) => text.replace("name = 1", "name = 2"));
  assert.deepEqual(await statusesOf(repository), [["a/one.pb.go", "stale", "schema"]]);
});

test("imports without the names that their paths end with", async () => {
  const repository = repositoryWith({ "a/one.proto": one });
  await generate(repository, "v1.2.0", ["one.proto"]);
  repository.edit("a/one.pb.go", (text) => text.replace('import fmt "fmt"\n', 'import "fmt"\n'));
  assert.deepEqual(await statusesOf(repository), [
    ["a/one.pb.go", "current", "post-processed by an import formatter (goimports, gofumpt)"],
  ]);
  repository.edit("a/one.pb.go", (text) => text.replace('import "fmt"\n', 'import "example.com/fmt"\n'));
  assert.notEqual((await statusesOf(repository))[0]?.[1], "current");
});

test("white space that no formatter leaves is an edit, also of a stub without a version", async () => {
  const repository = repositoryWith({ "a/one.proto": one });
  await generate(repository, "v1.3.5", ["one.proto"]);
  repository.edit("a/one.pb.go", (text) => text.replace("\n\tName ", "\n\t\tName "));
  assert.equal((await statusesOf(repository))[0]?.[1], "edited");
  // Of other code nobody can tell who made it.
  repository.edit("a/one.pb.go", (text) => text.replace("func (m *One) Reset() ", "func (n *One) Reset() "));
  assert.equal((await statusesOf(repository))[0]?.[1], "unreproducible");
});

test("JSON names that begin with a small letter, as protoc 3.0 made them", async () => {
  const text = `${head}message Place {\n  string URI = 1;\n  string PostalCode = 2;\n  string name = 3;\n  string Own = 4 [json_name = "Mine"];\n}\n`;
  const repository = repositoryWith({ "a/place.proto": text });
  await repository.protoc("-Ia", "--descriptor_set_out=set.bin", "--include_source_info", "place.proto");
  const set = fromBinary(FileDescriptorSetSchema, readFileSync(join(repository.root, "set.bin")));
  for (const field of set.file[0]?.messageType[0]?.field ?? [])
    if (field.jsonName !== "Mine") field.jsonName = field.jsonName.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  const request = create(CodeGeneratorRequestSchema, { fileToGenerate: ["place.proto"], protoFile: set.file });
  const answer = execFileSync(await pluginOf("v1.3.5"), { input: toBinary(CodeGeneratorRequestSchema, request) });
  const [file] = fromBinary(CodeGeneratorResponseSchema, answer).file;
  repository.write({ "a/place.pb.go": file?.content ?? "" });
  assert.match(repository.read("a/place.pb.go"), /name=URI,json=uRI,/);
  assert.deepEqual(await statusesOf(repository), [["a/place.pb.go", "current", undefined]]);
  // One that another protoc makes was given by somebody.
  repository.edit("a/place.proto", (given) => given.replace('"Mine"', '"other"'));
  assert.deepEqual(await statusesOf(repository), [["a/place.pb.go", "stale", "schema"]]);
});

test("packages below a GOPATH, which M options name and no go.mod does", async () => {
  const part = 'syntax = "proto3";\n\npackage part;\n\nmessage Part {}\n';
  const whole =
    'syntax = "proto3";\n\npackage whole;\n\nimport "part/part.proto";\n\nmessage Whole {\n  part.Part part = 1;\n}\n';
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "part/part.proto": part, "whole/whole.proto": whole });
  const protoc = await sharedToolbox().obtain(protocPin);
  const plugin = `--plugin=protoc-gen-go=${await pluginOf("v1.2.0")}`;
  for (const name of ["part/part.proto", "whole/whole.proto"]) {
    const out = "--go_out=paths=source_relative,Mpart/part.proto=example.com/acme/part:.";
    execFileSync(protoc.path, [plugin, out, name], { cwd: repository.root, env: { PATH: "" } });
  }
  assert.match(repository.read("whole/whole.pb.go"), /^import part "example\.com\/acme\/part"$/m);
  assert.deepEqual(await statusesOf(repository), [
    ["part/part.pb.go", "current", undefined],
    ["whole/whole.pb.go", "current", undefined],
  ]);
  repository.edit("whole/whole.proto", (text) => text.replace("part.Part part = 1", "part.Part piece = 1"));
  assert.deepEqual((await statusesOf(repository))[1], ["whole/whole.pb.go", "stale", "schema"]);
});
