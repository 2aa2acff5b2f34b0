import { posix } from "node:path";
import { isInside } from "../../../model/directory.ts";
import type { DeclaredVersion, Facts } from "../../../model/facts.ts";
import type { Stub } from "../../../model/stub.ts";

/** The versions at which templates of buf run the plugin of a stub, those of the nearest template first. */
export type TemplateVersions = (stub: Pick<Stub, "path" | "generator">) => readonly DeclaredVersion[];

/**
 * Tells which templates of buf may make a stub: what they name makes it, whatever else of that generator is there to be run. A template
 * speaks for what lies below it, or for all where nothing of its plugin lies there, for it may write elsewhere.
 * https://buf.build/docs/configuration/v2/buf-gen-yaml/
 */
export function templateVersions({ declared, stubs }: Pick<Facts, "declared" | "stubs">): TemplateVersions {
  const templates = declared
    .filter(({ file }) => /(?:^|\/)buf\.gen[^/]*$/.test(file))
    .map((version) => {
      const directory = posix.dirname(version.file);
      const writesBelow = stubs.some(({ generator, path }) => generator === version.tool && isInside(path, directory));
      return { version, directory, writesBelow };
    })
    .toSorted((one, other) => other.directory.length - one.directory.length);
  return ({ path, generator }) =>
    templates
      .filter(({ version, directory, writesBelow }) => {
        return version.tool === generator && (!writesBelow || isInside(path, directory));
      })
      .toSorted((one, other) => Number(other.writesBelow) - Number(one.writesBelow))
      .map(({ version }) => version);
}
