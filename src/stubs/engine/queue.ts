import { availableParallelism } from "node:os";

/** How many processes are kept running: one per core. */
export function queueWidth(): number {
  return availableParallelism();
}

/**
 * Does the work for each item, at most `width` at a time, begun in the items' order; the answers stand in that order,
 * too. An item is asked for when its turn comes. When one fails nothing further is begun, and the first error is thrown after
 * those that run have ended.
 */
export async function inQueue<T, R>(items: Iterable<T>, width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const errors: unknown[] = [];
  const waiting = numbered(items);
  const lane = async () => {
    for (const [index, item] of waiting) {
      if (errors.length > 0) return;
      try {
        answers[index] = await work(item);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  if (errors.length > 0) throw errors[0];
  return answers;
}

function* numbered<T>(items: Iterable<T>): Generator<readonly [index: number, item: T]> {
  let index = 0;
  for (const item of items) yield [index++, item];
}
