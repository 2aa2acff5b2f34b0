import { join, posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";
import { Failure } from "../../../model/failure.ts";
import { isWithin } from "../../../model/native-path.ts";
import type { ModuleDirectory } from "../../../model/tool.ts";
import { readHead } from "../../engine/imports.ts";
import type { EmbeddedFile } from "../descriptor/embedded-file.ts";
import { movedFile } from "../descriptor/moved-file.ts";
import { directoryOf, moduleOf } from "../paths/go-paths.ts";
import { type ExtractDescriptor, indexPackage, type PackageIndex, readIfThere, renamed } from "./go-package-index.ts";
import type { Placed } from "./imports.ts";
import type { KnownPackage } from "./known-imports.ts";
import { localModule, type Requirements, requirementFor, requiresIn } from "./requirements.ts";

/** Descriptors of the Go packages that stubs import, read when they are first asked for. */
export interface GoPackages {
  /**
   * The descriptor that is registered as `name` (or, if none is, one whose name is an end of it) in the first of the
   * packages that has it; `directory` is where the importing stub lies. Null where none has it.
   */
  find(name: string, importPaths: readonly string[], directory: string): Promise<EmbeddedFile | null>;
  /** The same in packages that are known to hold it: of the newest version of their module, where no go.mod requires that. */
  findKnown(name: string, packages: readonly KnownPackage[], directory: string): Promise<EmbeddedFile | null>;
  /** The .proto itself, if it is called by the path of a package and its own name. */
  findSource(name: string, directory: string): Promise<Placed | null>;
  /** The descriptor that most likely is `name` under that of another directory, of all of these packages; see `movedFile`. */
  findMoved(name: string, importPaths: readonly string[], directory: string): Promise<EmbeddedFile | null>;
  /** The .proto of that name in modules given as `path` (at the version that a go.mod of the checkout requires) or `path@version`. */
  findInModules(name: string, modules: readonly string[]): Promise<Placed | null>;
  /** Why packages could not be looked into: modules that could not be downloaded. */
  readonly failures: ReadonlyMap<string, Failure>;
}

/** Looks into the checkout's modules, their `vendor` directories and the modules that any go.mod of the checkout requires. */
export function goPackages(facts: Facts, moduleDirectory: ModuleDirectory, extract: ExtractDescriptor): GoPackages {
  const failures = new Map<string, Failure>();
  const indexes = new Map<string, Promise<PackageIndex>>();
  const fetched = new Map<string, Promise<string | null>>();
  /** Directories of modules whose newest version was taken, with why. */
  const newest = new Map<string, string>();
  // What the go.mod of a module says that a descriptor was found in: imports of imports are found through it.
  const further: Requirements[] = [];

  const fetch = (path: string, version: string): Promise<string | null> => {
    const key = `${path}@${version}`;
    const known = fetched.get(key) ?? download(path, version);
    fetched.set(key, known);
    return known;
  };
  const download = async (path: string, version: string): Promise<string | null> => {
    try {
      const directory = await moduleDirectory(path, version);
      further.push({
        directory: null,
        requires: requiresIn((await readIfThere(join(directory, "go.mod"))) ?? ""),
        replaces: [],
      });
      return directory;
    } catch (cause) {
      // Not having a module is an answer; the stub that needs it says so if nothing else has the import.
      if (!(cause instanceof Failure)) throw cause;
      failures.set(`${path}@${version}`, cause);
      // A version that was withdrawn, or that a proxy does not give, is mostly like the one after it.
      if (version === "latest" || (cause.kind !== "not-found" && cause.kind !== "denied")) return null;
      const directory = await fetch(path, "latest");
      if (directory !== null) newest.set(directory, `${path}@${version} could not be had`);
      return directory;
    }
  };

  const candidates = async function* (importPath: string, directory: string): AsyncGenerator<string> {
    const own = directoryOf(importPath, facts.modules);
    if (own !== null) yield join(facts.root, own);
    const nearest = moduleOf(directory, facts.modules);
    for (const place of new Set([nearest?.directory ?? ".", "."])) yield join(facts.root, place, "vendor", importPath);
    const ordered =
      nearest === null ? facts.modules : [nearest, ...facts.modules.filter((module) => module !== nearest)];
    for (const module of [...ordered, ...further]) {
      const required = requirementFor(importPath, module);
      if (required === null) continue;
      const base =
        "directory" in required
          ? localModule(facts.root, module, required.directory)
          : await fetch(required.path, required.version);
      if (base !== null) yield join(base, importPath.slice(required.prefix.length));
    }
  };

  const indexOf = (place: string, importPath: string): Promise<PackageIndex> => {
    const index = indexes.get(place) ?? indexPackage(place, importPath, extract);
    indexes.set(place, index);
    return index;
  };

  // `former`: what the package was called before it moved, for its users still import it by that and are to be generated so.
  const find = async (
    name: string,
    importPaths: readonly string[],
    directory: string,
    former: string | null = null,
  ): Promise<EmbeddedFile | null> => {
    for (const importPath of nearestFirst(name, importPaths)) {
      for await (const place of candidates(importPath, directory)) {
        const { files, forwards } = await indexOf(place, importPath);
        const found = files.get(name) ?? renamed(files, name);
        const inPlaceOf = [...newest].find(([base]) => isWithin(place, base))?.[1];
        if (found !== null)
          return {
            ...found,
            ...(former === null ? {} : { importPath: former }),
            ...(inPlaceOf === undefined ? {} : { inPlaceOf }),
          };
        const moved = former === null && forwards.length > 0 ? await find(name, forwards, directory, importPath) : null;
        if (moved !== null) return moved;
        if (files.size > 0) break;
      }
    }
    return null;
  };

  /** Takes a known package's module in its newest version where no go.mod requires any; false: nothing was to be had by that. */
  const requireNewest = async ({ importPath, module }: KnownPackage): Promise<boolean> => {
    if (directoryOf(importPath, facts.modules) !== null) return false;
    if ([...facts.modules, ...further].some((one) => requirementFor(importPath, one) !== null)) return false;
    const base = await fetch(module, "latest");
    if (base === null) return false;
    newest.set(base, `no go.mod requires ${module}`);
    further.push({ directory: null, requires: [{ path: module, version: "latest" }], replaces: [] });
    return true;
  };

  const filesIn = async (
    importPaths: readonly string[],
    directory: string,
    isFormer = false,
  ): Promise<EmbeddedFile[]> => {
    const found: EmbeddedFile[] = [];
    for (const importPath of importPaths) {
      for await (const place of candidates(importPath, directory)) {
        const { files, forwards } = await indexOf(place, importPath);
        const moved = isFormer ? [] : await filesIn(forwards, directory, true);
        found.push(...files.values(), ...moved.map((file) => ({ ...file, importPath })));
      }
    }
    return found;
  };

  return {
    failures,
    async findInModules(name, modules) {
      for (const given of modules) {
        const [path = "", version = versionRequired(path, facts)] = given.split("@");
        const directory = version === null ? null : await fetch(path, version);
        const text = directory === null ? null : await readIfThere(join(directory, name));
        if (directory === null || text === null) continue;
        return {
          kind: "disk",
          path: join(directory, name),
          imports: importsIn(text),
          because: `module ${given} of the input proto-modules`,
        };
      }
      return null;
    },
    find,
    async findKnown(name, packages, directory) {
      const importPaths = packages.map(({ importPath }) => importPath);
      const found = await find(name, importPaths, directory);
      if (found !== null) return found;
      for (const known of packages) {
        const again = (await requireNewest(known)) ? await find(name, importPaths, directory) : null;
        if (again !== null) return again;
      }
      return null;
    },
    async findSource(name, directory) {
      const importPath = posix.dirname(name);
      if (!(importPath.split("/")[0] ?? "").includes(".")) return null;
      for await (const place of candidates(importPath, directory)) {
        const path = join(place, posix.basename(name));
        const text = await readIfThere(path);
        if (text === null) continue;
        return {
          kind: "disk",
          path,
          imports: importsIn(text),
          because: `in the directory of Go package ${importPath}`,
        };
      }
      return null;
    },
    findMoved: async (name, importPaths, directory) =>
      movedFile(name, await filesIn(nearestFirst(name, importPaths), directory)),
  };
}

function importsIn(text: string): string[] {
  return readHead(text).imports.map((one) => one.name);
}

function versionRequired(path: string, facts: Facts): string | null {
  for (const { requires } of facts.modules) {
    const required = requires.find((one) => one.path === path);
    if (required !== undefined) return required.version;
  }
  return null;
}

/** Packages whose paths share words with the import first, for each look into another one may be a download. */
function nearestFirst(name: string, importPaths: readonly string[]): string[] {
  const words = new Set(name.replace(/\.proto$/, "").split(/[/_.-]/));
  const likeness = (path: string) => path.split(/[/_.-]/).filter((word) => words.has(word)).length;
  return importPaths
    .filter((path) => (path.split("/")[0] ?? "").includes(".") && !runtimePackages.test(path))
    .sort((one, other) => likeness(other) - likeness(one));
}

/** What stubs import in order to run; these packages describe no .proto. */
const runtimePackages =
  /^google\.golang\.org\/(?:protobuf\/(?:proto|reflect|runtime)(?:\/|$)|grpc(?:\/(?:codes|status|metadata|grpclog))?$)|^github\.com\/golang\/protobuf\/proto$/;
