import { createHash } from "node:crypto";

/** What is kept apart, because it is worth, grows and goes stale differently. */
export type EntryName = "build" | "modules" | "tools";

/** One thing that an entry depends on, as its key says it. */
export interface KeyPart {
  /** As it stands in the key: `os`, `go`, `graph`. */
  readonly name: string;
  /** Without `/`, `,` and white space; `none` where the thing is absent. */
  readonly value: string;
  /** In words: `image of the runner (ImageOS)`. */
  readonly from: string;
}

/** The key of an entry, and the keys under which an older one is good enough. */
export interface EntryKey {
  readonly name: EntryName;
  readonly key: string;
  /** Prefixes of keys, most specific first; each ends with `/`. */
  readonly restoreKeys: readonly string[];
  /** In the order in which they stand in the key: what changes least comes first. */
  readonly parts: readonly KeyPart[];
}

/** Changed when entries of before can't be used any more. */
const prefix = "go-grpc-setup/v1";

/** Longest value that is written out: twelve parts of that size and their names stay below the limit of 512. */
const longestValue = 24;

/**
 * The key of an entry from its parts. `fallbacks` names the parts after which an older entry is still worth having, most
 * specific first. Every part ends at a slash, which no value holds, so that no part is mistaken for the beginning of a
 * longer one; and the service matches even the primary key as a prefix, so that keys of one entry all have the same parts
 * and end with one of fixed width. https://github.com/actions/toolkit/blob/main/packages/cache/README.md
 */
export function entryKey(name: EntryName, parts: readonly KeyPart[], fallbacks: readonly string[]): EntryKey {
  const start = `${prefix}/${name}`;
  const upTo = (count: number) => [start, ...parts.slice(0, count).map(segment)].join("/");
  const restoreKeys = fallbacks
    .map((last) => parts.findIndex((part) => part.name === last))
    .filter((index) => index >= 0)
    .map((index) => `${upTo(index + 1)}/`);
  return { name, key: upTo(parts.length), restoreKeys, parts };
}

/** A part that people can read; what a key can't hold is replaced, and then told apart by a digest. */
export function textPart(name: string, text: string, from: string): KeyPart {
  if (text === "") return { name, value: "none", from };
  const safe = text.replaceAll(/[^A-Za-z0-9._+-]/g, "_").slice(0, longestValue);
  return { name, value: safe === text ? text : `${safe}.${digest(text).slice(0, 8)}`, from };
}

/** A part of 16 hexadecimal digits for something too long to be written out; `none` for nothing. */
export function digestPart(name: string, contents: readonly string[], from: string): KeyPart {
  return { name, value: contents.length === 0 ? "none" : digest(contents.join("\0")).slice(0, 16), from };
}

/** The names of the parts whose values differ between a key and the one that was restored, in the key's order. */
export function changedParts(wanted: EntryKey, restoredKey: string): string[] {
  const restored = new Set(restoredKey.split("/"));
  return wanted.parts.filter((part) => !restored.has(segment(part))).map((part) => part.name);
}

function segment(part: KeyPart): string {
  return `${part.name}-${part.value}`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
