import { decodeUtf8 } from "../../model/utf8.ts";
import type { Answered } from "../infer/ask.ts";
import { type EditStep, stepsFor } from "../sed/steps.ts";
import { inUnixForm, lineDistance } from "../text/compare.ts";
import { type Answer, withBytes } from "./attempts.ts";

/**
 * An `Answer` whose files have been through what the project's recipes do to them by sed, as far as the committed stubs show it:
 * all that comes after sees what the project's own pipeline would have written.
 */
export function editing(answer: Answer, steps: readonly EditStep[]): Answer {
  if (steps.length === 0) return answer;
  return async (asks) => (await answer(asks)).map((answered) => edited(answered, steps));
}

function edited(answered: Answered, steps: readonly EditStep[]): Answered {
  const { ask, regenerated, comparison } = answered;
  if (regenerated === null || comparison.kind === "same") return answered;
  const { stub, bytes, text: committed } = ask.context;
  const own = stepsFor(stub.path, steps);
  if (own.length === 0) return answered;
  const raw: Edited = { text: decodeUtf8(regenerated), edits: [] };
  const made = bytes.length === 0 ? withNamed(raw, own) : nearest(committed, raw, own);
  if (made.edits.length === 0) return answered;
  return {
    ...answered,
    ...withBytes(ask, Buffer.from(made.text)),
    edits: [...new Set(made.edits.map(({ name }) => name))],
  };
}

interface Edited {
  readonly text: string;
  /** Those that changed something. */
  readonly edits: readonly EditStep[];
}

/** What would be new has nothing to be compared with, so that only what names it counts. */
function withNamed(raw: Edited, steps: readonly EditStep[]): Edited {
  return withAll(
    raw,
    steps.filter(({ isNamed }) => isNamed),
  );
}

function withAll(raw: Edited, steps: readonly EditStep[]): Edited {
  return steps.reduce(withStep, raw);
}

function withStep(before: Edited, step: EditStep): Edited {
  const text = step.edit(before.text);
  return text === before.text ? before : { text, edits: [...before.edits, step] };
}

/**
 * All steps where they explain the committed text best, else those that each bring it nearer. Where what a step changes was changed
 * otherwise as well, nothing is nearer, and the recipe's word counts if it names the file.
 */
function nearest(committed: string, raw: Edited, steps: readonly EditStep[]): Edited {
  const all = withAll(raw, steps);
  if (all.edits.length === 0 || all.text === committed) return all;
  // A formatter may have come after all of them.
  const own = withoutAlignment(inUnixForm(committed));
  const distanceTo = ({ text }: Edited) => lineDistance(own, withoutAlignment(text));
  let best = { made: raw, distance: distanceTo(raw) };
  for (const step of steps) {
    const made = withStep(best.made, step);
    if (made === best.made) continue;
    const distance = distanceTo(made);
    if (distance < best.distance || (step.isNamed && distance === best.distance)) best = { made, distance };
  }
  return distanceTo(all) < best.distance ? all : best.made;
}

function withoutAlignment(text: string): string {
  return text.replace(/[ \t]+/g, " ");
}

/** Names the steps in what is said of a stub that is current: `after sed of protobuf/Makefile:21`. */
export function noteEdits(answered: Answered): Answered {
  const { comparison, edits = [] } = answered;
  if (edits.length === 0 || !(comparison.kind === "same" || comparison.kind === "same-but")) return answered;
  const own = `after ${edits.join(" and ")}`;
  const note = comparison.kind === "same-but" && comparison.note !== "" ? `${own}; ${comparison.note}` : own;
  return { ...answered, comparison: { kind: "same-but", note } };
}
