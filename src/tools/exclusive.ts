import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../model/failure.ts";
import { errorCode } from "../model/system-error.ts";
import type { ToolContext } from "./context.ts";
import { ownDirectory } from "./slot.ts";

/** A cold build of a plugin takes half a minute, on a busy machine several. */
const patienceMilliseconds = 30 * 60_000;

/**
 * Does the work while no other process of this machine does work of the same name. Waits for its turn; takes over from a
 * process that was killed. Throws a `Failure` of kind `timeout` after half an hour of waiting, or what the work throws.
 */
export async function exclusively<T>(context: LockContext, name: string, work: () => Promise<T>): Promise<T> {
  const file = await lockFile(context, name);
  const lock = await acquire(file, context, { forever: true, maxRetryTime: patienceMilliseconds });
  if (lock === null) {
    throw new Failure("timeout", `Another process has been installing ${name} for half an hour.`, {
      remedy: `End it, or remove ${file}.lock if it is gone.`,
    });
  }
  return during(lock, work);
}

/** Does the work only where nobody, of any process, does work of the same name. Throws what the work throws. */
export async function unlessBusy(context: LockContext, name: string, work: () => Promise<void>): Promise<void> {
  const lock = await acquire(await lockFile(context, name), context, { retries: 0 });
  if (lock !== null) await during(lock, work);
}

type LockContext = Pick<ToolContext, "host" | "patience">;
type Release = () => Promise<void>;

async function lockFile({ host }: LockContext, name: string): Promise<string> {
  const file = join(ownDirectory(host.toolDirectory), "locks", name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, "", { flag: "a" });
  return file;
}

async function during<T>(release: Release, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await release();
  }
}

/** Takes a lock and returns what gives it back; null where somebody else holds it to the end of the waiting. */
async function acquire(
  file: string,
  { patience }: LockContext,
  waiting: { readonly retries?: number; readonly forever?: boolean; readonly maxRetryTime?: number },
): Promise<Release | null> {
  const stale = patience.staleLock * 1000;
  // Another process may have taken the lock over when this one was asleep; what it does is safe without the lock too, for
  // all work happens under a name of its own and a rename ends it. So losing the lock is no reason to stop.
  let lost = false;
  const onCompromised = () => {
    lost = true;
  };
  // Most runs install nothing.
  const { default: lockfile } = await import("proper-lockfile");
  try {
    const release = await lockfile.lock(file, {
      realpath: false,
      stale,
      update: stale / 4,
      onCompromised,
      retries: { factor: 1, minTimeout: 150, maxTimeout: 300, randomize: true, ...waiting },
    });
    return async () => {
      if (!lost) await release();
    };
  } catch (cause) {
    if (errorCode(cause) === "ELOCKED") return null;
    throw new Failure("file-system", `The lock ${file} could not be taken.`, { cause });
  }
}
