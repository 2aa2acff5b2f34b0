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

/**
 * Lets at most `width` works go on at once; the others are begun in the order in which they came. A work that fails leaves its
 * place as well.
 */
export function places(width: number): <R>(work: () => Promise<R>) => Promise<R> {
  let free = width;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

function* numbered<T>(items: Iterable<T>): Generator<readonly [index: number, item: T]> {
  let index = 0;
  for (const item of items) yield [index++, item];
}
