import { posix } from "node:path";
import type { Facts } from "../model/facts.ts";
import type { Failure } from "../model/failure.ts";
import { groupBy } from "../model/group.ts";
import type { RepositoryView } from "./infer/alternatives/alternative.ts";
import { alternativesFor } from "./infer/alternatives/alternatives.ts";
import type { Answered } from "./infer/ask.ts";
import { type LacksSourceInfo, lacksSourceInfo } from "./infer/comments.ts";
import type { StubContext } from "./infer/contexts.ts";
import { firstAsk } from "./infer/first-ask.ts";
import { goPackages } from "./infer/imports/go-packages.ts";
import { templatesRunning } from "./infer/options/configured-options.ts";
import { importPathOf } from "./infer/paths/go-paths.ts";
import { managedModesOf } from "./infer/recipes/buf.ts";
import { readHints } from "./infer/recipes/hints.ts";
import { writtenGoPackages } from "./infer/recipes/written-go-packages.ts";
import { importSearch } from "./infer/search.ts";
import { protoReader } from "./read.ts";
import { type Answer, answerIn } from "./regenerate/attempts.ts";
import { editing, noteEdits } from "./regenerate/edited.ts";
import { settleByLicenceTool } from "./regenerate/licence-years.ts";
import { settleByLoneTools } from "./regenerate/lone-tools.ts";
import { asManagedTwins } from "./regenerate/managed-twins.ts";
import { newerProtocOf } from "./regenerate/newer-protoc.ts";
import { remembering } from "./regenerate/remembered.ts";
import { settleByReplacedLicences } from "./regenerate/replaced-licences.ts";
import { mayTakeOver, noReuse, openReuse } from "./regenerate/reuse.ts";
import { answerInRounds } from "./regenerate/rounds.ts";
import type { Workshop } from "./regenerate/workshop.ts";
import { editSteps } from "./sed/steps.ts";
import type { VerifyInput } from "./types.ts";
import { postProcessing } from "./user/post-processed.ts";
import { toolDirectoriesOf } from "./user/tool-directories.ts";

/** By what the stubs of a checkout are regenerated, in this run. */
export interface Regeneration {
  /** Answers single questions as they are asked. */
  readonly answer: Answer;
  /** Regenerates stubs, in one way after the other until one gives what is committed. */
  readonly regenerate: (stubs: readonly StubContext[]) => Promise<readonly Answered[]>;
  /** Whether a stub of the checkout, and what is made like it, is made without source information, and so without comments. */
  readonly withoutSourceInfo: LacksSourceInfo;
  /** What kept Go modules from being had, by module; it is filled in as the search for imports goes on. */
  readonly failures: ReadonlyMap<string, Failure>;
  /** How many stubs were current by what an earlier run found; it grows as answers come. */
  readonly reused: () => number;
  /** Keeps for later runs what this one found. */
  readonly save: () => Promise<void>;
}

/**
 * Prepares the regeneration of a checkout's stubs, of which `contexts` are all, and `former` tells those that were taken away. Throws a `Failure`
 * where a pinned tool can't be had.
 */
export async function regenerationOf(
  contexts: readonly StubContext[],
  former: () => Promise<readonly StubContext[]>,
  input: VerifyInput,
): Promise<Regeneration> {
  const { facts, request, pins } = input;
  const packages = goPackages(facts, input.moduleDirectory);
  const workshop: Workshop = {
    ...input,
    search: importSearch(contexts, packages, facts, request, former),
    stubsByProto: stubsByProto(contexts),
    newerProtoc: newerProtocOf(facts.stubs, pins, input.obtain),
  };
  const reuse = mayTakeOver(request, input.host.env) ? await openReuse(input.host.toolDirectory) : noReuse;
  const paths = contexts.map(({ stub }) => stub.path);
  const steps = await editSteps(facts.recipes ?? [], paths);
  const asked = editing(await answererFor(workshop, input), steps);
  const { answer, taken, remember } = remembering(asked, workshop, steps, reuse);
  const protoTextOf = protoReader(facts);
  const withoutSourceInfo = lacksSourceInfo(contexts, protoTextOf);
  const alternatives = alternativesFor(viewOf(facts, contexts));
  return {
    answer,
    regenerate: async (stubs) => {
      const asks = stubs
        .map((context) => firstAsk(context, withoutSourceInfo(context.stub), request))
        .filter((ask) => ask !== null);
      const best = await answerInRounds(asks, alternatives, answer);
      const answers = (await asManagedTwins(best, answer)).map(noteEdits);
      await remember(answers);
      const settled = settleByLicenceTool(settleByLoneTools(answers), contexts, protoTextOf);
      return settleByReplacedLicences(settled, facts.recipes ?? []);
    },
    withoutSourceInfo,
    failures: packages.failures,
    reused: () => taken.size,
    save: reuse.save,
  };
}

async function answererFor(workshop: Workshop, input: VerifyInput): Promise<Answer> {
  const { facts, request, host } = input;
  const [program, ...args] = request.postProcess;
  if (program === undefined) return answerIn(workshop);
  const step = {
    argv: [program, ...args] as const,
    root: facts.root,
    toolDirectories: await toolDirectoriesOf(input),
    stubs: facts.stubs.map(({ path }) => path),
  };
  return postProcessing(answerIn(workshop), step, host);
}

function stubsByProto(contexts: readonly StubContext[]): Map<string, StubContext> {
  const stubs = new Map<string, StubContext>();
  for (const context of contexts) {
    const path = context.candidates[0]?.proto.path;
    if (path !== undefined && context.stub.generator === "protoc-gen-go") stubs.set(path, context);
  }
  return stubs;
}

function viewOf(facts: Facts, contexts: readonly StubContext[]): RepositoryView {
  const recipes = facts.recipes ?? [];
  const inDirectory = groupBy(facts.stubs, ({ path }) => posix.dirname(path));
  return {
    hints: readHints(recipes, facts.protos),
    managedModes: managedModesOf(recipes),
    mayRun: templatesRunning(recipes),
    writtenGoPackages: writtenGoPackages(recipes),
    stubsByProto: stubsByProto(contexts),
    packageNamesIn: (directory) => new Set(inDirectory.get(directory)?.map(({ goPackageName }) => goPackageName)),
    importPathOf: (directory) => importPathOf(directory, facts.modules),
  };
}
