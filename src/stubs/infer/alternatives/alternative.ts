import type { Provenance } from "../../../model/provenance.ts";
import type { Answered, Ask } from "../ask.ts";
import type { StubContext } from "../contexts.ts";
import type { ManagedMode } from "../recipes/buf.ts";
import type { Hints } from "../recipes/hints.ts";
import type { WrittenGoPackage } from "../recipes/written-go-packages.ts";

/** Another way in which stubs may have been made, tried on those that came out differently than they are committed. */
export interface Alternative {
  readonly name: string;
  /** What to ask instead, given the nearest answer so far; null where nothing in the stub or the checkout speaks for this way. */
  readonly propose: (answered: Answered) => Ask | null;
  /** It explains all that differs or nothing, tools included. Absent: an answer that comes nearer is better, too. */
  readonly explainsAll?: true;
}

/** What is known of the whole repository. */
export interface RepositoryView {
  readonly hints: Hints;
  readonly managedModes: readonly ManagedMode[];
  /** Whether a template of buf may run a generator. */
  readonly mayRun: (template: string, generator: string) => boolean;
  readonly writtenGoPackages: readonly WrittenGoPackage[];
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
