import type { StubRequest } from "../../model/request.ts";
import { isCore } from "../../model/stub.ts";
import type { Answered } from "../infer/ask.ts";
import type { StubContext } from "../infer/contexts.ts";
import { furtherGenerator } from "../infer/generator/further.ts";
import { causesOf, describeCause } from "./causes.ts";
import { type Evidence, whyNot } from "./evidence.ts";
import { type About, type Judgement, orphan, unreproducible, unreproducibleAndBehind } from "./judgements.ts";
import { schemaChangesInWords } from "./reasons.ts";

/**
 * A stub that could not be regenerated is no proof of anything, unless its schema differs from what its .proto compiles to.
 * What protoc or a plugin said of it is told once for all stubs, at its own place.
 */
export function judgeUnregenerated(evidence: Evidence, about: About, request: StubRequest): Judgement {
  const { context, answered } = evidence;
  const why = whyNot(context, answered);
  if (answered !== null && lostItsServices(answered))
    return leftOver(about, context, `${about.proto} has no service any more`);
  // A generator that wrote its other files here: no HTTP rule is left in this .proto, or no message.
  if (answered !== null && evidence.isProvenMaker && wroteNothing(answered))
    return leftOver(about, context, `${about.generator} has nothing to write for ${about.proto} any more`);
  const causes = answered === null ? [] : causesOf(answered);
  const judgement = unreproducible(about, why, request);
  const { finding } = judgement;
  if (answered === null || finding === null) return judgement;
  const changed = schemaChangesInWords(answered) ?? newImportsInWords(answered);
  if (causes.length > 0) {
    const told = causes.map(describeCause).join("; ");
    return {
      result: {
        ...about,
        status: "unreproducible",
        reason: told,
        because: [...about.because, ...(changed === null ? [] : [changed])],
      },
      change: null,
      finding: null,
      unregenerated: { path: about.path, causes, goImports: context.goImports, isOutdated: changed !== null },
    };
  }
  if (changed !== null) return unreproducibleAndBehind(about, why, changed, request);
  // Another generator may well have nothing to write for a .proto, or lack an option.
  if (wroteNothing(answered) && isCore(about.generator)) {
    const message = `${about.generator} ended without an error and wrote nothing for ${about.proto}, so ${about.path} was not checked.`;
    return { ...judgement, finding: { ...finding, level: "error", message } };
  }
  return judgement;
}

/** Imports of its .proto that are nowhere and that the schema in the stub has not; null where there are none. */
function newImportsInWords({ ask, missing }: Answered): string | null {
  const { stub, embedded } = ask.context;
  if (embedded === null || missing.size === 0) return null;
  const added = [...missing].filter(([name, importer]) => importer === stub.source && !embedded.imports.includes(name));
  return added.length === 0 ? null : added.map(([name]) => `import ${name} added`).join("; ");
}

/** A plugin that succeeds and writes no file would let every stub pass. */
function wroteNothing({ ask, compiled, outcome }: Answered): boolean {
  return outcome.kind === "files" && outcome.files.size === 0 && compiled.files.has(ask.context.stub.source ?? "");
}

/** protoc-gen-go-grpc and some others write nothing for a .proto without services. */
function lostItsServices({ ask, compiled, outcome }: Answered): boolean {
  const { stub } = ask.context;
  const file = compiled.files.get(stub.source ?? "");
  const ofServices = stub.generator === "protoc-gen-go-grpc" || furtherGenerator(stub.generator)?.ofServices === true;
  return ofServices && outcome.kind === "files" && file?.hasServices === false;
}

function leftOver(about: About, context: StubContext, reason: string): Judgement {
  return orphan(about, context, reason, {
    message: `${about.path} is left over: ${reason}, so nothing generates it.`,
    fix: "Delete the stub (go-grpc-setup update does).",
  });
}
