import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, test } from "node:test";
import type { GoToolPin } from "../../src/model/pin.ts";
import {
  goPin,
  grpcPin,
  notCurrent,
  protocPin,
  type StubRepository,
  stubRepository,
} from "../support/stub-repository.ts";
import { sharedToolbox } from "../support/tools.ts";

// Plugins whose headers name no release: plain protoc runs the real ones, and the stubs are to be known again.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

const proto = `syntax = "proto3";

package acme;

option go_package = "example.com/acme/a";

message Thing {
  string name = 1;
}

// Gives things.
service Things {
  rpc Get(Thing) returns (Thing);
  rpc Watch(stream Thing) returns (stream Thing);
}
`;

async function madeBy(plugins: readonly GoToolPin[]): Promise<StubRepository> {
  const toolbox = sharedToolbox();
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "a/acme.proto": proto });
  const protoc = await toolbox.obtain(protocPin);
  for (const plugin of plugins) {
    const { path } = await toolbox.obtain(plugin);
    const out = plugin.name.replace("protoc-gen-", "");
    const services = plugin.package.startsWith("github.com/golang/") ? ["plugins=grpc"] : [];
    const options = [`--plugin=${plugin.name}=${path}`, `--${out}_out=${["paths=source_relative", ...services]}:.`];
    execFileSync(protoc.path, [...options, "a/acme.proto"], { cwd: repository.root, env: { PATH: "" } });
  }
  return repository;
}

async function resultsOf(repository: StubRepository) {
  const { files } = await repository.verify();
  return files.map(({ path, status, reason }) => [path, status, reason]);
}

// https://github.com/grpc/grpc-go/tags: cmd/protoc-gen-go-grpc/v1.0.0, v1.0.1 and, before them, commits alone.
const commits = ["v0.0.0-20200617041141-9a465503579e", "v0.0.0-20200925170654-e6c98a478e62"];
for (const version of [...commits, "v1.0.0", "v1.0.1", "v1.1.0"]) {
  test(`protoc-gen-go-grpc ${version} wrote no version, and its form tells what it was`, async () => {
    const repository = await madeBy([goPin, { ...grpcPin, version }]);
    assert.doesNotMatch(repository.read("a/acme_grpc.pb.go"), /versions:/);
    assert.deepEqual(await resultsOf(repository), [
      ["a/acme.pb.go", "current", undefined],
      ["a/acme_grpc.pb.go", "current", undefined],
    ]);
  });
}

test("a stub that an old build may have laid out lacks the line that says that it is generated all the same", async () => {
  const repository = await madeBy([goPin, { ...grpcPin, version: "v1.2.0" }]);
  repository.edit("a/acme_grpc.pb.go", (text) => text.replace(/^\/\/ Code generated [^\n]*\n/, ""));
  assert.deepEqual(await resultsOf(repository), [
    ["a/acme.pb.go", "current", undefined],
    ["a/acme_grpc.pb.go", "stale", "comments"],
  ]);
});

// A commit between v1.1.0 and v1.2.0 called itself v1.1.0 and wrote the header that v1.2.0 writes.
test("protoc-gen-go-grpc of a commit after v1.1.0 wrote that version, which v1.1.0 itself did not", async () => {
  const repository = await madeBy([goPin, { ...grpcPin, version: "v1.2.0" }]);
  const stub = repository.read("a/acme_grpc.pb.go");
  assert.match(stub, /protoc-gen-go-grpc v1\.2\.0/);
  repository.write({ "a/acme_grpc.pb.go": stub.replace("protoc-gen-go-grpc v1.2.0", "protoc-gen-go-grpc v1.1.0") });
  assert.deepEqual(await resultsOf(repository), [
    ["a/acme.pb.go", "current", undefined],
    ["a/acme_grpc.pb.go", "current", "the release after v1.1.0 writes the same code"],
  ]);
});

async function formerPlugin(version: string): Promise<StubRepository> {
  const repository = await madeBy([{ ...goPin, package: "github.com/golang/protobuf/protoc-gen-go", version }]);
  // Before it knew `paths` it wrote below the import path.
  if (/^v(?:0\.0|1\.0)\./.test(version)) repository.move("example.com/acme/a/acme.pb.go", "a/acme.pb.go");
  return repository;
}

// https://github.com/golang/protobuf/releases, and commits of before and between them: each wrote services in another form, and none of
// them its version.
const formerCommits = [
  "v0.0.0-20160817174113-f592bd283e9e",
  "v0.0.0-20161109072736-4bd1920723d7",
  "v1.2.1-0.20181108172001-951a149f9037",
];
const formerReleases = ["v1.0.0", "v1.1.0", "v1.2.0", "v1.3.1", "v1.3.2", "v1.3.3", "v1.3.5"];
for (const version of [...formerCommits, ...formerReleases]) {
  test(`golang/protobuf ${version} wrote no version, and its form tells what it was`, async () => {
    const repository = await formerPlugin(version);
    assert.doesNotMatch(repository.read("a/acme.pb.go"), /versions:/);
    assert.match(repository.read("a/acme.pb.go"), /RegisterThingsServer/);
    const [result] = await resultsOf(repository);
    assert.equal(result?.[1], "current");
  });
}

test("golang/protobuf's plugin before v1.4 is given import paths without a package's name", async () => {
  const toolbox = sharedToolbox();
  const repository = stubRepository();
  made.push(repository);
  const marked = proto
    .replace("package acme;\n", 'package acme;\n\nimport "google/protobuf/descriptor.proto";\n')
    .concat("\nextend google.protobuf.FieldOptions {\n  bool secret = 50001;\n}\n");
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "a/acme.proto": marked });
  const [protoc, { path }] = await Promise.all([
    toolbox.obtain(protocPin),
    toolbox.obtain({ ...goPin, package: "github.com/golang/protobuf/protoc-gen-go", version: "v1.3.2" }),
  ]);
  // The go_package that protoc's own descriptor.proto had before 3.14.
  const former = "Mgoogle/protobuf/descriptor.proto=github.com/golang/protobuf/protoc-gen-go/descriptor";
  execFileSync(
    protoc.path,
    [`--plugin=protoc-gen-go=${path}`, `--go_out=paths=source_relative,${former}:.`, "a/acme.proto"],
    {
      cwd: repository.root,
      env: { PATH: "" },
    },
  );
  assert.match(
    repository.read("a/acme.pb.go"),
    /\tdescriptor "github\.com\/golang\/protobuf\/protoc-gen-go\/descriptor"\n/,
  );
  assert.equal((await resultsOf(repository))[0]?.[1], "current");
});

test("a heading that Go 1.18 knew by its form alone is one of the layout's differences", async () => {
  const repository = await madeBy([{ ...goPin, version: "v1.28.1" }]);
  repository.edit("a/acme.proto", (text) =>
    text.replace("message Thing", "// Thing is one.\n//\n// How it is named\n//\n// By its name.\nmessage Thing"),
  );
  const protoc = await sharedToolbox().obtain(protocPin);
  const { path } = await sharedToolbox().obtain({ ...goPin, version: "v1.28.1" });
  execFileSync(protoc.path, [`--plugin=protoc-gen-go=${path}`, "--go_out=paths=source_relative:.", "a/acme.proto"], {
    cwd: repository.root,
    env: { PATH: "" },
  });
  assert.match(repository.read("a/acme.pb.go"), /^\/\/ # How it is named$/m);
  repository.edit("a/acme.pb.go", (text) => text.replace("// # How it is named", "// How it is named"));
  assert.deepEqual(await resultsOf(repository), [
    ["a/acme.pb.go", "current", "doc comments are laid out as by a plugin that was built with Go 1.18 or older"],
  ]);
});

// As rkt's stubs of 2016 have it: https://github.com/rkt/rkt/blob/master/api/v1alpha/api.pb.go
test("the mark that a file is generated was once written in two lines", async () => {
  const repository = await formerPlugin("v1.0.0");
  const marked = repository
    .read("a/acme.pb.go")
    .replace(". DO NOT EDIT.\n// source: a/acme.proto\n", ".\n// source: a/acme.proto\n// DO NOT EDIT!\n");
  assert.match(marked, /^\/\/ Code generated by protoc-gen-go\.\n/);
  repository.write({ "a/acme.pb.go": marked });
  assert.equal((await resultsOf(repository))[0]?.[1], "current");
});

// As a script of KubeVirt has it: https://github.com/kubevirt/kubevirt/blob/main/hack/gen-proto.sh
test("of several commands of a recipe each gives the Go package of its own .proto", async () => {
  const repository = stubRepository();
  made.push(repository);
  const names = ["ale", "bun", "cod", "dal", "egg", "fig"];
  const text = (name: string) =>
    `syntax = "proto3";\n\npackage acme.menu.${name};\n\nmessage Dish {\n  string name = 1;\n}\n`;
  const package_ = "github.com/golang/protobuf/protoc-gen-go";
  const [protoc, { path }] = await Promise.all([
    sharedToolbox().obtain(protocPin),
    sharedToolbox().obtain({ ...goPin, package: package_, version: "v1.0.0" }),
  ]);
  const commands = names.map((name) => [`-I${name}`, `--go_out=import_path=${name}:${name}`, `${name}/${name}.proto`]);
  for (const [index, name] of names.entries()) {
    repository.write({ [`${name}/${name}.proto`]: text(name) });
    execFileSync(protoc.path, [`--plugin=protoc-gen-go=${path}`, ...(commands[index] ?? [])], {
      cwd: repository.root,
      env: { PATH: "" },
    });
    assert.match(repository.read(`${name}/${name}.pb.go`), new RegExp(`^package ${name}$`, "m"));
  }
  const lines = commands.map((words) => `protoc ${words.join(" ")}\n`);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "generate.sh": lines.join("") });
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("cod/cod.proto", (proto) => proto.replace("name = 1;", "name = 1;\n  int32 price = 2;"));
  assert.deepEqual(notCurrent(await repository.verify()), ["cod/cod.pb.go stale schema"]);
});

// Commits after v1.3.0 called themselves that, and wrote the streams of v1.5 already.
test("protoc-gen-go-grpc that writes more than the release whose version it stamps is none that is known", async () => {
  const repository = await madeBy([goPin, grpcPin]);
  const stub = repository.read("a/acme_grpc.pb.go");
  assert.match(stub, /SupportPackageIsVersion9/);
  repository.write({ "a/acme_grpc.pb.go": stub.replace("protoc-gen-go-grpc v1.6.1", "protoc-gen-go-grpc v1.3.0") });
  const [, grpc] = await resultsOf(repository);
  assert.deepEqual(grpc, [
    "a/acme_grpc.pb.go",
    "unreproducible",
    "it asserts grpc.SupportPackageIsVersion9, and protoc-gen-go-grpc v1.3.0, which its header names, asserts 7: a commit after that release made it",
  ]);
});

test("a build between releases that writes what the release after it does", async () => {
  const repository = await madeBy([{ ...goPin, version: "v1.25.1-0.20201208041424-160c7477e0e8" }]);
  assert.match(repository.read("a/acme.pb.go"), /protoc-gen-go v1\.25\.0-devel/);
  assert.deepEqual(await resultsOf(repository), [
    ["a/acme.pb.go", "current", "the release after v1.25.0-devel writes the same code"],
  ]);
});

test("a build between releases that writes what the release before it did", async () => {
  const repository = await madeBy([{ ...goPin, version: "v1.25.1-0.20200805231151-a709e31e5d12" }]);
  assert.match(repository.read("a/acme.pb.go"), /protoc-gen-go v1\.25\.0-devel/);
  assert.deepEqual(await resultsOf(repository), [
    ["a/acme.pb.go", "current", "the release before v1.25.0-devel writes the same code"],
  ]);
});

const oldLayout = "doc comments are laid out as by a plugin that was built with Go 1.18 or older";

/** A repository with a stub of a message with a choice, as an old build laid its comment out. */
async function choiceMadeBy(
  version: string,
  field: string,
  head: string,
  ...options: string[]
): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  const text = `${proto.slice(0, proto.indexOf("message"))}${head}message Choice {\n  oneof kind {\n    ${field} = 1;\n  }\n}\n`;
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "a/acme.proto": text });
  const [protoc, { path }] = await Promise.all([
    sharedToolbox().obtain(protocPin),
    sharedToolbox().obtain({ ...goPin, version }),
  ]);
  const out = `--go_out=${["paths=source_relative", ...options].join(",")}:.`;
  execFileSync(protoc.path, [`--plugin=protoc-gen-go=${path}`, out, "a/acme.proto"], {
    cwd: repository.root,
    env: { PATH: "" },
  });
  repository.edit("a/acme.pb.go", (stub) => stub.replace("to Kind:\n\t//\n", "to Kind:\n"));
  assert.match(repository.read("a/acme.pb.go"), /to Kind:\n\t\/\/\t\*Choice_/);
  return repository;
}

test("a build between releases may be an old one, too, which laid out doc comments in another way", async () => {
  const repository = await choiceMadeBy("v1.25.1-0.20201208041424-160c7477e0e8", "string name", "");
  assert.match(repository.read("a/acme.pb.go"), /protoc-gen-go v1\.25\.0-devel/);
  assert.deepEqual(await resultsOf(repository), [["a/acme.pb.go", "current", oldLayout]]);
  repository.edit("a/acme.proto", (text) => text.replace("message Choice", "// Choice is one.\nmessage Choice"));
  assert.deepEqual(await resultsOf(repository), [["a/acme.pb.go", "stale", "comments"]]);
});

test("a package that an old build called any is aligned otherwise, beside another layout of doc comments", async () => {
  const former = "Mgoogle/protobuf/any.proto=github.com/golang/protobuf/ptypes/any";
  const head = 'import "google/protobuf/any.proto";\n\n';
  const repository = await choiceMadeBy("v1.28.1", "google.protobuf.Any value", head, former);
  const aligned = "\t(*Choice)(nil),   // 0";
  assert.ok(repository.read("a/acme.pb.go").includes(aligned));
  // Of a protoc that had the well-known types there.
  repository.edit("a/acme.pb.go", (text) =>
    text
      .replaceAll("any1", "any")
      .replace(aligned, "\t(*Choice)(nil),  // 0")
      .replace(/(protoc {8}v).*/, "$13.13.0"),
  );
  assert.match(repository.read("a/acme.pb.go"), /^\tany "github.*ptypes\/any"$/m);
  assert.deepEqual(await resultsOf(repository), [["a/acme.pb.go", "current", oldLayout]]);
  repository.edit("a/acme.pb.go", (text) => text.replace("to Kind:", "to one Kind:"));
  assert.equal((await resultsOf(repository))[0]?.[1], "edited");
});

test("a package that an old build called any may be shorter than what its comment was aligned with", async () => {
  const former = "Mgoogle/protobuf/any.proto=github.com/golang/protobuf/ptypes/any";
  const head = 'import "google/protobuf/any.proto";\n\nmessage Envelope {\n  google.protobuf.Any payload = 1;\n}\n\n';
  const repository = await choiceMadeBy("v1.28.1", "string name", head, former);
  const stub = "a/acme.pb.go";
  // What go_types lists, as gofmt aligns it.
  assert.match(repository.read(stub), /^\t\(\*Envelope\)\(nil\), +\/\/ 0/m);
  repository.edit(stub, (text) => text.replaceAll("any1", "any").replace(/(protoc {8}v).*/, "$13.13.0"));
  repository.edit(stub, (text) => text.replace(/^(\t\(\*any\.Any\)\(nil\),)( +)/m, "$1 $2"));
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit(stub, (text) => text.replace("return x.Payload\n", "return *&x.Payload\n"));
  assert.deepEqual(notCurrent(await repository.verify()), [`${stub} edited`]);
});

test("what somebody wrote in the place of protoc's version where buf names none is kept, and says nothing", async () => {
  const repository = await madeBy([goPin, grpcPin]);
  const stubs = ["a/acme.pb.go", "a/acme_grpc.pb.go"];
  for (const stub of stubs) repository.edit(stub, (text) => text.replace(/^(\/\/ .*protoc +)v\S+$/m, "$1buf-v1.50.0"));
  assert.match(repository.read("a/acme_grpc.pb.go"), /^\/\/ - protoc +buf-v1\.50\.0$/m);
  assert.deepEqual(
    (await resultsOf(repository)).map(([, status]) => status),
    ["current", "current"],
  );
  repository.edit("a/acme.proto", (text) => text.replace("// Gives things.", "// Gives more."));
  const { changes } = await repository.verify();
  assert.deepEqual(
    changes.map(({ path }) => path),
    ["a/acme_grpc.pb.go"],
  );
  assert.match(Buffer.from(changes[0]?.after ?? "").toString(), /^\/\/ - protoc +buf-v1\.50\.0$/m);
});

// https://github.com/grpc/grpc-go/pull/7456, released with v1.6.0, and in commits before that under the version of v1.5.1.
test("protoc-gen-go-grpc of a commit after v1.5.1 spells a word right, and is not edited", async () => {
  const repository = await madeBy([goPin, { ...grpcPin, version: "v1.5.1" }]);
  const stub = "a/acme_grpc.pb.go";
  assert.match(repository.read(stub), /call pancis, it indicates/);
  repository.edit(stub, (text) => text.replace("call pancis, it", "call panics, it"));
  const [, grpc] = await resultsOf(repository);
  assert.deepEqual(grpc?.slice(0, 2), [stub, "current"]);
  repository.edit(stub, (text) => text.replace("call panics, it indicates", "call panics, it tells"));
  assert.deepEqual((await resultsOf(repository))[1]?.slice(0, 2), [stub, "edited"]);
  repository.edit("a/acme.proto", (text) => text.replace("// Gives things.", "// Gives more."));
  repository.edit(stub, (text) => text.replace("call panics, it tells", "call panics, it indicates"));
  assert.deepEqual((await resultsOf(repository))[1], [stub, "stale", "comments"]);
});
