import { posix } from "node:path";
import type { Facts, GitFacts } from "../model/facts.ts";
import type { Departure, FormerStub, History } from "../model/history.ts";
import { isLeftOut, isUncommitted } from "../model/work-tree.ts";
import { type Answered, isSettled } from "./infer/ask.ts";
import type { StubContext } from "./infer/contexts.ts";
import { type Followed, followDepartures, leftWithProto, nearestDeparture } from "./infer/departed/departures.ts";
import { displacedProtos, formerPlaces, withDisplaced } from "./infer/departed/displaced.ts";
import { doubtfulStubs } from "./infer/departed/doubtful.ts";
import { departuresInWorkTree } from "./infer/departed/in-work-tree.ts";
import { furtherPins } from "./infer/generator/further.ts";
import { findFormer, furtherWriters, mayLackFormerStubs } from "./infer/missing/former.ts";
import { withNamesakes } from "./infer/missing/misnamed.ts";
import type { Misplaced } from "./infer/missing/misplaced.ts";
import type { Wanted } from "./infer/missing/missing.ts";
import type { Survey } from "./infer/missing/survey.ts";
import { followingSources } from "./infer/options/configured-options.ts";
import { mountFor } from "./infer/paths/root.ts";
import { fetchedSources } from "./infer/recipes/fetched.ts";
import type { VerifyInput } from "./types.ts";

/**
 * The stubs of a checkout, with those followed whose .protos left their places as git tells. Its history takes long to ask, so it is
 * asked only about stubs whose .proto lies where one would not expect it.
 */
export async function followedStubs(
  found: readonly StubContext[],
  facts: Facts,
  history: History | undefined,
): Promise<Followed> {
  const contexts = withNamesakes(found, facts);
  const inWorkTree = departuresInWorkTree(contexts, facts);
  const displaced = displacedProtos(contexts, facts);
  const doubtful = [...doubtfulStubs(contexts), ...displaced.keys()].filter(({ stub }) => !inWorkTree.has(stub.path));
  const earlier = await departuresOf(doubtful, facts, history);
  const isLeft = leftWithProto(followingSources(facts.recipes ?? []));
  const followed = followDepartures(contexts, new Map([...earlier, ...inWorkTree]), isLeft, facts);
  const staying = new Map(
    [...displaced].filter(([{ stub }]) => {
      const departure = followed.departures.get(stub.path);
      return departure === undefined || !isLeft(stub, departure);
    }),
  );
  if (staying.size === 0) return followed;
  const wasThere = await presentBefore(formerPlaces(staying), facts, history);
  return { ...followed, contexts: withDisplaced(followed.contexts, staying, facts, wasThere) };
}

/** Which of the places a file was at until its stub was moved, or until it was itself in the work tree. */
async function presentBefore(
  places: readonly { readonly path: string; readonly stub: string }[],
  { git }: Facts,
  history: History | undefined,
): Promise<ReadonlySet<string>> {
  if (history === undefined || git.kind === "unknown") return new Set();
  const known = await Promise.all(
    places.map(async ({ path, stub }) => {
      return (await wasThere(path, stub, git, history)) ? [path] : [];
    }),
  );
  return new Set(known.flat());
}

/** Whether a file was at a path until it was taken from there in the work tree, or the stub was last changed. */
async function wasThere(path: string, stub: string, git: GitFacts, history: History | undefined): Promise<boolean> {
  if (git.kind === "repository" && git.deleted.has(path)) return true;
  return (await history?.wasThereBefore(path, stub)) === true;
}

/** What history says of the .protos of stubs that have none and that no recipe downloads, by the stub's path. */
export async function lostProtos(
  contexts: readonly StubContext[],
  facts: Facts,
  history: History | undefined,
): Promise<ReadonlyMap<string, Departure>> {
  const isFetched = fetchedSources(facts);
  const departures = await departuresOf(
    contexts.filter(({ candidates, stub }) => candidates.length === 0 && !isFetched(stub.source ?? "")),
    facts,
    history,
  );
  return new Map(
    contexts.flatMap((context) => {
      const nearest = nearestDeparture(context, departures, facts);
      return nearest === null ? [] : [[context.stub.path, nearest.departure] as const];
    }),
  );
}

/** Answers, with the new context of each stub whose supposed .proto turned out to be another stub's, by its former context. */
interface Disowned {
  readonly answers: readonly Answered[];
  readonly disowned: ReadonlyMap<StubContext, StubContext>;
}

/**
 * Asks again about those that another stub's .proto does not give, as about stubs without .proto, or of one that is in another
 * place than theirs was.
 */
export async function disown(
  answers: readonly Answered[],
  { contexts, doubted }: Pick<Followed, "contexts" | "doubted">,
  facts: Facts,
  answerAll: (contexts: readonly StubContext[]) => Promise<readonly Answered[]>,
): Promise<Disowned> {
  const inDoubt = answers.filter(({ ask }) => doubted.has(ask.context.stub.path));
  const refused = inDoubt.filter((answered) => !isSettled(answered));
  // Services have no schema that tells one .proto from another of its name: theirs is that of the messages beside them.
  const messages = new Set(refused.filter(({ ask }) => ask.context.stub.generator === "protoc-gen-go").map(originOf));
  const wrong = inDoubt.filter((answered) => refused.includes(answered) || messages.has(originOf(answered)));
  if (wrong.length === 0) return { answers, disowned: new Map() };
  const refuted = new Set(wrong.map(({ ask }) => ask.context));
  const bereft = contexts.map((context) => (refuted.has(context) ? bereftOf(context) : context));
  const placed = withDisplaced(bereft, displacedProtos(bereft, facts), facts);
  const disowned = new Map(
    contexts.flatMap((context, index) => {
      const again = placed[index];
      return refuted.has(context) && again !== undefined ? [[context, again] as const] : [];
    }),
  );
  return {
    answers: [...answers.filter((answered) => !wrong.includes(answered)), ...(await answerAll([...disowned.values()]))],
    disowned,
  };
}

function bereftOf({ candidates: [first], ...context }: StubContext): StubContext {
  return { ...context, candidates: [], ...(first === undefined ? {} : { namesake: first.proto.path }) };
}

/** The directory of a stub and the name of its .proto, which all stubs of one .proto there have alike. */
function originOf({ ask: { context } }: Answered): string {
  return `${posix.dirname(context.stub.path)} ${context.stub.source}`;
}

/** Stubs that were there until somebody took them away, and whose .protos are still here. */
export async function formerStubs(
  contexts: readonly StubContext[],
  survey: Survey,
  { pins, local = [], history }: Omit<VerifyInput, "facts">,
): Promise<Wanted[]> {
  const { facts } = survey;
  const { git } = facts;
  if (history === undefined || git.kind === "unknown") return [];
  const pinOf = furtherPins(pins, local);
  const further = furtherWriters(contexts, facts, pinOf);
  if (!mayLackFormerStubs(contexts, survey, further)) return [];
  const paths = new Set(facts.stubs.map(({ path }) => path));
  const endings = [".pb.go", ...further.map(({ ending }) => ending)];
  const found = await history.formerStubs((path) => paths.has(path) || isLeftOut(path, git), endings, git);
  const kept = paths.size > 0 ? found : await withoutGivenUp(found, history);
  return findFormer(kept, contexts, survey, pinOf);
}

/**
 * Without what was taken away and is ignored since, where no stub is committed any more: whoever does that generates them in the build,
 * and what there is to say of it is said of all at once.
 */
async function withoutGivenUp(found: readonly FormerStub[], history: History): Promise<readonly FormerStub[]> {
  const ignored = await history.ignored(found.map(({ stub }) => stub.path));
  return found.filter(({ stub, commit }) => commit === null || !ignored.has(stub.path));
}

/**
 * Of the stubs that seem to lie elsewhere than they are generated, those for certain: what is in another directory than its
 * go_package says, or what no other misses there, was where that says until it was moved, or a wrong go_package would be taken for a move.
 */
export async function certainlyMisplaced(
  misplaced: readonly Misplaced[],
  { git }: Facts,
  history: History | undefined,
): Promise<readonly Misplaced[]> {
  const certain = await Promise.all(
    misplaced.map(async (one) => {
      const { path } = one.wanted;
      const { stub } = one.context;
      if (one.isMissed && posix.dirname(path) === posix.dirname(stub.path)) return [one];
      return !areBothCommitted(stub.path, path, git) && (await wasThere(path, stub.path, git, history)) ? [one] : [];
    }),
  );
  return certain.flat();
}

/** Whether git has a file beside one that was deleted in the work tree: it was not moved from there. */
function areBothCommitted(path: string, deleted: string, git: GitFacts): boolean {
  return git.kind === "repository" && git.deleted.has(deleted) && !isUncommitted(path, git);
}

async function departuresOf(
  contexts: readonly StubContext[],
  { git, protos, modules }: Facts,
  history: History | undefined,
): Promise<ReadonlyMap<string, readonly Departure[]>> {
  if (history === undefined || git.kind === "unknown") return new Map();
  const present = new Set(protos.map(({ path }) => path));
  const asked = contexts.flatMap(({ stub: { path, source } }) => {
    // What was written since the last commit is not from before it.
    if (source === undefined || git.changed.has(path) || git.untracked.has(path)) return [];
    const isGone = (proto: string) => !present.has(proto) && !isLeftOut(proto, git);
    return [{ path, mayStemFrom: (proto: string) => isGone(proto) && mountFor(proto, source, modules) !== null }];
  });
  return asked.length === 0 ? new Map() : history.departures(asked);
}
