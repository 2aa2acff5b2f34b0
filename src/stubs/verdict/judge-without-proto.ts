import type { Departure } from "../../model/history.ts";
import type { StubRequest } from "../../model/request.ts";
import { decodeUtf8 } from "../../model/utf8.ts";
import type { StubContext } from "../infer/contexts.ts";
import { extractDescriptor } from "../infer/descriptor/extract.ts";
import { asOldBuild } from "../infer/generator/old-builds.ts";
import { namesItsVersion } from "../infer/generator/versions.ts";
import { inUnixForm, withoutComments } from "../text/compare.ts";
import { mayBeFormatted } from "../text/form.ts";
import { unformatted, withoutToolMarks } from "../text/post-processors.ts";
import { readFile } from "../wire/wire.ts";
import { departureInWords, type Evidence, unknownVersion, unreadableDescriptor, whyNot } from "./evidence.ts";
import { firstDifference } from "./first-difference.ts";
import { type About, edited, type Judgement, orphan, remedies, unreproducible } from "./judgements.ts";
import { listed } from "./listed.ts";

const deleteOrRestore = "Delete the stub (go-grpc-setup update does), or bring its .proto back.";

/** A stub that others need is not deleted before they do not. */
function needed(judgement: Judgement, importers: readonly string[]): Judgement {
  const { finding } = judgement;
  if (importers.length === 0 || finding === null) return judgement;
  const fix = `Bring its .proto back, which is still imported by ${listed(importers)}; or have none import it, and delete the stub then.`;
  return { ...judgement, change: null, finding: { ...finding, fix } };
}

/**
 * Judges a stub whose .proto is not in the checkout: an orphan where that is proven, or else by what the descriptor embedded
 * in it generates.
 */
export function judgeWithoutProto(evidence: Evidence, about: About, request: StubRequest): Judgement {
  const { context, answered, provenRoot, departure, importers } = evidence;
  const { stub } = context;
  const absent = absenceInWords(context);
  const rooted = { ...about, root: provenRoot?.mount.directory ?? null };
  if (departure !== null) return judgeDeparted(context, departure, rooted, importers);
  if (provenRoot !== null) {
    const { expected, sibling } = provenRoot;
    const left = orphan(rooted, context, `${expected} is not there, although ${sibling} is made from that root`, {
      message: `${stub.path} was generated from ${stub.source}, which is not in the checkout, although ${sibling} is made from that root${expected === stub.source ? "" : `: it would be ${expected}`}.`,
      fix: deleteOrRestore,
    });
    return needed(left, importers);
  }
  if (answered === null && context.embedded === null && extractDescriptor(context.text) !== null) {
    return edited(about, context, null, `${unreadableDescriptor} (${absent})`);
  }
  const described = context.embedded === null ? stub.source : readFile(context.embedded.bytes).name;
  if (described !== stub.source && answered?.regenerated === null) {
    const why = `it says that it was generated from ${stub.source}, and the descriptor in it is that of ${described}; neither is in the checkout`;
    return unreproducible(about, why, request);
  }
  if (answered === null || answered.regenerated === null) {
    return unreproducible(about, `${absent}, and ${whyNot(context, answered)}`, request);
  }
  const { comparison } = answered;
  const [committed, rebuilt] = [inUnixForm(context.text), decodeUtf8(answered.regenerated)];
  const sameCode = comparison.kind !== "different" || isSameCode(committed, rebuilt);
  // The comments that ask for struct tags are in the .proto.
  if (!sameCode && withoutToolMarks(committed) === withoutToolMarks(rebuilt)) {
    const reason = `${absent}; rebuilt from the descriptor embedded in the stub, its code is the same but for struct tags or what other tools change`;
    return { result: { ...about, status: "unsourced", reason }, change: null, finding: null };
  }
  if (sameCode) {
    const reason = `${absent}; rebuilt from the descriptor embedded in the stub, its code is the same`;
    return { result: { ...about, status: "unsourced", reason }, change: null, finding: null };
  }
  if (
    stub.generator !== "protoc-gen-go" ||
    comparison.kind !== "different" ||
    !namesItsVersion(stub, context.generator)
  ) {
    const why =
      stub.generatorStamp === undefined || comparison.kind !== "different" || namesItsVersion(stub, context.generator)
        ? `the descriptor ${stub.generator === "protoc-gen-go" ? "in it" : "beside it"} gives other code`
        : unknownVersion(context);
    return unreproducible(about, `${absent}, and ${why}`, request, remedies.proto);
  }
  if (evidence.tool !== null)
    return unreproducible(about, `${absent}, and ${evidence.tool.words}`, request, remedies.proto);
  const words = `rebuilt from the descriptor in it, its code is different (${absent})`;
  // A descriptor has no comments: the stub is not replaced by what it gives, which would take all of them away.
  const { line, lacks } = firstDifference(codeByLine(committed), codeByLine(rebuilt));
  return lacks === null
    ? edited(about, context, null, words, line)
    : edited(about, context, null, `${words}; it lacks \`${lacks}\``);
}

/** The code of a text, each line where it stands. */
function codeByLine(text: string): string {
  return text
    .split("\n")
    .map((line) => withoutComments(`${line}\n`))
    .join("\n");
}

/** Whether two texts have the same code: comments are not in a descriptor, and an old build laid code out otherwise. */
function isSameCode(committed: string, rebuilt: string): boolean {
  const [own, made] = [withoutComments(committed), withoutComments(rebuilt)];
  if (own === made) return true;
  const { text, signs } = asOldBuild(own, made);
  return signs.length > 0 && mayBeFormatted(own, text) && unformatted(own) === unformatted(text);
}

/** Git knows where its .proto went. */
function judgeDeparted(
  context: StubContext,
  departure: Departure,
  about: About,
  importers: readonly string[],
): Judgement {
  const { path, source } = context.stub;
  const { movedTo } = departure;
  const reason = departureInWords(departure);
  const left = orphan(about, context, reason, {
    message: `${path} was generated from ${source}, which is not ${movedTo === null ? "in the checkout" : "where it was"}: ${reason}.`,
    fix:
      movedTo === null
        ? deleteOrRestore
        : `Delete the stub (go-grpc-setup update does) and generate it from ${movedTo}, or move that back.`,
  });
  return movedTo === null ? needed(left, importers) : left;
}

/** That its .proto is not here, where one of its name may be, in words. */
function absenceInWords({ stub: { source }, namesake }: StubContext): string {
  return namesake === undefined
    ? `${source ?? "its source"} is not in the checkout`
    : `${namesake} does not give it, and no other ${source} is in the checkout`;
}
