import type { GitFacts } from "../../model/facts.ts";
import type { StubRequest } from "../../model/request.ts";
import { decodeUtf8 } from "../../model/utf8.ts";
import { type Answered, isSettled } from "../infer/ask.ts";
import { inUnixForm, withoutHeads } from "../text/compare.ts";
import { isSameButSpace, mayBeFormatted } from "../text/form.ts";
import type { Evidence } from "./evidence.ts";
import { type About, edited, type Judgement, stale, unreproducible, unreproducibleAndBehind } from "./judgements.ts";
import { reasonFor, schemaChange } from "./reasons.ts";
import { reworkInWords } from "./rework.ts";
import { shownComments, shownDifferences } from "./shown-differences.ts";

/**
 * Judges a stub of another generator than the two, whose regenerated code is not the committed one. Such a stub holds no
 * descriptor and often no version: that it differs can be the doing of an option or a version that nobody can know. It is
 * called stale only where its .proto provably changed, and edited only where its generator is known to be the right one.
 */
export function judgeFurther(
  evidence: Evidence,
  answered: Answered,
  about: About,
  fresh: Uint8Array,
  git: GitFacts,
  request: StubRequest,
): Judgement {
  const { context, isProvenMaker, own } = evidence;
  const { stub } = context;
  const maker = `${stub.generator} ${answered.ask.generator.version}`;
  const rework = reworkInWords(evidence, answered);
  if (rework !== null) return edited(about, context, fresh, rework);
  const shown = shownDifferences(answered, isProvenMaker);
  if (shown !== null) return stale(about, context, fresh, "schema", shown, request);
  if (answered.comparison.kind === "comments") {
    // Some generators write what they know of a field into a comment alone.
    const change = own !== null && isSettled(own) ? schemaChange(answered) : null;
    if (change !== null) return stale(about, context, fresh, change.reason, change.words, request);
    if (!isProvenMaker && !shownComments(answered))
      return unreproducible(
        about,
        `${maker} writes other comments, and no comment of ${about.proto} explains it`,
        request,
      );
    const why = reasonFor(answered, git);
    return why.kind === "edited"
      ? edited(about, context, fresh, why.words)
      : stale(about, context, fresh, why.reason, why.words, request);
  }
  const why = reasonFor(answered, git);
  if (why.kind === "stale") {
    const isMaker = isProvenMaker || own === null || own.comparison.kind !== "different";
    return isMaker
      ? stale(about, context, fresh, why.reason, why.words, request)
      : outdated(about, maker, why.words, request);
  }
  if (shownComments(answered)) {
    return stale(about, context, fresh, "comments", `a comment of ${about.proto} is not in it`, request);
  }
  if (isUnformatted(answered)) return edited(about, context, fresh, why.words);
  if (!isProvenMaker || hasOtherWellKnownPackages(answered)) {
    const doubt = hasOtherWellKnownPackages(answered)
      ? "the protoc that made it had the well-known types in other Go packages, of which an M option tells a generator no name"
      : "it was made by another version, or with options that are not known";
    return unreproducible(
      about,
      `${maker} writes other code, and nothing in its .proto explains that: ${doubt}`,
      request,
    );
  }
  const words = `${maker} wrote other files here byte for byte and writes other code for this one, although its schema is up to date`;
  const isOwnVersion = stub.generatorStamp === answered.ask.generator.version;
  if (isOwnVersion || isHandMade(about, git)) return edited(about, context, fresh, words);
  return stale(about, context, fresh, "generator", words, request);
}

/** Behind its .proto, though nobody can say what it should be: the generator at hand did not make it from the old one either. */
function outdated(about: About, maker: string, change: string, request: StubRequest): Judgement {
  const why = `${maker} did not make it, or with options that are not known`;
  return unreproducibleAndBehind(about, why, change, request);
}

/** Whether a stub is what was regenerated but for white space that no version writes, for all write what gofmt does, or no other has. */
function isUnformatted({ ask, regenerated }: Answered): boolean {
  const [own, made] = withoutHeads(inUnixForm(ask.context.text), decodeUtf8(regenerated));
  return isSameButSpace(own, made) && (ask.context.hasOddForm === true || !mayBeFormatted(own, made));
}

/** Whether a stub imports well-known types from where they were for another protoc; M options give their paths alone. */
function hasOtherWellKnownPackages({ ask }: Answered): boolean {
  return ask.options.some((option) => option.startsWith("Mgoogle/protobuf/"));
}

/** Changed since the last commit, while its .proto was not. */
function isHandMade({ path, proto }: About, git: GitFacts): boolean {
  return git.kind === "repository" && git.changed.has(path) && (proto === null || !git.changed.has(proto));
}
