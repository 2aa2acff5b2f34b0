import defaults from "../data/defaults.json" with { type: "json" };
import { packageAt } from "../data/further-generators.ts";
import protocReleases from "../data/protoc-releases.json" with { type: "json" };
import type { Facts } from "../model/facts.ts";
import { Failure } from "../model/failure.ts";
import { directoryMeant, governedDirectory } from "../model/governed.ts";
import type { Pin } from "../model/pin.ts";
import type { Provenance } from "../model/provenance.ts";
import { type GoToolRequest, onlyChecks, type Request } from "../model/request.ts";
import type { VersionLists } from "../model/tool.ts";
import { commandName, declaredGenerators, furtherTools } from "./further-tools.ts";
import { goCandidates } from "./go.ts";
import { knownGenerators, modulesOf } from "./known-tools.ts";
import { pluginCandidates } from "./plugin.ts";
import { protocCandidates } from "./protoc.ts";
import { goScheme, moduleScheme, protocScheme, type Scheme } from "./scheme.ts";
import type { Candidate, LockedVersion, Surroundings } from "./types.ts";

/** One tool with everything that asks for a version of it, and all that is needed to answer. */
export interface Question {
  readonly tool: string;
  /** Strongest first. */
  readonly candidates: readonly Candidate[];
  readonly scheme: Scheme;
  readonly installed: readonly string[];
  readonly list: () => Promise<readonly string[]>;
  /** What this program knows itself, as old as it is, for where the list is not to be had. */
  readonly shipped?: readonly string[];
  /** Ask the list even if an installed version fits. */
  readonly checkLatest: boolean;
  /** Where the list is not to be had, an installed version above a minimum will do: stubs alone are checked, which do not depend on it. */
  readonly newerWillDo: boolean;
  /** What the lock file has of the tool. */
  readonly held: readonly LockedVersion[];
  readonly pin: (version: string, provenance: Provenance) => Pin;
  /** The directory that a version is meant for which a file declares. */
  readonly directoryOf: (file: string) => string;
}

/** Go, protoc, both generators, what `go-tools` lists and other known generators that files pin, in this order. */
export function questionsOf(
  facts: Facts,
  request: Request,
  lists: VersionLists,
  surroundings: Surroundings,
): readonly Question[] {
  const { installed } = surroundings;
  const { checkLatest } = request.go;
  const newerWillDo = onlyChecks(request);
  const go: Question = {
    tool: "Go",
    candidates: goCandidates(facts, request, surroundings),
    scheme: goScheme,
    installed: installed.go,
    list: () => lists.go(),
    checkLatest,
    newerWillDo,
    held: heldOf("go", surroundings),
    pin: (version, provenance) => ({ kind: "go", version, provenance }),
    directoryOf: governedDirectory,
  };
  const protoc: Question = {
    tool: "protoc",
    candidates: protocCandidates(facts, request, surroundings),
    scheme: protocScheme,
    installed: installed.protoc,
    list: () => lists.protoc(),
    shipped: protocReleases.releases,
    checkLatest,
    newerWillDo,
    held: heldOf("protoc", surroundings),
    pin: (version, provenance) => ({ kind: "protoc", version, provenance }),
    directoryOf: governedDirectory,
  };
  const plugins = knownGenerators.map((generator) =>
    goToolQuestion(
      { name: generator.name, packageAt: () => generator.package },
      pluginCandidates(generator, facts, request, surroundings),
      lists,
      surroundings,
      facts,
    ),
  );
  const further = furtherTools(request).map((tool) =>
    goToolQuestion(
      { name: commandName(tool.package), packageAt: () => tool.package },
      askedBy(tool),
      lists,
      surroundings,
      facts,
    ),
  );
  const declared = declaredGenerators(facts, request, surroundings).map(({ generator, candidates }) =>
    goToolQuestion(
      { name: generator.name, packageAt: (version) => packageAt(generator, version) },
      candidates,
      lists,
      surroundings,
      facts,
    ),
  );
  return [go, protoc, ...plugins, ...further, ...declared].map((question) => ({ ...question, checkLatest }));
}

function heldOf(tool: string, { held }: Surroundings): readonly LockedVersion[] {
  return held.filter((entry) => entry.tool === tool);
}

function askedBy({ version }: GoToolRequest): readonly Candidate[] {
  return [{ version, provenance: { kind: "input", because: "input go-tools" } }];
}

function goToolQuestion(
  { name, packageAt: pathAt }: { readonly name: string; readonly packageAt: (version: string) => string },
  candidates: readonly Candidate[],
  lists: VersionLists,
  surroundings: Surroundings,
  facts: Facts,
): Question {
  const { installed } = surroundings;
  const path = pathAt(candidates[0]?.version ?? "");
  return {
    tool: name,
    candidates,
    scheme: moduleScheme,
    installed: installed.goTools[path] ?? [],
    list: () => firstList(modulesOf(path), lists),
    checkLatest: false,
    newerWillDo: false,
    held: heldOf(name, surroundings),
    pin: (version, provenance) => ({
      kind: "go-tool",
      name,
      package: pathAt(version),
      version,
      builtWith: defaults.generatorsBuiltWith,
      provenance,
    }),
    directoryOf: (file) => directoryMeant(file, name, facts),
  };
}

/**
 * The versions of the longest of the paths that is a module. A path that can't be listed may just be no module: a proxy
 * does not know it, and the go command then asks its host, which may be out of reach.
 */
async function firstList(modules: readonly string[], lists: VersionLists): Promise<readonly string[]> {
  const causes: unknown[] = [];
  for (const module of modules) {
    try {
      const versions = await lists.module(module);
      if (versions.length > 0) return versions;
      causes.push(new Failure("not-found", `${module} has no versions`));
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      causes.push(cause);
    }
  }
  const [first] = causes;
  const kind = causes.every((cause) => cause instanceof Failure && cause.kind === "not-found")
    ? "not-found"
    : "network";
  throw new Failure(kind, `none of ${modules.join(", ")} could be listed`, { cause: first });
}
