import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { createHttp } from "../../../src/host/http.ts";
import type { GoPin } from "../../../src/model/pin.ts";
import { goArchiveName, parseGoIndex, versionsIn } from "../../../src/tools/go/release.ts";
import { createToolbox, type Toolbox } from "../../../src/tools/toolbox.ts";
import { goArchive, goArchivePath, goRelease } from "../../support/go-archive.ts";
import { type Behaviour, patienceWith, startReleasesServer } from "../../support/releases-server.ts";
import { testHost } from "../../support/tools.ts";

const version = "1.99.1";
const pin: GoPin = { kind: "go", version, provenance: { kind: "default", because: "a test" } };
const linux = { os: "linux", arch: "amd64", libc: "glibc" } as const;
const archive = goArchive(version);
const path = goArchivePath(version);
const index = "/?mode=json&include=all";

interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  readonly verification?: "warn" | "strict";
}

async function withServer(
  behaviours: Record<string, Behaviour>,
  use: (box: Toolbox, directory: string) => Promise<void>,
  setting: Setting = {},
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "go-release-"));
  const server = await startReleasesServer(behaviours);
  try {
    // tar and gzip, and no Go.
    const PATH = join(directory, "bin");
    mkdirSync(PATH);
    for (const name of ["tar", "gzip"]) {
      const real = execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
      writeFileSync(join(PATH, name), `#!/bin/sh\nexec ${real} "$@"\n`, { mode: 0o755 });
    }
    const host = {
      ...testHost({ toolDirectory: join(directory, "tools"), env: { PATH, ...setting.env } }),
      platform: linux,
    };
    const sources = { goDownloadBaseUrl: server.base, protocDownloadBaseUrl: "", mavenRepositoryUrl: "", token: "" };
    const { verification = "warn" } = setting;
    await use(
      createToolbox({ host, http: createHttp({}), sources, patience: patienceWith(behaviours), verification }),
      directory,
    );
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
}

test("a release is downloaded, checked against the index, and found again", () =>
  withServer(goRelease(version, archive), async (box, directory) => {
    const tool = await box.obtain(pin);
    assert.deepEqual([tool.source, tool.verifiedBy, tool.reused], ["go.dev", "release-index", false]);
    assert.equal(tool.path, join(directory, "tools", "go", version, "x64", "bin", "go"));
    assert.ok(existsSync(join(directory, "tools", "go", version, "x64.complete")));
    const again = await box.locate(pin);
    assert.deepEqual([again?.verifiedBy, again?.reused], ["own-record", true]);
    // A changed go is not found again, and the marker does not make it the runner's.
    writeFileSync(tool.path, "#!/bin/sh\necho changed\n");
    assert.equal(await box.locate(pin), null);
  }));

test("a Go that the runner's image has in its tool cache is taken as it is", () =>
  withServer({}, async (box, directory) => {
    const cache = join(directory, "tools", "go", version);
    mkdirSync(cache, { recursive: true });
    execFileSync("tar", ["-xzf", "-", "-C", cache], { input: archive });
    execFileSync("mv", [join(cache, "go"), join(cache, "x64")]);
    assert.equal(await box.locate(pin), null, "without its marker it is not whole");
    writeFileSync(join(cache, "x64.complete"), "");
    const tool = await box.obtain(pin);
    assert.deepEqual([tool.source, tool.verifiedBy], ["tool-cache", "runner-image"]);
  }));

const damaged = Buffer.concat([archive.subarray(0, 100), Buffer.from("damage"), archive.subarray(106)]);
const wrong: readonly (readonly [string, Record<string, Behaviour>, RegExp])[] = [
  ["an archive that is not the index's", { [path]: { kind: "body", body: damaged } }, /untrusted: .*the index says/],
  ["an archive that breaks off", { [path]: { kind: "truncate", body: archive } }, /network: .*broke off/],
  ["no archive", { [path]: { kind: "status", status: 404 } }, /not-found: .*answered 404/],
  ["an index that fails", { [index]: { kind: "status", status: 500 } }, /network: .*answered 500/],
  [
    "an index without the release",
    { [index]: { kind: "body", body: "[]" } },
    /not-found: The index of .* has no go1\.99\.1/,
  ],
  ["another release in the archive", goRelease(version, goArchive("1.99.2")), /untrusted: .*holds Go 1\.99\.2/],
  [
    "something else in the archive",
    goRelease(version, goArchive(version, { "go/VERSION": "weekly" })),
    /untrusted: .*holds no Go/,
  ],
  [
    "no tar in the archive",
    goRelease(version, Buffer.from("not gzip")),
    /untrusted: The archive could not be unpacked/,
  ],
];

describe("a mirror of Go that misbehaves", { concurrency: 4 }, () => {
  for (const [what, behaviours, message] of wrong) {
    test(`${what}: nothing is installed and the message says why`, () =>
      withServer({ ...goRelease(version, archive), ...behaviours }, async (box, directory) => {
        await assert.rejects(box.obtain(pin), (error: Error) => {
          assert.match(error.message, message);
          assert.match(error.message, /toolchain-module: no Go ≥ 1\.21 is installed/);
          return true;
        });
        assert.equal(existsSync(join(directory, "tools", "go")), false);
      }));
  }
});

test("a mirror without an index is trusted on first use, and not under strict verification", async () => {
  const bare: Record<string, Behaviour> = { [path]: { kind: "body", body: archive } };
  await withServer(bare, async (box) => {
    assert.equal((await box.obtain(pin)).verifiedBy, "first-use");
    assert.deepEqual(
      box.findings().map(({ code }) => code),
      ["tool-first-use"],
    );
  });
  const page: Record<string, Behaviour> = { ...bare, [index]: { kind: "body", body: "<html>" } };
  await withServer(page, (box) => assert.rejects(box.obtain(pin), /verification is strict/), {
    verification: "strict",
  });
});

test("an archive with a path that leaves it puts nothing outside", () =>
  withServer({}, async (_, directory) => {
    const evil = join(directory, "evil.tar.gz");
    writeFileSync(join(directory, "x"), "evil");
    execFileSync("tar", ["-czPf", evil, "--transform", "s,x,go/../../../outside,", "-C", directory, "x"], {
      stdio: "pipe",
    });
    await withServer(goRelease(version, readFileSync(evil)), async (box, inner) => {
      await assert.rejects(box.obtain(pin), /untrusted/);
      assert.equal(existsSync(join(inner, "tools", ".go-grpc-setup", "outside")), false);
    });
  }));

// Rows as https://go.dev/dl/?mode=json has them.
test("the index is read row by row, and what is not an archive is left out", () => {
  const row = { os: "linux", arch: "amd64", sha256: "ab", size: 1, kind: "archive" };
  const answer = [
    {
      version: "go1.26.8",
      stable: true,
      files: [
        { ...row, filename: "go1.26.8.linux-amd64.tar.gz", version: "go1.26.8" },
        { ...row, filename: "go1.26.8.src.tar.gz", os: "", arch: "", kind: "source" },
        { ...row, filename: "go1.26.8.linux-armv6l.tar.gz", arch: "armv6l" },
      ],
    },
    { version: "go1.27rc1", stable: false, files: [{ ...row, filename: "go1.27rc1.linux-amd64.tar.gz" }] },
    "nonsense",
    { version: "go1", files: null },
  ];
  const archives = parseGoIndex(answer);
  assert.deepEqual(versionsIn(archives, linux), ["1.26.8", "1.27rc1"]);
  assert.deepEqual(versionsIn(archives, { ...linux, arch: "arm" }), ["1.26.8"]);
  assert.deepEqual(parseGoIndex({ message: "no" }), []);
});

test("archives' names by platform and release", () => {
  const names: readonly (readonly [string, Parameters<typeof goArchiveName>[1], string])[] = [
    ["1.26.8", linux, "go1.26.8.linux-amd64.tar.gz"],
    ["1.26.8", { ...linux, arch: "arm64" }, "go1.26.8.linux-arm64.tar.gz"],
    ["1.26.8", { os: "darwin", arch: "arm64", libc: "none" }, "go1.26.8.darwin-arm64.tar.gz"],
    ["1.26.8", { os: "windows", arch: "amd64", libc: "none" }, "go1.26.8.windows-amd64.zip"],
    ["1.26.8", { ...linux, arch: "arm" }, "go1.26.8.linux-armv6l.tar.gz"],
    ["1.21", linux, "go1.21.0.linux-amd64.tar.gz"],
    ["1.20", linux, "go1.20.linux-amd64.tar.gz"],
    ["1.20.0", linux, "go1.20.linux-amd64.tar.gz"],
    ["1.27rc1", linux, "go1.27rc1.linux-amd64.tar.gz"],
  ];
  for (const [release, platform, name] of names) assert.equal(goArchiveName(release, platform), name);
});
