import { type FurtherGenerator, furtherGenerators } from "../data/further-generators.ts";
import { isInScope } from "../model/directory.ts";
import type { Facts } from "../model/facts.ts";
import type { GoToolRequest, Request } from "../model/request.ts";
import { deletedIn } from "../model/work-tree.ts";
import { knownGenerators } from "./known-tools.ts";
import { declaredCandidates, lockedCandidates, toolCandidates } from "./places.ts";
import { moduleScheme } from "./scheme.ts";
import type { Candidate, Surroundings } from "./types.ts";

/** The tools of the input `go-tools` apart from the two generators, which have inputs of their own; each once. */
export function furtherTools({ goTools }: Request): readonly GoToolRequest[] {
  const seen = new Set(knownGenerators.map((generator) => generator.package));
  return goTools.filter((tool) => !seen.has(tool.package) && seen.add(tool.package));
}

/** The name that `go install` gives a command: the last element of its path that is no major version. https://go.dev/ref/mod#go-install */
export function commandName(packagePath: string): string {
  const parts = packagePath.split("/");
  const last = parts.at(-1) ?? packagePath;
  return (/^v\d+$/.test(last) ? parts.at(-2) : last) ?? last;
}

/** A further generator that files pin, with everything there that asks for a version of it. */
export interface DeclaredGenerator {
  readonly generator: FurtherGenerator;
  /** Strongest first; never empty. */
  readonly candidates: readonly Candidate[];
}

/**
 * The known generators beside the two of which the working directories have stubs, or had some until they were deleted there, and
 * the checkout or the lock file pins an exact version. A range is passed over: nothing here is worth asking the network for.
 */
export function declaredGenerators(facts: Facts, request: Request, surroundings: Surroundings): DeclaredGenerator[] {
  const asked = new Set(furtherTools(request).map((tool) => commandName(tool.package)));
  const deleted = deletedIn(facts.git);
  return furtherGenerators.flatMap((generator) => {
    const { name, packages, ending } = generator;
    const made = facts.stubs.filter((stub) => stub.generator === name).map(({ path }) => path);
    const paths = [...made, ...deleted.filter((path) => path.endsWith(ending))];
    const inScope = paths.some((path) => isInScope(path, facts));
    if (!inScope || asked.has(name)) return [];
    const candidates = [
      ...lockedCandidates(name, surroundings),
      ...packages.flatMap(({ path }) => toolCandidates(path, facts)),
      ...declaredCandidates(name, facts),
    ].filter(({ version }) => moduleScheme.read(version)?.kind === "exact");
    return candidates.length === 0 ? [] : [{ generator, candidates }];
  });
}
