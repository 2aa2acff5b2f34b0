import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { metricsText, writeMetrics } from "../../src/cache/prometheus.ts";
import type { CacheReport } from "../../src/model/report.ts";

const report: CacheReport = {
  entries: [
    {
      name: "build",
      key: "k",
      parts: [],
      restoredKey: "k0",
      hit: "prefix",
      bytes: 21_000_000,
      seconds: 0.75,
      figures: { files: 5120, bytes: 160_000_000, oldestSeconds: 86_400.5 },
      saved: {
        kind: "saved",
        because: "",
        bytes: 22_000_000,
        seconds: 1.37,
        leftOut: [{ why: 'not "used"\nsince \\ the restore', files: 3, bytes: 300 }],
      },
    },
    { name: "modules", key: "m", parts: [], restoredKey: null, hit: "off", bytes: 0, seconds: 0 },
  ],
  deletions: [{ path: "/x", why: "y" }],
};
const labels = { repository: "acme/greeter", job: 'a "quoted" \\ job\nof two lines' };
const at = new Date("2026-11-21T04:00:00Z");

describe("the figures for Prometheus", () => {
  let directory: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), "ggs-metrics-"));
  });
  after(() => rmSync(directory, { recursive: true, force: true }));

  test("pass Prometheus's own parser and linter", (context) => {
    const program = join(directory, "promlint");
    // The user's own module and build caches, for this builds some hundred packages.
    const passedOn = ["PATH", "HOME", "GOPROXY", "GOCACHE", "GOMODCACHE", "GOPATH", "HTTPS_PROXY", "https_proxy"];
    const env = Object.fromEntries(
      passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    );
    const built = spawnSync("go", ["build", "-o", program, "."], {
      cwd: fileURLToPath(new URL("../support/promlint", import.meta.url)),
      env: { ...env, GOTOOLCHAIN: "local", GOFLAGS: "-buildvcs=false", CGO_ENABLED: "0" },
      encoding: "utf8",
    });
    // Without the module proxy the parser can't be had; anything else is a fault of this test.
    if (built.status !== 0 && /dial tcp|lookup|no such host|module lookup disabled/.test(built.stderr)) {
      return context.skip("Prometheus's parser could not be downloaded");
    }
    assert.equal(built.status, 0, built.stderr);
    const checked = spawnSync(program, { input: metricsText(report, labels, at), encoding: "utf8" });
    assert.equal(checked.status, 0, checked.stderr);
    const families = new Map(
      checked.stdout
        .trim()
        .split("\n")
        .map((line) => line.split(" ") as [string, string]),
    );
    assert.equal(families.get("go_grpc_setup_cache_hit"), "8", "four kinds of two entries");
    assert.equal(families.get("go_grpc_setup_cache_restored_bytes"), "1");
    assert.equal(families.get("go_grpc_setup_cache_left_out_bytes"), "1");
    const broken = spawnSync(program, { input: 'a{b="c} 1\n', encoding: "utf8" });
    assert.notEqual(broken.status, 0, "the parser rejects what is wrong");
  });

  test("are what the example alerts and the dashboard ask for", () => {
    const written = new Set(metricsText(report, labels, at).match(/^go_grpc_setup_\w+/gm));
    const read = (name: string) => readFileSync(new URL(`../../docs/metrics/${name}`, import.meta.url), "utf8");
    const rules = parse(read("alerts.yml")) as { groups: { rules: { expr: string }[] }[] };
    const dashboard = JSON.parse(read("dashboard.json")) as { panels: { targets: { expr: string }[] }[] };
    const expressions = [
      ...rules.groups.flatMap((group) => group.rules),
      ...dashboard.panels.flatMap((panel) => panel.targets),
    ].map(({ expr }) => expr);
    assert.ok(expressions.length > 8);
    for (const expression of expressions) {
      const asked = expression.match(/go_grpc_setup_\w+/g) ?? [];
      assert.ok(asked.length > 0 && asked.every((name) => written.has(name)), expression);
    }
  });

  // https://prometheus.io/docs/instrumenting/exposition_formats/#comments-help-text-and-type-information
  test("escape labels", () => {
    assert.ok(
      metricsText(report, labels, at).includes(
        'go_grpc_setup_cache_left_out_bytes{repository="acme/greeter",job="a \\"quoted\\" \\\\ job\\nof two lines",entry="build",reason="not \\"used\\"\\nsince \\\\ the restore"} 300\n',
      ),
    );
  });

  test("are all there: hit kinds, counts, bytes, age, seconds", () => {
    const text = metricsText(report, {}, at);
    for (const line of [
      'go_grpc_setup_cache_hit{entry="build",kind="prefix"} 1',
      'go_grpc_setup_cache_hit{entry="build",kind="exact"} 0',
      'go_grpc_setup_cache_hit{entry="modules",kind="off"} 1',
      'go_grpc_setup_cache_restore_seconds{entry="build"} 0.75',
      'go_grpc_setup_cache_restored_files{entry="build"} 5120',
      'go_grpc_setup_cache_restored_bytes{entry="build"} 160000000',
      'go_grpc_setup_cache_oldest_object_age_seconds{entry="build"} 86400.5',
      'go_grpc_setup_cache_saved{entry="build"} 1',
      'go_grpc_setup_cache_save_seconds{entry="build"} 1.37',
      "go_grpc_setup_cache_deletions 1",
      "go_grpc_setup_cache_run_timestamp_seconds 1795233600",
    ]) {
      assert.ok(text.split("\n").includes(line), line);
    }
  });

  test("appear in one step, for the collector may read at any moment", async () => {
    const file = join(directory, "go.prom");
    await writeMetrics({ file, labels }, report, at);
    assert.equal(readFileSync(file, "utf8"), metricsText(report, labels, at));
    assert.deepEqual(
      readdirSync(directory).filter((name) => name.startsWith("go.prom")),
      ["go.prom"],
    );
    await writeMetrics({ file: "", labels }, report, at);
  });
});
