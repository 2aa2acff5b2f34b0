import type { Recipe } from "../../model/facts.ts";
import { placeInWords } from "../../model/provenance.ts";
import type { StubRequest } from "../../model/request.ts";
import { isCore, type Stub } from "../../model/stub.ts";
import { managedOptions } from "../infer/alternatives/managed.ts";
import { type Answered, type Ask, isSettled, type ManagedOptions } from "../infer/ask.ts";
import { givenOptions } from "../infer/first-ask.ts";
import { furtherGenerator } from "../infer/generator/further.ts";
import { isOfPlaces } from "../infer/options/configured-options.ts";
import { type TemplateRun, templateRuns } from "../infer/options/template-runs.ts";
import type { ManagedMode } from "../infer/recipes/buf.ts";
import type { Answer } from "../regenerate/attempts.ts";
import { settleByTools } from "../regenerate/settle.ts";
import type { Pinned } from "./evidence.ts";
import { differencesInWords } from "./reasons.ts";

/**
 * Regenerates what is true, as far as its own text tells, with the options and the managed mode that the template of buf gives which
 * makes it: what those say today is what the next run writes. Only what differs then is in the result.
 */
export async function answerWithTemplates(
  answers: readonly Answered[],
  recipes: readonly Recipe[],
  request: StubRequest,
  answer: Answer,
): Promise<ReadonlyMap<Answered, Pinned>> {
  const runOf = templateRuns(recipes);
  const modes = new Map<ManagedMode, ManagedOptions>();
  const managedBy = (mode: ManagedMode) => {
    const options = modes.get(mode) ?? managedOptions(mode);
    modes.set(mode, options);
    return options;
  };
  const compilerOf = compilersIn(answers);
  const asks = answers.flatMap((of) => {
    const { ask, comparison } = of;
    const { stub } = ask.context;
    // What an input says comes before what a file says.
    const isGiven = givenOptions(stub.generator, request).length > 0;
    if (ask.origin.kind !== "proto" || isGiven) return [];
    const run = isSettled(of) || comparison.kind === "stamp" ? runOf(compilerOf(stub)) : null;
    const again = run === null ? null : askOf(ask, run, managedBy);
    return run === null || again === null ? [] : [{ of, run, ask: again }];
  });
  const found = await answer(asks.map(({ ask }) => ask));
  return new Map(
    asks.flatMap(({ of, run }, index) => {
      const answered = found[index];
      const [own, made] = [of.regenerated, answered?.regenerated ?? null];
      if (answered === undefined || own === null || made === null || Buffer.compare(own, made) === 0) return [];
      // What an earlier run found to be true is not made anew, and may have been formatted since.
      if (isSettled(settleByTools(answered))) return [];
      return [[of, { answered, because: reasonOf(of, answered, run) }] as const];
    }),
  );
}

const namesFile = /^\w+_configuration=/;

/**
 * Tells a stub with what compiled its .proto, which further generators do not write down, nor did protoc-gen-go-grpc up to v1.1.0, and
 * the other stubs of its source do.
 */
function compilersIn(answers: readonly Answered[]): (stub: Stub) => Stub {
  const stamps = new Map(
    answers.flatMap(({ ask: { context } }) => {
      const { generator, source, protocStamp } = context.stub;
      return isCore(generator) && source !== undefined && protocStamp !== undefined ? [[source, protocStamp]] : [];
    }),
  );
  return (stub) => {
    const protocStamp = stub.protocStamp ?? stamps.get(stub.source ?? "");
    return protocStamp === undefined ? stub : { ...stub, protocStamp };
  };
}

/** As the template has it asked; null where that is how it was asked. */
function askOf(
  ask: Ask,
  { plugin, managed }: TemplateRun,
  managedBy: (mode: ManagedMode) => ManagedOptions,
): Ask | null {
  const written = plugin.options.map(({ text }) => text).filter((option) => !isOfPlaces(option));
  const always = furtherGenerator(plugin.generator)?.always ?? [];
  const given = [...always.filter((option) => !written.includes(option)), ...written];
  const shown = ask.options.filter((option) => !isOfPlaces(option));
  // A file is named to buf from where that is started, and to a plugin by all of its path.
  if ([...given, ...shown].some((option) => namesFile.test(option))) return null;
  const isManaged = ask.provenance.some(({ path, because }) => path === plugin.file && /^managed mode/.test(because));
  // Another template's managed mode explains it.
  if (ask.managed !== null && !isManaged) return null;
  const isAlike = given.toSorted().join() === shown.toSorted().join();
  // What managed mode changes shows in the descriptors of protoc-gen-go's stubs.
  const isKept = managed === null || isManaged || !isCore(plugin.generator);
  if (isAlike && isKept) return null;
  const options = [...ask.options.filter(isOfPlaces), ...given];
  return { ...ask, options, managed: isKept ? ask.managed : managedBy(managed) };
}

/** What the template says otherwise than the stub shows, in words. */
function reasonOf({ ask }: Answered, answered: Answered, { plugin, managed }: TemplateRun): string {
  const given = plugin.options.filter(({ text }) => !isOfPlaces(text) && !ask.options.includes(text));
  const shown = ask.options.filter((text) => !isOfPlaces(text) && !answered.ask.options.includes(text));
  const isManaged = answered.ask.managed !== ask.managed;
  const changes = isManaged ? differencesInWords(answered) : null;
  return [
    ...given.map(
      ({ text, provenance: { line } }) => `it was made without option ${text} of ${placeInWords(plugin.file, line)}`,
    ),
    ...shown.map((text) => `it was made with option ${text}, which ${plugin.file} does not give`),
    ...(isManaged ? [`it was made without the managed mode of ${managed?.file}`] : []),
    ...(changes === null ? [] : [changes]),
  ].join("; ");
}
