import defaults from "../data/defaults.json" with { type: "json" };
import type { Facts, GoModule } from "../model/facts.ts";
import type { Request } from "../model/request.ts";
import type { KnownGenerator } from "./known-tools.ts";
import { newestPluginFor } from "./pairing/grpc.ts";
import { declaredCandidates, inputCandidate, lockedCandidates } from "./places.ts";
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
    ...toolCandidates(generator, facts),
    ...declaredCandidates(name, facts),
    ...stampCandidates(generatorStamps(facts, name), name),
    ...runtimeCandidates(generator, facts),
    {
      version: defaults.plugins[name],
      provenance: { kind: "default", because: `shipped default, for no file and no stub names a ${name}` },
    },
  ];
}

/** A `tool` line and a tools.go name the command; its version is the one that their go.mod requires of its module. */
function toolCandidates({ package: path, module }: KnownGenerator, facts: Facts): Candidate[] {
  const declaring = nearestFirst(facts.modules, ({ file }) => file, facts.scopes);
  return declaring.flatMap((declared) => {
    const tool = declared.tools.find((entry) => entry.package === path);
    const selected = tool === undefined ? null : selectedVersion(module, declared);
    if (tool === undefined || selected === null) return [];
    const how = tool.file === declared.file ? "`tool` line" : tool.file.replace(/^.*\//, "");
    const because = `${how} and \`require\` of ${module} in go.mod`;
    return {
      version: selected.version,
      provenance: { kind: "project-file" as const, because, path: declared.file, line: selected.line },
    };
  });
}

/** The version of a module that a go.mod selects: what it requires, or another version of the same module put in its place. */
export function selectedVersion(
  module: string,
  { requires, replaces }: GoModule,
): { readonly version: string; readonly line: number } | null {
  const required = requires.find(({ path }) => path === module);
  if (required === undefined) return null;
  const replaced = replaces.find(
    ({ path, version, newPath, newVersion }) =>
      path === module &&
      newPath === module &&
      newVersion !== undefined &&
      (version ?? required.version) === required.version,
  );
  return replaced?.newVersion === undefined ? required : { version: replaced.newVersion, line: replaced.line };
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
