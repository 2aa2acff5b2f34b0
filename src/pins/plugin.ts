import defaults from "../data/defaults.json" with { type: "json" };
import type { Facts } from "../model/facts.ts";
import type { Request } from "../model/request.ts";
import type { KnownGenerator } from "./known-tools.ts";
import { newestPluginFor } from "./pairing/grpc.ts";
import { declaredCandidates, inputCandidate, lockedCandidates, selectedVersion, toolCandidates } from "./places.ts";
import { nearestFirst } from "./scope.ts";
import { generatorStamps, stampCandidates } from "./stamps.ts";
import type { Candidate, Surroundings } from "./types.ts";

/**
 * Everything that asks for a version of a generator, strongest first: the input, the lock file, `tool` lines of go.mod
 * and tools.go, buf.gen.yaml, files of version managers, the stamps in the stubs, the runtime that go.mod requires, the
 * shipped default.
 */
export function pluginCandidates(
  generator: KnownGenerator,
  facts: Facts,
  request: Request,
  surroundings: Surroundings,
): readonly Candidate[] {
  const { name } = generator;
  const input = generator.name === "protoc-gen-go" ? request.protocGenGoVersion : request.protocGenGoGrpcVersion;
  return [
    ...inputCandidate(generator.input, input),
    ...request.goTools
      .filter((tool) => tool.package === generator.package)
      .flatMap(({ version }) => inputCandidate("go-tools", version)),
    ...lockedCandidates(name, surroundings),
    ...toolCandidates(generator.package, facts),
    ...declaredCandidates(name, facts),
    ...stampCandidates(generatorStamps(facts, name), name),
    ...runtimeCandidates(generator, facts),
    {
      version: defaults.plugins[name],
      provenance: { kind: "default", because: `shipped default, for no file and no stub names a ${name}` },
    },
  ];
}

/**
 * Without a stamp or a declared version the generators follow the runtimes in go.mod: protoc-gen-go is a part of its own,
 * and of protoc-gen-go-grpc the newest is taken whose code compiles with the grpc-go that is required.
 */
function runtimeCandidates({ name, module }: KnownGenerator, facts: Facts): Candidate[] {
  const runtime = name === "protoc-gen-go" ? module : "google.golang.org/grpc";
  return nearestFirst(facts.modules, ({ file }) => file, facts.scopes).flatMap((requiring) => {
    const selected = selectedVersion(runtime, requiring);
    if (selected === null) return [];
    const version = name === "protoc-gen-go" ? selected.version : newestPluginFor(selected.version);
    if (version === null) return [];
    const because = `made for the runtime ${runtime} ${selected.version} in go.mod`;
    const provenance = { kind: "runtime" as const, because, path: requiring.file, line: selected.line };
    return { version, provenance };
  });
}
