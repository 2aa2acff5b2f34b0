import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

// Stubs whose .proto is not in the checkout, rebuilt from what is embedded in them and in the Go packages that they import.
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

function proto(packageName: string, goPackage: string, imported?: string): string {
  const [use = "", field = ""] = imported === undefined ? [] : [`import "${imported}";\n`, "  rules.Rule rule = 1;\n"];
  return `syntax = "proto3";\n\npackage ${packageName};\n\n${use}option go_package = "${goPackage}";\n\n// Says it.\nmessage ${packageName === "rules" ? "Rule" : "Thing"} {\n${field}  string name = 2;\n}\n`;
}

const relative = ["--go_out=.", "--go_opt=paths=source_relative"];

test("a project may have its own stub of a .proto that its other stubs import from elsewhere", async () => {
  const elsewhere = repositoryWith({ "rules/rules.proto": proto("rules", "example.com/rules/rules") });
  await elsewhere.protoc("-I.", ...relative, "rules/rules.proto");
  const repository = repositoryWith({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire example.com/rules v1.0.0\n",
    "rules/rules.proto": proto("rules", "example.com/acme/rules"),
    "a/one.proto": proto("one", "example.com/acme/a", "rules/rules.proto"),
  });
  await repository.protoc("-I.", ...relative, "rules/rules.proto");
  await repository.protoc("-I.", ...relative, "--go_opt=Mrules/rules.proto=example.com/rules/rules", "a/one.proto");
  repository.delete("rules/rules.proto");
  repository.delete("a/one.proto");
  const moduleDirectory = async () => elsewhere.root;
  const verdict = await repository.verify({ moduleDirectory });
  assert.deepEqual(notCurrent(verdict), ["a/one.pb.go unsourced", "rules/rules.pb.go unsourced"]);
});

test("stubs that an M option put elsewhere than their go_package import each other from there", async () => {
  const repository = repositoryWith({
    "rules/rules.proto": proto("rules", "example.com/elsewhere/rules"),
    "a/one.proto": proto("one", "example.com/elsewhere/a", "rules/rules.proto"),
  });
  const mapping = ["--go_opt=Mrules/rules.proto=example.com/acme/rules", "--go_opt=Ma/one.proto=example.com/acme/a"];
  await repository.protoc("-I.", ...relative, ...mapping, "rules/rules.proto", "a/one.proto");
  repository.delete("rules/rules.proto");
  repository.delete("a/one.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["a/one.pb.go unsourced", "rules/rules.pb.go unsourced"]);
});

test("an import is found behind a package that only gives other names to what moved away", async () => {
  const moved = repositoryWith({ "v2/rules.proto": proto("rules", "example.com/rules/v2") });
  await moved.protoc("-Iv2", "--go_out=v2", "--go_opt=paths=source_relative", "rules.proto");
  moved.write({
    "go.mod": "module example.com/rules\n\ngo 1.24\n",
    "old/alias.go": 'package old\n\nimport "example.com/rules/v2"\n\ntype Rule = v2.Rule\n',
  });
  const repository = repositoryWith({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire example.com/rules v1.0.0\n",
    "a/one.proto": proto("one", "example.com/acme/a", "rules.proto"),
  });
  await repository.protoc(
    "-I.",
    `-I${moved.root}/v2`,
    ...relative,
    "--go_opt=Mrules.proto=example.com/rules/old",
    "a/one.proto",
  );
  const moduleDirectory = async () => moved.root;
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), []);
  repository.delete("a/one.proto");
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory })), ["a/one.pb.go unsourced"]);
});

test("a stub of a well-known name is rebuilt from its own descriptor, not from the file that protoc has", async () => {
  const empty = `syntax = "proto3";\n\npackage google.protobuf;\n\nmessage Empty {\n  string older = 1;\n}\n`;
  const repository = repositoryWith({ "google/protobuf/empty.proto": empty });
  const mapping = "--go_opt=Mgoogle/protobuf/empty.proto=example.com/acme/google/protobuf";
  await repository.protoc("-I.", ...relative, mapping, "google/protobuf/empty.proto");
  repository.delete("google/protobuf/empty.proto");
  assert.deepEqual(notCurrent(await repository.verify()), ["google/protobuf/empty.pb.go unsourced"]);
});

test("struct tags that comments of an absent .proto ask for are nobody's edit, and code is", async () => {
  const repository = repositoryWith({ "a/one.proto": proto("one", "example.com/elsewhere/a") });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  repository.delete("a/one.proto");
  const stub = "a/one.pb.go";
  repository.edit(stub, (text) => text.replace('json:"name,omitempty"`', 'json:"name,omitempty" check:"required"`'));
  const { files, findings } = await repository.verify();
  assert.match(files[0]?.reason ?? "", /its code is the same but for struct tags or what other tools change$/);
  assert.deepEqual(
    findings.filter(({ level }) => level === "error"),
    [],
  );
  repository.edit(stub, (text) => text.replace("return x.Name\n", 'return x.Name + "!"\n'));
  assert.deepEqual(notCurrent(await repository.verify()), [`${stub} edited`]);
});

test("an edit of a stub whose .proto is absent is told at its line, or with what is gone", async () => {
  const repository = repositoryWith({ "a/one.proto": proto("one", "example.com/elsewhere/a") });
  await repository.protoc("-I.", ...relative, "a/one.proto");
  repository.delete("a/one.proto");
  const stub = "a/one.pb.go";
  const made = `// Of somebody.\n\n${repository.read(stub)}`;
  const line = made.split("\n").findIndex((one) => one.includes("return x.Name")) + 1;
  repository.write({ [stub]: made.replace("return x.Name\n", 'return x.Name + "!"\n') });
  const verdict = await repository.verify();
  const [edit] = verdict.findings;
  assert.deepEqual([edit?.code, edit?.line], ["stub-edited", line]);
  assert.deepEqual(verdict.changes, [], "what its descriptor gives has none of its comments");
  assert.match(edit?.fix ?? "", /^Take the stub as it was before the edit from Git/);
  repository.write({ [stub]: made.replace("\t\treturn x.Name\n", "") });
  const [gone] = (await repository.verify()).findings;
  assert.match(gone?.message ?? "", /is not in the checkout\); it lacks `return x\.Name`\.$/);
});

test("no hand edits most of many stubs whose .proto files are absent: a program rewrites them", async () => {
  const names = Array.from({ length: 12 }, (_, index) => `p${index + 10}`);
  const files = names.map((name) => [`${name}/one.proto`, proto(name, `example.com/elsewhere/${name}`)] as const);
  const repository = repositoryWith(Object.fromEntries(files));
  const paths = files.map(([path]) => path);
  await repository.protoc("-I.", ...relative, ...paths);
  for (const path of paths) repository.delete(path);
  const stubs = names.map((name) => `${name}/one.pb.go`);
  const rewrite = (stub: string) =>
    repository.edit(stub, (text) => text.replace("return x.Name\n", "return x.Name + `!`\n"));
  for (const stub of stubs.slice(0, 9)) rewrite(stub);
  assert.deepEqual(
    notCurrent(await repository.verify()).filter((line) => !line.endsWith("unsourced")),
    stubs.slice(0, 9).map((stub) => `${stub} edited`),
  );
  for (const stub of stubs.slice(9, 11)) rewrite(stub);
  const { findings } = await repository.verify();
  assert.deepEqual(
    findings.filter(({ code }) => code.startsWith("stub-")).map(({ code, level }) => `${code} ${level}`),
    ["stub-unreproducible warning", "stub-unsourced notice"],
  );
  assert.match(findings[0]?.message ?? "", /11 of 12 stubs without a \.proto here have other code/);
  // A part of the check sees the others, too.
  const part = await repository.verify({ request: { shard: { index: 1, count: 4 } } });
  assert.deepEqual(
    part.findings.filter(({ code }) => code === "stub-edited"),
    [],
  );
});

test("a descriptor in which a name was replaced all over the repository is edited, be its .proto there or not", async () => {
  const repository = repositoryWith({ "a/thing.proto": proto("thing", "example.com/acme/a") });
  await repository.protoc("-I.", ...relative, "a/thing.proto");
  repository.edit("a/thing.pb.go", (text) => text.replaceAll("example.com/acme", "example.com/umbrella"));
  repository.delete("a/thing.proto");
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["a/thing.pb.go edited"]);
  assert.match(verdict.findings[0]?.message ?? "", /can't be read.* not in the checkout/);
});

test("a header that names another source than the descriptor is told, where neither is there", async () => {
  const repository = repositoryWith({ "a/thing.proto": proto("thing", "example.com/acme/a") });
  await repository.protoc("-I.", ...relative, "a/thing.proto");
  repository.edit("a/thing.pb.go", (text) => text.replace("// source: a/thing.proto", "// source: b/thing.proto"));
  repository.delete("a/thing.proto");
  const [file] = (await repository.verify()).files;
  assert.equal(file?.status, "unreproducible");
  assert.match(file?.reason ?? "", /from b\/thing\.proto, and the descriptor in it is that of a\/thing\.proto/);
});

test("a stub of a former file of a name that is still there is not told as if that were deleted", async () => {
  const messages = ["Thing", "Other", "Third", "Fourth"].map((name) => `message ${name} {\n  string of = 1;\n}\n`);
  const text = (body: string) => `syntax = "proto3";\n\npackage agent;\n\n${body}`;
  const repository = repositoryWith({
    "rpc/agent.proto": text(messages.slice(0, 2).join("\n")),
    "rpc/till.proto": text("message Till {\n  string name = 1;\n}\n"),
    "api/README.md": "stubs",
  });
  const run = (directory: string) => {
    const packages = ["agent", "till"].map((name) => `--go_opt=M${name}.proto=example.com/acme/${directory};pb`);
    const out = [`--go_out=${directory}`, "--go_opt=paths=source_relative", ...packages];
    return repository.protoc("-Irpc", ...out, "agent.proto", "till.proto");
  };
  await run("api");
  repository.write({ "rpc/agent.proto": text(messages.slice(2).join("\n")) });
  await run("rpc");
  assert.deepEqual(notCurrent(await repository.verify()), ["api/agent.pb.go unsourced"]);
});
