import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  compareModuleVersions,
  develStampOf,
  isPseudoVersion,
  moduleVersionOf,
} from "../../src/model/module-version.ts";

// The forms of https://go.dev/ref/mod#pseudo-versions
const pseudo: readonly (readonly [version: string, is: boolean])[] = [
  ["v0.0.0-20191109021931-daa7c04131f5", true],
  ["v1.36.12-0.20260120151049-f2248ac996af", true],
  ["v1.2.3-pre.0.20191109021931-daa7c04131f5", true],
  ["v2.0.0-20191109021931-daa7c04131f5+incompatible", true],
  ["v1.36.11", false],
  ["v1.36.0-rc.1", false],
  ["v1.79.0-dev", false],
];

describe("pseudo-versions", () => {
  for (const [version, is] of pseudo) test(`${version}: ${is}`, () => assert.equal(isPseudoVersion(version), is));
});

test("a commit after a release stamps that release with -devel", () => {
  assert.equal(develStampOf("v1.36.12-0.20260120151049-f2248ac996af"), "v1.36.11-devel");
  assert.equal(develStampOf("v1.36.11"), null);
  assert.equal(develStampOf("v0.0.0-20191109021931-daa7c04131f5"), null);
});

test("versions have a v and are ordered as Go orders them", () => {
  assert.equal(moduleVersionOf("1.36.6"), "v1.36.6");
  assert.equal(moduleVersionOf("v1.36.6"), "v1.36.6");
  for (const text of ["1.36", "latest", "v1", "", "master", "v1.36.6 "]) assert.equal(moduleVersionOf(text), null);
  const versions = ["v1.36.12-0.20260120151049-f2248ac996af", "v1.36.9", "v1.36.12", "v1.36.11"];
  assert.deepEqual(versions.sort(compareModuleVersions), [
    "v1.36.9",
    "v1.36.11",
    "v1.36.12-0.20260120151049-f2248ac996af",
    "v1.36.12",
  ]);
});
