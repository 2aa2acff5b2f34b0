import { posix } from "node:path";
import { depthOf, isInside } from "../../../model/directory.ts";
import type { Provenance } from "../../../model/provenance.ts";
import type { Stub } from "../../../model/stub.ts";
import type { ManagedOptions } from "../ask.ts";
import type { ManagedMode } from "../recipes/buf.ts";
import type { Alternative, RepositoryView } from "./alternative.ts";

/** File options that buf's managed mode sets before it asks the plugins, by one of the templates, likeliest first. */
export function managed(
  index: number,
  modes: ReadonlyMap<ManagedMode, ManagedOptions>,
  view: RepositoryView,
): Alternative {
  return {
    name: `managed mode ${index}`,
    propose: ({ ask, comparison }) => {
      const mode = likeliestOf([...modes.keys()], ask.context.stub, view)[index];
      const options = mode === undefined ? undefined : modes.get(mode);
      if (mode === undefined || options === undefined) return null;
      if (comparison.kind !== "different" || ask.managed === options) return null;
      const provenance: Provenance = { kind: "project-file", because: `managed mode of ${mode.file}`, path: mode.file };
      // Another template may only have come nearer.
      const others = ask.provenance.filter(({ because }) => !because.startsWith("managed mode of "));
      return { ...ask, managed: options, provenance: [...others, provenance] };
    },
  };
}

/** Templates that may run a stub's generator, by how much of its import path their prefix gives, and then by how far above it they lie. */
function likeliestOf(modes: readonly ManagedMode[], { path, generator }: Stub, view: RepositoryView): ManagedMode[] {
  const importPath = view.importPathOf(posix.dirname(path)) ?? "";
  const given = ({ rules }: ManagedMode) => {
    const prefixes = rules.filter(({ option }) => option === "go_package_prefix").map(({ value }) => value ?? "");
    return Math.max(-1, ...prefixes.filter((prefix) => isInside(importPath, prefix)).map(({ length }) => length));
  };
  const depth = ({ directory }: ManagedMode) => (isInside(path, directory) ? depthOf(directory) : -1);
  const running = modes.filter(({ file }) => view.mayRun(file, generator));
  return running.sort((one, other) => given(other) - given(one) || depth(other) - depth(one));
}
