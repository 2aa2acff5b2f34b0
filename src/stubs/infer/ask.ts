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
 * Which .protos one start of a generator is asked about: `any` where it makes no difference, else those of a directory, as
 * under buf, all of a root, or one alone.
 */
export type Together = "any" | "directory" | "root" | "alone";

/** As the .proto has them one by one, up to protoc 23, or in the order of their numbers and merged, since 24. */
export type CustomOptions = "as written" | "in order";

/**
 * A serialized FileDescriptorProto as another compiler hands it on; the same bytes where it does not differ. Equal changes are
 * one function, so that what they make is made once.
 */
export type Change = (file: Uint8Array) => Uint8Array;

/** One way in which a stub may have been made. */
export interface Ask {
  readonly context: StubContext;
  readonly origin: Origin;
  readonly generator: GeneratorVersion;
  /** Line of Go releases that the generator is built with. */
  readonly builtWith: string;
  /** All of the plugin's options but those that map files without an import path. */
  readonly options: readonly string[];
  /** Which other stubs' .protos are asked about together with its own. */
  readonly together: Together;
  readonly withoutSourceInfo: boolean;
  /** What its compiler handed on otherwise than the installed protoc does, one change after the other. */
  readonly changes: readonly Change[];
  /** Read google/api/field_behavior.proto as it is in other releases: its extension packed, or packed no longer. */
  readonly repackedFieldBehavior: boolean;
  /** How protoc hands on custom options; absent: as the installed one does. */
  readonly customOptions?: CustomOptions;
  /** Give fields the struct tags that their options hold, as a tool does that runs after the plugin. */
  readonly tagsOfOptions?: boolean;
  /** File options that buf's managed mode sets, by the name of the file; null: none. */
  readonly managed: ManagedOptions | null;
  /** Why each of the above is as it is. */
  readonly provenance: readonly Provenance[];
}

/** A file that may be managed: its name, its package, and its path and that of a file which is generated with it. */
export interface ManagedFile {
  readonly name: string;
  readonly packageName: string;
  readonly path: string;
  readonly generated: string;
}

/** Serialized google.protobuf.FileOptions to be merged over a file's own; null: none. */
export type ManagedOptions = (file: ManagedFile) => Uint8Array | null;

/** All that came of one question. */
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
  /** What was compiled, and from where; null: it was not. */
  readonly planned: PlannedTree | null;
  /** Imports that were nowhere, with the file that imports them. */
  readonly missing: ReadonlyMap<string, string>;
  readonly outcome: Outcome;
  /** The file that belongs at the stub's path; null where there is none. */
  readonly regenerated: Uint8Array | null;
  /** What the project's recipes did to that file, in their order, in words: `sed of Makefile:21`; absent: nothing. */
  readonly edits?: readonly string[];
  readonly comparison: Comparison;
  /** What was run over the committed stub after it was generated, where that is all that differs; absent: nothing. */
  readonly tools?: readonly PostProcessor[];
  /** Those whose work it looks like and is not, for they were at work nowhere else. */
  readonly refusedTools?: readonly PostProcessor[];
  /** Number of lines by which the regenerated text differs from the committed one. */
  readonly distance: number;
}

/** Whether the committed stub is what was regenerated, leaving aside what is not the generator's. */
export function isSettled(answered: Answered): boolean {
  return answered.comparison.kind === "same" || answered.comparison.kind === "same-but";
}
