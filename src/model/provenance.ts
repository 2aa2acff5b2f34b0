/** Where a value came from; no answer of this program is given without one. */
export interface Provenance {
  readonly kind: "input" | "lock-file" | "project-file" | "stamp" | "runtime" | "derived" | "default";
  /** In words, fit to stand after "because": `toolchain line of go.mod`, `input protoc-version`. */
  readonly because: string;
  /** The file it was read from, relative to the checkout's root, with `/`. */
  readonly path?: string;
  /** Line in that file, from 1. */
  readonly line?: number;
}

/** Renders a provenance for people: `toolchain line of go.mod (services/go.mod:5)`. */
export function describeProvenance(provenance: Provenance): string {
  if (provenance.path === undefined) return provenance.because;
  return `${provenance.because} (${placeInWords(provenance.path, provenance.line)})`;
}

/** A place in a file in words, as editors and terminals take it: `services/go.mod:5`, or the path alone. */
export function placeInWords(path: string, line: number | undefined): string {
  return line === undefined ? path : `${path}:${line}`;
}

/** The file and line of a provenance, as far as it has them, for a finding that is about it. */
export function placeOf({ path, line }: Pick<Provenance, "path" | "line">): Pick<Provenance, "path" | "line"> {
  return { ...(path === undefined ? {} : { path }), ...(line === undefined ? {} : { line }) };
}
