import type { GitFacts } from "../../model/facts.ts";
import type { StubRequest } from "../../model/request.ts";
import { isCore, type StubResult } from "../../model/stub.ts";
import { decodeUtf8 } from "../../model/utf8.ts";
import { type Answered, isSettled, lostAlongside } from "../infer/ask.ts";
import type { StubContext } from "../infer/contexts.ts";
import { compareStub, inUnixForm } from "../text/compare.ts";
import { isSameButSpace } from "../text/form.ts";
import { withToolMarks } from "../text/tool-marks.ts";
import { assertsMoreThanItsVersion } from "./asserted-version.ts";
import { departureInWords, type Evidence, type ToolBehind, unknownVersion } from "./evidence.ts";
import { firstDifference } from "./first-difference.ts";
import { handEditIn } from "./hand-edits.ts";
import { judgeFurther } from "./judge-further.ts";
import { judgeUnregenerated } from "./judge-unregenerated.ts";
import { judgeWithoutProto } from "./judge-without-proto.ts";
import {
  type About,
  edited,
  type Judgement,
  remedies,
  stale,
  stampOnly,
  unreproducible,
  unreproducibleAndBehind,
} from "./judgements.ts";
import { listed } from "./listed.ts";
import { isMakerKnown } from "./makers.ts";
import { differencesInWords, isRenamed, reasonFor } from "./reasons.ts";
import { reworkInWords } from "./rework.ts";

/** Judges one stub: is it true, and is it of the version that is asked for. */
export function judge(evidence: Evidence, git: GitFacts, request: StubRequest): Judgement {
  const { context, answered } = evidence;
  const about = describe(evidence);
  if (context.candidates.length === 0) return judgeWithoutProto(evidence, about, request);
  if (answered === null) return judgeUnregenerated(evidence, about, request);
  const { comparison } = answered;
  if (comparison.kind === "same" || comparison.kind === "same-but") {
    const note = comparison.kind === "same-but" ? comparison.note : undefined;
    return judgePinned(evidence, about, note, request);
  }
  if (answered.regenerated === null) return judgeUnregenerated(evidence, about, request);
  if (evidence.former !== null) {
    const { answered: then, because } = evidence.former;
    const after = marked(context, decodeUtf8(then.regenerated), answered.regenerated, then);
    return stale(about, context, after, "generator", because, request);
  }
  if (evidence.unprovenMove !== null && comparison.kind !== "stamp")
    return unreproducible(about, evidence.unprovenMove, request);
  if (evidence.tool !== null && comparison.kind === "different")
    return judgeBehindTool(about, evidence.tool, answered, git, request);
  const other = otherGeneratorIn(context.text);
  if (other !== null) {
    const words = `${other} wrote into it, too, and may have asked for it in its own way`;
    return unreproducible(about, words, request, remedies.command);
  }
  const made = decodeUtf8(evidence.own?.regenerated ?? answered.regenerated);
  const later = assertsMoreThanItsVersion(context, made);
  if (later !== null) return unreproducible(about, later, request);
  const fresh = marked(context, made, evidence.pinned?.answered.regenerated ?? answered.regenerated, answered);
  if (evidence.departure !== null) {
    const moved = [departureInWords(evidence.departure), differencesInWords(answered)].filter(
      (words) => words !== null,
    );
    return stale(about, context, fresh, "schema", moved.join("; "), request);
  }
  if (comparison.kind === "stamp") return stampOnly(about, context, fresh, stampsInWords(context), request);
  const lost = comparison.kind === "different" ? lostAlongside(answered) : [];
  if (lost.length > 0 && differencesInWords(answered) === null) {
    const words = `what ${context.stub.generator} writes for it may depend on ${listed(lost)}, too, of which protoc makes nothing`;
    return unreproducible(about, words, request);
  }
  if (!isCore(context.stub.generator)) return judgeFurther(evidence, answered, about, fresh, git, request);
  // What it was before tells who made it, too.
  const rework = reworkInWords(evidence, answered);
  if (rework !== null) return editedAtDifference(about, context, answered, fresh, rework);
  // What gives every sign of a stub but its white space is what made it.
  const isKnown =
    isMakerKnown(context, evidence.isProvenMaker) ||
    isSameButSpace(inUnixForm(context.text), decodeUtf8(answered.regenerated));
  const isBehind = comparison.kind === "comments" || isRenamed(answered) || differencesInWords(answered) !== null;
  if (!isKnown && !isBehind) {
    return unreproducible(about, unknownVersion(context), request);
  }
  const why = reasonFor(answered, git);
  const inPlaceOf = modulesStoodInFor(answered);
  if (why.kind === "edited" && inPlaceOf.length > 0) {
    const words = `what it imports was read from the newest version of a module, for ${inPlaceOf.join(" and ")}`;
    return unreproducible(about, words, request);
  }
  if (why.kind === "edited") return editedAtDifference(about, context, answered, fresh, why.words, why.line);
  const edit = isKnown ? handEditIn(answered, evidence.own) : null;
  if (edit?.kind === "descriptor")
    return edited(
      about,
      context,
      fresh,
      `only the descriptor embedded in it is not what ${about.proto} generates (${why.words})`,
    );
  if (edit?.kind === "code") {
    const words = `its code is not what the schema in it generates, and it is stale, too (${why.reason}): ${why.words}`;
    return edited(about, context, fresh, words, edit.line);
  }
  return stale(about, context, fresh, why.reason, why.words, request, why.place);
}

/** What most tools may have done explains code and options, and no other schema. */
function judgeBehindTool(
  about: About,
  { words: tool, explainsSchema }: ToolBehind,
  answered: Answered,
  git: GitFacts,
  request: StubRequest,
): Judgement {
  const why = reasonFor(answered, git);
  const isOfSchema = why.kind === "stale" && why.reason === "schema" && differencesInWords(answered) !== null;
  const isBehind = isOfSchema && !explainsSchema;
  return isBehind
    ? unreproducibleAndBehind(about, tool, why.words, request, remedies.command)
    : unreproducible(about, tool, request, remedies.command);
}

/** An edit at its own line, or else where the stub begins to differ, with what is gone there. */
function editedAtDifference(
  about: About,
  context: StubContext,
  { regenerated }: Answered,
  fresh: Uint8Array,
  words: string,
  own?: number,
): Judgement {
  const { line, lacks } = firstDifference(context.text, decodeUtf8(regenerated));
  return edited(about, context, fresh, lacks === null ? words : `${words}; it lacks \`${lacks}\``, own ?? line);
}

/**
 * Another generator that put its own code below that of protoc's plugin, as Kitex does, which calls the plugin's code and not
 * the plugin; null where there is none. https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source
 */
function otherGeneratorIn(text: string): string | null {
  const below = text.slice(Math.max(0, text.search(/^package /m)));
  return /^\/\/ Code generated by (\w[^\n]*?)[.,;]? DO NOT EDIT\.\r?$/m.exec(below)?.[1] ?? null;
}

/** Modules of which another version was read than is required: what is imported from them may be another, too. */
function modulesStoodInFor({ placed }: Answered): string[] {
  const found = [...placed.values()].flatMap((one) =>
    one.kind === "descriptor" ? (one.embedded.inPlaceOf ?? []) : [],
  );
  return [...new Set(found)];
}

function stampsInWords({ stampedNeighbour }: StubContext): string {
  if (stampedNeighbour === undefined) return "its version lines are not what its generators write";
  return `its version lines are gone, which ${stampedNeighbour} beside it has`;
}

/** What regeneration gives, with what other tools do to this stub after it; `reference` is what its generator wrote for it. */
function marked({ text }: StubContext, reference: string, fresh: Uint8Array, answered: Answered | null): Uint8Array {
  return Buffer.from(withToolMarks(text, reference, decodeUtf8(fresh), answered?.refusedTools));
}

/**
 * The same for a stub that is true. Of one that an earlier run found to differ by tools' work alone, its generator's text is not made anew:
 * what another version or other options give shows that work as well.
 */
function markedAsBefore(context: StubContext, fresh: Uint8Array, answered: Answered | null): Uint8Array {
  const own = decodeUtf8(answered?.regenerated ?? null);
  const isTakenOver = answered?.comparison.kind === "same-but" && own === context.text;
  return marked(context, isTakenOver ? decodeUtf8(fresh) : own, fresh, answered);
}

function describe({ context, answered }: Evidence): About {
  const origin = answered?.ask.origin;
  const chosen = origin?.kind === "proto" ? origin.candidate : context.candidates[0];
  const provenance = answered?.ask.provenance ?? [];
  return {
    path: context.stub.path,
    generator: context.stub.generator,
    proto: chosen?.proto.path ?? null,
    root: chosen?.mount.directory ?? null,
    because: [
      ...(chosen === undefined ? [] : [chosen.because]),
      ...provenance.map(({ because }) => because),
      // What is current says so in its note.
      ...(answered === null || isSettled(answered)
        ? []
        : (answered.edits ?? []).map((step) => `compared after ${step}`)),
    ],
  };
}

function judgePinned(evidence: Evidence, about: About, note: string | undefined, request: StubRequest): Judgement {
  const { pinned, templated, context, answered } = evidence;
  if (templated !== null && templated.answered.regenerated !== null) {
    const after = markedAsBefore(context, templated.answered.regenerated, answered);
    return stale(about, context, after, "options", templated.because, request);
  }
  const result: StubResult = { ...about, status: "current", ...(note === undefined ? {} : { reason: note }) };
  if (pinned === null || pinned.answered.regenerated === null) return { result, change: null, finding: null };
  const regenerated = markedAsBefore(context, pinned.answered.regenerated, answered);
  const comparison = compareStub(context.text, decodeUtf8(regenerated));
  if (comparison.kind === "same" || comparison.kind === "same-but") return { result, change: null, finding: null };
  // Where its version lines were taken out, nothing says that it is not of the version that writes this very code.
  if (
    comparison.kind === "stamp" &&
    context.stub.generatorStamp === undefined &&
    context.stub.protocStamp === undefined
  )
    return { result, change: null, finding: null };
  const why = `it was made by ${makersInWords(context) || "a version that it does not name"}, and ${pinned.because}`;
  if (comparison.kind === "stamp") return stampOnly(about, context, regenerated, why, request);
  return stale(about, context, regenerated, "generator", why, request);
}

/** The generator and protoc with the versions that a stub names; empty where it names none. */
function makersInWords({ stub }: StubContext): string {
  const makers = { [stub.generator]: stub.generatorStamp, protoc: stub.protocStamp };
  return Object.entries(makers)
    .flatMap(([name, stamp]) => (stamp === undefined ? [] : [`${name} ${stamp}`]))
    .join(" and ");
}
