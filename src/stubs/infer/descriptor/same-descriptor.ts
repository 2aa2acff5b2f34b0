import { withoutOptionOrder } from "../../schema/custom-options.ts";
import { descriptorBlock, extractDescriptor } from "./extract.ts";

/** A regenerated text with a committed descriptor that means the same, and what it differs in, in words. */
interface WithDescriptor {
  readonly text: string;
  readonly words: string;
}

/**
 * The regenerated text with the committed stub's descriptor, where that means the same and is written otherwise: the Go that a plugin was
 * built with shows in what it compresses, and compilers differ in the order in which they write the parts of custom options, and a
 * stub does not tell which release of buf made it. Null where the descriptors are written alike, or mean something else.
 */
export function withCommittedDescriptor(committed: string, regenerated: string): WithDescriptor | null {
  const [own, fresh] = [descriptorBlock(committed), descriptorBlock(regenerated)];
  if (own === null || fresh === null || own.text === fresh.text) return null;
  // What no byte of it explains somebody put there.
  if (withoutBytes(own.text) !== withoutBytes(fresh.text)) return null;
  const [before, after] = [extractDescriptor(committed), extractDescriptor(regenerated)];
  if (before === null || after === null || !isSameInOrder(before, after)) return null;
  return {
    text: regenerated.slice(0, fresh.start) + own.text + regenerated.slice(fresh.start + fresh.text.length),
    words:
      Buffer.compare(before, after) === 0
        ? "its descriptor is compressed otherwise, as plugins built with another Go do it"
        : "the custom options in its descriptor stand in another order, as other compilers write them",
  };
}

/** What is left of a descriptor's declaration beside its bytes, be they listed or in string literals, and beside comments and layout. */
function withoutBytes(declaration: string): string {
  return declaration.replace(/"(?:[^"\\\n]|\\.)*"(?:\s*\+)?|\/\/[^\n]*|\b0x[\da-fA-F]{1,2}\b,?|\s+/g, "");
}

function isSameInOrder(one: Uint8Array, other: Uint8Array): boolean {
  try {
    return withoutOptionOrder(one) === withoutOptionOrder(other);
  } catch {
    // Edited by hand or half merged.
    return false;
  }
}
