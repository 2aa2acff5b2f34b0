import { isAbsolute, join, posix } from "node:path";
import type { Replacement } from "../../../model/facts.ts";

/** What a go.mod says of other modules. https://go.dev/ref/mod#go-mod-file */
export interface Requirements {
  /** Where its go.mod is, in the checkout; null: elsewhere. */
  readonly directory: string | null;
  readonly requires: readonly { readonly path: string; readonly version: string }[];
  readonly replaces: readonly Replacement[];
}

/** A module that provides a package: a version of one, or a directory; `prefix` is what the package's path has before its own part. */
export type Required =
  | { readonly prefix: string; readonly path: string; readonly version: string }
  | { readonly prefix: string; readonly directory: string };

/** The module that provides a package, by the longest matching path, with `replace` applied. https://go.dev/ref/mod#go-mod-file-replace */
export function requirementFor(importPath: string, module: Requirements): Required | null {
  let best: { readonly path: string; readonly version: string } | null = null;
  for (const required of module.requires) {
    if (importPath !== required.path && !importPath.startsWith(`${required.path}/`)) continue;
    if (best === null || required.path.length > best.path.length) best = required;
  }
  if (best === null) return null;
  const { path, version } = best;
  const replacement = module.replaces.find(
    (one) => one.path === path && (one.version === undefined || one.version === version),
  );
  if (replacement === undefined) return { prefix: path, path, version };
  if (replacement.newVersion === undefined) return { prefix: path, directory: replacement.newPath };
  return { prefix: path, path: replacement.newPath, version: replacement.newVersion };
}

/** The directory that a local `replace` names, as long as it lies in the checkout. */
export function localModule(root: string, module: Requirements, directory: string): string | null {
  if (module.directory === null || isAbsolute(directory)) return null;
  const path = posix.join(module.directory, directory);
  return path.startsWith("..") ? null : join(root, path);
}

/** The requirements in a go.mod's text. */
export function requiresIn(text: string): { readonly path: string; readonly version: string }[] {
  const lines = text.matchAll(/^[ \t]*(?:require[ \t]+)?([^\s()"]+\.[^\s()"]+)[ \t]+(v\d\S*)/gm);
  return [...lines].map(([, path = "", version = ""]) => ({ path, version }));
}
