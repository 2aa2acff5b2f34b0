import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Failure } from "../../src/model/failure.ts";
import type { GoToolPin } from "../../src/model/pin.ts";
import type { LockEntry, LockFile } from "../../src/tools/lock-file.ts";
import { createToolbox, type Toolbox } from "../../src/tools/toolbox.ts";
import { noHttp, testHost } from "../support/tools.ts";

const pin: GoToolPin = {
  kind: "go-tool",
  name: "protoc-gen-go",
  package: "google.golang.org/protobuf/cmd/protoc-gen-go",
  version: "v1.36.11",
  builtWith: "1.26",
  provenance: { kind: "default", because: "a test" },
};
const otherDigest = `sha256:${"0".repeat(64)}`;

describe("the digest of a built command, which a lock has for the platform that it was written on", () => {
  let directory = "";
  let lock: LockFile;
  const boxAt = (name: string, bound: LockFile | null): Toolbox =>
    createToolbox({ host: testHost({ toolDirectory: join(directory, name) }), http: noHttp, lock: bound });
  const lockWith = (changes: Partial<LockEntry>): LockFile => ({
    schema: 1,
    tools: lock.tools.map((tool) => ({
      ...tool,
      platforms: Object.fromEntries(
        Object.entries(tool.platforms).map(([name, entries]) => [
          name,
          entries.map((entry) => (entry.binary === undefined ? entry : { ...entry, ...changes })),
        ]),
      ),
    })),
  });
  before(async () => {
    directory = mkdtempSync(join(tmpdir(), "lock-binary-"));
    lock = (await boxAt("first", null).recordLock([pin])).lock;
  });
  after(() => rmSync(directory, { recursive: true }));

  test("a second build, elsewhere, gives the same bytes", async () => {
    const tool = await boxAt("second", lock).obtain(pin);
    const binaries = Object.values(lock.tools[0]?.platforms ?? {}).flatMap((entries) => entries[0]?.binary ?? []);
    assert.deepEqual(binaries, [`sha256:${tool.sha256}`]);
    assert.equal(tool.reused, false);
  });

  test("other bytes by the same Go are refused, name that Go, and are not left in place", async () => {
    await assert.rejects(boxAt("third", lockWith({ binary: otherDigest })).obtain(pin), (error: Failure) => {
      assert.equal(error.kind, "untrusted");
      assert.match(error.message, /protoc-gen-go v1\.36\.11 built by Go 1\.26\.\d+ has the digest sha256:[0-9a-f]{64}/);
      assert.ok(error.message.includes(`the same Go builds ${otherDigest}`), error.message);
      return true;
    });
    assert.equal(existsSync(join(directory, "third", "protoc-gen-go")), false);
  });

  test("what is installed already is held against it, too", async () => {
    assert.notEqual(await boxAt("first", lock).locate(pin), null);
    assert.equal(await boxAt("first", lockWith({ binary: otherDigest })).locate(pin), null);
  });

  test("another Go builds other bytes, which is no error", async () => {
    const other = lockWith({ binary: otherDigest, go: "1.26.0" });
    assert.equal((await boxAt("second", other).obtain(pin)).reused, true);
  });
});
