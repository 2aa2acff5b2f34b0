import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import type { StubResult } from "../../../../src/model/stub.ts";
import {
  notCurrent,
  type StubRepository,
  stubRepository,
  type VerifyOptions,
} from "../../../support/stub-repository.ts";

const made: StubRepository[] = [];

after(() => {
  for (const repository of made) repository.remove();
});

function proto(name: string, goPackage: string, field = "id"): string {
  return `syntax = "proto3";\n\npackage acme;\n\noption go_package = "${goPackage}";\n\nmessage ${name} {\n  string ${field} = 1;\n}\n`;
}

/** A committed checkout with stubs that lie beside their .protos, each compiled in its own directory. */
async function besideThem(files: Readonly<Record<string, string>>): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", ...files });
  for (const path of Object.keys(files).filter((path) => path.endsWith(".proto"))) {
    const directory = path.slice(0, path.lastIndexOf("/"));
    const name = path.slice(directory.length + 1);
    await repository.protoc(`-I${directory}`, `--go_out=${directory}`, "--go_opt=paths=source_relative", name);
  }
  commit(repository);
  return repository;
}

/** A committed checkout with stubs in one Go package `gen`, and all .protos in the root `proto`. */
async function inOneRoot(files: Readonly<Record<string, string>>): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "gen/README.md": "", ...files });
  const names = Object.keys(files).flatMap((path) => /^proto\/(.*\.proto)$/.exec(path)?.[1] ?? []);
  await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", ...names);
  commit(repository);
  return repository;
}

function commit(repository: StubRepository): void {
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "faults");
}

async function told(repository: StubRepository, path: string, options?: VerifyOptions): Promise<StubResult> {
  const found = (await repository.verify(options)).files.find((file) => file.path === path);
  assert.ok(found !== undefined);
  return found;
}

const ways = {
  "left in the work tree": () => undefined,
  committed: commit,
};

for (const [way, leave] of Object.entries(ways)) {
  describe(`a .proto that left, ${way}`, () => {
    const how = way === "committed" ? /^commit [0-9a-f]{12} / : / in the work tree$/;

    test("makes its stub an orphan where nearer files of its name are for other languages", async () => {
      const repository = stubRepository();
      made.push(repository);
      const forOthers = proto("Kv", "").replace(/option go_package.*\n/, "");
      const go = "example.com/acme/services/kv";
      repository.write({
        "go.mod": "module example.com/acme\n\ngo 1.24\n",
        "kv/kv.proto": proto("Kv", go, "key"),
        "services/java/kv.proto": forOthers,
        "services/python/kv.proto": forOthers,
      });
      await repository.protoc("-Ikv", "--go_out=.", "--go_opt=module=example.com/acme", "kv.proto");
      commit(repository);
      repository.delete("kv/kv.proto");
      leave(repository);
      assert.deepEqual(notCurrent(await repository.verify()), ["services/kv/kv.pb.go orphan"]);
      assert.match((await told(repository, "services/kv/kv.pb.go")).reason ?? "", /kv\/kv\.proto/);
    });

    test("makes its stub an orphan where only another file of its name is left", async () => {
      const repository = await besideThem({
        "one/kv/kv.proto": proto("One", "./kv"),
        "two/kv/kv.proto": proto("Two", "./kv"),
      });
      repository.delete("one/kv/kv.proto");
      leave(repository);
      assert.deepEqual(notCurrent(await repository.verify()), ["one/kv/kv.pb.go orphan"]);
      const { reason = "" } = await told(repository, "one/kv/kv.pb.go");
      assert.match(reason, how);
      assert.match(reason, /one\/kv\/kv\.proto/);
    });

    test("for another directory makes its stub an orphan that says where to", async () => {
      const repository = await besideThem({
        "one/a.proto": proto("A", "example.com/acme/one"),
        "two/b.proto": proto("B", "example.com/acme/two"),
      });
      repository.move("one/a.proto", "one/sub/a.proto");
      leave(repository);
      assert.deepEqual(notCurrent(await repository.verify()), ["one/a.pb.go orphan"]);
      const { reason = "" } = await told(repository, "one/a.pb.go");
      assert.match(reason, how);
      assert.match(reason, /moved one\/a\.proto to one\/sub\/a\.proto|one\/a\.proto was moved to one\/sub\/a\.proto/);
    });

    test("for a directory of its root has another name there, and its stub is stale", async () => {
      const repository = await inOneRoot({
        "proto/a.proto": proto("A", "example.com/acme/gen"),
        "proto/b.proto": proto("B", "example.com/acme/gen"),
      });
      repository.move("proto/a.proto", "proto/sub/a.proto");
      leave(repository);
      const verdict = await repository.verify();
      assert.deepEqual(notCurrent(verdict), ["gen/a.pb.go stale schema"]);
      assert.match(verdict.findings[0]?.message ?? "", /a\.proto (?:was moved )?to proto\/sub\/a\.proto/);
      await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", "sub/a.proto");
      const [change] = verdict.changes;
      assert.equal(Buffer.from(change?.after ?? []).toString(), repository.read("gen/a.pb.go"));
    });

    test("for a directory of its root that its name begins with is compiled there", async () => {
      const repository = await inOneRoot({
        "proto/one/a.proto": proto("A", "example.com/acme/gen"),
        "proto/one/b.proto": proto("B", "example.com/acme/gen"),
      });
      repository.move("proto/one/a.proto", "proto/two/a.proto");
      leave(repository);
      const verdict = await repository.verify();
      assert.deepEqual(notCurrent(verdict), ["gen/a.pb.go stale schema"]);
      assert.match(verdict.findings[0]?.message ?? "", /a\.proto (?:was moved )?to proto\/two\/a\.proto/);
      await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", "two/a.proto");
      assert.equal(Buffer.from(verdict.changes[0]?.after ?? []).toString(), repository.read("gen/a.pb.go"));
    });

    test("and was changed on the way is told with both", async () => {
      const repository = await inOneRoot({
        "proto/a.proto": proto("A", "example.com/acme/gen"),
        "proto/b.proto": proto("B", "example.com/acme/gen"),
      });
      repository.delete("proto/a.proto");
      repository.write({ "proto/sub/a.proto": proto("A", "example.com/acme/gen", "key") });
      leave(repository);
      const [finding] = (await repository.verify()).findings;
      assert.match(finding?.message ?? "", /proto\/sub\/a\.proto.*field id of message acme\.A renamed to key/);
    });

    test("with its whole root stays the source of its stub", async () => {
      const repository = await inOneRoot({
        "proto/a.proto": proto("A", "example.com/acme/gen"),
        "proto/b.proto": proto("B", "example.com/acme/gen"),
      });
      repository.move("proto/a.proto", "api/a.proto");
      repository.move("proto/b.proto", "api/b.proto");
      leave(repository);
      assert.deepEqual(notCurrent(await repository.verify()), []);
    });

    test("for a root that a command line names stays the source of its stub", async () => {
      const repository = await inOneRoot({
        "proto/a.proto": proto("A", "example.com/acme/gen"),
        "proto/b.proto": proto("B", "example.com/acme/gen"),
      });
      repository.move("proto/a.proto", "other/a.proto");
      repository.write({ Makefile: "gen:\n\tprotoc -Iproto b.proto\n\tprotoc -Iother --go_out=. a.proto\n" });
      leave(repository);
      assert.deepEqual(notCurrent(await repository.verify()), []);
    });

    test("and was one of two copies leaves the other one as its stub's source", async () => {
      const repository = await besideThem({ "one/kv/kv.proto": proto("One", "./kv") });
      repository.write({ "docs/kv/kv.proto": repository.read("one/kv/kv.proto") });
      repository.git("add", "--all");
      repository.git("commit", "-q", "--amend", "--no-edit");
      repository.delete("one/kv/kv.proto");
      leave(repository);
      assert.deepEqual(notCurrent(await repository.verify()), []);
    });
  });
}

test("without history a stub is not compared with what another stub is made from", async () => {
  const repository = await besideThem({
    "one/kv/kv.proto": proto("One", "./kv"),
    "two/kv/kv.proto": proto("Two", "./kv"),
  });
  repository.delete("one/kv/kv.proto");
  const facts: VerifyOptions = { facts: (facts) => ({ ...facts, git: { kind: "unknown", why: "the test" } }) };
  assert.deepEqual(notCurrent(await repository.verify(facts)), ["one/kv/kv.pb.go unsourced"]);
});

test("a stub is missing where another stub's .proto has the same name", async () => {
  const repository = await besideThem({
    "one/kv/kv.proto": proto("One", "./kv"),
    "one/kv/other.proto": proto("Other", "./kv"),
    "two/kv/kv.proto": proto("Two", "./kv"),
  });
  repository.delete("one/kv/kv.pb.go");
  assert.deepEqual(notCurrent(await repository.verify()), ["one/kv/kv.pb.go missing"]);
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["one/kv/kv.pb.go missing"]);
});

describe("a .proto that a list does not name", () => {
  const files = {
    "proto/a.proto": proto("A", "example.com/acme/gen"),
    Makefile: "gen:\n\tprotoc -Iproto --go_out=. a.proto\n",
  };

  test("is generated by nobody if it was there when the list was last changed", async () => {
    const repository = await inOneRoot(files);
    repository.write({ "proto/b.proto": proto("B", "example.com/acme/gen") });
    repository.edit("Makefile", (text) => `${text}\ntest:\n\tgo test ./...\n`);
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), []);
  });

  test("is missing a stub if it is newer, be it committed or not", async () => {
    const repository = await inOneRoot(files);
    repository.write({ "proto/b.proto": proto("B", "example.com/acme/gen") });
    assert.deepEqual(notCurrent(await repository.verify()), ["gen/b.pb.go missing"]);
    commit(repository);
    assert.deepEqual(notCurrent(await repository.verify()), ["gen/b.pb.go missing"]);
    assert.match((await told(repository, "gen/b.pb.go")).reason ?? "", /newer than the list of Makefile:2/);
  });
});

test("a .proto that was moved is found without history by the Go package that it and its stub are in", async () => {
  const repository = await inOneRoot({
    "proto/one/a.proto": proto("A", "example.com/acme/gen"),
    "proto/one/b.proto": proto("B", "example.com/acme/gen"),
  });
  repository.move("proto/one/a.proto", "proto/two/a.proto");
  commit(repository);
  repository.git("checkout", "-q", "--orphan", "alone");
  repository.git("commit", "-qam", "all at once");
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["gen/a.pb.go stale schema"]);
  assert.match(verdict.findings[0]?.message ?? "", /generated from one\/a\.proto, and its source is two\/a\.proto/);
  await repository.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", "two/a.proto");
  assert.equal(Buffer.from(verdict.changes[0]?.after ?? []).toString(), repository.read("gen/a.pb.go"));
});

test("a .proto that a script copies to where the compiler is run has not moved", async () => {
  const repository = stubRepository();
  made.push(repository);
  const text = proto("Thing", "example.com/acme/data/v1");
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "data/v1/thing.proto": text });
  repository.write({ "temporary/wire/thing.proto": text });
  await repository.protoc("-Itemporary", "--go_out=.", "--go_opt=module=example.com/acme", "wire/thing.proto");
  repository.delete("temporary/wire/thing.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["data/v1/thing.pb.go unsourced"]);
});

test("a copy elsewhere that the .proto of its name does not give any more is said to have none", async () => {
  const repository = stubRepository();
  made.push(repository);
  const text = proto("Thing", "./").replace('"./"', '"example.com/acme/proto"');
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "proto/api.proto": text });
  await repository.protoc("-Iproto", "--go_out=proto", "--go_opt=paths=source_relative", "api.proto");
  repository.write({ "old/api.pb.go": repository.read("proto/api.pb.go") });
  repository.write({ "proto/api.proto": text.replaceAll("Thing", "Other") });
  await repository.protoc("-Iproto", "--go_out=proto", "--go_opt=paths=source_relative", "api.proto");
  commit(repository);
  const [old, own] = (await repository.verify()).files;
  assert.equal(own?.status, "current");
  assert.deepEqual([old?.path, old?.status], ["old/api.pb.go", "unsourced"]);
  assert.match(old?.reason ?? "", /^proto\/api\.proto does not give it, and no other api\.proto is in the checkout; /);
});

test("what a stub without .proto imports is found beside it, also where another .proto has its name", async () => {
  const repository = stubRepository();
  made.push(repository);
  const head = 'syntax = "proto3";\n\npackage acme;\n\noption go_package = "example.com/acme/pkg";\n\n';
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "pkg/error.proto": `${head}message Error {}\n`,
    "pkg/response.proto": `${head}import "error.proto";\n\nmessage Response {\n  Error error = 1;\n}\n`,
    "other/response.proto": proto("Response", "example.com/acme/other"),
  });
  for (const [directory, ...names] of [
    ["pkg", "error.proto", "response.proto"] as const,
    ["other", "response.proto"] as const,
  ])
    await repository.protoc(`-I${directory}`, "--go_out=.", "--go_opt=module=example.com/acme", ...names);
  repository.delete("pkg/error.proto");
  repository.delete("pkg/response.proto");
  commit(repository);
  const { files } = await repository.verify();
  const inPackage = files.filter(({ path }) => path.startsWith("pkg/"));
  assert.deepEqual(
    inPackage.map(({ path, status }) => [path, status]),
    [
      ["pkg/error.pb.go", "unsourced"],
      ["pkg/response.pb.go", "unsourced"],
    ],
  );
});

test("a .proto that is here says nothing of stubs of which hardly one has its .proto here", async () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const all = names.map((name) => [`${name}/${name}.proto`, proto(name.toUpperCase(), `example.com/acme/${name}`)]);
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", ...Object.fromEntries(all) });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", ...all.map(([path = ""]) => path));
  for (const [path = ""] of all.slice(1)) repository.delete(path);
  commit(repository);
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ status }) => status),
    ["current", "unsourced", "unsourced", "unsourced", "unsourced", "unsourced"],
  );
});

test("a line that names another source than the descriptor is not true, and an edit where git knows of none", async () => {
  const repository = await inOneRoot({
    "proto/a.proto": proto("A", "example.com/acme/gen"),
    "proto/b.proto": proto("B", "example.com/acme/gen"),
  });
  const made = repository.read("gen/a.pb.go");
  repository.edit("gen/a.pb.go", (text) => text.replace("// source: a.proto", "// source: c.proto"));
  commit(repository);
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["gen/a.pb.go edited"]);
  assert.equal(Buffer.from(verdict.changes[0]?.after ?? []).toString(), made);
  // A clone of one commit does not know who changed what.
  rmSync(join(repository.root, ".git"), { recursive: true });
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["gen/a.pb.go stale comments"]);
});

test("services go with their messages where another .proto of that name would give them, too", async () => {
  const repository = stubRepository();
  made.push(repository);
  const service = "\nservice S {\n  rpc Get(Thing) returns (Thing);\n}\n";
  const thing = (field: string) => proto("Thing", "example.com/acme/rpc", field) + service;
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "rpc/thing.proto": thing("id"),
    "rpc/other.proto": proto("Other", "example.com/acme/rpc"),
    "proto/thing.proto": thing("number"),
  });
  const outputs = ["--go_out=rpc", "--go_opt=paths=source_relative", "--go-grpc_out=rpc"];
  await repository.protoc("-Irpc", ...outputs, "--go-grpc_opt=paths=source_relative", "thing.proto", "other.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.delete("rpc/thing.proto");
  commit(repository);
  assert.deepEqual(notCurrent(await repository.verify()), ["rpc/thing.pb.go orphan", "rpc/thing_grpc.pb.go orphan"]);
});

test("a stub in a tree of stubs is stale, and no orphan, where the same .proto has another one beside it", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", "gen/README.md": "" });
  for (const name of ["one", "two"])
    repository.write({ [`proto/${name}/${name}.proto`]: proto(name === "one" ? "One" : "Two", `example.com/${name}`) });
  const option = "--go_opt=paths=source_relative";
  await repository.protoc("-Iproto", "--go_out=gen", option, "one/one.proto", "two/two.proto");
  await repository.protoc("-Iproto", "--go_out=proto", option, "one/one.proto");
  commit(repository);
  repository.edit("proto/one/one.proto", (text) =>
    text.replace("string id = 1;", "string id = 1;\n  string more = 2;"),
  );
  assert.deepEqual(notCurrent(await repository.verify()), [
    "gen/one/one.pb.go stale schema",
    "proto/one/one.pb.go stale schema",
  ]);
});

test("the stub of a .proto that left is kept as long as others import that", async () => {
  const goPackage = (name: string) => `example.com/acme/gen/${name}`;
  const repository = await inOneRoot({
    "proto/one/one.proto": proto("One", goPackage("one")),
    "proto/two/two.proto": proto("Two", goPackage("two")).replace(
      "message Two {",
      'import "one/one.proto";\n\nmessage Two {\n  One one = 2;',
    ),
    "proto/three/three.proto": proto("Three", goPackage("three")),
  });
  repository.delete("proto/one/one.proto");
  repository.delete("proto/three/three.proto");
  commit(repository);
  const { findings, changes } = await repository.verify();
  const fixes = new Map(findings.map(({ path, fix }) => [path, fix]));
  assert.match(fixes.get("gen/one/one.pb.go") ?? "", /^Bring its \.proto back, .* imported by proto\/two\/two\.proto;/);
  assert.match(fixes.get("gen/three/three.pb.go") ?? "", /^Delete the stub /);
  assert.deepEqual(
    changes.map(({ path }) => path),
    ["gen/three/three.pb.go"],
  );
  repository.edit("proto/two/two.proto", (text) =>
    text.replace('import "one/one.proto";', "").replace("One one", "Two one"),
  );
  const later = await repository.verify();
  assert.deepEqual(later.changes.map(({ path }) => path).toSorted(), [
    "gen/one/one.pb.go",
    "gen/three/three.pb.go",
    "gen/two/two.pb.go",
  ]);
});
