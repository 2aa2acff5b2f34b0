import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { applyChanges } from "../../src/stubs/update.ts";
import { type StubRepository, stubRepository } from "../support/stub-repository.ts";

/* A checkout whose formatter leaves no comment above a package clause, so that no stub says what made it. */

let repository: StubRepository;
const committed = new Map<string, string>();

before(async () => {
  repository = stubRepository();
  repository.write({
    "go.mod":
      "module example.com/acme\n\ngo 1.24\n\nrequire (\n\tgoogle.golang.org/grpc v1.79.0\n\tgoogle.golang.org/protobuf v1.36.11\n)\n",
  });
  for (const name of ["a", "b"]) {
    const message = `// ${name.toUpperCase()} is one.\nmessage ${name.toUpperCase()} {\n  string id = 1;\n}\n`;
    const service = `service S${name} {\n  rpc Get(${name.toUpperCase()}) returns (${name.toUpperCase()});\n}\n`;
    const goPackage = 'option go_package = "example.com/acme/acme";';
    repository.write({
      [`acme/${name}.proto`]: `// Of acme.\n\nsyntax = "proto3";\n\npackage acme;\n\n${goPackage}\n\n${message}\n${service}`,
    });
  }
  const places = [
    "--go_out=.",
    "--go_opt=paths=source_relative",
    "--go-grpc_out=.",
    "--go-grpc_opt=paths=source_relative",
  ];
  await repository.protoc("-I.", ...places, "acme/a.proto", "acme/b.proto");
  for (const name of ["a.pb.go", "a_grpc.pb.go", "b.pb.go", "b_grpc.pb.go"]) {
    const text = repository.read(`acme/${name}`);
    committed.set(`acme/${name}`, text.slice(text.search(/^package /m)));
  }
  repository.write(Object.fromEntries(committed));
  repository.git("init", "-q");
  repository.git("add", ".");
  repository.git("commit", "-qm", "first");
});

beforeEach(() => repository.git("checkout", "-q", "--force", "."));

after(() => repository.remove());

const statusesIn = (files: readonly { readonly path: string; readonly status: string; readonly reason?: string }[]) =>
  Object.fromEntries(files.map(({ path, status, reason }) => [path, status === "stale" ? `stale ${reason}` : status]));

test("all of its stubs are known by their code and are regenerated", async () => {
  const { files, findings } = await repository.verify();
  assert.deepEqual(statusesIn(files), Object.fromEntries([...committed.keys()].map((path) => [path, "current"])));
  assert.deepEqual(
    findings.filter(({ level }) => level === "error"),
    [],
  );
});

test("one that is behind its .proto is stale, and is mended as the others are: without a header", async () => {
  const proto = repository.read("acme/b.proto");
  repository.write({ "acme/b.proto": proto.replace("string id = 1;", "string id = 1;\n  string name = 2;") });
  const { files, changes } = await repository.verify();
  assert.deepEqual(statusesIn(files), {
    "acme/a.pb.go": "current",
    "acme/a_grpc.pb.go": "current",
    "acme/b.pb.go": "stale schema",
    "acme/b_grpc.pb.go": "current",
  });
  await applyChanges(repository.root, changes, false);
  assert.match(repository.read("acme/b.pb.go"), /^package acme\n/);
  assert.match(repository.read("acme/b.pb.go"), /func \(x \*B\) GetName\(\) string/);
});

test("code by hand in a file that is named like a stub is none", async () => {
  repository.write({ "acme/c.pb.go": "package acme\n\n// C is written by hand.\ntype C struct{}\n" });
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ path }) => path),
    [...committed.keys()],
  );
});
