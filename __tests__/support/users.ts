/** A user of every POSIX system who owns nothing. */
export const nobody = 65534;

/** Does something as a user who may not write everywhere, as this process may if it runs as root. */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
