import type { Finding } from "../model/finding.ts";
import type { Fault } from "./faults.ts";
import { hostOf, isCross, targetOf } from "./go-rule.ts";
import type { GoSettings } from "./go-settings.ts";
import type { Need } from "./need.ts";
import type { CgoDecision, Examination } from "./verdict.ts";

/** All that the words about a verdict are made of. */
export interface CgoStory {
  readonly decision: CgoDecision;
  readonly examination: Examination;
  readonly need: Need;
  /** Absent where the go command was not asked or did not answer. */
  readonly settings?: GoSettings;
  /** How far a working toolchain was seen to work. */
  readonly goBuilt: boolean;
  readonly ran: boolean;
  readonly compiler: string;
  /** What was changed, in words. */
  readonly repairs: readonly string[];
  /** What was tried on the machine without success, in words. */
  readonly attempts: readonly string[];
  /** The fault that was repaired or fallen back from. */
  readonly fault?: Fault;
  /** Why it may not fall back, in words; empty: it may. */
  readonly insistence: string;
}

/** Why the verdict is what it is, in one or two sentences. */
export function reasonOf(story: CgoStory): string {
  const { examination, settings } = story;
  switch (examination.kind) {
    case "turned-off":
      if (story.insistence !== "") return `CGO_ENABLED is 0, and ${story.insistence}.`;
      return examination.by === "input" ? "The input `cgo` is off." : "CGO_ENABLED is 0 by the user's own setting.";
    case "cross-off": {
      const places = settings === undefined ? "" : ` (${targetOf(settings)} on ${hostOf(settings)})`;
      return `Go turns cgo off by its own rule when it builds for another platform${places}.`;
    }
    case "no-compiler": {
      const compiler = settings?.cc ?? "the default compiler";
      return `Go turns cgo off by its own rule: CC is not set and ${compiler} is not in PATH. ${consequence(story.need)}`;
    }
    case "fatal":
      return `${faultSentence(examination.fault)} Turning cgo off would not help.`;
    case "works": {
      const seen = story.ran
        ? "compiled, linked and ran a C program"
        : "linked a C program for the target, which this machine can't run";
      const built = story.goBuilt ? `, and Go built ${story.ran ? "and ran " : ""}one with cgo` : "";
      const mended = story.fault === undefined ? "" : ` It was repaired: ${faultSentence(story.fault)}`;
      return `${story.compiler || "The C compiler"} ${seen}${built}.${mended}`;
    }
    case "broken":
      return `${crossSentence(settings)}${faultSentence(examination.fault)} ${story.insistence === "" ? consequence(story.need) : `It is not turned off because ${story.insistence}.`}`;
  }
}

/** The findings that a verdict brings. */
export function verdictFindings(story: CgoStory): Finding[] {
  const { decision, examination } = story;
  const reason = reasonOf(story);
  const tried = story.attempts.length === 0 ? "" : `\nTried without success: ${story.attempts.join("; ")}`;
  const quoted = `${"fault" in examination ? `\n${examination.fault.text}` : ""}${tried}`;
  switch (decision.verdict) {
    case "failed":
      return [
        { code: "cgo-failed", level: "error", message: `cgo does not work. ${reason}${quoted}`, fix: remedyFor(story) },
      ];
    case "fallback-degraded":
      return [
        { code: "cgo-degraded", level: "warning", message: `CGO_ENABLED=0. ${reason}${quoted}`, fix: remedyFor(story) },
      ];
    case "fallback-unverified":
      return [
        {
          code: "cgo-unverified",
          level: "warning",
          message: `CGO_ENABLED=0. ${reason}${quoted}`,
          fix: remedyFor(story),
        },
      ];
    case "fallback-safe":
      return [
        { code: "cgo-off", level: "notice", message: `CGO_ENABLED=0. ${reason}${quoted}`, fix: remedyFor(story) },
      ];
    case "repaired-env":
    case "repaired-system":
    case "repaired-installed":
      return [
        {
          code: "cgo-repaired",
          level: "notice",
          message:
            `cgo works after a repair: ${story.repairs.join(", ")}. ${story.fault === undefined ? "" : faultSentence(story.fault)}`.trim(),
          fix: story.fault?.remedy ?? "Set these variables in the job to have them without a search.",
        },
      ];
    default:
      return examination.kind === "cross-off" ? crossFindings(story, reason) : [];
  }
}

function crossFindings({ need }: CgoStory, reason: string): Finding[] {
  const fix = "To build with cgo set CGO_ENABLED=1 and CC to a cross compiler for the target.";
  if (need.kind === "hard") {
    return [{ code: "cgo-cross-off", level: "warning", message: `${reason} ${consequence(need)}`, fix }];
  }
  return [{ code: "cgo-cross-off", level: "notice", message: `${reason} ${consequence(need)}`, fix }];
}

// The variables may come from anywhere in a workflow, far from the step that fails.
function crossSentence(settings: GoSettings | undefined): string {
  if (settings === undefined || !isCross(settings)) return "";
  return `A build for ${targetOf(settings)} on ${hostOf(settings)} with cgo needs a C compiler and a C library for ${targetOf(settings)}, and CC is ${settings.cc}. `;
}

function faultSentence({ id, cause }: Fault): string {
  return id === "unknown" ? cause : `${cause} (${id})`;
}

/** What CGO_ENABLED=0 means for the modules in scope. */
function consequence(need: Need): string {
  switch (need.kind) {
    case "none":
      return "No package outside the standard library has C code, tests included, so that building without cgo loses nothing of the module's.";
    case "soft":
      return `Without cgo these packages build but change what they do: ${need.packages.join(", ")}.`;
    case "hard":
      return need.packages.length === 0
        ? `The build needs cgo: ${need.because}.`
        : `The build needs cgo for ${need.packages.join(", ")}: ${need.because}.`;
    case "unknown":
      return `Whether the module needs cgo could not be told: ${need.why}.`;
  }
}

function remedyFor({ examination, settings }: CgoStory): string {
  switch (examination.kind) {
    case "fatal":
    case "broken":
      return `${examination.fault.remedy} See docs/cgo.md (${examination.fault.id}) and ${examination.fault.link}`;
    case "no-compiler":
      return `Install a C compiler (${settings?.cc ?? "gcc"} with the C library's headers) or set CC; or set CGO_ENABLED=0 to say that cgo is not wanted.`;
    case "turned-off":
      return "Take CGO_ENABLED=0 away, or `cgo: required`.";
    case "cross-off":
      return "Set CGO_ENABLED=1 and CC to a cross compiler for the target, or take `cgo: required` away.";
    case "works":
      return "";
  }
}
