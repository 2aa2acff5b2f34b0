import assert from "node:assert/strict";
import { test } from "node:test";
import type { GoModule } from "../../../../src/model/facts.ts";
import { moduleArguments } from "../../../../src/model/pin.ts";
import type { Stub } from "../../../../src/model/stub.ts";
import { compilerVersionOf, generatorVersionOf } from "../../../../src/stubs/infer/generator/versions.ts";

function stub(generator: string, generatorStamp?: string): Stub {
  return {
    path: "a.pb.go",
    generator,
    headerLine: 1,
    goPackageName: "a",
    ...(generatorStamp === undefined ? {} : { generatorStamp }),
  };
}

const module = { file: "tools/go.mod", directory: "tools", path: "example.com/tools", replaces: [], tools: [] };

test("the stamp is the version, whatever the module requires", () => {
  const requires = [{ path: "google.golang.org/protobuf", version: "v1.36.11", line: 5, indirect: false }];
  const version = generatorVersionOf(stub("protoc-gen-go", "v1.28.0"), "", [{ ...module, requires }]);
  assert.equal(version?.version, "v1.28.0");
  assert.equal(version?.package, "google.golang.org/protobuf/cmd/protoc-gen-go");
});

test("a development stamp is the pseudo-version of the next patch in a go.mod", () => {
  const requires = [
    { path: "google.golang.org/protobuf", version: "v1.36.12-0.20260120151049-f2248ac996af", line: 7, indirect: true },
  ];
  const version = generatorVersionOf(stub("protoc-gen-go", "v1.36.11-devel"), "", [{ ...module, requires }]);
  assert.equal(version?.version, "v1.36.12-0.20260120151049-f2248ac996af");
  assert.equal(version?.provenance.path, "tools/go.mod");
  assert.equal(version?.provenance.line, 7);
  assert.equal(generatorVersionOf(stub("protoc-gen-go", "v1.36.11-devel"), "", [])?.version, "v1.36.11");
});

test("protoc-gen-go-grpc without a version is reproduced by v1.1.0, protoc-gen-go by golang/protobuf's plugin", () => {
  assert.equal(generatorVersionOf(stub("protoc-gen-go-grpc"), "", [])?.version, "v1.1.0");
  const legacy = generatorVersionOf(stub("protoc-gen-go"), "", []);
  assert.equal(legacy?.package, "github.com/golang/protobuf/protoc-gen-go");
  assert.equal(legacy?.version, "v1.3.5");
});

// What protoc's releases print: https://github.com/protocolbuffers/protobuf-go/blob/master/cmd/protoc-gen-go/internal_gengo/main.go
test("compiler stamps become request versions", () => {
  assert.deepEqual(compilerVersionOf("v5.29.3"), { major: 5, minor: 29, patch: 3, suffix: "" });
  assert.deepEqual(compilerVersionOf("v3.20.0--rc2"), { major: 3, minor: 20, patch: 0, suffix: "-rc2" });
  assert.equal(compilerVersionOf("(unknown)"), null);
  assert.equal(compilerVersionOf(undefined), null);
});

// What each release's go.mod asks for: https://github.com/golang/protobuf/blob/v1.5.4/go.mod, likewise at the other tags.
test("services in protoc-gen-go's file are of golang/protobuf's plugin, built with the version that is stamped", () => {
  const text = 'package a\n\nimport grpc "google.golang.org/grpc"\n\nconst _ = grpc.SupportPackageIsVersion6\n';
  const buildOf = (stamp: string, requires: GoModule["requires"] = []) => {
    const made = generatorVersionOf(stub("protoc-gen-go", stamp), text, [{ ...module, requires }]);
    assert.equal(made?.package, "github.com/golang/protobuf/protoc-gen-go");
    return [made.version, ...moduleArguments(made.dependencies)].join(" ");
  };
  const rows = {
    "v1.20.0": "v1.4.0-rc.3",
    "v1.20.1": "v1.4.0-rc.4 google.golang.org/protobuf@v1.20.1",
    "v1.21.0": "v1.4.0",
    "v1.22.0": "v1.4.1",
    "v1.23.0": "v1.4.3",
    "v1.24.0": "v1.4.3 google.golang.org/protobuf@v1.24.0",
    "v1.25.0": "v1.4.3 google.golang.org/protobuf@v1.25.0",
    "v1.25.0-devel": "v1.4.3 google.golang.org/protobuf@v1.25.0",
    "v1.26.0-rc.1": "v1.4.3 google.golang.org/protobuf@v1.26.0-rc.1",
    "v1.26.0": "v1.5.3",
    "v1.32.0": "v1.5.3 google.golang.org/protobuf@v1.32.0",
    "v1.33.0": "v1.5.4",
    "v1.36.11": "v1.5.4 google.golang.org/protobuf@v1.36.11",
  };
  for (const [stamp, build] of Object.entries(rows)) assert.equal(buildOf(stamp), build, stamp);
  const commit = "v1.25.1-0.20201208041424-160c7477e0e8";
  const requires = [{ path: "google.golang.org/protobuf", version: commit, line: 7, indirect: true }];
  assert.equal(buildOf("v1.25.0-devel", requires), `v1.4.3 google.golang.org/protobuf@${commit}`);
});
