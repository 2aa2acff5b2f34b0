import assert from "node:assert/strict";
import { test } from "node:test";
import { renderJson } from "../../src/report/json.ts";
import { parseReport } from "../support/report.ts";
import { finding, green, judged, stub } from "./reports.ts";

test("reports fit the schema, and read back as they were", () => {
  const red = judged(
    [stub("a.pb.go", "orphan", { proto: null, root: null, reason: "deleted" })],
    [finding("stub-orphan", "error", { path: "a.pb.go", line: 1 })],
  );
  for (const report of [green, red]) assert.deepEqual(parseReport(renderJson(report)), report);
});

test("the schema takes nothing that the documentation does not name", () => {
  for (const wrong of [
    { ...green, surprise: true },
    { ...green, status: "fine" },
    { ...green, findings: [finding("Not A Code", "error")] },
    { ...green, findings: [finding("x", "error", { line: 3 })] },
    { ...green, timings: [{ name: "protoc", seconds: -1 }] },
  ]) {
    assert.throws(() => parseReport(JSON.stringify(wrong)), assert.AssertionError);
  }
});
