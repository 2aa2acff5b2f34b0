import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  parseProtocStamp,
  protocReleaseOf,
  protocReleaseOfStamp,
  semverOfProtoc,
  stampOfProtoc,
} from "../../src/model/protoc-version.ts";
import tags from "../fixtures/protoc/stamps.json" with { type: "json" };

function releaseOf(stamp: string): string | null {
  const parsed = parseProtocStamp(stamp);
  return parsed === null ? null : (protocReleaseOfStamp(parsed)?.release ?? null);
}

// Stamps that two releases share, where the one of them that people have is meant.
const shared: Readonly<Record<string, string>> = {
  "v3.0.2": "3.0.0",
  "v3.2.1": "3.2.0",
  "v3.4.1": "3.4.0",
  "v3.5.2": "3.5.1",
  "v3.20.0-rc2": "3.20.0-rc1",
  "v3.20.0-rc3": "3.20.0",
  "v34.0-rc1.1": "34.0-rc1",
};

describe("what every release of protoc stamps, and which release a stamp is of", () => {
  // All tags of the project but the seven with four numbers, under which no protoc was published.
  assert.equal(tags.length, 209);
  for (const { tag, stamp } of tags) {
    test(`${tag} ↔ ${stamp}`, () => {
      const release = tag.slice(1);
      assert.equal(stampOfProtoc(release), stamp);
      // Candidates from 3.8 to 3.13 do not say that they are.
      const silent = /-rc/.test(release) && !stamp.includes("--");
      assert.equal(releaseOf(stamp), shared[tag] ?? (silent ? release.replace(/-rc.*/, "") : release));
      assert.notEqual(semverOfProtoc(release), null);
    });
  }
});

test("a major number other than the known one is told apart, and a future one maps", () => {
  const read = (stamp: string) => {
    const parsed = parseProtocStamp(stamp);
    return parsed === null ? null : protocReleaseOfStamp(parsed);
  };
  assert.deepEqual(read("v5.29.3"), { release: "29.3", expected: true });
  assert.deepEqual(read("v4.29.3"), { release: "29.3", expected: false });
  assert.deepEqual(read("v8.38.1"), { release: "38.1", expected: true });
});

test("what is no stamp of protoc is none", () => {
  for (const text of ["(unknown)", "", "5.29.3", "v5.29", "v1.2.x", "(devel)"])
    assert.equal(parseProtocStamp(text), null);
});

const spellings: readonly (readonly [text: string, release: string | null])[] = [
  ["29.3", "29.3"],
  ["v29.3", "29.3"],
  ["29.3.0", "29.3"],
  ["21.12", "21.12"],
  ["3.21.12", "21.12"],
  ["v3.21.12", "21.12"],
  ["3.19.6", "3.19.6"],
  ["v3.19.6", "3.19.6"],
  ["3.20.3", "3.20.3"],
  ["3.5.0", "3.5.0"],
  ["4.25.3", "25.3"],
  ["v4.25.3", "25.3"],
  ["3.25.3", "25.3"],
  ["5.29.3", "29.3"],
  ["v5.29.3", "29.3"],
  ["4.29.3", "29.3"],
  ["6.33.0", "33.0"],
  ["v7.34.1", "34.1"],
  ["30.0-rc1", "30.0-rc1"],
  ["v30.0-rc1", "30.0-rc1"],
  ["30.0-rc-1", "30.0-rc1"],
  ["v6.30.0--rc1", "30.0-rc1"],
  ["6.30.0-rc1", "30.0-rc1"],
  ["4.30.0-RC1", "30.0-rc1"],
  ["3.14.0-rc2", "3.14.0-rc2"],
  ["34.0-rc1.1", "34.0-rc1.1"],
  ["29", null],
  ["29.x", null],
  ["3.19", null],
  ["3.x", null],
  ["29.3.1", null],
  ["4.19.2", null],
  ["2.6.1", null],
  ["latest", null],
  ["", null],
  ["29.3 ", null],
  ["29.3; rm -rf /", null],
  ["../29.3", null],
];

describe("spellings of protoc's releases", () => {
  for (const [text, release] of spellings) {
    test(`${JSON.stringify(text)} → ${release}`, () => assert.equal(protocReleaseOf(text), release));
  }
});

test("releases as semver are padded, and candidates come before their release", () => {
  assert.equal(semverOfProtoc("29.3"), "29.3.0");
  assert.equal(semverOfProtoc("3.20.3"), "3.20.3");
  assert.equal(semverOfProtoc("30.0-rc1"), "30.0.0-rc.1");
  assert.equal(semverOfProtoc("v29.3"), null);
});
