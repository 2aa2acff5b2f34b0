import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { applyChanges } from "../../src/stubs/update.ts";
import { type StubRepository, stubRepository } from "../support/stub-repository.ts";

/* What lies in the place of a stub and does not say that it is generated, beside stubs of the same directory that do. */

let repository: StubRepository;
let generated: string;

const stub = "acme/b.pb.go";

before(async () => {
  repository = stubRepository();
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n" });
  for (const name of ["a", "b", "c"]) {
    const message = `// ${name.toUpperCase()} is one.\nmessage ${name.toUpperCase()} {\n  string id = 1;\n}\n`;
    const goPackage = 'option go_package = "example.com/acme/acme";';
    repository.write({ [`acme/${name}.proto`]: `syntax = "proto3";\n\npackage acme;\n\n${goPackage}\n\n${message}` });
  }
  const names = ["a", "b", "c"].map((name) => `acme/${name}.proto`);
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", ...names);
  generated = repository.read(stub);
  repository.git("init", "-q");
  repository.git("add", ".");
  repository.git("commit", "-qm", "first");
});

after(() => repository.remove());

async function verdictOn(text: string) {
  repository.write({ [stub]: text });
  const verdict = await repository.verify();
  const file = verdict.files.find(({ path }) => path === stub);
  const errors = verdict.findings.filter(({ level }) => level === "error").map(({ code, path }) => `${code} ${path}`);
  return { verdict, file, errors };
}

function withoutHeader(): string {
  return generated.slice(generated.indexOf("package acme"));
}

test("a stub whose header is gone is stale, for its comments alone, and is mended", async () => {
  const { verdict, file, errors } = await verdictOn(withoutHeader());
  assert.deepEqual([file?.status, file?.reason], ["stale", "comments"]);
  assert.deepEqual(errors, [`stub-stale ${stub}`]);
  await applyChanges(repository.root, verdict.changes, false);
  assert.equal(repository.read(stub), generated);
});

test("an empty one is stale, for its schema", async () => {
  const { file, errors } = await verdictOn("");
  assert.deepEqual([file?.status, file?.reason], ["stale", "schema"]);
  assert.deepEqual(errors, [`stub-stale ${stub}`]);
});

test("where only version lines count, one that is stale is a warning, as every other is", async () => {
  repository.write({ [stub]: withoutHeader() });
  const { findings } = await repository.verify({ request: { versionStamps: "only" } });
  const own = findings.filter(({ path }) => path === stub).map(({ code, level }) => `${code} ${level}`);
  assert.deepEqual(own, ["stub-stale warning"]);
});

test("anything else there is edited, and is not written over", async () => {
  const own = "package acme\n\n// B is written by hand.\ntype B struct{}\n";
  const { verdict, file, errors } = await verdictOn(own);
  assert.equal(file?.status, "edited");
  assert.deepEqual(errors, [`stub-edited ${stub}`]);
  const { written } = await applyChanges(repository.root, verdict.changes, false);
  assert.deepEqual(written, []);
  assert.equal(repository.read(stub), own);
});

test("a link there is not followed: what it leads to stands in no patch and stays as it is", async () => {
  const outside = mkdtempSync(join(tmpdir(), "outside-"));
  try {
    writeFileSync(join(outside, "secret"), "secret");
    repository.delete(stub);
    symlinkSync(join(outside, "secret"), join(repository.root, stub));
    const { files, changes } = await repository.verify();
    assert.equal(files.find(({ path }) => path === stub)?.status, "missing");
    assert.ok(changes.every((change) => change.before?.toString() !== "secret"));
    await assert.rejects(applyChanges(repository.root, changes, true), /leads out of the checkout/);
    assert.equal(readFileSync(join(outside, "secret"), "utf8"), "secret");
  } finally {
    rmSync(outside, { recursive: true, force: true });
    repository.delete(stub);
  }
});
