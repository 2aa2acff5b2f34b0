import type { LockEntry } from "./lock-file.ts";

/** What the sources of a tool give, by the platforms of a lock file. */
export type Entries = Readonly<Record<string, readonly LockEntry[]>>;

/** Called for each platform and source that gave nothing. Rethrows what is no `Failure`. */
export type Noted = (platform: string, source: string, error: unknown) => void;
