import pairing from "../../data/pairing.json" with { type: "json" };
import type { GoModule, Replacement } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group.ts";
import { compareModuleVersions } from "../../model/module-version.ts";
import { describeProvenance } from "../../model/provenance.ts";
import { isDeclared, modulesWithStubs, type PairingContext, pinOf, someOf } from "./context.ts";

const former = "github.com/golang/protobuf";
const releaseOf: Readonly<Record<string, string>> = pairing.golangProtobufOfProtoPackage;

/** The last protoc-gen-go whose code uses the former module; it asserts `proto.ProtoPackageIsVersion4`. */
const lastUser = { plugin: "v1.25.0", asserts: 4 };

/**
 * Stubs made by protoc-gen-go up to v1.25.0, or by the plugin of the former module, against the release of that module which
 * is compiled with them. Every release of google.golang.org/protobuf requires one that is new enough, so what breaks is a
 * `replace` line that puts an old one in its place, as some modules still have. It was tried: the compiler then says
 * `undefined: proto.ProtoPackageIsVersion4`.
 */
export function golangProtobufFindings(context: PairingContext): readonly Finding[] {
  return modulesWithStubs(context.facts).flatMap(({ module, stubs }) => {
    const replaced = replacedBy(module);
    if (replaced === null) return [];
    const own = new Set(stubs.map(({ path }) => path));
    const asserting = context.symbols.filter(({ path, protoPackage }) => {
      return own.has(path) && isTooOld(replaced, protoPackage);
    });
    const found = [...groupBy(asserting, ({ protoPackage }) => protoPackage)].map(([asserts, group]) =>
      finding(module, replaced, asserts ?? 0, `${someOf(group.map(({ path }) => path))} can't be compiled: it asserts`),
    );
    const pin = pinOf("protoc-gen-go", context);
    const isUser = pin !== undefined && isDeclared(pin) && compareModuleVersions(pin.version, lastUser.plugin) <= 0;
    if (!isUser || found.length > 0 || !isTooOld(replaced, lastUser.asserts)) return found;
    const what = `The code of protoc-gen-go ${pin.version} (${describeProvenance(pin.provenance)}) can't be compiled: it asserts`;
    return [finding(module, replaced, lastUser.asserts, what)];
  });
}

/** True where a go.mod puts so old a release in that module's place that something of it can break. */
export function hasFormerRuntime(module: GoModule): boolean {
  return isTooOld(replacedBy(module), lastUser.asserts);
}

type Replaced = Pick<Replacement, "line"> & { readonly version: string };

function replacedBy({ replaces }: GoModule): Replaced | null {
  const found = replaces.find(({ path, newPath }) => path === former && newPath === former);
  return found?.newVersion === undefined ? null : { version: found.newVersion, line: found.line };
}

function isTooOld(replaced: Replaced | null, asserts: number | undefined): boolean {
  const needs = releaseOf[asserts ?? 0];
  return replaced !== null && needs !== undefined && compareModuleVersions(replaced.version, needs) < 0;
}

function finding(module: GoModule, { version, line }: Replaced, asserts: number, what: string): Finding {
  const needs = releaseOf[asserts] ?? "";
  return {
    code: "pairing-golang-protobuf-too-old",
    level: "error",
    message: `${what} proto.ProtoPackageIsVersion${asserts}, which ${former} has from ${needs} on, and ${module.file}:${line} replaces it by ${version}.`,
    fix: "Take the replace line out, or generate with protoc-gen-go v1.26.0 or later, whose code does not use that module.",
    path: module.file,
    line,
  };
}
