import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { withCommittedDescriptor } from "../../../../src/stubs/infer/descriptor/same-descriptor.ts";

/** A stub with a descriptor as protoc-gen-go writes it before v1.36.4: of a file named `a`. */
function stub(bytes: Uint8Array, line = ""): string {
  const listed = [...bytes].map((byte) => `0x${byte.toString(16).padStart(2, "0")},`);
  return `package a\n\nvar file_a_rawDesc = []byte{\n\t${listed.join(" ")}\n${line}}\n\nvar x = 1\n`;
}

const file = Uint8Array.of(0x0a, 0x01, 0x61);

test("a descriptor that is compressed otherwise is the same, and one with code in its list is not", () => {
  const [committed, regenerated] = [gzipSync(file, { level: 0 }), gzipSync(file, { level: 9 })].map((one) => stub(one));
  assert.equal(withCommittedDescriptor(committed ?? "", regenerated ?? "")?.text, committed);
  assert.equal(withCommittedDescriptor(stub(gzipSync(file, { level: 0 }), "\t_ = 0\n"), regenerated ?? ""), null);
  assert.equal(withCommittedDescriptor(stub(file, "\t_ = 0\n"), stub(file)), null);
});
