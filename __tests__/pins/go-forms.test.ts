import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { goScheme, newestFitting } from "../../src/pins/scheme.ts";

/** The releases that actions/setup-go's own tests resolve against. https://github.com/actions/setup-go/blob/v7/__tests__/data/golang-dl.json */
const recorded =
  "1.13.7 1.12.16 1.13.6 1.13.5 1.13.4 1.13.3 1.13.2 1.13.1 1.13 1.12.15 1.12.9 1.12.1 1.12 1.11.13 1.11 1.10.8 1.10 1.9.7 1.9 1.8.5 1.2.2 1 1.14rc1".split(
    " ",
  );

/** A list with everything that can go wrong in one: out of order, candidates of a line without a release, two-digit patches. */
const today =
  "1.25.10 1.25.9 1.26.8 1.24.13 1.23.12 1.22.12 1.21.13 1.21.0 1.20.14 1.20 1.19.4 1.26.0 1.26rc2 1.26rc1 1.28rc1 1.28beta1 1.27.4 1.27.0 1.24.0 1.2.2".split(
    " ",
  );

// What actions/setup-go resolves, by its tests (the first rows) and by its documentation.
const rows: readonly (readonly [list: readonly string[], text: string, version: string])[] = [
  [recorded, "1.13.0", "1.13"],
  [recorded, "1.13", "1.13.7"],
  [recorded, "^1.13.6", "1.13.7"],
  [recorded, "1", "1.13.7"],
  [recorded, "1.14.0-rc.1", "1.14rc1"],
  [recorded, "1.9.7", "1.9.7"],
  [recorded, "1.12.16", "1.12.16"],
  [recorded, "1.12", "1.12.16"],
  [recorded, "stable", "1.13.7"],
  [recorded, "oldstable", "1.12.16"],
  [recorded, "1.x", "1.13.7"],
  [recorded, "~1.12", "1.12.16"],
  [recorded, "<1.12", "1.11.13"],

  [today, "1.25.5", "1.25.5"],
  [today, "1.25.9", "1.25.9"],
  [today, "go1.25.9", "1.25.9"],
  [today, "v1.25.9", "1.25.9"],
  [today, "1.25", "1.25.10"],
  [today, "1.25.x", "1.25.10"],
  [today, "1.25.X", "1.25.10"],
  [today, "1.25.*", "1.25.10"],
  [today, "~1.25", "1.25.10"],
  [today, "~1.25.3", "1.25.10"],
  [today, "go1.25", "1.25.10"],
  [today, "^1.25.1", "1.27.4"],
  [today, "^1.24", "1.27.4"],
  [today, "1.x", "1.27.4"],
  [today, "1", "1.27.4"],
  [today, "*", "1.27.4"],
  [today, "x", "1.27.4"],
  [today, ">=1.24 <1.26", "1.25.10"],
  [today, ">=1.24.0 <1.25.0", "1.24.13"],
  [today, ">= 1.24 < 1.26", "1.25.10"],
  [today, "1.22 - 1.24", "1.24.13"],
  [today, "<1.21", "1.20.14"],
  [today, ">1.25", "1.27.4"],
  [today, "=1.25.9", "1.25.9"],
  [today, "1.24 || 1.26", "1.26.8"],
  [today, "stable", "1.27.4"],
  [today, "oldstable", "1.26.8"],
  [today, "latest", "1.27.4"],
  [today, "1.26.0-rc.1", "1.26rc1"],
  [today, "1.26rc2", "1.26rc2"],
  [today, "go1.26rc2", "1.26rc2"],
  [today, "1.28.0-beta.1", "1.28beta1"],
  [today, "1.28beta1", "1.28beta1"],
  [today, ">=1.28.0-rc.1", "1.28rc1"],
  [today, ">=1.28rc1", "1.28rc1"],
  [today, ">=1.26.0-rc.1 <1.27", "1.26.8"],
  [today, "1.20.0", "1.20"],
  [today, "1.20", "1.20.14"],
  [today, "1.21", "1.21.13"],
  [today, "1.21.0", "1.21.0"],
  [today, "1.2", "1.2.2"],
  [today, "prefix:1.24", "1.24.13"],
  [today, "latest:1.24", "1.24.13"],
];

describe("every form of go-version", () => {
  for (const [list, text, version] of rows) {
    test(`${text} → ${version}`, () => {
      const wanted = goScheme.read(text);
      assert.notEqual(wanted, null);
      assert.equal(wanted === null ? null : newestFitting(wanted, list, goScheme), version);
    });
  }
});

describe("ranges that no release fits", () => {
  for (const text of ["1.28", "1.28.x", "^1.28", "1.29", ">1.27.4", "2", "<1.2"]) {
    test(text, () => {
      const wanted = goScheme.read(text);
      assert.notEqual(wanted, null);
      assert.equal(wanted === null ? null : newestFitting(wanted, today, goScheme), null);
    });
  }
});

describe("what names no Go version", () => {
  for (const text of [
    "banana",
    "1.25.3.1",
    "newest",
    "1,25",
    "tip",
    "system",
    "ref:master",
    "path:/opt/go",
    "go",
    "1.25 and 1.26",
    "$(id)",
    "../../bin",
    "-1.25",
  ]) {
    test(text, () => assert.equal(goScheme.read(text), null));
  }
});
