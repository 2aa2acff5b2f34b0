import { modulesInWords } from "../../model/pin.ts";
import { type Answered, isSettled } from "../infer/ask.ts";
import type { StubContext } from "../infer/contexts.ts";
import { namesItsVersion } from "../infer/generator/versions.ts";

/**
 * Tells of an answer whether its generator, at its version, is what made this checkout's stubs: that generator gave at least as many
 * of them as it failed to give. A stub counts as given if its .proto gives it or, where that has changed since, if the descriptor
 * in the stub does (`own`). Never where the checkout runs the generator with different options in different places, for which
 * of them made a file is then a guess.
 */
export function provenMakers(
  answers: readonly Answered[],
  own: ReadonlyMap<Answered, Answered>,
): (answered: Answered) => boolean {
  const balance = new Map<string, number>();
  const proven = new Set<string>();
  for (const answered of answers) {
    const key = keyOf(answered);
    const rebuilt = own.get(answered);
    const isGiven = isSettled(answered) || (rebuilt !== undefined && isRebuilt(rebuilt));
    balance.set(key, (balance.get(key) ?? 0) + (isGiven ? 1 : -1));
    if (isGiven) proven.add(key);
  }
  return (answered) => {
    const isMajority = proven.has(keyOf(answered)) && (balance.get(keyOf(answered)) ?? 0) >= 0;
    return isMajority && !answered.ask.context.hasRivalOptions;
  };
}

/**
 * Of the stubs that are not judged, those that tell what made the judged ones: the others of a generator that did not give one as it is, and
 * whose version no header names; and the others without .proto, where the descriptor in one does not give its code.
 */
export function witnessesIn(others: readonly StubContext[], answers: readonly Answered[]): StubContext[] {
  const doubtful = answers.filter((answered) => {
    const { stub, generator } = answered.ask.context;
    return !isSettled(answered) && !namesItsVersion(stub, generator);
  });
  const generators = new Set(doubtful.map(({ ask }) => ask.context.stub.generator));
  const hasOther = answers.some((answered) => answered.ask.origin.kind === "embedded" && !isRebuilt(answered));
  return others.filter(
    ({ stub, candidates }) => generators.has(stub.generator) || (hasOther && candidates.length === 0),
  );
}

/** Whether the descriptor in a stub gives its code; a descriptor has no comments, so these don't count. */
export function isRebuilt(own: Answered): boolean {
  return isSettled(own) || own.comparison.kind === "comments";
}

function keyOf({ ask }: Answered): string {
  return `${ask.context.stub.generator} ${modulesInWords(ask.generator)}`;
}

/**
 * Whether it is known what made a stub: its header says so, or the likeliest generator made most of the other stubs. Only then does
 * different code prove that somebody edited it.
 */
export function isMakerKnown({ stub, generator }: StubContext, isProvenMaker: boolean): boolean {
  return namesItsVersion(stub, generator) || (stub.generatorStamp !== undefined && isProvenMaker);
}
