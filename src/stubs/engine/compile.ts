import type { Tool } from "../../model/tool.ts";
import type { AheadTree, CompilationTree, CompiledFile, CompiledTree, Diagnostic, ReadSource } from "../types.ts";
import { readDescriptorSet, readFile } from "../wire/wire.ts";
import { takenFrom } from "./ahead.ts";
import type { EngineHost } from "./host.ts";
import { narrow, setAsideMissing } from "./narrow.ts";
import { runProtoc } from "./protoc.ts";
import { inQueue, queueWidth } from "./queue.ts";
import { withoutSourceRetention } from "./retention/retention.ts";
import { importClosure, readSources, type SourceFile, sourceReader } from "./sources.ts";
import { splitTargets } from "./split.ts";

export interface CompileOptions {
  /** Compile a second time with source-retention options kept, for jobs with `withSourceDescriptors`. */
  readonly withSourceDescriptors?: boolean;
  /** Hand custom options on as protoc before 24 did: as they are written, and none of them left out. */
  readonly optionsAsWritten?: boolean;
  /** What the same protoc has compiled before; nothing of it is taken with one of the options above. */
  readonly ahead?: readonly AheadTree[];
  /** Absent: every file is read anew. */
  readonly readSource?: ReadSource;
}

/** Targets of one tree for one run of protoc. */
interface Group {
  readonly tree: CompilationTree;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly targets: readonly string[];
}

interface Compiled {
  readonly files: readonly CompiledFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles every tree's targets with one installed protoc; answers stand in the order of the trees. A target with an
 * error does not keep the others from being compiled. Throws a `Failure` where protoc itself can't be run.
 */
export async function compileTrees(
  trees: readonly CompilationTree[],
  protoc: Tool,
  host: EngineHost,
  {
    withSourceDescriptors = false,
    optionsAsWritten = false,
    ahead = [],
    readSource = sourceReader(),
  }: CompileOptions = {},
): Promise<CompiledTree[]> {
  const width = queueWidth();
  const isPlain = !withSourceDescriptors && !optionsAsWritten;
  const plans = trees.map((tree) => {
    const sources = readSources(tree, protoc.includes, readSource);
    const taken = takenFrom(isPlain ? ahead : [], tree, sources);
    const targets = tree.targets.filter((name) => !taken.files.has(name));
    // Without a directory of includes only protoc knows what it finds beside itself.
    const start =
      protoc.includes === undefined ? { groups: [targets], diagnostics: [] } : setAsideMissing(targets, sources);
    const groups = start.groups.flatMap((group) => splitTargets(group, sources, width));
    return {
      tree,
      known: { files: [...taken.files.values()], diagnostics: [...taken.diagnostics, ...start.diagnostics] },
      groups: groups.map((group) => ({ tree, sources, targets: group })),
    };
  });
  const groups = plans.flatMap((plan) => plan.groups).filter((group) => group.targets.length > 0);
  const compiled = await inQueue(groups, width, async (group) => {
    return { group, answer: await compileGroup(group, protoc, host, optionsAsWritten) };
  });
  const joined = plans.map((plan) => {
    const parts = compiled.filter(({ group }) => plan.groups.includes(group)).map(({ answer }) => answer);
    return asGiven(plan.tree, joinParts([plan.known, ...parts]));
  });
  if (!withSourceDescriptors) return joined;
  return inQueue(
    plans.map(({ groups }, index) => ({ groups, tree: joined[index] ?? { files: new Map(), diagnostics: [] } })),
    width,
    async ({ groups, tree }) => ({ ...tree, sourceDescriptors: await retainedFiles(groups, tree, protoc, host) }),
  );
}

async function compileGroup(group: Group, protoc: Tool, host: EngineHost, retained = false): Promise<Compiled> {
  const { files, diagnostics } = await runGroup(group, protoc, host, retained);
  if (files !== null) return { files, diagnostics };
  const next = narrow(group.targets, diagnostics, group.sources);
  const parts: Compiled[] = [{ files: [], diagnostics: next.diagnostics }];
  for (const targets of next.groups) parts.push(await compileGroup({ ...group, targets }, protoc, host, retained));
  return { files: parts.flatMap((part) => part.files), diagnostics: parts.flatMap((part) => part.diagnostics) };
}

/** What protoc gives for a group; without files where it found errors. */
async function runGroup(group: Group, protoc: Tool, host: EngineHost, retained: boolean) {
  const tree = withoutOtherDescriptors(group);
  const run = async (retaining: boolean) => {
    const { set, diagnostics } = await runProtoc(tree, group.targets, protoc, host, retaining);
    return { files: set === null ? null : readDescriptorSet(set), diagnostics };
  };
  if (retained || !leavesOutOptions(protoc)) return run(retained);
  const answer = await run(true);
  if (answer.files === null) return answer;
  const files = withoutSourceRetention(answer.files);
  return files === null ? run(false) : { ...answer, files };
}

/** From 24 on protoc leaves out options with source retention; the rule has stayed the same since. */
function leavesOutOptions({ version }: Tool): boolean {
  return Number.parseInt(version, 10) >= 24;
}

/**
 * The tree without descriptors that none of the targets needs: protoc reads a set as a whole, and refuses it where two files in it
 * define the same symbol.
 */
function withoutOtherDescriptors({ tree, sources, targets }: Group): CompilationTree {
  if (![...tree.files.values()].some(({ kind }) => kind === "descriptor")) return tree;
  const needed = new Set<string>();
  for (const target of targets) {
    if (!needed.has(target)) for (const name of importClosure(target, sources)) needed.add(name);
  }
  const files = [...tree.files].filter(([name, source]) => source.kind !== "descriptor" || needed.has(name));
  return files.length === tree.files.size ? tree : { ...tree, files: new Map(files) };
}

/**
 * With the descriptors that were given as they are: protoc orders and merges custom options anew, and takes its own well-known
 * types before descriptors of their names, which may be of another release.
 */
function asGiven(tree: CompilationTree, compiled: CompiledTree): CompiledTree {
  const given = [...tree.files].flatMap(([name, source]) =>
    source.kind === "descriptor" && compiled.files.has(name) ? [[name, readFile(source.bytes)] as const] : [],
  );
  return given.length === 0 ? compiled : { ...compiled, files: new Map([...compiled.files, ...given]) };
}

/** Files that several processes compiled are the same in all of them; the first one keeps the order of dependencies right. */
function joinParts(parts: readonly Compiled[]): CompiledTree {
  const files = new Map<string, CompiledFile>();
  const diagnostics = new Map<string, Diagnostic>();
  for (const part of parts) {
    for (const file of part.files) if (!files.has(file.name)) files.set(file.name, file);
    for (const diagnostic of part.diagnostics) diagnostics.set(JSON.stringify(Object.entries(diagnostic)), diagnostic);
  }
  return { files, diagnostics: [...diagnostics.values()] };
}

/** The files once more, with the options that are meant for the source alone. */
async function retainedFiles(
  groups: readonly Group[],
  tree: CompiledTree,
  protoc: Tool,
  host: EngineHost,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const group of groups) {
    const targets = group.targets.filter((target) => tree.files.has(target));
    if (targets.length === 0) continue;
    const compiled = await compileGroup({ ...group, targets }, protoc, host, true);
    for (const file of compiled.files) files.set(file.name, file.bytes);
  }
  return files;
}
