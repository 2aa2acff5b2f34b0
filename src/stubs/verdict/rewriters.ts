import type { Answered } from "../infer/ask.ts";
import { isRebuilt } from "./makers.ts";

/**
 * Tells of a stub without .proto, in words, that a program which is not known rewrites such stubs after their generator: most of them,
 * and more than anybody edits by hand, are not what the descriptors in them give. Null where that does not show.
 */
export function rewriterBehind(answers: readonly Answered[]): (answered: Answered) => string | null {
  const rebuilt = answers.filter(isOfDescriptor);
  const others = rebuilt.filter((answered) => !isRebuilt(answered)).length;
  if (others < mostEdited || others * 2 <= rebuilt.length) return () => null;
  const words = `${others} of ${rebuilt.length} stubs without a .proto here have other code than the descriptors in them give, so a program that is not known rewrites them`;
  return (answered) => (isOfDescriptor(answered) ? words : null);
}

const mostEdited = 10;

/** Whether a stub was rebuilt from the descriptor in it, which services are not in. */
function isOfDescriptor({ ask, regenerated }: Answered): boolean {
  return regenerated !== null && ask.origin.kind === "embedded" && ask.context.stub.generator === "protoc-gen-go";
}
