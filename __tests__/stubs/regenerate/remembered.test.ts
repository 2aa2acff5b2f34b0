import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import type { StubRequest } from "../../../src/model/request.ts";
import type { Verdict } from "../../../src/model/stub.ts";
import { copyDeepModule, type DeepTools, makeDeepModule, statusesOf, verifyDeep } from "../deep-module.ts";
import { protocGenGo } from "../engine/pinned.ts";

/* What a second run takes over, and what it must not. */

let made: string;
let tools: DeepTools;
let base: string;
let generators: string[];

before(async () => {
  ({ made, tools } = await makeDeepModule());
});

after(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  base = copyDeepModule(made);
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

async function verify(request: Partial<StubRequest> = {}, env: Record<string, string> = {}): Promise<Verdict> {
  const { verdict, started } = await verifyDeep(base, tools, request, env);
  generators = started.filter((name) => name !== "git");
  return verdict;
}

function change(path: string, text: string): void {
  appendFileSync(join(base, "checkout", path), text);
}

test("a second run takes over every answer, and starts neither protoc nor a plugin", async () => {
  const first = await verify();
  assert.deepEqual(new Set(Object.values(statusesOf(first))), new Set(["current"]));
  assert.deepEqual([first.files.length, first.reused], [8, 0]);
  assert.ok(generators.length > 0);

  const second = await verify();
  assert.deepEqual(statusesOf(second), statusesOf(first));
  assert.equal(second.reused, 8);
  assert.deepEqual(generators, []);
});

test("a changed .proto is asked about again with all that import it, and with nothing else", async () => {
  await verify();
  change("deep/c/c.proto", "// A comment at the end.\n\nmessage New {}\n");
  const verdict = await verify();
  // d imports c; a and b do not.
  assert.equal(verdict.reused, 4);
  assert.equal(statusesOf(verdict)["deep/c/c.pb.go"], "stale");
  assert.equal(statusesOf(verdict)["deep/d/d.pb.go"], "current");
});

test("what a broken .proto imports is held against a declared version in a second run as in the first", async () => {
  await verify();
  change("deep/d/d.proto", '\nimport "deep/nowhere.proto";\n');
  const asked = await protocGenGo("v1.36.6");
  const run = async () => statusesOf((await verifyDeep(base, tools, {}, {}, asked)).verdict);
  const first = await run();
  assert.deepEqual([first["deep/c/c.pb.go"], first["deep/d/d.pb.go"]], ["stamp", "unreproducible"]);
  assert.deepEqual(await run(), first);
});

test("stubs whose .protos are not here, and of which one imports another, are in a second run what they were in the first", async () => {
  const head = 'syntax = "proto3";\noption go_package = "example.com/corpus/pair";\n';
  const [sources, pair] = [join(base, "sources"), join(base, "checkout", "pair")];
  for (const directory of [sources, pair]) mkdirSync(directory);
  writeFileSync(join(sources, "one.proto"), `${head}message One {}\n`);
  writeFileSync(
    join(sources, "two.proto"),
    `${head}import "one.proto";\n// Has one.\nmessage Two {\n  One one = 1;\n}\n`,
  );
  const plugin = `--plugin=protoc-gen-go=${tools.go.path}`;
  const outputs = [`--go_out=${pair}`, "--go_opt=paths=source_relative"];
  execFileSync(tools.protoc.path, [plugin, ...outputs, "one.proto", "two.proto"], { cwd: sources, env: {} });
  for (const run of ["first", "second"]) {
    const statuses = statusesOf(await verify());
    assert.deepEqual([statuses["pair/one.pb.go"], statuses["pair/two.pb.go"]], ["unsourced", "unsourced"], run);
  }
});

test("a changed stub is never taken for what it was", async () => {
  await verify();
  change("deep/a/a.pb.go", "\n// edited\n");
  const verdict = await verify();
  assert.equal(verdict.reused, 7);
  assert.notEqual(statusesOf(verdict)["deep/a/a.pb.go"], "current");
});

test("a stub that was found stale is asked about in every run, and is remembered once it is mended", async () => {
  const path = join(base, "checkout", "deep", "a", "a_grpc.pb.go");
  const good = readFileSync(path);
  change("deep/a/a_grpc.pb.go", "\nvar x = 1\n");
  await verify();
  assert.notEqual(statusesOf(await verify())["deep/a/a_grpc.pb.go"], "current");
  writeFileSync(path, good);
  const mended = await verify();
  assert.deepEqual([statusesOf(mended)["deep/a/a_grpc.pb.go"], mended.reused], ["current", 8]);
});

test("what a licence above the header is told from is remembered for exactly that stub", async () => {
  const path = join(base, "checkout", "deep", "a", "a.pb.go");
  writeFileSync(path, `// Licence of somebody.\n\n${readFileSync(path, "utf8")}`);
  const first = await verify();
  const second = await verify();
  assert.deepEqual([second.reused, second.files], [8, first.files]);
  assert.deepEqual(generators, []);
  change("deep/a/a.pb.go", "\nvar x = 1\n");
  assert.notEqual(statusesOf(await verify())["deep/a/a.pb.go"], "current");
});

/** As goimports leaves a stub: the standard library's packages above all others. */
function formatImports(path: string): string {
  const formatted = readFileSync(path, "utf8").replace(/(?<=^import \(\n)[^)]*(?=^\)$)/m, (lines) => {
    const own = lines.split("\n").filter((line) => line !== "");
    const [ours, standard] = [own.filter((line) => line.includes(".")), own.filter((line) => !line.includes("."))];
    return [...standard, "", ...ours, ""].join("\n");
  });
  assert.match(formatted, /"unsafe"\n\n\t/);
  writeFileSync(path, formatted);
  return formatted;
}

test("a formatted stub is held against another version in a second run as in the first", async () => {
  const path = join(base, "checkout", "deep/a/a.pb.go");
  formatImports(path);
  const asked = await protocGenGo("v1.36.6");
  const run = async () => (await verifyDeep(base, tools, {}, {}, asked)).verdict;
  const first = await run();
  assert.deepEqual(first.files[0], { ...first.files[0], path: "deep/a/a.pb.go", status: "stamp" });
  const second = await run();
  assert.ok(second.reused > 0);
  assert.deepEqual(second.files, first.files);
  const texts = ({ changes }: Verdict) => changes.map(({ after: bytes }) => Buffer.from(bytes ?? "").toString());
  assert.deepEqual(texts(second), texts(first));
});

test("what a formatter of imports did is remembered for exactly that stub", async () => {
  const path = join(base, "checkout", "deep/a/a.pb.go");
  const formatted = formatImports(path);
  const first = await verify();
  const { status, reason } = first.files.find((file) => file.path === "deep/a/a.pb.go") ?? {};
  assert.deepEqual([status, reason], ["current", "post-processed by an import formatter (goimports, gofumpt)"]);

  const second = await verify();
  assert.deepEqual(statusesOf(second), statusesOf(first));
  assert.deepEqual([second.reused, generators], [8, []]);

  writeFileSync(path, formatted.replace("return 0\n", "return 1\n").replace('return ""\n', 'return "x"\n'));
  const third = await verify();
  assert.equal(statusesOf(third)["deep/a/a.pb.go"], "edited");
});

test("what a recipe's sed did is remembered for exactly that step of the recipe", async () => {
  const [makefile, path] = ["Makefile", "deep/a/a.pb.go"].map((name) => join(base, "checkout", name));
  assert.ok(makefile !== undefined && path !== undefined);
  writeFileSync(makefile, "proto:\n\tprotoc deep/a/a.proto\n\tsed -i 's/GetName/GetTITLE/' deep/a/a.pb.go\n");
  const raw = readFileSync(path, "utf8");
  assert.match(raw, /GetName/);
  writeFileSync(path, raw.replaceAll("GetName", "GetTITLE"));
  const first = await verify();
  const [{ status, reason } = {}] = first.files;
  assert.deepEqual([status, reason], ["current", "after sed of Makefile:3"]);

  const second = await verify();
  assert.deepEqual([second.reused, second.files, generators], [8, first.files, []]);

  writeFileSync(makefile, "proto:\n\tprotoc deep/a/a.proto\n\tsed -i 's/GetName/GetKey/' deep/a/a.pb.go\n");
  const third = await verify();
  assert.equal(third.reused, 7);
  assert.doesNotMatch(third.files[0]?.reason ?? "", /sed of Makefile/);

  rmSync(makefile);
  assert.doesNotMatch((await verify()).files[0]?.reason ?? "", /sed of Makefile/);
});

test("another tool directory, --no-reuse and privileged events know nothing", async () => {
  await verify();
  assert.equal((await verify({ noReuse: true })).reused, 0);
  assert.equal((await verify({}, { GITHUB_EVENT_NAME: "pull_request_target" })).reused, 0);
  rmSync(join(base, "tools"), { recursive: true });
  assert.equal((await verify()).reused, 0);
});
