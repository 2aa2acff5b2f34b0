import assert from "node:assert/strict";
import { test } from "node:test";
import { mavenFindings } from "../../src/project/programs.ts";

test("Maven's project files are named, and nothing else is", () => {
  const found = mavenFindings([
    ".mvn/extensions.xml",
    "a/.mvn/jvm.config",
    ".mvn/readme.md",
    "extensions.xml",
    "go.mod",
  ]);
  assert.deepEqual(
    found.map(({ code, level, path }) => [code, level, path]),
    [
      ["project-program-not-run", "notice", ".mvn/extensions.xml"],
      ["project-program-not-run", "notice", "a/.mvn/jvm.config"],
    ],
  );
});
