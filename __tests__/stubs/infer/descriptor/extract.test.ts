import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { extractDescriptor } from "../../../../src/stubs/infer/descriptor/extract.ts";
import { fieldsOf } from "../../../../src/stubs/wire/wire.ts";

/** What the generators wrote for form.proto, and what `protoc --descriptor_set_out` wrote for it. */
const recorded = join(import.meta.dirname, "../../../fixtures/descriptors");
const [compiled] = [...fieldsOf(readFileSync(join(recorded, "form.binpb")))].map(({ content }) => content);

for (const file of readdirSync(recorded).filter((name) => name.endsWith(".go.txt"))) {
  const text = readFileSync(join(recorded, file), "utf8");

  test(`the descriptor in a stub of ${file.replace(".go.txt", "")}`, () => {
    assert.deepEqual(Buffer.from(extractDescriptor(text) ?? []), Buffer.from(compiled ?? []));
  });

  test(`the descriptor in a stub of ${file.replace(".go.txt", "")} that was checked out with CRLF`, () => {
    const found = extractDescriptor(text.replaceAll("\n", "\r\n"));
    assert.deepEqual(Buffer.from(found ?? []), Buffer.from(compiled ?? []));
  });
}

test("what is cut off in the middle has no descriptor", () => {
  for (const file of readdirSync(recorded).filter((name) => name.endsWith(".go.txt"))) {
    const text = readFileSync(join(recorded, file), "utf8");
    const start = text.search(/\n(?:var|const) (?:file_\w+_rawDesc|fileDescriptor\w*) *=/);
    const end = text.indexOf("\n\n", start + 1);
    for (let at = start + 80; at < end - 2; at += 7)
      assert.equal(extractDescriptor(text.slice(0, at)), null, `${file} ${at}`);
  }
});

test("every escape of Go's string literals", () => {
  const found = extractDescriptor(
    '\nconst file_a_proto_rawDesc = "" +\n\t"\\a\\b\\f\\n\\r\\t\\v\\\\\\"\\x00\\xff" +\n\t"\\u00e9\\U0001f600\\101é"\n',
  );
  const expected = Buffer.concat([Buffer.from([7, 8, 12, 10, 13, 9, 11, 92, 34, 0, 255]), Buffer.from("é😀Aé")]);
  assert.deepEqual(Buffer.from(found ?? []), expected);
});

test("a name of other letters than Latin ones", () => {
  assert.deepEqual(
    Buffer.from(extractDescriptor('\nconst file_größe_proto_rawDesc = "" +\n\t"\\n"\n') ?? []),
    Buffer.of(10),
  );
});

test("a file without a descriptor has none, and neither has one whose compressed bytes are damaged", () => {
  assert.equal(extractDescriptor("package a\n\nvar file_a_proto_goTypes = []any{}\n"), null);
  assert.equal(extractDescriptor("package a\n\nvar fileDescriptor0 = []byte{0x1f, 0x8b, 0x08, 0x00, 0x07}\n"), null);
});
