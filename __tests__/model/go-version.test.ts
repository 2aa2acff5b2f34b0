import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compareGo, goReleaseName, parseGoVersion, semverOfGo } from "../../src/model/go-version.ts";

// The order is that of go/version.Compare; its own test has these pairs.
// https://github.com/golang/go/blob/master/src/go/version/version_test.go
const ordered: readonly (readonly [one: string, other: string, sign: number])[] = [
  ["", "go1.2", -1],
  ["go1.5", "go1.6", -1],
  ["go1.5", "go1.10", -1],
  ["go1.6", "go1.6.1", -1],
  ["go1.19", "go1.19.0", 0],
  ["go1.19rc1", "go1.19", -1],
  ["go1.20", "go1.20.0", 0],
  ["go1.20rc1", "go1.20", -1],
  ["go1.21", "go1.21.0", -1],
  ["go1.21", "go1.21rc1", -1],
  ["go1.21rc1", "go1.21.0", -1],
  ["go1.6", "go1.19", -1],
  ["go1.19", "go1.19.1", -1],
  ["go1.19rc1", "go1.19.1", -1],
  ["go1.19rc1", "go1.19rc2", -1],
  ["go1.19beta1", "go1.19rc1", -1],
  ["1.25.10", "1.25.9", 1],
  ["1.26.0-rc.1", "1.26rc1", 0],
];

describe("the order of Go versions", () => {
  for (const [one, other, sign] of ordered) {
    test(`${one || "nothing"} ${sign < 0 ? "<" : sign > 0 ? ">" : "="} ${other}`, () => {
      assert.equal(Math.sign(compareGo(one, other)), sign);
      assert.equal(Math.sign(compareGo(other, one)), sign === 0 ? 0 : -sign);
    });
  }
});

// makeSemver of actions/setup-go, with the rows of its own test. https://github.com/actions/setup-go/blob/v7/__tests__/setup-go.test.ts
const semvers: readonly (readonly [name: string, semver: string | null])[] = [
  ["1.10beta1", "1.10.0-beta.1"],
  ["1.10rc1", "1.10.0-rc.1"],
  ["1.8.5rc1", "1.8.5-rc.1"],
  ["1.13", "1.13.0"],
  ["1.13.1", "1.13.1"],
  ["go1.13.1", "1.13.1"],
  ["tip", null],
  ["1.13.1.1", null],
];

describe("Go versions as semver", () => {
  for (const [name, semver] of semvers) test(`${name} → ${semver}`, () => assert.equal(semverOfGo(name), semver));
});

// Names of published releases: https://go.dev/dl/?mode=json&include=all
const names: readonly (readonly [text: string, name: string])[] = [
  ["1.20.0", "1.20"],
  ["1.13.0", "1.13"],
  ["1.21.0", "1.21.0"],
  ["1.21.3", "1.21.3"],
  ["1.26.0-rc.1", "1.26rc1"],
  ["1.19.0-beta.1", "1.19beta1"],
  ["1.21rc2", "1.21rc2"],
  ["go1.25.3", "1.25.3"],
];

describe("names under which Go publishes versions", () => {
  for (const [text, name] of names) {
    test(`${text} → ${name}`, () => {
      const version = parseGoVersion(text);
      assert.equal(version === null ? null : goReleaseName(version), name);
    });
  }
});
