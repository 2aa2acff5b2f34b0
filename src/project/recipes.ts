import { posix } from "node:path";
import type { Recipe } from "../model/facts.ts";
import { isBufTemplate } from "../model/governed.ts";
import { readStart, readText } from "./reading.ts";

/** Names of files that tell how stubs are generated. */
const recipeName =
  /(?:^|\/)(?:buf(?:\.[\w.-]+)?\.ya?ml|(?:GNU)?[Mm]akefile[\w.-]*|[\w.-]+\.(?:mk|sh|bash|just|nix)|[Tt]askfile(?:\.dist)?\.ya?ml|\.?[Jj]ustfile|Dockerfile[\w.-]*|magefile\w*\.go)$/;

/** Scripts without an extension are known by their first bytes; only those are looked at whose names speak of generating. */
const scriptName = /(?:^|\/)[\w-]*(?:proto|gen)[\w-]*$/;

/** Reads the files that tell how stubs are generated; none of them is ever run. Throws as `readText` does. */
export function readRecipes(root: string, files: readonly string[]): Recipe[] {
  // HTTP rules of a service may stand in a YAML file beside its .proto rather than in it.
  const directories = new Set(files.filter((path) => path.endsWith(".proto")).map((path) => posix.dirname(path)));
  const isNamedAsRecipe = (path: string) => recipeName.test(path) || isBufTemplate(path);
  const isBesideProto = (path: string) => /\.ya?ml$/.test(path) && directories.has(posix.dirname(path));
  const recipes = files
    .filter((path) => isNamedAsRecipe(path) || isBesideProto(path) || (scriptName.test(path) && isScript(root, path)))
    .map((path) => ({ path, text: readText(root, path) }));
  const read = new Set(recipes.map(({ path }) => path));
  const named = configurationsNamedIn(recipes).filter((path) => !read.has(path));
  const present = new Set(named.length === 0 ? [] : files);
  const configurations = named
    .filter((path) => present.has(path))
    .map((path) => ({ path, text: readText(root, path) }));
  return [...recipes, ...configurations].filter(
    ({ path, text }) =>
      /(?:^|[/.])buf[^/]*$/.test(path) ||
      /\bprotoc\b|\bbuf generate\b|\.proto\b|\.pb\.go\b|^type: *google\.api\.Service\b/m.test(text),
  );
}

/** Where options of grpc-gateway's generators say that HTTP rules are: from the recipe's directory, or from the root. */
function configurationsNamedIn(recipes: readonly Recipe[]): readonly string[] {
  const paths = recipes.flatMap(({ path, text }) => {
    const names = text.matchAll(/\bgrpc_api_configuration=([\w./-]+\.ya?ml)\b/g);
    return Array.from(names, ([, name = ""]) => [posix.join(posix.dirname(path), name), posix.normalize(name)]).flat();
  });
  return [...new Set(paths)];
}

function isScript(root: string, path: string): boolean {
  const start = Buffer.alloc(2);
  readStart(root, path, start);
  return start.toString("latin1") === "#!";
}
