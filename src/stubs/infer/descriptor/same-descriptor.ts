import { withoutOptionOrder } from "../../schema/custom-options.ts";
import { descriptorBlock, extractDescriptor } from "./extract.ts";

/**
 * The regenerated text with the committed stub's descriptor, where that means the same in another order: compilers differ in the
 * order in which they write the parts of custom options, and a stub does not tell which release of buf made it. Null where the
 * descriptors are the same bytes, or mean something else.
 */
export function withCommittedDescriptor(committed: string, regenerated: string): string | null {
  const [own, fresh] = [descriptorBlock(committed), descriptorBlock(regenerated)];
  if (own === null || fresh === null || own.text === fresh.text) return null;
  const [before, after] = [extractDescriptor(committed), extractDescriptor(regenerated)];
  if (before === null || after === null || !isSameInOrder(before, after)) return null;
  return regenerated.slice(0, fresh.start) + own.text + regenerated.slice(fresh.start + fresh.text.length);
}

function isSameInOrder(one: Uint8Array, other: Uint8Array): boolean {
  try {
    return withoutOptionOrder(one) === withoutOptionOrder(other);
  } catch {
    // Edited by hand or half merged.
    return false;
  }
}
