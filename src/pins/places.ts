import type { DeclaredVersion, Facts } from "../model/facts.ts";
import { nearestFirst } from "./scope.ts";
import type { Candidate, Surroundings } from "./types.ts";

/** What an input asks for; nothing where it was not given. */
export function inputCandidate(input: string, version: string): readonly Candidate[] {
  return version === "" ? [] : [{ version, provenance: { kind: "input", because: `input ${input}` } }];
}

/** What the lock file holds for a tool. */
export function lockedCandidates(tool: string, { locked }: Surroundings): readonly Candidate[] {
  return locked
    .filter((entry) => entry.tool === tool)
    .map(({ version, path, line }) => ({
      version,
      provenance: { kind: "lock-file", because: "lock file", path, ...(line === undefined ? {} : { line }) },
    }));
}

/** What files of version managers and buf.gen.yaml ask for; buf.gen.yaml comes first, for it is about generating alone. */
export function declaredCandidates(tool: string, { declared, scopes }: Facts): readonly Candidate[] {
  const own = nearestFirst(
    declared.filter((entry) => entry.tool === tool),
    ({ file }) => file,
    scopes,
  );
  const isTemplate = ({ file }: DeclaredVersion): boolean => /(?:^|\/)buf\.gen[^/]*$/.test(file);
  return [...own.filter(isTemplate), ...own.filter((entry) => !isTemplate(entry))].map(
    ({ version, what, file, line }) => ({
      version,
      provenance: { kind: "project-file", because: what, path: file, line },
    }),
  );
}
