import pairing from "../../data/pairing.json" with { type: "json" };
import type { GoModule, Requirement } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group.ts";
import { compareModuleVersions } from "../../model/module-version.ts";
import { describeProvenance } from "../../model/provenance.ts";
import {
  compiledWith,
  isDeclared,
  modulesWithStubs,
  type PairingContext,
  pinOf,
  rowFor,
  someOf,
  toRun,
} from "./context.ts";

const grpc = "google.golang.org/grpc";
const plugin = "protoc-gen-go-grpc";
const grpcOf: Readonly<Record<string, string>> = pairing.grpcOfSupportPackage;
const retracted: Readonly<Record<string, string>> = pairing.retracted[grpc];

/**
 * protoc-gen-go-grpc against grpc-go. What a stub needs is read from the stub, for options change what it asserts; what
 * will be generated follows from the pin.
 * https://github.com/grpc/grpc-go/blob/master/rpc_util.go (SupportPackageIsVersion)
 */
export function grpcFindings(context: PairingContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { module, stubs } of modulesWithStubs(context.facts)) {
    const required = compiledWith(grpc, module);
    if (required === null) continue;
    const paths = new Set(stubs.map(({ path }) => path));
    const asserted = context.symbols.filter(({ path }) => paths.has(path));
    const broken = committedStubs(asserted, module, required);
    findings.push(...broken, ...retractedFindings(module, required));
    if (broken.length === 0 && stubs.some(({ generator }) => generator === plugin)) {
      findings.push(...plannedStubs(context, module, required));
    }
  }
  return [...findings, ...removedOption(context)];
}

function committedStubs(
  symbols: PairingContext["symbols"],
  module: GoModule,
  required: Pick<Requirement, "version" | "line">,
): readonly Finding[] {
  const tooNew = symbols.flatMap(({ path, supportPackage }) => {
    const needs = supportPackage === undefined ? undefined : grpcOf[supportPackage];
    const breaks = needs !== undefined && compareModuleVersions(required.version, needs) < 0;
    return breaks ? [{ path, supportPackage, needs }] : [];
  });
  return [...groupBy(tooNew, ({ needs }) => needs)].map(([needs, group]) => ({
    code: "pairing-grpc-too-old",
    level: "error",
    message: `${someOf(group.map(({ path }) => path))} can't be compiled: ${group.length === 1 ? "it asserts" : "they assert"} grpc.SupportPackageIsVersion${group[0]?.supportPackage}, which ${grpc} has from ${needs} on, and ${module.file}:${required.line} requires ${required.version}.`,
    fix: repair(module, needs, required.version),
    path: module.file,
    line: required.line,
  }));
}

function plannedStubs(
  context: PairingContext,
  module: GoModule,
  required: Pick<Requirement, "version" | "line">,
): readonly Finding[] {
  const pin = pinOf(plugin, context);
  if (pin === undefined || !isDeclared(pin)) return [];
  const asserts = rowFor(pairing.protocGenGoGrpc, pin.version, compareModuleVersions)?.supportPackage;
  // This option of v1.4.0 to v1.6.1 takes the stream types of v1.64.0 out, and with them the need for it.
  const plainStreams = context.goGrpcOptions.includes("use_generic_streams_experimental=false");
  const needs = grpcOf[asserts === 9 && plainStreams ? 8 : (asserts ?? 0)];
  if (needs === undefined || compareModuleVersions(required.version, needs) >= 0) return [];
  return [
    {
      code: "pairing-plugin-needs-newer-grpc",
      level: "error",
      message: `${plugin} ${pin.version} (${describeProvenance(pin.provenance)}) generates code that needs ${grpc} ${needs} or later, and ${module.file}:${required.line} requires ${required.version}.`,
      fix: repair(module, needs, required.version),
      path: module.file,
      line: required.line,
    },
  ];
}

function repair(module: GoModule, needs: string, required: string): string {
  const raise = toRun(`go get ${grpc}@${needs}`, module);
  const older = newestPluginFor(required);
  return older === null ? `${raise}.` : `${raise}, or generate with ${plugin} ${older}, the newest for ${required}.`;
}

/** The newest protoc-gen-go-grpc whose code compiles with a release of grpc-go; null below v1.32.0, where none does. */
export function newestPluginFor(required: string): string | null {
  return (
    pairing.newestGrpcPluginFor.find(({ grpc: from }) => compareModuleVersions(required, from) >= 0)?.plugin ?? null
  );
}

function retractedFindings(module: GoModule, { version, line }: Pick<Requirement, "version" | "line">): Finding[] {
  const instead = retracted[version];
  if (instead === undefined) return [];
  return [
    {
      code: "pairing-retracted",
      level: "warning",
      message: `${module.file}:${line} requires ${grpc} ${version}, which its authors have retracted.`,
      fix: `${toRun(`go get ${grpc}@${instead}`, module)}.`,
      path: module.file,
      line,
    },
  ];
}

function removedOption(context: PairingContext): readonly Finding[] {
  const option = context.goGrpcOptions.find((text) => /^use_generic_streams_experimental(?:=|$)/.test(text));
  const pin = pinOf(plugin, context);
  if (option === undefined || pin === undefined || compareModuleVersions(pin.version, "v1.6.2") < 0) return [];
  return [
    {
      code: "pairing-removed-option",
      level: "error",
      message: `Input go-grpc-opt gives ${option}, and ${plugin} ${pin.version} (${describeProvenance(pin.provenance)}) refuses to run with it: the option was removed in v1.6.2, where streams are always generic.`,
      fix: `Take the option out, or pin ${plugin} v1.6.1.`,
    },
  ];
}
