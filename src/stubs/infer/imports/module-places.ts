import { join } from "node:path";
import { readIfThere } from "../../../files/if-there.ts";
import type { Facts, GoModule } from "../../../model/facts.ts";
import { Failure } from "../../../model/failure.ts";
import { isWithin } from "../../../model/native-path.ts";
import type { ModuleDirectory } from "../../../model/tool.ts";
import { directoryOf, moduleOf } from "../paths/go-paths.ts";
import type { KnownPackage } from "./known-imports.ts";
import { localModule, type Required, type Requirements, requirementFor, requiresIn } from "./requirements.ts";

/** A module that a go.mod requires: what its packages' paths begin with, and its directory on this disk. */
export interface RequiredModule {
  readonly prefix: string;
  readonly base: string;
}

/**
 * Where Go packages lie on this disk: in the checkout's modules, in their `vendor` directories, and in the modules that any go.mod of
 * the checkout requires, which are downloaded when they are first looked into.
 */
export class ModulePlaces {
  readonly #facts: Facts;
  readonly #moduleDirectory: ModuleDirectory;
  readonly #downloads = new Map<string, Promise<string | null>>();
  readonly #failures = new Map<string, Failure>();
  /** Directories of modules whose newest version was taken, with why. */
  readonly #newest = new Map<string, string>();
  /** What the go.mod files of downloaded modules require: the imports of what is imported are found through these. */
  readonly #further: Requirements[] = [];

  constructor(facts: Facts, moduleDirectory: ModuleDirectory) {
    this.#facts = facts;
    this.#moduleDirectory = moduleDirectory;
  }

  /** Modules that could not be downloaded, and those that they were to replace, as `path@version`, with why. */
  get failures(): ReadonlyMap<string, Failure> {
    return this.#failures;
  }

  /** The directory of a module on this disk; null where it can't be had, which `failures` tells. Each is asked for once. */
  moduleAt(path: string, version: string): Promise<string | null> {
    const key = `${path}@${version}`;
    const known = this.#downloads.get(key) ?? this.#download(path, version);
    this.#downloads.set(key, known);
    return known;
  }

  async #download(path: string, version: string): Promise<string | null> {
    try {
      const directory = await this.#moduleDirectory(path, version);
      const goMod = (await readIfThere(join(directory, "go.mod"))) ?? "";
      this.#further.push({ directory: null, requires: requiresIn(goMod), replaces: [] });
      return directory;
    } catch (cause) {
      // Not having a module is an answer; the stub that needs it says so if nothing else has the import.
      if (!(cause instanceof Failure)) throw cause;
      this.#failures.set(`${path}@${version}`, cause);
      // A version that was withdrawn, or that a proxy does not give, is mostly like the one after it.
      if (version === "latest" || (cause.kind !== "not-found" && cause.kind !== "denied")) return null;
      const directory = await this.moduleAt(path, "latest");
      if (directory !== null) this.#newest.set(directory, `${path}@${version} could not be had`);
      return directory;
    }
  }

  /**
   * Directories in which a package may lie, likeliest first, as seen from a directory of the checkout. They need not be there.
   * A module is downloaded only once the caller asks for the directory in it.
   */
  async *of(importPath: string, directory: string): AsyncGenerator<string> {
    const { root, modules } = this.#facts;
    const own = directoryOf(importPath, modules);
    if (own !== null) yield join(root, own);
    const nearest = moduleOf(directory, modules);
    for (const place of new Set([nearest?.directory ?? ".", "."])) yield join(root, place, "vendor", importPath);
    for await (const { prefix, base } of this.#required(importPath, directory))
      yield join(base, importPath.slice(prefix.length));
  }

  /** The module outside the checkout that has a package, as seen from a directory of the checkout; null where none is required or to be had. */
  async moduleWith(importPath: string, directory: string): Promise<RequiredModule | null> {
    if (directoryOf(importPath, this.#facts.modules) !== null) return null;
    for await (const module of this.#required(importPath, directory)) return module;
    return null;
  }

  /** The directory of a module that may stand for another one, whose packages are not to be had either where this one is not. */
  async #replaced({ prefix, path, version }: Extract<Required, { version: string }>): Promise<string | null> {
    const base = await this.moduleAt(path, version);
    const failure = this.#failures.get(`${path}@${version}`);
    if (base === null && failure !== undefined) this.#failures.set(`${prefix}@${version}`, failure);
    return base;
  }

  /** What each go.mod requires for a package, likeliest first; downloaded once the caller asks for it. */
  async *#required(importPath: string, directory: string): AsyncGenerator<RequiredModule> {
    const { root, modules } = this.#facts;
    for (const module of [...nearestFirst(modules, moduleOf(directory, modules)), ...this.#further]) {
      const required = requirementFor(importPath, module);
      if (required === null) continue;
      const base =
        "directory" in required ? localModule(root, module, required.directory) : await this.#replaced(required);
      if (base !== null) yield { prefix: required.prefix, base };
    }
  }

  /** Takes the newest version of a known package's module where no go.mod requires any; false where that gives nothing new. */
  async takeNewest({ importPath, module }: KnownPackage): Promise<boolean> {
    const { modules } = this.#facts;
    if (directoryOf(importPath, modules) !== null) return false;
    if ([...modules, ...this.#further].some((one) => requirementFor(importPath, one) !== null)) return false;
    const base = await this.moduleAt(module, "latest");
    if (base === null) return false;
    this.#newest.set(base, `no go.mod requires ${module}`);
    this.#further.push({ directory: null, requires: [{ path: module, version: "latest" }], replaces: [] });
    return true;
  }

  /** Why a place is in the newest version of its module and in no required one, in words; null where it is in that. */
  whyNewest(place: string): string | null {
    return [...this.#newest].find(([base]) => isWithin(place, base))?.[1] ?? null;
  }
}

function nearestFirst(modules: readonly GoModule[], nearest: GoModule | null): readonly GoModule[] {
  return nearest === null ? modules : [nearest, ...modules.filter((module) => module !== nearest)];
}
