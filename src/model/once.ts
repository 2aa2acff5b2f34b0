/** The work, done when it is first asked for, and once however often that is; the failure of a promise is kept as well. */
export function once<T>(work: () => T): () => T {
  let done: { readonly answer: T } | undefined;
  return () => {
    done ??= { answer: work() };
    return done.answer;
  };
}
