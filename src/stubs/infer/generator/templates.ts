import { posix } from "node:path";
import { depthOf, isInside, joinDirectories } from "../../../model/directory.ts";
import type { DeclaredVersion, Facts } from "../../../model/facts.ts";
import { directoryMeant, isBufTemplate } from "../../../model/governed.ts";
import type { Stub } from "../../../model/stub.ts";
import { compilerVersionOf } from "./versions.ts";

/** The versions at which templates of buf run the plugin of a stub, those of the nearest template first. */
export type TemplateVersions = (stub: Pick<Stub, "path" | "generator">) => readonly DeclaredVersion[];

/**
 * Tells which templates of buf may make a stub: what they name makes it, whatever else of that generator is there to be run.
 * https://buf.build/docs/configuration/v2/buf-gen-yaml/
 */
export function templateVersions(facts: Pick<Facts, "declared" | "modules" | "stubs">): TemplateVersions {
  const templates = facts.declared
    .filter(({ file }) => isBufTemplate(file))
    .map((version) => ({ version, directory: directoryMeant(version.file, version.tool, facts) }))
    .toSorted((one, other) => depthOf(other.directory) - depthOf(one.directory));
  return ({ path, generator }) =>
    templates
      .filter(({ version, directory }) => version.tool === generator && isInside(path, directory))
      .map(({ version }) => version);
}

/**
 * Whether something else than a template of buf made a stub: it lies where that does not write to, and names the version of protoc, which
 * plugins are not told under buf. buf is started in the template's directory or above it.
 * https://buf.build/docs/configuration/v2/buf-gen-yaml/#out
 */
export function isMadeWithout(
  { file, out }: DeclaredVersion,
  { path, protocStamp }: Pick<Stub, "path" | "protocStamp">,
): boolean {
  if (out === undefined || !isBufTemplate(file) || compilerVersionOf(protocStamp) === null) return false;
  const above = posix.dirname(file).split("/");
  const starts = [".", ...above.map((_, index) => above.slice(0, index + 1).join("/"))];
  return !starts.some((start) => isInside(path, joinDirectories(start, out)));
}
