import { posix } from "node:path";
import { aboveEnd } from "../../../model/directory.ts";
import type { ProtoFile } from "../../../model/facts.ts";
import type { Stub } from "../../../model/stub.ts";
import { type EmbeddedFile, packageIn } from "../descriptor/embedded-file.ts";
import { importPathOfGoPackage, sharedStart } from "../paths/go-paths.ts";
import { type Mount, mountKey, pathUnder } from "../paths/mount.ts";

/** A .proto of the checkout or of a Go package, under the name that an import calls it by. */
export type Placed =
  | { readonly kind: "checkout"; readonly proto: ProtoFile; readonly mount: Mount; readonly because: string }
  | { readonly kind: "descriptor"; readonly embedded: EmbeddedFile; readonly because: string }
  | {
      readonly kind: "disk";
      readonly path: string;
      /** The Go package whose directory it lies in. */
      readonly importPath: string;
      readonly imports: readonly string[];
      readonly because: string;
    };

/** Who imports: decides which file a name means where several could be meant. */
export interface Importer {
  /** The root of the file that is compiled, and that of the importing file itself. */
  readonly mounts: readonly Mount[];
  /** Path in the checkout, for nearness. */
  readonly path: string;
  /** Go imports of its stub: the Go generator imports the package of every imported file, used or not. */
  readonly goImports: readonly string[];
  readonly stub: Stub | null;
}

/** What a search for imports may look at. */
export interface ImportSearch {
  readonly protosByPath: ReadonlyMap<string, ProtoFile>;
  readonly protosByName: ReadonlyMap<string, readonly ProtoFile[]>;
  /** Given by input or configuration; looked at right after the importer's own roots. */
  readonly givenMounts: readonly Mount[];
  /** Roots of all stubs of the checkout. */
  readonly stubMounts: readonly Mount[];
  /** Its modules under their own paths, as GOPATH/src has them. */
  readonly moduleMounts: readonly Mount[];
  /** What the stubs of a .proto of the checkout import; empty where it has none. */
  readonly goImportsOf: (path: string) => readonly string[];
  /**
   * Whether a .proto of the checkout has a stub of protoc-gen-go, which alone imports the packages of all that it imports, and that knows of
   * the import.
   */
  readonly isShown: (name: string, path: string) => boolean;
  /** What the stubs import whose descriptors import a .proto by this name; empty where none does. */
  readonly goImportsFor: (name: string) => readonly string[];
  /** What the stubs of a .proto imported that somebody took away; empty where none is known. */
  readonly formerGoImportsOf: (path: string) => Promise<readonly string[]>;
  /** Looks for a name in the Go packages with these import paths, as seen from the importer's module. */
  readonly inGoPackages: (name: string, importer: Importer) => Promise<EmbeddedFile | null>;
  /** Looks for a name in modules named by the input `proto-modules`, and in the package that is known to hold it. */
  readonly inGivenModules: (name: string) => Promise<Placed | null>;
  readonly inKnownPackages: (name: string, importer: Importer) => Promise<EmbeddedFile | null>;
  /** Looks for the .proto itself, whose name is its Go package's path and its own, in the module of that package. */
  readonly inGoSources: (name: string, importer: Importer) => Promise<Placed | null>;
  /** Looks for a name in all packages of the modules that any stub of the checkout imports from. */
  readonly inModulesOfStubs: (name: string, importer: Importer) => Promise<EmbeddedFile | null>;
  /** Looks in the Go packages that the stub imports for the file of that name from another directory. */
  readonly fromElsewhere: (name: string, importer: Importer) => Promise<EmbeddedFile | null>;
}

/**
 * The one file that an import means. Exact roots come first, then the Go packages that the stub itself names, and
 * nearness last: a mere common ending hits other projects' files of common names.
 * `include` stands for protoc's own well-known types; null for what is nowhere.
 */
export async function resolveImport(
  name: string,
  importer: Importer,
  search: ImportSearch,
): Promise<Placed | "include" | null> {
  for (const mount of importer.mounts) {
    const placed = under(mount, name, search, `root ${mount.directory} of its importer`);
    if (placed !== null) return placed;
  }
  for (const mount of search.givenMounts) {
    const placed = under(mount, name, search, `root ${mount.directory}, which input or configuration names`);
    if (placed !== null) return placed;
  }
  if (name.startsWith("google/protobuf/")) return "include";
  const given = await search.inGivenModules(name);
  if (given !== null) return given;
  const elsewhere = nearestFirst(underOtherMounts(name, search), importer.path);
  const ending = nearestFirst(byEnding(name, search), importer.path);
  // A name without a directory ends many paths, and the Go package that proves one of them may belong to another import.
  const provable = name.includes("/") ? [...elsewhere, ...ending] : [];
  const proven = provable.find((placed) => isImportedBy(placed, importer));
  if (proven !== undefined) return proven;
  const embedded = await search.inGoPackages(name, importer);
  const [first] = [...elsewhere, ...ending];
  if (embedded !== null && !isOfFormerImport(embedded, first, name, importer, search)) {
    const because = `Go package ${embedded.importPath}, which the stub imports${newestInWords(embedded)}`;
    return { kind: "descriptor", embedded, because };
  }
  if (first !== undefined && (first.mount.prefix !== "" || name.includes("/"))) return first;
  const known = await search.inKnownPackages(name, importer);
  if (known !== null)
    return {
      kind: "descriptor",
      embedded: known,
      because: `Go package ${known.importPath}, which is known to hold it${newestInWords(known)}`,
    };
  const source = await search.inGoSources(name, importer);
  if (source !== null) return source;
  const last = first ?? nearestFirst(aboveCheckout(name, search), importer.path)[0];
  if (last !== undefined) return last;
  const unshown = search.isShown(name, importer.path) ? null : await withoutStub(name, importer, search);
  if (unshown !== null) return unshown;
  const moved = await search.fromElsewhere(name, importer);
  return moved === null ? null : { kind: "descriptor", embedded: moved, because: movedInWords(moved) };
}

/**
 * Whether a stub that does not know of an import yet has the Go package of another one, which it was made with, whose name only ends like
 * that: the checkout has a file of the very name, of another protobuf package.
 */
function isOfFormerImport(
  embedded: EmbeddedFile,
  own: InCheckout | undefined,
  name: string,
  { path }: Importer,
  search: ImportSearch,
): boolean {
  if (own === undefined || !name.includes("/") || search.isShown(name, path)) return false;
  return packageIn(embedded.bytes) !== own.proto.package;
}

/** What a .proto imports and no stub of it says in which Go package that is: the one that was there said so, or it is near others. */
async function withoutStub(name: string, importer: Importer, search: ImportSearch): Promise<Placed | null> {
  const former = { ...importer, goImports: await search.formerGoImportsOf(importer.path) };
  const known = (await search.inGoPackages(name, former)) ?? (await search.inKnownPackages(name, former));
  if (known !== null) {
    const because = `Go package ${known.importPath}, which its stub imported that is gone${newestInWords(known)}`;
    return { kind: "descriptor", embedded: known, because };
  }
  const shared = await asOthersImport(name, importer, search);
  if (shared !== null) return shared;
  const beside = await search.inModulesOfStubs(name, importer);
  if (beside === null) return null;
  const because = `Go package ${beside.importPath}, of a module that other stubs import from`;
  return { kind: "descriptor", embedded: beside, because };
}

/** What other stubs import by that name, in the Go packages that they import: one says so also where its own .proto was renamed or moved. */
async function asOthersImport(name: string, importer: Importer, search: ImportSearch): Promise<Placed | null> {
  const goImports = search.goImportsFor(name);
  if (goImports.length === 0) return null;
  const other = { ...importer, goImports };
  const embedded = (await search.inGoPackages(name, other)) ?? (await search.fromElsewhere(name, other));
  if (embedded === null) return null;
  const because = `Go package ${embedded.importPath}, which stubs with this import have${newestInWords(embedded)}`;
  return { kind: "descriptor", embedded, because };
}

/** Where a file was taken from that its Go package has under another name, in words. */
export function movedInWords({ importPath, registeredAs }: EmbeddedFile): string {
  return `${registeredAs} of Go package ${importPath}, which the stub imports`;
}

function newestInWords({ inPlaceOf }: EmbeddedFile): string {
  return inPlaceOf === undefined ? "" : `, of the newest version, for ${inPlaceOf}`;
}

type InCheckout = Extract<Placed, { readonly kind: "checkout" }>;

function under(mount: Mount, name: string, search: ImportSearch, because: string): InCheckout | null {
  const path = pathUnder(mount, name);
  const proto = path === null ? undefined : search.protosByPath.get(path);
  return proto === undefined ? null : { kind: "checkout", proto, mount, because };
}

function underOtherMounts(name: string, search: ImportSearch): InCheckout[] {
  return [
    ...search.stubMounts.map((mount) => under(mount, name, search, `root ${mount.directory} of other stubs`)),
    ...search.moduleMounts.map((mount) => under(mount, name, search, `path of the module in ${mount.directory}`)),
  ].filter((placed) => placed !== null);
}

function byEnding(name: string, search: ImportSearch): InCheckout[] {
  const found: InCheckout[] = [];
  for (const proto of search.protosByName.get(posix.basename(name)) ?? []) {
    const directory = aboveEnd(proto.path, name);
    if (directory === null) continue;
    found.push({
      kind: "checkout",
      proto,
      mount: { prefix: "", directory },
      because: `nearest file whose path ends with ${name}`,
    });
  }
  return found;
}

/** `etcd/api/a.proto` where protoc ran beside a checkout called etcd; a bare name ends too many others to say so. */
function aboveCheckout(name: string, search: ImportSearch): InCheckout[] {
  return (search.protosByName.get(posix.basename(name)) ?? []).flatMap((proto) => {
    if (!proto.path.includes("/") || !name.endsWith(`/${proto.path}`)) return [];
    const mount = { prefix: name.slice(0, -proto.path.length), directory: "." };
    return [
      { kind: "checkout" as const, proto, mount, because: `root above the checkout, for ${name} ends with its path` },
    ];
  });
}

function isImportedBy(placed: InCheckout, importer: Importer): boolean {
  const goPackage = placed.proto.goPackage === undefined ? null : importPathOfGoPackage(placed.proto.goPackage);
  return goPackage !== null && importer.goImports.includes(goPackage);
}

function nearestFirst(found: readonly InCheckout[], path: string): InCheckout[] {
  const nearness = ({ proto }: InCheckout) =>
    sharedStart(path, proto.path) - proto.path.split("/").length / 1000 - (proto.vendored ? 0.5 : 0);
  return [...found].sort(
    (one, other) => nearness(other) - nearness(one) || (mountKey(one.mount) < mountKey(other.mount) ? -1 : 1),
  );
}
