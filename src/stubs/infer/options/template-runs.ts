import { posix } from "node:path";
import { isInside, joinDirectories } from "../../../model/directory.ts";
import type { Recipe } from "../../../model/facts.ts";
import { isBufTemplate } from "../../../model/governed.ts";
import type { Stub } from "../../../model/stub.ts";
import { type ManagedMode, managedModesOf } from "../recipes/buf.ts";
import { type ConfiguredPlugin, configuredPlugins } from "./configured-options.ts";

/** The run of a generator by a template of buf. */
export interface TemplateRun {
  readonly plugin: ConfiguredPlugin;
  /** Null: it is off, or spares modules, and of which one the files here are is not known. */
  readonly managed: ManagedMode | null;
}

/**
 * Finds the template of buf that makes a stub: buf stamped it, as no command line of protoc does, and it is the only one that runs its
 * generator into a directory around it. Null where several may have made it, or a command that shows in no template.
 */
export function templateRuns(recipes: readonly Recipe[]): (stub: Stub) => TemplateRun | null {
  // A template may stand in the command itself, and buf was once called as protoc is: https://buf.build/docs/reference/cli/buf/generate/
  if (recipes.some(({ text }) => /--template[= ]\s*['"]?[{$]|\bbuf (?:(?:alpha|beta) )?protoc\b/.test(text)))
    return () => null;
  const plugins = configuredPlugins(recipes);
  const modes = new Map(managedModesOf(recipes).map((mode) => [mode.file, mode]));
  return ({ path, generator, protocStamp }) => {
    if (protocStamp !== "(unknown)") return null;
    const own = plugins.filter((plugin) => plugin.generator === generator && isBufTemplate(plugin.file));
    const [only, ...others] = own.filter((plugin) => mayWrite(plugin, path));
    if (only === undefined || others.length > 0) return null;
    const managed = modes.get(only.file) ?? null;
    return { plugin: only, managed: managed?.sparesModules === true ? null : managed };
  };
}

/**
 * Tells the templates of buf that run a stub's generator into a directory around it, those of tests included: one of them made it, where
 * buf did.
 */
export function writingTemplates(recipes: readonly Recipe[]): (stub: Stub) => readonly string[] {
  const plugins = configuredPlugins(recipes.filter(({ path }) => isBufTemplate(path)));
  return ({ path, generator }) =>
    plugins.filter((plugin) => plugin.generator === generator && mayWrite(plugin, path)).map(({ file }) => file);
}

/**
 * Whether a plugin writes below a directory around the file. buf takes that from where it is started: beside its template, or at the top,
 * where a template of a part of the checkout does not write just anywhere.
 */
function mayWrite({ file, out = "." }: ConfiguredPlugin, path: string): boolean {
  const bare = joinDirectories(out);
  const beside = posix.join(posix.dirname(file), bare);
  return isInside(path, beside) || (bare !== "." && isInside(path, bare));
}
