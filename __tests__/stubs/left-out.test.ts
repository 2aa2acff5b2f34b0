import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository, type VerifyOptions } from "../support/stub-repository.ts";

// What a checkout was not given is neither missing nor gone, and is not taken for checked.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

const protos = {
  "proto/acme/a.proto": `syntax = "proto3";\npackage acme;\nimport "acme/b.proto";\noption go_package = "example.com/acme/gen/acme";\nmessage A {\n  B b = 1;\n}\n`,
  "proto/acme/b.proto": `syntax = "proto3";\npackage acme;\noption go_package = "example.com/acme/gen/acme";\nmessage B {\n  string name = 1;\n}\n`,
  "proto/other/c.proto": `syntax = "proto3";\npackage other;\noption go_package = "example.com/acme/gen/other";\nmessage C {\n  string name = 1;\n}\n`,
};
const stubs = ["gen/acme/a.pb.go", "gen/acme/b.pb.go", "gen/other/c.pb.go"];

async function repository(): Promise<StubRepository> {
  const one = stubRepository();
  made.push(one);
  one.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", ...protos });
  const names = Object.keys(protos).map((path) => path.slice("proto/".length));
  await one.protoc("-Iproto", "--go_out=.", "--go_opt=module=example.com/acme", ...names);
  one.git("init", "-q");
  one.git("add", "-A");
  one.git("commit", "-qm", "as it is");
  return one;
}

/** The same with all but what these patterns name in the work tree. */
async function without(...patterns: readonly string[]): Promise<StubRepository> {
  const one = await repository();
  one.git("sparse-checkout", "set", "--no-cone", "/*", ...patterns.map((pattern) => `!${pattern}`));
  return one;
}

async function told(one: StubRepository, options: VerifyOptions = {}) {
  const { files, unchecked, findings } = await one.verify(options);
  const statuses = notCurrent({ files, unchecked, findings, changes: [], reused: 0 });
  return { statuses, findings: findings.map(({ code, level, message }) => `${level} ${code}: ${message}`) };
}

describe("a sparse checkout", () => {
  test("without a .proto, beside others of its root that are there", async () => {
    assert.deepEqual(await told(await without("/proto/acme/a.proto")), {
      statuses: ["gen/acme/a.pb.go unsourced"],
      findings: [
        "warning proto-left-out: gen/acme/a.pb.go could not be checked, for this sparse checkout leaves out proto/acme/a.proto.",
      ],
    });
  });

  test("without a .proto that others import", async () => {
    const { statuses, findings } = await told(await without("/proto/acme/b.proto"));
    assert.deepEqual(statuses, ["gen/acme/a.pb.go unreproducible", "gen/acme/b.pb.go unsourced"]);
    assert.match(
      findings.join("\n"),
      /^warning proto-import-missing: .* imports acme\/b\.proto, which is nowhere to be found, for this sparse checkout leaves out proto\/acme\/b\.proto\. /m,
    );
  });

  test("without any .proto: nothing was checked", async () => {
    const { statuses, findings } = await told(await without("/proto/"));
    assert.deepEqual(
      statuses,
      stubs.map((path) => `${path} unsourced`),
    );
    assert.deepEqual(findings, [
      "error proto-left-out: 3 stubs (gen/acme/a.pb.go is one) could not be checked, for this sparse checkout leaves out proto/acme/a.proto, proto/acme/b.proto and proto/other/c.proto.",
    ]);
  });

  test("without a stub whose .proto is there", async () => {
    const one = await without("/gen/acme/a.pb.go");
    const message = "stubs-left-out: gen/acme/a.pb.go could not be checked, for this checkout leaves it out.";
    assert.deepEqual(await told(one), { statuses: [], findings: [`warning ${message}`] });
    assert.deepEqual(await told(one, { request: { onUnchecked: "fail" } }), {
      statuses: [],
      findings: [`error ${message}`],
    });
    one.delete("gen/acme/b.pb.go");
    assert.deepEqual((await told(one)).statuses, ["gen/acme/b.pb.go missing"]);
  });

  test("without any stub", async () => {
    assert.deepEqual(await told(await without("/gen/")), {
      statuses: [],
      findings: [
        "error stubs-left-out: Nothing could be checked, for this sparse checkout leaves out the stubs: gen/acme/a.pb.go, gen/acme/b.pb.go and gen/other/c.pb.go.",
      ],
    });
  });

  test("with a namesake of the .proto that it leaves out: that is another stub's", async () => {
    const one = await repository();
    one.write({ "else/proto/other/c.proto": protos["proto/other/c.proto"].replace("name = 1", "title = 2") });
    one.git("add", "-A");
    one.git("commit", "-qm", "a namesake");
    one.git("sparse-checkout", "set", "--no-cone", "/*", "!/proto/");
    assert.deepEqual(
      (await told(one)).statuses,
      stubs.map((path) => `${path} unsourced`),
    );
  });

  test("that leaves out nothing of ours", async () => {
    const one = await repository();
    one.write({ "docs/guide.md": "# Guide\n", "vendor/example.com/else/e.pb.go": one.read("gen/acme/a.pb.go") });
    one.git("add", "-A");
    one.git("commit", "-qm", "a guide");
    one.git("sparse-checkout", "set", "--no-cone", "/*", "!/docs/", "!/vendor/");
    assert.deepEqual(await told(one), { statuses: [], findings: [] });
    one.git("rm", "-rq", "gen", "proto");
    one.git("commit", "-qm", "no stubs");
    assert.deepEqual(
      (await one.verify()).findings.map(({ code }) => code),
      ["stubs-none"],
    );
  });

  test("whose stubs a command writes", async () => {
    const one = await without("/gen/acme/a.pb.go");
    const generate = [
      "sh",
      "-c",
      "mkdir -p gen/acme; printf '// Code generated by protoc-gen-go. DO NOT EDIT.\\npackage acme\\n' > gen/acme/a.pb.go",
    ];
    const { findings } = await told(one, { request: { generate } });
    assert.match(findings.join("\n"), /^warning stubs-left-out: gen\/acme\/a\.pb\.go could not be checked/m);
    assert.doesNotMatch(findings.join("\n"), /stub-missing/);
  });
});

describe("a submodule that was not fetched", () => {
  /** The repository with a directory of it moved into a submodule, cloned with that and without. */
  async function withSubmodule(directory: string): Promise<{ fetched: StubRepository; bare: StubRepository }> {
    const [one, other, bare] = [await repository(), stubRepository(), stubRepository()];
    made.push(other, bare);
    other.git("init", "-q");
    for (const path of one.git("ls-files", directory).trim().split("\n")) {
      other.write({ [path.slice(directory.length + 1)]: one.read(path) });
    }
    other.git("add", "-A");
    other.git("commit", "-qm", "its own");
    one.git("rm", "-rq", "--cached", directory);
    rmSync(join(one.root, directory), { recursive: true });
    one.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.root, directory);
    one.git("commit", "-qm", "a submodule");
    bare.git("clone", "-q", one.root, ".");
    return { fetched: one, bare };
  }

  test("its .protos are not gone", async () => {
    const { fetched, bare } = await withSubmodule("proto");
    assert.deepEqual(await told(fetched), { statuses: [], findings: [] });
    assert.deepEqual(await told(bare), {
      statuses: stubs.map((path) => `${path} unsourced`),
      findings: [
        "warning stub-unsourced: 3 stubs (gen/acme/a.pb.go is one) are generated from no .proto file of the checkout. They are not edited, but nobody can say that they are up to date. The submodule proto, not fetched here, may hold what they are generated from.",
      ],
    });
  });

  test("a .proto that others import is not lost", async () => {
    const { bare } = await withSubmodule("proto/acme");
    const { statuses, findings } = await told(bare);
    assert.deepEqual(statuses, ["gen/acme/a.pb.go unsourced", "gen/acme/b.pb.go unsourced"]);
    assert.match(findings.join("\n"), /The submodule proto\/acme, not fetched here, may hold/);
  });

  test("its stubs are not missing", async () => {
    const { bare } = await withSubmodule("gen");
    assert.deepEqual(await told(bare), {
      statuses: [],
      findings: [
        "error stubs-left-out: Nothing could be checked, for the stubs belong into submodules that were not fetched: gen/acme and gen/other.",
      ],
    });
  });
});
