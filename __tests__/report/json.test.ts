import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { renderJson } from "../../src/report/json.ts";
import { finding, green, judged, stub } from "./reports.ts";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "docs", "report.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

function assertValid(json: string): void {
  assert.ok(validate(JSON.parse(json)), JSON.stringify(validate.errors, null, 2));
}

test("reports fit the schema, and read back as they were", () => {
  const red = judged(
    [stub("a.pb.go", "orphan", { proto: null, root: null, reason: "deleted" })],
    [finding("stub-orphan", "error", { path: "a.pb.go", line: 1 })],
  );
  for (const report of [green, red]) {
    assertValid(renderJson(report));
    assert.deepEqual(JSON.parse(renderJson(report)), report);
  }
});

test("the schema takes nothing that the documentation does not name", () => {
  for (const wrong of [
    { ...green, surprise: true },
    { ...green, status: "fine" },
    { ...green, findings: [finding("Not A Code", "error")] },
    { ...green, findings: [finding("x", "error", { line: 3 })] },
    { ...green, timings: [{ name: "protoc", seconds: -1 }] },
  ]) {
    assert.equal(validate(wrong), false);
  }
});
