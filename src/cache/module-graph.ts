import type { GoModule, Replacement, Requirement } from "../model/facts.ts";
import type { ModuleGraph } from "./select-modules.ts";

/**
 * The module versions that a checkout is built from, without asking the go command. Since Go 1.17 a go.mod requires every
 * module that provides a package to the main module (https://go.dev/ref/mod#graph-pruning); for older ones, and where
 * modules are joined in a workspace, any version that a go.sum names may be selected.
 * @param sums contents of go.sum and go.work.sum
 */
export function moduleGraph(modules: readonly GoModule[], inWorkspace: boolean, sums: readonly string[]): ModuleGraph {
  const lines = sums.flatMap(sumLines);
  const contents = new Set(modules.flatMap((module) => module.requires.map((one) => required(one, module.replaces))));
  if (inWorkspace || modules.some((module) => isOlderThan117(module.go?.value))) {
    for (const { name, ofGoMod } of lines) if (!ofGoMod) contents.add(name);
  }
  return { contents, descriptions: new Set([...contents, ...lines.map((line) => line.name)]) };
}

function required(requirement: Requirement, replacements: readonly Replacement[]): string {
  const replacement = replacements.find(
    ({ path, version }) => path === requirement.path && (version === undefined || version === requirement.version),
  );
  return replacement?.newVersion === undefined
    ? `${requirement.path}@${requirement.version}`
    : `${replacement.newPath}@${replacement.newVersion}`;
}

// https://go.dev/ref/mod#go-sum-files
function sumLines(text: string): { readonly name: string; readonly ofGoMod: boolean }[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [path, version] = line.trim().split(/\s+/);
    if (path === undefined || version === undefined) return [];
    return [{ name: `${path}@${version.replace(/\/go\.mod$/, "")}`, ofGoMod: version.endsWith("/go.mod") }];
  });
}

function isOlderThan117(version: string | undefined): boolean {
  if (version === undefined) return true;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major === 1 && minor < 17;
}
