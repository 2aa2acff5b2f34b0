import assert from "node:assert/strict";
import { test } from "node:test";
import { shardTargets } from "../../../src/stubs/engine/shard.ts";
import type { CompiledFile, CompiledTree } from "../../../src/stubs/types.ts";

/** Packages of `perPackage` files of `size` bytes; each file imports what `imports` says. */
function treeOf(packages: number, perPackage: number, size: number, imports: (pack: number) => string[]): CompiledTree {
  const files: CompiledFile[] = [];
  for (let pack = 0; pack < packages; pack++) {
    for (let file = 0; file < perPackage; file++) {
      files.push({
        name: `p${pack}/f${file}.proto`,
        bytes: new Uint8Array(size),
        dependencies: imports(pack),
        importsOptions: false,
        hasServices: false,
        goPackage: `example.com/p${pack};p`,
      });
    }
  }
  return { files: new Map(files.map((file) => [file.name, file])), diagnostics: [] };
}

const everything = (file: CompiledFile) => file.bytes.length;

const packagesOf = (targets: readonly string[]) => new Set(targets.map((target) => target.split("/")[0]));

test("every target is in exactly one shard, packages are whole, and no shard is large", () => {
  const tree = treeOf(250, 4, 11_000, () => []);
  const targets = [...tree.files.keys()];
  const shards = shardTargets(tree, targets, 2, everything);
  assert.deepEqual(shards.flatMap((shard) => shard.targets).toSorted(), targets.toSorted());
  assert.ok(shards.every((shard) => shard.bytes <= 1.3 * 1024 * 1024));
  assert.equal(shards.length % 2, 0, "no core is idle at the end");
  const seen = shards.flatMap((shard) => [...packagesOf(shard.targets)]);
  assert.equal(seen.length, 250);
});

test("few files are divided among the cores, tiny ones are not divided", () => {
  const large = treeOf(10, 4, 20_000, () => []);
  assert.ok(shardTargets(large, [...large.files.keys()], 4, everything).length >= 4);
  const tiny = treeOf(10, 1, 500, () => []);
  assert.equal(shardTargets(tiny, [...tiny.files.keys()], 4, everything).length, 1);
});

test("where imports are deep, all requests together hold at most half more than one would", () => {
  const chain = treeOf(250, 4, 11_000, (pack) => (pack === 0 ? [] : [`p${pack - 1}/f0.proto`]));
  const targets = [...chain.files.keys()];
  const shards = shardTargets(chain, targets, 2, everything);
  const sent = shards.reduce((sum, shard) => sum + shard.bytes, 0);
  assert.ok(sent <= 1000 * 11_000 * 1.5, `${sent} bytes in ${shards.length} shards`);
  assert.deepEqual(shards.flatMap((shard) => shard.targets).toSorted(), targets.toSorted());
});

test("nothing to do makes no shard", () => {
  assert.deepEqual(
    shardTargets(
      treeOf(1, 1, 10, () => []),
      [],
      2,
      everything,
    ),
    [],
  );
});

test("targets with an import option are asked about at once, as protoc would", () => {
  const tree = treeOf(250, 4, 11_000, () => []);
  const files = new Map(
    [...tree.files].map(([name, file]) => [name, { ...file, importsOptions: name === "p7/f1.proto" }]),
  );
  assert.equal(shardTargets({ ...tree, files }, [...files.keys()], 2, everything).length, 1);
});
