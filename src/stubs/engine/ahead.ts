import type { AheadTree, CompilationTree, CompiledFile, CompiledTree, Diagnostic } from "../types.ts";
import { importersOf, type SourceFile } from "./sources.ts";

/**
 * What of a tree was compiled ahead: the files that were made from the same files under the same names, and so were all that they
 * import. What protoc writes for a file depends on nothing else.
 * @param sources all that compiling the tree reads
 */
export function takenFrom(
  ahead: readonly AheadTree[],
  tree: CompilationTree,
  sources: ReadonlyMap<string, SourceFile>,
): CompiledTree {
  const files = new Map<string, CompiledFile>();
  const diagnostics: Diagnostic[] = [];
  for (const one of ahead) {
    const others = new Set([...sources.keys()].filter((name) => !isSame(name, tree, one.tree)));
    const importers = importersOf(others, sources);
    const taken = [...one.compiled.files.values()].filter(({ name }) => {
      return sources.has(name) && !others.has(name) && !importers.has(name) && !files.has(name);
    });
    for (const file of taken) files.set(file.name, file);
    const names = new Set(taken.map(({ name }) => name));
    diagnostics.push(...one.compiled.diagnostics.filter(({ level, file }) => level === "warning" && names.has(file)));
  }
  return { files, diagnostics };
}

/** Whether a name is the same file in both trees; one that neither of them places is protoc's own. */
function isSame(name: string, one: CompilationTree, other: CompilationTree): boolean {
  const [left, right] = [one.files.get(name), other.files.get(name)];
  if (left === undefined || right === undefined) return left === right;
  return left.kind === "disk" && right.kind === "disk" && left.path === right.path;
}
