import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, test } from "node:test";
import { goPin, notCurrent, oracle, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

// Which stubs a declared version speaks for: each has its own place, and all are made by v1.36.11.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

async function repositoryWith(directories: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", ...files });
  for (const directory of directories) {
    const name = directory.replaceAll("/", "");
    const text = `syntax = "proto3";\npackage ${name};\noption go_package = "example.com/acme/${directory}";\nmessage Thing {}\n`;
    repository.write({ [`${directory}/thing.proto`]: text });
    await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", `${directory}/thing.proto`);
  }
  return repository;
}

/** v1.36.6, as a file of the checkout declares it. */
function declaredIn(path: string) {
  const provenance = { kind: "project-file", because: "the test", path } as const;
  return { ...goPin, version: "v1.36.6", provenance };
}

const verdictOf = async (repository: StubRepository, path: string) =>
  notCurrent(await repository.verify({ pins: [declaredIn(path)] }));

test("a file speaks for the stubs of its own directory, and of all where none are there", async () => {
  const repository = await repositoryWith(["a", "b"]);
  assert.deepEqual(await verdictOf(repository, "go.mod"), ["a/thing.pb.go stamp", "b/thing.pb.go stamp"]);
  assert.deepEqual(await verdictOf(repository, "a/go.mod"), ["a/thing.pb.go stamp"]);
  assert.deepEqual(await verdictOf(repository, "hack/tools/go.mod"), ["a/thing.pb.go stamp", "b/thing.pb.go stamp"]);
});

test("a module of tools within a module speaks for the stubs of that one", async () => {
  const nested = { "a/go.mod": "module example.com/acme/a\n", "b/go.mod": "module example.com/acme/b\n" };
  const repository = await repositoryWith(["a", "b"], nested);
  assert.deepEqual(await verdictOf(repository, "a/hack/tools/go.mod"), ["a/thing.pb.go stamp"]);
  // What lies below no module that has stubs is meant for all.
  assert.deepEqual(await verdictOf(repository, "tools/go.mod"), ["a/thing.pb.go stamp", "b/thing.pb.go stamp"]);
});

test("a stub that the plugin of its buf.gen.yaml made is of the version that is asked for", async () => {
  const template = "version: v2\nplugins:\n  - remote: buf.build/protocolbuffers/go:v1.36.11\n    out: .\n";
  const repository = await repositoryWith(["a", "b"], { "a/buf.gen.yaml": template });
  assert.deepEqual(await verdictOf(repository, "tools/go.mod"), ["b/thing.pb.go stamp"]);
  repository.edit("a/buf.gen.yaml", (text) => text.replace("v1.36.11", "v1.36.5"));
  assert.deepEqual(await verdictOf(repository, "tools/go.mod"), ["a/thing.pb.go stamp", "b/thing.pb.go stamp"]);
});

test("a template speaks for stubs that it writes elsewhere, where none of its plugin lie below it", async () => {
  const template = (version: string) =>
    `version: v2\nplugins:\n  - remote: buf.build/protocolbuffers/go:${version}\n    out: ..\n`;
  const repository = await repositoryWith(["a", "b"], {
    "proto/buf.gen.yaml": template("v1.36.6"),
    "proto/buf.gen.old.yaml": template("v1.36.11"),
  });
  assert.deepEqual(await verdictOf(repository, "proto/buf.gen.yaml"), []);
  repository.edit("a/thing.pb.go", (text) => text.replace("v1.36.11", "v1.36.10"));
  assert.deepEqual(await verdictOf(repository, "proto/buf.gen.yaml"), ["a/thing.pb.go stamp"]);
  const beside = await repositoryWith(["a", "proto"], { "proto/buf.gen.yaml": template("v1.36.11") });
  assert.deepEqual(await verdictOf(beside, "go.mod"), ["a/thing.pb.go stamp"]);
});

test("a template does not speak for stubs that protoc made where the template does not write to", async () => {
  const template = "version: v1\nplugins:\n  - plugin: buf.build/protocolbuffers/go:v1.36.6\n    out: gen/\n";
  const repository = await repositoryWith(["a", "gen"], { "buf.gen.yaml": template });
  const provenance = { kind: "project-file", because: "the test", path: "buf.gen.yaml", line: 3 } as const;
  const verdict = async () =>
    notCurrent(await repository.verify({ pins: [{ ...declaredIn("buf.gen.yaml"), provenance }] }));
  assert.deepEqual(await verdict(), ["gen/thing.pb.go stamp"]);
  repository.edit("buf.gen.yaml", (text) => text.replace("out: gen/", "out: ./"));
  assert.deepEqual(await verdict(), ["a/thing.pb.go stamp", "gen/thing.pb.go stamp"]);
  // buf may write there all the same, by its flag -o.
  repository.edit("buf.gen.yaml", (text) => text.replace("out: ./", "out: gen"));
  repository.edit("a/thing.pb.go", (text) => text.replace(/^(\/\/ \tprotoc +)v\S+$/m, "$1(unknown)"));
  assert.deepEqual(await verdict(), ["a/thing.pb.go stamp", "gen/thing.pb.go stamp"]);
});

test("a template does not speak for stubs of buf that only another one writes, be it one of tests", async () => {
  const template = (version: string, out: string) =>
    `version: v1\nplugins:\n  - plugin: buf.build/protocolbuffers/go:${version}\n    out: ${out}\n`;
  const repository = await repositoryWith(["gen", "a/testdata/gen"], {
    "buf.gen.yaml": template("v1.36.6", "gen"),
    "a/testdata/buf.gen.yaml": template("v1.36.11", "a/testdata/gen"),
  });
  for (const directory of ["gen", "a/testdata/gen"])
    repository.edit(`${directory}/thing.pb.go`, (text) => text.replace(/^(\/\/ \tprotoc +)v\S+$/m, "$1(unknown)"));
  assert.deepEqual(await verdictOf(repository, "buf.gen.yaml"), ["gen/thing.pb.go stamp"]);
  // Both may have written it: what is pinned for the checkout counts.
  repository.edit("buf.gen.yaml", (text) => text.replace("out: gen", "out: ."));
  assert.deepEqual(await verdictOf(repository, "buf.gen.yaml"), [
    "a/testdata/gen/thing.pb.go stamp",
    "gen/thing.pb.go stamp",
  ]);
  // A template that runs something else is no maker.
  repository.edit("buf.gen.yaml", (text) => text.replace("out: .", "out: gen"));
  repository.edit("a/testdata/buf.gen.yaml", (text) => text.replace("protocolbuffers/go", "grpc/go"));
  assert.deepEqual(await verdictOf(repository, "buf.gen.yaml"), [
    "a/testdata/gen/thing.pb.go stamp",
    "gen/thing.pb.go stamp",
  ]);
});

test("a version manager's file and tools.go do not contradict the recipe that installs what a stub names", async () => {
  const install = (version: string) =>
    `proto:\n\tgo install google.golang.org/protobuf/cmd/protoc-gen-go@${version}\n\tprotoc --go_out=. a/thing.proto\n`;
  const repository = await repositoryWith(["a"], { Makefile: install("v1.36.11") });
  assert.deepEqual(await verdictOf(repository, ".tool-versions"), []);
  // Of protoc it says nothing.
  const provenance = { kind: "project-file", because: "the test", path: ".tool-versions", line: 1 } as const;
  const protoc = { kind: "protoc", version: "25.1", provenance } as const;
  assert.deepEqual(notCurrent(await repository.verify({ pins: [protoc] })), ["a/thing.pb.go stamp"]);
  const tools = 'package tools\n\nimport _ "google.golang.org/protobuf/cmd/protoc-gen-go"\n';
  repository.write({ "tools.go": `//go:build tools\n\n${tools}` });
  assert.deepEqual(await verdictOf(repository, "go.mod"), []);
  const line = "tool google.golang.org/protobuf/cmd/protoc-gen-go\n";
  repository.edit("go.mod", (text) => `${text}\n${line}`);
  assert.deepEqual(await verdictOf(repository, "go.mod"), ["a/thing.pb.go stamp"]);
  for (const version of ["v1.36.1", "v1.36.11-rc.1", "latest"]) {
    repository.write({ Makefile: install(version) });
    assert.deepEqual(await verdictOf(repository, ".tool-versions"), ["a/thing.pb.go stamp"], version);
  }
  repository.write({ Makefile: install("v1.36.11").replace("\tgo", "\t# go") });
  assert.deepEqual(await verdictOf(repository, ".tool-versions"), ["a/thing.pb.go stamp"]);
  const named = install("v$(VERSION)").replace("google.golang.org/protobuf/cmd/protoc-gen-go", "$(NAME)");
  for (const [version, expected] of [
    ["1.36.11", []],
    ["1.36.1", ["a/thing.pb.go stamp"]],
    ["1.36.11\nVERSION = 1.36.1", ["a/thing.pb.go stamp"]],
  ] as const) {
    const variables = `NAME := google.golang.org/protobuf/cmd/protoc-gen-go\nVERSION ?= ${version}\n`;
    repository.write({ Makefile: `${variables}${named}` });
    assert.deepEqual(await verdictOf(repository, ".tool-versions"), expected, version);
  }
});

test("nor does tools.go contradict what bingo builds in a module of its own", async () => {
  const path = "google.golang.org/protobuf/cmd/protoc-gen-go";
  const built = (version: string) =>
    `PROTOC_GEN_GO := $(GOBIN)/protoc-gen-go-${version}\n$(PROTOC_GEN_GO): $(BINGO_DIR)/protoc-gen-go.mod\n` +
    `\t@cd $(BINGO_DIR) && $(GO) build -mod=mod -modfile=protoc-gen-go.mod -o=$(GOBIN)/protoc-gen-go-${version} "${path}"\n`;
  const repository = await repositoryWith(["a"], { ".bingo/Variables.mk": built("v1.36.11") });
  repository.write({ "tools.go": `//go:build tools\n\npackage tools\n\nimport _ "${path}"\n` });
  assert.deepEqual(await verdictOf(repository, "go.mod"), []);
  for (const version of ["v1.36.1", "v1.36.11-rc.1"]) {
    repository.write({ ".bingo/Variables.mk": built(version) });
    assert.deepEqual(await verdictOf(repository, "go.mod"), ["a/thing.pb.go stamp"], version);
  }
});

test("nor do they contradict the recipe that installs the release which gives a stub that names none", async () => {
  const install = (version: string) =>
    `proto:\n\tgo install google.golang.org/protobuf/cmd/protoc-gen-go@${version}\n\tprotoc --go_out=. a/thing.proto\n`;
  const repository = await repositoryWith(["a"]);
  repository.edit("a/thing.pb.go", (text) => text.replace(/^\/\/ versions:\n(?:\/\/ \t.*\n)+/m, ""));
  const pin = { ...declaredIn(".tool-versions"), version: "v1.28.1" };
  const verdict = async () => notCurrent(await repository.verify({ pins: [pin] }));
  assert.deepEqual(await verdict(), ["a/thing.pb.go stale generator"]);
  repository.write({ Makefile: install("v1.36.11") });
  assert.deepEqual(await verdict(), []);
  repository.write({ Makefile: install("v1.30.0") });
  assert.deepEqual(await verdict(), ["a/thing.pb.go stale generator"]);
});

test("a registry's plugin may have been built from its work tree, and is the one of its buf.gen.yaml all the same", async () => {
  const template = "version: v1\nplugins:\n  - remote: buf.build/protocolbuffers/plugins/go:v1.36.11-1\n    out: .\n";
  const repository = await repositoryWith(["a"], { "buf.gen.yaml": template });
  repository.edit("a/thing.pb.go", (text) => text.replace(/^(\/\/ \tprotoc-gen-go v\S+)$/m, "$1-devel"));
  assert.deepEqual(await verdictOf(repository, "go.mod"), []);
});

test("a stub without a version among what tests read is not asked to be of another one", async () => {
  const repository = await repositoryWith(["a", "a/testdata"]);
  for (const path of ["a/thing.pb.go", "a/testdata/thing.pb.go"])
    repository.edit(path, (text) => text.replace(/^\/\/ versions:\n(?:\/\/ \t.*\n)+/m, ""));
  const pin = { ...declaredIn("go.mod"), version: "v1.28.1" };
  const verdict = await repository.verify({ pins: [pin] });
  assert.deepEqual(notCurrent(verdict), ["a/thing.pb.go stale generator"]);
});

test("stubs without any comment are a build system's, whose plugins no go.mod declares", async () => {
  const repository = await repositoryWith(["a", "b"]);
  for (const path of ["a/thing.proto", "b/thing.proto"])
    repository.edit(path, (text) => text.replace("message", "// A thing.\nmessage"));
  const [protoc] = await oracle();
  execFileSync(protoc.path, ["-I.", "-oset.bin", "a/thing.proto", "b/thing.proto"], { cwd: repository.root });
  const relative = ["--go_out=.", "--go_opt=paths=source_relative"];
  await repository.protoc("--descriptor_set_in=set.bin", ...relative, "a/thing.proto", "b/thing.proto");
  assert.deepEqual(await verdictOf(repository, "go.mod"), []);
});

test("a release of protoc that stamps another version of itself is the one that is asked for", async () => {
  const repository = await repositoryWith(["a"]);
  // 3.20.0 went out under the name of a candidate: what every stub that it made says.
  repository.edit("a/thing.pb.go", (text) => text.replace(/^(\/\/ \tprotoc +)v\S+$/m, "$1v3.20.0--rc2"));
  const provenance = { kind: "project-file", because: "the test", path: ".tool-versions" } as const;
  const asking = async (version: string) =>
    notCurrent(await repository.verify({ pins: [{ kind: "protoc", version, provenance }] }));
  assert.deepEqual(await asking("3.20.0"), []);
  assert.deepEqual(await asking("3.20.1"), ["a/thing.pb.go stamp"]);
});
