import type { Finding } from "../../model/finding.ts";
import type { StubRequest } from "../../model/request.ts";
import type { Stub, StubChange, StubResult, StubStatus } from "../../model/stub.ts";
import type { StubContext } from "../infer/contexts.ts";
import type { Place } from "../schema/source-info.ts";
import { inUnixForm } from "../text/compare.ts";
import { withCommittedText } from "../text/kept-text.ts";
import type { Unregenerated } from "./cause-findings.ts";

/** What was found out about one stub, with what is to be written and said because of it. */
export interface Judgement {
  readonly result: StubResult;
  readonly change: StubChange | null;
  readonly finding: Finding | null;
  /** For a stub that could not be regenerated: what is told once for all stubs that have the same cause. */
  readonly unregenerated?: Unregenerated;
}

/** What is the same in every judgement of one stub. */
export type About = Pick<StubResult, "path" | "generator" | "proto" | "root" | "because">;

/** What is committed at a path, as far as judging it takes. */
export interface Committed extends Pick<StubContext, "text" | "bytes" | "hasOddForm"> {
  readonly stub: Pick<Stub, "headerLine" | "generatorStampLine">;
}

/** A stub that regeneration would change, for the reason and in the words given. */
export function stale(
  about: About,
  context: Committed,
  after: Uint8Array,
  reason: string,
  why: string,
  request: StubRequest,
  place: Place | null = null,
): Judgement {
  return {
    result: { ...about, status: "stale", reason, because: [...about.because, why] },
    change: {
      path: about.path,
      before: context.bytes,
      after: written(context, after),
      status: "stale",
    },
    finding: {
      code: "stub-stale",
      level: request.versionStamps === "only" ? "warning" : "error",
      message: `${about.path} is stale (${reason}): ${why}.`,
      fix: "Run go-grpc-setup update, or apply the patch.",
      ...whereChanged(about, context, place),
    },
  };
}

/** With what the checkout does to its files; what was done to this one alone is not kept. */
function written({ text, hasOddForm }: Committed, after: Uint8Array): Uint8Array {
  return withCommittedText(hasOddForm === true ? inUnixForm(text) : text, after);
}

/** At the line of the .proto that somebody changed, or else at the stub's header. */
function whereChanged({ path, proto }: About, context: Committed, place: Place | null) {
  return place === null || proto === null
    ? { path, line: context.stub.headerLine }
    : { path: proto, ...place, stub: path };
}

/** A stub of which only version lines differ. */
export function stampOnly(
  about: About,
  context: Committed,
  after: Uint8Array,
  why: string,
  request: StubRequest,
): Judgement {
  const status: StubStatus = "stamp";
  return {
    result: { ...about, status, reason: why, because: [...about.because, why] },
    change: {
      path: about.path,
      before: context.bytes,
      after: written(context, after),
      status,
    },
    // Where it is no error it is said once for all stubs that have the same reason.
    finding:
      request.versionStamps === "ignore"
        ? null
        : {
            code: "stub-stamp",
            level: "error",
            message: `Only the version lines of ${about.path} differ: ${why}.`,
            fix: renewStamps,
            path: about.path,
            line: context.stub.generatorStampLine ?? context.stub.headerLine,
          },
  };
}

/** What mends a stub of which only the version lines differ. */
export const renewStamps = "Run go-grpc-setup update to have them renewed.";

/**
 * A stub whose code no generator writes; `after` is what one writes in its place, null where that is not known, and `line` is that
 * of the edit, 0 where it is not known.
 */
export function edited(about: About, context: Committed, after: Uint8Array | null, why: string, line = 0): Judgement {
  return {
    result: { ...about, status: "edited", reason: why, because: [...about.because, why] },
    change:
      after === null
        ? null
        : { path: about.path, before: context.bytes, after: written(context, after), status: "edited" },
    finding: {
      code: "stub-edited",
      level: "error",
      message: `${about.path} was edited by hand or by a tool that is not known: ${why}.`,
      fix:
        after === null
          ? "Take the stub as it was before the edit from Git, or bring its .proto back and have it generated."
          : "Undo the edit with go-grpc-setup update --force, or name the tool in the input post-process.",
      path: about.path,
      line: line > 0 ? line : context.stub.headerLine,
    },
  };
}

/** A stub that nothing generates any more, and that is to be deleted. */
export function orphan(
  about: About,
  { text, stub }: Committed,
  reason: string,
  told: Pick<Finding, "message" | "fix">,
): Judgement {
  return {
    result: { ...about, status: "orphan", reason, because: [...about.because, reason] },
    change: { path: about.path, before: Buffer.from(text), after: null, status: "orphan" },
    finding: { code: "stub-orphan", level: "error", ...told, path: about.path, line: stub.headerLine },
  };
}

/** That stubs could not be regenerated, and why, in words. */
export function notRegenerated(which: string, why: string): string {
  return `${which} could not be regenerated: ${why.replace(/\.$/, "")}.`;
}

/** A stub that could not be regenerated, and whose schema is provably not that of its .proto: `changed` says what is other there. */
export function unreproducibleAndBehind(
  about: About,
  why: string,
  changed: string,
  request: StubRequest,
  fix?: string,
): Judgement {
  const judgement = unreproducible(about, why, request, fix);
  const message = `${about.path} could not be regenerated (${why}), and its schema is not that of ${about.proto}: ${changed}.`;
  const { finding } = judgement;
  return finding === null ? judgement : { ...judgement, finding: { ...finding, level: "error", message } };
}

/** What may let a stub be regenerated, by what keeps it from that. */
export const remedies = {
  inputs:
    "Give what is missing by the inputs proto-paths, proto-modules, go-opt or go-grpc-opt, or exclude the file by stub-paths.",
  command: "Have the command that makes it run by the input generate, or exclude the file by stub-paths.",
  proto:
    "Check it where its .proto is, name that file's directory by the input proto-paths, or exclude the file by stub-paths.",
} as const;

/** A stub that could not be regenerated. */
export function unreproducible(
  about: About,
  why: string,
  request: StubRequest,
  fix: string = remedies.inputs,
): Judgement {
  return {
    result: { ...about, status: "unreproducible", reason: why },
    change: null,
    finding: {
      code: "stub-unreproducible",
      level: request.onUnchecked === "fail" ? "error" : "warning",
      message: notRegenerated(about.path, why),
      fix,
      path: about.path,
    },
  };
}
