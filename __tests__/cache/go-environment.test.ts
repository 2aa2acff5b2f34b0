import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { compilingSettings, goEnvironment, readGoEnvironment } from "../../src/cache/go-environment.ts";
import type { Environment } from "../../src/host/types.ts";

describe("go's settings without go", { skip: process.platform !== "linux" }, () => {
  let home: string;
  before(() => {
    home = mkdtempSync(join(tmpdir(), "ggs-home-"));
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  const cases: readonly (readonly [string, (home: string) => Environment, string])[] = [
    ["a home alone", () => ({}), ""],
    ["XDG directories", (at) => ({ XDG_CACHE_HOME: `${at}/x`, XDG_CONFIG_HOME: `${at}/y` }), "GOFLAGS=-race\n"],
    ["variables", (at) => ({ GOCACHE: `${at}/c`, GOMODCACHE: `${at}/m`, GOFLAGS: "-tags=a" }), "GOCACHE=/elsewhere\n"],
    ["go env -w", () => ({}), "GOCACHE=/elsewhere/cache\nGOMODCACHE=/elsewhere/mod\nGOFLAGS=-trimpath -tags=x,y\n"],
    ["a GOPATH with two entries", (at) => ({ GOPATH: `${at}/one:${at}/two` }), ""],
    ["an empty variable counts as unset", () => ({ GOCACHE: "", GOFLAGS: "" }), "GOFLAGS=-race\n"],
    ["GOENV=off", () => ({ GOENV: "off" }), "GOFLAGS=-race\n"],
  ];
  for (const [name, environment, userFile] of cases) {
    test(name, async () => {
      const env: Environment = {
        HOME: home,
        PATH: process.env["PATH"] ?? "",
        GOTOOLCHAIN: "local",
        ...environment(home),
      };
      const file = join(env["XDG_CONFIG_HOME"] ?? join(home, ".config"), "go", "env");
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, userFile);
      const wanted = ["GOCACHE", "GOMODCACHE", "GOFLAGS"];
      const asked = spawnSync("go", ["env", "-json", ...wanted], { env, cwd: home, encoding: "utf8" });
      assert.equal(asked.status, 0, asked.stderr);
      const ours = await readGoEnvironment(env, "linux");
      const named = Object.fromEntries(wanted.map((variable) => [variable, ours[variable] ?? ""]));
      assert.deepEqual(named, JSON.parse(asked.stdout));
    });
  }
});

// https://pkg.go.dev/os#UserCacheDir
test("the defaults of macOS and Windows", () => {
  const mac = goEnvironment({ HOME: "/Users/runner" }, "darwin", "");
  assert.equal(mac["GOCACHE"], "/Users/runner/Library/Caches/go-build");
  assert.equal(mac["GOMODCACHE"], "/Users/runner/go/pkg/mod");
  const windows = goEnvironment(
    { USERPROFILE: "C:\\Users\\r", LOCALAPPDATA: "C:\\Users\\r\\AppData\\Local" },
    "windows",
    "",
  );
  assert.equal(windows["GOCACHE"], "C:\\Users\\r\\AppData\\Local\\go-build");
  assert.equal(windows["GOMODCACHE"], "C:\\Users\\r\\go\\pkg\\mod");
});

test("without a home there is no build cache", () => {
  assert.equal(goEnvironment({}, "linux", "")["GOCACHE"], "off");
});

test("only what changes compilation counts", () => {
  const settings = compilingSettings({
    GOFLAGS: "-mod=mod -race --tags=b,a -v -buildvcs=false -trimpath -p=2",
    GOARCH: "arm64",
    GOPROXY: "direct",
    GOCACHE: "/c",
    CGO_CFLAGS: "-O1",
    GOEXPERIMENT: "",
  });
  assert.deepEqual(settings, ["CGO_CFLAGS=-O1", "GOARCH=arm64", "GOFLAGS=--tags=b,a -race -trimpath"]);
});
