import assert from "node:assert/strict";
import { test } from "node:test";
import { restoreLine, saveLine } from "../../src/cache/say.ts";
import type { CacheEntryReport, CacheSaveReport } from "../../src/model/report.ts";

const entry: CacheEntryReport = {
  name: "build",
  key: "k/graph-1/sources-2",
  parts: [],
  restoredKey: "k/graph-1/sources-1",
  hit: "prefix",
  bytes: 20 * 1024 ** 2,
  seconds: 1.26,
  because: "sources changed",
  figures: { files: 1200, bytes: 67.1 * 1024 ** 2, oldestSeconds: 60 },
};

test("a line says what was restored, from which key, and why it was no other", () => {
  assert.equal(
    restoreLine(entry),
    "build cache: restored 1200 files, 67.1 MiB (20 MiB packed), in 1.3 s from k/graph-1/sources-1: sources changed",
  );
  const missed = { ...entry, hit: "miss", restoredKey: null, because: "no entry begins like it" } as const;
  assert.equal(
    restoreLine(missed),
    "build cache: not restored after 1.3 s, no entry begins like it; key k/graph-1/sources-2",
  );
  assert.equal(
    restoreLine({ ...missed, hit: "off", because: "this run is of a tag" }),
    "build cache: off, this run is of a tag",
  );
});

test("a line says what was saved and left out, or why nothing was", () => {
  const saved: CacheSaveReport = {
    kind: "saved",
    because: "9 files, 3.3 KiB",
    bytes: 1229,
    seconds: 2,
    leftOut: [{ why: "not used since the restore", files: 3, bytes: 5 * 1024 ** 2 }],
  };
  assert.equal(
    saveLine({ ...entry, saved }),
    "build cache: saved 9 files, 3.3 KiB (1.2 KiB packed), in 2 s as k/graph-1/sources-2; left out 3 files, 5 MiB: not used since the restore",
  );
  const refused: CacheSaveReport = { ...saved, kind: "not-saved", because: "pull requests only restore" };
  assert.equal(saveLine({ ...entry, saved: refused }), "build cache: not saved, pull requests only restore");
  assert.equal(saveLine(entry), "build cache: nothing to save");
});
