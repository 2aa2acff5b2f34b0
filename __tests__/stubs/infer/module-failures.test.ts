import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Failure } from "../../../src/model/failure.ts";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

// Imports that are found in Go modules, some of which can't be had, or only through the stub of another .proto.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

function repositoryWith(files: Readonly<Record<string, string>>): StubRepository {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire example.com/dep v1.2.3\n", ...files });
  return repository;
}

const proto = (name: string, goPackage: string, body: string, ...imports: readonly string[]) =>
  `syntax = "proto3";\n\npackage ${name};\n\n${imports.map((one) => `import "${one}";\n`).join("")}option go_package = "${goPackage}";\n\n${body}\n`;

const relative = ["--go_out=.", "--go_opt=paths=source_relative"];
const options = (number: number) => `
extend google.protobuf.MessageOptions { string note = ${number}; }
message Thing { string name = 1; }`;
const one = 'message One {\n  option (dep.note) = "x";\n  dep.Thing thing = 1;\n}';

/** A module in a version that nobody gives any more, and its newest one. */
async function modules(newest: number) {
  const [required, latest] = [50001, newest].map((number) =>
    repositoryWith({
      "api/options.proto": proto("dep", "example.com/dep/api", options(number), "google/protobuf/descriptor.proto"),
    }),
  );
  if (required === undefined || latest === undefined) return assert.fail();
  await latest.protoc("-I.", ...relative, "api/options.proto");
  const moduleDirectory = async (path: string, version: string) => {
    if (version === "latest") return latest.root;
    throw new Failure("denied", `Module ${path}@${version} could not be downloaded: 403 Forbidden`);
  };
  const user = repositoryWith({ "a/one.proto": proto("one", "example.com/acme/a", one, "api/options.proto") });
  await user.protoc("-I.", `-I${required.root}`, ...relative, "a/one.proto");
  return { user, moduleDirectory };
}

test("where the required version of a module is not to be had, its newest one tells what a stub imports", async () => {
  const { user, moduleDirectory } = await modules(50001);
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), []);
  user.edit("a/one.proto", (text) => text.replace("thing = 1", "thing = 2"));
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), ["a/one.pb.go stale schema"]);
});

test("what cannot be had is named with the import that may be in it", async () => {
  const { user } = await modules(50001);
  const moduleDirectory = async (path: string, version: string) => {
    throw new Failure("network", `Module ${path}@${version} could not be downloaded: no such host`);
  };
  const { findings } = await user.verify({ moduleDirectory });
  assert.deepEqual(
    findings.map(({ code, level }) => `${code} ${level}`),
    ["proto-import-missing warning"],
  );
  assert.match(
    findings[0]?.message ?? "",
    /imports api\/options\.proto, which is nowhere to be found, but may be in a module that its stub imports: Module example\.com\/dep@v1\.2\.3 could not be downloaded: no such host\. So a\/one\.pb\.go/,
  );
});

test("what cannot be had is named by its own path where it replaces the module that the stub imports", async () => {
  const { user } = await modules(50001);
  user.edit("go.mod", (text) => `${text}\nreplace example.com/dep => example.com/fork v1.9.0\n`);
  const moduleDirectory = async (path: string, version: string) => {
    throw new Failure("denied", `Module ${path}@${version} could not be downloaded: 403 Forbidden`);
  };
  const { findings } = await user.verify({ moduleDirectory });
  assert.match(
    findings[0]?.message ?? "",
    /may be in a module that its stub imports: Module example\.com\/fork@v1\.9\.0 could not be downloaded: 403 Forbidden\. So a\/one\.pb\.go/,
  );
});

test("what an imported .proto imports in turn is found through that one's own stub", async () => {
  const dependency = repositoryWith({
    "api/thing.proto": proto("dep", "example.com/dep/api", "message Thing { string name = 1; }"),
  });
  await dependency.protoc("-I.", ...relative, "api/thing.proto");
  const repository = repositoryWith({
    "b/two.proto": proto("two", "example.com/acme/b", "message Two {\n  dep.Thing thing = 1;\n}", "api/thing.proto"),
    "a/one.proto": proto("one", "example.com/acme/a", "message One {\n  two.Two two = 1;\n}", "b/two.proto"),
  });
  await repository.protoc("-I.", `-I${dependency.root}`, ...relative, "a/one.proto", "b/two.proto");
  assert.deepEqual(notCurrent(await repository.verify({ moduleDirectory: async () => dependency.root })), []);
});

test("what many projects import is read from the newest version where no go.mod requires any", async () => {
  const api = "google/api/resource.proto";
  const extension = "extend google.protobuf.MessageOptions { string resource = 1053; }";
  const published = repositoryWith({
    [api]: proto(
      "google.api",
      "google.golang.org/genproto/googleapis/api/annotations;annotations",
      extension,
      "google/protobuf/descriptor.proto",
    ),
  });
  await published.protoc("-I.", "--go_out=.", "--go_opt=module=google.golang.org/genproto/googleapis/api", api);
  const moduleDirectory = async (path: string, version: string) => {
    if (`${path}@${version}` === "google.golang.org/genproto/googleapis/api@latest") return published.root;
    throw new Failure("denied", `Module ${path}@${version} could not be downloaded: 403 Forbidden`);
  };
  const user = repositoryWith({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "a/one.proto": proto("one", "example.com/acme/a", 'message One {\n  option (google.api.resource) = "x";\n}', api),
  });
  await user.protoc("-I.", `-I${published.root}`, ...relative, "a/one.proto");
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), []);
  // Another version may explain that its code differs.
  user.edit("a/one.pb.go", (text) => text.replace("return protoimpl.X", "_ = 0\n\treturn protoimpl.X"));
  const { files } = await user.verify({ moduleDirectory });
  assert.match(
    files[0]?.reason ?? "",
    /the newest version of a module, for no go\.mod requires google\.golang\.org\/genproto\/googleapis\/api/,
  );
  user.edit("go.mod", (text) => `${text}\nrequire google.golang.org/genproto/googleapis/api v0.0.1\n`);
  user.edit("a/one.pb.go", (text) => text.replace("_ = 0\n\treturn protoimpl.X", "return protoimpl.X"));
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), []);
});

test("a .proto that is called by its Go package's path is read itself where the package has no descriptor of it", async () => {
  const name = "example.com/dep/api/thing.proto";
  const thing = proto("dep", "example.com/dep/api", "message Thing { string name = 1; }");
  const sources = repositoryWith({ [name]: thing, "api/thing.proto": thing });
  const user = repositoryWith({
    "a/one.proto": proto("one", "example.com/acme/a", "message One {\n  dep.Thing thing = 1;\n}", name),
  });
  await user.protoc("-I.", `-I${sources.root}`, ...relative, "a/one.proto");
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory: async () => sources.root })), []);
});

test("a package on GitHub that no go.mod requires is read from its repository's newest version", async () => {
  const path = "github.com/acme/dep";
  const published = repositoryWith({
    "api/thing.proto": proto("dep", `${path}/api`, "message Thing { string name = 1; }"),
  });
  await published.protoc("-I.", ...relative, "api/thing.proto");
  const user = repositoryWith({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "a/one.proto": proto("one", "example.com/acme/a", "message One {\n  dep.Thing thing = 1;\n}", "api/thing.proto"),
  });
  await user.protoc("-I.", `-I${published.root}`, ...relative, "a/one.proto");
  const moduleDirectory = async (module: string, version: string) => {
    assert.equal(`${module}@${version}`, `${path}@latest`);
    return published.root;
  };
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), []);
});

test("a .proto whose go_package is a name alone is of the Go package in whose directory it was found", async () => {
  const name = (directory: string) => `example.com/dep/${directory}/thing.proto`;
  const texts = {
    api: proto("dep.api", "api", "message Thing { dep.part.Thing part = 1; }", name("part")),
    part: proto("dep.part", "part", "message Thing { string name = 1; }"),
  };
  const sources = repositoryWith({
    ...Object.fromEntries(Object.entries(texts).map(([directory, text]) => [`${directory}/thing.proto`, text])),
    ...Object.fromEntries(Object.entries(texts).map(([directory, text]) => [name(directory), text])),
  });
  const user = repositoryWith({
    "a/one.proto": proto("one", "example.com/acme/a", "message One {\n  dep.api.Thing thing = 1;\n}", name("api")),
  });
  const mapped = Object.keys(texts).map((directory) => `--go_opt=M${name(directory)}=example.com/dep/${directory}`);
  await user.protoc("-I.", `-I${sources.root}`, ...relative, ...mapped, "a/one.proto");
  const moduleDirectory = async () => sources.root;
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), []);
  user.edit("a/one.proto", (text) => text.replace("thing = 1", "part = 1"));
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), ["a/one.pb.go stale schema"]);
});

test("an import that took the place of one whose name ends like it is the checkout's, though the stub has the former one's Go package", async () => {
  const text = (name: string, goPackage: string) =>
    proto(name, goPackage, options(50001), "google/protobuf/descriptor.proto");
  const dependency = repositoryWith({ "new/check/check.proto": text("new.check", "example.com/dep/new/check") });
  await dependency.protoc("-I.", ...relative, "new/check/check.proto");
  const body = (name: string) => `message One {\n  option (${name}.note) = "x";\n}`;
  const user = repositoryWith({
    "a/one.proto": proto("one", "example.com/acme/a", body("new.check"), "new/check/check.proto"),
    "third_party/check/check.proto": text("check", "example.com/other/check"),
  });
  await user.protoc("-I.", `-I${dependency.root}`, ...relative, "a/one.proto");
  const moduleDirectory = async () => dependency.root;
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), []);
  user.write({ "a/one.proto": proto("one", "example.com/acme/a", body("check"), "check/check.proto") });
  const verdict = await user.verify({ moduleDirectory });
  assert.deepEqual(notCurrent(verdict), ["a/one.pb.go stale schema"]);
  assert.deepEqual(
    verdict.findings.map(({ code }) => code),
    ["stub-stale"],
  );
});
