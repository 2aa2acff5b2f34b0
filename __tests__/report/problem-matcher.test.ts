import assert from "node:assert/strict";
import { test } from "node:test";
import { renderProblemMatcher } from "../../src/report/problem-matcher.ts";

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly severity?: number;
  readonly message: number;
}

interface Matcher {
  readonly owner: string;
  readonly severity: string;
  readonly pattern: readonly [Pattern];
}

const matchers: readonly Matcher[] = JSON.parse(renderProblemMatcher()).problemMatcher;

/** Reads a line as a runner does: groups by number, and the matcher's severity where the line has none. */
function read(line: string) {
  return matchers.flatMap(({ severity, pattern: [pattern] }) => {
    const groups = new RegExp(pattern.regexp).exec(line);
    if (groups === null) return [];
    const own = pattern.severity === undefined ? undefined : groups[pattern.severity];
    const place = [groups[pattern.file], groups[pattern.line], groups[pattern.column]];
    return [[own ?? severity, ...place, groups[pattern.message]]];
  });
}

// The lines of these tests were printed by protoc 29.3 and Go 1.26.8.

test("errors and warnings of protoc are read", () => {
  assert.deepEqual(read('bad.proto:4:13: "strin" is not defined.'), [
    ["error", "bad.proto", "4", "13", '"strin" is not defined.'],
  ]);
  assert.deepEqual(read("warn.proto:3:1: warning: Import google/protobuf/empty.proto is unused."), [
    ["warning", "warn.proto", "3", "1", "Import google/protobuf/empty.proto is unused."],
  ]);
});

test("errors of go build and go vet are read", () => {
  assert.deepEqual(read("./a.go:4:2: undefined: g"), [["error", "./a.go", "4", "2", "undefined: g"]]);
  assert.deepEqual(read("vet: ./a.go:2:9: expected ')', found '{'"), [
    ["error", "./a.go", "2", "9", "expected ')', found '{'"],
  ]);
  assert.deepEqual(read('sub/b.go:3:24: fmt.Printf format %d has arg "x" of wrong type string'), [
    ["error", "sub/b.go", "3", "24", 'fmt.Printf format %d has arg "x" of wrong type string'],
  ]);
});

test("what is no diagnostic is left alone", () => {
  for (const line of ["# x", "nothing.proto: File not found.", "    a_test.go:12: logged", "ok  \tx\t0.017s"]) {
    assert.deepEqual(read(line), []);
  }
});

test("owners differ, for a later matcher of the same owner replaces the earlier one", () => {
  assert.equal(new Set(matchers.map(({ owner }) => owner)).size, matchers.length);
});
