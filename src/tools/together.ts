/** Both results; unlike Promise.all not before both have settled, so that neither still writes when the other has failed. */
export async function together<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}
