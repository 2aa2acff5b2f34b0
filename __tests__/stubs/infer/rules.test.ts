import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { clearField, create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  CodeGeneratorRequestSchema,
  CodeGeneratorResponseSchema,
  FieldDescriptorProtoSchema,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import type { GoToolPin } from "../../../src/model/pin.ts";
import {
  goPin,
  grpcPin,
  notCurrent,
  oracle,
  type StubRepository,
  stubRepository,
} from "../../support/stub-repository.ts";

// Each test is a minimal repository whose stubs plain protoc made in the way that one rule is about.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

function repositoryWith(files: Readonly<Record<string, string>>): StubRepository {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", ...files });
  return repository;
}

function proto(
  options: {
    readonly package?: string;
    readonly go?: string;
    readonly imports?: readonly string[];
    readonly body?: string;
  } = {},
): string {
  const imports = (options.imports ?? []).map((name) => `import "${name}";\n`).join("");
  const go = options.go === undefined ? "" : `option go_package = "${options.go}";\n`;
  const body = options.body ?? "// A thing of some kind.\nmessage Thing {\n  string name = 1;\n}\n";
  return `syntax = "proto3";\n\npackage ${options.package ?? "acme"};\n\n${imports}${go}\n${body}`;
}

const relative = ["--go_out=.", "--go_opt=paths=source_relative"];
const service =
  "message Thing {\n  string name = 1;\n}\nservice Things {\n  rpc Get(Thing) returns (stream Thing);\n}\n";

async function assertCurrent(repository: StubRepository, count: number): Promise<void> {
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), []);
  assert.equal(verdict.files.length, count);
  assert.deepEqual(
    verdict.findings.filter(({ level }) => level === "error"),
    [],
  );
}

test("the root is the checkout, the stub's own directory, or the parent of the module", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }),
    "b/two.proto": proto({ package: "two", go: "example.com/acme/b" }),
  });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  await repository.protoc("-Ib", "--go_out=b", "--go_opt=paths=source_relative", "two.proto");
  repository.write({ "c/three.proto": proto({ package: "three", go: "example.com/acme/c" }) });
  await repository.protoc(
    "-Iexample.com/acme=.",
    "--go_out=.",
    "--go_opt=module=example.com/acme",
    "example.com/acme/c/three.proto",
  );
  await assertCurrent(repository, 3);
});

test("buf's stubs have no compiler version, and a stub keeps the one that it was made with", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }),
    "a/two.proto": proto({ package: "two", go: "example.com/acme/a" }),
  });
  await repository.protoc("-I.", ...relative, "a/one.proto", "a/two.proto");
  // What the plugins print for a request without a version, and for one of another protoc.
  repository.edit("a/one.pb.go", (text) => text.replace("v5.29.3", "(unknown)"));
  repository.edit("a/two.pb.go", (text) => text.replace("v5.29.3", "v3.20.0--rc2"));
  await assertCurrent(repository, 2);
});

test("the same name for different files is no conflict", async () => {
  const files = Object.fromEntries(
    ["a", "b", "c"].map((name) => [
      `${name}/demo.proto`,
      proto({ go: `example.com/acme/${name}`, body: `message ${name.toUpperCase()} {}\n` }),
    ]),
  );
  const repository = repositoryWith(files);
  for (const name of ["a", "b", "c"])
    await repository.protoc(`-I${name}`, `--go_out=${name}`, "--go_opt=paths=source_relative", "demo.proto");
  await assertCurrent(repository, 3);
});

test("options are read from the stubs: should embed, hybrid and opaque API", async () => {
  const repository = repositoryWith({
    "s/s.proto": proto({ package: "s", go: "example.com/acme/s", body: service }),
    "h/h.proto": proto({ package: "h", go: "example.com/acme/h" }),
    "o/o.proto": proto({ package: "o", go: "example.com/acme/o" }),
  });
  await repository.protoc(
    "-I.",
    ...relative,
    "--go-grpc_out=.",
    "--go-grpc_opt=paths=source_relative,require_unimplemented_servers=false",
    "s/s.proto",
  );
  await repository.protoc("-I.", ...relative, "--go_opt=default_api_level=API_HYBRID", "h/h.proto");
  await repository.protoc("-I.", ...relative, "--go_opt=default_api_level=API_OPAQUE", "o/o.proto");
  await assertCurrent(repository, 5);
});

test("the API level of a stub that has only enums is that of the stubs beside it", async () => {
  const repository = repositoryWith({
    "o/o.proto": proto({ package: "o", go: "example.com/acme/o" }),
    "o/e.proto": proto({ package: "o", go: "example.com/acme/o", body: "enum State {\n  STATE_NONE = 0;\n}\n" }),
    "p/p.proto": proto({ package: "p", go: "example.com/acme/p", body: "enum State {\n  STATE_NONE = 0;\n}\n" }),
  });
  await repository.protoc("-I.", ...relative, "--go_opt=default_api_level=API_OPAQUE", "o/o.proto", "o/e.proto");
  await repository.protoc("-I.", ...relative, "p/p.proto");
  await assertCurrent(repository, 3);
});

test("an API level that no stub shows is the one of a template or a command line", async () => {
  const body = "enum State {\n  STATE_NONE = 0;\n}\n";
  const repository = repositoryWith({ "a/a.proto": proto({ package: "a", go: "example.com/acme/a", body }) });
  await repository.protoc("-I.", ...relative, "--go_opt=default_api_level=API_OPAQUE", "a/a.proto");
  const generate = "//go:generate protoc -I. --go_out=. --go_opt=default_api_level=API_OPAQUE a.proto\n";
  repository.write({ "a/thing.go": `package a\n\n${generate}` });
  await assertCurrent(repository, 1);
  const template =
    "version: v2\nplugins:\n  - local: protoc-gen-go\n    out: .\n    opt: [default_api_level=API_OPAQUE]\n";
  repository.delete("a/thing.go");
  repository.write({ "buf.gen.yaml": template });
  await assertCurrent(repository, 1);
});

test("buf handed on nothing of what stands above `edition`, and does now", async () => {
  const text =
    '// Says what things are.\n\n// And more.\nedition = "2023";\n\npackage one;\n\noption go_package = "example.com/acme/a";\n\n// A thing.\nmessage Thing {}\n';
  const repository = repositoryWith({ "a/one.proto": text });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  repository.edit("a/one.pb.go", (stub) => stub.replace("v5.29.3", "(unknown)"));
  await assertCurrent(repository, 1);
  const head = /^[\s\S]*?(?=\/\/ Code generated)/;
  repository.edit("a/one.pb.go", (stub) => stub.replace(head, ""));
  await assertCurrent(repository, 1);
  repository.edit("a/one.pb.go", (stub) => stub.replace("(unknown)", "v5.29.3"));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go stale comments"]);
});

test("protoc told its plugins no JSON names before 3.1, which shows in the descriptors that stubs hold", async () => {
  const body =
    'message Thing {\n  string some_name = 1;\n  string x = 2 [json_name = "why"];\n  message Part {\n    int32 part_size = 1;\n  }\n}\n';
  const repository = repositoryWith({ "a/one.proto": proto({ package: "one", go: "example.com/acme/a", body }) });
  await repository.protoc("-I.", "--descriptor_set_out=set.bin", "--include_source_info", "a/one.proto");
  const set = fromBinary(FileDescriptorSetSchema, readFileSync(join(repository.root, "set.bin")));
  const [file] = set.file;
  const [thing] = file?.messageType ?? [];
  for (const message of [thing, ...(thing?.nestedType ?? [])])
    for (const field of message?.field ?? [])
      if (field.jsonName !== "why") clearField(field, FieldDescriptorProtoSchema.field.jsonName);
  const request = create(CodeGeneratorRequestSchema, {
    fileToGenerate: ["a/one.proto"],
    parameter: "paths=source_relative",
    compilerVersion: { major: 3, minor: 0, patch: 2, suffix: "" },
    protoFile: set.file,
  });
  const [, plugin] = await oracle();
  const answer = execFileSync(plugin.path, { input: toBinary(CodeGeneratorRequestSchema, request) });
  const [made] = fromBinary(CodeGeneratorResponseSchema, answer).file;
  repository.write({ "a/one.pb.go": made?.content ?? "" });
  assert.doesNotMatch(repository.read("a/one.pb.go"), /R\\bsomeName/);
  await assertCurrent(repository, 1);
  repository.edit("a/one.proto", (text) => text.replace('"why"', '"ex"'));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go stale schema"]);
  repository.edit("a/one.proto", (text) => text.replace('"ex"', '"why"').replace("part_size = 1", "part_size = 2"));
  const [stale] = (await repository.verify()).findings;
  assert.match(
    stale?.message ?? "",
    /\(schema\): field part_size of message one\.Thing\.Part renumbered from 1 to 2\.$/,
  );
});

test("a source that was taken out of the header is the name of the embedded descriptor", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/acme/a", body: service }),
  });
  await repository.protoc("-I.", ...relative, "--go-grpc_out=.", "--go-grpc_opt=paths=source_relative", "a/one.proto");
  repository.edit("a/one.pb.go", (stub) => stub.replace(/^\/\/ versions:\n(?:\/\/ .*\n)+/m, ""));
  // Another script leaves the plugins' names.
  repository.edit("a/one_grpc.pb.go", (stub) =>
    stub
      .replace(/^\/\/ versions:\n(?:\/\/ .*\n)+/m, "// plugins:\n// - protoc-gen-go-grpc\n// - protoc\n")
      .replace('context "context"\n', 'context "context"\n\n'),
  );
  await assertCurrent(repository, 2);
  repository.edit("a/one.proto", (text) => text.replace("string name = 1;", "string name = 1;\n  int32 size = 2;"));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go stale schema"]);
});

test("golang/protobuf's plugin stamps another module's version, so its own is not known", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/acme/a", body: service }),
  });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  const services = 'import grpc "google.golang.org/grpc"\n\n// A client.\nvar _ grpc.ClientConn\n';
  repository.edit("a/one.pb.go", (text) => text.replace(/^(package .*\n)/m, `$1\n${services}`));
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["a/one.pb.go unreproducible"]);
  assert.match(verdict.findings[0]?.message ?? "", /built with google\.golang\.org\/protobuf v1\.36\.11/);
});

test("of several copies the one counts whose schema is nearest to the stub's, also where none gives it any more", async () => {
  const fields = (...names: readonly string[]) =>
    `message Thing {\n${names.map((name, index) => `  string ${name} = ${index + 1};\n`).join("")}}\n`;
  const demo = (body: string) => proto({ package: "demo", go: "example.com/acme/gen", body });
  const repository = repositoryWith({
    "one/demo.proto": demo(fields("id", "title", "text")),
    "two/demo.proto": demo(fields("name", "size")),
    "three/demo.proto": demo(fields("name")),
    "gen/.keep": "",
  });
  await repository.protoc("-Itwo", "--go_out=gen", "--go_opt=paths=source_relative", "demo.proto");
  const chosen = async () => {
    const { files } = await repository.verify();
    return files.map(({ path, proto: source, status }) => [path, source, status]);
  };
  assert.deepEqual(await chosen(), [["gen/demo.pb.go", "two/demo.proto", "current"]]);
  repository.edit("two/demo.proto", (text) => text.replace("= 2;", "= 2;\n  bytes more = 3;"));
  repository.write({ "three/demo.proto": demo(fields("else", "quite")) });
  assert.deepEqual(await chosen(), [["gen/demo.pb.go", "two/demo.proto", "stale"]]);
});

const behaviors = (options: string) => `syntax = "proto3";

package google.api;

import "google/protobuf/descriptor.proto";

option go_package = "google.golang.org/genproto/googleapis/api/annotations;annotations";

extend google.protobuf.FieldOptions {
  repeated FieldBehavior field_behavior = 1052${options};
}

enum FieldBehavior {
  FIELD_BEHAVIOR_UNSPECIFIED = 0;
  OPTIONAL = 1;
  REQUIRED = 2;
}
`;
const required = proto({
  package: "one",
  go: "example.com/acme/a",
  imports: ["google/api/field_behavior.proto"],
  body: "message One {\n  string name = 1 [(google.api.field_behavior) = REQUIRED];\n}\n",
});

test("stubs hold field_behavior as its file was when they were made: packed, or not any more", async () => {
  const forms = ["", " [packed = false]"];
  for (const [then = "", now = ""] of [forms, forms.toReversed()]) {
    const repository = repositoryWith({
      "a/one.proto": required,
      "google/api/field_behavior.proto": behaviors(then),
    });
    await repository.protoc("-I.", ...relative, "a/one.proto");
    repository.write({ "google/api/field_behavior.proto": behaviors(now) });
    const { files } = await repository.verify();
    assert.deepEqual(
      files.map(({ status }) => status),
      ["current"],
    );
    const because = "google/api/field_behavior.proto with its extension packed otherwise";
    assert.ok(files[0]?.because.some((words) => words.startsWith(because)));
    repository.edit("a/one.proto", (text) => text.replace("REQUIRED", "OPTIONAL"));
    const stale = await repository.verify();
    assert.deepEqual(notCurrent(stale), ["a/one.pb.go stale options"]);
    const words = "option (google.api.field_behavior) of field name of message one.One changed";
    assert.ok(stale.findings.some(({ message }) => message.includes(words)));
  }
});

test("stubs of a compiler that packed field_behavior before protoc did are known by an older protoc, too", async () => {
  const stamped = { kind: "stamp", because: "the test" } as const;
  for (const form of ["", " [packed = false]"]) {
    const repository = repositoryWith({ "a/one.proto": required, "google/api/field_behavior.proto": behaviors("") });
    await repository.protocOf("29.3", "-I.", ...relative, "a/one.proto");
    repository.edit("a/one.pb.go", (text) => text.replace("v5.29.3", "v3.15.2"));
    repository.write({ "google/api/field_behavior.proto": behaviors(form) });
    const pins = [{ kind: "protoc", version: "21.12", provenance: stamped } as const];
    assert.deepEqual(notCurrent(await repository.verify({ protoc: "21.12", pins })), []);
    repository.edit("a/one.proto", (text) => text.replace("REQUIRED", "OPTIONAL"));
    assert.deepEqual(notCurrent(await repository.verify({ protoc: "21.12", pins })), ["a/one.pb.go stale options"]);
  }
});

test("a stub whose custom options stand in an order of their own is true, and keeps it", async () => {
  const repository = repositoryWith({
    "options/options.proto": proto({
      package: "acme.options",
      go: "example.com/acme/options",
      imports: ["google/protobuf/descriptor.proto"],
      body: "extend google.protobuf.MessageOptions {\n  string first = 50001;\n  string second = 50002;\n}\n",
    }),
    "a/one.proto": proto({
      package: "one",
      go: "example.com/acme/a",
      imports: ["options/options.proto"],
      body: 'message One {\n  option (acme.options.first) = "X";\n  option (acme.options.second) = "Y";\n}\n',
    }),
  });
  await repository.protoc("-I.", ...relative, "a/one.proto", "options/options.proto");
  // Both have tags of three bytes and values of one: as a compiler writes them that puts the second one first.
  const [first, second] = ["\\x8a\\xb5\\x18\\x01X", "\\x92\\xb5\\x18\\x01Y"];
  repository.edit("a/one.pb.go", (text) => text.replace(first + second, second + first));
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("a/one.proto", (text) => text.replace('"Y"', '"Z"'));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go stale options"]);
});

test("comments of services are in stubs of services: without others there still is source information", async () => {
  const body =
    "message Thing {}\n\n// The only comments are here.\nservice Things {\n  // Gives one thing.\n  rpc Get(Thing) returns (Thing);\n}\n";
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/acme/a", body }),
    "b/two.proto": proto({ package: "two", go: "example.com/acme/b", body }),
  });
  const grpc = ["--go-grpc_out=.", "--go-grpc_opt=paths=source_relative"];
  await repository.protoc("-I.", ...relative, ...grpc, "a/one.proto", "b/two.proto");
  await assertCurrent(repository, 4);
});

test("what the protoc of most stubs can't compile is compiled by the newest that made one", async () => {
  const repository = repositoryWith({ "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }) });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  const newest = 'edition = "2024";\n\npackage two;\n\noption go_package = "example.com/acme/b";\n\nmessage Thing {}\n';
  repository.write({ "b/two.proto": newest });
  await repository.protocOf("35.1", "-I.", ...relative, "b/two.proto");
  const pinned = (kind: "stamp" | "input") =>
    ({ kind: "protoc", version: "29.3", provenance: { kind, because: "the test" } }) as const;
  assert.deepEqual(notCurrent(await repository.verify({ pins: [pinned("stamp")] })), []);
  assert.deepEqual(notCurrent(await repository.verify({ pins: [pinned("input")] })), ["b/two.pb.go unreproducible"]);
});

test("a stub into which another generator wrote, too, may be made in that one's way", async () => {
  const repository = repositoryWith({ "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }) });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  repository.edit(
    "a/one.pb.go",
    (text) => `${text}\n// Code generated by Kitex v0.9.1. DO NOT EDIT.\n\ntype Service interface{}\n`,
  );
  const { files, findings } = await repository.verify();
  assert.deepEqual(
    files.map(({ status }) => status),
    ["unreproducible"],
  );
  assert.match(files[0]?.reason ?? "", /^Kitex v0\.9\.1 wrote into it, too/);
  // No path and no option would help.
  assert.match(findings[0]?.fix ?? "", /^Have the command that makes it run by the input generate/);
});

test("imports are spelled from above the checkout where protoc ran there", async () => {
  const repository = repositoryWith({
    "api/one.proto": proto({ package: "one", go: "example.com/elsewhere/api" }),
    "b/two.proto": proto({
      package: "two",
      go: "example.com/acme/b",
      imports: ["kept/api/one.proto"],
      body: "message Two {\n  one.Thing thing = 1;\n}\n",
    }),
  });
  const above = [...relative, `-Ikept=${repository.root}`, `-I${repository.root}`];
  await repository.protoc(...above, "b/two.proto");
  await assertCurrent(repository, 1);
});

test("imports are spelled from above a module where protoc was given GOPATH/src, though no source is", async () => {
  const repository = repositoryWith({
    "services/store/go.mod": "module shop\n\ngo 1.24\n",
    "services/store/api/common.proto": proto({ package: "common", go: "example.com/elsewhere/common" }),
    "services/store/cart/cart.proto": proto({
      package: "cart",
      go: "shop/cart",
      imports: ["shop/api/common.proto"],
      body: "message Cart {\n  common.Thing thing = 1;\n}\n",
    }),
  });
  const paths = [`-I${repository.root}/services/store/cart`, `-Ishop=${repository.root}/services/store`];
  await repository.protoc(...paths, "--go_out=services/store/cart", "--go_opt=paths=source_relative", "cart.proto");
  await assertCurrent(repository, 1);
});

test("a build between releases writes what the release before it wrote, but for its stamp", async () => {
  const repository = repositoryWith({ "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }) });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  repository.edit("a/one.pb.go", (text) => text.replace("protoc-gen-go v1.36.11", "protoc-gen-go v1.36.11-devel"));
  await assertCurrent(repository, 1);
});

test("of a stub that no release made, nobody can say that it was edited", async () => {
  const repository = repositoryWith({ "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }) });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  repository.edit("a/one.pb.go", (text) =>
    text.replace("v1.36.11", "v1.36.10-devel").replace("return x.Name\n", "return string(x.Name)\n"),
  );
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go unreproducible"]);
  repository.edit("a/one.proto", (text) => text.replace("string name = 1;", "string name = 1;\n  int32 size = 2;"));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go stale schema"]);
  repository.delete("a/one.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go unreproducible"]);
});

test("files without go_package are mapped to where their stubs are", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({
      package: "one",
      imports: ["b/two.proto"],
      body: "message One {\n  two.Thing thing = 1;\n}\n",
    }),
    "b/two.proto": proto({ package: "two" }),
  });
  const mapping = ["--go_opt=Ma/one.proto=example.com/acme/a;first", "--go_opt=Mb/two.proto=example.com/acme/b;second"];
  await repository.protoc("-I.", ...relative, ...mapping, "a/one.proto", "b/two.proto");
  await assertCurrent(repository, 2);
});

test("an M option that overrules a go_package shows in who imports it", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({
      package: "one",
      go: "example.com/elsewhere/a",
      imports: ["b/two.proto"],
      body: "message One {\n  two.Thing thing = 1;\n}\n",
    }),
    "b/two.proto": proto({ package: "two", go: "example.com/elsewhere/b" }),
  });
  const mapping = ["--go_opt=Ma/one.proto=example.com/acme/a", "--go_opt=Mb/two.proto=example.com/acme/b;renamed"];
  await repository.protoc("-I.", ...relative, ...mapping, "a/one.proto", "b/two.proto");
  await assertCurrent(repository, 2);
});

test("a vendored .proto whose go_package is not the package that it is vendored as was mapped to that", async () => {
  const repository = repositoryWith({
    "vendor/example.org/base/v2/things/things.proto": proto({
      package: "things",
      go: "example.org/base/things",
      body: "message Base {\n  string id = 1;\n}\n",
    }),
    "a/one.proto": proto({
      package: "one",
      go: "example.com/acme/a",
      imports: ["example.org/base/v2/things/things.proto"],
      body: "message One {\n  things.Base base = 1;\n}\n",
    }),
  });
  const mapping = "--go_opt=Mexample.org/base/v2/things/things.proto=example.org/base/v2/things";
  await repository.protoc("-I.", "-Ivendor", ...relative, mapping, "a/one.proto");
  await assertCurrent(repository, 1);
  repository.edit("a/one.proto", (text) => text.replace("base = 1", "base = 2"));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go stale schema"]);
});

test("well-known types are imported from where protoc had them before 3.14, with a .proto and without", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({
      package: "one",
      go: "example.com/acme/a",
      imports: ["google/protobuf/struct.proto", "google/protobuf/empty.proto"],
      body: `message One {\n  google.protobuf.Struct any = 1;\n}\n${service}`,
    }),
  });
  // What the .proto files of protoc 3.13 said of themselves.
  const former = [
    "struct=github.com/golang/protobuf/ptypes/struct;structpb",
    "empty=github.com/golang/protobuf/ptypes/empty",
  ];
  const mapping = former.map((one) => `Mgoogle/protobuf/${one.replace("=", ".proto=")}`).join(",");
  const grpc = ["--go-grpc_out=.", "--go-grpc_opt=paths=source_relative", `--go-grpc_opt=${mapping}`];
  await repository.protoc("-I.", ...relative, `--go_opt=${mapping}`, ...grpc, "a/one.proto");
  await assertCurrent(repository, 2);
  repository.delete("a/one.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go unsourced", "a/one_grpc.pb.go unsourced"]);
});

test("well-known types are imported from where protoc has them since 3.14, also where a copy says otherwise", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({
      package: "one",
      go: "example.com/acme/a",
      imports: ["google/protobuf/empty.proto"],
      body: "message One {\n  google.protobuf.Empty nothing = 1;\n}\n",
    }),
  });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  const copy = `syntax = "proto3";\n\npackage google.protobuf;\n\noption go_package = "github.com/golang/protobuf/ptypes/empty";\n\nmessage Empty {}\n`;
  repository.write({ "google/protobuf/empty.proto": copy });
  await assertCurrent(repository, 1);
});

test("versions of one interface that declare the same names can't be asked about at once", async () => {
  const repository = repositoryWith({
    "v1/api.proto": proto({ go: "example.com/acme/v1", body: service }),
    "v2/api.proto": proto({ go: "example.com/acme/v2", body: service }),
    "v3/api.proto": proto({ go: "example.com/acme/v3", body: service }),
    "v4/other.proto": proto({ package: "other", go: "example.com/acme/v4" }),
  });
  const grpc = ["--go-grpc_out=.", "--go-grpc_opt=paths=source_relative"];
  for (const name of ["v1/api.proto", "v2/api.proto", "v3/api.proto", "v4/other.proto"])
    await repository.protoc("-I.", ...relative, ...grpc, name);
  await assertCurrent(repository, 7);
});

test("stubs made without source information, as by Bazel, lack all comments and are current", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }),
    "b/two.proto": proto({ package: "two", go: "example.com/acme/b" }),
  });
  const [protoc] = await oracle();
  execFileSync(protoc.path, ["-I.", "-oset.bin", "a/one.proto", "b/two.proto"], { cwd: repository.root });
  await repository.protoc("--descriptor_set_in=set.bin", ...relative, "a/one.proto", "b/two.proto");
  await assertCurrent(repository, 2);
  // Bazel has its plugins from where its rules declare them, and not from a go.mod; an input speaks for all stubs.
  const other: GoToolPin = { ...goPin, version: "v1.36.10" };
  const file = { kind: "project-file", because: "`tool` line of go.mod", path: "go.mod" } as const;
  assert.deepEqual(notCurrent(await repository.verify({ pins: [{ ...other, provenance: file }] })), []);
  const input = { kind: "input", because: "input protoc-gen-go-version" } as const;
  assert.deepEqual(notCurrent(await repository.verify({ pins: [{ ...other, provenance: input }] })), [
    "a/one.pb.go stamp",
    "b/two.pb.go stamp",
  ]);
  repository.edit("b/two.proto", (text) => text.replace("string name = 1;", "string name = 1;\n  int32 size = 2;"));
  assert.deepEqual(notCurrent(await repository.verify()), ["b/two.pb.go stale schema"]);
});

test("stubs of another protoc may have their comments beside three or more without any", async () => {
  const names = ["a", "b", "c", "d"];
  const files = Object.fromEntries(
    names.map((name) => [`${name}/${name}.proto`, proto({ package: name, go: `example.com/acme/${name}` })]),
  );
  const repository = repositoryWith(files);
  const [bare, [commented = ""]] = [names.slice(0, 3), names.slice(3)];
  const paths = bare.map((name) => `${name}/${name}.proto`);
  const [protoc] = await oracle();
  execFileSync(protoc.path, ["-I.", "-oset.bin", ...paths], { cwd: repository.root });
  await repository.protoc("--descriptor_set_in=set.bin", ...relative, ...paths);
  await repository.protoc("-I.", ...relative, `${commented}/${commented}.proto`);
  repository.edit("d/d.pb.go", (text) => text.replace("v5.29.3", "v3.21.12"));
  await assertCurrent(repository, 4);
  // Of two nobody can say that.
  repository.delete("c/c.pb.go");
  repository.delete("c/c.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["a/a.pb.go stale comments", "b/b.pb.go stale comments"]);
  // But where they would have had so many of them.
  const described = (text: string) =>
    text.replace(/^message/m, `// It is described at length.\n`.repeat(20).concat("message"));
  repository.edit("b/b.proto", described);
  await assertCurrent(repository, 3);
  repository.edit("d/d.proto", described);
  assert.deepEqual(notCurrent(await repository.verify()), ["d/d.pb.go stale comments"]);
});

test("version lines that one stub lost are a matter of stamps, and those that no stub has of none", async () => {
  const body = (name: string) => `message ${name} {}\nservice ${name}s {\n  rpc Get(${name}) returns (${name});\n}\n`;
  const repository = repositoryWith({
    "a/one.proto": proto({ go: "example.com/acme/a", body: body("One") }),
    "a/two.proto": proto({ go: "example.com/acme/a", body: body("Two") }),
  });
  const services = ["--go-grpc_out=.", "--go-grpc_opt=paths=source_relative"];
  await repository.protoc("-I.", ...relative, ...services, "a/one.proto", "a/two.proto");
  const lines = /^\/\/ versions:\n(?:\/\/ (?:\t|- ).*\n)+/m;
  repository.edit("a/one.pb.go", (text) => text.replace(lines, ""));
  repository.edit("a/one_grpc.pb.go", (text) => text.replace(lines, ""));
  const { files, changes } = await repository.verify();
  assert.deepEqual(
    files
      .filter(({ status }) => status !== "current")
      .map(({ path, status, reason }) => `${path} ${status}: ${reason}`),
    [
      "a/one.pb.go stamp: its version lines are gone, which a/two.pb.go beside it has",
      "a/one_grpc.pb.go stamp: its version lines are gone, which a/two_grpc.pb.go beside it has",
    ],
  );
  assert.match(
    Buffer.from(changes[0]?.after ?? []).toString("utf8"),
    /protoc-gen-go v1\.36\.11\n\/\/ \tprotoc {8}v5\.29\.3/,
  );
  repository.edit("a/two.pb.go", (text) => text.replace(lines, ""));
  repository.edit("a/two_grpc.pb.go", (text) => text.replace(lines, ""));
  await assertCurrent(repository, 4);
});

test("a root without any go_package is no source of a stub that has one", async () => {
  const repository = repositoryWith({
    "fetched/api/one.proto": proto({ package: "one", go: "example.com/acme/gen/one" }),
    "rust/proto/api/one.proto": proto({ package: "one" }),
    "rust/proto/api/two.proto": proto({ package: "two" }),
  });
  await repository.protoc("-Ifetched", "--go_out=.", "--go_opt=module=example.com/acme", "api/one.proto");
  await assertCurrent(repository, 1);
  repository.delete("fetched/api/one.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["gen/one/one.pb.go unsourced"]);
});

test("a licence above the header is left aside, a comment of the .proto there is not", async () => {
  const repository = repositoryWith({ "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }) });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  repository.edit("a/one.pb.go", (text) => `// Copyright of somebody.\n\n//go:build !slim\n\n${text}`);
  await assertCurrent(repository, 1);
  repository.edit("a/one.proto", (text) => `// This file describes the things that there are.\n\n${text}`);
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go stale comments"]);
});

test("what a licence tool writes between the licence and the header is left aside, before regrouped imports, too", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/acme/a", body: service }),
  });
  await repository.protoc("-I.", ...relative, "--go-grpc_out=.", "--go-grpc_opt=paths=source_relative", "a/one.proto");
  repository.edit(
    "a/one_grpc.pb.go",
    (text) =>
      `// Copyright 2026 Acme\n\n// This code was autogenerated. Do not edit directly.\n${text.replace('context "context"\n', 'context "context"\n\n')}`,
  );
  await assertCurrent(repository, 2);
});

test("what was above a .proto's syntax and is there no longer counts, and so does a licence that was changed there", async () => {
  const repository = repositoryWith({
    "a/one.proto": `// Copyright 2024 Acme.\n\n// This file describes things.\n\n${proto({ go: "example.com/acme/a" })}`,
  });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  repository.edit("a/one.pb.go", (text) => `//go:build !slim\n\n// SPDX-License-Identifier: MIT\n\n${text}`);
  await assertCurrent(repository, 1);
  const later = repository.copy();
  made.push(later);
  later.edit("a/one.pb.go", (text) => text.replace("Copyright 2024", "Copyright 2024, 2026"));
  await assertCurrent(later, 1);
  later.write({ "b/two.proto": `// Copyright 2024 Acme.\n\n${proto({ package: "two", go: "example.com/acme/b" })}` });
  await later.protoc("-I.", ...relative, "b/two.proto");
  later.edit("b/two.proto", (text) => text.replace("2024", "2026"));
  await assertCurrent(later, 2);
  const changes: readonly ((text: string) => string)[] = [
    (text) => text.replace("// This file describes things.\n\n", ""),
    (text) => text.replace("2024", "2026"),
  ];
  for (const change of changes) {
    const changed = repository.copy();
    made.push(changed);
    changed.edit("a/one.proto", change);
    const verdict = await changed.verify();
    assert.deepEqual(notCurrent(verdict), ["a/one.pb.go stale comments"]);
    assert.deepEqual(
      verdict.findings.map(({ path, line }) => [path, line]),
      [["a/one.proto", changed.read("a/one.proto").split("\n").indexOf('syntax = "proto3";') + 1]],
    );
    const fresh = Buffer.from(verdict.changes[0]?.after ?? []).toString("utf8");
    assert.ok(fresh.startsWith("//go:build !slim\n\n// SPDX-License-Identifier: MIT\n\n"));
    assert.equal(/describes things/.test(fresh), /describes things/.test(changed.read("a/one.proto")));
    assert.equal(/2026/.test(fresh), /2026/.test(changed.read("a/one.proto")));
    assert.equal(/2024/.test(fresh), /2024/.test(changed.read("a/one.proto")));
  }
});

test("struct tags from @gotags comments and regrouped imports are known post-processing", async () => {
  const body =
    'message Thing {\n  // @gotags: db:"name" json:"n"\n  string name = 1;\n  string other = 2; // @gotags: db:"other"\n}\n';
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/acme/a", body }),
    "b/two.proto": proto({ package: "two", go: "example.com/acme/b" }),
  });
  await repository.protoc("-I.", ...relative, "a/one.proto", "b/two.proto");
  repository.edit("a/one.pb.go", (text) =>
    text
      .replace('json:"name,omitempty"`', 'json:"n" db:"name"`')
      .replace('json:"other,omitempty"`', 'json:"other,omitempty" db:"other"`'),
  );
  repository.edit("b/two.pb.go", (text) =>
    text
      .replace(/\tprotoreflect [^\n]*\n\tprotoimpl [^\n]*\n/, "")
      .replace(
        '\tunsafe "unsafe"\n',
        '\tunsafe "unsafe"\n\n\tprotoreflect "google.golang.org/protobuf/reflect/protoreflect"\n\tprotoimpl "google.golang.org/protobuf/runtime/protoimpl"\n',
      ),
  );
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), []);
  assert.ok(verdict.files.every(({ reason }) => /post-processed by/.test(reason ?? "")));
});

test("a licence below the header is some tool's, and what else is there is not", async () => {
  const repository = repositoryWith({ "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }) });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  repository.edit("a/one.pb.go", (text) =>
    text.replace("\npackage a\n", "\n// Copyright (c) 2026 Acme\n//\n// Use it as you like.\n\npackage a\n"),
  );
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ status, reason }) => `${status}: ${reason}`),
    ["current: a licence between its header and its package clause is not the generator's and was left aside"],
  );
  repository.edit("a/one.pb.go", (text) => text.replace("\npackage a\n", "\n// Another word.\npackage a\n"));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go stale comments"]);
});

test("an import is found in the Go package that the stub imports: vendored, required, or of another module here", async () => {
  const dependency = repositoryWith({ "api/options.proto": proto({ package: "dep", go: "example.com/dep/api" }) });
  await dependency.protoc("-I.", ...relative, "api/options.proto");
  const user = proto({
    package: "one",
    go: "example.com/acme/a",
    imports: ["api/options.proto"],
    body: "message One {\n  dep.Thing thing = 1;\n}\n",
  });
  const repository = repositoryWith({
    "a/one.proto": user,
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire example.com/dep v1.2.3\n",
  });
  await repository.protoc("-I.", `-I${dependency.root}`, ...relative, "a/one.proto");
  const asked: string[] = [];
  const moduleDirectory = async (path: string, version: string) => {
    asked.push(`${path}@${version}`);
    return dependency.root;
  };
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), []);
  assert.deepEqual(asked, ["example.com/dep@v1.2.3"]);

  repository.write({ "vendor/example.com/dep/api/options.pb.go": dependency.read("api/options.pb.go") });
  const unneeded = async () => assert.fail("vendor/ has the package");
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory: unneeded })), []);
});

test("the messages that another generator made show where imports of the services beside them are", async () => {
  const dependency = repositoryWith({ "api/options.proto": proto({ package: "dep", go: "example.com/dep/api" }) });
  await dependency.protoc("-I.", ...relative, "api/options.proto");
  const acme = (...imports: string[]) => ({ package: "a", go: "example.com/acme/a", imports });
  const grpc = ["--go-grpc_out=.", "--go-grpc_opt=paths=source_relative"];
  for (const ending of [".pb.go", ".pulsar.go"]) {
    const repository = repositoryWith({
      "a/one.proto": proto({ ...acme("a/two.proto"), body: service }),
      "a/two.proto": proto({ ...acme("api/options.proto"), body: "message Two {}\n" }),
    });
    await repository.protoc("-I.", `-I${dependency.root}`, ...relative, ...grpc, "a/one.proto", "a/two.proto");
    repository.write({ "vendor/example.com/dep/api/options.pb.go": dependency.read("api/options.pb.go") });
    for (const name of ["a/one", "a/two"]) {
      const messages = repository.read(`${name}.pb.go`).replace("by protoc-gen-go.", "by protoc-gen-gogo.");
      repository.delete(`${name}.pb.go`);
      repository.write({ [name + ending]: messages });
    }
    const { files, unchecked } = await repository.verify();
    assert.deepEqual(
      files.map(({ path, status }) => `${path} ${status}`),
      ["a/one_grpc.pb.go current"],
    );
    assert.equal(unchecked.length, 2);
  }
});

test("an import that one stub's Go packages show is found for a .proto beside it, too, whose stub of messages is gone", async () => {
  const dependency = repositoryWith({ "api/options.proto": proto({ package: "dep", go: "example.com/dep/api" }) });
  await dependency.protoc("-I.", ...relative, "api/options.proto");
  const user = (name: string) =>
    proto({ package: name, go: `example.com/acme/${name}`, imports: ["api/options.proto"], body: service });
  const repository = repositoryWith({ "a/one.proto": user("a"), "b/two.proto": user("b") });
  const grpc = ["--go-grpc_out=.", "--go-grpc_opt=paths=source_relative"];
  await repository.protoc("-I.", `-I${dependency.root}`, ...relative, ...grpc, "a/one.proto", "b/two.proto");
  repository.write({ "vendor/example.com/dep/api/options.pb.go": dependency.read("api/options.pb.go") });
  await assertCurrent(repository, 4);
  repository.delete("a/one.pb.go");
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go missing"]);
  repository.edit("b/two.proto", (text) => text.replace("rpc ", "rpc More"));
  assert.deepEqual(notCurrent(await repository.verify()), [
    "a/one.pb.go missing",
    "b/two.pb.go stale schema",
    "b/two_grpc.pb.go stale schema",
  ]);
});

test("an import that the Go packages of no other stub show is found in the module that they are of, where no stub of its own tells", async () => {
  const dependency = repositoryWith({
    "api/options.proto": proto({ package: "dep", go: "example.com/dep/api" }),
    "shape/shape.proto": proto({ package: "shape", go: "example.com/dep/shape", body: "message Shape {}\n" }),
  });
  await dependency.protoc("-Iapi", "-Ishape", "--go_out=api", relative[1] ?? "", "options.proto");
  await dependency.protoc("-Iapi", "-Ishape", "--go_out=shape", relative[1] ?? "", "shape.proto");
  const user = (name: string, imported: string) =>
    proto({ package: name, go: `example.com/acme/${name}`, imports: [imported], body: `message One${name} {}\n` });
  const repository = repositoryWith({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire example.com/dep v1.2.3\n",
    "a/one.proto": user("a", "options.proto"),
    "b/two.proto": user("b", "a/one.proto"),
    "c/three.proto": user("c", "shape.proto"),
  });
  const roots = ["-I.", `-I${dependency.root}/api`, `-I${dependency.root}/shape`];
  await repository.protoc(...roots, ...relative, "a/one.proto", "b/two.proto", "c/three.proto");
  const moduleDirectory = async () => dependency.root;
  const made = repository.read("a/one.pb.go");
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), []);
  repository.delete("a/one.pb.go");
  const verdict = await repository.verify({ moduleDirectory });
  assert.deepEqual(notCurrent(verdict), ["a/one.pb.go missing"]);
  assert.equal(Buffer.from(verdict.changes[0]?.after ?? []).toString(), made);
  // Of two that have one name, nobody can tell which it is.
  dependency.write({ "other/options.pb.go": dependency.read("api/options.pb.go") });
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), [
    "a/one.pb.go missing",
    "b/two.pb.go unreproducible",
  ]);
  dependency.delete("other/options.pb.go");
  // Nor does a stub tell that is from before the import.
  repository.write({ "a/one.pb.go": made, "c/three.proto": user("c", "options.proto") });
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), ["c/three.pb.go stale schema"]);
  repository.write({ "c/three.proto": user("c", "shape.proto"), "b/two.proto": user("b", "a/one.proto") });
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), []);
  // The stub that is there says which package it is of, and that is none of these.
  repository.write({ "a/one.pb.go": made.replaceAll("example.com/dep/api", "example.com/elsewhere/api") });
  assert.match(notCurrent(await repository.verify({ moduleDirectory })).join(), /^a\/one\.pb\.go unreproducible/);
});

test("an import that only a stub which was taken away shows is found by what that imported", async () => {
  const dependency = repositoryWith({ "api/options.proto": proto({ package: "dep", go: "example.com/dep/api" }) });
  await dependency.protoc("-I.", ...relative, "api/options.proto");
  const user = (name: string, imported: string) =>
    proto({ package: name, go: `example.com/acme/${name}`, imports: [imported], body: service });
  const repository = repositoryWith({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire example.com/dep v1.2.3\n",
    "a/one.proto": user("a", "api/options.proto"),
    "b/two.proto": user("b", "a/one.proto"),
  });
  const grpc = ["--go-grpc_out=.", "--go-grpc_opt=paths=source_relative"];
  await repository.protoc("-I.", `-I${dependency.root}`, ...relative, ...grpc, "a/one.proto", "b/two.proto");
  repository.git("init", "-q");
  repository.git("add", ".");
  repository.git("commit", "-qm", "first");
  const moduleDirectory = async () => dependency.root;
  const made = repository.read("a/one.pb.go");
  for (const step of ["work tree", "commit"]) {
    if (step === "commit") repository.git("commit", "-qam", "without");
    else repository.delete("a/one.pb.go");
    const verdict = await repository.verify({ moduleDirectory });
    assert.deepEqual(notCurrent(verdict), ["a/one.pb.go missing"]);
    assert.equal(Buffer.from(verdict.changes[0]?.after ?? []).toString(), made);
  }
});

test("a custom option may have had another number when its file, which is elsewhere, was of another release", async () => {
  const options = (number: number) =>
    proto({
      package: "dep",
      go: "example.com/dep/api",
      imports: ["google/protobuf/descriptor.proto"],
      body: `extend google.protobuf.FieldOptions {\n  string rule = ${number};\n}\n`,
    });
  const dependency = repositoryWith({ "api/options.proto": options(50071) });
  const repository = repositoryWith({
    "a/one.proto": proto({
      package: "one",
      go: "example.com/acme/a",
      imports: ["api/options.proto"],
      body: 'message One {\n  string name = 1 [(dep.rule) = "short"];\n  string other = 2 [(dep.rule) = "long"];\n}\n',
    }),
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire example.com/dep v1.2.3\n",
  });
  await repository.protoc("-I.", `-I${dependency.root}`, ...relative, "a/one.proto");
  dependency.write({ "api/options.proto": options(1159) });
  await dependency.protoc("-I.", ...relative, "api/options.proto");
  const moduleDirectory = async () => dependency.root;
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), []);
  repository.edit("a/one.proto", (text) => text.replace('"long"', '"longer"'));
  const { findings } = await repository.verify({ moduleDirectory });
  const stale = findings.filter(({ code }) => code === "stub-stale").map(({ message }) => message);
  assert.deepEqual(stale, [
    "a/one.pb.go is stale (options): option (50071) of field other of message one.One changed.",
  ]);
});

test("a stub without .proto is unsourced if its own descriptor gives its code, and edited if not", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/elsewhere/one", body: service }),
  });
  await repository.protoc("-I.", ...relative, "--go-grpc_out=.", "--go-grpc_opt=paths=source_relative", "a/one.proto");
  repository.delete("a/one.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go unsourced", "a/one_grpc.pb.go unsourced"]);
  repository.edit("a/one.pb.go", (text) => text.replace("return x.Name\n", 'return x.Name + "!"\n'));
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go edited", "a/one_grpc.pb.go unsourced"]);
});

test("a .proto that does not compile is an error at its own line, and the other stubs are judged all the same", async () => {
  const repository = repositoryWith({
    "a/one.proto": proto({ package: "one", go: "example.com/acme/a" }),
    "b/two.proto": proto({ package: "two", go: "example.com/acme/b" }),
  });
  await repository.protoc("-I.", ...relative, "a/one.proto", "b/two.proto");
  repository.edit("a/one.proto", (text) => text.replace("string name = 1;", "Unknown name = 1;"));
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["a/one.pb.go unreproducible"]);
  assert.deepEqual(
    verdict.findings.map(({ level, path, line }) => [level, path, line]),
    [["error", "a/one.proto", 9]],
  );
});

test("nested modules, and a stub in another directory than its .proto, by the import path", async () => {
  const repository = repositoryWith({
    "sub/go.mod": "module example.com/acme/sub\n\ngo 1.24\n",
    "api/v1/one.proto": proto({ package: "one", go: "example.com/acme/sub/gen/one" }),
  });
  await repository.protoc("-Iapi", "--go_out=.", "--go_opt=module=example.com/acme", "v1/one.proto");
  await assertCurrent(repository, 1);
  repository.write({
    "api/v1/two.proto": proto({ package: "one", go: "example.com/acme/sub/gen/one", body: "message Two {}\n" }),
  });
  assert.deepEqual(notCurrent(await repository.verify({ pins: [goPin, grpcPin] })), ["sub/gen/one/two.pb.go missing"]);
});

test("what buf's configuration excludes and what a list leaves out is not missing", async () => {
  const repository = repositoryWith({
    "proto/one.proto": proto({ package: "one", go: "example.com/acme/one" }),
    "proto/left.proto": proto({ package: "left", go: "example.com/acme/one" }),
  });
  await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", "one.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["one/left.pb.go missing"]);
  repository.write({ Makefile: "gen:\n\tprotoc -Iproto --go_out=. one.proto\n" });
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.delete("Makefile");
  repository.write({ "buf.yaml": "version: v2\nmodules:\n  - path: proto\n    excludes: [proto/left.proto]\n" });
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("what `import option` gives depends on what is asked about at once: a whole root, a directory or a file", async () => {
  const options = (name: string, number: number) =>
    `edition = "2024";\npackage ${name};\nimport "google/protobuf/descriptor.proto";\noption go_package = "example.com/acme/opt/${name}";\nextend google.protobuf.MessageOptions {\n  string ${name} = ${number};\n}\n`;
  const user = (name: string, imports: string) =>
    `edition = "2024";\npackage ${name};\n${imports}option go_package = "example.com/acme/${name}";\nmessage Thing {\n  option (alpha.alpha) = "a";\n  option (zeta.zeta) = "z";\n  string name = 1;\n}\n`;
  const both = (word: string) => `import ${word}"opt/alpha/alpha.proto";\nimport ${word}"opt/zeta/zeta.proto";\n`;
  const files = {
    "opt/alpha/alpha.proto": options("alpha", 50002),
    "opt/zeta/zeta.proto": options("zeta", 50001),
    "one/one.proto": user("one", both("option ")),
    "one/beside.proto": user("beside", 'import "opt/alpha/alpha.proto";\n')
      .replace("acme/beside", "acme/one")
      .replace('  option (zeta.zeta) = "z";\n', ""),
  };
  const all = Object.keys(files);
  const directories = [["opt/alpha/alpha.proto"], ["opt/zeta/zeta.proto"], ["one/one.proto", "one/beside.proto"]];
  const stubs: string[] = [];
  for (const runs of [[all], directories, all.map((name) => [name])]) {
    const repository = repositoryWith(files);
    for (const names of runs) await repository.protocOf("35.1", "-I.", ...relative, ...names);
    stubs.push(repository.read("one/one.pb.go"));
    const verdict = await repository.verify({ protoc: "35.1" });
    assert.deepEqual(notCurrent(verdict), []);
    assert.equal(verdict.files.length, 4);
  }
  assert.notEqual(stubs[1], stubs[0]);
});

test("a module that is published out of a larger repository has its stubs' sources under that one's directories", async () => {
  const repository = repositoryWith({
    "staging/src/example.com/acme/api/thing.proto": proto({ go: "example.com/acme/api", body: service }),
  });
  await repository.protoc(
    "-I.",
    ...relative,
    "--go-grpc_out=.",
    "--go-grpc_opt=paths=source_relative",
    "staging/src/example.com/acme/api/thing.proto",
  );
  for (const name of ["thing.proto", "thing.pb.go", "thing_grpc.pb.go"])
    repository.move(`staging/src/example.com/acme/api/${name}`, `api/${name}`);
  await assertCurrent(repository, 2);
});

test("a stub whose .proto a recipe downloads is not left over", async () => {
  const repository = repositoryWith({
    "api/shop.proto": proto({ package: "shop", go: "example.com/acme/api" }),
    "api/till.proto": proto({ package: "till", go: "example.com/acme/api" }).replaceAll("Thing", "Till"),
  });
  await repository.protoc("-I.", ...relative, "api/shop.proto", "api/till.proto");
  repository.delete("api/till.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["api/till.pb.go orphan"]);
  repository.write({ Dockerfile: "FROM scratch\nADD https://example.com/spec/0123abc/proto/till.proto /api/\n" });
  assert.deepEqual(notCurrent(await repository.verify()), ["api/till.pb.go unsourced"]);
});

test("a .proto is compiled under the name to which a recipe copies it", async () => {
  const text = proto({ package: "shop", go: "example.com/acme/api/pb" });
  const repository = repositoryWith({ "build/pb/shop.proto": text, "api/pb/README.md": "stubs" });
  await repository.protoc("-Ibuild", "--go_out=api", "--go_opt=paths=source_relative", "pb/shop.proto");
  repository.delete("build/pb/shop.proto");
  repository.write({ "api/shop.proto": text });
  assert.deepEqual(notCurrent(await repository.verify()), ["api/pb/shop.pb.go unsourced"]);
  repository.write({
    Dockerfile: "FROM scratch\nADD api/shop.proto /api/pb/\nRUN protoc -I/api --go_out=/api pb/shop.proto\n",
  });
  await assertCurrent(repository, 1);
  repository.write({ "api/shop.proto": text.replace("Thing", "Things") });
  assert.deepEqual(notCurrent(await repository.verify()), ["api/pb/shop.pb.go stale schema"]);
});

test("a directory of stubs without .protos is left over, unless buf generates from modules of a registry, too", async () => {
  const repository = repositoryWith({
    "proto/shop/shop.proto": proto({ package: "shop", go: "example.com/acme/gen/shop" }),
    "proto/till/till.proto": proto({ package: "till", go: "example.com/acme/gen/till" }),
    "gen/README.md": "stubs",
  });
  const options = ["--go_out=gen", "--go_opt=paths=source_relative"];
  await repository.protoc("-Iproto", ...options, "shop/shop.proto", "till/till.proto");
  repository.delete("proto/till/till.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["gen/till/till.pb.go orphan"]);
  const modules = "version: v2\nmodules:\n  - path: proto\n";
  repository.write({ "buf.yaml": modules });
  assert.deepEqual(notCurrent(await repository.verify()), ["gen/till/till.pb.go orphan"]);
  repository.write({ "buf.yaml": `${modules}deps:\n  - buf.build/acme/till\n` });
  assert.deepEqual(notCurrent(await repository.verify()), ["gen/till/till.pb.go unsourced"]);
  repository.write({
    "buf.yaml": modules,
    "buf.gen.yaml": "version: v2\ninputs:\n  - directory: proto\n  - module: buf.build/acme/till\n",
  });
  assert.deepEqual(notCurrent(await repository.verify()), ["gen/till/till.pb.go unsourced"]);
});

test("custom options stand in a stub as protoc before 24 handed them on, or since, whichever protoc is installed", async () => {
  const options = `syntax = "proto3";

package acme.options;

import "google/protobuf/descriptor.proto";

option go_package = "example.com/acme/options";

extend google.protobuf.FieldOptions {
  Limits limits = 50001;
  string late = 50002;
}

message Limits {
  int32 least = 1;
  int32 most = 2;
}
`;
  const field = 'int32 size = 1 [(options.late) = "x", (options.limits).least = 1, (options.limits).most = 2];';
  const repository = repositoryWith({
    "options/options.proto": options,
    "a/one.proto": proto({
      package: "acme.one",
      go: "example.com/acme/a",
      imports: ["options/options.proto"],
      body: `message One {\n  ${field}\n}\n`,
    }),
  });
  const stamped = { kind: "stamp", because: "the test" } as const;
  for (const [made, installed] of [
    ["21.12", "29.3"],
    ["29.3", "21.12"],
  ] as const) {
    await repository.protocOf(made, "-I.", ...relative, "a/one.proto", "options/options.proto");
    const checked = () =>
      repository.verify({
        protoc: installed,
        pins: [{ kind: "protoc", version: installed, provenance: stamped }],
      });
    assert.deepEqual(notCurrent(await checked()), [], `made by ${made}, checked by ${installed}`);
    repository.edit("a/one.proto", (text) => text.replace("most = 2", "most = 3"));
    assert.deepEqual(notCurrent(await checked()), ["a/one.pb.go stale options"]);
    repository.edit("a/one.proto", (text) => text.replace("most = 3", "most = 2"));
  }
});

test("how extensions of a range are verified stands in a stub of protoc up to 25, and not since, whichever is installed", async () => {
  const range = (option: string) => `syntax = "proto2";

package acme;

option go_package = "example.com/acme/a";

message Open {
  extensions 100 to 199${option};
}
`;
  const verified = range(" [verification = UNVERIFIED]");
  const repository = repositoryWith({ "a/open.proto": verified });
  const stamped = { kind: "stamp", because: "the test" } as const;
  for (const [made, installed] of [
    ["25.8", "29.3"],
    ["29.3", "25.8"],
  ] as const) {
    repository.write({ "a/open.proto": verified });
    await repository.protocOf(made, "-I.", ...relative, "a/open.proto");
    const checked = () =>
      repository.verify({
        protoc: installed,
        pins: [{ kind: "protoc", version: installed, provenance: stamped }],
      });
    assert.deepEqual(notCurrent(await checked()), [], `made by ${made}, checked by ${installed}`);
    repository.write({ "a/open.proto": range("") });
    const without = made === "25.8" ? ["a/open.pb.go stale options"] : [];
    assert.deepEqual(notCurrent(await checked()), without, `made by ${made}, changed`);
    repository.write({ "a/open.proto": verified.replace("}\n", "  optional int32 size = 1;\n}\n") });
    const { files } = await checked();
    assert.deepEqual(
      files.map(({ status, because }) => [status, because.at(-1)]),
      [["stale", "field size added to message acme.Open"]],
      `made by ${made}, extended`,
    );
  }
});
