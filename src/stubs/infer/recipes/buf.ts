import { posix } from "node:path";
import { parse } from "yaml";
import { isInside } from "../../../model/directory.ts";
import type { Recipe } from "../../../model/facts.ts";
import { isBufTemplate } from "../../../model/governed.ts";

/** What buf's configuration files say about roots and left-out files. https://buf.build/docs/configuration/v2/buf-yaml/ */
export interface BufModule {
  /** Relative to the checkout's root. */
  readonly directory: string;
  /** Directories and files that buf leaves out. */
  readonly excludes: readonly string[];
  /** What a registry calls it: `buf.build/acme/shop`; absent where no file says that. */
  readonly name?: string;
}

/** A buf.gen.yaml with managed mode on. https://buf.build/docs/generate/managed-mode/ */
export interface ManagedMode {
  readonly file: string;
  readonly directory: string;
  /** Of several for the same option and file the last one counts. */
  readonly rules: readonly ManagedRule[];
  /** The same of the option of fields; one that leaves a field as it is comes before all others. */
  readonly fieldRules: readonly ManagedFieldRule[];
  /** Whether it leaves the files of some modules of a registry as they are. */
  readonly sparesModules: boolean;
  /** Whether some of its rules are for the files of such a module, be it to leave them. */
  readonly namesModules: boolean;
}

/** The files that a rule of a template is for. */
export interface ManagedPlace {
  /** File or directory, as imports name it; null: all files. */
  readonly path: string | null;
  /** Directory of the checkout with the module that alone it is for; null: all modules. */
  readonly module: string | null;
}

/** What a template says of `jstype`, the only option of fields that it may set. */
export interface ManagedFieldRule extends ManagedPlace {
  /** Null: the .proto's own value is left as it is. */
  readonly value: string | null;
  /** Full name; null: all fields. */
  readonly field: string | null;
}

/** What a template says of one file option. */
export interface ManagedRule extends ManagedPlace {
  /** As in FileOptions, or what its value begins with: `go_package_prefix`; null: all options. */
  readonly option: string | null;
  /** Null: the .proto's own value is left as it is. */
  readonly value: string | null;
}

/** Modules of all buf.yaml and buf.work.yaml of the checkout; a file that is no YAML says nothing. */
export function bufModulesOf(recipes: readonly Recipe[]): BufModule[] {
  return recipes.flatMap(({ path, text }) => {
    const name = posix.basename(path);
    const directory = posix.dirname(path);
    if (!/^buf\.(?:work\.)?ya?ml$/.test(name)) return [];
    const config = read(text);
    if (name.startsWith("buf.work."))
      return strings(config["directories"]).map((one) => ({ directory: posix.join(directory, one), excludes: [] }));
    if (config["version"] === "v2") return modulesOfV2(config, directory);
    const build = record(config["build"]);
    const roots = strings(build["roots"]);
    const excludes = strings(build["excludes"]).map((one) => posix.join(directory, one));
    return (roots.length > 0 ? roots : ["."]).map((root) => ({
      directory: posix.join(directory, root),
      excludes,
      ...nameIn(config),
    }));
  });
}

function modulesOfV2(config: Readonly<Record<string, unknown>>, directory: string): BufModule[] {
  const modules = list(config["modules"]).map(record);
  // One that is alone may be named above the list.
  return (modules.length > 0 ? modules : [{}]).map((module) => ({
    directory: posix.join(directory, typeof module["path"] === "string" ? module["path"] : "."),
    excludes: strings(module["excludes"]).map((one) => posix.join(directory, one)),
    ...nameIn({ ...(modules.length > 1 ? {} : config), ...module }),
  }));
}

function nameIn({ name }: Readonly<Record<string, unknown>>): Pick<BufModule, "name"> {
  return typeof name === "string" ? { name } : {};
}

/** Whether a template of buf gives .protos a go_package, or may. https://buf.build/docs/generate/managed-mode/ */
export function hasManagedMode(recipes: readonly Recipe[]): boolean {
  return recipes.some(({ text }) => /^managed:/m.test(text));
}

/** Whether buf is told of modules of a registry, which it generates from, too: as dependencies, or as inputs of a template. */
export function usesRegistry(recipes: readonly Recipe[]): boolean {
  return recipes.some(({ path, text }) => {
    if (/^buf\.ya?ml$/.test(posix.basename(path))) return strings(read(text)["deps"]).length > 0;
    return (
      isBufTemplate(path) && list(read(text)["inputs"]).some((input) => typeof record(input)["module"] === "string")
    );
  });
}

/** Whether buf leaves a .proto out of what it builds. */
export function isExcluded(path: string, modules: readonly BufModule[]): boolean {
  return modules.some(
    ({ directory, excludes }) => isInside(path, directory) && excludes.some((one) => isInside(path, one)),
  );
}

/** All templates of buf generate that have managed mode on. */
export function managedModesOf(recipes: readonly Recipe[]): ManagedMode[] {
  const directoriesOf = ownModules(recipes);
  return recipes.flatMap(({ path, text }) => {
    if (!isBufTemplate(path)) return [];
    const config = read(text);
    // v1beta1 says only that it is on, and has what it is to set beside it.
    const managed = config["managed"] === true ? record(config["options"]) : record(config["managed"]);
    if (config["managed"] !== true && managed["enabled"] !== true) return [];
    const rules =
      config["version"] === "v2"
        ? rulesOfV2(managed, directoriesOf)
        : { rules: rulesOfV1(managed, directoriesOf), fieldRules: [] };
    const { go_package_prefix: prefix, disable } = managed;
    const spared = [...strings(record(prefix)["except"]), ...list(disable).map((rule) => record(rule)["module"])];
    const isOfRegistry = (module: unknown) => typeof module === "string" && directoriesOf(module).length === 0;
    const sparesModules = spared.some(isOfRegistry);
    const namesModules =
      sparesModules || list(managed["override"]).some((rule) => isOfRegistry(record(rule)["module"]));
    return [{ file: path, directory: posix.dirname(path), ...rules, sparesModules, namesModules }];
  });
}

/** The directories of the checkout that hold a module of this name; none: it is one of a registry. */
type DirectoriesOf = (module: string) => readonly string[];

function ownModules(recipes: readonly Recipe[]): DirectoriesOf {
  const modules = bufModulesOf(recipes);
  return (module) => modules.flatMap(({ name, directory }) => (name === module ? [directory] : []));
}

// https://buf.build/docs/configuration/v1/buf-gen-yaml/#managed
function rulesOfV1(managed: Readonly<Record<string, unknown>>, directoriesOf: DirectoriesOf): ManagedRule[] {
  const everywhere = { path: null, module: null };
  const rules: ManagedRule[] = [];
  for (const option of ["go_package_prefix", "java_package_prefix", "optimize_for"]) {
    const given = managed[option];
    const value = typeof given === "string" ? given : record(given)["default"];
    if (typeof value === "string") rules.push({ option, value, ...everywhere });
    for (const [name, own] of Object.entries(record(record(given)["override"])))
      for (const module of directoriesOf(name)) rules.push({ option, value: String(own), path: null, module });
    for (const name of strings(record(given)["except"]))
      for (const module of directoriesOf(name)) rules.push({ option, value: null, path: null, module });
  }
  for (const option of ["java_multiple_files", "java_string_check_utf8", "cc_enable_arenas"]) {
    if (typeof managed[option] === "boolean") rules.push({ option, value: String(managed[option]), ...everywhere });
  }
  // `GO_PACKAGE: {acme/v1/a.proto: …}`
  for (const [name, files] of Object.entries(record(managed["override"]))) {
    for (const [path, value] of Object.entries(record(files)))
      rules.push({ option: name.toLowerCase(), value: String(value), path, module: null });
  }
  return rules;
}

/**
 * Rules for a module of a registry are left out: its files are read from their Go packages as they were compiled.
 * https://buf.build/docs/configuration/v2/buf-gen-yaml/#managed
 */
function rulesOfV2(
  managed: Readonly<Record<string, unknown>>,
  directoriesOf: DirectoriesOf,
): Pick<ManagedMode, "rules" | "fieldRules"> {
  const overrides = list(managed["override"]).map(record);
  const disables = list(managed["disable"]).map(record);
  const given = [...overrides, ...disables].flatMap((rule) => {
    const value = overrides.includes(rule) ? rule["value"] : null;
    if (value === undefined) return [];
    const text = (name: string) => (typeof rule[name] === "string" ? rule[name] : null);
    const one = { value: value === null ? null : String(value), path: text("path"), field: text("field") };
    const options = { option: text("file_option"), fieldOption: text("field_option") };
    const modules = rule["module"] === undefined ? [null] : directoriesOf(text("module") ?? "");
    return modules.map((module) => ({ ...one, ...options, module }));
  });
  // One that disables without naming an option is for files and fields.
  return {
    rules: given.filter(({ fieldOption, field }) => fieldOption === null && field === null),
    fieldRules: given.filter(({ option }) => option === null),
  };
}

function read(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(parse(text));
  } catch {
    // A broken configuration is for buf to report; it says nothing about the stubs.
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: unknown): string[] {
  return list(value).filter((one) => typeof one === "string");
}
