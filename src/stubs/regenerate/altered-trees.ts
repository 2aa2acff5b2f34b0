import { major } from "semver";
import { semverOfProtoc } from "../../model/protoc-version.ts";
import type { Tool } from "../../model/tool.ts";
import { compileTrees } from "../engine/compile.ts";
import type { Change, ManagedOptions } from "../infer/ask.ts";
import { packageIn } from "../infer/descriptor/embedded-file.ts";
import { fieldBehaviorFile, isUnpacked, withOtherPacking } from "../infer/descriptor/field-behavior.ts";
import type { PlannedTree } from "../infer/imports/tree.ts";
import { mappingOptions } from "../infer/options/mapping.ts";
import type { CompilationTree, CompiledTree } from "../types.ts";
import { readFile } from "../wire/wire.ts";
import type { Workshop } from "./workshop.ts";

/** A tree that was compiled, with the `M` options that its files need. */
export interface Tree {
  readonly planned: PlannedTree;
  readonly compiled: CompiledTree;
  readonly mappings: readonly string[];
}

/** The `M` options that the files of a tree need. */
export function mappingsOf(compiled: CompiledTree, planned: PlannedTree, workshop: Workshop): string[] {
  return mappingOptions(compiled.files.values(), planned.placed, workshop.stubsByProto, workshop.facts.modules);
}

/**
 * Whether a protoc packs the values of an extension that does not say otherwise: those before 23 never do.
 * https://github.com/protocolbuffers/protobuf/releases/tag/v23.0
 */
export function packsExtensions({ version }: Tool): boolean {
  return major(semverOfProtoc(version) ?? "99.0.0") >= 23;
}

/**
 * The tree with field_behavior.proto replaced by a compiled form of it whose extension is packed otherwise than the installed protoc packs
 * it: one that never does takes one that does for it, and the extension as that packs it.
 */
export async function repacked(tree: CompilationTree, workshop: Workshop): Promise<CompilationTree> {
  const source = tree.files.get(fieldBehaviorFile);
  if (source === undefined) return tree;
  const [compiled] =
    source.kind === "descriptor"
      ? []
      : await compileTrees([{ files: tree.files, targets: [fieldBehaviorFile] }], workshop.protoc, workshop.host);
  const bytes = source.kind === "descriptor" ? source.bytes : compiled?.files.get(fieldBehaviorFile)?.bytes;
  if (bytes === undefined) return tree;
  const isAsWanted = !packsExtensions(workshop.protoc) && !isUnpacked(bytes);
  const files = new Map(tree.files).set(fieldBehaviorFile, {
    kind: "descriptor",
    bytes: isAsWanted ? bytes : withOtherPacking(bytes),
  });
  return { ...tree, files };
}

/** The tree with its compiled files as a change of their bytes makes them. */
export function altered(tree: Tree, change: Change): Tree {
  const files = new Map(tree.compiled.files);
  for (const [name, file] of files) {
    const bytes = change(file.bytes);
    if (bytes === file.bytes) continue;
    const made = readFile(bytes);
    if (made.name !== name) files.delete(name);
    files.set(made.name, made);
  }
  return { ...tree, compiled: { ...tree.compiled, files } };
}

/** The tree with managed mode's options in its files. */
export function manage(tree: Tree, managed: ManagedOptions, workshop: Workshop): Tree {
  const files = new Map(tree.compiled.files);
  const { placed, tree: planned } = tree.planned;
  const pathOf = (name: string) => {
    const place = placed.get(name);
    return place?.kind === "checkout" ? place.proto.path : null;
  };
  const generated = planned.targets.map(pathOf).find((path) => path !== null) ?? ".";
  for (const [name, file] of files) {
    const path = pathOf(name);
    // What a stub's own descriptor says was set when that was made.
    if (!placed.has(name) || (path === null && planned.targets.includes(name))) continue;
    const change = managed({ name, packageName: packageIn(file.bytes), path, generated });
    if (change !== null) files.set(name, readFile(change(file.bytes)));
  }
  const compiled = { ...tree.compiled, files };
  return { planned: tree.planned, compiled, mappings: mappingsOf(compiled, tree.planned, workshop) };
}
