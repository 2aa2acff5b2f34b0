import defaults from "../data/defaults.json" with { type: "json" };
import { isInside, nearestHolding } from "../model/directory.ts";
import type { Facts, GoModule, GoWorkspace } from "../model/facts.ts";
import { type GoLine, goLines } from "../model/go-lines.ts";
import { compareGo } from "../model/go-version.ts";
import type { Request } from "../model/request.ts";
import { declaredCandidates, inputCandidate, lockedCandidates } from "./places.ts";
import { goScheme, newestFitting } from "./scheme.ts";
import type { Candidate, Surroundings } from "./types.ts";

/**
 * Everything that asks for a Go version, strongest first: the inputs, the lock file, the go.work or go.mod of the working
 * directories, files of version managers, the shipped default.
 */
export function goCandidates(facts: Facts, request: Request, surroundings: Surroundings): readonly Candidate[] {
  return [
    ...inputCandidate("go-version", request.go.version),
    ...surroundings.goVersionFile.map(({ version, what, file, line }) => ({
      version,
      provenance: { kind: "input" as const, because: `${what}, which input go-version-file names`, path: file, line },
    })),
    ...lockedCandidates("go", surroundings),
    ...projectCandidates(facts),
    ...declaredCandidates("go", facts),
    defaultGo(surroundings),
  ];
}

/** Any installed Go of the shipped line will do; without one, the release that this was tried with. */
function defaultGo({ installed }: Surroundings): Candidate {
  const here = newestFitting({ kind: "range", range: defaults.go.line }, installed.go, goScheme);
  const because = `shipped default, Go ${defaults.go.line}, for nothing in the checkout names a Go`;
  return { version: here ?? defaults.go.version, provenance: { kind: "default", because } };
}

/** What the go command itself would select in the working directories, and below which version it refuses to work. */
export function goSelection(facts: Facts): { readonly selected: string | null; readonly required: string | null } {
  const lines = projectLines(facts);
  return {
    selected: lines[0]?.version ?? null,
    required: lines.find(({ verb }) => verb === "go")?.version ?? null,
  };
}

function projectCandidates(facts: Facts): Candidate[] {
  return projectLines(facts).map(({ verb, version, file, line }) => {
    const because = `${verb} line of ${file.replace(/^.*\//, "")}`;
    return { version, provenance: { kind: "project-file", because, path: file, line }, minimum: verb === "go" };
  });
}

/** Where modules of several directories ask for several versions, the highest serves them all. */
function projectLines({ modules, workspaces, scopes }: Facts): GoLine[] {
  const lines = byHighest(scopes.map((scope) => scopeLines(scope, modules, workspaces))).flat();
  const seen = new Set<string>();
  return lines.filter(({ file, line }) => {
    const place = `${file}:${line}`;
    return !seen.has(place) && seen.add(place);
  });
}

function scopeLines(scope: string, modules: readonly GoModule[], workspaces: readonly GoWorkspace[]): GoLine[] {
  const module = nearestHolding(scope, modules);
  const workspace = nearestHolding(scope, workspaces);
  // The go command takes a go.work before the go.mod, if that module is part of the workspace. https://go.dev/ref/mod#workspaces
  const used = module === undefined || workspace?.uses.includes(module.directory) === true;
  const own = [...(used ? linesOf(workspace) : []), ...linesOf(module)];
  if (own.length > 0) return own;
  return byHighest(
    modules.filter(({ directory }) => isInside(directory, scope)).map((module) => goLines(module)),
  ).flat();
}

function linesOf(file: GoModule | GoWorkspace | undefined): readonly GoLine[] {
  return file === undefined ? [] : goLines(file);
}

function byHighest(groups: readonly (readonly GoLine[])[]): (readonly GoLine[])[] {
  return [...groups].sort(([one], [other]) => compareGo(other?.version ?? "", one?.version ?? ""));
}
