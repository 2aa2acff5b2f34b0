import { modulesInWords } from "../../model/pin.ts";
import { type Answered, isSettled } from "../infer/ask.ts";
import type { StubContext } from "../infer/contexts.ts";
import { namesItsVersion } from "../infer/generator/versions.ts";

/**
 * Whether an answer's generator, at its version, is the one that made this checkout's stubs: it gave at least as many of them as
 * it did not, from their .protos or, where these have changed since, from the descriptors in them, `own`. Not so where the checkout
 * runs it with different options: which of them made a file is then a guess.
 */
export function provenMakers(
  answers: readonly Answered[],
  own: ReadonlyMap<Answered, Answered>,
): (answered: Answered) => boolean {
  const balance = new Map<string, number>();
  const proven = new Set<string>();
  for (const answered of answers) {
    const key = keyOf(answered);
    const isGiven = isSettled(answered) || isRebuilt(own.get(answered));
    balance.set(key, (balance.get(key) ?? 0) + (isGiven ? 1 : -1));
    if (isGiven) proven.add(key);
  }
  return (answered) => {
    const isMajority = proven.has(keyOf(answered)) && (balance.get(keyOf(answered)) ?? 0) >= 0;
    return isMajority && !answered.ask.context.hasRivalOptions;
  };
}

/** A descriptor has no comments. */
function isRebuilt(own: Answered | undefined): boolean {
  return own !== undefined && (isSettled(own) || own.comparison.kind === "comments");
}

function keyOf({ ask }: Answered): string {
  return `${ask.context.stub.generator} ${modulesInWords(ask.generator)}`;
}

/** By its header, or because what is taken for its maker wrote most of the others: then another code is somebody's edit. */
export function isMakerKnown({ stub, generator }: StubContext, isProvenMaker: boolean): boolean {
  return namesItsVersion(stub, generator) || (stub.generatorStamp !== undefined && isProvenMaker);
}
