import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { readTree, totalBytes } from "../../src/cache/tree.ts";
import { createMachine, type Machine } from "../support/cache-job.ts";
import { createDirectoryCache, type DirectoryCache, type DirectoryEntry } from "../support/directory-cache.ts";
import {
  bumpedPackages,
  compile,
  publishSample,
  runSampleJob,
  sampleCheckout,
  sampleModules,
} from "../support/sample-module.ts";

const versions = Array.from({ length: 11 }, (_, minor) => `v1.${minor}.0`);

describe("what is kept in entries", () => {
  let cache: DirectoryCache;
  let machine: Machine;
  let warm: DirectoryEntry[];
  before(async () => {
    cache = createDirectoryCache();
    machine = createMachine({ ACTIONS_RUNTIME_TOKEN: "secret of the job" }, cache);
    publishSample(machine.proxy, versions);
    await runSampleJob(machine, "v1.0.0");
    warm = [...cache.entries];
  });
  after(async () => {
    cache.remove();
    await machine.remove();
  });
  beforeEach(() => void cache.entries.splice(0, Number.POSITIVE_INFINITY, ...warm));

  const newest = (name: string) => cache.entries.findLast(({ key }) => key.includes(`/${name}/`))?.directory ?? "";
  const sizeOf = async (directory: string) => totalBytes((await readTree(directory)).files);

  test("ten bumps in a row: only what changed is compiled, and no entry outgrows a fresh build's by a third", async () => {
    const fresh = await sizeOf(newest("build"));
    const freshModules = await sizeOf(newest("modules"));
    for (const version of versions.slice(1)) {
      const bumped = await runSampleJob(machine, version);
      assert.deepEqual(bumped.compiled, bumpedPackages);
    }
    assert.equal(cache.entries.length, 22);
    assert.ok((await sizeOf(newest("build"))) <= 1.3 * fresh, `${await sizeOf(newest("build"))} of ${fresh}`);
    assert.ok((await sizeOf(newest("modules"))) <= 1.3 * freshModules);
    assert.deepEqual((await runSampleJob(machine, "v1.10.0")).compiled, []);
  });

  test("what only the old version needed is left out, and said so", async () => {
    const bumped = await runSampleJob(machine, "v1.1.0");
    const reasons = [...bumped.after.values()].flatMap((entry) => entry.saved?.leftOut.map((left) => left.why) ?? []);
    assert.ok(reasons.includes("not used since the restore"), reasons.join());
    assert.ok(reasons.includes("modules that the module graph does not name"), reasons.join());
    const kept = readdirSync(join(newest("modules"), "example.com"));
    assert.deepEqual(kept, ["dep@v1.1.0"]);
    const left = readdirSync(join(machine.goModCache, "example.com"));
    assert.deepEqual(left.sort(), ["dep@v1.0.0", "dep@v1.1.0"], "what the machine has is not touched");
  });

  test("a job that ended early leaves no thin entry behind", async () => {
    await machine.renew(sampleCheckout("v1.1.0"));
    const { state } = await machine.restore({ modules: sampleModules("v1.1.0") });
    machine.go(["build", "./a"]);
    await machine.save(state, { endedEarly: true });
    assert.deepEqual((await runSampleJob(machine, "v1.1.0")).compiled, []);
  });

  test("with a limit, the entry stays below it", async () => {
    cache.entries.length = 0;
    const limited = await runSampleJob(machine, "v1.0.0", { request: { maxSize: 250_000 } });
    assert.ok((await sizeOf(newest("build"))) <= 250_000, `${await sizeOf(newest("build"))}`);
    const reasons = limited.after.get("build")?.saved?.leftOut.map((left) => left.why);
    assert.deepEqual(reasons, ["over cache-max-size"]);
  });

  test("another job of the repository starts from it", async () => {
    const lint = await runSampleJob(machine, "v1.0.0", { run: { job: "lint" } });
    assert.deepEqual(lint.compiled, []);
    assert.deepEqual(lint.before.get("build")?.changed, ["job"]);
    assert.equal(lint.after.get("build")?.saved?.because, "nothing new was made since the restore");
  });

  test("figures are written by the main step, and completed by the post step", async () => {
    const file = join(machine.root, "go.prom");
    await machine.renew(sampleCheckout("v1.1.0"));
    const env = { GITHUB_REPOSITORY: "acme/greeter" };
    const { state } = await machine.restore({ modules: sampleModules("v1.1.0"), metrics: { file, labels: {} }, env });
    const labels = 'repository="acme/greeter",workflow="ci",job="test",entry="build"';
    const main = readFileSync(file, "utf8");
    assert.ok(main.includes(`go_grpc_setup_cache_hit{${labels},kind="prefix"} 1\n`), main);
    assert.doesNotMatch(main, /_saved\{/);
    compile(machine);
    await machine.save(state);
    const post = readFileSync(file, "utf8");
    assert.ok(post.includes(`go_grpc_setup_cache_saved{${labels}} 1\n`), post);
    assert.ok(post.includes(`go_grpc_setup_cache_hit{${labels},kind="prefix"} 1\n`));
  });

  test("a suffix keeps its entries apart", async () => {
    const other = await runSampleJob(machine, "v1.0.0", { request: { suffix: "race" } });
    assert.equal(other.before.get("build")?.hit, "miss");
  });

  test("a pull request restores, and saves only when asked to", async () => {
    const pull = { event: "pull_request", ref: "refs/pull/7/merge" };
    const restoring = await runSampleJob(machine, "v1.1.0", { run: pull });
    assert.deepEqual(restoring.compiled, bumpedPackages);
    assert.equal(restoring.after.get("build")?.saved?.because, "pull requests only restore");
    assert.deepEqual(cache.entries, warm);
    await runSampleJob(machine, "v1.1.0", { run: pull, request: { mode: "read-write" } });
    assert.equal(cache.entries.length, 4);
  });

  test("an event that may not have a cache neither restores nor leaves a state", async () => {
    const ended = await runSampleJob(machine, "v1.0.0", { run: { event: "pull_request_target" } });
    assert.equal(ended.restored.state, "");
    assert.equal(ended.before.get("build")?.hit, "off");
    assert.deepEqual(cache.entries, warm);
  });

  test("nothing is left beside the caches", async () => {
    await runSampleJob(machine, "v1.1.0");
    for (const directory of [dirname(machine.goCache), dirname(machine.goModCache)]) {
      assert.deepEqual(
        readdirSync(directory).filter((name) => name.startsWith(".go-grpc-setup")),
        [],
      );
    }
  });

  test("an entry with a symbolic link in it is not let in", async () => {
    cache.entries.length = 0;
    await runSampleJob(machine, "v1.0.0", { request: { suffix: "poisoned" } });
    symlinkSync("/etc", join(newest("build"), "link"));
    const next = await runSampleJob(machine, "v1.0.0", { request: { suffix: "poisoned" } });
    assert.match(next.before.get("build")?.because ?? "", /something other than files and directories: link/);
    assert.equal(next.before.get("modules")?.hit, "exact");
  });

  test("a state that is not the main step's is ignored with a note", async () => {
    cache.entries.length = 0;
    await machine.renew(sampleCheckout("v1.0.0"));
    const { state } = await machine.restore();
    compile(machine);
    const tampered = state.replace('"allowed":true', '"allowed":false');
    assert.notEqual(tampered, state);
    for (const text of ["", "nonsense", tampered, state.slice(0, -1), state.slice(1), ` ${state}`]) {
      const saved = await machine.save(text);
      assert.deepEqual(saved.report.entries, []);
    }
    const elsewhere = await machine.save(state, { env: { ACTIONS_RUNTIME_TOKEN: "secret of another job" } });
    assert.deepEqual(elsewhere.report.entries, []);
    assert.deepEqual(cache.entries, []);
    assert.equal(machine.log.filter((line) => line.startsWith("no cache is saved: ")).length, 7);
    assert.equal((await machine.save(state)).report.entries.length, 2);
  });

  describe("a restore meets", () => {
    const modules = sampleModules("v1.0.0");

    test("directories with something in them, some of it read-only", async () => {
      await machine.renew(sampleCheckout("v1.0.0"));
      machine.go(["mod", "download"]);
      machine.go(["build", "./b"]);
      chmodSync(join(machine.goModCache, "example.com"), 0o555);
      const restored = await machine.restore({ modules });
      // The go command has written a go.sum, which the first job's checkout did not have.
      assert.deepEqual(
        restored.report.entries.map((entry) => entry.hit),
        ["prefix", "prefix"],
      );
      assert.deepEqual(compile(machine), []);
    });

    test("a toolchain in the module cache, which no entry takes with it", async () => {
      cache.entries.length = 0;
      await machine.renew(sampleCheckout("v1.0.0"));
      const toolchain = join(machine.goModCache, "golang.org/toolchain@v0.0.1-go1.26.9.linux-amd64/bin");
      mkdirSync(toolchain, { recursive: true });
      writeFileSync(join(toolchain, "go"), "a large program");
      const { state } = await machine.restore({ modules });
      compile(machine);
      const { report } = await machine.save(state);
      const { files } = await readTree(newest("modules"));
      assert.deepEqual(
        files.filter(({ path }) => path.includes("toolchain")),
        [],
      );
      assert.ok(report.entries[1]?.saved?.leftOut.some(({ why }) => why === "Go toolchains"));
      await machine.restore({ modules, run: { job: "another" } });
      assert.equal(readFileSync(join(toolchain, "go"), "utf8"), "a large program");
    });

    test("a second call in the same job", async () => {
      await machine.renew(sampleCheckout("v1.0.0"));
      await machine.restore({ modules });
      const second = await machine.restore({ modules });
      assert.deepEqual(
        second.report.entries.map((entry) => entry.because),
        Array(2).fill("an earlier step of this job has restored it"),
      );
      assert.equal(second.state, "");
      assert.deepEqual(compile(machine), []);
    });

    test("a self-hosted runner that keeps its own", async () => {
      await machine.renew(sampleCheckout("v1.0.0"));
      compile(machine);
      const restored = await machine.restore({ modules, run: { selfHosted: true } });
      assert.match(restored.report.entries[0]?.because ?? "", /keeps its own cache/);
      assert.equal(restored.state, "");
    });

    test("a self-hosted runner that starts empty", async () => {
      await machine.renew(sampleCheckout("v1.0.0"));
      const restored = await machine.restore({ modules, run: { selfHosted: true } });
      assert.deepEqual(
        restored.report.entries.map((entry) => entry.hit),
        ["exact", "exact"],
      );
    });
  });
});
