import { posix } from "node:path";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { GoModule } from "../../model/facts.ts";
import type { Stub } from "../../model/stub.ts";
import { type CompileOptions, compileTrees } from "../engine/compile.ts";
import { fileField, readFile } from "../engine/wire.ts";
import type { Ask, ManagedOptions } from "../infer/ask.ts";
import { withoutCommentsOfEdition } from "../infer/edition-comments.ts";
import { packageIn } from "../infer/embedded-file.ts";
import { fieldBehaviorFile, withPackedFieldBehavior } from "../infer/field-behavior.ts";
import { isUnknown } from "../infer/further.ts";
import { importPathOf } from "../infer/go-paths.ts";
import type { Importer, Placed } from "../infer/imports.ts";
import { mappingOptions } from "../infer/mapping.ts";
import { mountKey } from "../infer/mount.ts";
import type { Candidate } from "../infer/root.ts";
import { type PlannedTree, planTree, type Target } from "../infer/tree.ts";
import type { CompilationTree, CompiledTree } from "../types.ts";
import type { Workshop } from "./workshop.ts";

/** A tree that was compiled, with the `M` options that its files need. */
export interface Tree {
  readonly planned: PlannedTree;
  readonly compiled: CompiledTree;
  readonly mappings: readonly string[];
}

/** Finds the tree of each ask. */
export type TreesFor = (asks: readonly Ask[]) => Promise<ReadonlyMap<Ask, Tree>>;

/** A `TreesFor` that plans and compiles each tree once, however often it is asked about. */
export function treesIn(workshop: Workshop): TreesFor {
  const trees = new Map<string, Tree>();
  const managedTrees = new Map<Tree, Map<ManagedOptions, Tree>>();
  const uncommentedTrees = new Map<Tree, Tree>();

  const uncommented = (tree: Tree): Tree => {
    const made = uncommentedTrees.get(tree) ?? withoutEditionComments(tree);
    uncommentedTrees.set(tree, made);
    return made;
  };

  const managedTree = (tree: Tree, managed: ManagedOptions): Tree => {
    // A repository may have several templates, each with options of its own.
    const known = managedTrees.get(tree) ?? new Map<ManagedOptions, Tree>();
    managedTrees.set(tree, known);
    const made = known.get(managed) ?? manage(tree, managed, workshop);
    known.set(managed, made);
    return made;
  };

  const compileAll = async (lacking: ReadonlyMap<string, ReadonlyMap<string, Target>>): Promise<void> => {
    const planned: { readonly key: string; readonly planned: PlannedTree; readonly tree: CompilationTree }[] = [];
    for (const [key, targets] of lacking) {
      const plan = await planTree(workshop.facts.root, [...targets.values()], workshop.search);
      planned.push({
        key,
        planned: plan,
        tree: /^(?:retained )?packed /.test(key) ? await repacked(plan.tree, workshop) : plan.tree,
      });
    }
    for (const withSourceDescriptors of [false, true]) {
      const alike = planned.filter(({ key }) => key.startsWith("retained ") === withSourceDescriptors);
      const compiled = await compileByAny(
        alike.map(({ tree }) => tree),
        workshop,
        { withSourceDescriptors },
      );
      for (const [index, { key, planned: plan }] of alike.entries()) {
        const tree = compiled[index] ?? { files: new Map(), diagnostics: [] };
        trees.set(key, { planned: plan, compiled: tree, mappings: mappingsOf(tree, plan, workshop) });
      }
    }
  };

  return async (asks) => {
    const lacking = new Map<string, Map<string, Target>>();
    const keys = new Map<Ask, string>();
    for (const ask of asks) {
      const target = targetOf(ask, workshop.facts.modules);
      // Two files of one name can't be in one tree: the second goes into a tree with a number of its own, and so does one that
      // would stand for what another stub imports from another Go package.
      for (let number = 0; ; number += 1) {
        const key = `${treeKey(ask)} ${number}`;
        const there = trees.get(key)?.planned.placed.get(target.name) ?? lacking.get(key)?.get(target.name)?.placed;
        const compiled = trees.has(key);
        if (there === undefined ? compiled : !isSame(there, target.placed)) continue;
        if (there === undefined && hidesImports(target, lacking.get(key))) continue;
        keys.set(ask, key);
        if (there === undefined)
          lacking.set(key, (lacking.get(key) ?? new Map<string, Target>()).set(target.name, target));
        break;
      }
    }
    if (asks.some(({ together }) => together !== "any")) addCompanions(lacking, workshop);
    await compileAll(lacking);
    const found = new Map<Ask, Tree>();
    for (const [ask, key] of keys) {
      const tree = trees.get(key);
      if (tree === undefined) continue;
      const own = ask.withoutEditionComments === true ? uncommented(tree) : tree;
      found.set(ask, ask.managed === null ? own : managedTree(own, ask.managed));
    }
    return found;
  };
}

/** By the installed protoc, and those that it has errors in by a newer one, if some stub was made by such. */
async function compileByAny(
  trees: readonly CompilationTree[],
  { protoc, newerProtoc, host }: Workshop,
  options: CompileOptions,
): Promise<CompiledTree[]> {
  const compiled = await compileTrees(trees, protoc, host, options);
  const errorsIn = ({ diagnostics }: CompiledTree) => diagnostics.filter(({ level }) => level === "error").length;
  const refused = compiled.flatMap((tree, index) => (errorsIn(tree) > 0 ? [index] : []));
  const newer = refused.length === 0 ? null : ((await newerProtoc?.()) ?? null);
  if (newer === null) return compiled;
  const again = await compileTrees(
    trees.filter((_, index) => refused.includes(index)),
    newer,
    host,
    options,
  );
  return compiled.map((tree, index) => {
    const other = again[refused.indexOf(index)];
    return other !== undefined && errorsIn(other) < errorsIn(tree) ? other : tree;
  });
}

/**
 * Puts into each tree what else of its root has stubs, asked about or not: some generators write other code for a .proto
 * depending on which others they are asked about with it.
 */
function addCompanions(trees: ReadonlyMap<string, Map<string, Target>>, { stubsByProto }: Workshop): void {
  for (const { stub, goImports, candidates } of stubsByProto.values()) {
    const [candidate] = candidates;
    if (candidate === undefined || stub.source === undefined) continue;
    const key = `${mountKey(candidate.mount)} 0`;
    for (const targets of [trees.get(key), trees.get(`retained ${key}`)]) {
      if (targets !== undefined && !targets.has(stub.source))
        targets.set(stub.source, targetFrom(candidate, stub, goImports));
    }
  }
}

/** Tells apart the trees that asks are compiled in: one for each root, and one more for plugins that are sent more of it. */
export function treeKey(ask: Ask): string {
  const mount = ask.context.candidates[0]?.mount;
  const place =
    ask.origin.kind === "proto"
      ? mountKey(ask.origin.candidate.mount)
      : `embedded ${mount === undefined ? "" : mountKey(mount)}`;
  const retained = isUnknown(ask.context.stub.generator) ? "retained " : "";
  return `${retained}${ask.packedFieldBehavior ? "packed " : ""}${place}`;
}

/** The file that an ask is about, under its source's name. */
export function targetOf(ask: Ask, modules: readonly GoModule[]): Target {
  const { context, origin } = ask;
  const { stub, goImports } = context;
  const name = stub.source ?? "";
  if (origin.kind === "embedded") {
    const mounts = context.candidates.slice(0, 1).map(({ mount }) => mount);
    const importer: Importer = { mounts, path: stub.path, goImports, stub };
    const embedded = {
      ...origin.file,
      importPath: `${importPathOf(posix.dirname(stub.path), modules) ?? "unmapped.invalid"};${stub.goPackageName}`,
    };
    return {
      name,
      placed: { kind: "descriptor", embedded, because: "the descriptor embedded in the stub" },
      importer,
    };
  }
  return targetFrom(origin.candidate, stub, goImports);
}

function targetFrom(candidate: Candidate, stub: Stub, goImports: readonly string[]): Target {
  const importer: Importer = { mounts: [candidate.mount], path: candidate.proto.path, goImports, stub };
  return { name: stub.source ?? "", placed: { kind: "checkout", ...candidate }, importer };
}

/**
 * Whether a stub without .proto and the others of a tree import each other's files from other Go packages than these stubs are:
 * a project that has a copy of what it imports from elsewhere has stubs of both.
 */
function hidesImports(target: Target, others: ReadonlyMap<string, Target> | undefined): boolean {
  if (others === undefined || target.placed.kind !== "descriptor") return false;
  const imported = target.placed.embedded.imports.flatMap((name) => others.get(name) ?? []);
  const importing = [...others.values()].filter(({ placed }) => {
    return placed.kind === "descriptor" && placed.embedded.imports.includes(target.name);
  });
  return imported.some((other) => isForeignTo(other, target)) || importing.some((other) => isForeignTo(target, other));
}

function isForeignTo(imported: Target, importer: Target): boolean {
  const [own, other] = [goPackageOf(importer), goPackageOf(imported)];
  return own !== null && other !== null && own !== other && !importer.importer.goImports.includes(other);
}

function goPackageOf({ placed }: Target): string | null {
  return placed.kind === "descriptor" ? (placed.embedded.importPath.split(";")[0] ?? null) : null;
}

/** Whether two places hold the same file. */
export function isSame(one: Placed, other: Placed): boolean {
  if (one.kind === "checkout") return other.kind === "checkout" && one.proto.path === other.proto.path;
  if (one.kind === "disk") return other.kind === "disk" && one.path === other.path;
  return other.kind === "descriptor" && Buffer.compare(one.embedded.bytes, other.embedded.bytes) === 0;
}

function mappingsOf(compiled: CompiledTree, planned: PlannedTree, workshop: Workshop): string[] {
  return mappingOptions(compiled.files.values(), planned.placed, workshop.stubsByProto, workshop.facts.modules);
}

/** The tree with field_behavior.proto replaced by a compiled form of it whose extension is packed. */
async function repacked(tree: CompilationTree, workshop: Workshop): Promise<CompilationTree> {
  const source = tree.files.get(fieldBehaviorFile);
  if (source === undefined) return tree;
  const [compiled] =
    source.kind === "descriptor"
      ? []
      : await compileTrees([{ files: tree.files, targets: [fieldBehaviorFile] }], workshop.protoc, workshop.host);
  const bytes = source.kind === "descriptor" ? source.bytes : compiled?.files.get(fieldBehaviorFile)?.bytes;
  if (bytes === undefined) return tree;
  const files = new Map(tree.files).set(fieldBehaviorFile, {
    kind: "descriptor",
    bytes: withPackedFieldBehavior(bytes),
  });
  return { ...tree, files };
}

function withoutEditionComments(tree: Tree): Tree {
  const files = new Map(tree.compiled.files);
  for (const [name, file] of files) {
    const bytes = withoutCommentsOfEdition(file.bytes);
    if (bytes !== file.bytes) files.set(name, readFile(bytes));
  }
  return { ...tree, compiled: { ...tree.compiled, files } };
}

/** Options merged over a file's own by being written after them, as the wire format has it. */
function manage(tree: Tree, managed: ManagedOptions, workshop: Workshop): Tree {
  const files = new Map(tree.compiled.files);
  for (const [name, file] of files) {
    if (tree.planned.placed.get(name)?.kind !== "checkout") continue;
    const options = managed(name, packageIn(file.bytes));
    if (options === null) continue;
    const merged = new BinaryWriter().tag(fileField.options, WireType.LengthDelimited).bytes(options).finish();
    files.set(name, readFile(Buffer.concat([file.bytes, merged])));
  }
  const compiled = { ...tree.compiled, files };
  return { planned: tree.planned, compiled, mappings: mappingsOf(compiled, tree.planned, workshop) };
}
