import { posix } from "node:path";
import { isInside } from "../../../model/directory.ts";
import type { DeclaredVersion } from "../../../model/facts.ts";
import type { Stub } from "../../../model/stub.ts";

/**
 * The versions at which templates of buf above a stub run its plugin, the nearest template first. What they name makes the stubs,
 * whatever else of that generator is there to be run. https://buf.build/docs/configuration/v2/buf-gen-yaml/
 */
export function templateVersionsFor(
  { path, generator }: Pick<Stub, "path" | "generator">,
  declared: readonly DeclaredVersion[],
): readonly DeclaredVersion[] {
  return declared
    .filter(({ tool, file }) => tool === generator && isTemplate(file) && isInside(path, posix.dirname(file)))
    .toSorted((one, other) => posix.dirname(other.file).length - posix.dirname(one.file).length);
}

function isTemplate(file: string): boolean {
  return /(?:^|\/)buf\.gen[^/]*$/.test(file);
}
