import defaults from "../../../data/defaults.json" with { type: "json" };
import type { GoModule } from "../../../model/facts.ts";
import { compareModuleVersions } from "../../../model/module-version.ts";
import type { ModuleVersion } from "../../../model/pin.ts";
import type { Provenance } from "../../../model/provenance.ts";
import { isCore, legacyPackage, type Stub } from "../../../model/stub.ts";
import type { CompilerVersion } from "../../types.ts";
import { goImportsOf } from "../paths/go-imports.ts";
import { formerBuildWith, protobufModule } from "./former-plugin.ts";
import { isModern, likelyVersions } from "./unstamped.ts";

/** The line of Go releases that generators are built with, unless a stub shows that another one made it. */
export const builderLine = defaults.generatorsBuiltWith;

/** A generator's module version with where it comes from. */
export interface GeneratorVersion {
  /** Import path of the main package. */
  readonly package: string;
  readonly version: string;
  /** As a pin has them. */
  readonly dependencies?: readonly ModuleVersion[];
  readonly provenance: Provenance;
}

const packages = {
  "protoc-gen-go": "google.golang.org/protobuf/cmd/protoc-gen-go",
  "protoc-gen-go-grpc": "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
} as const;

/** Import path of a generator's main package; null for generators that are not run on their own. */
export function packageOf(generator: string): string | null {
  return isCore(generator) ? packages[generator] : null;
}

/**
 * The version that made a stub: the one in its own header. Versions are taken per stub, for repositories mix them.
 * protoc-gen-go-grpc wrote none up to v1.1.0; its form tells which of them it was.
 * Null for generators that are not run.
 */
export function generatorVersionOf(stub: Stub, text: string, modules: readonly GoModule[]): GeneratorVersion | null {
  const path = packageOf(stub.generator);
  if (path === null) return null;
  const stamp = stub.generatorStamp;
  const version =
    stamp === undefined ? unstampedVersion(stub, text, path, modules) : stampedVersion(stub, stamp, path, modules);
  return pluginOfForm(stub, text, version);
}

/**
 * The plugin that wrote a stub's form, of a version that its header names or its code tells: golang/protobuf's, built with that version,
 * where protoc-gen-go wrote services, too.
 */
export function pluginOfForm(stub: Stub, text: string, version: GeneratorVersion): GeneratorVersion {
  // Those before v1.4, of which no header names a version, are releases of another numbering.
  const isOfFormer =
    stub.generator === "protoc-gen-go" && hasServices(text) && (stub.generatorStamp !== undefined || isModern(text));
  return isOfFormer ? ofFormerPlugin(version) : version;
}

/** The version that a stamp names; of a build between releases the commit that a go.mod names, else a release beside it. */
function stampedVersion(stub: Stub, stamp: string, path: string, modules: readonly GoModule[]): GeneratorVersion {
  const before = releaseBefore(stub);
  if (before !== null) return pseudoVersion(path, before, modules) ?? besideRelease(path, stub, before);
  const provenance: Provenance = {
    kind: "stamp",
    because: `${stub.generator} ${stamp} in the header`,
    path: stub.path,
    ...(stub.generatorStampLine === undefined ? {} : { line: stub.generatorStampLine }),
  };
  return { package: path, version: stamp, provenance };
}

/** A guess by the code's form, which other versions are tried after. */
function unstampedVersion(stub: Stub, text: string, path: string, modules: readonly GoModule[]): GeneratorVersion {
  if (stub.generator === "protoc-gen-go" && !isModern(text)) return legacyVersion(stub, text, modules);
  const [version = ""] = likelyVersions(stub.generator, text);
  const because =
    version === "v1.1.0"
      ? "no version in the header, as protoc-gen-go-grpc wrote it up to v1.1.0"
      : `no version in the header; its code has the form that ${stub.generator} ${version} writes`;
  return { package: path, version, provenance: { kind: "derived", because, path: stub.path, line: stub.headerLine } };
}

/** protoc-gen-go wrote no version before golang/protobuf v1.4; what a go.mod asks for is likelier than what the form tells. */
function legacyVersion(stub: Stub, text: string, modules: readonly GoModule[]): GeneratorVersion {
  for (const { requires, file } of modules) {
    const required = requires.find(
      ({ path, version }) => path === "github.com/golang/protobuf" && /^v1\.[0-3]\./.test(version),
    );
    if (required === undefined) continue;
    const because = "github.com/golang/protobuf, for a header without versions";
    return {
      package: legacyPackage,
      version: required.version,
      provenance: { kind: "project-file", because, path: file, line: required.line },
    };
  }
  const [version = ""] = likelyVersions(stub.generator, text);
  const because = "no version in the header, as protoc-gen-go wrote it before golang/protobuf v1.4";
  return {
    package: legacyPackage,
    version,
    provenance: { kind: "derived", because, path: stub.path, line: stub.headerLine },
  };
}

/** Services in protoc-gen-go's own file are those of its option plugins=grpc, which only golang/protobuf's plugin has. */
export function hasServices(text: string): boolean {
  // Asked of every stub; most do not import grpc, which is told by far less than the whole text.
  if (!goImportsOf(text).some((path) => path.endsWith("/grpc"))) return false;
  return /\n(?:var _ grpc\.ClientConn|const _ = grpc\.SupportPackageIsVersion)/.test(text);
}

/** golang/protobuf v1.4 and v1.5 stamp the version of google.golang.org/protobuf that they were built with. */
function ofFormerPlugin({ version, provenance }: GeneratorVersion): GeneratorVersion {
  const build = formerBuildWith(version) ?? { version: "v1.4.3" };
  const origin = provenance.kind === "stamp" ? "as the stub is stamped" : `(${provenance.because})`;
  const because = `golang/protobuf ${build.version}'s plugin, built with ${protobufModule} ${version} ${origin}: only that one writes services into the same file`;
  return { package: legacyPackage, ...build, provenance: { ...provenance, kind: "derived", because } };
}

/** A commit after v1.36.11 stamps `v1.36.11-devel`, or `v1.36.11` still; Go calls it `v1.36.12-0.<time>-<hash>`. */
function pseudoVersion(path: string, before: string, modules: readonly GoModule[]): GeneratorVersion | null {
  const next = before.replace(/\d+$/, (patch) => String(Number(patch) + 1));
  for (const module of modules) {
    for (const { path: required, version, line } of module.requires) {
      if (!(path === required || path.startsWith(`${required}/`)) || !version.startsWith(`${next}-0.`)) continue;
      const because = `${required} ${version}, a commit after ${before}`;
      return { package: path, version, provenance: { kind: "project-file", because, path: module.file, line } };
    }
  }
  return null;
}

/**
 * Whether it is known which version made a stub; false for a build of somebody's work tree, for golang/protobuf's plugin, whose
 * own release no header names and which others built into generators of their own, and where no header says it.
 */
export function namesItsVersion(stub: Stub, generator: GeneratorVersion | null): boolean {
  if (stub.generatorStamp === undefined || generator?.package === legacyPackage) return false;
  return !isNoRelease(stub) || generator?.provenance.kind === "project-file";
}

/** Whether a stub was made by a build of a commit between releases. */
export function isNoRelease(stub: Stub): boolean {
  return releaseBefore(stub) !== null;
}

/** protoc-gen-go-grpc writes its version since commits after v1.1.0, which called themselves v1.1.0 until v1.2.0. */
const firstStamps = { before: "v1.1.0", after: "v1.2.0" };

/** The release that a build between releases came after; null for releases, and where no header names a version. */
function releaseBefore({ generator, generatorStamp = "" }: Stub): string | null {
  if (generator === "protoc-gen-go-grpc" && generatorStamp === firstStamps.before) return generatorStamp;
  return /^(v\d+\.\d+\.\d+)-devel$/.exec(generatorStamp)?.[1] ?? null;
}

/** The release whose code it most likely has: the one before it, unless that wrote no version. */
function besideRelease(path: string, stub: Stub, before: string): GeneratorVersion {
  const isAfter = stub.generatorStamp === firstStamps.before;
  const [version, side] = isAfter ? [firstStamps.after, "after"] : [before, "before"];
  const because = `${stub.generatorStamp} is no release and no go.mod has its commit; ${version} is the release ${side} it`;
  return { package: path, version, provenance: { kind: "derived", because, path: stub.path, line: stub.headerLine } };
}

/** On which side of a build between releases the release of this version is. */
export function sideOf({ generatorStamp = "" }: Stub, version: string): "before" | "after" {
  return compareModuleVersions(version, generatorStamp.replace(/-devel$/, "")) > 0 ? "after" : "before";
}

/**
 * What a compiler stamp says was in the request. Generators print `v%d.%d.%d` and, where there is a suffix, a dash and the
 * suffix, which begins with a dash itself: `v3.20.0--rc2`. Null for `(unknown)`, which they print when none is in it, as
 * under buf, and for headers without a stamp.
 */
export function compilerVersionOf(protocStamp: string | undefined): CompilerVersion | null {
  const match = /^v(\d+)\.(\d+)\.(\d+)(?:-(.+))?$/.exec(protocStamp ?? "");
  if (match === null) return null;
  const [, major, minor, patch, suffix = ""] = match;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), suffix };
}
