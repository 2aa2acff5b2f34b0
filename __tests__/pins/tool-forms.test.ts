import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fits, moduleScheme, newestFitting, protocScheme } from "../../src/pins/scheme.ts";

const releases =
  "36.2 36.0 35.1 34.1 33.6 33.0 30.2 30.0 30.0-rc1 30.0-rc2 29.6 29.3 29.0 27.5 25.9 25.3 22.5 21.12 21.9 21.1 3.20.3 3.20.1 3.19.6 3.19.4 3.6.1 37.0-rc1".split(
    " ",
  );

// Release numbers as the releases page has them, and the other numbers of the same release as
// https://protobuf.dev/support/version-support/ gives them.
const protocRows: readonly (readonly [text: string, release: string | null])[] = [
  ["29.3", "29.3"],
  ["v29.3", "29.3"],
  ["3.21.12", "21.12"],
  ["21.12", "21.12"],
  ["4.25.3", "25.3"],
  ["v5.29.3", "29.3"],
  ["3.19.6", "3.19.6"],
  ["30.0-rc1", "30.0-rc1"],
  ["v30.0-rc2", "30.0-rc2"],
  ["29", "29.6"],
  ["v29", "29.6"],
  ["29.x", "29.6"],
  ["v29.x", "29.6"],
  ["29.*", "29.6"],
  ["30.x", "30.2"],
  ["21.x", "21.12"],
  ["3.21.x", "21.12"],
  ["3.21", "21.12"],
  ["4.25.x", "25.9"],
  ["5.29", "29.6"],
  ["3.x", "3.20.3"],
  ["3", "3.20.3"],
  ["3.19", "3.19.6"],
  ["3.19.x", "3.19.6"],
  ["^29", "29.6"],
  ["~29.3", "29.6"],
  ["^29.3", "29.6"],
  [">=25 <30", "29.6"],
  [">=25.3 <26", "25.9"],
  [">=3.19 <22", "21.12"],
  ["25 || 33", "33.6"],
  ["latest", "36.2"],
  ["*", "36.2"],
  ["x", "36.2"],
  [">=30.0-rc.1 <30.1", "30.0"],
  [">=37.0-rc1", "37.0-rc1"],
  ["37.x", null],
  ["31.x", null],
  ["26.x", null],
];

describe("every form of protoc-version", () => {
  for (const [text, release] of protocRows) {
    test(`${text} → ${release}`, () => {
      const wanted = protocScheme.read(text);
      assert.notEqual(wanted, null);
      assert.equal(wanted === null ? "unread" : newestFitting(wanted, releases, protocScheme), release);
    });
  }
  for (const text of [
    "banana",
    "29.3.1.2",
    "stable",
    "v",
    "libprotoc",
    "29,3",
    "https://example.com/protoc",
    "29.3/..",
  ]) {
    test(`${text} is none`, () => assert.equal(protocScheme.read(text), null));
  }
});

const versions =
  "v1.26.0-rc.1 v1.28.1 v1.31.0 v1.34.2 v1.35.2 v1.36.0 v1.36.6 v1.36.10 v1.36.11 v1.36.9 v1.37.0-rc.1".split(" ");

// Go's own forms (https://go.dev/ref/mod#version-queries) as far as they name a version, and semver's ranges.
const moduleRows: readonly (readonly [text: string, version: string | null])[] = [
  ["v1.36.6", "v1.36.6"],
  ["1.36.6", "v1.36.6"],
  ["v1.99.0", "v1.99.0"],
  ["v1.36.12-0.20260120151049-f2248ac996af", "v1.36.12-0.20260120151049-f2248ac996af"],
  ["v1.37.0-rc.1", "v1.37.0-rc.1"],
  ["v1.36", "v1.36.11"],
  ["1.36", "v1.36.11"],
  ["1.36.x", "v1.36.11"],
  ["v1.36.x", "v1.36.11"],
  ["v1", "v1.36.11"],
  ["^1.34", "v1.36.11"],
  ["~1.35.0", "v1.35.2"],
  [">=v1.28 <v1.35", "v1.34.2"],
  ["<1.36", "v1.35.2"],
  ["latest", "v1.36.11"],
  ["1.29.x", null],
  ["v2", null],
];

describe("every form of a plugin's version", () => {
  for (const [text, version] of moduleRows) {
    test(`${text} → ${version}`, () => {
      const wanted = moduleScheme.read(text);
      assert.notEqual(wanted, null);
      assert.equal(wanted === null ? "unread" : newestFitting(wanted, versions, moduleScheme), version);
    });
  }
  for (const text of ["master", "upgrade", "v1.36.6-", "1.36.6.1", "main", "abc1234", "v1.36.6@latest"]) {
    test(`${text} is none`, () => assert.equal(moduleScheme.read(text), null));
  }
});

test("two spellings of one version do not contradict each other", () => {
  assert.ok(fits("29.3", "v5.29.3", protocScheme));
  assert.ok(fits("29.3", "29.x", protocScheme));
  assert.ok(!fits("29.3", "29.4", protocScheme));
  assert.ok(fits("v1.36.6", "1.36.6", moduleScheme));
  assert.ok(!fits("v1.36.6", "latest", moduleScheme));
});
