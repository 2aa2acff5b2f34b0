import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import lockfile from "proper-lockfile";
import type { GoPin } from "../../src/model/pin.ts";
import type { Tool } from "../../src/model/tool.ts";
import { childToolbox } from "../support/child-toolbox.ts";
import { goArchive, goArchivePath, goRelease } from "../support/go-archive.ts";
import { startReleasesServer } from "../support/releases-server.ts";

const child = fileURLToPath(new URL("../support/install-child.ts", import.meta.url));
// A version that nobody has installed, for what is on PATH comes before any download.
const version = "1.99.1";
const pin: GoPin = { kind: "go", version, provenance: { kind: "default", because: "a test" } };
const archive = goArchive(version);
const path = goArchivePath(version);

function start(directory: string, base: string): ChildProcess {
  const env = { PATH: process.env["PATH"] ?? "" };
  return spawn(process.execPath, [child, directory, base, JSON.stringify(pin)], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function toolFrom(process: ChildProcess): Promise<Tool> {
  const [out, error]: [string[], string[]] = [[], []];
  process.stdout?.on("data", (chunk: Buffer) => out.push(chunk.toString()));
  process.stderr?.on("data", (chunk: Buffer) => error.push(chunk.toString()));
  const [code] = await once(process, "close");
  assert.equal(code, 0, error.join(""));
  return JSON.parse(out.join("").split("\n")[1] ?? "") as Tool;
}

function checkPlace(directory: string): void {
  const tree = join(directory, "go", version, "x64");
  assert.match(readFileSync(join(tree, "bin", "go"), "utf8"), /go1\.99\.1 linux/);
  assert.match(readFileSync(join(tree, "VERSION"), "utf8"), /^go1\.99\.1\n/);
  assert.deepEqual(readdirSync(join(directory, "go", version)).sort(), ["x64", "x64.complete"]);
  assert.deepEqual(readdirSync(join(directory, ".go-grpc-setup", "staging")), []);
}

test("8 processes that install the same tool make one download, and all have it", async () => {
  const directory = mkdtempSync(join(tmpdir(), "eight-"));
  const slow = { kind: "slow", body: archive, pauseMilliseconds: 30 } as const;
  const server = await startReleasesServer({ ...goRelease(version, archive), [path]: slow });
  try {
    const tools = await Promise.all(Array.from({ length: 8 }, () => toolFrom(start(directory, server.base))));
    assert.equal(server.requests.filter((request) => request.path === path).length, 1);
    assert.equal(tools.filter(({ reused }) => !reused).length, 1);
    assert.equal(new Set(tools.map((tool) => `${tool.path} ${tool.sha256}`)).size, 1);
    checkPlace(directory);
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
});

describe("a process killed while it installs", { concurrency: 10 }, () => {
  const moments = Array.from({ length: 20 }, (_, index) => index * 15);
  for (const moment of moments) {
    test(`${moment} ms after it began: the next one has the tool and nothing is left over`, async () => {
      const directory = mkdtempSync(join(tmpdir(), "killed-"));
      const slow = { kind: "slow", body: archive, pauseMilliseconds: 15 } as const;
      const server = await startReleasesServer({ ...goRelease(version, archive), [path]: slow });
      try {
        const killed = start(directory, server.base);
        const ended = once(killed, "close");
        if (killed.stdout !== null) await once(killed.stdout, "data");
        await sleep(moment);
        killed.kill("SIGKILL");
        await ended;
        const tool = await childToolbox(directory, server.base).obtain(pin);
        assert.equal(tool.verifiedBy, tool.reused ? "own-record" : "release-index");
        checkPlace(directory);
      } finally {
        await server.close();
        rmSync(directory, { recursive: true });
      }
    });
  }
});

test("what killed processes left is removed, and nothing that may be in use", async () => {
  const directory = mkdtempSync(join(tmpdir(), "leftovers-"));
  const staging = join(directory, ".go-grpc-setup", "staging");
  const gone = spawnSync(process.execPath, ["--version"]).pid;
  const left = [`go-1.98.0-x64.${gone}.a1B2c3`, "scratch.old"];
  const kept = [`go-1.97.0-x64.${gone}.a1B2c3`, `protoc-29.3.0-x64.${process.pid}.a1B2c3`, "scratch.new"];
  for (const name of [...left, ...kept]) mkdirSync(join(staging, name, "below"), { recursive: true });
  const longAgo = new Date("2024-02-29T12:00:00Z");
  utimesSync(join(staging, "scratch.old"), longAgo, longAgo);
  // Of a process that is gone as far as this one can see, but whose lock is held: it lives in another container.
  const locks = join(directory, ".go-grpc-setup", "locks");
  mkdirSync(locks);
  writeFileSync(join(locks, "go-1.97.0-x64"), "");
  const release = await lockfile.lock(join(locks, "go-1.97.0-x64"), { realpath: false });
  try {
    await childToolbox(directory, "http://127.0.0.1:9").removeLeftovers();
    assert.deepEqual(readdirSync(staging).sort(), [...kept].sort());
    await release();
    await childToolbox(directory, "http://127.0.0.1:9").removeLeftovers();
    assert.deepEqual(readdirSync(staging).sort(), kept.slice(1).sort());
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("a tool directory in which nothing was ever installed has no leftovers", async () => {
  await childToolbox(join(tmpdir(), "never-made"), "http://127.0.0.1:9").removeLeftovers();
});
