/** Import paths of a Go file, in order; read up to the end of its import declarations. https://go.dev/ref/spec#Import_declarations */
export function goImportsOf(text: string): string[] {
  const paths: string[] = [];
  const declaration = /\nimport[ \t]+(?:\(([^)]*)\)|(?:[\w.]+[ \t]+)?"([^"\n]+)")/g;
  for (const [, block, single] of text.matchAll(declaration)) {
    if (single !== undefined) paths.push(single);
    for (const match of (block ?? "").matchAll(/^[ \t]*(?:[\p{L}\p{Nd}_.]+[ \t]+)?"([^"\n]+)"/gmu))
      paths.push(match[1] ?? "");
  }
  return paths;
}
