import { posix } from "node:path";
import { depthOf } from "../model/directory.ts";

/** What package managers and build systems of other languages call their manifests. */
const manifests: ReadonlySet<string> = new Set([
  "build.gradle",
  "build.gradle.kts",
  "Cargo.toml",
  "CMakeLists.txt",
  "composer.json",
  "Gemfile",
  "mix.exs",
  "package.json",
  "Package.swift",
  "pom.xml",
  "pubspec.yaml",
  "pyproject.toml",
  "setup.py",
]);

/** Sources in languages in which nobody writes the scripts of a project of another one. */
const sources = /\.(?:cc|cpp|cs|cxx|dart|java|kt|rs|scala|swift)$/;

/**
 * The manifest of another language in a checkout that has no Go at all, neither a file nor a module, or else a source of one: the
 * uppermost one. Null where there is Go, and where nothing tells what else it is, for .protos alone may be those of a Go package.
 */
export function otherLanguageOf(files: readonly string[]): string | null {
  if (files.some((path) => path.endsWith(".go") || posix.basename(path) === "go.mod")) return null;
  const declared = files.filter((path) => manifests.has(posix.basename(path)));
  const found = declared.length > 0 ? declared : files.filter((path) => sources.test(path));
  return found.toSorted((one, other) => depthOf(one) - depthOf(other))[0] ?? null;
}
