import { leftOut, type Selection } from "./selection.ts";
import { type TreeFile, totalBytes } from "./tree.ts";

/** A module version that a file of GOMODCACHE belongs to. */
export interface ModuleFile {
  /** Module path as Go writes it: `github.com/BurntSushi/toml`. */
  readonly module: string;
  /** `v1.5.0` */
  readonly version: string;
  /** `content`: the extracted tree, its zip and the zip's hash; `description`: the small files that versions are chosen by. */
  readonly role: "content" | "description";
}

/** Which module versions a checkout is built from. */
export interface ModuleGraph {
  /** `path@version` of every module whose packages may be compiled. */
  readonly contents: ReadonlySet<string>;
  /** `path@version` of every module whose go.mod is read to choose versions. */
  readonly descriptions: ReadonlySet<string>;
}

const downloaded = /^cache\/download\/(.+)\/@v\/(v[^/]+?)\.(info|mod|zip|ziphash|lock)$/;
const extracted = /^([^@]+)@(v[^/]+)\//;

/** The module version that a file of GOMODCACHE belongs to; null for what belongs to none. https://go.dev/ref/mod#module-cache */
export function moduleOf(path: string): ModuleFile | null {
  const [, stored, version, kind] = downloaded.exec(path) ?? [];
  if (stored !== undefined && version !== undefined) {
    const role = kind === "info" || kind === "mod" ? "description" : "content";
    return { module: unescapePath(stored), version: unescapePath(version), role };
  }
  if (path.startsWith("cache/")) return null;
  const [, tree, treeVersion] = extracted.exec(path) ?? [];
  if (tree === undefined || treeVersion === undefined) return null;
  return { module: unescapePath(tree), version: unescapePath(treeVersion), role: "content" };
}

/** Capital letters are stored as an exclamation mark and the small letter. https://go.dev/ref/mod#goproxy-protocol */
function unescapePath(path: string): string {
  return path.replaceAll(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * What of GOMODCACHE is worth keeping: the modules of the graph, and what this job itself downloaded (tools that no go.mod
 * names); never Go toolchains, which have entries of their own, nor what only one run of the go command needs (locks,
 * lists of versions, clones). Up to `maxSize` bytes (0: all), whole modules at a time, small ones first.
 * @param before paths that were there when the job's own work began
 * @param graph null: unknown, and so nothing is old
 */
export function selectModules(
  files: readonly TreeFile[],
  before: ReadonlySet<string>,
  graph: ModuleGraph | null,
  maxSize: number,
): Selection {
  const transient: TreeFile[] = [];
  const toolchains: TreeFile[] = [];
  const old: TreeFile[] = [];
  const wanted = new Map<string, TreeFile[]>();
  for (const file of files) {
    const owner = moduleOf(file.path);
    if (owner === null) transient.push(file);
    else if (owner.module === "golang.org/toolchain") toolchains.push(file);
    else {
      const name = `${owner.module}@${owner.version}`;
      const inGraph = graph === null || (owner.role === "content" ? graph.contents : graph.descriptions).has(name);
      if (inGraph || !before.has(file.path)) wanted.set(name, [...(wanted.get(name) ?? []), file]);
      else old.push(file);
    }
  }
  const bySize = [...wanted.values()].sort((a, b) => totalBytes(a) - totalBytes(b));
  const fitting: TreeFile[] = [];
  const over: TreeFile[] = [];
  let bytes = 0;
  for (const module of bySize) {
    bytes += totalBytes(module);
    (maxSize === 0 || bytes <= maxSize ? fitting : over).push(...module);
  }
  return {
    kept: fitting,
    leftOut: [
      leftOut("locks, lists and clones of the go command", transient),
      leftOut("Go toolchains", toolchains),
      leftOut("modules that the module graph does not name", old),
      leftOut("over cache-max-size", over),
    ].filter((left) => left.files > 0),
  };
}
