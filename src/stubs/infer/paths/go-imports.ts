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

/** Imports stand before every other declaration, and what follows is most of a generated file. */
function importSection(text: string): string {
  const end = text.search(/\n(?:const|var|type|func)\b/);
  return end === -1 ? text : text.slice(0, end);
}
