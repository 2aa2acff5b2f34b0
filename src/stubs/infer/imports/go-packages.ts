import { join, posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";
import type { Failure } from "../../../model/failure.ts";
import { isStandardPackage } from "../../../model/import-path.ts";
import { readProtoText } from "../../../model/proto-text.ts";
import type { ModuleDirectory } from "../../../model/tool.ts";
import type { EmbeddedFile } from "../descriptor/embedded-file.ts";
import { movedFile } from "../descriptor/moved-file.ts";
import { isRuntimePackage } from "../paths/go-imports.ts";
import { indexPackage, type PackageIndex, readIfFile, renamed } from "./go-package-index.ts";
import type { Placed } from "./imports.ts";
import type { KnownPackage } from "./known-imports.ts";
import { ModulePlaces } from "./module-places.ts";
import { packagesBySource } from "./module-sources.ts";

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
  /**
   * The descriptor that is registered as `name` in the only package of the modules of these packages whose stubs say that they are made
   * from it; null where none or several do.
   */
  findBeside(name: string, importPaths: readonly string[], directory: string): Promise<EmbeddedFile | null>;
  /** The .proto of that name in modules given as `path` (at the version that a go.mod of the checkout requires) or `path@version`. */
  findInModules(name: string, modules: readonly string[]): Promise<Placed | null>;
  /** Why packages could not be looked into: modules that could not be downloaded. */
  readonly failures: ReadonlyMap<string, Failure>;
}

/** Finds descriptors and .proto files of Go packages; see `ModulePlaces` for where it looks. */
export function goPackages(facts: Facts, moduleDirectory: ModuleDirectory): GoPackages {
  return new IndexedPackages(facts, moduleDirectory);
}

class IndexedPackages implements GoPackages {
  readonly #facts: Facts;
  readonly #places: ModulePlaces;
  /** By directory; a package is read once, whoever asks. */
  readonly #indexes = new Map<string, Promise<PackageIndex>>();
  /** By the directory of a module. */
  readonly #sources = new Map<string, ReturnType<typeof packagesBySource>>();

  constructor(facts: Facts, moduleDirectory: ModuleDirectory) {
    this.#facts = facts;
    this.#places = new ModulePlaces(facts, moduleDirectory);
  }

  get failures(): ReadonlyMap<string, Failure> {
    return this.#places.failures;
  }

  find(name: string, importPaths: readonly string[], directory: string): Promise<EmbeddedFile | null> {
    return this.#find(name, importPaths, directory, null);
  }

  async findKnown(name: string, packages: readonly KnownPackage[], directory: string): Promise<EmbeddedFile | null> {
    const importPaths = packages.map(({ importPath }) => importPath);
    const found = await this.find(name, importPaths, directory);
    if (found !== null) return found;
    for (const known of packages) {
      const again = (await this.#places.takeNewest(known)) ? await this.find(name, importPaths, directory) : null;
      if (again !== null) return again;
    }
    return null;
  }

  async findSource(name: string, directory: string): Promise<Placed | null> {
    const importPath = posix.dirname(name);
    if (isStandardPackage(importPath)) return null;
    for await (const place of this.#places.of(importPath, directory)) {
      const found = await sourceAt(
        join(place, posix.basename(name)),
        importPath,
        `in the directory of Go package ${importPath}`,
      );
      if (found !== null) return found;
    }
    return null;
  }

  async findMoved(name: string, importPaths: readonly string[], directory: string): Promise<EmbeddedFile | null> {
    return movedFile(name, await this.#filesIn(nearestFirst(name, importPaths), directory, false));
  }

  async findBeside(name: string, importPaths: readonly string[], directory: string): Promise<EmbeddedFile | null> {
    const found = new Set<string>();
    for (const importPath of nearestFirst(name, importPaths)) {
      if (isStandardPackage(importPath)) continue;
      const module = await this.#places.moduleWith(importPath, directory);
      if (module === null) continue;
      const packages = this.#sources.get(module.base) ?? packagesBySource(module.base);
      this.#sources.set(module.base, packages);
      for (const path of (await packages).get(name) ?? []) found.add(posix.join(module.prefix, path));
    }
    const [only, ...others] = found;
    return only === undefined || others.length > 0 ? null : this.find(name, [only], directory);
  }

  async findInModules(name: string, modules: readonly string[]): Promise<Placed | null> {
    for (const given of modules) {
      const [path = "", version = versionRequired(path, this.#facts)] = given.split("@");
      const directory = version === null ? null : await this.#places.moduleAt(path, version);
      if (directory === null) continue;
      const importPath = posix.join(path, posix.dirname(name));
      const found = await sourceAt(join(directory, name), importPath, `module ${given} of the input proto-modules`);
      if (found !== null) return found;
    }
    return null;
  }

  /**
   * @param former what the package was called before it moved: its users still import it by that name, and are to be generated so.
   *   Null where it did not.
   */
  async #find(
    name: string,
    importPaths: readonly string[],
    directory: string,
    former: string | null,
  ): Promise<EmbeddedFile | null> {
    for (const importPath of nearestFirst(name, importPaths)) {
      for await (const place of this.#places.of(importPath, directory)) {
        const { files, forwards } = await this.#indexOf(place, importPath);
        const found = files.get(name) ?? renamed(files, name);
        const inPlaceOf = this.#places.whyNewest(place);
        if (found !== null)
          return {
            ...found,
            ...(former === null ? {} : { importPath: former }),
            ...(inPlaceOf === null ? {} : { inPlaceOf }),
          };
        const moved =
          former === null && forwards.length > 0 ? await this.#find(name, forwards, directory, importPath) : null;
        if (moved !== null) return moved;
        if (files.size > 0) break;
      }
    }
    return null;
  }

  /** All descriptors of packages, and of those that they only give other names to. */
  async #filesIn(importPaths: readonly string[], directory: string, isFormer: boolean): Promise<EmbeddedFile[]> {
    const found: EmbeddedFile[] = [];
    for (const importPath of importPaths) {
      for await (const place of this.#places.of(importPath, directory)) {
        const { files, forwards } = await this.#indexOf(place, importPath);
        const moved = isFormer ? [] : await this.#filesIn(forwards, directory, true);
        found.push(...files.values(), ...moved.map((file) => ({ ...file, importPath })));
      }
    }
    return found;
  }

  #indexOf(place: string, importPath: string): Promise<PackageIndex> {
    const index = this.#indexes.get(place) ?? indexPackage(place, importPath);
    this.#indexes.set(place, index);
    return index;
  }
}

/** A .proto at a path of this disk; null where none is. */
async function sourceAt(path: string, importPath: string, because: string): Promise<Placed | null> {
  const text = await readIfFile(path);
  return text === null ? null : { kind: "disk", path, importPath, imports: importsIn(text), because };
}

function importsIn(text: string): string[] {
  return readProtoText(text).imports.map(({ name }) => name);
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
  return importPaths.filter((path) => !isRuntimePackage(path)).sort((one, other) => likeness(other) - likeness(one));
}
