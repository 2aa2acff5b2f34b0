import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import type { CacheEntryReport } from "../../src/model/report.ts";
import { createMachine, goModule, type JobOptions, type Machine } from "../support/cache-job.ts";
import {
  type CacheFaults,
  type LoopbackCacheService,
  type StoredEntry,
  startCacheService,
} from "../support/cache-service.ts";
import { publishModule } from "../support/file-proxy.ts";

// Packages that import nothing of the standard library build in no time, and are as real to the build cache as any.
function checkout(version: string, answer = 42): Record<string, string> {
  return {
    "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire example.com/dep ${version}\n`,
    "a/a.go": `package a\n\nimport "example.com/dep"\n\nfunc A() int { return dep.Answer() + ${answer} }\n`,
    "b/b.go": "package b\n\nfunc B() int { return 1 }\n",
    "c/c.go": 'package c\n\nimport "example.com/app/b"\n\nfunc C() int { return b.B() }\n',
  };
}

const packages = (stderr: string) =>
  stderr
    .split("\n")
    .filter((line) => line.startsWith("example.com/"))
    .sort();

describe("jobs with a cache", () => {
  let service: LoopbackCacheService;
  let machine: Machine;
  before(async () => {
    service = await startCacheService();
    machine = createMachine(service.environment);
    for (const minor of [0, 1, 2]) {
      publishModule(machine.proxy, "example.com/dep", `v1.${minor}.0`, {
        "dep.go": `package dep\n\nfunc Answer() int { return ${minor} }\n`,
      });
    }
  });
  // What a first job leaves behind, made once: most tests begin with the second job.
  let warm: StoredEntry[];
  let first: Awaited<ReturnType<typeof job>>;
  before(async () => {
    first = await job("v1.0.0");
    warm = [...service.entries];
  });
  after(async () => {
    await service.close();
    await machine.remove();
  });
  beforeEach(() => {
    service.entries.splice(0, Number.POSITIVE_INFINITY, ...warm);
    for (const fault of Object.keys(service.faults) as (keyof typeof service.faults)[]) delete service.faults[fault];
  });

  async function job(version: string, options: JobOptions & { answer?: number } = {}) {
    await machine.renew(checkout(version, options.answer));
    const jobOptions = { modules: [goModule({ "example.com/dep": version })], ...options };
    const restored = await machine.restore(jobOptions);
    const compiled = packages(machine.go(["build", "-v", "./..."]));
    const saved = await machine.save(restored.state, jobOptions);
    const byName = (entries: readonly CacheEntryReport[]) => new Map(entries.map((entry) => [entry.name, entry]));
    return { restored, compiled, saved, in: byName(restored.report.entries), out: byName(saved.report.entries) };
  }

  test("the second run compiles nothing, and saves nothing", async () => {
    assert.deepEqual(first.compiled, [
      "example.com/app/a",
      "example.com/app/b",
      "example.com/app/c",
      "example.com/dep",
    ]);
    assert.equal(first.in.get("build")?.hit, "miss");
    assert.equal(first.out.get("build")?.saved?.kind, "saved");
    assert.equal(first.out.get("modules")?.saved?.kind, "saved");
    const second = await job("v1.0.0");
    assert.deepEqual(second.compiled, []);
    assert.equal(second.in.get("build")?.hit, "exact");
    assert.equal(second.out.get("build")?.saved?.kind, "not-saved");
    assert.equal(service.entries.length, 2);
  });

  test("after a bump only the changed package and what imports it are compiled", async () => {
    const bumped = await job("v1.1.0");
    assert.deepEqual(bumped.compiled, ["example.com/app/a", "example.com/dep"]);
    const build = bumped.in.get("build");
    assert.equal(build?.hit, "prefix");
    assert.deepEqual(build?.changed, ["graph"]);
    assert.equal(build?.restoredKey, service.entries.find((entry) => entry.key.includes("/build/"))?.key);
    assert.equal(bumped.out.get("build")?.saved?.kind, "saved");
    assert.equal(bumped.out.get("modules")?.saved?.kind, "saved");
    assert.deepEqual((await job("v1.1.0")).compiled, []);
  });

  test("what only the old version needed leaves both entries", async () => {
    const bumped = await job("v1.1.0");
    const reasons = [...bumped.out.values()].flatMap((entry) => entry.saved?.leftOut.map((left) => left.why) ?? []);
    assert.ok(reasons.includes("not used since the restore"), reasons.join());
    assert.ok(reasons.includes("modules that the module graph does not name"), reasons.join());
    await machine.renew(checkout("v1.1.0"));
    await machine.restore({ modules: [goModule({ "example.com/dep": "v1.1.0" })] });
    assert.deepEqual(
      readdirSync(join(machine.goModCache, "example.com")).filter((name) => name.startsWith("dep@")),
      ["dep@v1.1.0"],
    );
  });

  test("another job of the repository starts from it, and saves its own", async () => {
    const lint = await job("v1.0.0", { run: { job: "lint" } });
    assert.deepEqual(lint.compiled, []);
    assert.deepEqual(lint.in.get("build")?.changed, ["job"]);
    assert.equal(lint.out.get("build")?.saved?.because, "nothing new was made since the restore");
  });

  test("a suffix keeps its entries apart", async () => {
    const other = await job("v1.0.0", { request: { suffix: "race" } });
    assert.equal(other.in.get("build")?.hit, "miss");
  });

  test("a pull request restores, and saves only when asked to", async () => {
    const pull = { event: "pull_request", ref: "refs/pull/7/merge" };
    const restoring = await job("v1.1.0", { run: pull });
    assert.deepEqual(restoring.compiled, ["example.com/app/a", "example.com/dep"]);
    assert.equal(restoring.out.get("build")?.saved?.because, "pull requests only restore");
    assert.equal(service.entries.length, 2);
    await job("v1.1.0", { run: pull, request: { mode: "read-write" } });
    assert.equal(service.entries.length, 4);
  });

  test("an event that may not have a cache does not even ask for one", async () => {
    const calls = service.calls.length;
    const ended = await job("v1.0.0", { run: { event: "pull_request_target" } });
    assert.equal(ended.restored.state, "");
    assert.equal(ended.in.get("build")?.hit, "off");
    assert.equal(service.calls.length, calls);
  });

  describe("whatever the service does, the build is the same", () => {
    const all = ["example.com/app/a", "example.com/app/b", "example.com/app/c", "example.com/dep"];
    const faults: readonly (readonly [string, Partial<CacheFaults>, JobOptions, RegExp])[] = [
      ["429", { apiStatus: 429 }, {}, /Rate limited/],
      ["503", { apiStatus: 503 }, { timeoutSeconds: 2 }, /longer than 2 s/],
      ["a download that stops", { stall: true }, { timeoutSeconds: 2 }, /longer than 2 s/],
      ["a corrupt archive", { corrupt: true }, {}, /tar" failed/],
      ["a service that is gone", {}, { env: { ACTIONS_RESULTS_URL: "http://127.0.0.1:1/" } }, /ECONNREFUSED/],
    ];
    for (const [name, fault, options, expected] of faults) {
      test(name, async () => {
        Object.assign(service.faults, fault);
        await machine.renew(checkout("v1.0.0"));
        const restored = await machine.restore({ modules: [goModule({ "example.com/dep": "v1.0.0" })], ...options });
        assert.deepEqual(packages(machine.go(["build", "-v", "./..."])), all);
        assert.match(restored.report.entries[0]?.because ?? "", expected);
        assert.deepEqual(
          restored.findings.map(({ code, level }) => `${code} ${level}`),
          ["cache-not-restored notice", "cache-not-restored notice"],
        );
      });
    }

    test("no service at all", async () => {
      const ended = await job("v1.0.0", { env: { ACTIONS_RESULTS_URL: "" } });
      assert.deepEqual(ended.compiled, all);
      assert.equal(ended.in.get("build")?.hit, "off");
      assert.deepEqual(ended.restored.findings, []);
    });

    test("a token that may only read", async () => {
      service.entries.length = 0;
      service.faults.readOnly = true;
      const ended = await job("v1.0.0");
      assert.deepEqual(ended.compiled, all);
      assert.match(ended.out.get("build")?.saved?.because ?? "", /cache write denied/);
      assert.deepEqual([...new Set(ended.saved.findings.map(({ level }) => level))], ["notice"]);
    });

    test("a key that another job has just saved", async () => {
      service.entries.length = 0;
      await machine.renew(checkout("v1.0.0"));
      const slow = await machine.restore({ modules: [goModule({ "example.com/dep": "v1.0.0" })] });
      machine.go(["build", "./..."]);
      const { entries } = await machine.save(slow.state).then(({ report }) => report);
      assert.deepEqual(
        entries.map((entry) => entry.saved?.kind),
        ["saved", "saved"],
      );
      const again = await machine.save(slow.state);
      assert.deepEqual(
        again.report.entries.map((entry) => entry.saved?.because),
        Array(2).fill("another job has saved this key"),
      );
      assert.deepEqual(again.findings, []);
    });
  });

  describe("a restore meets", () => {
    const modules = [goModule({ "example.com/dep": "v1.0.0" })];

    test("directories with something in them, some read-only", async () => {
      await machine.renew(checkout("v1.0.0"));
      machine.go(["mod", "download"]);
      machine.go(["build", "./b"]);
      const restored = await machine.restore({ modules });
      // The go command has written a go.sum, which the first job's checkout did not have.
      assert.deepEqual(
        restored.report.entries.map((entry) => entry.hit),
        ["prefix", "prefix"],
      );
      assert.deepEqual(packages(machine.go(["build", "-v", "./..."])), []);
    });

    test("a second call in the same job", async () => {
      await machine.renew(checkout("v1.0.0"));
      await machine.restore({ modules });
      const second = await machine.restore({ modules });
      assert.deepEqual(
        second.report.entries.map((entry) => entry.hit),
        ["off", "off"],
      );
      assert.match(second.report.entries[0]?.because ?? "", /earlier step/);
      assert.equal(second.state, "");
      assert.deepEqual(packages(machine.go(["build", "-v", "./..."])), []);
    });

    test("a self-hosted runner that keeps its own", async () => {
      await machine.renew(checkout("v1.0.0"));
      machine.go(["build", "./..."]);
      const restored = await machine.restore({ modules, run: { selfHosted: true } });
      assert.match(restored.report.entries[0]?.because ?? "", /keeps its own cache/);
      assert.equal(restored.state, "");
    });

    test("a self-hosted runner that starts empty", async () => {
      await machine.renew(checkout("v1.0.0"));
      const restored = await machine.restore({ modules, run: { selfHosted: true } });
      assert.deepEqual(
        restored.report.entries.map((entry) => entry.hit),
        ["exact", "exact"],
      );
    });
  });

  test("nothing of the machine's is left behind or lost by a save", async () => {
    await job("v1.1.0");
    const before = packages(machine.go(["build", "-v", "./..."]));
    assert.deepEqual(before, []);
    for (const directory of [dirname(machine.goCache), dirname(machine.goModCache)]) {
      assert.deepEqual(
        readdirSync(directory).filter((name) => name.startsWith(".go-grpc-setup")),
        [],
      );
    }
  });

  test("a state that is not the main step's is ignored with a note", async () => {
    service.entries.length = 0;
    await machine.renew(checkout("v1.0.0"));
    const { state } = await machine.restore();
    machine.go(["build", "./..."]);
    for (const text of ["", "nonsense", state.replace('"save":true', '"save":false'), state.slice(0, -1)]) {
      const saved = await machine.save(text);
      assert.deepEqual(saved.report.entries, []);
    }
    assert.equal(service.entries.length, 0);
    assert.equal(machine.log.filter((line) => line.startsWith("no cache is saved: ")).length, 4);
  });
});
