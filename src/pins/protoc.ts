import defaults from "../data/defaults.json" with { type: "json" };
import type { Facts } from "../model/facts.ts";
import type { Request } from "../model/request.ts";
import { declaredCandidates, inputCandidate, lockedCandidates } from "./places.ts";
import { protocStamps, stampCandidates } from "./stamps.ts";
import type { Candidate, Surroundings } from "./types.ts";

/**
 * Everything that asks for a protoc, strongest first: the input, the lock file, files of version managers, the stamps in
 * the stubs, the shipped default.
 */
export function protocCandidates(facts: Facts, request: Request, surroundings: Surroundings): readonly Candidate[] {
  return [
    ...inputCandidate("protoc-version", request.protocVersion),
    ...lockedCandidates("protoc", surroundings),
    ...declaredCandidates("protoc", facts),
    ...stampCandidates(protocStamps(facts), "protoc"),
    {
      version: defaults.protoc,
      provenance: { kind: "default", because: "shipped default, for no file and no stub names a protoc" },
    },
  ];
}
