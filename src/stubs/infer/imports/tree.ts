import { join } from "node:path";
import type { CompilationTree, ProtoSource } from "../../types.ts";
import type { Mount } from "../paths/mount.ts";
import { type Importer, type ImportSearch, type Placed, resolveImport } from "./imports.ts";

/** A file that is to be compiled, under the name that its stub gives as source. */
export interface Target {
  readonly name: string;
  readonly placed: Placed;
  readonly importer: Importer;
}

/** A tree for protoc, with where each of its files comes from and which names are nowhere. */
export interface PlannedTree {
  readonly tree: CompilationTree;
  readonly placed: ReadonlyMap<string, Placed>;
  readonly missing: ReadonlyMap<string, string>;
}

/**
 * Places the targets and all that they import: every name is one file, found by the rules of `resolveImport`.
 * Targets of one root can't contradict each other, so a tree is made of those.
 * `missing` maps a name that is nowhere to the name of the first file that imports it.
 */
export async function planTree(root: string, targets: readonly Target[], search: ImportSearch): Promise<PlannedTree> {
  const placed = new Map<string, Placed>();
  const missing = new Map<string, string>();
  const waiting: { readonly name: string; readonly placed: Placed; readonly importer: Importer }[] = [];
  for (const target of targets) {
    if (placed.has(target.name)) continue;
    placed.set(target.name, target.placed);
    waiting.push(target);
  }
  const included = new Set<string>();
  const tried = new Map<string, ReadonlySet<string>>();
  for (let index = 0; index < waiting.length; index += 1) {
    const file = waiting[index];
    if (file === undefined) continue;
    for (const name of importsOf(file.placed)) {
      if (placed.has(name) || included.has(name)) continue;
      // A .proto without a stub of its messages shows no Go package; another one that imports the same file may.
      const known = tried.get(name);
      const { goImports } = file.importer;
      if (known !== undefined && goImports.every((path) => known.has(path))) continue;
      const found = await resolveImport(name, file.importer, search);
      if (found === null) {
        tried.set(name, new Set([...(known ?? []), ...goImports]));
        if (!missing.has(name)) missing.set(name, file.name);
        continue;
      }
      missing.delete(name);
      if (found === "include") included.add(name);
      else {
        placed.set(name, found);
        waiting.push({ name, placed: found, importer: importerFor(found, file.importer, search) });
      }
    }
  }
  const files = new Map<string, ProtoSource>();
  for (const [name, file] of placed) files.set(name, sourceOf(root, file));
  return { tree: { files, targets: targets.map(({ name }) => name) }, placed, missing };
}

function importsOf(placed: Placed): readonly string[] {
  if (placed.kind === "checkout") return placed.proto.imports.map(({ name }) => name);
  return placed.kind === "descriptor" ? placed.embedded.imports : placed.imports;
}

function importerFor(placed: Placed, importer: Importer, search: ImportSearch): Importer {
  if (placed.kind === "checkout") {
    const { path } = placed.proto;
    const goImports = [...new Set([...importer.goImports, ...search.goImportsOf(path)])];
    return { ...importer, mounts: withMount(importer.mounts, placed.mount), path, goImports };
  }
  if (placed.kind === "descriptor")
    return { ...importer, goImports: [...placed.embedded.goImports, placed.embedded.importPath] };
  return importer;
}

function withMount(mounts: readonly Mount[], mount: Mount): readonly Mount[] {
  const [first = mount] = mounts;
  return first.directory === mount.directory && first.prefix === mount.prefix ? [first] : [first, mount];
}

function sourceOf(root: string, placed: Placed): ProtoSource {
  if (placed.kind === "descriptor") return { kind: "descriptor", bytes: placed.embedded.bytes };
  return { kind: "disk", path: placed.kind === "disk" ? placed.path : join(root, placed.proto.path) };
}
