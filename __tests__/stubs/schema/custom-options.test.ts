import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { differingOptions, hasCustomOptions, withoutOptionOrder } from "../../../src/stubs/schema/custom-options.ts";
import { readDescriptorSet } from "../../../src/stubs/wire/wire.ts";
import { protocPin } from "../../support/stub-repository.ts";
import { sharedTool } from "../../support/tools.ts";

/* Descriptors are those of protoc 29.3, which merges and orders options, and of 21.12, which leaves them as they are written. */

const directory = mkdtempSync(join(tmpdir(), "custom-options-"));
after(() => rmSync(directory, { recursive: true, force: true }));

const file = (option: string, packing: string) => `syntax = "proto3";
import "google/protobuf/descriptor.proto";
extend google.protobuf.FieldOptions {
  Limits limits = 50001;
  string late = 50002;
  repeated int32 sizes = 50003${packing};
}
message Limits {
  int32 least = 1;
  int32 most = 2;
  repeated Limits others = 3;
  map<string, string> names = 4;
}
message One {
  int32 size = 1${option};
}
`;

async function compiled(option: string, version: string, packing = ""): Promise<Uint8Array> {
  const protoc = await sharedTool({ ...protocPin, version });
  writeFileSync(join(directory, "one.proto"), file(option, packing));
  const args = ["-I.", "--include_source_info", "--descriptor_set_out=set", "one.proto"];
  execFileSync(protoc.path, args, { cwd: directory, env: {} });
  const [only] = readDescriptorSet(readFileSync(join(directory, "set")));
  return only?.bytes ?? assert.fail("protoc wrote no file");
}

const parted = ' [(late) = "x", (limits).least = 1, (limits).most = 2]';

test("options mean the same in parts and in any order", async () => {
  const [older, newer] = [await compiled(parted, "21.12"), await compiled(parted, "29.3")];
  assert.notDeepEqual([...older], [...newer]);
  assert.equal(withoutOptionOrder(older), withoutOptionOrder(newer));
  const whole = await compiled(' [(limits) = {most: 2, least: 1}, (late) = "x"]', "29.3");
  assert.equal(withoutOptionOrder(older), withoutOptionOrder(whole));
});

test("entries of a map have no order, and what is repeated has one", async () => {
  const form = async (value: string) => withoutOptionOrder(await compiled(` [(limits) = {${value}}]`, "29.3"));
  const entry = (key: string) => `names { key: "${key}" value: "v" }`;
  assert.equal(await form(`${entry("a")} ${entry("b")}`), await form(`${entry("b")} ${entry("a")}`));
  const other = (most: number) => `others { most: ${most} }`;
  assert.notEqual(await form(`${other(1)} ${other(2)}`), await form(`${other(2)} ${other(1)}`));
});

test("another value and a part less are no matter of order", async () => {
  const forms = new Set<string>();
  for (const option of [parted, parted.replace("most = 2", "most = 3"), " [(limits).least = 1]"])
    forms.add(withoutOptionOrder(await compiled(option, "29.3")));
  assert.equal(forms.size, 3);
});

test("a file has custom options or none", async () => {
  assert.equal(hasCustomOptions(await compiled(parted, "29.3")), true);
  assert.equal(hasCustomOptions(await compiled(" [deprecated = true]", "29.3")), false);
});

test("options that are written otherwise are counted in both files, in whatever order they are", async () => {
  const [older, newer] = [await compiled(parted, "21.12"), await compiled(parted, "29.3")];
  assert.equal(differingOptions(older, newer), 0);
  assert.equal(differingOptions(newer, await compiled(parted.replace("most = 2", "most = 3"), "29.3")), 2);
  assert.equal(differingOptions(newer, await compiled("", "29.3")), 1);
  const sizes = " [(sizes) = 1, (sizes) = 2]";
  const [packed, unpacked] = [await compiled(sizes, "29.3"), await compiled(sizes, "29.3", " [packed = false]")];
  // The extension itself has an option in one of them.
  assert.equal(differingOptions(packed, unpacked), 3);
});
