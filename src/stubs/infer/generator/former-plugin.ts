import { compareModuleVersions } from "../../../model/module-version.ts";
import type { ModuleVersion } from "../../../model/pin.ts";
import { legacyPackage } from "../../../model/stub.ts";

/** The module whose version generators stamp: they print that of the package that they are written with. */
export const protobufModule = "google.golang.org/protobuf";

/**
 * Releases of golang/protobuf whose plugin writes stubs by google.golang.org/protobuf's own code, newest first, each with the
 * version of that module which its go.mod asks for. What a plugin writes, and what it calls itself, is decided by the version
 * that it is built with. https://github.com/golang/protobuf/blob/v1.5.4/protoc-gen-go/main.go
 */
const releases = [
  { version: "v1.5.4", asksFor: "v1.33.0" },
  { version: "v1.5.3", asksFor: "v1.26.0" },
  { version: "v1.4.3", asksFor: "v1.23.0" },
  { version: "v1.4.1", asksFor: "v1.22.0" },
  { version: "v1.4.0", asksFor: "v1.21.0" },
  { version: "v1.4.0-rc.4", asksFor: "v1.20.1-0.20200309200217-e05f789c0967" },
  { version: "v1.4.0-rc.3", asksFor: "v1.20.0" },
] as const;

/** A build of golang/protobuf's plugin. */
export interface FormerBuild {
  readonly version: string;
  /** Absent where its go.mod asks for what it is to be built with. */
  readonly dependencies?: readonly ModuleVersion[];
}

/**
 * The build of golang/protobuf's plugin that is built with a version of google.golang.org/protobuf: its newest release that asks
 * for that one or an older one, for the go command builds with none that is older than what is asked for. Null for versions that
 * no release can be built with. https://go.dev/ref/mod#minimal-version-selection
 */
export function formerBuildWith(version: string): FormerBuild | null {
  const release = releases.find(({ asksFor }) => compareModuleVersions(asksFor, version) <= 0);
  if (release === undefined) return null;
  if (release.asksFor === version) return { version: release.version };
  return { version: release.version, dependencies: [{ path: protobufModule, version }] };
}

/** The version of google.golang.org/protobuf that a pin's command is to be built with; undefined where its go.mod decides. */
export function protobufOf({ dependencies = [] }: Pick<FormerBuild, "dependencies">): string | undefined {
  return dependencies.find(({ path }) => path === protobufModule)?.version;
}

/**
 * Whether an `M` option may name a package behind its import path. golang/protobuf's plugin took all of it for the path before v1.4.
 * https://github.com/golang/protobuf/blob/v1.3.5/protoc-gen-go/generator/generator.go
 */
export function takesPackageNames({
  package: path,
  version,
}: {
  readonly package: string;
  readonly version: string;
}): boolean {
  return path !== legacyPackage || compareModuleVersions(version, "v1.4.0-rc.1") >= 0;
}
