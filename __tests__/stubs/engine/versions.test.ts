import assert from "node:assert/strict";
import { test } from "node:test";
import { sameAsProtoc } from "./against-protoc.ts";
import { protoc, protocGenGo, protocGenGoGrpc } from "./pinned.ts";
import { compilerVersions, testHost } from "./support.ts";

/*
 * Plugins of different ages: what they write differs, and so does what they refuse (optional fields, editions). The versions
 * at which the output changed are many; here are the edges of what is in use, scripts/real-engine.ts has the others.
 */

const host = testHost();
const parameter = "paths=source_relative,Mbare/bare.proto=example.com/bare;barepb";
const compilerVersion = compilerVersions["35.1"];

for (const version of ["v1.21.0", "v1.28.1", "v1.36.5"]) {
  test(`protoc-gen-go ${version} gives and refuses the same`, async () => {
    assert.ok(compilerVersion);
    const tally = await sameAsProtoc(
      await protoc("35.1"),
      compilerVersion,
      await protocGenGo(version),
      parameter,
      host,
    );
    assert.ok(tally.files >= 8 && tally.refused.length > 0, JSON.stringify(tally));
  });
}

for (const version of ["v1.1.0", "v1.3.0", "v1.5.1"]) {
  test(`protoc-gen-go-grpc ${version} gives and refuses the same`, async () => {
    assert.ok(compilerVersion);
    const plugin = await protocGenGoGrpc(version);
    const tally = await sameAsProtoc(await protoc("35.1"), compilerVersion, plugin, parameter, host);
    assert.ok(tally.files >= 5 && tally.refused.length > 0, JSON.stringify(tally));
  });
}
