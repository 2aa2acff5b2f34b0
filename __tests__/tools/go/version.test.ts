import assert from "node:assert/strict";
import { test } from "node:test";
import { isOfLine, releaseName, sameGoVersion, versionOf } from "../../../src/tools/go/version.ts";

// https://go.dev/doc/toolchain#version and the list of releases: go1.20 and go1.21.0 were the first of their lines.
test("a release has the name that Go published it under", () => {
  for (const [version, name] of [
    ["1.20", "go1.20"],
    ["1.20.0", "go1.20"],
    ["1.20.14", "go1.20.14"],
    ["1.21", "go1.21.0"],
    ["1.21.0", "go1.21.0"],
    ["1.25", "go1.25.0"],
    ["1.26rc1", "go1.26rc1"],
    ["1.21rc2", "go1.21rc2"],
  ] as const) {
    assert.equal(releaseName(version), name);
  }
});

test("two spellings of one release are the same, a release and its candidates are not", () => {
  assert.equal(sameGoVersion("1.20", "1.20.0"), true);
  assert.equal(sameGoVersion("1.21", "1.21.0"), true);
  assert.equal(sameGoVersion("1.21", "1.21.1"), false);
  assert.equal(sameGoVersion("1.26rc1", "1.26.0"), false);
});

test("lines and distributions", () => {
  assert.equal(isOfLine("1.26rc1", "1.26"), true);
  assert.equal(isOfLine("1.260.1", "1.26"), false);
  assert.equal(versionOf("go1.26.8\ntime 2026-01-01T00:00:00Z\n"), "1.26.8");
  assert.equal(versionOf("devel go1.27-abcdef"), null);
  assert.equal(versionOf("go1.26.8 X:boringcrypto"), null);
});
