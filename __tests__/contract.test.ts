import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { contractFiles } from "../scripts/contract.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..");

for (const [path, text] of Object.entries(contractFiles)) {
  test(`${path} says what the table of inputs says; \`node scripts/contract.ts\` writes it`, () => {
    assert.equal(readFileSync(join(repository, path), "utf8"), text());
  });
}
