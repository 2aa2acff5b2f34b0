import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import type { CachedTool } from "../../src/cache/tools.ts";
import { createMachine, type Machine } from "../support/cache-job.ts";
import { createDirectoryCache, type DirectoryCache } from "../support/directory-cache.ts";
import { sampleCheckout } from "../support/sample-module.ts";

describe("the installed tools as an entry", () => {
  let cache: DirectoryCache;
  let machine: Machine;
  before(() => {
    cache = createDirectoryCache();
    machine = createMachine({ ACTIONS_RUNTIME_TOKEN: "x" }, cache);
  });
  after(async () => {
    cache.remove();
    await machine.remove();
  });
  beforeEach(() => void cache.entries.splice(0));

  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  // The tool directory's layout: a tree, and what is known about it beside.
  const tool = (name: string, version: string, lockedDigest = ""): CachedTool => {
    const tree = join(machine.toolDirectory, name, version, "x64");
    const record = join(machine.toolDirectory, ".go-grpc-setup", "records", `${name}-${version}.json`);
    return { name, version, builtWith: "", paths: [tree, record], executable: join(tree, name), lockedDigest };
  };
  const install = ({ executable, paths }: CachedTool, text: string) => {
    mkdirSync(dirname(executable), { recursive: true });
    writeFileSync(executable, text, { mode: 0o755 });
    mkdirSync(dirname(paths[1] ?? ""), { recursive: true });
    writeFileSync(paths[1] ?? "", "{}");
  };

  async function firstJob(tools: readonly CachedTool[], installed = tools) {
    await machine.renew(sampleCheckout("v1.0.0"));
    mkdirSync(join(machine.toolDirectory, "node/20.0.0"), { recursive: true });
    writeFileSync(join(machine.toolDirectory, "node/20.0.0/node"), "the runner's own");
    const { state } = await machine.restore({ tools });
    for (const one of installed) install(one, `program ${one.name} ${one.version}`);
    return machine.save(state);
  }

  async function nextJob(tools: readonly CachedTool[]) {
    await machine.renew(sampleCheckout("v1.0.0"));
    return machine.restore({ tools });
  }

  const pins = () => [tool("protoc", "29.3"), tool("protoc-gen-go", "v1.36.6")];
  const entryOf = ({ report }: { report: { entries: readonly { name: string; hit: string }[] } }) =>
    report.entries.find(({ name }) => name === "tools");

  test("come back with their records, and are trusted as the cache is", async () => {
    await firstJob(pins());
    const restored = await nextJob(pins());
    assert.equal(entryOf(restored)?.hit, "exact");
    for (const { executable, paths, name, version } of pins()) {
      assert.equal(readFileSync(executable, "utf8"), `program ${name} ${version}`);
      assert.ok(existsSync(paths[1] ?? ""));
    }
    assert.deepEqual(
      restored.restoredTools.map(({ name, verifiedBy }) => [name, verifiedBy]),
      [
        ["protoc", "cache"],
        ["protoc-gen-go", "cache"],
      ],
    );
    assert.equal(existsSync(join(machine.toolDirectory, "node")), false, "the runner's own tools are not in the entry");
  });

  test("are trusted by the lock file where it has their digest", async () => {
    await firstJob(pins());
    const locked = [tool("protoc", "29.3", sha256("program protoc 29.3")), tool("protoc-gen-go", "v1.36.6")];
    const { restoredTools } = await nextJob(locked);
    assert.deepEqual(
      restoredTools.map(({ verifiedBy }) => verifiedBy),
      ["lock", "cache"],
    );
  });

  test("that are not what the lock file says are deleted before they get anywhere, with an audit line", async () => {
    await firstJob(pins());
    const locked = tool("protoc", "29.3", sha256("another program"));
    const restored = await nextJob([locked, tool("protoc-gen-go", "v1.36.6")]);
    assert.equal(existsSync(locked.executable), false);
    assert.deepEqual(
      restored.restoredTools.map(({ name }) => name),
      ["protoc-gen-go"],
    );
    assert.deepEqual(
      restored.report.deletions?.map(({ path }) => path),
      locked.paths,
    );
    assert.equal(restored.findings[0]?.code, "cache-tool-not-locked");
    assert.equal(machine.log.filter((line) => line.startsWith("cache: deleted ")).length, 2);
  });

  test("of other pins are taken as far as the pins are still the same", async () => {
    await firstJob(pins());
    const bumped = [tool("protoc", "29.3"), tool("protoc-gen-go", "v1.36.11")];
    const restored = await nextJob(bumped);
    assert.equal(entryOf(restored)?.hit, "prefix");
    assert.ok(existsSync(bumped[0]?.executable ?? ""));
    assert.equal(existsSync(join(machine.toolDirectory, "protoc-gen-go")), false, "the old version stays out");
  });

  test("are saved only when all of them are there", async () => {
    const saved = await firstJob(pins(), [tool("protoc", "29.3")]);
    assert.match(saved.report.entries.find(({ name }) => name === "tools")?.saved?.because ?? "", /was not installed$/);
    assert.equal(
      cache.entries.some(({ key }) => key.includes("/tools/")),
      false,
    );
  });

  test("that are installed are not restored", async () => {
    await firstJob(pins());
    await machine.renew(sampleCheckout("v1.0.0"));
    for (const one of pins()) install(one, "the machine's own");
    const restored = await machine.restore({ tools: pins() });
    assert.equal(entryOf(restored)?.hit, "off");
    assert.deepEqual(restored.restoredTools, []);
  });
});
