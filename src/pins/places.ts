import type { DeclaredVersion, Facts, GoModule } from "../model/facts.ts";
import { isBufTemplate } from "../model/governed.ts";
import { compareModuleVersions } from "../model/module-version.ts";
import { modulesOf } from "./known-tools.ts";
import { nearestFirst } from "./scope.ts";
import type { Candidate, Surroundings } from "./types.ts";

/** What an input asks for; nothing where it was not given. */
export function inputCandidate(input: string, version: string): readonly Candidate[] {
  return version === "" ? [] : [{ version, provenance: { kind: "input", because: `input ${input}` } }];
}

/** What the lock file holds for a tool. */
export function lockedCandidates(tool: string, { locked }: Surroundings): readonly Candidate[] {
  return locked
    .filter((entry) => entry.tool === tool)
    .map(({ version, path, line }) => ({
      version,
      provenance: { kind: "lock-file", because: "lock file", path, ...(line === undefined ? {} : { line }) },
    }));
}

/** The template that buf takes where no other is named. */
const usualTemplate = /(?:^|\/)buf\.gen\.yaml$/;

/** Of several files of one directory the ones before decide: a file about Go alone, asdf's, mise's, aqua's. */
const managers = [/(?:^|\/)\.go-version$/, /(?:^|\/)\.tool-versions$/, /mise[^/]*(?:\/config)?\.toml$/, /aqua[^/]*$/];

/** What files of version managers and buf.gen.yaml ask for; buf.gen.yaml comes first, for it is about generating alone. */
export function declaredCandidates(tool: string, { declared, scopes }: Facts): readonly Candidate[] {
  const own = nearestFirst(
    declared.filter((entry) => entry.tool === tool),
    ({ file }) => file,
    scopes,
    (file) => (usualTemplate.test(file) ? -2 : managers.findIndex((manager) => manager.test(file))),
  );
  const isTemplate = ({ file }: DeclaredVersion): boolean => isBufTemplate(file);
  return [...own.filter(isTemplate), ...own.filter((entry) => !isTemplate(entry))].map(
    ({ version, what, file, line }) => ({
      version,
      provenance: { kind: "project-file", because: what, path: file, line },
    }),
  );
}

/**
 * A `tool` line and a tools.go name a command by its package; its version is the one that their go.mod requires of the module
 * that holds it, or a higher one that another module of their workspace requires.
 */
export function toolCandidates(packagePath: string, facts: Facts): readonly Candidate[] {
  const declaring = nearestFirst(facts.modules, ({ file }) => file, facts.scopes);
  return declaring.flatMap((declared) => {
    const tool = declared.tools.find((entry) => entry.package === packagePath);
    if (tool === undefined) return [];
    for (const module of modulesOf(packagePath)) {
      const selected = selectedVersion(module, declared);
      if (selected === null) continue;
      const how = tool.file === declared.file ? "`tool` line" : tool.file.replace(/^.*\//, "");
      const shared = workspaceVersion(module, declared, facts);
      const isRaised = shared !== null && compareModuleVersions(shared.version, selected.version) > 0;
      const because = isRaised
        ? `${how} in go.mod and the highest \`require\` of ${module} in the modules of ${shared.file}`
        : `${how} and \`require\` of ${module} in go.mod`;
      const provenance = { kind: "project-file", because, path: declared.file, line: selected.line } as const;
      return [{ version: isRaised ? shared.version : selected.version, provenance }];
    }
    return [];
  });
}

/**
 * The version of a module that the go command selects for all modules of a workspace, the highest one that any of them requires, with
 * the go.work; null where this go.mod is in none, or commands are run with GOWORK=off. https://go.dev/ref/mod#workspaces
 */
function workspaceVersion(
  module: string,
  declared: GoModule,
  { modules, workspaces, recipes = [] }: Facts,
): { readonly version: string; readonly file: string } | null {
  const workspace = workspaces.find(({ uses }) => uses.includes(declared.directory));
  if (workspace === undefined || recipes.some(({ text }) => /\bGOWORK=off\b/.test(text))) return null;
  const versions = modules.flatMap((own) => {
    if (!workspace.uses.includes(own.directory)) return [];
    const selected = selectedVersion(module, { ...own, replaces: [...workspace.replaces, ...own.replaces] });
    return selected === null ? [] : [selected.version];
  });
  const [version] = versions.sort((one, other) => compareModuleVersions(other, one));
  return version === undefined ? null : { version, file: workspace.file };
}

/** The version of a module that a go.mod selects: what it requires, or another version of the same module put in its place. */
export function selectedVersion(
  module: string,
  { requires, replaces }: Pick<GoModule, "requires" | "replaces">,
): { readonly version: string; readonly line: number } | null {
  const required = requires.find(({ path }) => path === module);
  if (required === undefined) return null;
  const replaced = replaces.find(
    ({ path, version, newPath, newVersion }) =>
      path === module &&
      newPath === module &&
      newVersion !== undefined &&
      (version ?? required.version) === required.version,
  );
  return replaced?.newVersion === undefined ? required : { version: replaced.newVersion, line: replaced.line };
}
