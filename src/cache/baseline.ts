import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../model/failure.ts";
import { isMissing } from "../model/system-error.ts";
import type { EntryKey } from "./key.ts";

/** What the post step compares with; too long for the runner's state, which becomes an environment variable. */
export interface Baseline {
  /** Paths that were in the directory when the job's own work began. */
  readonly files: readonly string[];
  /** Module versions that stay, for the module cache; null: all. */
  readonly graph: { readonly contents: readonly string[]; readonly descriptions: readonly string[] } | null;
}

/** Where a baseline lies, and its SHA-256. */
export interface KeptBaseline {
  readonly baselineFile: string;
  readonly baselineDigest: string;
}

/** Keeps the baseline of an entry among the job's files. */
export async function writeBaseline(jobDirectory: string, key: EntryKey, baseline: Baseline): Promise<KeptBaseline> {
  const text = JSON.stringify(baseline);
  const file = baselineFile(jobDirectory, key);
  await mkdir(jobDirectory, { recursive: true });
  await writeFile(file, text);
  return { baselineFile: file, baselineDigest: sha256(text) };
}

/** Reads a baseline. Throws a `Failure` where it is not the one that was written. */
export async function readBaseline(kept: KeptBaseline): Promise<Baseline> {
  const text = await readFile(kept.baselineFile, "utf8");
  if (sha256(text) !== kept.baselineDigest) {
    throw new Failure("untrusted", `${kept.baselineFile} was changed since the main step`);
  }
  return JSON.parse(text) as Baseline;
}

/** Whether this entry was dealt with earlier in the job, by another step with this action. */
export async function hasBaseline(jobDirectory: string, key: EntryKey): Promise<boolean> {
  try {
    await readFile(baselineFile(jobDirectory, key));
    return true;
  } catch (thrown) {
    if (isMissing(thrown)) return false;
    throw thrown;
  }
}

function baselineFile(jobDirectory: string, key: EntryKey): string {
  return join(jobDirectory, `${key.name}-${sha256(key.key).slice(0, 16)}.json`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
