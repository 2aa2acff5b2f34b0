import type { GoModule, Replacement } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import { knownGenerators } from "../known-tools.ts";
import { generatorStamps, protocStamps, type StampGroup } from "../stamps.ts";
import { type PairingContext, pinOf, someOf } from "./context.ts";

/** One notice for a repository whose stubs were made by several versions: who has what. */
export function mixedStamps({ facts }: PairingContext): readonly Finding[] {
  const tools: readonly (readonly [string, readonly StampGroup[]])[] = [
    ["protoc", protocStamps(facts)],
    ...knownGenerators.map(({ name }) => [name, generatorStamps(facts, name)] as const),
  ];
  const mixed = tools.filter(([, groups]) => groups.length > 1);
  if (mixed.length === 0) return [];
  const lists = mixed.map(([tool, groups]) => `${tool}: ${groups.map(describeGroup).join(", ")}`);
  return [
    {
      code: "pin-mixed-stamps",
      level: "notice",
      message: `The stubs were made by several versions. ${lists.join("; ")}. Each is checked with the versions in its own header.`,
      fix: "To have one of each, declare it (by the inputs, in go.mod or .tool-versions) and run `update`.",
    },
  ];
}

function describeGroup({ stamp, stubs }: StampGroup): string {
  return `${stamp === "" ? "no stamp" : stamp} in ${stubs.length} (${someOf(stubs.map(({ path }) => path))})`;
}

/** Generators whose module a go.mod replaces: they are built from the module's own release all the same. */
export function replacedGenerators({ facts }: PairingContext): readonly Finding[] {
  return facts.modules.flatMap((module) => {
    const declared = new Set(module.tools.map((tool) => tool.package));
    return knownGenerators
      .filter((generator) => declared.has(generator.package))
      .flatMap(({ name, module: path }) =>
        module.replaces
          .filter((entry) => entry.path === path && entry.newPath !== path)
          .map((entry) => replaced(name, entry, module)),
      );
  });
}

function replaced(name: string, { path, newPath, newVersion, line }: Replacement, module: GoModule): Finding {
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

/** protoc-gen-go v1.35.0 went out calling itself v1.35.0-devel. https://github.com/protocolbuffers/protobuf-go/releases/tag/v1.35.1 */
export function misnamedRelease(context: PairingContext): readonly Finding[] {
  const pin = pinOf("protoc-gen-go", context);
  if (pin?.version !== "v1.35.0") return [];
  const { path, line } = pin.provenance;
  return [
    {
      code: "pin-misnamed-release",
      level: "notice",
      message: "protoc-gen-go v1.35.0 writes v1.35.0-devel into its stubs; v1.35.1 is the same with its proper name.",
      fix: "Pin protoc-gen-go v1.35.1 and run `update`.",
      ...(path === undefined ? {} : { path }),
      ...(line === undefined ? {} : { line }),
    },
  ];
}
