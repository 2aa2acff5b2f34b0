import { posix } from "node:path";
import wellKnownGoPackages from "../../data/well-known-go-packages.json" with { type: "json" };
import { readFile } from "../engine/wire.ts";
import type { Answered } from "./ask.ts";
import type { StubContext } from "./contexts.ts";
import { importPathOfGoPackage } from "./go-paths.ts";

/**
 * `M` options that were given when a stub was made, as far as the stub shows them: it imports a file's package from where
 * that file's stub is and not by its go_package, or its own package clause is another name, or it imports well-known types
 * from where protoc had them when it was made. Only for files whose go_package
 * has not changed since, or a change of it would be taken for an option.
 */
export function provenMappings(
  { ask, compiled, placed }: Answered,
  stubsByProto: ReadonlyMap<string, StubContext>,
  importPathOf: (directory: string) => string | null,
): string[] {
  const { stub, goImports } = ask.context;
  const options: string[] = [];
  for (const file of compiled.files.values()) {
    const place = placed.get(file.name);
    const goPackage = importPathOfGoPackage(file.goPackage);
    if (goPackage === null) continue;
    const former = formerPackage(file.name, goPackage, goImports);
    if (former !== null) options.push(`M${file.name}=${former}`);
    if (place === undefined) continue;
    if (place.kind === "descriptor") {
      const { importPath } = place.embedded;
      if (importPath !== goPackage && goImports.includes(importPath) && !goImports.includes(goPackage))
        options.push(`M${file.name}=${importPath}`);
      continue;
    }
    const own = place.kind === "checkout" ? stubsByProto.get(place.proto.path) : undefined;
    if (own === undefined || own.embedded === null || readFile(own.embedded.bytes).goPackage !== file.goPackage)
      continue;
    const directory = importPathOf(posix.dirname(own.stub.path));
    if (directory === null) continue;
    const imported =
      file.name !== stub.source &&
      goImports.includes(directory) &&
      !goImports.includes(goPackage) &&
      directory !== goPackage;
    const renamed = own.stub.goPackageName !== packageNameOf(file.goPackage);
    if (imported || renamed)
      options.push(`M${file.name}=${imported ? directory : goPackage};${own.stub.goPackageName}`);
  }
  return options.sort();
}

/**
 * The go_package that a well-known type had up to protoc 3.13, for a stub that imports it from there; null for others.
 * https://github.com/protocolbuffers/protobuf/releases/tag/v3.14.0
 */
function formerPackage(name: string, goPackage: string, goImports: readonly string[]): string | null {
  const former = wellKnown.get(name) ?? "";
  const path = importPathOfGoPackage(former) ?? "";
  return goImports.includes(path) && !goImports.includes(goPackage) ? former : null;
}

const wellKnown: ReadonlyMap<string, string> = new Map(Object.entries(wellKnownGoPackages.before3_14));

/** The Go package name that a go_package stands for. https://protobuf.dev/reference/go/go-generated/#package */
function packageNameOf(goPackage: string): string {
  const [path = "", name] = goPackage.split(";");
  return (name ?? posix.basename(path)).replace(/[^\p{L}\p{Nd}_]/gu, "_").replace(/^(?=\p{Nd})/u, "_");
}
