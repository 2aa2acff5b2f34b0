import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Failure } from "../../src/model/failure.ts";
import { isFullDisk } from "../../src/model/full-disk.ts";
import type { GoPin, GoToolPin } from "../../src/model/pin.ts";
import { kindOfGoError } from "../../src/tools/go/toolchain-module.ts";
import { createToolbox } from "../../src/tools/toolbox.ts";
import { childToolbox } from "../support/child-toolbox.ts";
import { goArchive, goArchivePath, goRelease } from "../support/go-archive.ts";
import { startReleasesServer } from "../support/releases-server.ts";
import { noHttp, plainEnvironment, testHost } from "../support/tools.ts";

const provenance = { kind: "default", because: "a test" } as const;
// A version that nobody has installed.
const pin: GoPin = { kind: "go", version: "1.99.1", provenance };
const megabyte = 1024 ** 2;

/** Bytes that do not get smaller by packing, the same in every run. */
function noise(bytes: number): string {
  const lines = Array.from({ length: Math.ceil(bytes / 64) }, (_, index) =>
    createHash("sha256").update(`${index}`).digest("hex"),
  );
  return lines.join("");
}

// Packed half of what it is unpacked: 2 MB and 4 MB.
const archive = goArchive(pin.version, { "go/src/large.txt": noise(4 * megabyte) });

/** What is there of an installation that did not come to its end, apart from locks. */
function leftovers(directory: string): string[] {
  const own = join(directory, ".go-grpc-setup");
  const staging = existsSync(join(own, "staging")) ? readdirSync(join(own, "staging")) : [];
  const records = existsSync(join(own, "records")) ? readdirSync(join(own, "records")) : [];
  return [
    ...staging,
    ...records,
    ...readdirSync(directory).filter((name) => name === "go" || name === "protoc-gen-go"),
  ];
}

/** A file system in memory of a few megabytes; null where this process may make none. */
function mountSmall(megabytes: number): string | null {
  if (process.platform !== "linux" || process.geteuid?.() !== 0) return null;
  const directory = mkdtempSync(join(tmpdir(), "small-disk-"));
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", directory]);
  if (made.status === 0) return directory;
  rmSync(directory, { recursive: true });
  return null;
}

describe("a disk that is full", () => {
  const size = 16;
  let disk: string | null = null;
  before(() => {
    disk = mountSmall(size);
  });
  after(() => {
    if (disk === null) return;
    execFileSync("umount", [disk]);
    rmSync(disk, { recursive: true });
  });

  for (const [what, free] of [
    ["for what is downloaded", 1],
    ["for what is unpacked", 4],
  ] as const) {
    test(`${what}: the disk is named, nothing is left, and the next run has it`, async (context) => {
      if (disk === null) return context.skip("no file system can be mounted here");
      const directory = join(disk, "tools");
      mkdirSync(directory);
      const server = await startReleasesServer(goRelease(pin.version, archive));
      try {
        writeFileSync(join(disk, "filler"), Buffer.alloc((size - free) * megabyte));
        await assert.rejects(childToolbox(directory, server.base).obtain(pin), (error: Failure) => {
          assert.equal(error.kind, "file-system");
          assert.ok(error.message.includes(`No space is left to install go-${pin.version}-x64`), error.message);
          assert.match(error.message, /the disk of .*small-disk.* has \d+(?:\.\d)? (?:[KM]i)?B free/);
          assert.match(error.remedy, /Free some space/);
          return true;
        });
        assert.deepEqual(leftovers(directory), []);
        rmSync(join(disk, "filler"));
        const tool = await childToolbox(directory, server.base).obtain(pin);
        assert.deepEqual([tool.reused, tool.verifiedBy], [false, "release-index"]);
      } finally {
        await server.close();
        rmSync(directory, { recursive: true });
        rmSync(join(disk, "filler"), { force: true });
      }
    });
  }

  test("for what the go command builds: likewise", async (context) => {
    if (disk === null) return context.skip("no file system can be mounted here");
    const plugin: GoToolPin = {
      kind: "go-tool",
      name: "protoc-gen-go",
      package: "google.golang.org/protobuf/cmd/protoc-gen-go",
      version: "v1.36.11",
      builtWith: "1.26",
      provenance,
    };
    const directory = join(disk, "tools");
    mkdirSync(directory);
    const host = testHost({ toolDirectory: directory, env: plainEnvironment() });
    const box = () => createToolbox({ host, http: noHttp });
    try {
      writeFileSync(join(disk, "filler"), Buffer.alloc((size - 1) * megabyte));
      await assert.rejects(box().obtain(plugin), (error: Failure) => {
        assert.equal(error.kind, "file-system", error.message);
        assert.match(error.message, /No space is left to install protoc-gen-go-1\.36\.11/);
        return true;
      });
      assert.deepEqual(leftovers(directory), []);
      rmSync(join(disk, "filler"));
      assert.equal((await box().obtain(plugin)).reused, false);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

test("a process that a limit on the size of files ends in the middle leaves nothing that the next one would find", async (context) => {
  if (process.platform === "win32") return context.skip("there is no such limit");
  const directory = mkdtempSync(join(tmpdir(), "quota-"));
  const server = await startReleasesServer(goRelease(pin.version, archive));
  const child = fileURLToPath(new URL("../support/install-child.ts", import.meta.url));
  try {
    // In blocks of 512 bytes: 1 MB.
    const limited = ["-c", 'ulimit -f 2048; exec "$@"', "sh", process.execPath, child];
    const env = { PATH: process.env["PATH"] ?? "" };
    const run = spawn("/bin/sh", [...limited, directory, server.base, JSON.stringify(pin)], { env, stdio: "ignore" });
    const [code] = await once(run, "close");
    assert.notEqual(code, 0);
    assert.equal(existsSync(join(directory, "go")), false);
    assert.equal((await childToolbox(directory, server.base).obtain(pin)).reused, false);
    assert.equal(server.requests.filter(({ path }) => path === goArchivePath(pin.version)).length, 2);
    assert.deepEqual(readdirSync(join(directory, ".go-grpc-setup", "staging")), []);
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
});

test("a full disk is known by the system's codes, by causes, and by what programs say", () => {
  const full = Object.assign(new Error("write"), { code: "ENOSPC" });
  assert.equal(isFullDisk(full), true);
  assert.equal(isFullDisk(new Failure("file-system", "could not be stored", { cause: full })), true);
  assert.equal(isFullDisk(new Error("There is not enough space on the disk.")), true);
  assert.equal(isFullDisk(Object.assign(new Error("open"), { code: "EACCES" })), false);
  assert.equal(kindOfGoError("write /tmp/go-build1/b001/exe/a.out: no space left on device"), "file-system");
});
