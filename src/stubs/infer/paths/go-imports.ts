import { isStandardPackage } from "../../../model/import-path.ts";

/** Import paths of a Go file, in order. https://go.dev/ref/spec#Import_declarations */
export function goImportsOf(text: string): string[] {
  const paths: string[] = [];
  const declaration = /\nimport[ \t]+(?:\(([^)]*)\)|(?:[\w.]+[ \t]+)?"([^"\n]+)")/g;
  for (const [, block, single] of importSection(text).matchAll(declaration)) {
    if (single !== undefined) paths.push(single);
    for (const match of (block ?? "").matchAll(/^[ \t]*(?:[\p{L}\p{Nd}_.]+[ \t]+)?"([^"\n]+)"/gmu))
      paths.push(match[1] ?? "");
  }
  return paths;
}

/** The names under which a Go file imports packages, by their paths; those without a name of their own are left out. */
export function goImportNamesOf(text: string): ReadonlyMap<string, string> {
  const named = importSection(text).matchAll(/^(?:import[ \t]+|[ \t]+)([\p{L}_][\p{L}\p{Nd}_]*)[ \t]+"([^"\n]+)"/gmu);
  return new Map(Array.from(named, ([, name = "", path = ""]) => [path, name]));
}

/** Whether stubs import a package in order to run, and not because it describes a .proto: the standard library and the runtimes. */
export function isRuntimePackage(path: string): boolean {
  return isStandardPackage(path) || runtime.test(path);
}

const runtime =
  /^google\.golang\.org\/(?:protobuf\/(?:proto|reflect|runtime)(?:\/|$)|grpc(?:\/(?:codes|status|metadata|grpclog))?$)|^github\.com\/golang\/protobuf\/proto$/;

/** Imports stand before every other declaration, and what follows is most of a generated file. */
function importSection(text: string): string {
  const end = text.search(/\n(?:const|var|type|func)\b/);
  return end === -1 ? text : text.slice(0, end);
}
