import assert from "node:assert/strict";
import { test } from "node:test";
import { renderProblemMatcher } from "../../src/report/problem-matcher.ts";

const [matcher] = JSON.parse(renderProblemMatcher()).problemMatcher;
const [pattern] = matcher.pattern;

/** Reads a line as a runner does: groups by number, and the matcher's severity where the line has none. */
function read(line: string) {
  const groups = new RegExp(pattern.regexp).exec(line);
  if (groups === null) return null;
  return {
    file: groups[pattern.file],
    line: groups[pattern.line],
    column: groups[pattern.column],
    severity: groups[pattern.severity] ?? matcher.severity,
    message: groups[pattern.message],
  };
}

// Lines that protoc 29.3 printed.
test("errors and warnings of protoc are read", () => {
  assert.deepEqual(read('bad.proto:4:13: "strin" is not defined.'), {
    file: "bad.proto",
    line: "4",
    column: "13",
    severity: "error",
    message: '"strin" is not defined.',
  });
  assert.deepEqual(read("warn.proto:3:1: warning: Import google/protobuf/empty.proto is unused."), {
    file: "warn.proto",
    line: "3",
    column: "1",
    severity: "warning",
    message: "Import google/protobuf/empty.proto is unused.",
  });
});

test("what is no diagnostic is left alone", () => {
  assert.equal(read("main.go:4:13: undefined: x"), null);
  assert.equal(read("nothing.proto: File not found."), null);
});
