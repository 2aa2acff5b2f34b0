import { dirname } from "node:path/posix";
import type { ImportStatement } from "../../model/proto-text.ts";
import type { Diagnostic } from "../types.ts";
import { fileError, firstDefinition, notFound } from "./diagnostics.ts";
import { importClosure, importersOf, type SourceFile } from "./sources.ts";

type Sources = ReadonlyMap<string, SourceFile>;

/** What is left to do after protoc refused a group of targets. */
export interface Narrowed {
  /** Groups that are worth a run of their own; every target of the refused group is in one of them or has failed. */
  readonly groups: readonly (readonly string[])[];
  /** Errors of the targets that have failed. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The targets that protoc need not be asked about, since something they import is nowhere to be found, with the errors
 * that protoc would print; and the others. Without it, each missing import would cost a run of protoc.
 */
export function setAsideMissing(targets: readonly string[], sources: Sources): Narrowed {
  const missing = new Set(targets.filter((target) => !sources.has(target)));
  for (const file of sources.values()) {
    for (const statement of file.imports) {
      if (!sources.has(statement.name)) missing.add(statement.name);
    }
  }
  if (missing.size === 0) return { groups: [targets], diagnostics: [] };
  const importers = importersOf(missing, sources);
  const sound = targets.filter((target) => !missing.has(target) && !importers.has(target));
  return {
    groups: sound.length > 0 ? [sound] : [],
    diagnostics: [...[...missing].map((name) => fileError(name, notFound)), ...importErrors(importers)],
  };
}

/**
 * Decides how to go on after errors: protoc stops at the first target that fails, so the others are asked about again,
 * without the failed one and all that import it. Two files that define the same symbol are no error as long as nothing
 * imports both, for their users compile them in different runs: these targets are put into different groups.
 */
export function narrow(targets: readonly string[], diagnostics: readonly Diagnostic[], sources: Sources): Narrowed {
  const errors = diagnostics.filter((diagnostic) => diagnostic.level === "error");
  const apart = separate(targets, errors, sources);
  if (apart !== null) return { groups: apart, diagnostics: [] };

  const bad = new Set(errors.map((error) => error.file));
  const importers = importersOf(bad, sources);
  const sound = targets.filter((target) => !bad.has(target) && !importers.has(target));
  if (sound.length < targets.length) {
    const spread = importErrors(importers).filter((error) => !bad.has(error.file));
    return { groups: sound.length > 0 ? [sound] : [], diagnostics: [...errors, ...spread] };
  }
  const [only] = targets;
  if (only !== undefined && targets.length === 1) {
    return { groups: [], diagnostics: errors.map((error) => (error.file === "" ? { ...error, file: only } : error)) };
  }
  const middle = Math.ceil(targets.length / 2);
  return { groups: [targets.slice(0, middle), targets.slice(middle)], diagnostics: [] };
}

/** Two groups that keep the files of a double definition apart; null where there is none, or some target needs both. */
function separate(targets: readonly string[], errors: readonly Diagnostic[], sources: Sources): string[][] | null {
  for (const error of errors) {
    const first = firstDefinition(error);
    if (first === null) continue;
    const side = divergingDirectory(error.file, first);
    const isBeside = (target: string) => `${dirname(target)}/`.startsWith(side);
    const isUser = (target: string) => importClosure(target, sources).has(error.file);
    // Of a file on disk that is compiled under two names, only one of these is known.
    const ways = first === error.file ? [isUser] : [isBeside, isUser];
    for (const way of ways) {
      const groups = [targets.filter(way), targets.filter((target) => !way(target))];
      if (groups.every((group) => group.length > 0)) return groups;
    }
  }
  return null;
}

/** The topmost directory of `name` that `other` does not lie in, with its slash: `b/` of b/x/a.proto and c/x/a.proto. */
function divergingDirectory(name: string, other: string): string {
  const parts = `${dirname(name)}/`.split("/");
  const others = `${dirname(other)}/`.split("/");
  const index = parts.findIndex((part, position) => part !== others[position]);
  return `${parts.slice(0, index + 1).join("/")}/`;
}

/** In protoc's own words. */
function importErrors(importers: ReadonlyMap<string, ImportStatement>): Diagnostic[] {
  return [...importers].map(([file, { name, line, column }]) => {
    return { level: "error", file, line, column, message: `Import "${name}" was not found or had errors.` };
  });
}
