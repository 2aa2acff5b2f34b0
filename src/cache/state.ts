import { createHmac, timingSafeEqual } from "node:crypto";
import type { Environment } from "../host/types.ts";
import type { CacheEntryReport } from "../model/report.ts";
import type { KeptBaseline } from "./baseline.ts";
import { entryKey } from "./key.ts";
import type { Decision } from "./policy.ts";
import type { MetricsTarget } from "./prometheus.ts";

/** What the main step did about one entry, and the post step goes on with. */
export interface EntryState extends KeptBaseline {
  readonly restored: CacheEntryReport;
  /** Absolute. */
  readonly directory: string;
  /** What of the directory belongs to the entry, relative to it; empty: all of it. */
  readonly paths: readonly string[];
  /** Absolute path of the checkout. */
  readonly root: string;
  /** Milliseconds since 1970; what was used or made later belongs to this job. */
  readonly since: number;
  readonly save: Decision;
}

/** Everything that the post step needs; it reads no inputs. */
export interface CacheState {
  readonly version: 1;
  readonly entries: readonly EntryState[];
  /** Bytes of one entry before packing; 0: no limit. */
  readonly maxSize: number;
  readonly metrics: MetricsTarget;
}

/** What the state is authenticated with; known to the actions of a job and to nothing else in it. */
export function secretOf(env: Environment): string {
  return env["ACTIONS_RUNTIME_TOKEN"] ?? "";
}

/**
 * The state as text for the runner, with a code that only the job's own actions can make: `secret` is the runner's token
 * for actions, which no `run:` step gets to see.
 */
export function writeState(state: CacheState, secret: string): string {
  const payload = JSON.stringify(state);
  return `${authenticate(payload, secret)} ${payload}`;
}

/** The state that the main step wrote; a text in words where there is none that can be relied on. */
export function readState(text: string, secret: string): CacheState | string {
  if (text === "") return "the main step left no state of the cache";
  const [code = ""] = text.split(" ", 1);
  const payload = text.slice(code.length + 1);
  const [given, expected] = [Buffer.from(code), Buffer.from(authenticate(payload, secret))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return "the state of the cache is not the one that the main step wrote";
  }
  const state: unknown = JSON.parse(payload);
  return isState(state) ? state : "the state of the cache was written by another version of this action";
}

function authenticate(payload: string, secret: string): string {
  return createHmac("sha256", secret).update(payload).digest("hex");
}

// What bears the right code was written by this program, if perhaps by another version of it.
function isState(value: unknown): value is CacheState {
  if (typeof value !== "object" || value === null) return false;
  const { version, entries } = value as Partial<CacheState>;
  return version === 1 && Array.isArray(entries) && entries.every(hasItsOwnKey);
}

function hasItsOwnKey({ restored }: EntryState): boolean {
  return entryKey(restored.name, restored.parts, []).key === restored.key;
}
