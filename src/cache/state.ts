import { createHmac, timingSafeEqual } from "node:crypto";
import type { CacheEntryReport } from "../model/report.ts";
import type { KeptBaseline } from "./baseline.ts";
import { type EntryName, entryKey, type KeyPart } from "./key.ts";

/** What the main step decided about one entry, and the post step acts on. */
export interface EntryState extends KeptBaseline {
  readonly name: EntryName;
  readonly key: string;
  readonly parts: readonly KeyPart[];
  readonly restoredKey: string | null;
  readonly hit: CacheEntryReport["hit"];
  /** Absolute. */
  readonly directory: string;
  /** Below the directory; empty: all of it. Only the tool directory holds more than what is ours. */
  readonly paths: readonly string[];
  /** Absolute path of the checkout. */
  readonly root: string;
  /** Milliseconds since 1970; what was used or made later belongs to this job. */
  readonly since: number;
  readonly save: boolean;
  readonly saveWhy: string;
}

/** Everything that the post step needs; it reads no inputs. */
export interface CacheState {
  readonly version: 1;
  readonly entries: readonly EntryState[];
  /** Bytes of one entry before packing; 0: no limit. */
  readonly maxSize: number;
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

function hasItsOwnKey(entry: EntryState): boolean {
  return entryKey(entry.name, entry.parts, []).key === entry.key;
}
