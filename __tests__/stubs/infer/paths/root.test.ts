import assert from "node:assert/strict";
import { test } from "node:test";
import type { GoModule, ProtoFile } from "../../../../src/model/facts.ts";
import type { Stub } from "../../../../src/model/stub.ts";
import { findCandidates, groupByBaseName } from "../../../../src/stubs/infer/paths/root.ts";

function proto(path: string, rest: Partial<ProtoFile> = {}): ProtoFile {
  return { path, imports: [], size: 0, package: "", declares: [], hasServices: false, vendored: false, ...rest };
}

function stub(path: string, source: string): Stub {
  return { path, source, generator: "protoc-gen-go", headerLine: 1, goPackageName: "p" };
}

function goModule(path: string, directory = "."): GoModule {
  const file = directory === "." ? "go.mod" : `${directory}/go.mod`;
  return { file, directory, path, requires: [], replaces: [], tools: [] };
}

function find(
  of: Stub,
  protos: readonly ProtoFile[],
  modules: readonly GoModule[] = [],
  packageName: string | null = null,
) {
  return findCandidates(of, { package: packageName }, groupByBaseName(protos), modules).map(({ proto, mount }) => {
    return [proto.path, mount.prefix, mount.directory];
  });
}

test("the root is the path of the .proto without the source: a sub-directory, the checkout, the stub's own directory", () => {
  assert.deepEqual(find(stub("gen/a/v1/a.pb.go", "a/v1/a.proto"), [proto("proto/a/v1/a.proto")]), [
    ["proto/a/v1/a.proto", "", "proto"],
  ]);
  assert.deepEqual(find(stub("api/a.pb.go", "api/a.proto"), [proto("api/a.proto")]), [["api/a.proto", "", "."]]);
  assert.deepEqual(find(stub("api/a.pb.go", "a.proto"), [proto("api/a.proto")]), [["api/a.proto", "", "api"]]);
});

test("a source that begins with the module path, or with the end of one, is looked for from the module's directory", () => {
  const protos = [proto("util/pb/caps.proto")];
  const modules = [goModule("github.com/acme/kit")];
  const expected = (prefix: string) => [["util/pb/caps.proto", prefix, "."]];
  assert.deepEqual(
    find(stub("util/pb/caps.pb.go", "github.com/acme/kit/util/pb/caps.proto"), protos, modules),
    expected("github.com/acme/kit/"),
  );
  assert.deepEqual(find(stub("util/pb/caps.pb.go", "kit/util/pb/caps.proto"), protos, modules), expected("kit/"));
  assert.deepEqual(
    find(stub("util/pb/caps.pb.go", "github.com/acme/kit/util/pb/caps.proto"), protos, [
      goModule("github.com/acme/kit/v2"),
    ]),
    expected("github.com/acme/kit/"),
  );
  assert.deepEqual(
    find(
      stub("sub/util/pb/caps.pb.go", "github.com/acme/kit/sub/util/pb/caps.proto"),
      [proto("sub/util/pb/caps.proto")],
      [...modules, goModule("github.com/acme/kit/sub", "sub")],
    ),
    [["sub/util/pb/caps.proto", "github.com/acme/kit/", "."]],
  );
});

test("a source that ends with the whole path of a .proto of its package means that, under a name that the checkout has not", () => {
  const protos = [proto("lib/a/v1/a.proto", { package: "acme.server.lib.a.v1" })];
  const source = "acme/server/lib/a/v1/a.proto";
  const of = stub("lib/a/gen/apb/a.pb.go", source);
  assert.deepEqual(find(of, protos, [], "acme.server.lib.a.v1"), [["lib/a/v1/a.proto", "acme/server/", "."]]);
  assert.deepEqual(find(of, protos, [], "acme.other"), []);
  assert.deepEqual(find(of, protos), []);
  // A name alone ends too many sources.
  assert.deepEqual(find(stub("gen/a.pb.go", source), [proto("a.proto", { package: "a" })], [], "a"), []);
});

test("of several copies the one whose go_package is the stub's import path comes first, then beside; vendored ones are none", () => {
  const modules = [goModule("example.com/m")];
  const copies = [
    proto("vendor/x/demo.proto", { vendored: true }),
    proto("a/demo.proto"),
    proto("b/demo.proto"),
    proto("deep/c/demo.proto", { goPackage: "example.com/m/b;b" }),
  ];
  const found = find(stub("b/demo.pb.go", "demo.proto"), copies, modules).map(([path]) => path);
  assert.deepEqual(found, ["deep/c/demo.proto", "b/demo.proto"]);
  const both = [...copies, proto("c/demo.proto", { goPackage: "example.com/m/c" })];
  const elsewhere = proto("d/demo.proto", { goPackage: "example.com/m/c" });
  assert.deepEqual(
    find(stub("c/demo.pb.go", "demo.proto"), [elsewhere, ...both], modules).map(([path]) => path),
    ["c/demo.proto"],
  );
  const inTrees = ["one/proto/demo.proto", "one/docs/demo.proto", "two/proto/demo.proto"].map((path) => proto(path));
  assert.deepEqual(
    find(stub("one/gen/demo.pb.go", "demo.proto"), inTrees, modules).map(([path]) => path),
    ["one/docs/demo.proto", "one/proto/demo.proto"],
  );
  const others = copies.slice(0, 2);
  assert.deepEqual(
    find(stub("c/demo.pb.go", "demo.proto"), others, modules).map(([path]) => path),
    ["a/demo.proto", "vendor/x/demo.proto"],
  );
});

test("a file of another package that merely has the name is not the source", () => {
  const other = proto("other/service.proto", { package: "other", goPackage: "example.com/m/other" });
  const of = stub("api/service.pb.go", "service.proto");
  assert.deepEqual(find(of, [other], [goModule("example.com/m")], "api"), []);
  assert.deepEqual(find(of, [other], [goModule("example.com/m")]), []);
  assert.deepEqual(find(of, [{ ...other, package: "api" }], [goModule("example.com/m")], "api"), [
    ["other/service.proto", "", "other"],
  ]);
});

test("a source that ends another file's path only within a name does not mean it", () => {
  assert.deepEqual(find(stub("x/a.pb.go", "b/a.proto"), [proto("bb/a.proto"), proto("c/a.proto")]), []);
});

test("a vendored copy of a module of the checkout is no stub's source", () => {
  const modules = [goModule("example.com/acme"), goModule("example.com/acme/api", "api")];
  const copy = proto("vendor/example.com/acme/api/v1/a.proto", { vendored: true });
  const other = proto("vendor/example.com/other/v1/a.proto", { vendored: true });
  assert.deepEqual(find(stub("api/v1/a.pb.go", "v1/a.proto"), [copy], modules), []);
  assert.deepEqual(find(stub("api/v1/a.pb.go", "v1/a.proto"), [other], modules), [
    [other.path, "", "vendor/example.com/other"],
  ]);
});

test("the only .proto of a source is its own although it was emptied, and another one of its name is not", () => {
  const of = stub("gen/shop/v1/shop.pb.go", "shop/v1/shop.proto");
  const path = "proto/shop/v1/shop.proto";
  assert.deepEqual(find(of, [proto(path)], [], "shop.v1"), [[path, "", "proto"]]);
  assert.deepEqual(find(of, [proto(path, { package: "other" })], [], "shop.v1"), []);
  assert.deepEqual(find(of, [proto(path, { declares: ["Shop"] })], [], "shop.v1"), []);
  assert.deepEqual(find(of, [proto(path), proto("copy/shop/v1/shop.proto")], [], "shop.v1"), []);
  assert.deepEqual(find(stub("gen/shop.pb.go", "shop.proto"), [proto("proto/shop.proto")], [], "shop.v1"), []);
});
