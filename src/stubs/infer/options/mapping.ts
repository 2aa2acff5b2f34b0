import { posix } from "node:path";
import type { GoModule, ProtoFile } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import { once } from "../../../model/once.ts";
import type { Stub } from "../../../model/stub.ts";
import type { CompiledFile } from "../../types.ts";
import type { Placed } from "../imports/imports.ts";
import { importPathOf, importPathOfGoPackage } from "../paths/go-paths.ts";

/** A stub with the Go packages that it imports and the .protos that it may be made from, likeliest first. */
interface KnownStub {
  readonly stub: Stub;
  readonly goImports: readonly string[];
  readonly candidates: readonly { readonly proto: ProtoFile }[];
}

/** By the paths of their .protos. */
type StubsByProto = ReadonlyMap<string, KnownStub>;

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
  const directoryOf = packageDirectories(stubsByProto);
  for (const file of files) {
    if (importPathOfGoPackage(file.goPackage) !== null) continue;
    // protoc's own well-known types have a go_package and no place.
    const target = placed.get(file.name);
    if (target === undefined) continue;
    options.push(`M${file.name}=${goPackageOf(target, file.goPackage, stubsByProto, directoryOf, modules)}`);
  }
  return options.sort();
}

/**
 * Tells the directory of a .proto's Go package: where its stub lies, unless that was moved away from those of its neighbours with the same
 * go_package. One whose stub is missing is where these are, or where all neighbours' are, if that is one directory; else where it lies itself.
 */
function packageDirectories(stubsByProto: StubsByProto): (proto: ProtoFile) => string {
  const byDirectory = once(() => groupBy([...stubsByProto], ([path]) => posix.dirname(path)));
  return ({ path, goPackage }) => {
    const own = stubsByProto.get(path)?.stub;
    const beside = byDirectory().get(posix.dirname(path)) ?? [];
    const neighbours = beside.flatMap(([proto, stub]) => (proto === path ? [] : [stub]));
    const alike = neighbours.filter(({ candidates: [first] }) => first?.proto.goPackage === goPackage);
    const together = onlyDirectory(alike);
    if (own === undefined) return together ?? onlyDirectory(neighbours) ?? posix.dirname(path);
    const isMoved = alike.length > 1 && alike.every(({ stub }) => stub.goPackageName === own.goPackageName);
    return (isMoved ? together : null) ?? posix.dirname(own.path);
  };
}

function onlyDirectory(stubs: readonly KnownStub[]): string | null {
  const [only, ...others] = new Set(stubs.map(({ stub }) => posix.dirname(stub.path)));
  return only === undefined || others.length > 0 ? null : only;
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
  directoryOf: (proto: ProtoFile) => string,
  modules: readonly GoModule[],
): string {
  if (placed.kind === "descriptor") return placed.embedded.importPath;
  const nameGiven = nameIn(goPackage);
  if (placed.kind === "disk") return nameGiven === null ? placed.importPath : `${placed.importPath};${nameGiven}`;
  const stub = stubsByProto.get(placed.proto.path)?.stub;
  const directory = directoryOf(placed.proto);
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
