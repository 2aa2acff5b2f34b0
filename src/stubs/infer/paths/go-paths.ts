import { posix } from "node:path";
import { aboveEnd, isInside } from "../../../model/directory.ts";
import type { GoModule, ProtoFile } from "../../../model/facts.ts";
import type { Stub } from "../../../model/stub.ts";

/** The module whose go.mod governs a directory: the nearest one above it. https://go.dev/ref/mod#resolve-pkg-mod */
export function moduleOf(directory: string, modules: readonly GoModule[]): GoModule | null {
  let nearest: GoModule | null = null;
  for (const module of modules) {
    if (!isInside(directory, module.directory)) continue;
    if (nearest === null || module.directory.length > nearest.directory.length || nearest.directory === ".")
      nearest = module;
  }
  return nearest;
}

/** Go leaves testdata out of every package, and .protos there are often input of a test and nothing else. */
export function isInTestdata(path: string): boolean {
  return /(?:^|\/)testdata\//.test(path);
}

/** Whether the name of a directory says that only tests read what lies there: `test/`, `testdata/`, `internal/testprotos/`. */
export function isForTests(path: string): boolean {
  return /(?:^|\/)tests?(?:data|ing|protos?|pb)?\//.test(path);
}

/** Number of elements that two paths begin with alike. */
export function sharedStart(one: string, other: string): number {
  const [parts, others] = [one.split("/"), other.split("/")];
  const apart = parts.findIndex((part, index) => part !== others[index]);
  return apart === -1 ? parts.length : apart;
}

/** Go import path of a directory of the checkout; null where no go.mod governs it. */
export function importPathOf(directory: string, modules: readonly GoModule[]): string | null {
  const module = moduleOf(directory, modules);
  if (module === null || module.path === "") return null;
  if (directory === module.directory) return module.path;
  return `${module.path}/${module.directory === "." ? directory : directory.slice(module.directory.length + 1)}`;
}

/** Directory that a Go import path has in the checkout, by the module with the longest matching path; null: none has it. */
export function directoryOf(importPath: string, modules: readonly GoModule[]): string | null {
  let best: GoModule | null = null;
  for (const module of modules) {
    if (module.path === "" || !(importPath === module.path || importPath.startsWith(`${module.path}/`))) continue;
    if (best === null || module.path.length > best.path.length) best = module;
  }
  return best === null ? null : posix.join(best.directory, importPath.slice(best.path.length));
}

/**
 * The import path in a go_package option: what stands before `;`. Null for a bare name and for a relative path, which say
 * where to write but not how other packages import it.
 */
export function importPathOfGoPackage(goPackage: string): string | null {
  const path = goPackage.split(";")[0] ?? "";
  if (/^\.{0,2}(?:\/|$)/.test(path)) return null;
  return path.includes("/") || path.includes(".") ? path : null;
}

/** The Go package name that a go_package stands for. https://protobuf.dev/reference/go/go-generated/#package */
export function packageNameOfGoPackage(goPackage: string): string {
  const [path = "", name] = goPackage.split(";");
  return (name ?? posix.basename(path)).replace(/[^\p{L}\p{Nd}_]/gu, "_").replace(/^(?=\p{Nd})/u, "_");
}

/** Whether a .proto's go_package is the package that a stub is in. */
export function belongsThere({ path }: Stub, { goPackage }: ProtoFile, modules: readonly GoModule[]): boolean {
  const importPath = goPackage === undefined ? null : importPathOfGoPackage(goPackage);
  return importPath !== null && directoryOf(importPath, modules) === posix.dirname(path);
}

/** What a stub's directory has before the directory of its source, be it nothing; null where it does not end with that. */
export function outputRoot({ path, source = "" }: Stub): string | null {
  const directory = posix.dirname(path);
  return source.includes("/") ? aboveEnd(directory, posix.dirname(source)) : directory;
}

/**
 * What a go_package has before its last element where it is no path that go could download, such as `proto/acme/v1`: a place in
 * this checkout then, wherever its plugin is told to write. Null for all others. https://go.dev/ref/mod#module-path
 */
export function aboveUnplaced(goPackage = ""): string | null {
  const path = (goPackage.split(";")[0] ?? "").replace(/^\.\//, "");
  const [first = ""] = path.split("/");
  return first === "" || first.includes(".") ? null : posix.dirname(path);
}
