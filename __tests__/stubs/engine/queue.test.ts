import assert from "node:assert/strict";
import { test } from "node:test";
import { inQueue, places } from "../../../src/stubs/engine/queue.ts";

test("answers stand in the order of the items, and no more than the width run at once", async () => {
  let running = 0;
  let most = 0;
  const answers = await inQueue([5, 1, 3, 2, 4], 2, async (turns) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    running -= 1;
    return turns * 10;
  });
  assert.deepEqual(answers, [50, 10, 30, 20, 40]);
  assert.equal(most, 2);
});

test("the first error is thrown after what runs has ended, and nothing further is begun", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await Promise.resolve();
    await Promise.resolve();
    if (item === 1) throw new Error("first");
    ended.push(item);
  };
  await assert.rejects(inQueue([1, 2, 3, 4], 2, work), /first/);
  assert.deepEqual(begun, [1, 2]);
  assert.deepEqual(ended, [2]);
});

test("nothing to do", async () => {
  assert.deepEqual(await inQueue([], 4, async () => 1), []);
});

test("no more than there are places for go on at once, in the order in which they came, and one that fails leaves its place", async () => {
  const place = places(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (item: number) => async () => {
    begun.push(item);
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < 5 - item; turn++) await Promise.resolve();
    running -= 1;
    if (item === 2) throw new Error("second");
    return item;
  };
  const answers = await Promise.allSettled([1, 2, 3, 4].map((item) => place(work(item))));
  assert.deepEqual(begun, [1, 2, 3, 4]);
  assert.equal(most, 2);
  assert.deepEqual(
    answers.map((answer) => (answer.status === "fulfilled" ? answer.value : answer.reason.message)),
    [1, "second", 3, 4],
  );
});
