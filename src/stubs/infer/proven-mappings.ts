import { posix } from "node:path";
import { readFile } from "../engine/wire.ts";
import type { Answered } from "./ask.ts";
import type { StubContext } from "./contexts.ts";
import { importPathOfGoPackage } from "./go-paths.ts";

/**
 * `M` options that were given when a stub was made, as far as the stub shows them: it imports a file's package from where
 * that file's stub is and not by its go_package, or its own package clause is another name. Only for files whose go_package
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
    if (place === undefined || goPackage === null) continue;
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

/** The Go package name that a go_package stands for. https://protobuf.dev/reference/go/go-generated/#package */
function packageNameOf(goPackage: string): string {
  const [path = "", name] = goPackage.split(";");
  return (name ?? posix.basename(path)).replace(/[^\p{L}\p{Nd}_]/gu, "_").replace(/^(?=\p{Nd})/u, "_");
}
