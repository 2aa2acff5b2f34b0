import { absenceFaultKinds } from "./absence-faults.ts";
import { combinedFaultKinds } from "./combined-faults.ts";
import { type Fault, haveComments, type Untouched } from "./fault.ts";
import { fileFaultKinds } from "./file-faults.ts";
import { moveFaultKinds } from "./move-faults.ts";
import { pinFaultKinds, pinFaults } from "./pin-faults.ts";
import { protoFaultKinds } from "./proto-faults.ts";
import { protoFault } from "./proto-places.ts";
import { serviceFaultKinds } from "./service-faults.ts";
import { stubFaultKinds } from "./stub-faults.ts";

/** Those that change more than the text of one .proto. */
const furtherKinds = [
  ...fileFaultKinds,
  ...moveFaultKinds,
  ...absenceFaultKinds,
  ...serviceFaultKinds,
  ...stubFaultKinds,
  ...combinedFaultKinds,
];

/** The names of all kinds of faults, in the order of the table. */
export const faultKinds: readonly string[] = [
  ...protoFaultKinds.map(({ name }) => name),
  ...furtherKinds.map(({ name }) => name),
  ...pinFaultKinds,
];

/** One fault of each kind for each seed, where the checkout has a place for it; the same for the same seeds. */
export function faultsFor(untouched: Untouched, seeds: readonly string[], only: readonly string[]): Fault[] {
  let id = 0;
  const next = () => {
    id += 1;
    return id;
  };
  const kinds = haveComments(untouched)
    ? protoFaultKinds
    : protoFaultKinds.filter(({ reasons }) => !reasons.includes("comments"));
  const seeded = seeds.flatMap((seed) => [
    ...kinds.map((kind) => protoFault(kind, untouched, seed, next())),
    ...furtherKinds.map((kind) => kind.put(untouched, seed, next())),
  ]);
  const all = [...seeded, ...pinFaults(untouched)];
  const seen = new Set<string>();
  return all.flatMap((fault) => {
    if (fault === null || (only.length > 0 && !only.includes(fault.kind))) return [];
    // Two seeds may choose the same place of a small checkout.
    const key = JSON.stringify([fault.kind, fault.place, fault.writes.map(({ content }) => content?.toString())]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [fault];
  });
}

/** The faults in runs of which no two have to do with the same files. */
export function inRounds(faults: readonly Fault[]): Fault[][] {
  const rounds: { readonly faults: Fault[]; readonly claims: Set<string> }[] = [];
  for (const fault of faults) {
    const isAlone = fault.claims.includes("everything");
    const round = rounds.find(
      ({ claims }) => !isAlone && !claims.has("everything") && !fault.claims.some((claim) => claims.has(claim)),
    );
    if (round === undefined) rounds.push({ faults: [fault], claims: new Set(fault.claims) });
    else {
      round.faults.push(fault);
      for (const claim of fault.claims) round.claims.add(claim);
    }
  }
  return rounds.map(({ faults: together }) => together);
}
