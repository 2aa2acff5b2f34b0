/** Runs what it is given one after the other; one that fails does not stop the next. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes a queue with nothing in it. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
