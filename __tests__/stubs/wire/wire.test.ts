import assert from "node:assert/strict";
import { test } from "node:test";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  CodeGeneratorRequestSchema,
  CodeGeneratorResponseSchema,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import { portions } from "../../../src/stubs/engine/portion.ts";
import { closureOf, writeRequest } from "../../../src/stubs/engine/request.ts";
import { missingFeature, readResponse } from "../../../src/stubs/engine/response.ts";
import type { CompiledTree } from "../../../src/stubs/types.ts";
import { readDescriptorSet, readFile, withoutField, writeDescriptorSet } from "../../../src/stubs/wire/wire.ts";

/* Held against the full codec of @bufbuild/protobuf, which decodes and encodes by the descriptors of protoc's own messages. */

const fileOf = (init: Parameters<typeof create<typeof FileDescriptorProtoSchema>>[1]) => {
  return toBinary(FileDescriptorProtoSchema, create(FileDescriptorProtoSchema, init));
};

const service = fileOf({
  name: "a/service.proto",
  dependency: ["a/types.proto", "google/protobuf/empty.proto"],
  optionDependency: ["a/options.proto"],
  service: [{ name: "S" }],
  options: { goPackage: "example.com/a;apb", javaPackage: "a" },
  sourceCodeInfo: { location: [{ path: [4, 0], span: [1, 2, 3], leadingComments: " comment" }] },
  syntax: "proto3",
});
const types = fileOf({ name: "a/types.proto", messageType: [{ name: "M" }] });
const options = fileOf({ name: "a/options.proto" });
const empty = fileOf({ name: "google/protobuf/empty.proto" });

const tree: CompiledTree = {
  files: new Map([types, empty, options, service].map((bytes) => [readFile(bytes).name, readFile(bytes)])),
  diagnostics: [],
};

test("a descriptor set falls into its files, and they are the same bytes", () => {
  const set = toBinary(
    FileDescriptorSetSchema,
    create(FileDescriptorSetSchema, {
      file: [types, service].map((file) => fromBinary(FileDescriptorProtoSchema, file)),
    }),
  );
  const [first, second] = readDescriptorSet(set);
  assert.deepEqual(first, {
    name: "a/types.proto",
    bytes: first?.bytes,
    dependencies: [],
    importsOptions: false,
    hasServices: false,
    goPackage: "",
  });
  assert.deepEqual(second, {
    name: "a/service.proto",
    bytes: second?.bytes,
    dependencies: ["a/types.proto", "google/protobuf/empty.proto", "a/options.proto"],
    importsOptions: true,
    hasServices: true,
    goPackage: "example.com/a;apb",
  });
  assert.deepEqual(Buffer.from(second?.bytes ?? []), Buffer.from(service));
  assert.deepEqual(Buffer.from(writeDescriptorSet([types, service])), Buffer.from(set));
});

test("a damaged set is an error", () => {
  assert.throws(() => readDescriptorSet(Buffer.from([0x0a, 0x05, 0x01])));
});

test("comments are cut out without touching anything else", () => {
  const decoded = fromBinary(FileDescriptorProtoSchema, service);
  delete decoded.sourceCodeInfo;
  assert.deepEqual(Buffer.from(withoutField(service, 9)), Buffer.from(toBinary(FileDescriptorProtoSchema, decoded)));
  assert.equal(withoutField(types, 9), types);
});

test("the closure of a target: imports first, in the order of their statements", () => {
  assert.deepEqual(
    closureOf(tree, ["a/service.proto"]).map((file) => file.name),
    ["a/types.proto", "google/protobuf/empty.proto", "a/options.proto", "a/service.proto"],
  );
});

test("a request decodes to what was asked", () => {
  const bytes = writeRequest({
    tree: { ...tree, sourceDescriptors: new Map([["a/types.proto", empty]]) },
    targets: ["a/types.proto", "a/service.proto"],
    parameter: "paths=source_relative,Mx.proto=y;z",
    compilerVersion: { major: 6, minor: 30, patch: 0, suffix: "-rc1" },
    portion: portions()("everything", true),
    withSourceDescriptors: true,
  });
  const request = fromBinary(CodeGeneratorRequestSchema, bytes);
  assert.deepEqual(request.fileToGenerate, ["a/types.proto", "a/service.proto"]);
  assert.equal(request.parameter, "paths=source_relative,Mx.proto=y;z");
  const { major, minor, patch, suffix } = request.compilerVersion ?? {};
  assert.deepEqual([major, minor, patch, suffix], [6, 30, 0, "-rc1"]);
  assert.deepEqual(
    request.protoFile.map((file) => [file.name, file.sourceCodeInfo === undefined]),
    [
      ["a/types.proto", true],
      ["google/protobuf/empty.proto", true],
      ["a/options.proto", true],
      ["a/service.proto", true],
    ],
  );
  assert.deepEqual(
    request.sourceFileDescriptors.map((file) => file.name),
    ["google/protobuf/empty.proto", "a/service.proto"],
  );
});

test("no version and no parameter are left out", () => {
  const question = {
    tree,
    targets: ["a/types.proto"],
    portion: portions()("everything", false),
    withSourceDescriptors: false,
  };
  const request = fromBinary(
    CodeGeneratorRequestSchema,
    writeRequest({ ...question, parameter: "", compilerVersion: null }),
  );
  assert.equal(request.compilerVersion, undefined);
  assert.deepEqual([request.parameter, request.sourceFileDescriptors], ["", []]);
});

test("a response: whole files, files in pieces, insertion points, features", () => {
  const bytes = toBinary(
    CodeGeneratorResponseSchema,
    create(CodeGeneratorResponseSchema, {
      supportedFeatures: 3n,
      minimumEdition: 998,
      maximumEdition: 1001,
      file: [
        { name: "a.go", content: "one " },
        { content: "two" },
        { name: "b.go", insertionPoint: "imports", content: "x" },
      ],
    }),
  );
  const response = readResponse(bytes);
  assert.deepEqual(
    response.files.map(({ name, content, insertionPoint }) => [name, Buffer.from(content).toString(), insertionPoint]),
    [
      ["a.go", "one two", ""],
      ["b.go", "x", "imports"],
    ],
  );
  assert.deepEqual([response.error, response.optional, response.editions], ["", true, { minimum: 998, maximum: 1001 }]);
});

test("features that a plugin does not declare, in protoc's words", () => {
  const response = { files: [], error: "", optional: false, editions: null };
  const optionalField = { name: "f", proto3Optional: true };
  const nested = fileOf({
    name: "a.proto",
    syntax: "proto3",
    messageType: [{ name: "M", nestedType: [{ name: "N", field: [optionalField] }] }],
  });
  assert.match(
    missingFeature(nested, response, "protoc-gen-x") ?? "",
    /^is a proto3 file that contains optional fields/,
  );
  assert.equal(missingFeature(nested, { ...response, optional: true }, "protoc-gen-x"), null);
  assert.equal(missingFeature(types, response, "protoc-gen-x"), null);

  const edition2024 = fileOf({ name: "e.proto", syntax: "editions", edition: 1001 });
  assert.match(missingFeature(edition2024, response, "protoc-gen-x") ?? "", /^is an editions file, but code generator/);
  const known = (minimum: number, maximum: number) => {
    return missingFeature(edition2024, { ...response, editions: { minimum, maximum } }, "protoc-gen-x");
  };
  assert.match(known(998, 1000) ?? "", /edition 2024, which .* maximum of edition 2023/);
  assert.equal(known(998, 1001), null);
});
