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

/** Imports stand before every other declaration, and what follows is most of a generated file. */
function importSection(text: string): string {
  const end = text.search(/\n(?:const|var|type|func)\b/);
  return end === -1 ? text : text.slice(0, end);
}
