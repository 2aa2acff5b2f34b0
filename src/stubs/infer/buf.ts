import { posix } from "node:path";
import { parse } from "yaml";
import type { Recipe } from "../../model/facts.ts";
import { isBelow } from "./go-paths.ts";

/** What buf's configuration files say about roots and left-out files. https://buf.build/docs/configuration/v2/buf-yaml/ */
export interface BufModule {
  /** Relative to the checkout's root. */
  readonly directory: string;
  /** Directories and files that buf leaves out. */
  readonly excludes: readonly string[];
}

/** A buf.gen.yaml with managed mode on. https://buf.build/docs/generate/managed-mode/ */
export interface ManagedMode {
  readonly file: string;
  readonly directory: string;
  readonly goPackagePrefix: string | null;
  /** Modules, files or packages that keep their own options. */
  readonly disabled: readonly string[];
  /** Values of single options for all files, by their names in FileOptions. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** Modules of all buf.yaml and buf.work.yaml of the checkout; a file that is no YAML says nothing. */
export function bufModulesOf(recipes: readonly Recipe[]): BufModule[] {
  return recipes.flatMap(({ path, text }) => {
    const name = posix.basename(path);
    const directory = posix.dirname(path);
    const config = read(text);
    if (/^buf\.work\.ya?ml$/.test(name))
      return strings(config["directories"]).map((one) => ({ directory: posix.join(directory, one), excludes: [] }));
    if (!/^buf\.ya?ml$/.test(name)) return [];
    if (config["version"] === "v2") return modulesOfV2(config, directory);
    const build = record(config["build"]);
    const roots = strings(build["roots"]);
    const excludes = strings(build["excludes"]).map((one) => posix.join(directory, one));
    return (roots.length > 0 ? roots : ["."]).map((root) => ({ directory: posix.join(directory, root), excludes }));
  });
}

function modulesOfV2(config: Readonly<Record<string, unknown>>, directory: string): BufModule[] {
  const modules = list(config["modules"]).map(record);
  return (modules.length > 0 ? modules : [{}]).map((module) => ({
    directory: posix.join(directory, typeof module["path"] === "string" ? module["path"] : "."),
    excludes: strings(module["excludes"]).map((one) => posix.join(directory, one)),
  }));
}

/** Whether buf leaves a .proto out of what it builds. */
export function isExcluded(path: string, modules: readonly BufModule[]): boolean {
  return modules.some(
    ({ directory, excludes }) => isBelow(path, directory) && excludes.some((one) => isBelow(path, one)),
  );
}

/** All templates of buf generate that have managed mode on. */
export function managedModesOf(recipes: readonly Recipe[]): ManagedMode[] {
  return recipes.flatMap(({ path, text }) => {
    if (!/^buf\.gen.*\.ya?ml$/.test(posix.basename(path))) return [];
    const config = read(text);
    const managed = record(config["managed"]);
    if (managed["enabled"] !== true) return [];
    const place = { file: path, directory: posix.dirname(path) };
    return [{ ...place, ...(config["version"] === "v2" ? rulesOfV2(managed) : rulesOfV1(managed)) }];
  });
}

type Rules = Pick<ManagedMode, "goPackagePrefix" | "disabled" | "overrides">;

function rulesOfV1(managed: Readonly<Record<string, unknown>>): Rules {
  const prefix = managed["go_package_prefix"];
  const rules = record(prefix);
  const overrides = new Map<string, string>();
  for (const name of ["java_multiple_files", "cc_enable_arenas", "optimize_for"]) {
    if (managed[name] !== undefined && typeof managed[name] !== "object") overrides.set(name, String(managed[name]));
  }
  return {
    goPackagePrefix:
      typeof prefix === "string" ? prefix : typeof rules["default"] === "string" ? rules["default"] : null,
    disabled: strings(rules["except"]),
    overrides,
  };
}

function rulesOfV2(managed: Readonly<Record<string, unknown>>): Rules {
  const overrides = new Map<string, string>();
  let goPackagePrefix: string | null = null;
  for (const rule of list(managed["override"]).map(record)) {
    if (rule["path"] !== undefined || rule["module"] !== undefined || rule["value"] === undefined) continue;
    if (rule["file_option"] === "go_package_prefix") goPackagePrefix = String(rule["value"]);
    else overrides.set(String(rule["file_option"]), String(rule["value"]));
  }
  const disabled = list(managed["disable"])
    .map(record)
    .flatMap((rule) => {
      if (
        rule["file_option"] !== undefined &&
        rule["file_option"] !== "go_package" &&
        rule["path"] === undefined &&
        rule["module"] === undefined
      ) {
        overrides.set(String(rule["file_option"]), "");
        return [];
      }
      return [rule["module"] ?? rule["path"]].filter((one) => typeof one === "string");
    });
  return { goPackagePrefix, disabled, overrides };
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
