import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Command, Host } from "../../src/host/types.ts";
import type { Verdict } from "../../src/model/stub.ts";
import type { Tool } from "../../src/model/tool.ts";
import { readCheckout } from "../../src/project/checkout.ts";
import { readProjectFiles } from "../../src/project/versions.ts";
import { generatePlainly } from "../../src/stubs/engine/plain.ts";
import { verifyStubs } from "../../src/stubs/verify.ts";
import { givenRequest } from "../support/given.ts";
import { plainEnvironment, testHost } from "../support/tools.ts";
import { protoc, protocGenGo, protocGenGoGrpc } from "./engine/pinned.ts";
import { treeOf } from "./engine/support.ts";

/* Real runs over a small module whose stubs plain protoc wrote: what a second run takes over, and what it must not. */

const deep = fileURLToPath(new URL("../fixtures/protos/deep", import.meta.url));
let compiler: Tool;
let go: Tool;
let grpc: Tool;
let made: string;
let base: string;
let started: string[];

before(async () => {
  compiler = await protoc("29.3");
  go = await protocGenGo("v1.36.11");
  grpc = await protocGenGoGrpc("v1.6.1");
  made = mkdtempSync(join(tmpdir(), "remembered-"));
  cpSync(deep, join(made, "deep"), { recursive: true });
  writeFileSync(join(made, "go.mod"), "module example.com/corpus\n\ngo 1.25\n");
  const plugins = [go, grpc].map((plugin) => ({ plugin, parameter: "paths=source_relative" }));
  const { files } = await generatePlainly(treeOf(made), plugins, compiler, testHost({ toolDirectory: made }));
  for (const [name, content] of files) writeFileSync(join(made, name), content);
  assert.equal(files.size, 8);
});

after(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "remembered-"));
  cpSync(made, join(base, "checkout"), { recursive: true });
  mkdirSync(join(base, "tools"));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

async function verify(
  options: { readonly noReuse?: boolean; readonly env?: Record<string, string> } = {},
): Promise<Verdict> {
  started = [];
  const real = testHost({ toolDirectory: join(base, "tools"), env: { ...plainEnvironment(), ...options.env } });
  const run = (command: Command) => {
    started.push(basename(command.file));
    return real.processes.run(command);
  };
  const host: Host = { ...real, processes: { run }, temporaryDirectory: join(base, "temporary") };
  const checkout = await readCheckout([join(base, "checkout")], host);
  const project = await readProjectFiles(checkout.root, checkout.files);
  const request = givenRequest().stubs;
  return verifyStubs({
    facts: { ...checkout, ...project },
    request: { ...request, noReuse: options.noReuse ?? false },
    pins: [],
    protoc: compiler,
    obtain: async (pin) => (pin.kind === "go-tool" && pin.name === "protoc-gen-go-grpc" ? grpc : go),
    moduleDirectory: async () => base,
    host,
  });
}

const statuses = (verdict: Verdict) => Object.fromEntries(verdict.files.map(({ path, status }) => [path, status]));
const generators = () => started.filter((name) => name !== "git");

function change(path: string, text: string): void {
  appendFileSync(join(base, "checkout", path), text);
}

test("a second run takes over every answer, and starts neither protoc nor a plugin", async () => {
  const first = await verify();
  assert.deepEqual(new Set(Object.values(statuses(first))), new Set(["current"]));
  assert.deepEqual([first.files.length, first.reused], [8, 0]);
  assert.ok(generators().length > 0);

  const second = await verify();
  assert.deepEqual(statuses(second), statuses(first));
  assert.equal(second.reused, 8);
  assert.deepEqual(generators(), []);
});

test("a changed .proto is asked about again with all that import it, and with nothing else", async () => {
  await verify();
  change("deep/c/c.proto", "// A comment at the end.\n\nmessage New {}\n");
  const verdict = await verify();
  // d imports c; a and b do not.
  assert.equal(verdict.reused, 4);
  assert.equal(statuses(verdict)["deep/c/c.pb.go"], "stale");
  assert.equal(statuses(verdict)["deep/d/d.pb.go"], "current");
});

test("a changed stub is never taken for what it was", async () => {
  await verify();
  change("deep/a/a.pb.go", "\n// edited\n");
  const verdict = await verify();
  assert.equal(verdict.reused, 7);
  assert.notEqual(statuses(verdict)["deep/a/a.pb.go"], "current");
});

test("a stub that was found stale is asked about in every run, and is remembered once it is mended", async () => {
  const path = join(base, "checkout", "deep", "a", "a_grpc.pb.go");
  const good = readFileSync(path);
  change("deep/a/a_grpc.pb.go", "\nvar x = 1\n");
  await verify();
  assert.notEqual(statuses(await verify())["deep/a/a_grpc.pb.go"], "current");
  writeFileSync(path, good);
  const mended = await verify();
  assert.deepEqual([statuses(mended)["deep/a/a_grpc.pb.go"], mended.reused], ["current", 8]);
});

test("another tool directory, --no-reuse and privileged events know nothing", async () => {
  await verify();
  assert.equal((await verify({ noReuse: true })).reused, 0);
  assert.equal((await verify({ env: { GITHUB_EVENT_NAME: "pull_request_target" } })).reused, 0);
  rmSync(join(base, "tools"), { recursive: true });
  assert.equal((await verify()).reused, 0);
});
