import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { modifiedIn, verifyModules } from "../../src/cache/verify-modules.ts";
import { processes } from "../../src/host/processes.ts";
import type { CacheReport } from "../../src/model/report.ts";
import { createMachine, type Machine } from "../support/cache-job.ts";
import { proxyAddress } from "../support/file-proxy.ts";
import { publishSample, sampleCheckout } from "../support/sample-module.ts";

const restoredBy = (hit: "exact" | "prefix"): CacheReport => ({
  entries: [{ name: "modules", key: "k", parts: [], restoredKey: "old", hit, bytes: 0, seconds: 0 }],
});

describe("restored modules", () => {
  let machine: Machine;
  const lines: string[] = [];
  const log = {
    info: (text: string) => void lines.push(text),
    detail: (text: string) => void lines.push(text),
    warning: (text: string) => void lines.push(text),
    step: <T>(_title: string, work: () => Promise<T>) => work(),
  };
  const go = spawnSync("which", ["go"], { encoding: "utf8" }).stdout.trim();
  const verify = (hit: "exact" | "prefix") =>
    verifyModules(
      restoredBy(hit),
      go,
      [machine.work],
      machine.goModCache,
      {
        PATH: process.env["PATH"] ?? "",
        HOME: join(machine.root, "home"),
        GOPROXY: proxyAddress(machine.proxy),
        GOSUMDB: "off",
        GOTOOLCHAIN: "local",
      },
      { processes, log },
    );
  const source = () => join(machine.goModCache, "example.com/dep@v1.0.0/dep.go");
  const tamper = () => {
    chmodSync(source(), 0o644);
    writeFileSync(source(), "package dep\n\nfunc Answer() int { return 666 }\n");
  };
  before(async () => {
    machine = createMachine({});
    publishSample(machine.proxy, ["v1.0.0"]);
    await machine.renew(sampleCheckout("v1.0.0"));
    machine.go(["build", "./..."]);
  });
  after(() => machine.remove());

  test("that are as the go command wrote them stay", async () => {
    assert.deepEqual(await verify("prefix"), { findings: [], deletions: [] });
    assert.ok(existsSync(source()));
  });

  test("that were changed are deleted, told, and downloaded again by the next build", async () => {
    tamper();
    const { findings, deletions } = await verify("prefix");
    assert.deepEqual(deletions, [
      {
        path: join(machine.goModCache, "example.com/dep@v1.0.0"),
        why: "example.com/dep v1.0.0: dir has been modified",
      },
    ]);
    assert.deepEqual(
      findings.map(({ code, level }) => [code, level]),
      [["cache-modules-modified", "warning"]],
    );
    machine.go(["build", "./..."]);
    assert.deepEqual(await verify("prefix"), { findings: [], deletions: [] });
  });

  test("of the same dependencies are not looked at", async () => {
    tamper();
    assert.deepEqual(await verify("exact"), { findings: [], deletions: [] });
  });
});

test("only paths below the module cache are ever deleted", () => {
  const output = [
    "example.com/a v1.0.0: dir has been modified (/home/r/go/pkg/mod/example.com/a@v1.0.0)",
    "example.com/b v1.0.0: zip has been modified (/home/r/go/pkg/mod/cache/download/example.com/b/@v/v1.0.0.zip)",
    "example.com/c v1.0.0: dir has been modified (/etc)",
    "example.com/d v1.0.0: dir has been modified (/home/r/go/pkg/mod)",
    "example.com/e v1.0.0: dir has been modified (/home/r/go/pkg/mod/../../../x)",
    "example.com/f v1.0.0: missing ziphash: open x: no such file or directory",
  ].join("\n");
  assert.deepEqual(
    modifiedIn(output, "/home/r/go/pkg/mod").map(({ path }) => path),
    [
      "/home/r/go/pkg/mod/example.com/a@v1.0.0",
      "/home/r/go/pkg/mod/cache/download/example.com/b/@v/v1.0.0.zip",
      "/home/r/go/pkg/mod/cache/download/example.com/b/@v/v1.0.0.ziphash",
    ],
  );
});
