import type { Failure } from "../../model/failure.ts";
import type { Provenance } from "../../model/provenance.ts";
import type { Comparison } from "../text/compare.ts";
import type { PostProcessor } from "../text/post-processors.ts";
import type { CompiledTree, Diagnostic } from "../types.ts";
import type { StubContext } from "./contexts.ts";
import type { EmbeddedFile } from "./descriptor/embedded-file.ts";
import type { GeneratorVersion } from "./generator/versions.ts";
import type { Placed } from "./imports/imports.ts";
import type { PlannedTree } from "./imports/tree.ts";
import type { Candidate } from "./paths/root.ts";

/** What a stub is regenerated from. */
export type Origin =
  | { readonly kind: "proto"; readonly candidate: Candidate }
  /** Its .proto is not in the checkout; the descriptor was found in itself or in its sibling. */
  | { readonly kind: "embedded"; readonly file: EmbeddedFile };

/**
 * Which .protos a generator was asked about in one request, for what some write for a .proto depends on the others in it: `any` where
 * it makes no difference; those of one directory, as buf does by default; all of a root; or one alone.
 */
export type Together = "any" | "directory" | "root" | "alone";

/**
 * How a compiler writes custom options into a descriptor: one by one as the .proto has them, as protoc did up to 23, or merged and in
 * the order of their numbers, as it does since 24.
 */
export type CustomOptions = "as written" | "in order";

/**
 * Turns a serialized FileDescriptorProto of the installed protoc into what another compiler would have sent to the plugin. Returns
 * the same bytes where the two do not differ. Changes are compared by identity, so that each is applied to a file once.
 */
export type Change = (file: Uint8Array) => Uint8Array;

/** One way in which a stub may have been made: everything that its generator has to be asked to find that out. */
export interface Ask {
  readonly context: StubContext;
  readonly origin: Origin;
  readonly generator: GeneratorVersion;
  /** Line of Go releases that the generator is built with. */
  readonly builtWith: string;
  /** The plugin's options, without the `M` options that are added for imports which have no Go import path of their own. */
  readonly options: readonly string[];
  /** Which other stubs' .protos are asked about together with its own. */
  readonly together: Together;
  readonly withoutSourceInfo: boolean;
  /** In what its compiler differed from the installed protoc, applied in this order. */
  readonly changes: readonly Change[];
  /**
   * Whether to read google/api/field_behavior.proto as other releases of googleapis have it. Its extension became `[packed = false]`
   * in 2023, which changes the bytes of every option that uses it.
   */
  readonly repackedFieldBehavior: boolean;
  /** How custom options are to be written; absent: as the installed protoc does it. */
  readonly customOptions?: CustomOptions;
  /** Whether fields get the struct tags that their custom options hold, as protoc-gen-gotag does after the plugin has run. */
  readonly tagsOfOptions?: boolean;
  /** Options that buf's managed mode sets, by the name of the file; null: none. */
  readonly managed: ManagedOptions | null;
  /** Why each of the above is as it is. */
  readonly provenance: readonly Provenance[];
}

/** What buf's managed mode looks at to decide which options a file gets. */
export interface ManagedFile {
  /** The name that imports call it by. */
  readonly name: string;
  readonly packageName: string;
  /** Relative to the checkout's root; null for a file of a module that is not in it. */
  readonly path: string | null;
  /** Path of a .proto that is generated in the same run: some templates spare what lies outside of their own modules. */
  readonly generated: string;
}

/** Gives a file the options that managed mode sets, which override its own; null: it sets none. */
export type ManagedOptions = (file: ManagedFile) => Change | null;

/** What came of asking a generator: its files by their names, its errors, or no generator, because it could not be had. */
export type Outcome =
  | { readonly kind: "files"; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "failed"; readonly why: readonly Diagnostic[] }
  | { readonly kind: "no-tool"; readonly failure: Failure };

/** An ask with what came of it. */
export interface Answered {
  readonly ask: Ask;
  readonly compiled: CompiledTree;
  /** Where each file of the tree comes from. */
  readonly placed: ReadonlyMap<string, Placed>;
  /** The files that were compiled, with where each was found; null: nothing was compiled. */
  readonly planned: PlannedTree | null;
  /** Imports that were found nowhere, each with the name of the first file that has it. */
  readonly missing: ReadonlyMap<string, string>;
  readonly outcome: Outcome;
  /** The file that belongs at the stub's path; null where there is none. */
  readonly regenerated: Uint8Array | null;
  /** What the project's recipes did to that file, in their order, in words: `sed of Makefile:21`; absent: nothing. */
  readonly edits?: readonly string[];
  readonly comparison: Comparison;
  /** Tools that rewrote the committed stub after it was generated, where that explains all that differs; absent: none. */
  readonly tools?: readonly PostProcessor[];
  /** Tools that would explain the difference too, but are not believed, because no other stub of the checkout shows their work. */
  readonly refusedTools?: readonly PostProcessor[];
  /** Number of lines by which the regenerated text differs from the committed one. */
  readonly distance: number;
}

/** Whether the committed stub is what was regenerated, leaving aside what is not the generator's. */
export function isSettled(answered: Answered): boolean {
  return answered.comparison.kind === "same" || answered.comparison.kind === "same-but";
}

/**
 * The other files of a tree that do not compile, if the generator may write other code for a stub without them: which of its readings it was
 * asked by, and with which of them, says nothing then, for none of the readings had them.
 */
export function lostAlongside({ ask, planned, compiled }: Answered): readonly string[] {
  if (ask.together === "any" || planned === null) return [];
  return planned.tree.targets.filter((name) => !compiled.files.has(name));
}
