import { packageNameOfGoPackage } from "../infer/paths/go-paths.ts";
import type { CompiledFile, CompiledTree } from "../types.ts";

/**
 * What protoc-gen-go says of a .proto and its neighbours when they are generated at once: files of one import path can't be of
 * Go packages of two names. Null where they are of one.
 * https://github.com/protocolbuffers/protobuf-go/blob/v1.36.11/compiler/protogen/protogen.go#L338-L356
 */
export function rivalPackageName(name: string, { files }: CompiledTree): string | null {
  const own = packageOf(files.get(name));
  if (own === null) return null;
  for (const [other, file] of files) {
    const rival = packageOf(file);
    if (rival !== null && rival.path === own.path && rival.name !== own.name)
      return `${other} calls that Go package ${rival.name}, and generating both at once fails`;
  }
  return null;
}

/** The import path and the name of a file's Go package, as its go_package gives both; null where it does not. */
function packageOf(file: CompiledFile | undefined): { readonly path: string; readonly name: string } | null {
  const goPackage = file?.goPackage ?? "";
  const [path = ""] = goPackage.split(";");
  return path === "" ? null : { path, name: packageNameOfGoPackage(goPackage) };
}
