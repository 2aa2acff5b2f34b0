import assert from "node:assert/strict";
import { test } from "node:test";
import { shareOf } from "../../src/stubs/shard.ts";

const items = Array.from({ length: 57 }, (_, index) => ({ key: `dir${index}`, cost: 100 + ((index * 7919) % 1000) }));

test("n shares hold every item exactly once", () => {
  for (const count of [1, 2, 8, 100]) {
    const all = Array.from({ length: count }, (_, index) => shareOf(items, { index: index + 1, count })).flat();
    assert.deepEqual(all.map((item) => item.key).toSorted(), items.map((item) => item.key).toSorted());
  }
});

test("a share is the same whatever order the items come in, and keeps that order", () => {
  const forward = shareOf(items, { index: 2, count: 5 });
  const backward = shareOf(items.toReversed(), { index: 2, count: 5 });
  assert.deepEqual(forward, backward.toReversed());
});

test("shares cost about the same", () => {
  const costs = [1, 2, 3, 4].map((index) => {
    return shareOf(items, { index, count: 4 }).reduce((sum, item) => sum + item.cost, 0);
  });
  // Greedy division is at most the largest item apart.
  assert.ok(Math.max(...costs) - Math.min(...costs) <= Math.max(...items.map((item) => item.cost)), costs.join(" "));
});

test("equal costs are divided by key", () => {
  const equal = ["b", "a", "c"].map((key) => ({ key, cost: 1 }));
  assert.deepEqual(
    [1, 2, 3].map((index) => shareOf(equal, { index, count: 3 }).map((item) => item.key)),
    [["a"], ["b"], ["c"]],
  );
});
