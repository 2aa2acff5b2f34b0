import assert from "node:assert/strict";
import { test } from "node:test";
import defaults from "../../src/data/defaults.json" with { type: "json" };
import type { ProtoFile } from "../../src/model/facts.ts";
import type { Stub } from "../../src/model/stub.ts";
import { protocCandidates } from "../../src/pins/protoc.ts";
import { givenFacts, givenRequest, nothingAround } from "../support/given.ts";

function stub(name: string, protocStamp: string): Stub {
  const source = `${name}.proto`;
  return { path: `${name}.pb.go`, generator: "protoc-gen-go", source, protocStamp, headerLine: 1, goPackageName: "a" };
}

function proto(name: string, edition?: string): ProtoFile {
  const base = {
    path: `${name}.proto`,
    imports: [],
    size: 0,
    package: "",
    declares: [],
    hasServices: false,
    vendored: false,
  };
  return edition === undefined ? base : { ...base, edition };
}

function first(stubs: readonly Stub[], protos: readonly ProtoFile[]) {
  const [candidate] = protocCandidates(givenFacts({ stubs, protos }), givenRequest({}), nothingAround);
  return [candidate?.version, candidate?.provenance.because];
}

test("the most frequent stamp is taken, unless it does not know an edition that another one does", () => {
  const stubs = [stub("a", "v3.12.4"), stub("b", "v3.12.4"), stub("c", "v5.29.3")];
  const most = ["3.12.4", "most frequent stamp protoc v3.12.4 in 2 of 3 stubs"];
  assert.deepEqual(first(stubs, [proto("a"), proto("b"), proto("c")]), most);
  const able = ["29.3", "less frequent stamp protoc v5.29.3 in 1 of 3 stubs"];
  assert.deepEqual(first(stubs, [proto("a"), proto("b"), proto("c", "2023")]), able);
});

test("where no stamped protoc knows it, the shipped one does", () => {
  const shipped = [
    defaults.protoc,
    "shipped default, for no protoc that a stub names knows the editions of all .protos",
  ];
  assert.deepEqual(first([stub("a", "v3.12.4")], [proto("a", "2023")]), shipped);
});
