import { posix } from "node:path";
import type { ProtoFile, Recipe } from "../../../model/facts.ts";
import type { Provenance } from "../../../model/provenance.ts";
import { withVariables } from "./variables.ts";

/** What command lines of protoc in Makefiles, scripts and go:generate lines say; they are read and never run. */
export interface Hints {
  /** Directories after `-I` and `--proto_path`, as they are in the checkout. */
  readonly roots: readonly { readonly directory: string; readonly provenance: Provenance }[];
  /** `M` options, by the name of the file that they map. */
  readonly mappings: ReadonlyMap<string, { readonly option: string; readonly provenance: Provenance }>;
}

/** Reads hints out of all recipes. A variable that a recipe does not set itself makes a path unknown, which is no hint. */
export function readHints(recipes: readonly Recipe[], protos: readonly ProtoFile[]): Hints {
  const roots: { readonly directory: string; readonly provenance: Provenance }[] = [];
  const mappings = new Map<string, { readonly option: string; readonly provenance: Provenance }>();
  for (const recipe of recipes) {
    const { path } = recipe;
    for (const [index, line] of withVariables(recipe).split("\n").entries()) {
      const provenance = {
        kind: "project-file",
        because: `protoc's command line in ${path}`,
        path,
        line: index + 1,
      } as const;
      const places = changedTo(line).flatMap((place) => [posix.join(posix.dirname(path), place), place]);
      for (const given of searchPaths(line)) {
        const inPlaces = places.map((place) => posix.join(place, given));
        for (const directory of [...inPlaces, posix.join(posix.dirname(path), given), posix.normalize(given)]) {
          const exists = protos.some((proto) => directory === "." || proto.path.startsWith(`${directory}/`));
          if (exists && !roots.some((root) => root.directory === directory)) roots.push({ directory, provenance });
        }
      }
      for (const [option, name = ""] of line.matchAll(/\bM([\w./-]+\.proto)=[\w./;-]+/g))
        mappings.set(name, { option, provenance });
    }
  }
  return { roots, mappings };
}

/** The directory that a line goes to before it runs protoc: `cd api/v1 && protoc -I. …`. */
function changedTo(line: string): string[] {
  const place = /(?:^|[\s;&(])(?:cd|pushd)[ \t]+["']?([\w./-]+)["']?[ \t]*(?:&&|;)[^\n]*\bprotoc\b/.exec(line)?.[1];
  return place === undefined ? [] : [place];
}

/** Directories of `-I` and `--proto_path`, each of which may name several. */
function searchPaths(line: string): string[] {
  const lists = line.matchAll(/(?<![\w-])(?:-I[= ]?|--proto_path[= ])["']?([\w./:-]+)(?![\w./:$({-])/g);
  return Array.from(lists, ([, list = ""]) => list.split(":"))
    .flat()
    .filter((directory) => directory !== "");
}

/** Where a recipe names .protos one by one. */
export type Listing = Required<Pick<Provenance, "because" | "path" | "line">>;

/**
 * Where a recipe lists the .protos one by one, those that it does not list are not generated: the place of a list that has
 * `sibling` and not `proto`; null where there is none.
 */
export function listWithout(proto: string, sibling: string, recipes: readonly Recipe[]): Listing | null {
  const names = (path: string, text: string) =>
    new RegExp(`(?:^|[^\\w.-])${quote(posix.basename(path))}\\b`, "m").exec(text);
  // What buf.yaml names are exceptions from rules of its linter.
  const lists = recipes.filter(({ path }) => !/(?:^|\/)buf\.ya?ml$/.test(path));
  if (lists.some(({ text }) => names(proto, text) !== null)) return null;
  for (const { path, text } of lists) {
    const match = names(sibling, text);
    if (match === null) continue;
    const line = text.slice(0, match.index + 1).split("\n").length;
    return { because: `${path}:${line} lists .proto files one by one and does not name it`, path, line };
  }
  return null;
}

/**
 * Whether a recipe deletes a generated file again, which says that it is not wanted; what cleans up before generating anew, and
 * what a comment tells, does not. `literally`: a line with a variable in the path may mean another file of that name.
 */
export function isDeleted(name: string, recipes: readonly Recipe[], literally = false): boolean {
  const named = new RegExp(`(?:^|[\\s"'=])${literally ? "[^\\s$]*" : "\\S*"}/${quote(name)}`);
  return recipes.some(({ text }) => {
    let target = "";
    return text.split("\n").some((line) => {
      target = /^([\w.-]+)[ \t]*:(?!=)/.exec(line)?.[1] ?? target;
      const isRemoval = /^[^#]*\brm\b/.test(line) && named.test(line);
      return isRemoval && !/^\s*\/\//.test(line) && !/clean/.test(target);
    });
  });
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
