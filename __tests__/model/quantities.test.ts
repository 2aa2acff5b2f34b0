import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, seconds } from "../../src/model/quantities.ts";

test("sizes are in the unit that fits, a power of 1024", () => {
  const counts = [0, 1, 1023, 1024, 1536, 1024 ** 2, 67.14 * 1024 ** 2, 2.5 * 1024 ** 3, 5000 * 1024 ** 3];
  assert.deepEqual(counts.map(bytes), [
    "0 B",
    "1 B",
    "1023 B",
    "1 KiB",
    "1.5 KiB",
    "1 MiB",
    "67.1 MiB",
    "2.5 GiB",
    "5000 GiB",
  ]);
});

test("durations are as exact as people want them", () => {
  assert.deepEqual([0, 0.044, 0.5, 1.26, 9.94, 10.4, 59.4, 60, 125].map(seconds), [
    "0 s",
    "0.04 s",
    "0.5 s",
    "1.3 s",
    "9.9 s",
    "10 s",
    "59 s",
    "1 min 0 s",
    "2 min 5 s",
  ]);
});
