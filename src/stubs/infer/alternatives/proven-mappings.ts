import { posix } from "node:path";
import wellKnownGoPackages from "../../../data/well-known-go-packages.json" with { type: "json" };
import type { Answered } from "../ask.ts";
import type { StubContext } from "../contexts.ts";
import { goPackageIn } from "../descriptor/embedded-file.ts";
import { goImportNamesOf } from "../paths/go-imports.ts";
import { importPathOfGoPackage, packageNameOfGoPackage } from "../paths/go-paths.ts";
import type { RepositoryView } from "./alternative.ts";

/**
 * `M` options that were given when a stub was made, as far as the stub shows them: it imports a file's package from where
 * that file's stub is and not by its go_package, or its own package clause is another name, or it imports well-known types
 * from where protoc had them when it was made. Only for files whose go_package
 * has not changed since, or a change of it would be taken for an option.
 */
export function provenMappings(
  { ask, compiled, placed }: Answered,
  {
    stubsByProto,
    importPathOf,
    packageNamesIn,
  }: Pick<RepositoryView, "stubsByProto" | "importPathOf" | "packageNamesIn">,
): string[] {
  const { stub, goImports } = ask.context;
  const options: string[] = [];
  for (const file of compiled.files.values()) {
    const place = placed.get(file.name);
    const goPackage = importPathOfGoPackage(file.goPackage);
    if (goPackage === null) continue;
    const wellKnown = wellKnownPackage(file.name, goPackage, ask.context);
    if (wellKnown !== null) options.push(`M${file.name}=${wellKnown}`);
    if (place === undefined) continue;
    if (place.kind === "descriptor") {
      const [importPath = ""] = place.embedded.importPath.split(";");
      if (importPath !== goPackage && goImports.includes(importPath) && !goImports.includes(goPackage))
        options.push(`M${file.name}=${importPath}`);
      continue;
    }
    const vendored = place.kind === "checkout" ? vendoredPackage(place.proto.path) : null;
    if (vendored !== null) {
      if (goImports.includes(vendored) && !goImports.includes(goPackage)) options.push(`M${file.name}=${vendored}`);
      continue;
    }
    const own = place.kind === "checkout" ? stubsByProto.get(place.proto.path) : undefined;
    if (own === undefined || own.embedded === null || goPackageIn(own.embedded) !== file.goPackage) continue;
    const directory = importPathOf(posix.dirname(own.stub.path));
    if (directory === null) continue;
    const imported =
      file.name !== stub.source &&
      goImports.includes(directory) &&
      !goImports.includes(goPackage) &&
      directory !== goPackage;
    // Where go_package is the package that the stub is in, its name is certain, too; and all files of a directory are of one package.
    const renamed =
      directory !== goPackage &&
      own.stub.goPackageName !== packageNameOfGoPackage(file.goPackage) &&
      packageNamesIn(posix.dirname(own.stub.path)).size === 1 &&
      !mostKeepNames(stubsByProto, importPathOf);
    if (imported || renamed)
      options.push(`M${file.name}=${imported ? directory : goPackage};${own.stub.goPackageName}`);
  }
  return options.sort();
}

/**
 * The go_package of a well-known type before protoc 3.14 or since then, for a stub that imports it from there and not by the
 * one that the installed protoc has, or by that under the name that it had before, as an M option gives it; null for others.
 * https://github.com/protocolbuffers/protobuf/releases/tag/v3.14.0
 */
function wellKnownPackage(name: string, goPackage: string, { goImports, text }: StubContext): string | null {
  if (!goImports.includes(goPackage)) {
    const packages = wellKnown.flatMap((table) => table.get(name) ?? []);
    return packages.find((one) => goImports.includes(importPathOfGoPackage(one) ?? "")) ?? null;
  }
  const former = wellKnown[0]?.get(name);
  if (former === undefined || importPathOfGoPackage(former) === goPackage) return null;
  const shown = goImportNamesOf(text).get(goPackage);
  return shown === packageNameOfGoPackage(former) ? `${goPackage};${shown}` : null;
}

const wellKnown: readonly ReadonlyMap<string, string>[] = [
  new Map(Object.entries(wellKnownGoPackages.before3_14)),
  new Map(Object.entries(wellKnownGoPackages.since3_14)),
];

/** Import path of the Go package in which the go command vendored a .proto; null for one that is the checkout's own. */
function vendoredPackage(path: string): string | null {
  return /(?:^|.*\/)vendor\/(.+)\/[^/]+$/.exec(path)?.[1] ?? null;
}

/** Whether most stubs that are elsewhere than their go_package says have the name that it gives: then no option gives another. */
function mostKeepNames(
  stubsByProto: ReadonlyMap<string, StubContext>,
  importPathOf: (directory: string) => string | null,
): boolean {
  const isKept = [...stubsByProto.values()].flatMap(({ stub, candidates: [first] }) => {
    const goPackage = first?.proto.goPackage ?? "";
    const importPath = importPathOfGoPackage(goPackage);
    const isElsewhere = importPath !== null && importPathOf(posix.dirname(stub.path)) !== importPath;
    return isElsewhere ? [stub.goPackageName === packageNameOfGoPackage(goPackage)] : [];
  });
  return 2 * isKept.filter(Boolean).length > isKept.length;
}
