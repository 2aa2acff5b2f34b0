import { posix } from "node:path";
import type { GoToolPin } from "../../model/pin.ts";
import { legacyPackage, type Stub } from "../../model/stub.ts";
import { decodeUtf8 } from "../../model/utf8.ts";
import type { Answered, Ask, Outcome } from "../infer/ask.ts";
import { optionTagsIn, withOptionTags } from "../infer/descriptor/option-tags.ts";
import { commandOf } from "../infer/generator/further.ts";
import { asOldBuild } from "../infer/generator/old-builds.ts";
import { outputFor } from "../infer/generator/outputs.ts";
import type { PlannedTree } from "../infer/imports/tree.ts";
import { compareStub, lineDistance, withMark } from "../text/compare.ts";
import type { CompiledFile } from "../types.ts";
import type { Tree } from "./altered-trees.ts";
import { obtainPlugins, parameterOf, type Question, regenerate } from "./regenerate.ts";
import { treesIn } from "./trees.ts";
import type { Workshop } from "./workshop.ts";

/** Answers asks in their order, with as few runs of protoc and of the plugins as they allow. */
export type Answer = (asks: readonly Ask[]) => Promise<Answered[]>;

/** An `Answer` that compiles each tree once, however often it is asked about. */
export function answerIn(workshop: Workshop): Answer {
  const treesFor = treesIn(workshop);
  return async (asks) => {
    // While protoc compiles, the plugins are looked at, or built.
    const [places, plugins] = await Promise.all([treesFor(asks), obtainPlugins(asks.map(pluginOf), workshop.obtain)]);
    const questions = new Map<Ask, Question>();
    for (const [ask, tree] of places) questions.set(ask, questionOf(ask, tree));
    const outcomes = await regenerate([...questions.values()], plugins, workshop.host);
    return asks.map((ask) => {
      const tree = places.get(ask);
      const question = questions.get(ask);
      const outcome = question === undefined ? undefined : outcomes.get(question);
      return answered(ask, tree, outcome ?? { kind: "files", files: new Map() });
    });
  };
}

/** What else one start of a generator is asked about, among the files of its tree. */
function alongside({ together, context: { stub } }: Ask, { tree }: PlannedTree): readonly string[] {
  switch (together) {
    case "any":
    case "alone":
      return [];
    case "root":
      return tree.targets;
    case "directory":
      return tree.targets.filter((name) => posix.dirname(name) === posix.dirname(stub.source ?? ""));
  }
}

function questionOf(ask: Ask, tree: Tree): Question {
  return {
    tree: tree.compiled,
    name: ask.context.stub.source ?? "",
    plugin: pluginOf(ask),
    generator: ask.context.stub.generator,
    parameter: parameterOf(ask, tree.mappings),
    alongside: ask.together === "any" ? null : alongside(ask, tree.planned),
    compilerVersion: ask.context.compilerVersion,
    withoutSourceInfo: ask.withoutSourceInfo,
  };
}

/** The generator as it is to be built. */
export function pluginOf(ask: Ask): GoToolPin {
  return { kind: "go-tool", name: commandOf(ask.generator.package), ...ask.generator, builtWith: ask.builtWith };
}

function answered(ask: Ask, tree: Tree | undefined, outcome: Outcome): Answered {
  const output = outcome.kind === "files" ? outputFor(ask.context.stub, outcome.files) : undefined;
  const marked = output === undefined || ask.generator.package !== legacyPackage ? output : inHeaderOfToday(output);
  const generated = marked === undefined || ask.context.stub.lacksHeader !== true ? marked : withoutHead(marked);
  const file = ask.tagsOfOptions === true ? tree?.compiled.files.get(ask.context.stub.source ?? "") : undefined;
  const stamped = generated === undefined ? undefined : withStampOfBuf(generated, ask.context.stub);
  const bytes = stamped === undefined || file === undefined ? stamped : tagged(stamped, file);
  return {
    ask,
    compiled: tree?.compiled ?? { files: new Map(), diagnostics: [] },
    placed: tree?.planned.placed ?? new Map(),
    planned: tree?.planned ?? null,
    missing: tree?.planned.missing ?? new Map(),
    outcome,
    ...withBytes(ask, bytes ?? null),
  };
}

function tagged(generated: Uint8Array, file: CompiledFile): Uint8Array {
  return Buffer.from(withOptionTags(decodeUtf8(generated), optionTagsIn(file.bytes)));
}

/**
 * A generated file with what a stub has for protoc's version where somebody wrote buf's there, which plugins are not told:
 * `protoc        buf-v1.50.0`.
 */
function withStampOfBuf(generated: Uint8Array, { protocStamp = "" }: Stub): Uint8Array {
  if (!/^buf\b.*\d/.test(protocStamp)) return generated;
  const stamp = /^(\/\/ (?:\t|- )protoc +)\(unknown\)$/m;
  return Buffer.from(decodeUtf8(generated).replace(stamp, (_, start: string) => start + protocStamp));
}

/** A generated file with the header by which the go command knows one, as commits of before 2017 did not write it. */
function inHeaderOfToday(bytes: Uint8Array): Uint8Array {
  return Buffer.from(withMark(decodeUtf8(bytes)));
}

/** A generated file from its package clause on, as a tool leaves it that takes out what stands above. */
function withoutHead(bytes: Uint8Array): Uint8Array {
  const text = decodeUtf8(bytes);
  return Buffer.from(text.slice(Math.max(0, text.search(/^package /m))));
}

/** How the bytes that belong at a stub's path compare with it; null where there are none. */
export function withBytes(
  ask: Ask,
  bytes: Uint8Array | null,
): Pick<Answered, "regenerated" | "comparison" | "distance"> {
  if (bytes === null)
    return { regenerated: null, comparison: { kind: "different" }, distance: Number.POSITIVE_INFINITY };
  // Thousands of stubs are not decoded only to be found equal.
  if (Buffer.compare(bytes, ask.context.bytes) === 0)
    return { regenerated: bytes, comparison: { kind: "same" }, distance: 0 };
  const text = decodeUtf8(bytes);
  const committed = ask.context.text;
  const comparison = compareStub(committed, text, ask.context.hasOddForm === true);
  if (comparison.kind === "same") return { regenerated: bytes, comparison, distance: 0 };
  // A name that an old build gave to a package stands in many lines, and another package would have it in as many.
  return { regenerated: bytes, comparison, distance: lineDistance(committed, asOldBuild(committed, text).text) };
}
