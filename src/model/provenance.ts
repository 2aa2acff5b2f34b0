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
  const place = provenance.line === undefined ? provenance.path : `${provenance.path}:${provenance.line}`;
  return `${provenance.because} (${place})`;
}
