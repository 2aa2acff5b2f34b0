import assert from "node:assert/strict";
import { before, test } from "node:test";
import { fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema, type SourceCodeInfo_Location } from "@bufbuild/protobuf/wkt";
import { compileTrees } from "../../../src/stubs/engine/compile.ts";
import { portions } from "../../../src/stubs/engine/portion.ts";
import { withoutPlacesOfLeftOut } from "../../../src/stubs/engine/retention/left-out.ts";
import type { CompiledFile } from "../../../src/stubs/types.ts";
import { protoc } from "./pinned.ts";
import { corpus, testHost, treeOf } from "./support.ts";

/* What is cut away, seen by a library that reads descriptors. That plugins write the same without it is shown elsewhere, with them. */

let files: readonly CompiledFile[] = [];

before(async () => {
  const [tree] = await compileTrees([treeOf(corpus)], await protoc("35.1"), testHost());
  files = [...(tree?.files.values() ?? [])];
  assert.ok(files.length > 5);
});

const read = (bytes: Uint8Array) => fromBinary(FileDescriptorProtoSchema, bytes);

function isCommented(location: SourceCodeInfo_Location): boolean {
  const { leadingComments, trailingComments, leadingDetachedComments } = location;
  return leadingComments !== "" || trailingComments !== "" || leadingDetachedComments.length > 0;
}

test("a plugin of messages is sent all of a target but the places of what has no comment", () => {
  const portion = portions()("declarations", false);
  let left = 0;
  for (const file of files) {
    const whole = read(file.bytes);
    const cut = read(portion(file, true));
    const places = whole.sourceCodeInfo?.location ?? [];
    assert.deepEqual(cut.sourceCodeInfo?.location ?? [], places.filter(isCommented), file.name);
    left += places.length - (cut.sourceCodeInfo?.location.length ?? 0);
    assert.deepEqual({ ...cut, sourceCodeInfo: undefined }, { ...whole, sourceCodeInfo: undefined });
  }
  assert.ok(left > 100, `${left} places were left out`);
});

test("a plugin of services is sent their comments and those above syntax, not those of types", () => {
  const portion = portions()("services", false);
  const ofTypes = new Set([4, 5, 7]);
  for (const file of files) {
    const places = read(file.bytes).sourceCodeInfo?.location ?? [];
    const expected = places.filter((place) => isCommented(place) && !ofTypes.has(place.path[0] ?? 0));
    assert.deepEqual(read(portion(file, true)).sourceCodeInfo?.location ?? [], expected, file.name);
  }
});

test("a plugin of which nothing is known is sent everything, unless stubs were made without comments", () => {
  for (const file of files) {
    const everything = Buffer.from(withoutPlacesOfLeftOut(file));
    assert.ok(everything.equals(portions()("everything", false)(file, true)), file.name);
    assert.ok(everything.equals(portions()("everything", false)(file, false)), file.name);
    assert.equal(read(portions()("everything", true)(file, true)).sourceCodeInfo, undefined);
  }
});
