import assert from "node:assert/strict";
import { after, test } from "node:test";
import { goPin, notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

// What would be green although nothing, or not all, was looked at.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

const proto = (name: string, go: string) =>
  `syntax = "proto3";\npackage ${name};\noption go_package = "${go}";\nmessage Thing {\n  string name = 1;\n}\n`;

async function repositoryWith(names: readonly string[]): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n" });
  for (const name of names) {
    repository.write({ [`a/${name}.proto`]: proto(name, "example.com/acme/a") });
    await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", `a/${name}.proto`);
  }
  repository.git("init", "-q");
  repository.git("add", "-A");
  repository.git("commit", "-qm", "as it is");
  return repository;
}

async function errorsOf(repository: StubRepository) {
  const { findings } = await repository.verify();
  return findings.filter(({ level }) => level === "error").map(({ code, path }) => [code, path]);
}

test("stubs whose names differ only in case are one file on some machines", async () => {
  assert.deepEqual(await errorsOf(await repositoryWith(["one", "One"])), [["stub-case-clash", "a/one.pb.go"]]);
});

test("an output that would be new, and one that Git would ignore", async () => {
  const repository = await repositoryWith(["one"]);
  repository.write({ "a/two.proto": proto("two", "example.com/acme/a") });
  assert.deepEqual(await errorsOf(repository), [["stub-missing", "a/two.pb.go"]]);
  repository.write({ ".gitignore": "two.pb.go\n" });
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "a/two.proto");
  assert.deepEqual(await errorsOf(repository), [["stub-ignored", "a/two.pb.go"]]);
});

test(".protos of a checkout without any Go, which is of another language", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "proto/a.proto": proto("a", "example.com/acme/a") });
  repository.git("init", "-q");
  assert.deepEqual(await errorsOf(repository), [["stubs-not-committed", "proto/a.proto"]]);
  // A project without a manifest of a known name, and a script beside .protos that may be Go's all the same.
  repository.write({ "tools/check.py": "print()\n" });
  assert.deepEqual(await errorsOf(repository), [["stubs-not-committed", "proto/a.proto"]]);
  repository.write({ "server/relay/main.cc": "int main() {}\n" });
  assert.match((await repository.verify()).findings[0]?.message ?? "", /no Go but server\/relay\/main\.cc/);
  repository.write({ "core/Cargo.toml": "[package]\n" });
  const { findings } = await repository.verify();
  assert.deepEqual(
    findings.map(({ code, level }) => [code, level]),
    [["stubs-none", "notice"]],
  );
  assert.match(findings[0]?.message ?? "", /no Go but core\/Cargo\.toml/);
  repository.write({ "go.mod": "module example.com/acme\n" });
  assert.deepEqual(await errorsOf(repository), [["stubs-not-committed", "proto/a.proto"]]);
});

test("a plugin that writes nothing", async () => {
  const repository = await repositoryWith(["one"]);
  const silent = async () =>
    repository.verify({ tool: (pin, real) => (pin.kind === "go-tool" ? { ...real, path: "/bin/true" } : real) });
  const verdict = await silent();
  assert.deepEqual(notCurrent(verdict), ["a/one.pb.go unreproducible"]);
  assert.deepEqual(
    verdict.findings.map(({ level }) => level),
    ["error"],
  );
});

test("inputs that leave nothing to check", async () => {
  const repository = await repositoryWith(["one"]);
  await assert.rejects(
    repository.verify({ request: { stubPaths: ["!a"] } }),
    /stub-paths: !a leaves no generated file/,
  );
});

test("only version lines are asked about where an input says so", async () => {
  const repository = await repositoryWith(["one", "two"]);
  const pins = [{ ...goPin, version: "v1.36.6", provenance: { kind: "input", because: "the test" } as const }];
  repository.edit("a/two.proto", (text) => text.replace("name = 1", "label = 1"));
  const levels = async (versionStamps: "only" | "strict" | "ignore") => {
    const { findings } = await repository.verify({ pins, request: { versionStamps } });
    return findings.map(({ code, level }) => `${code} ${level}`).sort();
  };
  assert.deepEqual(await levels("ignore"), ["stub-stale error", "stub-stamp notice"]);
  assert.deepEqual(await levels("strict"), ["stub-stale error", "stub-stamp error"]);
  assert.deepEqual(await levels("only"), ["stub-stale warning", "stub-stamp error"]);
});
