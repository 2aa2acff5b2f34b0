import assert from "node:assert/strict";
import { test } from "node:test";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { Scan } from "../../../src/stubs/wire/scan.ts";

/* Messages are written by @bufbuild/protobuf. */

function message(): BinaryWriter {
  return new BinaryWriter()
    .tag(1, WireType.Varint)
    .uint32(300)
    .tag(2, WireType.LengthDelimited)
    .string("two")
    .tag(3, WireType.Bit32)
    .fixed32(3)
    .tag(4, WireType.Bit64)
    .double(0.5)
    .tag(50_001, WireType.Varint)
    .int64(-1n)
    .tag(6, WireType.LengthDelimited)
    .string("x".repeat(200));
}

test("fields of all wire types but groups, each where it lies", () => {
  const bytes = message().finish();
  const seen: unknown[] = [];
  let end = 0;
  for (const scan = new Scan(bytes); scan.next(); end = scan.end) {
    assert.equal(scan.start, end, "each begins where the one before it ended");
    assert.deepEqual(scan.whole.subarray(scan.contentStart - scan.start), scan.content);
    seen.push([scan.number, scan.wireType, scan.content.length, scan.value]);
  }
  assert.equal(end, bytes.length);
  assert.deepEqual(seen, [
    [1, WireType.Varint, 2, 300],
    [2, WireType.LengthDelimited, 3, 0],
    [3, WireType.Bit32, 4, 0],
    [4, WireType.Bit64, 8, 0],
    [50_001, WireType.Varint, 10, 0xff_ff_ff_ff],
    [6, WireType.LengthDelimited, 200, 0],
  ]);
});

test("a message within another one, by its offsets", () => {
  const outer = new BinaryWriter().tag(9, WireType.LengthDelimited).bytes(message().finish()).finish();
  const scan = new Scan(outer);
  assert.ok(scan.next());
  const inner = new Scan(outer, scan.contentStart, scan.end);
  assert.ok(inner.next() && inner.next());
  assert.equal(Buffer.from(inner.content).toString(), "two");
  assert.ok(!scan.next());
});

test("what is damaged, and a group", () => {
  const bytes = message().finish();
  const all = (cut: Uint8Array) => {
    for (const scan = new Scan(cut); scan.next(); );
  };
  assert.throws(() => all(bytes.subarray(0, -1)), RangeError);
  assert.throws(() => all(new Uint8Array(12).fill(0xff)), RangeError);
  assert.throws(() => all(new BinaryWriter().tag(1, WireType.StartGroup).finish()), /wire type 3/);
});
