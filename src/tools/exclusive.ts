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
export async function exclusively<T>(
  context: Pick<ToolContext, "host" | "patience">,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const file = join(ownDirectory(context.host.toolDirectory), "locks", name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, "", { flag: "a" });
  const release = await acquire(file, name, context.patience.staleLock * 1000);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function acquire(file: string, name: string, stale: number): Promise<() => Promise<void>> {
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
      retries: {
        forever: true,
        factor: 1,
        minTimeout: 150,
        maxTimeout: 300,
        randomize: true,
        maxRetryTime: patienceMilliseconds,
      },
    });
    return async () => {
      if (!lost) await release();
    };
  } catch (cause) {
    if (errorCode(cause) === "ELOCKED") {
      throw new Failure("timeout", `Another process has been installing ${name} for half an hour.`, {
        remedy: `End it, or remove ${file}.lock if it is gone.`,
        cause,
      });
    }
    throw new Failure("file-system", `The lock ${file} could not be taken.`, { cause });
  }
}
