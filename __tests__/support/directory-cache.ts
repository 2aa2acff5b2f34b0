import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CacheService } from "../../src/host/types.ts";

export interface DirectoryEntry {
  readonly key: string;
  readonly directory: string;
}

/** A cache service that keeps entries as directories: what the decisions about entries need, without packing and sending. */
export interface DirectoryCache extends CacheService {
  /** Oldest first. */
  readonly entries: DirectoryEntry[];
  remove(): void;
}

/** Makes an empty one. */
export function createDirectoryCache(): DirectoryCache {
  const root = mkdtempSync(join(tmpdir(), "ggs-entries-"));
  const entries: DirectoryEntry[] = [];
  return {
    unavailable: null,
    writable: true,
    entries,
    restore: async (request) => {
      for (const wanted of request.keys) {
        const exact = entries.findLast(({ key }) => key === wanted);
        const found = exact ?? entries.findLast(({ key }) => key.startsWith(wanted));
        if (found === undefined) continue;
        const to = join(request.directory, request.folder);
        cpSync(found.directory, to, { recursive: true, preserveTimestamps: true });
        return { kind: "restored", key: found.key, bytes: 1 };
      }
      return { kind: "miss" };
    },
    save: async (request) => {
      if (entries.some(({ key }) => key === request.key)) return { kind: "taken", why: "there is one" };
      const directory = mkdtempSync(join(root, "entry-"));
      cpSync(join(request.directory, request.folder), directory, { recursive: true, preserveTimestamps: true });
      entries.push({ key: request.key, directory });
      return { kind: "saved", bytes: 1 };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
