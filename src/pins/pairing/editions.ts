import { posix } from "node:path";
import { compare } from "semver";
import pairing from "../../data/pairing.json" with { type: "json" };
import type { Facts, ProtoFile } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group.ts";
import { compareModuleVersions } from "../../model/module-version.ts";
import type { Pin } from "../../model/pin.ts";
import { semverOfProtoc } from "../../model/protoc-version.ts";
import { describeProvenance } from "../../model/provenance.ts";
import type { Stub } from "../../model/stub.ts";
import { knownGenerators } from "../known-tools.ts";
import { stubsInScope } from "../stamps.ts";
import { type PairingContext, pinOf, rowFor, someOf } from "./context.ts";

const protocOf: Readonly<Record<string, string>> = pairing.protocOfEdition;

/**
 * Editions of .protos that have stubs against what compiles and generates them: protoc refuses an edition that it does
 * not know, and one that a plugin does not say it knows. https://protobuf.dev/editions/overview/
 */
export function editionFindings(context: PairingContext): readonly Finding[] {
  const groups = groupBy(protosWithStubs(context.facts), ({ proto }) => proto.edition);
  return [...groups].flatMap(([edition, group]) => {
    const files = [...new Set(group.map(({ proto }) => proto.path))];
    const plugins = knownGenerators.flatMap(({ name }) => {
      const pin = pinOf(name, context);
      const isOther = (stub: Stub) => pin?.provenance.kind === "project-file" && isMadeAsDeclared(stub, context.facts);
      const own = group.filter(({ stub }) => stub.generator === name && !isOther(stub));
      return pluginFinding(edition, [...new Set(own.map(({ proto }) => proto.path))], name, pin);
    });
    return [...protocFinding(edition, files, pinOf("protoc", context)), ...plugins];
  });
}

/** Whether some file asks for the very version that made a stub: another one is pinned for other stubs. */
function isMadeAsDeclared({ generator, generatorStamp }: Stub, { declared }: Pick<Facts, "declared">): boolean {
  return declared.some(({ tool, version }) => tool === generator && version === generatorStamp);
}

function protocFinding(edition: string, files: readonly string[], pin: Pin | undefined): readonly Finding[] {
  const needs = protocOf[edition];
  if (needs === undefined || pin === undefined || !olderProtoc(pin.version, needs)) return [];
  return [
    {
      code: "pairing-edition-protoc",
      level: "error",
      message: `${someOf(files)} is written in edition ${edition}, which protoc compiles from ${needs} on, and protoc ${pin.version} is pinned by ${describeProvenance(pin.provenance)}.`,
      fix: `Pin protoc ${needs} or later.`,
      ...(files[0] === undefined ? {} : { path: files[0] }),
    },
  ];
}

function pluginFinding(
  edition: string,
  files: readonly string[],
  plugin: string,
  pin: Pin | undefined,
): readonly Finding[] {
  // Stubs are made by the versions in their own headers; what the others say is no contradiction.
  if (files.length === 0 || pin === undefined || pin.provenance.kind === "stamp") return [];
  const rows = plugin === "protoc-gen-go" ? pairing.protocGenGo : pairing.protocGenGoGrpc;
  const known = rowFor<{ readonly from: string; readonly edition: number }>(rows, pin.version, compareModuleVersions);
  if (known === null || known.edition >= Number(edition)) return [];
  const first = rows.find((row) => row.edition >= Number(edition));
  return [
    {
      code: "pairing-edition-plugin",
      level: first === undefined ? "warning" : "error",
      message: `${someOf(files)} is written in edition ${edition}, ${first === undefined ? `which no known ${plugin} generates` : `which ${plugin} generates from ${first.from} on`}, and ${plugin} ${pin.version} is pinned by ${describeProvenance(pin.provenance)}.`,
      fix:
        first === undefined ? `Write it in edition ${rows.at(-1)?.edition}.` : `Pin ${plugin} ${first.from} or later.`,
      ...(files[0] === undefined ? {} : { path: files[0] }),
    },
  ];
}

/** Whether a release of protoc knows the editions of all .protos that have stubs. */
export function canCompileEditions(release: string, facts: Facts): boolean {
  const needed = protosWithStubs(facts).map(({ proto }) => protocOf[proto.edition ?? ""]);
  return needed.every((needs) => needs === undefined || !olderProtoc(release, needs));
}

/** The editions of the .protos that stubs were made from, by the stub's path; absent for proto2, proto3 and what is not in the checkout. */
export function editionsOfStubs({ stubs, protos }: Facts): ReadonlyMap<string, string | undefined> {
  return new Map(ofEditions(stubs, protos).map(({ stub, proto }) => [stub.path, proto.edition]));
}

function protosWithStubs(facts: Facts): StubOfEdition[] {
  return ofEditions(stubsInScope(facts), facts.protos);
}

interface StubOfEdition {
  readonly proto: ProtoFile;
  readonly stub: Stub;
}

/**
 * Stubs whose source is the end of the path of a .proto with an edition; where several .protos end so, not that one, for only
 * compiling tells them apart. Few .protos have editions, so those are looked at first.
 */
function ofEditions(stubs: readonly Stub[], protos: readonly ProtoFile[]): StubOfEdition[] {
  const name = ({ path }: ProtoFile) => posix.basename(path);
  const edited = groupBy(
    protos.filter(({ edition }) => edition !== undefined),
    name,
  );
  if (edited.size === 0) return [];
  const all = groupBy(protos, name);
  return stubs.flatMap((stub) => {
    const { source } = stub;
    if (source === undefined) return [];
    const isMeant = ({ path }: ProtoFile) => path === source || path.endsWith(`/${source}`);
    const proto = edited.get(posix.basename(source))?.find(isMeant);
    if (proto === undefined || all.get(posix.basename(source))?.filter(isMeant).length !== 1) return [];
    return [{ proto, stub }];
  });
}

function olderProtoc(one: string, other: string): boolean {
  return compare(semverOfProtoc(one) ?? "0.0.0", semverOfProtoc(other) ?? "0.0.0") < 0;
}
