import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../support/stub-repository.ts";
import { sharedTool } from "../support/tools.ts";

/* buf's managed mode: file options that stand in no .proto. https://buf.build/docs/generate/managed-mode/ */

const proto = (options: string) => `syntax = "proto3";

package acme.shop.v1;

${options}
message Order {
  string id = 1;
}
`;

/** What the documentation says that managed mode sets, written out as an author would without it. */
const managedBy = (prefix: string) => `option csharp_namespace = "Acme.Shop.V1";
option go_package = "${prefix}/acme/shop/v1;shopv1";
option java_multiple_files = true;
option java_outer_classname = "ShopProto";
option java_package = "com.acme.shop.v1";
option objc_class_prefix = "ASX";
option php_metadata_namespace = "Acme\\\\Shop\\\\V1\\\\GPBMetadata";
option php_namespace = "Acme\\\\Shop\\\\V1";
option ruby_package = "Acme::Shop::V1";

`;

const template = (prefix: string) => `version: v2
managed:
  enabled: true
  override:
    - file_option: go_package_prefix
      value: ${prefix}
plugins:
  - local: protoc-gen-go
    out: gen
`;

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

test("each of two templates makes its stubs of the same .proto with its own prefix", async () => {
  const repository = stubRepository();
  made.push(repository);
  for (const name of ["one", "two"]) {
    repository.write({
      "acme/shop/v1/shop.proto": proto(managedBy(`example.com/acme/${name}`)),
      [`${name}/README.md`]: "stubs",
    });
    await repository.protoc("-I.", `--go_out=${name}`, "--go_opt=paths=source_relative", "acme/shop/v1/shop.proto");
  }
  repository.write({
    "acme/shop/v1/shop.proto": proto(""),
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n",
    "buf.gen.one.yaml": template("example.com/acme/one"),
    "buf.gen.two.yaml": template("example.com/acme/two"),
  });
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ path, status }) => [path, status]),
    [
      ["one/acme/shop/v1/shop.pb.go", "current"],
      ["two/acme/shop/v1/shop.pb.go", "current"],
    ],
  );
});

const goMod = "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n";

// As buf writes them; a package that is called like a version is none, and one like a class of PHP gets another name there.
for (const { name, pascal, php = pascal, objc } of [
  { name: "shop", pascal: "Shop", objc: "SXX" },
  { name: "v1", pascal: "V1", objc: "VXX" },
  { name: "generator", pascal: "Generator", php: "Generator_", objc: "GXX" },
]) {
  test(`the package ${name} without version is named by its path, also where the .proto lies in the root itself`, async () => {
    const repository = stubRepository();
    made.push(repository);
    const plain = (options: string) =>
      `syntax = "proto3";\n\npackage ${name};\n\n${options}message Order {\n  string id = 1;\n}\n`;
    const options = `option csharp_namespace = "${pascal}";
option go_package = "example.com/acme/api";
option java_multiple_files = true;
option java_outer_classname = "OrderProto";
option java_package = "com.${name}";
option objc_class_prefix = "${objc}";
option php_metadata_namespace = "${php}\\\\GPBMetadata";
option php_namespace = "${php}";
option ruby_package = "${pascal}";

`;
    repository.write({ "api/order.proto": plain(options) });
    await repository.protoc("-Iapi", "--go_out=api", "--go_opt=paths=source_relative", "order.proto");
    repository.write({
      "api/order.proto": plain(""),
      "go.mod": goMod,
      "buf.gen.yaml": template("example.com/acme/api"),
      "buf.yaml": "version: v2\nmodules:\n  - path: api\n",
    });
    const { files } = await repository.verify();
    assert.deepEqual(
      files.map(({ path, status }) => [path, status]),
      [["api/order.pb.go", "current"]],
    );
  });
}

test("of many templates the nearest above a stub is tried, and rules for a path count there alone", async () => {
  const repository = stubRepository();
  made.push(repository);
  const names = ["ale", "bun", "cod", "dal", "egg"];
  for (const name of names) {
    const own = managedBy(`example.com/acme/${name}/gen`).replace(/option (?:java_package|ruby_package)[^\n]*\n/g, "");
    repository.write({ [`${name}/acme/shop/v1/shop.proto`]: proto(own), [`${name}/gen/README.md`]: "stubs" });
    await repository.protoc(
      `-I${name}`,
      `--go_out=${name}/gen`,
      "--go_opt=paths=source_relative",
      "acme/shop/v1/shop.proto",
    );
    const disabled = `  disable:
    - file_option: java_package
      path: acme/shop
    - file_option: csharp_namespace
      path: acme/other
    - file_option: ruby_package
plugins:
`;
    repository.write({
      [`${name}/acme/shop/v1/shop.proto`]: proto(""),
      [`${name}/buf.gen.yaml`]: template(`example.com/acme/${name}/gen`).replace("plugins:\n", disabled),
    });
  }
  repository.write({ "go.mod": goMod });
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ path, status }) => [path, status]),
    names.map((name) => [`${name}/gen/acme/shop/v1/shop.pb.go`, "current"]),
  );
});

test("of templates that lie elsewhere the one is taken whose prefix is that of the stub's import path", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({
    "proto/acme/shop/v1/shop.proto": proto(managedBy("example.com/acme/gen")),
    "gen/README.md": "stubs",
  });
  await repository.protoc("-Iproto", "--go_out=gen", "--go_opt=paths=source_relative", "acme/shop/v1/shop.proto");
  repository.write({ "proto/acme/shop/v1/shop.proto": proto(""), "go.mod": goMod });
  for (const name of ["a", "b", "c", "d"])
    repository.write({ [`docs/${name}/buf.gen.yaml`]: template(`example.com/${name}`) });
  repository.write({ "etc/template/buf.go.gen.yaml": template("example.com/acme/gen") });
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ path, status }) => [path, status]),
    [["gen/acme/shop/v1/shop.pb.go", "current"]],
  );
});

test("a template of v1beta1 only says that managed mode is on, and has its options beside that", async () => {
  const repository = stubRepository();
  made.push(repository);
  const options = managedBy("example.com/acme/gen").replace(
    "option objc",
    "option optimize_for = CODE_SIZE;\noption objc",
  );
  repository.write({ "acme/shop/v1/shop.proto": proto(options), "gen/README.md": "stubs" });
  await repository.protoc("-I.", "--go_out=gen", "--go_opt=paths=source_relative", "acme/shop/v1/shop.proto");
  repository.write({
    // This version leaves go_package to the .proto.
    "acme/shop/v1/shop.proto": proto('option go_package = "example.com/acme/gen/acme/shop/v1;shopv1";\n'),
    "go.mod": goMod,
    "buf.gen.yaml": `version: v1beta1
managed: true
options:
  optimize_for: CODE_SIZE
  java_multiple_files: true
plugins:
  - name: go
    out: gen
`,
  });
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ path, status }) => [path, status]),
    [["gen/acme/shop/v1/shop.pb.go", "current"]],
  );
});

test("an import that stands for a module of a registry keeps its own options where the template says so", async () => {
  const repository = stubRepository();
  made.push(repository);
  const kind = `syntax = "proto3";\n\npackage acme.kind;\n\noption go_package = "example.com/kind";\n\nmessage Kind {}\n`;
  const user = (options: string) =>
    proto(options)
      .replace(";\n\noption", ';\n\nimport "acme/kind/kind.proto";\n\noption')
      .replace("string id = 1;", "string id = 1;\n  acme.kind.Kind kind = 2;");
  const imported = (options: string) =>
    options === "" ? user("").replace(";\n\n\n", ';\n\nimport "acme/kind/kind.proto";\n\n') : user(options);
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n",
    "other/proto/acme/kind/kind.proto": kind,
    "one/proto/acme/shop/v1/shop.proto": imported(managedBy("example.com/acme/one")),
    "one/gen/README.md": "stubs",
    "one/buf.gen.yaml": template("example.com/acme/one").replace(
      "  override:",
      "  disable:\n    - module: buf.build/acme/kind\n  override:",
    ),
  });
  const roots = ["-Ione/proto", "-Iother/proto"];
  await repository.protoc(...roots, "--go_out=one/gen", "--go_opt=paths=source_relative", "acme/shop/v1/shop.proto");
  repository.write({ "one/proto/acme/shop/v1/shop.proto": imported("") });
  const { files } = await repository.verify();
  assert.deepEqual(
    files.filter(({ path }) => path.startsWith("one/")).map(({ status }) => status),
    ["current"],
  );
});

test("the Go package of an import from a module of a registry is the prefix's, unless the template spares that module", async () => {
  const repository = stubRepository();
  made.push(repository);
  const rules = (name: string, packageName: string, goPackage: string) =>
    `syntax = "proto3";\n\npackage ${packageName};\n\noption go_package = "${goPackage}";\n\nmessage ${name} {}\n`;
  const registry = "buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate";
  const other = "github.com/envoyproxy/protoc-gen-validate/validate";
  const user = (options: string) =>
    proto(options)
      .replace(";\n\n", ';\n\nimport "buf/validate/validate.proto";\n\n')
      .replace("string id = 1;", "string id = 1;\n  buf.validate.Rules rules = 2;");
  repository.write({
    "other/validate/validate.proto": rules("FieldRules", "validate", other),
    "own/buf/validate/validate.proto": rules("Rules", "buf.validate", registry),
    "given/buf/validate/validate.proto": rules("Rules", "buf.validate", "example.com/acme/gen/buf/validate"),
    "spared/buf/validate/validate.proto": rules("Rules", "buf.validate", registry),
    "gen/README.md": "stubs",
    "vendor/README.md": "modules",
    "go.mod": goMod,
    "proto/acme/shop/v1/shop.proto": user(managedBy("example.com/acme/gen")),
  });
  const relative = "--go_opt=paths=source_relative";
  await repository.protoc("-Iother", "--go_out=vendor", "validate/validate.proto");
  await repository.protoc("-Iown", "--go_out=vendor", "buf/validate/validate.proto");
  const stubs: string[] = [];
  for (const root of ["given", "spared"]) {
    await repository.protoc("-Iproto", `-I${root}`, "--go_out=gen", relative, "acme/shop/v1/shop.proto");
    stubs.push(repository.read("gen/acme/shop/v1/shop.pb.go"));
  }
  const [given = "", spared = ""] = stubs;
  repository.delete("other/validate/validate.proto");
  for (const root of ["own", "given", "spared"]) repository.delete(`${root}/buf/validate/validate.proto`);
  repository.write({ "proto/acme/shop/v1/shop.proto": user("") });
  const sparing = template("example.com/acme/gen").replace(
    "  override:",
    "  disable:\n    - file_option: go_package\n      module: buf.build/bufbuild/protovalidate\n  override:",
  );
  for (const [config, stub, expected] of [
    [template("example.com/acme/gen"), given, []],
    [template("example.com/acme/gen"), spared, ["gen/acme/shop/v1/shop.pb.go stale schema"]],
    [sparing, spared, []],
    [sparing, given, ["gen/acme/shop/v1/shop.pb.go stale schema"]],
  ] as const) {
    repository.write({ "buf.gen.yaml": config, "gen/acme/shop/v1/shop.pb.go": stub });
    assert.deepEqual(notCurrent(await repository.verify()), expected);
  }
});

test("a .proto that buf builds under the stub's source is its own, whatever package it says by now, and though it is empty", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({
    "proto/acme/shop/v1/shop.proto": proto(managedBy("example.com/acme/gen")),
    "gen/README.md": "stubs",
  });
  const source = "acme/shop/v1/shop.proto";
  await repository.protoc("-Iproto", "--go_out=gen", "--go_opt=paths=source_relative", source);
  repository.write({
    "go.mod": goMod,
    "proto/acme/shop/v1/shop.proto": proto(""),
    "buf.gen.yaml": template("example.com/acme/gen"),
    "buf.yaml": "version: v2\nmodules:\n  - path: proto\n",
  });
  assert.deepEqual(notCurrent(await repository.verify()), []);
  const stub = "gen/acme/shop/v1/shop.pb.go";
  for (const text of [proto("").replace("package acme.shop.v1", "package acme.shop.v2"), ""]) {
    repository.write({ "proto/acme/shop/v1/shop.proto": text });
    assert.deepEqual(notCurrent(await repository.verify()), [`${stub} stale schema`]);
  }
  // Elsewhere a .proto of that name is another one, if it says of which package.
  repository.delete("buf.yaml");
  assert.deepEqual(notCurrent(await repository.verify()), [`${stub} stale schema`]);
  repository.write({ "proto/acme/shop/v1/shop.proto": 'syntax = "proto3";\n\npackage acme.other;\n' });
  assert.deepEqual(notCurrent(await repository.verify()), [`${stub} unsourced`]);
});

test("a template that runs other generators explains no stub, unless one of its programs may be any", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "proto/acme/shop/v1/shop.proto": proto(managedBy("example.com/acme/gen")), "gen/README.md": "" });
  const source = "acme/shop/v1/shop.proto";
  await repository.protoc("-Iproto", "--go_out=gen", "--go_opt=paths=source_relative", source);
  const other = (program: string) => template("example.com/acme/gen").replace("protoc-gen-go", program);
  for (const [own, beside, expected] of [
    ["example.com/acme/gen", other("protoc-gen-go-vtproto"), []],
    ["example.com/acme/new", other("protoc-gen-go-vtproto"), ["gen/acme/shop/v1/shop.pb.go stale schema"]],
    ["example.com/acme/new", other("[sh, generate.sh]"), []],
  ] as const) {
    repository.write({
      "go.mod": goMod,
      "proto/acme/shop/v1/shop.proto": proto(""),
      "buf.gen.yaml": template(own),
      "buf.gen.other.yaml": beside,
    });
    assert.deepEqual(notCurrent(await repository.verify()), expected);
  }
});

test("what a template sets to what holds anyway is not written into a file", async () => {
  const repository = stubRepository();
  made.push(repository);
  const prefix = "example.com/acme/gen";
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n",
    "acme/shop/v1/shop.proto": proto(managedBy(prefix).replace("option java_multiple_files = true;\n", "")),
    "gen/README.md": "stubs",
    "buf.gen.yaml": template(prefix).replace(
      "plugins:",
      ["optimize_for: SPEED", "java_multiple_files: false", "cc_enable_arenas: true"]
        .map((rule) => rule.split(": "))
        .map(([option, value]) => `    - file_option: ${option}\n      value: ${value}\n`)
        .concat("plugins:")
        .join(""),
    ),
  });
  await repository.protoc("-I.", "--go_out=gen", "--go_opt=paths=source_relative", "acme/shop/v1/shop.proto");
  repository.write({ "acme/shop/v1/shop.proto": proto("") });
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("a stub that managed mode made is stale, and not left over, where plain protoc's stub of the .proto is generated anew", async () => {
  const repository = stubRepository();
  made.push(repository);
  const path = "acme/shop/v1/shop.proto";
  const plain = 'option go_package = "example.com/acme/one/acme/shop/v1;shopv1";\n\n';
  repository.write({ [path]: proto(managedBy("example.com/acme/two")), "one/README.md": "", "two/README.md": "" });
  await repository.protoc("-I.", "--go_out=two", "--go_opt=paths=source_relative", path);
  repository.write({ [path]: proto(plain).replace("string id = 1;", "string id = 1;\n  string name = 2;") });
  await repository.protoc("-I.", "--go_out=one", "--go_opt=paths=source_relative", path);
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n",
    "buf.gen.yaml": template("example.com/acme/two").replace("out: gen", "out: two"),
  });
  assert.deepEqual(notCurrent(await repository.verify()), ["two/acme/shop/v1/shop.pb.go stale schema"]);
});

/** By version of the template: rules for two modules of the checkout, by what a registry calls them. */
const rulesForModules = {
  v2: `version: v2
managed:
  enabled: true
  override:
    - file_option: go_package_prefix
      value: example.com/acme/gen
      module: buf.build/acme/one
  disable:
    - file_option: go_package
      module: buf.build/acme/two
`,
  v1: `version: v1
managed:
  enabled: true
  go_package_prefix:
    default: example.com/acme/other
    except:
      - buf.build/acme/two
    override:
      buf.build/acme/one: example.com/acme/gen
`,
};
const modules = {
  v2: {
    "buf.yaml":
      "version: v2\nmodules:\n  - path: one\n    name: buf.build/acme/one\n  - path: two\n    name: buf.build/acme/two\n",
  },
  v1: {
    "buf.work.yaml": "version: v1\ndirectories:\n  - one\n  - two\n",
    "one/buf.yaml": "version: v1\nname: buf.build/acme/one\n",
    "two/buf.yaml": "version: v1\nname: buf.build/acme/two\n",
  },
};

for (const version of ["v2", "v1"] as const) {
  test(`a rule of ${version} for a module by its name in a registry is for the files of the checkout's module of that name`, async () => {
    const repository = stubRepository();
    made.push(repository);
    const given = 'option go_package = "example.com/acme/own/v1;ownv1";\n\n';
    const shop = { one: "acme/shop/v1/shop.proto", two: "acme/own/v1/own.proto" };
    const own = (options: string) => proto(options).replaceAll("acme.shop.v1", "acme.own.v1");
    const managedOwn = managedBy("")
      .replace(/option go_package.*\n/, given.trimEnd().concat("\n"))
      .replaceAll("hop", "wn")
      .replaceAll("Swn", "Own")
      .replaceAll(".swn", ".own")
      .replace("ASX", "AOX");
    repository.write({
      "go.mod": "module example.com/acme\n\ngo 1.24\n",
      [`one/${shop.one}`]: proto(managedBy("example.com/acme/gen")),
      [`two/${shop.two}`]: own(managedOwn),
      "gen/README.md": "stubs",
    });
    const relative = ["--go_out=gen", "--go_opt=paths=source_relative"];
    await repository.protoc("-Ione", "-Itwo", ...relative, shop.one, shop.two);
    repository.write({
      ...modules[version],
      [`one/${shop.one}`]: proto(""),
      [`two/${shop.two}`]: own(given),
      "buf.gen.yaml": `${rulesForModules[version]}plugins:\n  - local: protoc-gen-go\n    out: gen\n`,
    });
    assert.deepEqual(notCurrent(await repository.verify()), []);
    // The rule for the other one says nothing of it.
    repository.edit("buf.gen.yaml", (text) => text.replace("example.com/acme/gen", "example.com/acme/elsewhere"));
    assert.deepEqual(notCurrent(await repository.verify()), ["gen/acme/shop/v1/shop.pb.go stale schema"]);
  });
}

/** Numbers and a choice, a nested message and an extension, as an author would write them without managed mode. */
const numbers = (options: string, jsType: (field: string) => string) => `syntax = "proto2";

package acme.shop.v1;

${options}message Order {
  optional int64 id = 1${jsType("acme.shop.v1.Order.id")};
  optional int32 count = 2;
  optional string name = 3;
  repeated fixed64 parts = 4${jsType("acme.shop.v1.Order.parts")};
  message Line {
    oneof kind {
      uint64 number = 1${jsType("acme.shop.v1.Order.Line.number")};
    }
  }
  extensions 100 to 200;
}

extend Order {
  optional sint64 weight = 100${jsType("acme.shop.v1.weight")};
}
`;

const override = "    - field_option: jstype\n      value: JS_STRING\n";
const number = "    - field_option: jstype\n      value: JS_NUMBER\n      field: acme.shop.v1.Order.id\n";
const sparing = (place: string) => `  disable:\n    - field_option: jstype\n      ${place}\n`;

for (const [what, rules, jsTypeOf] of [
  ["all fields whose type may have it", override, () => "JS_STRING"],
  [
    "a field as the last rule for it says",
    `${override}${number}`,
    (name) => (name.endsWith(".id") ? "JS_NUMBER" : "JS_STRING"),
  ],
  ["all fields, whatever came before", `${number}${override}`, () => "JS_STRING"],
  ["one field alone", number, (name) => (name.endsWith(".id") ? "JS_NUMBER" : "")],
  [
    "all fields but one that is spared",
    `${override}  disable:\n    - field: acme.shop.v1.Order.Line.number\n`,
    (name) => (name.includes("Line") ? "" : "JS_STRING"),
  ],
  ["no fields of a path that is spared", `${override}${sparing("path: acme/shop")}`, () => ""],
  ["the fields beside a path that is spared", `${override}${sparing("path: acme/other")}`, () => "JS_STRING"],
] as const satisfies readonly (readonly [string, string, (field: string) => string])[]) {
  // https://buf.build/docs/configuration/v2/buf-gen-yaml/#override
  test(`managed mode sets jstype of ${what}`, async () => {
    const repository = stubRepository();
    made.push(repository);
    const path = "acme/shop/v1/shop.proto";
    const jsType = (name: string) => (jsTypeOf(name) === "" ? "" : ` [jstype = ${jsTypeOf(name)}]`);
    repository.write({ [path]: numbers(managedBy("example.com/acme/gen"), jsType), "gen/README.md": "stubs" });
    await repository.protoc("-I.", "--go_out=gen", "--go_opt=paths=source_relative", path);
    repository.write({
      "go.mod": goMod,
      [path]: numbers("", () => ""),
      "buf.gen.yaml": template("example.com/acme/gen").replace("plugins:\n", `${rules}plugins:\n`),
    });
    assert.deepEqual(notCurrent(await repository.verify()), []);
    repository.edit(path, (text) =>
      text.replace("optional int64 id = 1;", "optional int64 id = 1 [deprecated = true];"),
    );
    assert.equal((await repository.verify()).files[0]?.status, "stale");
  });
}

test("a stub is no other for the stub of an import that is missing, whatever else has to be found out of how it was made", async () => {
  const [repository, dependency] = [stubRepository(), stubRepository()];
  made.push(repository, dependency);
  const options = (number: number) => `syntax = "proto3";

package dep;

import "google/protobuf/descriptor.proto";

option go_package = "example.com/dep/api";

extend google.protobuf.FieldOptions {
  string rule = ${number};
}
`;
  const part = (given: string) =>
    proto(given).replaceAll("Shop", "Part").replaceAll("shop", "part").replace("ASX", "APX");
  const whole = (given: string) =>
    proto(given)
      .replace(
        ";\n\n",
        ';\n\nimport "acme/part/v1/more.proto";\nimport "acme/part/v1/part.proto";\nimport "api/options.proto";\n\n',
      )
      .replace(
        "string id = 1;",
        'string id = 1 [(dep.rule) = "short"];\n  acme.part.v1.Order part = 2;\n  acme.part.v1.More more = 3;',
      );
  const write = (given: string) =>
    repository.write({
      "acme/shop/v1/shop.proto": whole(given),
      "acme/part/v1/part.proto": part(given),
      "acme/part/v1/more.proto": part(given.replace("ShopProto", "MoreProto")).replace("message Order", "message More"),
    });
  dependency.write({ "api/options.proto": options(50071) });
  repository.write({
    "go.mod": `${goMod}require example.com/dep v1.2.3\n`,
    "buf.gen.yaml": template("example.com/acme/gen").replace(
      "  override:",
      "  disable:\n    - file_option: go_package\n      module: buf.build/acme/dep\n  override:",
    ),
    "gen/README.md": "stubs",
  });
  write(managedBy("example.com/acme/gen"));
  const relative = "--go_opt=paths=source_relative";
  const sources = ["acme/shop/v1/shop.proto", "acme/part/v1/part.proto", "acme/part/v1/more.proto"];
  await repository.protoc("-I.", `-I${dependency.root}`, "--go_out=gen", relative, ...sources);
  write("");
  dependency.write({ "api/options.proto": options(1159) });
  await dependency.protoc("-I.", "--go_out=.", relative, "api/options.proto");
  const moduleDirectory = async () => dependency.root;
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), []);
  repository.delete("gen/acme/part/v1/part.pb.go");
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), ["gen/acme/part/v1/part.pb.go missing"]);
});

test("what changed beside managed mode is told of a further generator's stub, and a new one is made like it", async () => {
  const repository = stubRepository();
  made.push(repository);
  const provenance = { kind: "input", because: "input go-tools" } as const;
  const connect = {
    kind: "go-tool",
    name: "protoc-gen-connect-go",
    package: "connectrpc.com/connect/cmd/protoc-gen-connect-go",
    version: "v1.19.1",
    builtWith: "1.26",
    provenance,
  } as const;
  const tool = await sharedTool(connect);
  const served = (given: string) => `${proto(given)}\nservice Shop {\n  rpc Get(Order) returns (Order);\n}\n`;
  const source = "acme/shop/v1/shop.proto";
  const further = "acme/shop/v1/more.proto";
  const asMore = (text: string) => text.replaceAll("Shop ", "More ").replaceAll("Order", "Thing");
  const generate = async (...sources: readonly string[]) => {
    const outputs = ["go", "connect-go"].flatMap((name) => [
      `--${name}_out=gen`,
      `--${name}_opt=paths=source_relative`,
    ]);
    await repository.protoc("-I.", `--plugin=${connect.name}=${tool.path}`, ...outputs, ...sources);
  };
  const managed = managedBy("example.com/acme/gen");
  repository.write({
    "go.mod": goMod,
    "buf.gen.yaml": `${template("example.com/acme/gen")}  - local: protoc-gen-connect-go\n    out: gen\n`,
    "gen/README.md": "stubs",
    [source]: served(managed),
    [further]: asMore(served(managed.replace("ShopProto", "MoreProto"))),
  });
  await generate(source, further);
  const stub = "gen/acme/shop/v1/shopv1connect/more.connect.go";
  const expected = repository.read(stub);
  for (const name of [stub, "gen/acme/shop/v1/more.pb.go", further]) repository.delete(name);
  repository.write({ [source]: served("") });
  assert.deepEqual(notCurrent(await repository.verify({ pins: [connect] })), []);
  // Where the stub lies still says the former package, for which it needs no managed mode.
  const listed = repository.read("buf.gen.yaml");
  repository.write({ "buf.gen.yaml": listed.replace("example.com/acme/gen", "example.com/acme/other") });
  assert.deepEqual(notCurrent(await repository.verify({ pins: [connect] })), [
    "gen/acme/shop/v1/shop.pb.go stale schema",
    "gen/acme/shop/v1/shopv1connect/shop.connect.go stale schema",
  ]);
  repository.write({ "buf.gen.yaml": listed });
  repository.write({ [source]: served("option deprecated = true;\n\n"), [further]: asMore(served("")) });
  const { files, findings, changes } = await repository.verify({ pins: [connect] });
  assert.deepEqual(files.map(({ path, status, reason }) => [path, status, status === "stale" ? reason : ""]).sort(), [
    ["gen/acme/shop/v1/more.pb.go", "missing", ""],
    ["gen/acme/shop/v1/shop.pb.go", "stale", "options"],
    [stub, "missing", ""],
    ["gen/acme/shop/v1/shopv1connect/shop.connect.go", "stale", "options"],
  ]);
  const told = findings.filter(({ code }) => code === "stub-stale").map(({ message }) => message);
  for (const message of told) assert.match(message, /\): option deprecated = true added to the file\.$/);
  const after = changes.find(({ path }) => path === stub)?.after ?? null;
  assert.equal(Buffer.from(after ?? []).toString(), expected);
});

test("what a further generator was asked about with a stub is found out under managed mode, too", async () => {
  const repository = stubRepository();
  made.push(repository);
  const vtproto = {
    kind: "go-tool",
    name: "protoc-gen-go-vtproto",
    package: "github.com/planetscale/vtprotobuf/cmd/protoc-gen-go-vtproto",
    version: "v0.5.0",
    builtWith: "1.26",
    provenance: { kind: "input", because: "input go-tools" },
  } as const;
  const tool = await sharedTool(vtproto);
  const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);
  const managed = (directory: string, name: string) =>
    managedBy("example.com/acme/gen")
      .replace("ShopProto", `${capital(name)}Proto`)
      .replaceAll("Shop", capital(directory))
      .replaceAll("shop", directory)
      .replace("ASX", `A${capital(directory).slice(0, 1)}X`);
  const imports = {
    "all/v1/all": "acme.part.v1.Second",
    "part/v1/first": "acme.part.v1.Third",
    "part/v1/second": "",
    "part/v1/third": "",
  };
  const write = (options: (directory: string, name: string) => string) => {
    for (const [path, type] of Object.entries(imports)) {
      const [directory = "", , name = ""] = path.split("/");
      const imported = type === "" ? "" : `import "acme/part/v1/${type.split(".").at(-1)?.toLowerCase()}.proto";\n\n`;
      const field = type === "" ? "string id = 1;" : `${type} other = 1;`;
      const head = `syntax = "proto3";\n\npackage acme.${directory}.v1;\n\n${imported}${options(directory, name)}`;
      repository.write({ [`acme/${path}.proto`]: `${head}message ${capital(name)} {\n  ${field}\n}\n` });
    }
  };
  const features = "features=marshal+unmarshal+size";
  const listed = `${template("example.com/acme/gen")}  - local: protoc-gen-go-vtproto\n    out: gen\n    opt: ${features}\n`;
  repository.write({ "go.mod": goMod, "buf.gen.yaml": listed, "gen/README.md": "stubs" });
  write(managed);
  const outputs = ["go", "go-vtproto"].flatMap((name) => [`--${name}_out=gen`, `--${name}_opt=paths=source_relative`]);
  const sources = Object.keys(imports).map((path) => `acme/${path}.proto`);
  const plugin = `--plugin=${vtproto.name}=${tool.path}`;
  await repository.protoc("-I.", plugin, ...outputs, `--go-vtproto_opt=${features}`, ...sources);
  // Each has the functions that its package shares where another .proto imports it and comes first.
  assert.match(repository.read("gen/acme/part/v1/second_vtproto.pb.go"), /^func skip\(/m);
  write(() => "");
  repository.git("init", "-q");
  repository.git("add", ".");
  repository.git("commit", "-qm", "first");
  assert.deepEqual(notCurrent(await repository.verify({ pins: [vtproto] })), []);
  repository.delete("gen/acme/part/v1/third.pb.go");
  assert.deepEqual(notCurrent(await repository.verify({ pins: [vtproto] })), ["gen/acme/part/v1/third.pb.go missing"]);
});
