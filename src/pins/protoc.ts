import defaults from "../data/defaults.json" with { type: "json" };
import type { Facts } from "../model/facts.ts";
import type { Request } from "../model/request.ts";
import { canCompileEditions } from "./pairing/editions.ts";
import { declaredCandidates, inputCandidate, lockedCandidates } from "./places.ts";
import { protocStamps, type StampGroup, stampCandidates } from "./stamps.ts";
import type { Candidate, Surroundings } from "./types.ts";

/**
 * Everything that asks for a protoc, strongest first: the input, the lock file, files of version managers, the stamps in
 * the stubs, the shipped default.
 */
export function protocCandidates(facts: Facts, request: Request, surroundings: Surroundings): readonly Candidate[] {
  const stamps = protocStamps(facts);
  // Under buf no protoc is stamped. A few stubs of another origin shall not decide for a repository of such.
  const unstamped = stamps[0]?.version === null;
  return [
    ...inputCandidate("protoc-version", request.protocVersion),
    ...lockedCandidates("protoc", surroundings),
    ...declaredCandidates("protoc", facts),
    ...ableFirst([...(unstamped ? [] : stampCandidates(stamps, "protoc")), shippedDefault(stamps)], facts),
  ];
}

function shippedDefault([most]: readonly StampGroup[]): Candidate {
  const lacking = {
    none: "no file and no stub names a protoc",
    few: "no file and hardly a stub names a protoc",
    old: "no protoc that a stub names knows the editions of all .protos",
  };
  const because = lacking[most === undefined ? "none" : most.version === null ? "few" : "old"];
  return { version: defaults.protoc, provenance: { kind: "default", because: `shipped default, for ${because}` } };
}

/** The editions of few .protos may need a newer protoc than most stubs were made by. */
function ableFirst(candidates: readonly Candidate[], facts: Facts): readonly Candidate[] {
  const isAble = ({ version }: Candidate) => canCompileEditions(version, facts);
  return [...candidates.filter(isAble), ...candidates.filter((candidate) => !isAble(candidate))];
}
