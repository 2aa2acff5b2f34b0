import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { takenFrom } from "../../../src/stubs/engine/ahead.ts";
import type { SourceFile } from "../../../src/stubs/engine/sources.ts";
import type { CompilationTree, CompiledFile, CompiledTree, ProtoSource } from "../../../src/stubs/types.ts";

const imports: Readonly<Record<string, readonly string[]>> = {
  "a.proto": ["google/protobuf/any.proto"],
  "b.proto": ["a.proto"],
  "c.proto": ["b.proto"],
  "d.proto": [],
  "google/protobuf/any.proto": [],
};

const sources = new Map(
  Object.entries(imports).map(([name, names]): [string, SourceFile] => {
    const statements = names.map((imported) => ({ name: imported, kind: "plain", line: 1, column: 1 }) as const);
    return [name, { name, size: 1, digest: () => "", goPackage: "", imports: statements }];
  }),
);

function treeOf(paths: Readonly<Record<string, string>>): CompilationTree {
  const files = Object.entries(paths).map(([name, path]): [string, ProtoSource] => [name, { kind: "disk", path }]);
  return { files: new Map(files), targets: Object.keys(paths) };
}

function compiledFile(name: string): CompiledFile {
  const dependencies = imports[name] ?? [];
  return { name, bytes: Buffer.from(name), dependencies, importsOptions: false, hasServices: false, goPackage: "" };
}

const all = { "a.proto": "/x/a.proto", "b.proto": "/x/b.proto", "c.proto": "/x/c.proto", "d.proto": "/x/d.proto" };
const compiled: CompiledTree = {
  files: new Map(Object.keys(imports).map((name) => [name, compiledFile(name)])),
  diagnostics: [
    { level: "warning", file: "c.proto", line: 1, column: 1, message: "unused" },
    { level: "error", file: "e.proto", line: 1, column: 1, message: "wrong" },
  ],
};
const ahead = [{ tree: treeOf(all), compiled }];

function taken(tree: CompilationTree): { readonly names: readonly string[]; readonly said: readonly string[] } {
  const { files, diagnostics } = takenFrom(ahead, tree, sources);
  return { names: [...files.keys()].sort(), said: diagnostics.map(({ file }) => file) };
}

test("files of the same places are taken, with what protoc warned of; what it refused is not known", () => {
  deepEqual(taken(treeOf(all)), { names: Object.keys(imports), said: ["c.proto"] });
});

test("a file from elsewhere is not taken, nor what imports it, directly or not", () => {
  deepEqual(taken(treeOf({ ...all, "b.proto": "/y/b.proto" })), {
    names: ["a.proto", "d.proto", "google/protobuf/any.proto"],
    said: [],
  });
});

test("a file that one tree alone places is not the same", () => {
  const own = treeOf({ ...all, "google/protobuf/any.proto": "/x/any.proto" });
  deepEqual(taken(own).names, ["d.proto"]);
});

test("a descriptor is not the file that was compiled", () => {
  const tree = treeOf(all);
  const files = new Map([...tree.files, ["a.proto", { kind: "descriptor", bytes: Buffer.from("") } as const]]);
  deepEqual(taken({ ...tree, files }).names, ["d.proto", "google/protobuf/any.proto"]);
});
