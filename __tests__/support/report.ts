import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Report } from "../../src/model/report.ts";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "docs", "report.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile<Report>(schema);

/** A JSON report, checked against docs/report.schema.json. Throws an assertion error that lists what does not fit. */
export function parseReport(json: string): Report {
  const report: unknown = JSON.parse(json);
  assert.ok(validate(report), JSON.stringify(validate.errors, null, 2));
  return report;
}
