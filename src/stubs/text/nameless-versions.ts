/** A line in which a generator names a version: `// \tprotoc-gen-go v1.36.6`, `// - protoc             v5.29.3`. */
const versionLine = /^\/\/ (?:\t|- )(protoc(?:-gen-[\w-]+)?)[ \t]+([^\n]+)$/gm;

/**
 * A regenerated text with what a tool puts into the place of versions in this stub's header, so that a new release changes no stub:
 * `// \tprotoc-gen-go [version omitted for reproducibility]`. What names a version is left as it was regenerated.
 */
export function withNamelessVersions(committed: string, regenerated: string): string {
  const nameless = new Map(
    Array.from(headerOf(committed).matchAll(versionLine), ([line, program = "", version = ""]) =>
      isVersion(version) ? [] : [[program, line] as const],
    ).flat(),
  );
  if (nameless.size === 0) return regenerated;
  const header = headerOf(regenerated);
  const renamed = header.replace(versionLine, (line, program: string) => nameless.get(program) ?? line);
  return renamed + regenerated.slice(header.length);
}

/** `v1.36.6`, and `(unknown)` or `(devel)`, which generators write by themselves. */
function isVersion(text: string): boolean {
  return /^(?:v\d\S*|\(\w+\))$/.test(text.trim());
}

function headerOf(text: string): string {
  return text.slice(0, Math.max(0, text.search(/^package /m)));
}
