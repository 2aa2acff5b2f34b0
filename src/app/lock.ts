import { Failure } from "../model/failure.ts";

/** `lock`: writes the lock file. */
export async function lock(): Promise<void> {
  throw new Failure("not-allowed", "lock is not implemented");
}
