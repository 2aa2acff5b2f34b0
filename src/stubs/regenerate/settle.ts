import { legacyPackage } from "../../model/stub.ts";
import { decodeUtf8 } from "../../model/utf8.ts";

import { lacksOnlyDescriptions } from "../infer/alternatives/lacking-descriptions.ts";
import { type Answered, type Ask, isSettled } from "../infer/ask.ts";
import { withCommittedDescriptor } from "../infer/descriptor/same-descriptor.ts";
import { asOldBuild, mayBeOldBuild, sameWords } from "../infer/generator/old-builds.ts";
import { isNoRelease, namesItsVersion, sideOf } from "../infer/generator/versions.ts";
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
import { isSameButSpace, mayBeFormatted, mayBeRealigned } from "../text/form.ts";
import { recognisePostProcessors, unformatted, withoutToolMarks } from "../text/post-processors.ts";
import { withToolMarks } from "../text/tool-marks.ts";
import { withBytes } from "./attempts.ts";

/*
 * What an answer may differ in from the committed stub and still be how that was made: what other tools, other compilers and old
 * builds of the plugins are known to do. Such an answer is settled, with a note that says what was left aside.
 */

/**
 * Whether nothing better can come of asking again: the answer is the committed stub, or the stub was rebuilt from its own descriptor,
 * which has no comments, and only comments differ.
 */
export function isDone(answered: Answered): boolean {
  const { ask, comparison } = answered;
  return isSettled(answered) || (ask.origin.kind === "embedded" && comparison.kind === "comments");
}

/** Leaves aside what other tools are known to do to stubs after they were generated. */
export function settleByTools(answered: Answered): Answered {
  if (isDone(answered)) return answered;
  if (answered.comparison.kind !== "stamp") return settleByText(answered);
  const note = noteOnStamps(answered.ask);
  return note === null ? answered : sameBut(answered, note);
}

/** Why version lines that alone differ say nothing against a stub, in words; null where they do. */
function noteOnStamps({ context, generator }: Ask): string | null {
  const { stub, text, stampedNeighbour } = context;
  if (stampedNeighbour !== undefined) return null;
  if (stub.generatorStamp === undefined) return "its version lines were taken out";
  const compiler = otherCompilerIn(text);
  if (compiler !== null) return `${compiler} stands in the place of protoc in its header, and protoc gives the same`;
  if (isNoRelease(stub))
    return `the release ${sideOf(stub, generator.version)} ${stub.generatorStamp} writes the same code`;
  if (generator.package === legacyPackage)
    return "golang/protobuf's plugin stamps the version of google.golang.org/protobuf that it was built with";
  return null;
}

/** Leaves aside what tools do to more than version lines. */
function settleByText(answered: Answered): Answered {
  const { comparison, regenerated, ask } = answered;
  if (regenerated === null) return answered;
  if (lacksOnlyDescriptions(answered)) {
    const which = "descriptions of imported messages, whose .proto files are not here or come with protoc,";
    return sameBut(answered, `${which} were left aside`);
  }
  const whole = decodeUtf8(regenerated);
  if (lacksMark(ask.context.text, whole)) return answered;
  const [committed, written] = comparedTexts(ask, whole);
  const { text: named, signs } = asOldBuild(committed, written);
  const isFormatted = (signs.length > 0 ? mayBeRealigned : mayBeFormatted)(committed, named);
  const isOdd = ask.context.hasOddForm === true || !isFormatted;
  if (isOdd && isSameButSpace(committed, named)) return { ...answered, comparison: { kind: "different" } };
  if (signs.length > 0 && unformatted(committed) === unformatted(named)) return sameBut(answered, signs.join("; "));
  const tools = isOdd ? null : recognisePostProcessors(committed, named);
  if (tools !== null) {
    const note = `post-processed by ${tools.map(({ name }) => name).join(" and ")}`;
    return { ...answered, tools, comparison: { kind: "same-but", note } };
  }
  return comparison.kind === "different" ? { ...answered, comparison: compareAsMarked(committed, named) } : answered;
}

function sameBut(answered: Answered, note: string): Answered {
  return { ...answered, comparison: { kind: "same-but", note } };
}

/**
 * What differs once the work of known tools is put onto the regenerated text. Some tools write more or less depending on comments in
 * the stub, so where the code is alike without any comment, a changed comment explains the rest.
 */
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

/**
 * Leaves aside how the descriptor is compressed, and the order of custom options in it: compilers other than protoc have orders of their
 * own, and no version line tells which compiler it was. A stub that has to be mended for another reason keeps its order.
 */
export function settleByOrder(answered: Answered): Answered {
  if (answered.comparison.kind !== "different") return answered;
  const { regenerated, ask } = answered;
  if (regenerated === null) return answered;
  const fresh = decodeUtf8(regenerated);
  const same = withCommittedDescriptor(inUnixForm(ask.context.text), fresh);
  if (same === null) return answered;
  const settled = settleByTools({ ...answered, ...withBytes(ask, Buffer.from(same.text)) });
  if (settled.comparison.kind !== "same" && settled.comparison.kind !== "same-but") return settled;
  return sameBut(settled, same.words);
}

/** Leaves aside the layout of doc comments where the plugin may have been built with a Go below 1.19, whose go/printer kept it. */
export function settleByOldComments(answered: Answered): Answered {
  if (answered.comparison.kind !== "comments") return answered;
  const { regenerated, ask } = answered;
  // What somebody stored otherwise is no layout of comments.
  if (regenerated === null || ask.context.hasOddForm === true || !mayBeOldBuild(ask.context.stub, ask.generator))
    return answered;
  const fresh = decodeUtf8(regenerated);
  if (lacksMark(ask.context.text, fresh)) return answered;
  const [committed, written] = comparedTexts(ask, fresh);
  // What else an old build writes otherwise does not tell it from the layout.
  const { text: named, signs } = asOldBuild(committed, written);
  const marked = withToolMarks(committed, named, named);
  // Names of other lengths align what stands behind them otherwise.
  const isRealigned = signs.length > 0 && mayBeRealigned(committed, marked);
  const [own, made] = isRealigned ? [unformatted(committed), unformatted(marked)] : [committed, marked];
  if (!sameWords(own, made)) return answered;
  return sameBut(answered, "doc comments are laid out as by a plugin that was built with Go 1.18 or older");
}

/** Both texts without what stands above their headers, and without version lines where these do not name the version that made the stub. */
function comparedTexts({ context, generator }: Ask, regenerated: string): readonly [string, string] {
  const [own, made] = withoutHeads(inUnixForm(context.text), regenerated);
  return namesItsVersion(context.stub, generator) ? [own, made] : [withoutStamps(own), withoutStamps(made, own)];
}
