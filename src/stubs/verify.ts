import { dirname } from "node:path";
import type { Host } from "../host/types.ts";
import type { Facts } from "../model/facts.ts";
import type { History } from "../model/history.ts";
import type { LocalPin, Pin } from "../model/pin.ts";
import type { StubRequest } from "../model/request.ts";
import type { Stub, UncheckedStub, Verdict } from "../model/stub.ts";
import type { ModuleDirectory, Obtain, Tool } from "../model/tool.ts";
import { certainlyMisplaced, certainlyMissing, disown, followedStubs, formerStubs, lostProtos } from "./departed.ts";
import type { RepositoryView } from "./infer/alternative.ts";
import { alternativesFor } from "./infer/alternatives.ts";
import type { Answered } from "./infer/ask.ts";
import { managedModesOf } from "./infer/buf.ts";
import { lacksSourceInfo } from "./infer/comments.ts";
import type { StubContext } from "./infer/contexts.ts";
import { extractDescriptor } from "./infer/extract.ts";
import { firstAsk } from "./infer/first-ask.ts";
import { furtherGenerator, furtherPins } from "./infer/further.ts";
import { goPackages } from "./infer/go-packages.ts";
import { importPathOf } from "./infer/go-paths.ts";
import { readHints } from "./infer/hints.ts";
import { findMisplaced } from "./infer/misplaced.ts";
import { findMissing } from "./infer/missing.ts";
import { findMissingFurther } from "./infer/missing-further.ts";
import { provenRoots } from "./infer/orphan.ts";
import { importSearch } from "./infer/search.ts";
import { type Selection, selectStubs } from "./infer/select.ts";
import { judgeMisplaced, judgeMissing } from "./missing.ts";
import { isRun, protoReader, readContexts } from "./read.ts";
import { type Answer, answerIn } from "./regenerate/attempts.ts";
import { settleByLicenceTool } from "./regenerate/licence-years.ts";
import { newerProtocOf } from "./regenerate/newer-protoc.ts";
import { remembering } from "./regenerate/remembered.ts";
import { decideReuse, noReuse, openReuse, type Reuse } from "./regenerate/reuse.ts";
import { answerInRounds } from "./regenerate/rounds.ts";
import type { Workshop } from "./regenerate/workshop.ts";
import { inShare } from "./shard.ts";
import { verifyByCommand } from "./user/by-command.ts";
import { postProcessing } from "./user/post-processed.ts";
import { causeFindings } from "./verdict/cause-findings.ts";
import { goPackageMaker } from "./verdict/frameworks.ts";
import { guardFindings } from "./verdict/guards.ts";
import { answerFromDescriptors } from "./verdict/hand-edits.ts";
import { judge } from "./verdict/judge.ts";
import { provenMakers } from "./verdict/judge-further.ts";
import { unprovenMoves } from "./verdict/moved-imports.ts";
import { answerWithPins } from "./verdict/pinned.ts";
import { summaryFindings } from "./verdict/summary-findings.ts";
import { tagToolFor } from "./verdict/tag-tools.ts";

/** All that judging the stubs of a checkout takes. */
export interface VerifyInput {
  readonly facts: Facts;
  readonly request: StubRequest;
  readonly pins: readonly Pin[];
  /** What single directories declare otherwise, the deepest first; absent: nothing. */
  readonly local?: readonly LocalPin[];
  readonly protoc: Tool;
  readonly obtain: Obtain;
  readonly moduleDirectory: ModuleDirectory;
  readonly host: Host;
  /** Absent: there is none, or it is not to be asked. */
  readonly history?: History;
}

/**
 * Regenerates every stub beside the checkout with the versions that its own text names, compares, and says what each
 * difference means. Reads only. Throws a `Failure` of kind `bad-input` for inputs that match nothing, and others where
 * protoc or a plugin can't be run at all.
 */
export async function verifyStubs(input: VerifyInput): Promise<Verdict> {
  const { facts, request, pins } = input;
  const selection = selectStubs(facts, request);
  const pinOf = furtherPins(pins, input.local ?? []);
  const found = readContexts(facts, pinOf);
  const share = shareIn(selection, found, request);
  const selects = (path: string) => selection.selects(path) && share(path);
  const selected = selection.stubs.filter(({ path }) => share(path));
  const [program, ...args] = request.generate;
  if (program !== undefined) {
    const toolDirectories = await toolDirectoriesOf(input);
    const verdict = await verifyByCommand({ ...input, stubs: selected, selects, toolDirectories }, [program, ...args]);
    return { ...verdict, findings: [...verdict.findings, ...guardFindings(facts, verdict.files, verdict.unchecked)] };
  }
  const { contexts, departures, doubted } = await followedStubs(found, facts, input.history);
  const wanted = new Set(selected.map(({ path }) => path));
  const chosen = contexts.filter(({ stub }) => wanted.has(stub.path));
  const packages = goPackages(facts, input.moduleDirectory, extractDescriptor);
  const workshop = {
    ...input,
    search: importSearch(contexts, packages, facts, request),
    stubsByProto: stubsByProto(contexts),
    newerProtoc: newerProtocOf(facts.stubs, pins, input.obtain),
  };
  const reuse = await reuseFor(input);
  const { answer, taken } = remembering(await answererFor(workshop, input), workshop, reuse);

  const protoTextOf = protoReader(facts);
  const withoutSourceInfo = lacksSourceInfo(contexts, protoTextOf);
  const alternatives = alternativesFor(viewOf(facts, contexts));
  const answerAll = async (stubs: readonly StubContext[]) => {
    const asks = stubs.map((context) => firstAsk(context, withoutSourceInfo, request)).filter((ask) => ask !== null);
    return settleByLicenceTool(await answerInRounds(asks, alternatives, answer), contexts, protoTextOf);
  };
  // Git's history is walked while plugins run.
  const [first, lost, former] = await Promise.all([
    answerAll(chosen),
    lostProtos(chosen, facts, input.history),
    formerStubs(contexts, facts, input.history),
  ]);
  const { answers, disowned } = await disown(first, doubted, answerAll);
  const pinned = await answerWithPins(answers, pins, input.local ?? [], facts, answer);

  const own = await answerFromDescriptors(answers, answer);
  const isProven = provenMakers(answers);
  const unprovenMoveOf = unprovenMoves(answers);
  const byContext = new Map<StubContext, Answered>(answers.map((answered) => [answered.ask.context, answered]));
  const departureOf = (path: string) => departures.get(path) ?? lost.get(path) ?? null;
  const known = contexts.map((context) => disowned.get(context) ?? context);
  const provenRootOf = provenRoots(known, facts);
  const away = await certainlyMisplaced(findMisplaced(contexts, facts), facts, input.history);
  const misplaced = new Map(away.map(({ context, wanted }) => [context, wanted]));
  const judged = chosen.map((given) => {
    const context = disowned.get(given) ?? given;
    const { path } = context.stub;
    const elsewhere = misplaced.get(given);
    if (elsewhere !== undefined) return judgeMisplaced(context, elsewhere);
    const answered = byContext.get(context) ?? null;
    return judge(
      {
        context,
        answered,
        pinned: answered === null ? null : (pinned.get(answered) ?? null),
        own: answered === null ? null : (own.get(answered) ?? null),
        unprovenMove: answered === null ? null : unprovenMoveOf(answered),
        tool: answered?.comparison.kind === "different" ? toolBehind(answered, facts) : null,
        isProvenMaker: answered !== null && isProven(answered),
        provenRoot: provenRootOf(context),
        departure: disowned.has(given) ? (doubted.get(path) ?? null) : departureOf(path),
      },
      facts.git,
      request,
    );
  });
  const absent = [...findMissing(contexts, facts), ...findMissingFurther(contexts, facts)];
  const certain = [...(await certainlyMissing(absent, former, input.history)), ...misplaced.values()];
  const wantedStubs = certain.filter(({ path, proto }) => selects(path ?? proto.path));
  const formerAnswers = await answerAll(wantedStubs.flatMap((one) => one.former ?? []));
  const asks = new Map([...answers, ...formerAnswers].map(({ ask }) => [ask.context.stub.path, ask]));
  const madeAs = ({ stub }: StubContext) => asks.get(stub.path) ?? null;
  const circumstances = { pins, withoutSourceInfo, root: facts.root, request, madeAs };
  const missing = await judgeMissing(wantedStubs, circumstances, answer);
  const files = [...judged, ...missing].map(({ result }) => result);
  const unchecked = selected.filter((stub) => !isRun(stub, pinOf)).map(notRun);
  await reuse.save();
  const findings = [...judged, ...missing].flatMap(({ finding }) => finding ?? []);
  const unregenerated = [...judged, ...missing].flatMap((judgement) => judgement.unregenerated ?? []);
  return {
    files,
    unchecked,
    changes: [...judged, ...missing].flatMap(({ change }) => change ?? []),
    findings: [
      ...findings,
      ...causeFindings(unregenerated, facts, request, packages.failures),
      ...summaryFindings(files, unchecked, request),
      // A share of a check may be empty; that nothing at all is checked is for the first one to say.
      ...(request.shard.index === 1 || files.length > 0 ? guardFindings(facts, files, unchecked) : []),
    ],
    reused: taken.size,
  };
}

/** The tool whose work a difference may be, in words; null: none that is known. */
function toolBehind(answered: Answered, facts: Facts): string | null {
  return goPackageMaker(answered, facts.modules) ?? tagToolFor(answered, facts);
}

/** What the input `post-process` does depends on more than can be digested, so its results are made anew in every run. */
async function reuseFor({ request, host }: VerifyInput): Promise<Reuse> {
  const trusted = decideReuse(request.noReuse, host.env).trusted && request.postProcess.length === 0;
  return trusted ? openReuse(host.toolDirectory) : noReuse;
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

/** Where the pinned tools are, for commands of the user. */
async function toolDirectoriesOf({ protoc, pins, obtain }: VerifyInput): Promise<string[]> {
  const others = pins.filter((pin) => pin.kind !== "protoc");
  const tools = [protoc, ...(await Promise.all(others.map(obtain)))];
  return [...new Set(tools.map(({ path }) => dirname(path)))];
}

/** Which paths this run is to judge where the input `shard` divides them among several. */
function shareIn(
  { stubs }: Selection,
  contexts: readonly StubContext[],
  request: StubRequest,
): (path: string) => boolean {
  const lengths = new Map(contexts.map(({ stub, bytes }) => [stub.path, bytes.length]));
  return inShare(
    stubs.map(({ path }) => ({ path, cost: lengths.get(path) ?? 1 })),
    request.shard,
  );
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
  return {
    hints: readHints(recipes, facts.protos),
    managedModes: managedModesOf(recipes),
    stubsByProto: stubsByProto(contexts),
    importPathOf: (directory) => importPathOf(directory, facts.modules),
  };
}

function notRun(stub: Stub): UncheckedStub {
  return {
    path: stub.path,
    generator: stub.generator,
    why: `${stub.generator} is not run: no version of it is pinned by the input go-tools${furtherGenerator(stub.generator) === null ? "" : " or by a file of the checkout"}`,
  };
}
