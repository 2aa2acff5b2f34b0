import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readProtoText } from "../../../src/model/proto-text.ts";
import { sourceReader } from "../../../src/stubs/engine/sources.ts";

const text = 'syntax = "proto3";\nimport "b.proto";\noption go_package = "example.com/a";\n';

test("a .proto of the checkout is not read again before its digest is asked for, and is what it would be if it were", () => {
  const root = mkdtempSync(join(tmpdir(), "sources-"));
  try {
    const file = { path: "a.proto", size: text.length, vendored: false, ...readProtoText(text) };
    const known = sourceReader({ root, protos: [file] })(join(root, "a.proto"));
    assert.throws(() => known?.digest(), /a\.proto was there, and is not any more/);
    writeFileSync(join(root, "a.proto"), text);
    const read = sourceReader()(join(root, "a.proto"));
    assert.ok(known !== null && read !== null);
    assert.deepEqual({ ...known, digest: known.digest() }, { ...read, digest: read.digest() });
    assert.match(read.digest(), /^[0-9a-f]{64}$/);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("what is not there is null", () => {
  assert.equal(sourceReader()(join(tmpdir(), "no-such-directory", "a.proto")), null);
  assert.equal(sourceReader()(tmpdir()), null);
});
