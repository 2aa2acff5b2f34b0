import type { Provenance } from "../../model/provenance.ts";
import type { Answered, Ask } from "./ask.ts";
import { fieldBehaviorFile } from "./field-behavior.ts";

/**
 * Another way in which a stub may have been made, for one that the first way does not give; null where nothing speaks for
 * it. Each is tried only on what it can explain, and counts only if it gives the committed bytes.
 */
export interface Alternative {
  readonly name: string;
  readonly propose: (answered: Answered) => Ask | null;
}

/**
 * Plugins print through go/printer, which lays doc comments out anew since Go 1.19, and since Go 1.27 no longer before an
 * identifier: the Go that built a plugin shows in its output.
 */
const newerBuilder: Alternative = {
  name: "built with Go 1.27",
  propose: ({ ask, comparison }) => {
    if (comparison.kind !== "comments" || ask.builtWith === "1.27") return null;
    return {
      ...ask,
      builtWith: "1.27",
      provenance: [
        ...ask.provenance,
        derived("plugin built with Go 1.27, which lays out comments as the stub has them"),
      ],
    };
  },
};

/** Stubs made before google.api.field_behavior became `[packed = false]`. */
const packedFieldBehavior: Alternative = {
  name: "packed field_behavior",
  propose: ({ ask, comparison, compiled }) => {
    if (comparison.kind !== "different" || ask.packedFieldBehavior || !compiled.files.has(fieldBehaviorFile))
      return null;
    const because = `${fieldBehaviorFile} as it was before its extension became [packed = false]`;
    return { ...ask, packedFieldBehavior: true, provenance: [...ask.provenance, derived(because)] };
  },
};

/** The other copies of a .proto that is in the checkout more than once. */
function otherCopy(index: number): Alternative {
  return {
    name: `copy ${index}`,
    propose: ({ ask, comparison }) => {
      if (ask.origin.kind !== "proto" || comparison.kind === "stamp") return null;
      const candidate = ask.context.candidates[index];
      if (candidate === undefined) return null;
      const because = `${candidate.because}, one of ${ask.context.candidates.length} copies`;
      return { ...ask, origin: { kind: "proto", candidate }, provenance: [...ask.provenance, derived(because)] };
    },
  };
}

/** In the order in which they are tried: cheap ones first, then those that take another run of protoc. */
export const alternatives: readonly Alternative[] = [
  newerBuilder,
  packedFieldBehavior,
  otherCopy(1),
  otherCopy(2),
  otherCopy(3),
];

function derived(because: string): Provenance {
  return { kind: "derived", because };
}
