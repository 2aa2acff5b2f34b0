import type { GitFacts } from "../../model/facts.ts";
import type { StubRequest } from "../../model/request.ts";
import type { StubResult } from "../../model/stub.ts";
import type { StubContext } from "../infer/contexts.ts";
import { isCore } from "../infer/further.ts";
import { namesItsVersion } from "../infer/versions.ts";
import { compareStub } from "../text/compare.ts";
import { withToolMarks } from "../text/tool-marks.ts";
import { type Evidence, textOf, unknownVersion } from "./evidence.ts";
import { handEditIn } from "./hand-edits.ts";
import { judgeFurther } from "./judge-further.ts";
import { judgeUnregenerated } from "./judge-unregenerated.ts";
import { judgeWithoutProto } from "./judge-without-proto.ts";
import { type About, edited, type Judgement, stale, stampOnly, unreproducible } from "./judgements.ts";
import { differencesInWords, reasonFor } from "./reasons.ts";

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
  const made = textOf(evidence.own?.regenerated ?? answered.regenerated);
  const fresh = marked(context, made, evidence.pinned?.answered.regenerated ?? answered.regenerated);
  if (comparison.kind === "stamp")
    return stampOnly(about, context, fresh, "its version lines are not what its generators write", request);
  if (!isCore(context.stub.generator)) return judgeFurther(evidence, answered, about, fresh, git, request);
  if (!isMakerKnown(evidence) && comparison.kind !== "comments" && differencesInWords(answered) === null) {
    return unreproducible(about, unknownVersion(context.stub), request);
  }
  const why = reasonFor(answered, git);
  if (why.kind === "edited")
    return edited(about, context, fresh, why.words, firstDifference(context, answered.regenerated));
  const edit = handEditIn(answered, evidence.own);
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

/** By its header, or because what is taken for its maker wrote most of the others: then another code is somebody's edit. */
function isMakerKnown({ context, isProvenMaker }: Evidence): boolean {
  if (namesItsVersion(context.stub, context.generator)) return true;
  return context.stub.generatorStamp !== undefined && isProvenMaker;
}

/** What regeneration gives, with what other tools do to this stub after it; `reference` is what its generator wrote for it. */
function marked({ text }: StubContext, reference: string, fresh: Uint8Array): Uint8Array {
  return Buffer.from(withToolMarks(text, reference, textOf(fresh)));
}

/** The first line of the committed text that the regenerated one has not. */
function firstDifference({ text }: StubContext, regenerated: Uint8Array): number {
  const known = new Set(textOf(regenerated).split("\n"));
  return 1 + text.split(/\r?\n/).findIndex((line) => !known.has(line));
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
    because: [...(chosen === undefined ? [] : [chosen.because]), ...provenance.map(({ because }) => because)],
  };
}

function judgePinned(evidence: Evidence, about: About, note: string | undefined, request: StubRequest): Judgement {
  const { pinned, context, answered } = evidence;
  const result: StubResult = { ...about, status: "current", ...(note === undefined ? {} : { reason: note }) };
  if (pinned === null || pinned.answered.regenerated === null) return { result, change: null, finding: null };
  const regenerated = marked(context, textOf(answered?.regenerated ?? null), pinned.answered.regenerated);
  const comparison = compareStub(context.text, textOf(regenerated));
  if (comparison.kind === "same" || comparison.kind === "same-but") return { result, change: null, finding: null };
  const stamps = [context.stub.generatorStamp, context.stub.protocStamp]
    .filter((stamp) => stamp !== undefined)
    .join(" and ");
  const why = `it was made by ${stamps || "a version that it does not name"}, and ${pinned.because}`;
  if (comparison.kind === "stamp") return stampOnly(about, context, regenerated, why, request);
  return stale(about, context, regenerated, "generator", why, request);
}
