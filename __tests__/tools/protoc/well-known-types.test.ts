import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fromBinary, toJson } from "@bufbuild/protobuf";
import {
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  file_google_protobuf_compiler_plugin,
  file_google_protobuf_go_features,
} from "@bufbuild/protobuf/wkt";
import { knownOptions } from "../../../src/tools/protoc/well-known-types.ts";
import { sharedTool } from "../../support/tools.ts";

const provenance = { kind: "default", because: "a test" } as const;

test("the files that Maven lacks compile to the descriptors that Google published", async () => {
  const protoc = await sharedTool({ kind: "protoc", version: "29.3", provenance });
  const directory = mkdtempSync(join(tmpdir(), "wkt-"));
  try {
    const expected = [file_google_protobuf_compiler_plugin, file_google_protobuf_go_features].map(({ proto }) => proto);
    const out = join(directory, "set.pb");
    const names = expected.map(({ name }) => name);
    execFileSync(protoc.path, [`-I${protoc.includes}`, "--retain_options", `--descriptor_set_out=${out}`, ...names]);
    // It has a feature of an edition that 29.3 does not know, which is left out.
    execFileSync(protoc.path, [
      `-I${protoc.includes}`,
      "--descriptor_set_out=/dev/null",
      "google/protobuf/cpp_features.proto",
    ]);
    const compiled = fromBinary(FileDescriptorSetSchema, readFileSync(out)).file;
    const asJson = (file: (typeof expected)[number]) => toJson(FileDescriptorProtoSchema, file);
    assert.deepEqual(compiled.map(asJson), expected.map(asJson));
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("options that a descriptor.proto lacks are left out", () => {
  // protoc 25's FieldOptions has edition_defaults of another type and no feature_support.
  const of25 = knownOptions("message FieldOptions {\n  repeated EditionDefault edition_defaults = 20;\n}");
  assert.equal(of25.option("edition_defaults"), false);
  const of27 = knownOptions("edition_defaults = 20;\n feature_support = 22;\n EDITION_2023 = 1000;");
  assert.equal(of27.option("edition_defaults"), true);
  assert.equal(of27.option("something_new"), false);
  assert.equal(of27.edition("EDITION_2023"), true);
  assert.equal(of27.edition("EDITION_2026"), false);
});
