import assert from "node:assert/strict";
import { test } from "node:test";
import type { LockEntry, LockedTool, LockFile } from "../../src/tools/lock-file.ts";
import { completeLock } from "../../src/tools/lock-merge.ts";
import { describeUnrecorded, type Unrecorded } from "../../src/tools/lock-record.ts";

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const github: LockEntry = { source: "github", digest: digest("a") };
const maven: LockEntry = { source: "maven", digest: digest("b"), types: digest("c") };
const protoc = (version: string, entries: readonly LockEntry[]): LockedTool => ({
  name: "protoc",
  version,
  platforms: { "linux-amd64": entries },
});
const lockOf = (...tools: LockedTool[]): LockFile => ({ schema: 1, tools });
const unreached = (tool: LockedTool, source: string, kind: Unrecorded["kind"] = "network"): Unrecorded => {
  return { tool, platform: "linux-amd64", source, kind, why: "out of reach" };
};

test("what was locked from a source that is out of reach now is kept, for the same version alone", () => {
  const before = lockOf(protoc("29.3", [github, maven]));
  const same = protoc("29.3", [maven]);
  const kept = completeLock(before, { lock: lockOf(same), missing: [unreached(same, "github")] });
  assert.deepEqual(kept.lock.tools[0]?.platforms["linux-amd64"], [maven, github]);
  assert.deepEqual([kept.kept.length, kept.missing.length], [1, 0]);
  const other = protoc("30.1", [maven]);
  const missing = completeLock(before, { lock: lockOf(other), missing: [unreached(other, "github")] });
  assert.deepEqual(missing.lock.tools[0]?.platforms["linux-amd64"], [maven]);
  assert.deepEqual([missing.kept.length, missing.missing.length], [0, 1]);
});

test("what a source gives now wins, and what was refused is not brought back", () => {
  const before = lockOf(protoc("29.3", [github, maven]));
  const changed = protoc("29.3", [{ ...maven, digest: digest("d") }]);
  const { lock, kept } = completeLock(before, {
    lock: lockOf(changed),
    missing: [unreached(changed, "github", "untrusted")],
  });
  assert.deepEqual(lock.tools[0]?.platforms["linux-amd64"], [{ ...maven, digest: digest("d") }]);
  assert.deepEqual(kept, []);
});

test("digests of what was built on other platforms stay while the module is the same", () => {
  const sum = `h1:${"A".repeat(43)}=`;
  const plugin = (entry: LockEntry): LockedTool => ({ ...protoc("v1.36.11", [entry]), name: "protoc-gen-go" });
  const before = lockOf(plugin({ source: "go-build", digest: sum, binary: digest("e"), go: "1.26.7" }));
  const entry = (bare: LockEntry) =>
    completeLock(before, { lock: lockOf(plugin(bare)), missing: [] }).lock.tools[0]?.platforms["linux-amd64"]?.[0];
  assert.equal(entry({ source: "go-build", digest: sum })?.binary, digest("e"));
  assert.equal(entry({ source: "go-build", digest: `h1:${"B".repeat(43)}=` })?.binary, undefined);
  assert.equal(entry({ source: "go-build", digest: sum, binary: digest("f"), go: "1.26.8" })?.binary, digest("f"));
});

test("platforms that lack a source for the same reason are one line", () => {
  const tool = protoc("29.3", []);
  const missing = ["linux-arm64", "windows-amd64"].map((platform): Unrecorded => {
    return { tool, platform, source: "maven", kind: "not-found", why: `no file for ${platform}\n there` };
  });
  assert.deepEqual(describeUnrecorded(missing), [
    "protoc 29.3 from maven for linux-arm64, windows-amd64: not-found: no file for <platform> there",
  ]);
});
