import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { createActionsCache } from "../../src/host/actions-cache.ts";
import { processes } from "../../src/host/processes.ts";
import type { CacheService, Environment } from "../../src/host/types.ts";
import { type LoopbackCacheService, startCacheService } from "../support/cache-service.ts";

const worker = {
  file: process.execPath,
  args: [fileURLToPath(new URL("../support/cache-worker.ts", import.meta.url))],
};
const path = { PATH: process.env["PATH"] ?? "" };

/** Port 9 of the loopback interface, discard, where nothing listens. */
const nowhere = "http://127.0.0.1:9/";

function zstd(gzipped: Buffer): Buffer {
  return spawnSync("zstd", ["-c"], { input: gunzipSync(gzipped) }).stdout;
}

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

  test("a service that is not there is called that, and not another job's doing", async () => {
    const gone = createActionsCache(
      { ...path, ...service.environment, ACTIONS_RESULTS_URL: nowhere },
      processes,
      worker,
    );
    const reason = "Unable to make request: ECONNREFUSED";
    const saved = await save("k/six/0123", filled("gone"), 60, gone);
    assert.deepEqual(saved, { kind: "failed", why: `Failed to CreateCacheEntry: ${reason}` });
    const restored = await restore(["k/one/0123"], staging("gone-restored"), 60, gone);
    assert.deepEqual(restored, {
      kind: "failed",
      why: `Failed to restore: Failed to GetCacheEntryDownloadURL: ${reason}`,
    });
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

  test("a poisoned archive writes nothing outside of the directory that it is unpacked into", async () => {
    const forge = staging("forge");
    const members = ["good", join(directory, "absolute"), "above", "middle"];
    for (const member of members) writeFileSync(resolve(forge, member), "poison");
    const names = ["s,^good,build/good,", "s,^above,../above-out,", "s,^middle,build/../../middle-out,"];
    const transforms = names.flatMap((name) => ["--transform", name]);
    const packed = spawnSync("tar", ["-c", "-z", "-P", "-C", forge, ...transforms, ...members]);
    assert.equal(packed.status, 0, packed.stderr.toString());
    assert.equal(spawnSync("tar", ["-tzP"], { input: packed.stdout, encoding: "utf8" }).stdout.split("\n").length, 5);
    rmSync(join(directory, "absolute"));
    const genuine = await save("k/poisoned/0123", filled("to-be-poisoned"));
    assert.equal(genuine.kind, "saved");
    const last = service.entries.pop();
    assert.ok(last !== undefined);
    service.entries.push({ ...last, archive: zstd(packed.stdout) });
    const into = staging("poisoned");
    assert.equal((await restore(["k/poisoned/0123"], into)).kind, "restored");
    assert.equal(readFileSync(join(into, "build", "good"), "utf8"), "poison");
    for (const outside of ["absolute", "above-out", "middle-out"]) {
      assert.equal(existsSync(join(directory, outside)), false, outside);
    }
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
