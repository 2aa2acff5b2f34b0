import assert from "node:assert/strict";
import { after, test } from "node:test";
import { embeddedIn, packageIn } from "../../../../src/stubs/infer/descriptor/embedded-file.ts";
import { movedFile } from "../../../../src/stubs/infer/descriptor/moved-file.ts";
import { readFile } from "../../../../src/stubs/wire/wire.ts";
import { notCurrent, type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

// A registry has a dependency's .proto in another directory, and in another package, than the dependency's Go package has it.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

function repositoryWith(files: Readonly<Record<string, string>>): StubRepository {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire example.com/notes v1.2.3\n", ...files });
  return repository;
}

const relative = ["--go_out=.", "--go_opt=paths=source_relative"];

const notes = (packageName: string, directory: string) => ({
  [`${directory}/kinds.proto`]: `syntax = "proto3";
package ${packageName};
option go_package = "example.com/notes/notesv1";
message Kind { string name = 1; }
`,
  [`${directory}/options.proto`]: `syntax = "proto3";
package ${packageName};
import "google/protobuf/descriptor.proto";
import "${directory}/kinds.proto";
option go_package = "example.com/notes/notesv1";
message Note {
  enum Weight { WEIGHT_NONE = 0; }
  Kind kind = 1;
  Weight weight = 2;
  repeated Note more = 3;
}
extend google.protobuf.MessageOptions { Note note = 50001; }
`,
});

const one = `syntax = "proto3";
package one;
import "acme/notes/v1/options.proto";
option go_package = "example.com/acme/a";
message One {
  option (acme.notes.v1.note) = { kind: { name: "first" } more: { kind: { name: "second" } } };
  string name = 1;
}
`;

/** The Go package as its authors publish it, and a repository that was generated with the registry's files. */
async function published() {
  const [authors, registry] = [
    repositoryWith(notes("notes.v1", "notesv1")),
    repositoryWith(notes("acme.notes.v1", "acme/notes/v1")),
  ];
  await authors.protoc("-I.", ...relative, "notesv1/kinds.proto", "notesv1/options.proto");
  const user = repositoryWith({ "a/one.proto": one, "a/two.proto": one.replaceAll("One", "Two") });
  await user.protoc("-I.", `-I${registry.root}`, ...relative, "a/one.proto", "a/two.proto");
  return { authors, user, moduleDirectory: async () => authors.root };
}

test("an import under a registry's name is taken from the Go package that the stub imports, which has it under another", async () => {
  const { user, moduleDirectory } = await published();
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), []);
  user.edit("a/one.proto", (text) => text.replace('"second"', '"last"'));
  // The other stub proves that it is the right file.
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), ["a/one.pb.go stale options"]);
});

test("a .proto that was renamed has its imports from where the stub that it left imports them", async () => {
  const { user, moduleDirectory } = await published();
  user.write({
    "a/two.proto": 'syntax = "proto3";\npackage one;\noption go_package = "example.com/acme/a";\nmessage Two {}\n',
  });
  await user.protoc("-I.", ...relative, "a/two.proto");
  user.git("init", "-q");
  user.git("add", "--all");
  user.git("commit", "-qm", "all");
  user.git("mv", "a/one.proto", "a/first.proto");
  const verdict = await user.verify({ moduleDirectory });
  assert.deepEqual(notCurrent(verdict), ["a/first.pb.go missing", "a/one.pb.go orphan"]);
  assert.deepEqual(
    verdict.findings.map(({ code }) => code).filter((code) => code === "proto-import-missing"),
    [],
  );
});

test("nothing is called stale for a file under another name that no stub proves to be the right one", async () => {
  const { authors, user, moduleDirectory } = await published();
  authors.edit("notesv1/options.proto", (text) => text.replace("note = 50001", "note = 50002"));
  await authors.protoc("-I.", ...relative, "notesv1/options.proto");
  const { files, findings } = await user.verify({ moduleDirectory });
  assert.deepEqual(
    files.map(({ path, status }) => `${path} ${status}`),
    ["a/one.pb.go unreproducible", "a/two.pb.go unreproducible"],
  );
  assert.match(
    findings[0]?.message ?? "",
    /it imports acme\/notes\/v1\/options\.proto, for which there is only notesv1\/options\.proto of Go package example\.com\/notes\/notesv1, which the stub imports\./,
  );
  assert.deepEqual(
    findings.filter(({ level }) => level === "error"),
    [],
  );
});

test("a file under another name that lacks what is asked of it is an import that is nowhere", async () => {
  const { authors, user, moduleDirectory } = await published();
  authors.edit("notesv1/options.proto", (text) => text.replace("Note note = 50001", "Note remark = 50001"));
  await authors.protoc("-I.", ...relative, "notesv1/options.proto");
  const { findings } = await user.verify({ moduleDirectory });
  assert.deepEqual(
    findings.map(({ code, level }) => `${code} ${level}`),
    ["proto-import-missing warning", "proto-import-missing warning"],
  );
});

test("an import by its Go package's path may have another name there, where that is the only file of the package", async () => {
  const kind =
    'syntax = "proto3";\npackage notes.v1;\noption go_package = "example.com/notes/kinds";\nmessage Kind {}\n';
  const authors = repositoryWith({ "kinds/kinds1.proto": kind });
  const copied = repositoryWith({ "example.com/notes/kinds/kinds.proto": kind });
  await authors.protoc("-I.", ...relative, "kinds/kinds1.proto");
  const user = repositoryWith({
    "a/one.proto": `syntax = "proto3";
package one;
import "example.com/notes/kinds/kinds.proto";
option go_package = "example.com/acme/a";
message One { notes.v1.Kind kind = 1; }
service Things { rpc Get(One) returns (notes.v1.Kind); }
`,
  });
  const services = ["--go-grpc_out=.", "--go-grpc_opt=paths=source_relative"];
  await user.protoc("-I.", `-I${copied.root}`, ...relative, ...services, "a/one.proto");
  const moduleDirectory = async () => authors.root;
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), []);
  user.edit("a/one.proto", (text) => text.replace("kind = 1;", "kind = 1; string name = 2;"));
  // The stub of the services proves that it is the right file.
  assert.deepEqual(notCurrent(await user.verify({ moduleDirectory })), ["a/one.pb.go stale schema"]);
  authors.write({ "kinds/more.proto": kind.replace("Kind", "More") });
  await authors.protoc("-I.", ...relative, "kinds/more.proto");
  const { findings } = await user.verify({ moduleDirectory });
  assert.deepEqual([...new Set(findings.map(({ code }) => code))], ["proto-import-missing"]);
});

test("the name and the package follow the directory, and so does what a file says of itself", async () => {
  const { authors } = await published();
  const files = ["kinds", "options"].map((name) => embeddedIn(authors.read(`notesv1/${name}.pb.go`)));
  const [kinds, options] = files;
  if (kinds == null || options == null) return assert.fail();
  const moved = movedFile("acme/notes/v1/options.proto", [kinds, options]);
  if (moved === null) return assert.fail();
  assert.equal(moved.registeredAs, "notesv1/options.proto");
  assert.equal(readFile(moved.bytes).name, "acme/notes/v1/options.proto");
  assert.equal(packageIn(moved.bytes), "acme.notes.v1");
  const text = Buffer.from(moved.bytes).toString("latin1");
  assert.ok(text.includes(".acme.notes.v1.Note.Weight"));
  // Of another file, which keeps its package.
  assert.ok(text.includes(".notes.v1.Kind") && !text.includes("acme.notes.v1.Kind"));
  assert.equal(movedFile("acme/things/v1/options.proto", [kinds, options]), null);
  assert.equal(movedFile("acme/notes/v1/others.proto", [kinds, options]), null);
});
