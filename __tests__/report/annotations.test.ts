import assert from "node:assert/strict";
import { test } from "node:test";
import { selectAnnotations } from "../../src/report/annotations.ts";
import { finding } from "./reports.ts";

const many = (count: number, code: string) =>
  Array.from({ length: count }, (_, index) => finding(code, "error", { path: `${code}/${index}.pb.go`, line: 1 }));

test("ten findings of a level are shown as they are", () => {
  const annotations = selectAnnotations(many(10, "stub-stale"));
  assert.equal(annotations.length, 10);
  assert.ok(annotations.every(({ title }) => title === "stub-stale"));
});

test("of more than ten, nine are shown and one line counts the others", () => {
  const annotations = selectAnnotations([...many(40, "stub-stale"), finding("pin-unknown", "warning")]);
  const errors = annotations.filter(({ level }) => level === "error");
  assert.equal(errors.length, 10);
  assert.match(errors[9]?.message ?? "", /^31 more/);
  assert.equal(annotations.filter(({ level }) => level === "warning").length, 1);
});

test("many findings of one code do not hide another code", () => {
  const annotations = selectAnnotations([...many(40, "stub-stale"), ...many(1, "stub-orphan")]);
  assert.deepEqual(
    annotations.slice(0, 3).map(({ title }) => title),
    ["stub-stale", "stub-orphan", "stub-stale"],
  );
});

test("errors come before warnings, and those before notices", () => {
  const annotations = selectAnnotations([finding("c", "notice"), finding("b", "warning"), finding("a", "error")]);
  assert.deepEqual(
    annotations.map(({ title }) => title),
    ["a", "b", "c"],
  );
});

test("a message is cut where a runner would cut it, and never inside a character", () => {
  const [annotation] = selectAnnotations([finding("long", "error", { message: "😀".repeat(5000) })]);
  assert.ok(annotation !== undefined && annotation.message.length <= 4096);
  assert.ok(annotation.message.endsWith("…"));
  assert.equal(Buffer.from(annotation.message).toString(), annotation.message);
});

test("control characters are shown, not sent", () => {
  const [annotation] = selectAnnotations([finding("x", "error", { message: "a\x1b[31m\u202eb\rc", fix: "" })]);
  assert.equal(annotation?.message, "a\\x1b[31m\\u202eb\\rc");
});

test("a line without a path is left out, for a runner would look for it in no file", () => {
  const [annotation] = selectAnnotations([finding("x", "error", { line: 3 })]);
  assert.deepEqual(annotation, { level: "error", title: "x", message: "x was found\nmend x" });
});
