import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import type { StubRequest } from "../../src/model/request.ts";
import { copyDeepModule, type DeepTools, makeDeepModule, statusesOf, verifyDeep } from "./deep-module.ts";

/* The inputs generate, post-process and shard, each in real runs. */

let made: string;
let tools: DeepTools;
let base: string;

before(async () => {
  ({ made, tools } = await makeDeepModule());
});

after(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  base = copyDeepModule(made);
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

async function verify(request: Partial<StubRequest>) {
  return (await verifyDeep(base, tools, { noReuse: true, ...request })).verdict;
}

function script(text: string): string {
  const path = join(base, "script.sh");
  writeFileSync(path, `set -eu\n${text}\n`);
  return path;
}

const inCheckout = (path: string) => join(base, "checkout", path);
const distinct = (values: Iterable<unknown>) => [...new Set(values)];

describe("generate", () => {
  const generate = (text: string) => verify({ generate: ["sh", script(text)] });
  // Names of the plugins are searched on PATH, where the pinned ones are.
  const protoc = () =>
    `protoc -I. -I'${tools.protoc.includes}' --plugin=protoc-gen-go-grpc='${tools.grpc.path}' \\
      --go_out=. --go_opt=paths=source_relative --go-grpc_out=. --go-grpc_opt=paths=source_relative`;

  test("the user's own command with the pinned protoc: all current", async () => {
    const verdict = await generate(`${protoc()} deep/*/*.proto`);
    assert.deepEqual(distinct(Object.values(statusesOf(verdict))), ["current"]);
    assert.deepEqual([verdict.files.length, verdict.findings], [8, []]);
  });

  test("a field was added, a package is new, and one is not generated: each has its status", async () => {
    const changed = readFileSync(inCheckout("deep/a/a.proto"), "utf8").replace(
      "string name = 1;",
      "string name = 1;\n  string more = 2;",
    );
    writeFileSync(inCheckout("deep/a/a.proto"), changed);
    const added = readFileSync(inCheckout("deep/a/a.proto"), "utf8")
      .replaceAll("Level", "Other")
      .replaceAll("deep.a", "deep.b")
      .replaceAll("deep/a", "deep/b");
    writeFileSync(inCheckout("deep/b/new.proto"), added);
    const verdict = await generate(
      `${protoc()} deep/a/*.proto deep/b/*.proto deep/c/*.proto && rm deep/c/c_grpc.pb.go`,
    );
    assert.deepEqual(statusesOf(verdict), {
      "deep/a/a.pb.go": "stale",
      "deep/a/a_grpc.pb.go": "current",
      "deep/b/b.pb.go": "current",
      "deep/b/b_grpc.pb.go": "current",
      "deep/b/new.pb.go": "missing",
      "deep/b/new_grpc.pb.go": "missing",
      "deep/c/c.pb.go": "current",
      "deep/c/c_grpc.pb.go": "orphan",
      "deep/d/d.pb.go": "unreproducible",
      "deep/d/d_grpc.pb.go": "unreproducible",
    });
    assert.equal(verdict.files.find(({ path }) => path === "deep/a/a.pb.go")?.reason, "schema");
    assert.deepEqual(
      verdict.changes.map(({ path, after }) => [path, after === null]),
      [
        ["deep/a/a.pb.go", false],
        ["deep/c/c_grpc.pb.go", true],
        ["deep/b/new.pb.go", false],
        ["deep/b/new_grpc.pb.go", false],
      ],
    );
    assert.ok(!existsSync(inCheckout("deep/b/new.pb.go")));
  });

  test("a comment was changed", async () => {
    const text = readFileSync(inCheckout("deep/d/d.proto"), "utf8");
    writeFileSync(inCheckout("deep/d/d.proto"), text.replace("// Level d of the chain.", "// The top."));
    const verdict = await generate(`${protoc()} deep/*/*.proto`);
    const stale = verdict.files.filter(({ status }) => status !== "current");
    assert.deepEqual(
      stale.map(({ path, status, reason }) => [path, status, reason]),
      [["deep/d/d.pb.go", "stale", "comments"]],
    );
  });

  test("make, for which a stub of a fresh checkout is not up to date", async () => {
    writeFileSync(inCheckout("Makefile"), `deep/a/a.pb.go: deep/a/a.proto\n\t${protoc().replaceAll("\\\n", " ")} $<\n`);
    const verdict = await verify({ generate: ["make", "deep/a/a.pb.go"], stubPaths: ["deep/a"] });
    assert.deepEqual(statusesOf(verdict), { "deep/a/a.pb.go": "current", "deep/a/a_grpc.pb.go": "current" });
  });

  test("a command that does nothing is no proof of anything", async () => {
    const verdict = await generate("true");
    assert.deepEqual(distinct(Object.values(statusesOf(verdict))), ["unreproducible"]);
    assert.equal(verdict.findings.length, 8);
  });

  test("a command that fails is an error with what it said", async () => {
    const verdict = await generate("echo 'protoc: no such plugin' >&2; exit 1");
    const [finding] = verdict.findings;
    assert.deepEqual([finding?.code, finding?.level], ["generate-failed", "error"]);
    assert.match(finding?.message ?? "", /exit code 1.*no such plugin/s);
  });
});

describe("post-process", () => {
  const licence = () =>
    script(`file=$1; { echo '// A licence.'; echo; cat "$file"; } > "$file.new"; mv "$file.new" "$file"`);

  test("stubs that were made with it are current, and without it they are not", async () => {
    for (const path of Object.keys(statusesOf(await verify({})))) {
      writeFileSync(
        inCheckout(path),
        readFileSync(inCheckout(path), "utf8").replaceAll("(x *Level)", "(receiver *Level)"),
      );
    }
    const rename = script(`sed 's/(x \\*Level)/(receiver *Level)/g' "$1" > "$1.new"; mv "$1.new" "$1"`);
    const verdict = await verify({ postProcess: ["sh", rename] });
    assert.deepEqual(distinct(Object.values(statusesOf(verdict))), ["current"]);
    const without = await verify({});
    assert.ok(Object.values(statusesOf(without)).some((status) => status !== "current"));
  });

  test("what it writes counts, and a failure is told for its file", async () => {
    const added = await verify({ postProcess: ["sh", licence()] });
    assert.equal(added.reused, 0);
    const failing = script('case "$1" in */d/d.pb.go) echo "cannot parse" >&2; exit 2;; esac');
    const verdict = await verify({ postProcess: ["sh", failing] });
    const bad = verdict.files.filter(({ status }) => status !== "current");
    assert.deepEqual(
      bad.map(({ path, status }) => [path, status]),
      [["deep/d/d.pb.go", "unreproducible"]],
    );
    assert.match(bad[0]?.reason ?? "", /cannot parse/);
  });
});

describe("shard", () => {
  test("the shares join to the same answer as one run, stale and missing ones included", async () => {
    writeFileSync(
      inCheckout("deep/a/a.proto"),
      `${readFileSync(inCheckout("deep/a/a.proto"), "utf8")}\nmessage New {}\n`,
    );
    rmSync(inCheckout("deep/c/c_grpc.pb.go"));
    const whole = await verify({});
    for (const count of [2, 3, 7]) {
      const shares = [];
      for (let index = 1; index <= count; index++) shares.push(await verify({ shard: { index, count } }));
      const joined = shares.flatMap(({ files }) => files);
      assert.deepEqual(
        joined.map(({ path, status }) => [path, status]).toSorted(),
        whole.files.map(({ path, status }) => [path, status]).toSorted(),
      );
      const codes = (verdicts: readonly { findings: readonly { code: string; path?: string }[] }[]) =>
        verdicts.flatMap(({ findings }) => findings.map(({ code, path }) => `${code} ${path}`)).toSorted();
      assert.deepEqual(codes(shares), codes([whole]));
    }
    assert.ok(Object.values(statusesOf(whole)).includes("missing"));
  });
});
