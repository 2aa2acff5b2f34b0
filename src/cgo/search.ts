import type { Environment } from "../host/types.ts";
import type { Proof } from "./proof.ts";
import { type Change, combinedChanges, exportsOf } from "./repairs.ts";

/** What the search for a repair came to. */
export type SearchResult =
  | { readonly kind: "repaired"; readonly exports: Environment; readonly proof: Proof & { readonly kind: "works" } }
  | { readonly kind: "unrepaired"; readonly tried: number };

/** Tries the toolchain with these variables exported. */
export type Trial = (exports: Environment) => Promise<Proof>;

/**
 * Tries one change at a time, then several at once, and takes the first that works, less what it works without. The
 * fault needs no diagnosis for that. Stops when the time, in milliseconds of `performance.now()`, is over.
 */
export async function searchRepair(changes: readonly Change[], trial: Trial, deadline: number): Promise<SearchResult> {
  let tried = 0;
  for (const combination of [...changes.map((change) => [change]), ...combinedChanges(changes)]) {
    if (performance.now() > deadline) break;
    tried += 1;
    const proof = await trial(exportsOf(combination));
    if (proof.kind === "works") return { kind: "repaired", ...(await leave(combination, proof, trial)) };
  }
  return { kind: "unrepaired", tried };
}

async function leave(combination: readonly Change[], proof: Proof & { readonly kind: "works" }, trial: Trial) {
  let kept = combination;
  let best = proof;
  if (kept.length > 1) {
    for (const change of combination) {
      const without = kept.filter((one) => one !== change);
      if (without.length === 0) break;
      const again = await trial(exportsOf(without));
      if (again.kind === "works") [kept, best] = [without, again];
    }
  }
  return { exports: exportsOf(kept), proof: best };
}
