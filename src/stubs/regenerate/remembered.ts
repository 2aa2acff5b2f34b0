import { Failure } from "../../model/failure.ts";
import type { Tool } from "../../model/tool.ts";
import { digest } from "../engine/digest.ts";
import { readSources } from "../engine/sources.ts";
import type { Answered, Ask } from "../infer/ask.ts";
import { isUnknown } from "../infer/generator/further.ts";
import { outputNameOf } from "../infer/generator/outputs.ts";
import { type PlannedTree, planTree, type Target } from "../infer/imports/tree.ts";
import { mappingOptions } from "../infer/options/mapping.ts";
import { type EditStep, stepsFor } from "../sed/steps.ts";
import type { Comparison } from "../text/compare.ts";
import { type Answer, pluginOf } from "./attempts.ts";
import { parameterOf, pluginKey } from "./regenerate.ts";
import { answerKey, closureDigests, likenessKey, noReuse, type Reuse } from "./reuse.ts";
import { isSame, targetOf, treeKey } from "./targets.ts";
import type { Workshop } from "./workshop.ts";

/** An `Answer` that takes over what earlier runs have found. */
export interface RememberingAnswer {
  readonly answer: Answer;
  /** Paths of the stubs that were found current without being regenerated. */
  readonly taken: ReadonlySet<string>;
  /** Keeps in which of these answers nothing but another tool's work differs, which took some finding out. */
  readonly remember: (answers: readonly Answered[]) => Promise<void>;
}

/**
 * Passes on only the asks that no earlier run has settled: where the same question was answered before by exactly the bytes
 * of the committed stub, the stub is current, and neither protoc nor a plugin needs to be started for it.
 */
export function remembering(
  answer: Answer,
  workshop: Workshop,
  steps: readonly EditStep[],
  reuse: Reuse,
): RememberingAnswer {
  const taken = new Set<string>();
  if (reuse === noReuse) return { answer, taken, remember: async () => undefined };
  const toolFor = toolsOnce(workshop);
  const keyFor = { workshop, toolFor, steps };
  const keyOf = keysOnce(keyFor);
  return {
    taken,
    remember: (answers) => recordLikeness(answers, keyOf, reuse),
    answer: async (asks) => {
      const expected = await expectedKeys(asks, keyFor);
      const known = new Map(asks.map((ask) => [ask, recalled(expected.get(ask), ask, reuse)]));
      const open = withTheirTrees(asks, (ask) => (known.get(ask) ?? null) === null);
      const fresh = new Map((open.length > 0 ? await answer(open) : []).map((answered) => [answered.ask, answered]));
      await record([...fresh.values()], keyOf, reuse);
      return asks.map((ask) => {
        const answered = fresh.get(ask);
        if (answered !== undefined) return answered;
        taken.add(ask.context.stub.path);
        return takenOver(ask, known.get(ask) ?? { kind: "same" });
      });
    },
  };
}

/**
 * The open asks, and with one whose .proto is not here all such of its tree: they may import each other, and a file that is nowhere else
 * is found among those that are asked about alone.
 */
function withTheirTrees(asks: readonly Ask[], isOpen: (ask: Ask) => boolean): Ask[] {
  const isEmbedded = ({ origin }: Ask) => origin.kind === "embedded";
  const trees = new Set(asks.filter((ask) => isEmbedded(ask) && isOpen(ask)).map(treeKey));
  return asks.filter((ask) => isOpen(ask) || (isEmbedded(ask) && trees.has(treeKey(ask))));
}

/** How the committed stub compares with what an earlier run was answered; null where none was, or where it differs. */
function recalled(key: string | undefined, { context }: Ask, reuse: Reuse): Comparison | null {
  if (key === undefined) return null;
  const committed = digest(context.bytes);
  const note = reuse.lookup(likenessKey(key, committed));
  // Whether its form counts depends on the other stubs.
  if (note !== undefined) return context.hasOddForm === true ? null : { kind: "same-but", note };
  return reuse.lookup(key) === committed ? { kind: "same" } : null;
}

/** A stub that is current, as if it had just been regenerated. */
function takenOver(ask: Ask, comparison: Comparison): Answered {
  return {
    ask,
    compiled: { files: new Map(), diagnostics: [] },
    placed: new Map(),
    planned: null,
    missing: new Map(),
    outcome: { kind: "files", files: new Map() },
    // Made when it is looked at, which few do: thousands of stubs need not be held twice.
    get regenerated() {
      return ask.context.bytes;
    },
    comparison,
    distance: 0,
  };
}

/** What a key is made of beside the ask. */
interface Circumstances {
  readonly workshop: Workshop;
  readonly toolFor: ToolFor;
  /** What recipes do to stubs: with others, the same answer is another file. */
  readonly steps: readonly EditStep[];
}

type ToolFor = (ask: Ask) => Promise<Tool | null>;

/** The tool of each ask, asked for once; null where it can't be had, which the ask itself will tell when it is passed on. */
function toolsOnce(workshop: Workshop): ToolFor {
  const tools = new Map<string, Promise<Tool | null>>();
  return (ask) => {
    const pin = pluginOf(ask);
    const key = pluginKey(pin);
    const tool = tools.get(key) ?? workshop.obtain(pin).catch(noToolFor);
    tools.set(key, tool);
    return tool;
  };
}

function noToolFor(error: unknown): null {
  if (error instanceof Failure) return null;
  throw error;
}

/** Keys of the asks by what they would be compiled from. Nothing is run for it. */
async function expectedKeys(asks: readonly Ask[], circumstances: Circumstances): Promise<Map<Ask, string>> {
  const { workshop } = circumstances;
  const keys = new Map<Ask, string>();
  for (const group of inTrees(asks, workshop)) {
    const planned = await planTree(workshop.facts.root, [...group.targets.values()], workshop.search);
    const keyOf = keysIn(planned, circumstances);
    for (const ask of group.asks) {
      const key = await keyOf(ask);
      if (key !== null) keys.set(ask, key);
    }
  }
  return keys;
}

type KeyOf = (answered: Answered) => Promise<string | null>;

/** The key of an answer by what it was really compiled from, each tree looked at once; null where it can't be taken over. */
function keysOnce(circumstances: Circumstances): KeyOf {
  const trees = new Map<PlannedTree, (ask: Ask) => Promise<string | null>>();
  return async ({ ask, planned, regenerated }) => {
    if (planned === null || regenerated === null || isAltered(ask)) return null;
    const keyOf = trees.get(planned) ?? keysIn(planned, circumstances);
    trees.set(planned, keyOf);
    return keyOf(ask);
  };
}

async function record(answers: readonly Answered[], keyOf: KeyOf, reuse: Reuse): Promise<void> {
  for (const answered of answers) {
    const key = await keyOf(answered);
    if (key !== null && answered.regenerated !== null) reuse.record(key, digest(answered.regenerated));
  }
  await recordLikeness(answers, keyOf, reuse);
}

async function recordLikeness(answers: readonly Answered[], keyOf: KeyOf, reuse: Reuse): Promise<void> {
  for (const answered of answers) {
    const { ask, comparison, tools = [] } = answered;
    // Whether a tool was at work shows in other stubs, too.
    const isKnown = comparison.kind === "same-but" && !tools.some(({ isDue }) => isDue !== undefined);
    const key = isKnown ? await keyOf(answered) : null;
    if (key !== null && comparison.kind === "same-but")
      reuse.record(likenessKey(key, digest(ask.context.bytes)), comparison.note);
  }
}

/** The key of an ask in a tree; null where some input of it can't be read, or its tool can't be had. */
function keysIn(
  { tree, placed }: PlannedTree,
  { workshop, toolFor, steps }: Circumstances,
): (ask: Ask) => Promise<string | null> {
  const sources = readSources(tree, workshop.protoc.includes, workshop.ahead.readSource);
  const mappings = mappingOptions(sources.values(), placed, workshop.stubsByProto, workshop.facts.modules);
  const closures = closureDigests(tree.targets, sources, workshop.protoc);
  return async (ask) => {
    const closure = closures.get(ask.context.stub.source ?? "");
    const plugin = closure === undefined ? null : await toolFor(ask);
    if (closure === undefined || plugin === null) return null;
    return answerKey({
      closure,
      plugin,
      parameter: parameterOf(ask, mappings),
      compilerVersion: ask.context.compilerVersion,
      withoutSourceInfo: ask.withoutSourceInfo,
      output: outputNameOf(ask.context.stub),
      edits: stepsFor(ask.context.stub.path, steps).map(({ identity }) => identity),
    });
  };
}

/**
 * Whether what the plugin is asked depends on more than the .proto and its imports: descriptors that are changed between protoc
 * and the plugin, other targets, a file that an option names, or whatever a plugin looks at of which nothing is known.
 */
function isAltered(ask: Ask): boolean {
  return (
    ask.managed !== null ||
    ask.repackedFieldBehavior ||
    ask.changes.length > 0 ||
    ask.customOptions !== undefined ||
    ask.tagsOfOptions === true ||
    ask.together !== "any" ||
    isUnknown(ask.context.stub.generator) ||
    ask.options.some((option) => /_configuration=/.test(option))
  );
}

interface Group {
  readonly asks: Ask[];
  readonly targets: Map<string, Target>;
}

/** Asks by the tree that they are compiled in. The second of two files of one name is left out, and asked about in every run. */
function inTrees(asks: readonly Ask[], workshop: Workshop): Group[] {
  const groups = new Map<string, Group>();
  for (const ask of asks) {
    if (isAltered(ask)) continue;
    const target = targetOf(ask, workshop.facts.modules);
    const key = treeKey(ask);
    const group = groups.get(key) ?? { asks: [], targets: new Map<string, Target>() };
    groups.set(key, group);
    const there = group.targets.get(target.name);
    if (there !== undefined && !isSame(there.placed, target.placed)) continue;
    if (there === undefined) group.targets.set(target.name, target);
    group.asks.push(ask);
  }
  return [...groups.values()];
}
