import { join } from "node:path";
import { readIfThere } from "../files/if-there.ts";
import { sha256OfFile } from "../files/sha256.ts";
import { writeWhole } from "../files/write-whole.ts";
import { isMissing } from "../model/system-error.ts";
import type { VerifiedBy } from "../model/tool.ts";
import type { Slot } from "./slot.ts";

/** What is written down about an installed tool, outside its tree, so that a change of the tree is noticed. */
export interface InstallRecord {
  readonly schema: 1;
  readonly tool: string;
  readonly version: string;
  /** `linux-amd64`: a tool directory may be shared between systems. */
  readonly platform: string;
  readonly source: string;
  /** The ground on which it was trusted when it was installed. */
  readonly verifiedBy: VerifiedBy;
  /** Of what the source gave, in the lock file's form: `sha256:…` of a file or `h1:…` of a module. */
  readonly sourceDigest: string;
  /** Of the jar with the well-known types that Maven gives beside protoc, in the lock file's form. */
  readonly typesDigest?: string;
  /** Hex sha256 by path below the tree, with `/`; its executable always among them. */
  readonly files: Readonly<Record<string, string>>;
  /** Digest of the whole tree, see `treeDigest`; only where the tree is larger than `files`. */
  readonly treeDigest?: string;
  /** What a tool built from Go modules was built from. */
  readonly build?: BuildRecord;
}

export interface BuildRecord {
  /** Import path of its main package. */
  readonly package: string;
  /** The Go that built it, without the prefix `go`. */
  readonly go: string;
  /** The module that holds it, then its dependencies. */
  readonly modules: readonly { readonly path: string; readonly version: string; readonly sum: string }[];
}

/** Reads a slot's record; null where there is none or where it can't be understood, which is the same as none. */
export async function readRecord(slot: Slot): Promise<InstallRecord | null> {
  const text = await readIfThere(slot.record);
  if (text === null) return null;
  return parseRecord(text);
}

/** A record from its text; null where it is not one of ours, such as one cut short by a crash. */
export function parseRecord(text: string): InstallRecord | null {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("schema" in value) || value.schema !== 1) return null;
  const record = value as Partial<InstallRecord>;
  if (typeof record.files !== "object" || record.files === null) return null;
  if (Object.values(record.files).some((digest) => typeof digest !== "string")) return null;
  if (record.build !== undefined && typeof record.build.package !== "string") return null;
  const texts = [record.tool, record.version, record.platform, record.source, record.verifiedBy, record.sourceDigest];
  return texts.every((part) => typeof part === "string") ? (value as InstallRecord) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A record that is no JSON was cut short; it counts as none and the tool is installed anew.
    return null;
  }
}

/** Writes a slot's record so that a reader sees the whole of it or nothing. */
export async function writeRecord(slot: Slot, record: InstallRecord): Promise<void> {
  await writeWhole(slot.record, `${JSON.stringify(record, null, 2)}\n`);
}

/** True where every file of the record is in the tree with the recorded content. */
export async function matchesRecord(tree: string, record: InstallRecord): Promise<boolean> {
  const checks = Object.entries(record.files).map(async ([name, digest]) => {
    try {
      return (await sha256OfFile(join(tree, ...name.split("/")))) === digest;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  });
  return (await Promise.all(checks)).every((same) => same);
}
