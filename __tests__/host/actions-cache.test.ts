import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createActionsCache } from "../../src/host/actions-cache.ts";
import { processes } from "../../src/host/processes.ts";
import type { CacheService, Environment } from "../../src/host/types.ts";
import { type LoopbackCacheService, startCacheService } from "../support/cache-service.ts";

const worker = {
  file: process.execPath,
  args: [fileURLToPath(new URL("../support/cache-worker.ts", import.meta.url))],
};
const path = { PATH: process.env["PATH"] ?? "" };

describe("the cache service of a runner", () => {
  let service: LoopbackCacheService;
  let directory: string;
  let cache: CacheService;
  before(async () => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), "ggs-cache-")));
    service = await startCacheService();
    cache = createActionsCache({ ...path, ...service.environment }, processes, worker);
  });
  after(async () => {
    await service.close();
    rmSync(directory, { recursive: true, force: true });
  });
  beforeEach(() => {
    for (const fault of Object.keys(service.faults) as (keyof typeof service.faults)[]) delete service.faults[fault];
  });

  function staging(name: string): string {
    const made = join(directory, name);
    mkdirSync(made);
    return made;
  }

  function filled(name: string): string {
    const made = staging(name);
    mkdirSync(join(made, "build", "00"), { recursive: true });
    writeFileSync(join(made, "build", "00", "object"), "compiled ".repeat(2000));
    return made;
  }

  const save = (key: string, from: string, timeoutSeconds = 60, by = cache) =>
    by.save({ key, folder: "build", directory: from, timeoutSeconds });
  const restore = (keys: readonly string[], into: string, timeoutSeconds = 60, by = cache) =>
    by.restore({ keys, folder: "build", directory: into, timeoutSeconds });

  test("what one job saves another restores into a directory of another name", async () => {
    const saved = await save("k/one/0123", filled("saved here"));
    assert.equal(saved.kind, "failed", "white space in the path breaks the package's tar command");
    const again = await save("k/one/0123", filled("saved"));
    assert.equal(again.kind, "saved");
    assert.ok(again.kind === "saved" && again.bytes > 0);
    const into = staging("restored");
    const restored = await restore(["k/one/0123"], into);
    assert.deepEqual(restored, { kind: "restored", key: "k/one/0123", bytes: again.bytes });
    assert.equal(readFileSync(join(into, "build", "00", "object"), "utf8"), "compiled ".repeat(2000));
  });

  test("a prefix finds an entry, and its whole key is told", async () => {
    const restored = await restore(["k/one/ffff", "k/one/"], staging("by-prefix"));
    assert.equal(restored.kind === "restored" && restored.key, "k/one/0123");
  });

  test("a key without an entry is a miss", async () => {
    assert.deepEqual(await restore(["k/two/0123", "k/two/"], staging("missed")), { kind: "miss" });
  });

  test("a key that is taken", async () => {
    assert.equal((await save("k/one/0123", filled("taken"))).kind, "taken");
  });

  test("a token that may only read", async () => {
    service.faults.readOnly = true;
    const saved = await save("k/three/0123", filled("read-only"));
    assert.equal(saved.kind, "denied");
    assert.match(saved.kind === "denied" ? saved.why : "", /read-only access/);
    assert.equal((await restore(["k/one/0123"], staging("read-only-restored"))).kind, "restored");
  });

  test("a download that stops ends with its process", async () => {
    service.faults.stall = true;
    const restored = await restore(["k/one/0123"], staging("stalled"), 2);
    assert.deepEqual(restored, { kind: "failed", why: "it took longer than 2 s" });
  });

  test("without zstd entries are of another kind, and still work", async () => {
    const bin = staging("bin");
    for (const tool of ["tar", "gzip"]) symlinkSync(`/usr/bin/${tool}`, join(bin, tool));
    const without = createActionsCache({ ...service.environment, PATH: bin }, processes, worker);
    assert.equal((await restore(["k/one/0123"], staging("no-zstd-miss"), 60, without)).kind, "miss");
    assert.equal((await save("k/one/0123", filled("no-zstd"), 60, without)).kind, "saved");
    assert.equal((await restore(["k/one/0123"], staging("no-zstd-hit"), 60, without)).kind, "restored");
  });

  test("no program at all to pack with", async () => {
    const without = createActionsCache({ ...service.environment, PATH: staging("empty") }, processes, worker);
    assert.equal((await save("k/five/0123", filled("no-tar"), 60, without)).kind, "failed");
  });
});

describe("whether there is a service", () => {
  const all: Environment = {
    GITHUB_ACTIONS: "true",
    ACTIONS_CACHE_SERVICE_V2: "1",
    ACTIONS_RESULTS_URL: "https://results.example.com/",
    ACTIONS_RUNTIME_TOKEN: "x",
  };
  const cases: readonly (readonly [string, Environment, RegExp | null])[] = [
    ["version 2", all, null],
    ["a laptop", {}, /outside of GitHub Actions/],
    ["no token", { ...all, ACTIONS_RUNTIME_TOKEN: "" }, /ACTIONS_RUNTIME_TOKEN/],
    [
      "version 2 on GitHub Enterprise Server is version 1",
      { ...all, GITHUB_SERVER_URL: "https://git.example.com" },
      /ACTIONS_CACHE_URL/,
    ],
    ["version 1", { ...all, ACTIONS_CACHE_SERVICE_V2: "", ACTIONS_CACHE_URL: "https://cache.example.com/" }, null],
    ["GitHub's own data residency", { ...all, GITHUB_SERVER_URL: "https://acme.ghe.com" }, null],
    ["a mode that forbids reading", { ...all, ACTIONS_CACHE_MODE: "none" }, /cache mode/],
  ];
  for (const [name, env, expected] of cases) {
    test(name, () => {
      const { unavailable } = createActionsCache(env, processes, worker);
      if (expected === null) assert.equal(unavailable, null);
      else assert.match(unavailable ?? "", expected);
    });
  }

  test("a mode that forbids writing", () => {
    assert.equal(createActionsCache({ ...all, ACTIONS_CACHE_MODE: "read" }, processes, worker).writable, false);
    assert.equal(createActionsCache(all, processes, worker).writable, true);
  });
});
