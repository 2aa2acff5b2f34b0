import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { createMachine, type JobOptions, type Machine } from "../support/cache-job.ts";
import {
  type CacheFaults,
  type LoopbackCacheService,
  type StoredEntry,
  startCacheService,
} from "../support/cache-service.ts";
import {
  bumpedPackages,
  compile,
  publishSample,
  runSampleJob,
  type SampleJob,
  sampleCheckout,
  sampleModules,
  samplePackages,
} from "../support/sample-module.ts";

describe("jobs with the runner's cache service", () => {
  let service: LoopbackCacheService;
  let machine: Machine;
  let first: SampleJob;
  // What the first job left behind: most tests begin with the second one.
  let warm: StoredEntry[];
  before(async () => {
    service = await startCacheService();
    machine = createMachine(service.environment);
    publishSample(machine.proxy, ["v1.0.0", "v1.1.0"]);
    first = await runSampleJob(machine, "v1.0.0");
    warm = [...service.entries];
  });
  after(async () => {
    await service.close();
    await machine.remove();
  });
  beforeEach(() => {
    service.entries.splice(0, Number.POSITIVE_INFINITY, ...warm);
    for (const fault of Object.keys(service.faults) as (keyof CacheFaults)[]) delete service.faults[fault];
  });

  test("the first job finds nothing and saves", () => {
    assert.deepEqual(first.compiled, samplePackages);
    for (const name of ["build", "modules"]) {
      assert.equal(first.before.get(name)?.hit, "miss");
      assert.equal(first.after.get(name)?.saved?.kind, "saved");
    }
  });

  test("the second job compiles nothing and saves nothing", async () => {
    const second = await runSampleJob(machine, "v1.0.0");
    assert.deepEqual(second.compiled, []);
    for (const name of ["build", "modules"]) {
      assert.equal(second.before.get(name)?.hit, "exact");
      assert.equal(second.after.get(name)?.saved?.because, "the entry with this key was restored");
    }
    assert.equal(service.entries.length, 2);
  });

  test("after a bump only the changed package and what imports it are compiled", async () => {
    const bumped = await runSampleJob(machine, "v1.1.0");
    assert.deepEqual(bumped.compiled, bumpedPackages);
    const build = bumped.before.get("build");
    assert.equal(build?.hit, "prefix");
    assert.deepEqual(build?.changed, ["graph"]);
    assert.equal(build?.restoredKey, warm.find((entry) => entry.key.includes("/build/"))?.key);
    assert.equal(bumped.after.get("build")?.saved?.kind, "saved");
    assert.equal(bumped.after.get("modules")?.saved?.kind, "saved");
  });

  describe("whatever the service does, the build is the same", () => {
    const faults: readonly (readonly [string, CacheFaults, JobOptions, RegExp])[] = [
      ["429", { apiStatus: 429 }, {}, /Rate limited/],
      ["503", { apiStatus: 503 }, { timeoutSeconds: 2 }, /longer than 2 s/],
      ["a download that stops", { stall: true }, { timeoutSeconds: 2 }, /longer than 2 s/],
      ["a corrupt archive", { corrupt: true }, {}, /tar" failed/],
      ["a service that is gone", {}, { env: { ACTIONS_RESULTS_URL: "http://127.0.0.1:1/" } }, /ECONNREFUSED/],
    ];
    for (const [name, fault, options, expected] of faults) {
      test(name, async () => {
        Object.assign(service.faults, fault);
        await machine.renew(sampleCheckout("v1.0.0"));
        const restored = await machine.restore({ modules: sampleModules("v1.0.0"), ...options });
        assert.deepEqual(compile(machine), samplePackages);
        assert.match(restored.report.entries[0]?.because ?? "", expected);
        assert.deepEqual(
          restored.findings.map(({ code, level }) => `${code} ${level}`),
          ["cache-not-restored notice", "cache-not-restored notice"],
        );
      });
    }

    test("no service at all", async () => {
      const ended = await runSampleJob(machine, "v1.0.0", { env: { ACTIONS_RESULTS_URL: "" } });
      assert.deepEqual(ended.compiled, samplePackages);
      assert.equal(ended.before.get("build")?.hit, "off");
      assert.deepEqual(ended.restored.findings, []);
    });

    test("no zstd: entries of other machines are not found, and own ones are", async () => {
      const bin = join(machine.root, "bin-without-zstd");
      mkdirSync(bin);
      for (const tool of ["tar", "gzip", "git"]) symlinkSync(`/usr/bin/${tool}`, join(bin, tool));
      const firstWithout = await runSampleJob(machine, "v1.0.0", { env: { PATH: bin } });
      assert.deepEqual(firstWithout.compiled, samplePackages);
      assert.equal(firstWithout.after.get("build")?.saved?.kind, "saved");
      const secondWithout = await runSampleJob(machine, "v1.0.0", { env: { PATH: bin } });
      assert.deepEqual(secondWithout.compiled, []);
    });

    test("a token that may only read", async () => {
      service.entries.length = 0;
      service.faults.readOnly = true;
      const ended = await runSampleJob(machine, "v1.0.0");
      assert.deepEqual(ended.compiled, samplePackages);
      assert.match(ended.after.get("build")?.saved?.because ?? "", /cache write denied/);
      assert.deepEqual([...new Set(ended.saved.findings.map(({ level }) => level))], ["notice"]);
    });

    test("a key that another job saves first", async () => {
      service.entries.length = 0;
      await machine.renew(sampleCheckout("v1.0.0"));
      const { state } = await machine.restore({ modules: sampleModules("v1.0.0") });
      compile(machine);
      service.entries.push(...warm);
      const late = await machine.save(state);
      assert.deepEqual(
        late.report.entries.map((entry) => entry.saved?.because),
        Array(2).fill("another job has saved this key"),
      );
      assert.deepEqual(late.findings, []);
    });
  });
});
