import type { GoModule, Requirement } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group.ts";
import { compareModuleVersions } from "../../model/module-version.ts";
import type { StubSymbols } from "../../model/stub-symbols.ts";
import { generatorStamps } from "../stamps.ts";
import { compiledWith, modulesWithStubs, type PairingContext, someOf, toRun } from "./context.ts";
import { editionsOfStubs } from "./editions.ts";

const runtime = "google.golang.org/protobuf";

/** A need of generated code that the runtime meets only from a release on. */
interface Need {
  readonly why: string;
  readonly from: string;
  readonly breaks: string;
}

/**
 * protoc-gen-go against its runtime. By policy a runtime is never older than the code generated for it; what really
 * breaks was tried, generator by runtime, and is an error, the rest is a warning.
 * https://protobuf.dev/support/cross-version-runtime-guarantee/
 */
export function runtimeFindings(context: PairingContext): readonly Finding[] {
  const symbolsOf = new Map(context.symbols.map((symbols) => [symbols.path, symbols]));
  const editions = editionsOfStubs(context.facts);
  return modulesWithStubs(context.facts).flatMap(({ module, stubs }) => {
    const required = compiledWith(runtime, module);
    if (required === null) return [];
    const own = new Set(stubs.filter(({ generator }) => generator === "protoc-gen-go").map(({ path }) => path));
    const needs = [...own].flatMap((path) => {
      return needsOf(symbolsOf.get(path), editions.get(path), required.version).map((need) => ({ ...need, path }));
    });
    const broken = [...groupBy(needs, ({ why }) => why)].map(([why, group]) =>
      breaksFinding(why, group, module, required),
    );
    return broken.length > 0 ? broken : policyFindings(own, module, required, context);
  });
}

function needsOf(symbols: StubSymbols | undefined, edition: string | undefined, required: string): readonly Need[] {
  const below = (version: string): boolean => compareModuleVersions(required, version) < 0;
  const needs: Need[] = [];
  const add = (why: string, from: string, breaks: string): void => {
    if (below(from)) needs.push({ why, from, breaks });
  };
  add("generated code", "v1.20.0", "its package does not compile");
  if (symbols?.proto3Optional) add("a proto3 `optional` field", "v1.22.0", "it panics when the field is used");
  if (symbols?.goFeatures)
    add("google/protobuf/go_features.proto", "v1.33.0", "there is no package types/gofeaturespb");
  if (symbols?.opaque) add("the opaque or hybrid API", "v1.36.0", "it does not compile");
  if (edition !== undefined) add(`edition ${edition}`, "v1.33.0", "the program panics when it starts");
  // Go features that are set in the file can't be read by v1.35, although v1.33 and v1.34 can.
  const explicit = symbols?.goFeatures === true && !below("v1.35.0");
  if (explicit) add("features.(pb.go) set in the file", "v1.36.0", "the program panics when it starts");
  return needs;
}

function breaksFinding(
  why: string,
  group: readonly (Need & { readonly path: string })[],
  module: GoModule,
  { version, line }: Pick<Requirement, "version" | "line">,
): Finding {
  const [{ from, breaks } = { from: "", breaks: "" }] = group;
  return {
    code: "pairing-runtime-too-old",
    level: "error",
    message: `${someOf(group.map(({ path }) => path))} has ${why}, which needs ${runtime} ${from} or later, and ${module.file}:${line} requires ${version}: ${breaks}.`,
    fix: `${toRun(`go get ${runtime}@${from}`, module)}.`,
    path: module.file,
    line,
  };
}

function policyFindings(
  own: ReadonlySet<string>,
  module: GoModule,
  { version, line }: Pick<Requirement, "version" | "line">,
  { facts }: PairingContext,
): readonly Finding[] {
  const newer = generatorStamps(facts, "protoc-gen-go")
    .flatMap((group) => group.stubs.map((stub) => ({ stub, made: group.version })))
    .filter(({ stub, made }) => made !== null && own.has(stub.path) && compareModuleVersions(made, version) > 0);
  const newest = newer
    .map(({ made }) => made ?? "")
    .sort(compareModuleVersions)
    .at(-1);
  if (newest === undefined) return [];
  return [
    {
      code: "pairing-runtime-older",
      level: "warning",
      message: `${someOf(newer.map(({ stub }) => stub.path))} ${newer.length === 1 ? "was" : "were"} made by protoc-gen-go up to ${newest}, and ${module.file}:${line} requires ${runtime} ${version}. It compiles and runs today, but a runtime that is older than its generated code has no promise to.`,
      fix: `${toRun(`go get ${runtime}@${newest}`, module)}, or generate with protoc-gen-go ${version}.`,
      path: module.file,
      line,
    },
  ];
}
