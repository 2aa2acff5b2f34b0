import { isCore, legacyPackage } from "../../model/stub.ts";
import type { Alternative } from "../infer/alternatives/alternative.ts";
import { lacksOnlyDescriptions } from "../infer/alternatives/lacking-descriptions.ts";
import { type Answered, type Ask, isSettled } from "../infer/ask.ts";
import { withCommittedDescriptor } from "../infer/descriptor/same-descriptor.ts";
import { protobufOf } from "../infer/generator/former-plugin.ts";
import { sameWords, withOldDigest, withOldNames } from "../infer/generator/old-builds.ts";
import { isNoRelease, namesItsVersion, sideOf } from "../infer/generator/versions.ts";
import { differingOptions } from "../schema/custom-options.ts";
import { schemaDifferences } from "../schema/file.ts";
import {
  type Comparison,
  commentsIn,
  compareStub,
  inUnixForm,
  lacksMark,
  otherCompilerIn,
  withoutComments,
  withoutHeads,
  withoutStamps,
} from "../text/compare.ts";
import { isSameButSpace, mayBeFormatted } from "../text/form.ts";
import { recognisePostProcessors, unformatted, withoutToolMarks } from "../text/post-processors.ts";
import { withToolMarks } from "../text/tool-marks.ts";
import { type Answer, withBytes } from "./attempts.ts";

/**
 * Answers the asks, and for those whose answer is not the committed stub tries one alternative after the other, all stubs
 * in one batch each. An alternative that comes nearer is what the following ones start from. Answers stand in the order of
 * the asks.
 */
export async function answerInRounds(
  asks: readonly Ask[],
  alternatives: readonly Alternative[],
  answer: Answer,
): Promise<Answered[]> {
  const best = (await answer(asks)).map(settleByTools);
  for (const alternative of alternatives) {
    const tries = best.flatMap((answered, index) => {
      const ask = isDone(answered) ? null : alternative.propose(answered);
      return ask === null ? [] : [{ index, ask }];
    });
    if (tries.length === 0) continue;
    const answers = await answer(tries.map(({ ask }) => ask));
    for (const [number, { index }] of tries.entries()) {
      const before = best[index];
      const after = answers[number];
      if (before === undefined || after === undefined) continue;
      const settled = settleByTools(after);
      if (isDone(settled) || isNearer(settled, before)) best[index] = settled;
    }
  }
  return best.map(settleByOrder).map(settleByOldComments);
}

/** A descriptor has no comments: where a stub is rebuilt from its own one, the same code is all that can come of it. */
function isDone(answered: Answered): boolean {
  const { ask, comparison } = answered;
  return isSettled(answered) || (ask.origin.kind === "embedded" && comparison.kind === "comments");
}

/**
 * By the schema that the stub holds before its lines: options that are in no code tell one .proto from another, too, and what the
 * schema is where its generator writes nothing. Between ways to write the same options it is their bytes that count, for in lines
 * all that follows a change is another.
 */
function isNearer(after: Answered, before: Answered): boolean {
  if (after.regenerated === null && (before.regenerated !== null || after.outcome.kind !== "files")) return false;
  const name = after.ask.context.stub.source ?? "";
  const [fresh, known] = [after.compiled.files.get(name)?.bytes, before.compiled.files.get(name)?.bytes];
  const { embedded } = after.ask.context;
  if (embedded !== null && fresh !== undefined && known !== undefined && Buffer.compare(fresh, known) !== 0) {
    for (const by of [differencesOf, differingOptions]) {
      const [left, right] = [by(embedded.bytes, fresh), by(embedded.bytes, known)];
      if (left !== right) return left < right;
    }
  }
  return after.distance < before.distance;
}

function differencesOf(before: Uint8Array, after: Uint8Array): number {
  return schemaDifferences(before, after).length;
}

/** Leaves aside what other tools are known to do to stubs after they were generated. */
function settleByTools(answered: Answered): Answered {
  if (isDone(answered)) return answered;
  const { comparison, regenerated, ask } = answered;
  if (comparison.kind === "stamp" && ask.context.stampedNeighbour !== undefined) return answered;
  if (comparison.kind === "stamp" && ask.context.stub.generatorStamp === undefined) {
    return { ...answered, comparison: { kind: "same-but", note: "its version lines were taken out" } };
  }
  const compiler = comparison.kind === "stamp" ? otherCompilerIn(ask.context.text) : null;
  if (compiler !== null) {
    const note = `${compiler} stands in the place of protoc in its header, and protoc gives the same`;
    return { ...answered, comparison: { kind: "same-but", note } };
  }
  if (comparison.kind === "stamp" && isNoRelease(ask.context.stub)) {
    const side = sideOf(ask.context.stub, ask.generator.version);
    const note = `the release ${side} ${ask.context.stub.generatorStamp} writes the same code`;
    return { ...answered, comparison: { kind: "same-but", note } };
  }
  if (comparison.kind === "stamp" && ask.generator.package === legacyPackage) {
    const note = "golang/protobuf's plugin stamps the version of google.golang.org/protobuf that it was built with";
    return { ...answered, comparison: { kind: "same-but", note } };
  }
  if (regenerated === null || !(comparison.kind === "different" || comparison.kind === "comments")) return answered;
  if (lacksOnlyDescriptions(answered)) {
    const note =
      "descriptions of imported messages, whose .proto files are not here or come with protoc, were left aside";
    return { ...answered, comparison: { kind: "same-but", note } };
  }
  const whole = Buffer.from(regenerated).toString("utf8");
  if (lacksMark(ask.context.text, whole)) return answered;
  const unstamped = !namesItsVersion(ask.context.stub, ask.generator);
  const [own, made] = withoutHeads(inUnixForm(ask.context.text), whole);
  const [committed, written] = unstamped ? [withoutStamps(own), withoutStamps(made, own)] : [own, made];
  const text = withOldNames(committed, written);
  if (text !== written && unformatted(committed) === unformatted(text)) {
    const note = "its plugin was built with Go 1.17 or older, to which any was a name like others";
    return { ...answered, comparison: { kind: "same-but", note } };
  }
  const named = withOldDigest(committed, text);
  const isOdd = ask.context.hasOddForm === true || !mayBeFormatted(committed, named);
  if (isOdd && isSameButSpace(committed, named)) return { ...answered, comparison: { kind: "different" } };
  if (named !== text && unformatted(committed) === unformatted(named)) {
    const note =
      "the digest in the name of its compressed descriptor is another, as other versions of its plugin write it";
    return { ...answered, comparison: { kind: "same-but", note } };
  }
  const tools = isOdd ? null : recognisePostProcessors(committed, named);
  if (tools !== null) {
    const note = `post-processed by ${tools.map(({ name }) => name).join(" and ")}`;
    return { ...answered, tools, comparison: { kind: "same-but", note } };
  }
  return comparison.kind === "different" ? { ...answered, comparison: compareAsMarked(committed, named) } : answered;
}

/** What differs beside the work of tools that do more or less by the comments that they find: one of these was changed. */
function compareAsMarked(committed: string, regenerated: string): Comparison {
  if (recognisePostProcessors(withoutComments(committed), withoutComments(regenerated)) !== null)
    return { kind: commentsIn(committed) === commentsIn(regenerated) ? "different" : "comments" };
  const marked = withToolMarks(committed, regenerated, regenerated);
  const comparison = compareStub(committed, marked);
  // All that differs is explained by tools, and these were not recognised.
  if (comparison.kind === "same" || comparison.kind === "same-but") return { kind: "different" };
  if (comparison.kind !== "different" || marked === regenerated) return comparison;
  const isComment = commentsIn(committed) !== commentsIn(marked);
  return isComment && withoutToolMarks(committed) === withoutToolMarks(marked) ? { kind: "comments" } : comparison;
}

/** Compilers that no version line names write custom options in orders of their own; that is kept where a stub is mended. */
function settleByOrder(answered: Answered): Answered {
  if (answered.comparison.kind !== "different") return answered;
  const { regenerated, ask } = answered;
  if (regenerated === null) return answered;
  const fresh = Buffer.from(regenerated).toString("utf8");
  const text = withCommittedDescriptor(inUnixForm(ask.context.text), fresh);
  if (text === null) return answered;
  const settled = settleByTools({ ...answered, ...withBytes(ask, Buffer.from(text)) });
  if (settled.comparison.kind !== "same" && settled.comparison.kind !== "same-but") return settled;
  const note = "the custom options in its descriptor stand in another order, as other compilers write them";
  return { ...settled, comparison: { kind: "same-but", note } };
}

/** Plugins that can have been built with a Go below 1.19, which left the layout of doc comments as the .proto has it. */
function settleByOldComments(answered: Answered): Answered {
  if (answered.comparison.kind !== "comments") return answered;
  const { regenerated, ask } = answered;
  if (regenerated === null || !mayBeOldBuild(ask)) return answered;
  const fresh = Buffer.from(regenerated).toString("utf8");
  const [committed, written] = withoutHeads(inUnixForm(ask.context.text), fresh);
  if (!sameWords(committed, withToolMarks(committed, written, written))) return answered;
  const note = "doc comments are laid out as by a plugin that was built with Go 1.18 or older";
  return { ...answered, comparison: { kind: "same-but", note } };
}

/** google.golang.org/protobuf needs Go 1.20 since v1.34, and protoc-gen-go-grpc Go 1.21 since v1.4. */
function mayBeOldBuild(ask: Ask): boolean {
  if (!isCore(ask.context.stub.generator)) return false;
  const written = protobufOf(ask.generator) ?? ask.generator.version;
  const minor = Number(/^v1\.(\d+)\./.exec(written)?.[1] ?? Number.NaN);
  return minor < (ask.context.stub.generator === "protoc-gen-go-grpc" ? 4 : 34);
}
