import { posix } from "node:path";
import type { GoModule } from "../../../model/facts.ts";
import type { Stub } from "../../../model/stub.ts";
import type { CompiledFile } from "../../types.ts";
import type { Placed } from "../imports/imports.ts";
import { importPathOf, importPathOfGoPackage } from "../paths/go-paths.ts";

/** Stubs with the Go packages that they import, by the paths of their .protos. */
type StubsByProto = ReadonlyMap<string, { readonly stub: Stub; readonly goImports: readonly string[] }>;

/**
 * `M` options for every file of a tree whose go_package names no import path: protogen checks all files of a request and
 * refuses it for one of them. A file with a stub is mapped to that stub's package, one out of a Go package to that package,
 * any other to its own directory. https://protobuf.dev/reference/go/go-generated/#package
 */
export function mappingOptions(
  files: Iterable<Pick<CompiledFile, "name" | "goPackage">>,
  placed: ReadonlyMap<string, Placed>,
  stubsByProto: StubsByProto,
  modules: readonly GoModule[],
): string[] {
  const options: string[] = [];
  for (const file of files) {
    if (importPathOfGoPackage(file.goPackage) !== null) continue;
    // protoc's own well-known types have a go_package and no place.
    const target = placed.get(file.name);
    if (target === undefined) continue;
    options.push(`M${file.name}=${goPackageOf(target, file.goPackage, stubsByProto, modules)}`);
  }
  return options.sort();
}

/** Where the stubs of a .proto's neighbours lie, if that is one directory: one of them that is missing lies there, too; else its own. */
function packageBeside(path: string, stubsByProto: StubsByProto): string {
  const own = posix.dirname(path);
  const beside = [...stubsByProto].filter(([proto]) => posix.dirname(proto) === own);
  const [directory, ...others] = new Set(beside.map(([, { stub }]) => posix.dirname(stub.path)));
  return directory === undefined || others.length > 0 ? own : directory;
}

/** The package name in a go_package that names no import path: `./acme`, `acme`, `.;acme`; null where it names none, either. */
function nameIn(goPackage: string): string | null {
  return /(?:^|[/;])([\p{L}_][\p{L}\p{Nd}_]*)$/u.exec(goPackage)?.[1] ?? null;
}

/** `import/path;name`, the name only where go_package or a package clause says it. */
function goPackageOf(
  placed: Placed,
  goPackage: string,
  stubsByProto: StubsByProto,
  modules: readonly GoModule[],
): string {
  if (placed.kind === "descriptor") return placed.embedded.importPath;
  const nameGiven = nameIn(goPackage);
  if (placed.kind === "disk") return nameGiven === null ? placed.importPath : `${placed.importPath};${nameGiven}`;
  const stub = stubsByProto.get(placed.proto.path)?.stub;
  const directory = stub === undefined ? packageBeside(placed.proto.path, stubsByProto) : posix.dirname(stub.path);
  const path =
    importPathOf(directory, modules) ?? importedFrom(directory, stubsByProto) ?? `unmapped.invalid/${directory}`;
  const name = nameGiven ?? stub?.goPackageName;
  return name === undefined ? path : `${path};${name}`;
}

/** The Go package by which stubs import what lies in a directory that no go.mod governs, as below a GOPATH; null: none does, or several. */
function importedFrom(directory: string, stubsByProto: StubsByProto): string | null {
  const imported = [...stubsByProto.values()].flatMap(({ goImports }) => goImports);
  const [only, ...others] = new Set(imported.filter((path) => path === directory || path.endsWith(`/${directory}`)));
  return others.length > 0 ? null : (only ?? null);
}
