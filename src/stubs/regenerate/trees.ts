import { groupBy } from "../../model/group.ts";
import { type CompileOptions, compileTrees } from "../engine/compile.ts";
import type { Ask, Change, ManagedOptions } from "../infer/ask.ts";
import { type PlannedTree, planTree, type Target } from "../infer/imports/tree.ts";
import { mountKey } from "../infer/paths/mount.ts";
import type { CompilationTree, CompiledTree } from "../types.ts";
import { altered, manage, mappingsOf, packsExtensions, repacked, type Tree } from "./altered-trees.ts";
import { hidesImports, isSame, targetFrom, targetOf, treeKey } from "./targets.ts";
import type { Workshop } from "./workshop.ts";

/** Finds the tree of each ask. */
export type TreesFor = (asks: readonly Ask[]) => Promise<ReadonlyMap<Ask, Tree>>;

/** Targets by their names, for each key of a tree. */
type TargetsByTree = ReadonlyMap<string, ReadonlyMap<string, Target>>;

/** A `TreesFor` that plans and compiles each tree once, however often it is asked about. */
export function treesIn(workshop: Workshop): TreesFor {
  const trees = new Map<string, Tree>();
  const alteredTree = onceEach((tree, change: Change) => altered(tree, change));
  // A repository may have several templates, each with options of its own.
  const managedTree = onceEach((tree, managed: ManagedOptions) => manage(tree, managed, workshop));
  return async (asks) => {
    const { keys, lacking } = placeTargets(asks, trees, workshop);
    for (const [key, tree] of await compileAll(lacking, workshop)) trees.set(key, tree);
    const found = new Map<Ask, Tree>();
    for (const [ask, key] of keys) {
      const tree = trees.get(key);
      if (tree === undefined) continue;
      const own = ask.changes.reduce(alteredTree, tree);
      found.set(ask, ask.managed === null ? own : managedTree(own, ask.managed));
    }
    return found;
  };
}

function onceEach<T extends object>(make: (tree: Tree, by: T) => Tree): (tree: Tree, by: T) => Tree {
  const made = new Map<Tree, Map<T, Tree>>();
  return (tree, by) => {
    const known = made.get(tree) ?? new Map<T, Tree>();
    const answer = known.get(by) ?? make(tree, by);
    made.set(tree, known.set(by, answer));
    return answer;
  };
}

/** Which tree each ask is compiled in, and what is to be compiled that these trees do not hold. */
function placeTargets(
  asks: readonly Ask[],
  trees: ReadonlyMap<string, Tree>,
  workshop: Workshop,
): { keys: ReadonlyMap<Ask, string>; lacking: TargetsByTree } {
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
  return { keys, lacking };
}

async function compileAll(lacking: TargetsByTree, workshop: Workshop): Promise<ReadonlyMap<string, Tree>> {
  const planned: { readonly key: string; readonly planned: PlannedTree; readonly tree: CompilationTree }[] = [];
  for (const [key, targets] of lacking) {
    const plan = await planTree(workshop.facts.root, [...targets.values()], workshop.search);
    const isRepacked = / repacked /.test(` ${key}`);
    planned.push({ key, planned: plan, tree: isRepacked ? await repacked(plan.tree, workshop) : plan.tree });
  }
  const trees = new Map<string, Tree>();
  const isForNewer = (key: string) =>
    mannerOf(key) === "options in order" || (/ repacked /.test(` ${key}`) && !packsExtensions(workshop.protoc));
  for (const alike of groupBy(planned, ({ key }) => `${mannerOf(key)} ${isForNewer(key)}`).values()) {
    const [{ key: first } = { key: "" }] = alike;
    const manner = mannerOf(first);
    const compiled = await compileByAny(
      alike.map(({ tree }) => tree),
      isForNewer(first) ? await byNewer(workshop) : workshop,
      { withSourceDescriptors: manner === "retained", optionsAsWritten: manner === "options as written" },
    );
    for (const [index, { key, planned: plan }] of alike.entries()) {
      const tree = compiled[index] ?? { files: new Map(), diagnostics: [] };
      trees.set(key, { planned: plan, compiled: tree, mappings: mappingsOf(tree, plan, workshop) });
    }
  }
  return trees;
}

/** How the trees of a key are compiled; see `treeKey`. */
function mannerOf(key: string): string {
  return /^(?:retained|options as written|options in order)(?= )/.exec(key)?.[0] ?? "";
}

/** With a newer protoc, if there is one, in place of the installed one. */
async function byNewer(workshop: Workshop): Promise<Workshop> {
  return { ...workshop, protoc: (await workshop.newerProtoc?.()) ?? workshop.protoc };
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
