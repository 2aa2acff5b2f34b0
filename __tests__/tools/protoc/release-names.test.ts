import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { Platform } from "../../../src/model/platform.ts";
import { parseReleaseDigests, releaseAsset, releaseTag, releaseUrl } from "../../../src/tools/protoc/github.ts";
import { mavenClassifier, mavenVersion } from "../../../src/tools/protoc/maven.ts";
import { mavenUrls, parseSha1File } from "../../../src/tools/protoc/maven-url.ts";

interface Captured {
  readonly assets: Readonly<Record<string, readonly string[]>>;
  readonly maven: Readonly<Record<string, string>>;
}

const fixture = new URL("../../fixtures/tools/protoc-releases.json", import.meta.url);
const captured = JSON.parse(readFileSync(fixture, "utf8")) as Captured;

const platforms: readonly Platform[] = [
  { os: "linux", arch: "amd64", libc: "glibc" },
  { os: "linux", arch: "arm64", libc: "glibc" },
  { os: "darwin", arch: "amd64", libc: "none" },
  { os: "darwin", arch: "arm64", libc: "none" },
  { os: "windows", arch: "amd64", libc: "none" },
];
const others: readonly Platform[] = [
  { os: "windows", arch: "arm64", libc: "none" },
  { os: "windows", arch: "386", libc: "none" },
  { os: "linux", arch: "386", libc: "glibc" },
  { os: "linux", arch: "ppc64le", libc: "glibc" },
  { os: "linux", arch: "s390x", libc: "glibc" },
  { os: "linux", arch: "riscv64", libc: "glibc" },
];

/** `v3.7.0rc2` and `v3.7.0-rc.3` are how two candidates were tagged; `3.7.0-rc2` is how a pin writes them. */
function releaseOf(tag: string): string {
  return tag.slice(1).replace(/-?rc\.?(\d+)$/, "-rc$1");
}

function isSince35(tag: string): boolean {
  const [major = 0, minor = 0] = releaseOf(tag).split(/[.-]/).map(Number);
  return major > 3 || (major === 3 && minor >= 5);
}

const tags = Object.entries(captured.assets).filter(([tag, assets]) => isSince35(tag) && assets.length > 0);

test("the capture covers 3.5 to 36", () => {
  assert.ok(tags.length >= 150, `${tags.length} releases`);
  for (const wanted of ["v3.5.0", "v3.20.3", "v21.0", "v33.0", "v36.0"]) assert.ok(captured.assets[wanted], wanted);
});

describe("archives of releases from 3.5 to 36", () => {
  for (const [tag, assets] of tags) {
    test(`${tag}: five platforms' archives are among those that were published`, () => {
      const release = releaseOf(tag);
      assert.equal(releaseTag(release), tag);
      for (const platform of platforms) {
        const name = releaseAsset(release, platform);
        assert.ok(name !== null && assets.includes(name), `${name} for ${platform.os} ${platform.arch}`);
      }
      // The first candidate of 3.7.0 came before its newer platforms did.
      for (const platform of tag === "v3.7.0rc1" ? [] : others) {
        const name = releaseAsset(release, platform);
        if (name !== null) assert.ok(assets.includes(name), `${name} for ${platform.os} ${platform.arch}`);
      }
    });
  }
});

describe("versions in Maven repositories", () => {
  for (const [tag, version] of Object.entries(captured.maven)) {
    test(`${tag} is ${version} there`, () => assert.equal(mavenVersion(tag.slice(1)), version));
  }
});

test("an archive is for the processor that it is asked for, or for one that the system emulates", () => {
  const names = (release: string) => platforms.map((platform) => releaseAsset(release, platform));
  assert.deepEqual(names("29.3"), [
    "protoc-29.3-linux-x86_64.zip",
    "protoc-29.3-linux-aarch_64.zip",
    "protoc-29.3-osx-x86_64.zip",
    "protoc-29.3-osx-aarch_64.zip",
    "protoc-29.3-win64.zip",
  ]);
  // What 3.20.1 has as osx-aarch_64 is a copy of osx-x86_64: https://github.com/protocolbuffers/protobuf/issues/9723
  assert.equal(names("3.20.1")[3], "protoc-3.20.1-osx-x86_64.zip");
  assert.equal(names("3.6.1")[4], "protoc-3.6.1-win32.zip");
  assert.equal(releaseAsset("29.3", { os: "windows", arch: "arm64", libc: "none" }), "protoc-29.3-win64.zip");
  assert.equal(releaseAsset("29.3", { os: "linux", arch: "riscv64", libc: "glibc" }), null);
  assert.equal(
    releaseAsset("30.0-rc1", { os: "linux", arch: "amd64", libc: "glibc" }),
    "protoc-30.0-rc-1-linux-x86_64.zip",
  );
});

test("addresses of archives and artifacts", () => {
  const linux: Platform = { os: "linux", arch: "arm64", libc: "glibc" };
  assert.equal(
    releaseUrl("https://github.com/protocolbuffers/protobuf/releases/download", "21.12", linux),
    "https://github.com/protocolbuffers/protobuf/releases/download/v21.12/protoc-21.12-linux-aarch_64.zip",
  );
  assert.deepEqual(mavenUrls("https://maven.example.com/public", "25.3", linux), {
    executable: "https://maven.example.com/public/com/google/protobuf/protoc/3.25.3/protoc-3.25.3-linux-aarch_64.exe",
    jar: "https://maven.example.com/public/com/google/protobuf/protobuf-java/3.25.3/protobuf-java-3.25.3.jar",
  });
  assert.throws(() => releaseUrl("https://example.com", "29.3", { ...linux, arch: "riscv64" }), { kind: "not-found" });
  assert.equal(mavenClassifier("3.4.0", linux), null);
});

test("digests that GitHub's API gives for a release's assets", () => {
  const sha256 = "0".repeat(64);
  const assets = [
    { name: "protoc-33.0-linux-x86_64.zip", digest: `sha256:${sha256}` },
    { name: "protoc-29.3-linux-x86_64.zip", digest: null },
    { name: "other", digest: "sha512:00" },
    "nonsense",
  ];
  assert.deepEqual([...parseReleaseDigests({ assets })], [["protoc-33.0-linux-x86_64.zip", sha256]]);
  assert.deepEqual([...parseReleaseDigests("a page")], []);
});

test("files with a sha1 come bare or with a name", () => {
  const sha1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
  assert.equal(parseSha1File(sha1), sha1);
  assert.equal(parseSha1File(`${sha1.toUpperCase()}  protoc.exe\n`), sha1);
  assert.equal(parseSha1File("<html>"), null);
});
