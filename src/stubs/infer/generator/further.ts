import { posix } from "node:path";
import { type FurtherGenerator, furtherGenerators } from "../../../data/further-generators.ts";
import { isInside } from "../../../model/directory.ts";
import { moduleVersionOf } from "../../../model/module-version.ts";
import type { GoToolPin, LocalPin, Pin } from "../../../model/pin.ts";
import { isCore, type Stub, stemOf } from "../../../model/stub.ts";
import type { TemplateVersions } from "./templates.ts";
import type { GeneratorVersion } from "./versions.ts";

/** What is known of a generator beside the two; null for the two, and for those that nothing is known of. */
export function furtherGenerator(name: string): FurtherGenerator | null {
  return furtherGenerators.find((generator) => generator.name === name) ?? null;
}

/** Whether nothing is known of a generator but that somebody pinned it. */
export function isUnknown(generator: string): boolean {
  return !isCore(generator) && furtherGenerator(generator) === null;
}

/** Whether what a generator writes for one .proto depends on which others it is asked about with it, or may do so. */
export function dependsOnTargets(generator: string): boolean {
  return isUnknown(generator) || furtherGenerator(generator)?.dependsOnTargets === true;
}

/** The pin of a stub's generator if it is none of the two; null where none is pinned, so that it is not run. */
export type FurtherPin = (stub: Pick<Stub, "path" | "generator">) => GoToolPin | null;

/** Looks pins up by the command's name or, where a command has another name than its stubs' headers, by its package. */
export function furtherPins(pins: readonly Pin[], local: readonly LocalPin[]): FurtherPin {
  return ({ path, generator }) => {
    if (isCore(generator)) return null;
    const packages = furtherGenerator(generator)?.packages ?? [];
    const matches = (pin: Pin): pin is GoToolPin =>
      pin.kind === "go-tool" && (pin.name === generator || packages.some((place) => place.path === pin.package));
    const own = local
      .map(({ directory, pin }) => (isInside(path, directory) ? pin : null))
      .find((pin) => pin !== null && matches(pin));
    const chosen = own ?? pins.find(matches);
    return chosen !== undefined && chosen !== null && matches(chosen) ? chosen : null;
  };
}

/**
 * The version that a further generator's stub is regenerated with: the one in its own header, else that of the template of buf which makes
 * it, else the pinned one. The pin says which program it is in any case, and an input or a lock file which version.
 */
export function furtherVersionOf(stub: Stub, pin: GoToolPin, templatesOf: TemplateVersions): GeneratorVersion {
  // `+dirty` and `(devel)` are builds of somebody's work tree; `+incompatible` no generator writes.
  const written = moduleVersionOf((stub.generatorStamp ?? "").replace(/^.*\+dirty$/, ""));
  const stamp = written === null ? null : written + (/\+incompatible$/.exec(pin.version)?.[0] ?? "");
  if (stamp !== null && isOtherOf(pin, stamp)) {
    const because = `${stub.generator} ${stamp} in the header`;
    const line = stub.generatorStampLine ?? stub.headerLine;
    return { package: pin.package, version: stamp, provenance: { kind: "stamp", because, path: stub.path, line } };
  }
  const [template] = stamp === null && pin.provenance.kind === "project-file" ? templatesOf(stub) : [];
  if (template !== undefined && isOtherOf(pin, template.version)) {
    const { version, what, file, line } = template;
    const because = `${stub.generator} ${version}, which ${what} runs`;
    return { package: pin.package, version, provenance: { kind: "project-file", because, path: file, line } };
  }
  const because = `${pin.name} ${pin.version}, pinned by ${pin.provenance.because}`;
  return { package: pin.package, version: pin.version, provenance: { ...pin.provenance, because } };
}

/** Whether a version is another one of the same program than is pinned: a new major version may have another path. */
function isOtherOf(pin: GoToolPin, version: string): boolean {
  return version !== pin.version && moduleVersionOf(version) !== null && majorOf(version) === majorOf(pin.version);
}

function majorOf(version: string): string {
  return version.split(".")[0] ?? "";
}

/** The command that a main package gives: the last part of its path that is no major version. */
export function commandOf(packagePath: string): string {
  return posix.basename(packagePath.replace(/\/v\d+$/, ""));
}

/**
 * A stub with the name of its source, for generators that do not write it down, and services that lost it: the source of the plugins'
 * stub whose name its own begins with, in the same directory; or of the only ones in the checkout that have its name but for the ending.
 */
export function withSource(stub: Stub, coreStubs: readonly Stub[]): Stub {
  if (stub.source !== undefined || stub.generator === "protoc-gen-go") return stub;
  const name = posix.basename(stub.path);
  const beside = coreStubs.filter((other) => {
    const stem = stemOf(other.path);
    const isBeside = posix.dirname(other.path) === posix.dirname(stub.path);
    return isBeside && name.startsWith(stem) && /^[._]/.test(name.slice(stem.length));
  });
  const [nearest] = beside.sort((one, other) => other.path.length - one.path.length);
  const ending = furtherGenerator(stub.generator)?.ending;
  const alike = ending === undefined ? [] : coreStubs.filter((other) => stemOf(other.path) + ending === name);
  const [only, ...others] = new Set(alike.map((other) => other.source));
  const source = nearest?.source ?? (others.length === 0 ? only : undefined);
  return source === undefined ? stub : { ...stub, source };
}
