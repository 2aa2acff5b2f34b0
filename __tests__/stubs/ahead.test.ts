import { deepEqual, equal, rejects } from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { removeTree } from "../../src/files/remove-tree.ts";
import type { Command, Host } from "../../src/host/types.ts";
import type { Facts } from "../../src/model/facts.ts";
import type { StubRequest } from "../../src/model/request.ts";
import type { Tool } from "../../src/model/tool.ts";
import { compileAhead } from "../../src/stubs/ahead.ts";
import { noRequest, notCurrent, type StubRepository, stubRepository } from "../support/stub-repository.ts";
import { testHost } from "../support/tools.ts";
import { protoc } from "./engine/pinned.ts";
import { scriptedPlugin } from "./engine/support.ts";

const message = (name: string, packageName: string, ...lines: string[]) =>
  `syntax = "proto3";
package acme.${packageName};
option go_package = "example.com/acme/${packageName}";
${lines.join("\n")}
message ${name} {}
`;

/** Two roots, of which one has a .proto that imports from the other. */
async function withTwoRoots(): Promise<StubRepository> {
  const repository = stubRepository();
  after(repository.remove);
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.25\n",
    "api/a/a.proto": message("A", "a", 'import "google/protobuf/any.proto";'),
    "common/b/b.proto": message("B", "b"),
    "api/c/c.proto": message("C", "c", 'import "b/b.proto";', 'import "a/a.proto";'),
  });
  const out = [`--go_out=${repository.root}`, "--go_opt=module=example.com/acme"];
  await repository.protoc("-Iapi", "-Icommon", ...out, "a/a.proto", "b/b.proto", "c/c.proto");
  return repository;
}

/** The host, noting what protoc is started with. */
function listening(own: Host, started: Command[]): Host {
  const run = (command: Command) => {
    if (command.args.includes("@../args")) started.push(command);
    return own.processes.run(command);
  };
  return { ...own, processes: { run } };
}

async function factsOf(repository: StubRepository): Promise<Facts> {
  const found: Facts[] = [];
  await repository.verify({
    facts: (facts) => {
      found.push(facts);
      return facts;
    },
  });
  const [facts] = found;
  if (facts === undefined) throw new Error("nothing was read");
  return facts;
}

/** Names of the targets that are compiled ahead, by tree, and how often protoc was started for it. */
async function compiledAhead(
  facts: Facts,
  request: Partial<StubRequest>,
  toolDirectory: string,
): Promise<{ readonly names: readonly string[]; readonly starts: number }> {
  const started: Command[] = [];
  const host = listening({ ...testHost({ toolDirectory }), temporaryDirectory: toolDirectory }, started);
  const ahead = compileAhead({ facts, request: { ...noRequest, ...request }, host, protoc: protoc("29.3") });
  const trees = await ahead.trees;
  return { names: trees.flatMap(({ compiled }) => [...compiled.files.keys()]).sort(), starts: started.length };
}

test("what was compiled ahead is not compiled again, and what is made from other files than it seemed is", async () => {
  const repository = await withTwoRoots();
  const started: Command[] = [];
  deepEqual(notCurrent(await repository.verify({ host: (own) => listening(own, started) })), []);
  // Ahead in both roots, and c.proto when it is known where its import lies.
  equal(started.length, 3);
});

test("nothing is compiled ahead where it may not be asked for", async () => {
  const repository = await withTwoRoots();
  const facts = await factsOf(repository);
  const tools = mkdtempSync(join(tmpdir(), "ahead-"));
  after(() => removeTree(tools));
  const names = ["a/a.proto", "b/b.proto", "google/protobuf/any.proto"];
  deepEqual(await compiledAhead(facts, {}, tools), { names, starts: 2 });
  const none = { names: [], starts: 0 };
  deepEqual(await compiledAhead(facts, { generate: ["make"] }, tools), none);
  deepEqual(await compiledAhead(facts, { stubPaths: ["a"] }, tools), none);
  deepEqual(await compiledAhead(facts, { shard: { index: 1, count: 2 } }, tools), none);
  deepEqual((await compiledAhead({ ...facts, scopes: ["b"] }, {}, tools)).names, ["b/b.proto"]);
  // A run before this one may have left all answers.
  deepEqual((await compiledAhead(facts, { noReuse: false }, tools)).starts, 2);
  mkdirSync(join(tools, "reuse"));
  writeFileSync(join(tools, "reuse", "answers.ndjson"), "");
  deepEqual(await compiledAhead(facts, { noReuse: false }, tools), none);
  deepEqual((await compiledAhead(facts, {}, tools)).starts, 2);
  deepEqual((await compiledAhead(facts, { noReuse: false, postProcess: ["gofmt"] }, tools)).starts, 2);
});

test("what nobody waits for any more is ended", async () => {
  const facts = await factsOf(await withTwoRoots());
  const tools = mkdtempSync(join(tmpdir(), "ahead-"));
  after(() => removeTree(tools));
  const host = { ...testHost({ toolDirectory: tools }), temporaryDirectory: tools };
  const hanging: Tool = { ...scriptedPlugin(host, "protoc", "setTimeout(() => undefined, 600_000);"), name: "protoc" };
  const started: Command[] = [];
  const ahead = compileAhead({
    facts,
    request: noRequest,
    host: listening(host, started),
    protoc: Promise.resolve(hanging),
  });
  while (started.length === 0) await new Promise((turn) => setImmediate(turn));
  await ahead.end();
  equal(started.length, 2);
});

test("a protoc that could not be had is told to who asks for the trees", async () => {
  const facts = await factsOf(await withTwoRoots());
  const ahead = compileAhead({
    facts,
    request: noRequest,
    host: testHost({ toolDirectory: tmpdir() }),
    protoc: Promise.reject(new Error("not to be had")),
  });
  await rejects(ahead.trees, /not to be had/);
  await ahead.end();
});
