import { groupBy } from "../../model/group.ts";
import { type CompileOptions, compileTrees } from "../engine/compile.ts";
import type { Ask, Change, ManagedOptions } from "../infer/ask.ts";
import { type PlannedTree, planTree, type Target } from "../infer/imports/tree.ts";
import { mountKey } from "../infer/paths/mount.ts";
import type { CompilationTree, CompiledTree } from "../types.ts";
import { altered, manage, mappingsOf, packsExtensions, repacked, type Tree } from "./altered-trees.ts";
import { hidesImports, isSame, keyIn, type Manner, mannerOf, targetFrom, targetOf, treeKey } from "./targets.ts";
import type { Workshop } from "./workshop.ts";

/** Finds the tree of each ask. */
export type TreesFor = (asks: readonly Ask[]) => Promise<ReadonlyMap<Ask, Tree>>;

/** What is to be compiled of a tree. */
interface Lacking {
  readonly manner: Manner;
  /** By their names. */
  readonly targets: Map<string, Target>;
}

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
): { keys: ReadonlyMap<Ask, string>; lacking: ReadonlyMap<string, Lacking> } {
  const lacking = new Map<string, Lacking>();
  const keys = new Map<Ask, string>();
  for (const ask of asks) {
    const target = targetOf(ask, workshop.facts.modules);
    // Two files of one name can't be in one tree: the second goes into a tree with a number of its own, and so does one that
    // would stand for what another stub imports from another Go package.
    for (let number = 0; ; number += 1) {
      const key = `${treeKey(ask)} ${number}`;
      const { manner, targets } = lacking.get(key) ?? { manner: mannerOf(ask), targets: new Map<string, Target>() };
      const there = trees.get(key)?.planned.placed.get(target.name) ?? targets.get(target.name)?.placed;
      const compiled = trees.get(key);
      if (there === undefined ? compiled !== undefined : !isSame(there, target.placed)) continue;
      if (compiled !== undefined && isLost(target.name, compiled)) continue;
      if (there === undefined && hidesImports(target, targets)) continue;
      keys.set(ask, key);
      if (there === undefined) lacking.set(key, { manner, targets: targets.set(target.name, target) });
      break;
    }
  }
  if (asks.some(({ together }) => together !== "any")) addCompanions(lacking, workshop);
  return { keys, lacking };
}

/** Whether a file was not compiled because of those that import it: by itself it may well be. */
function isLost(name: string, { planned, compiled }: Tree): boolean {
  return !compiled.files.has(name) && !planned.tree.targets.includes(name);
}

async function compileAll(
  lacking: ReadonlyMap<string, Lacking>,
  workshop: Workshop,
): Promise<ReadonlyMap<string, Tree>> {
  const planned: { key: string; run: CompilerRun; planned: PlannedTree; tree: CompilationTree }[] = [];
  for (const [key, { manner, targets }] of lacking) {
    const plan = await planTree(workshop.facts.root, [...targets.values()], workshop.search);
    const tree = manner.repackedFieldBehavior ? await repacked(plan.tree, workshop) : plan.tree;
    planned.push({ key, run: runFor(manner, workshop), planned: plan, tree });
  }
  const trees = new Map<string, Tree>();
  for (const alike of groupBy(planned, ({ run }) => JSON.stringify(run)).values()) {
    const [first] = alike;
    if (first === undefined) continue;
    const compiled = await compileByAny(
      alike.map(({ tree }) => tree),
      first.run.byNewer ? await byNewer(workshop) : workshop,
      first.run.options,
    );
    for (const [index, { key, planned: plan }] of alike.entries()) {
      const tree = compiled[index] ?? { files: new Map(), diagnostics: [] };
      trees.set(key, { planned: plan, compiled: tree, mappings: mappingsOf(tree, plan, workshop) });
    }
  }
  return trees;
}

/** What trees have to share to be compiled by one run of protoc. */
interface CompilerRun {
  readonly options: CompileOptions;
  readonly byNewer: boolean;
}

function runFor(
  { withSourceDescriptors, customOptions, repackedFieldBehavior }: Manner,
  { protoc }: Workshop,
): CompilerRun {
  return {
    options: { withSourceDescriptors, optionsAsWritten: customOptions === "as written" },
    byNewer: customOptions === "in order" || (repackedFieldBehavior && !packsExtensions(protoc)),
  };
}

/** With a newer protoc, if there is one, in place of the installed one; it has compiled nothing yet. */
async function byNewer(workshop: Workshop): Promise<Workshop> {
  const newer = await workshop.newerProtoc?.();
  const ahead = { ...workshop.ahead, trees: Promise.resolve([]) };
  return newer === undefined || newer === null ? workshop : { ...workshop, protoc: newer, ahead };
}

/** By the installed protoc, and those that it has errors in by a newer one, if some stub was made by such. */
async function compileByAny(
  trees: readonly CompilationTree[],
  { protoc, newerProtoc, host, ahead: { readSource, trees: ahead } }: Workshop,
  options: CompileOptions,
): Promise<CompiledTree[]> {
  const compiled = await compileTrees(trees, protoc, host, { ...options, readSource, ahead: await ahead });
  const errorsIn = ({ diagnostics }: CompiledTree) => diagnostics.filter(({ level }) => level === "error").length;
  const refused = compiled.flatMap((tree, index) => (errorsIn(tree) > 0 ? [index] : []));
  const newer = refused.length === 0 ? null : ((await newerProtoc?.()) ?? null);
  if (newer === null) return compiled;
  const again = await compileTrees(
    trees.filter((_, index) => refused.includes(index)),
    newer,
    host,
    { ...options, readSource },
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
function addCompanions(lacking: ReadonlyMap<string, Lacking>, { stubsByProto }: Workshop): void {
  for (const { stub, goImports, candidates } of stubsByProto.values()) {
    const [candidate] = candidates;
    if (candidate === undefined || stub.source === undefined) continue;
    for (const withSourceDescriptors of [false, true]) {
      const manner = { withSourceDescriptors, customOptions: undefined, repackedFieldBehavior: false };
      const targets = lacking.get(`${keyIn(manner, mountKey(candidate.mount))} 0`)?.targets;
      if (targets?.has(stub.source) === false) targets.set(stub.source, targetFrom(candidate, stub, goImports));
    }
  }
}
