import type { Provenance } from "../../../model/provenance.ts";
import type { Answered, Ask } from "../ask.ts";
import type { StubContext } from "../contexts.ts";
import type { ManagedMode } from "../recipes/buf.ts";
import type { Hints } from "../recipes/hints.ts";

/**
 * Another way in which a stub may have been made, for one that the first way does not give; null where nothing speaks for
 * it. Each is tried only on what it can explain, and counts only if it gives the committed bytes.
 */
export interface Alternative {
  readonly name: string;
  readonly propose: (answered: Answered) => Ask | null;
}

/** What is known of the whole repository. */
export interface RepositoryView {
  readonly hints: Hints;
  readonly managedModes: readonly ManagedMode[];
  /** protoc-gen-go's stub of each .proto. */
  readonly stubsByProto: ReadonlyMap<string, StubContext>;
  /** The package clauses of all stubs that lie in a directory. */
  readonly packageNamesIn: (directory: string) => ReadonlySet<string>;
  /** Go import path of a directory; null outside every module. */
  readonly importPathOf: (directory: string) => string | null;
}

/** Provenance of what follows from the stub itself, in words. */
export function derived(because: string): Provenance {
  return { kind: "derived", because };
}
