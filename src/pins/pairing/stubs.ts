import { furtherGenerators } from "../../data/further-generators.ts";
import type { GoModule, GoWorkspace, Replacement } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import { pinInWords } from "../../model/pin.ts";
import { describeProvenance, placeOf } from "../../model/provenance.ts";
import { legacyPackage } from "../../model/stub.ts";
import { knownGenerators } from "../known-tools.ts";
import { generatorStamps, protocStamps, type StampGroup } from "../stamps.ts";
import { isDeclared, type PairingContext, pinOf, someOf } from "./context.ts";

/** One notice for a repository whose stubs were made by several versions: who has what. */
export function mixedStamps(context: PairingContext): readonly Finding[] {
  const { facts } = context;
  const tools: readonly (readonly [string, readonly StampGroup[]])[] = [
    ["protoc", protocStamps(facts)],
    ...knownGenerators.map(({ name }) => [name, generatorStamps(facts, name)] as const),
  ];
  const mixed = tools.filter(([, groups]) => groups.length > 1);
  if (mixed.length === 0) return [];
  const lists = mixed.map(([tool, groups]) => `${tool}: ${groups.map(describeGroup).join(", ")}`);
  const declared = mixed.flatMap(([tool]) => pinOf(tool, context) ?? []).filter(isDeclared);
  const held = declared.length === 0 ? "" : `, and held against the declared ${declared.map(pinInWords).join(" and ")}`;
  const declare = "declare it (by the inputs, in go.mod or .tool-versions) and ";
  return [
    {
      code: "pin-mixed-stamps",
      level: "notice",
      message: `The stubs were made by several versions. ${lists.join("; ")}. Each is checked with the versions in its own header${held}.`,
      fix: `To have one of each, ${declared.length < mixed.length ? declare : ""}run \`update\`.`,
    },
  ];
}

function describeGroup({ stamp, stubs }: StampGroup): string {
  return `${stamp === "" ? "no stamp" : stamp} in ${stubs.length} (${someOf(stubs.map(({ path }) => path))})`;
}

/**
 * Generators whose module a go.mod or go.work replaces, or that a go.work takes from a directory: they are built from the
 * module's own release all the same.
 */
export function replacedGenerators({ facts }: PairingContext): readonly Finding[] {
  const declared = new Set(facts.modules.flatMap(({ tools }) => tools.map((tool) => tool.package)));
  return knownGenerators
    .filter((generator) => declared.has(generator.package))
    .flatMap(({ name, module: path }) => [
      ...[...facts.modules, ...facts.workspaces].flatMap((file) =>
        file.replaces
          .filter((entry) => entry.path === path && entry.newPath !== path)
          .map((entry) => replaced(name, entry, file)),
      ),
      ...facts.workspaces.flatMap((workspace) => takenFromDirectory(name, path, workspace, facts.modules)),
    ]);
}

function takenFromDirectory(
  name: string,
  path: string,
  workspace: GoWorkspace,
  modules: readonly GoModule[],
): readonly Finding[] {
  const own = modules.find((module) => module.path === path && workspace.uses.includes(module.directory));
  return own === undefined ? [] : [replaced(name, { path, newPath: own.directory, line: 1 }, workspace)];
}

function replaced(
  name: string,
  { path, newPath, newVersion, line }: Replacement,
  module: Pick<GoModule, "file">,
): Finding {
  const target = newVersion === undefined ? newPath : `${newPath}@${newVersion}`;
  return {
    code: "pin-replaced-generator",
    level: "warning",
    message: `${module.file}:${line} replaces ${path}, which holds ${name}, by ${target}. A checkout chooses versions, never programs: ${name} is built from ${path} itself, so its output may differ from yours.`,
    fix: `Take the replace out, or name your ${name} by the input go-tools.`,
    path: module.file,
    line,
  };
}

/** Generators that a go.mod declares as tools and that are not on the list of known ones: they are not built. */
export function unknownGenerators({ facts, decisions }: PairingContext): readonly Finding[] {
  const built = new Set([
    ...knownGenerators.map((generator) => generator.package),
    // Stubs that it made are known by their headers, and are checked with it.
    legacyPackage,
    ...furtherGenerators.flatMap(({ packages }) => packages.map(({ path }) => path)),
    ...decisions.flatMap(({ pin }) => (pin.kind === "go-tool" ? [pin.package] : [])),
  ]);
  return facts.modules.flatMap(({ tools }) =>
    tools
      .filter((tool) => /\/protoc-gen-[^/]+$/.test(tool.package) && !built.has(tool.package))
      .map(({ package: path, file, line }) => ({
        code: "project-program-not-run",
        level: "notice" as const,
        message: `${file}:${line} names the generator ${path}, which is none of the known ones. A checkout chooses versions, never programs: it is not built, and its stubs are not checked.`,
        fix: "To have it built, name it by the input go-tools, as import/path@version.",
        path: file,
        line,
      })),
  );
}

/** Releases that went out with a fault of their own, each with the one to take instead. */
const faulty: readonly {
  readonly tool: string;
  readonly version: string;
  readonly fault: string;
  readonly instead: string;
}[] = [
  {
    // https://github.com/protocolbuffers/protobuf-go/releases/tag/v1.35.1
    tool: "protoc-gen-go",
    version: "v1.35.0",
    fault: "calls itself v1.35.0-devel in the stubs that it writes",
    instead: "v1.35.1",
  },
  {
    // https://github.com/grpc/grpc-go/issues/7448
    tool: "protoc-gen-go-grpc",
    version: "v1.5.0",
    fault: "can't be installed by `go install`, for its go.mod has a replace directive; here it is built all the same",
    instead: "v1.5.1",
  },
];

/** Pins of releases with a fault; their successors give the same output. */
export function faultyReleases(context: PairingContext): readonly Finding[] {
  return faulty.flatMap(({ tool, version, fault, instead }) => {
    const pin = pinOf(tool, context);
    if (pin?.version !== version) return [];
    return [
      {
        code: "pin-faulty-release",
        level: "notice" as const,
        message: `${tool} ${version}, pinned by ${describeProvenance(pin.provenance)}, ${fault}. ${instead} gives the same output.`,
        fix: `Pin ${tool} ${instead} and run \`update\`.`,
        ...placeOf(pin.provenance),
      },
    ];
  });
}
