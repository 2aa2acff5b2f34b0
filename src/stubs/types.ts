/**
 * What passes between the parts of the stub engine. What is asked about one stub is an `Ask`, see infer/ask.ts: regenerate/ makes
 * trees and generation jobs of these, engine/ runs protoc and the plugins, and verdict/ judges the answers.
 */

import type { Host } from "../host/types.ts";
import type { Facts } from "../model/facts.ts";
import type { History } from "../model/history.ts";
import type { LocalPin, Pin } from "../model/pin.ts";
import type { ImportStatement } from "../model/proto-text.ts";
import type { StubRequest } from "../model/request.ts";
import type { ModuleDirectory, Obtain, Tool } from "../model/tool.ts";

/** All that judging the stubs of a checkout takes. */
export interface VerifyInput {
  readonly facts: Facts;
  readonly request: StubRequest;
  readonly pins: readonly Pin[];
  /** What single directories declare otherwise, the deepest first; absent: nothing. */
  readonly local?: readonly LocalPin[];
  readonly protoc: Tool;
  readonly obtain: Obtain;
  readonly moduleDirectory: ModuleDirectory;
  readonly host: Host;
  /** Absent: there is none, or it is not to be asked. */
  readonly history?: History;
  readonly ahead: Ahead;
}

/** Where the content of an imported or compiled .proto comes from. protoc's own includes need no entry. */
export type ProtoSource =
  /** A file on this disk; absolute path. */
  | { readonly kind: "disk"; readonly path: string }
  /** A serialized google.protobuf.FileDescriptorProto, found in a Go package. */
  | { readonly kind: "descriptor"; readonly bytes: Uint8Array };

/** Files that one protoc run can see without conflict, by the names under which imports call them. */
export interface CompilationTree {
  readonly files: ReadonlyMap<string, ProtoSource>;
  /** Names to be compiled with all they import. */
  readonly targets: readonly string[];
}

/** One compiled file, as protoc wrote it, but for the options that no plugin is sent. */
export interface CompiledFile {
  readonly name: string;
  /** Serialized FileDescriptorProto with source info, as plugins are sent it. */
  readonly bytes: Uint8Array;
  /** Names of its imports, those of `import option` included. */
  readonly dependencies: readonly string[];
  /**
   * True where some of these are of `import option`. What protoc-gen-go writes for such a file depends on the other targets
   * of its request: it knows an option only if one of them imports it in the ordinary way, and orders the options by that.
   */
  readonly importsOptions: boolean;
  readonly hasServices: boolean;
  /** `option go_package`; empty where there is none. */
  readonly goPackage: string;
  /** Paths, in the form of SourceCodeInfo.Location, of options that were left out here; their places are still in it. Absent: none. */
  readonly leftOut?: readonly (readonly number[])[];
}

/** An error or warning of protoc or of a plugin at a place in a .proto. */
export interface Diagnostic {
  readonly level: "error" | "warning";
  /** The name that protoc knows the file by; empty where it named none. */
  readonly file: string;
  /** From 1; 0: unknown. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface CompiledTree {
  /** In dependency order: a file comes after all that it imports. */
  readonly files: ReadonlyMap<string, CompiledFile>;
  /** Targets that could not be compiled are absent from `files` and have an error here. */
  readonly diagnostics: readonly Diagnostic[];
  /** Serialized FileDescriptorProtos with source-retention options; only where they were asked for and differ. */
  readonly sourceDescriptors?: ReadonlyMap<string, Uint8Array>;
}

/** A tree that was compiled before anybody asked for it. */
export interface AheadTree {
  readonly tree: CompilationTree;
  readonly compiled: CompiledTree;
}

/** What the text of a .proto says about other files, whatever its own name is. */
export interface SourceText {
  readonly imports: readonly ImportStatement[];
  /** `option go_package`; empty where there is none. */
  readonly goPackage: string;
  /** Bytes, near enough. */
  readonly size: number;
  /** Of its content: sha256, in hex. Throws a `Failure` where it can't be read any more. */
  readonly digest: () => string;
}

/** Reads a .proto on this disk; null where there is none. Throws a `Failure` where it can't be read. */
export type ReadSource = (path: string) => SourceText | null;

/** What was begun before it was known what has to be done. */
export interface Ahead {
  /** What the installed protoc has compiled. Rejects where it can't be run at all. */
  readonly trees: Promise<readonly AheadTree[]>;
  /** Knows the .protos that were read for it. */
  readonly readSource: ReadSource;
}

/** google.protobuf.compiler.Version as it goes into a request. */
export interface CompilerVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** With its leading dash: `-rc1`; empty for releases. */
  readonly suffix: string;
}

/**
 * What a plugin is known to look at, so that it need not be sent the rest: all of every file; declarations of every file but
 * comments of its targets alone; or services, with the names of the messages that these exchange.
 */
export type Reads = "everything" | "declarations" | "services";

/** What one plugin is to be asked about one tree. */
export interface GenerationJob {
  readonly tree: CompiledTree;
  readonly plugin: Tool;
  readonly targets: readonly string[];
  /** As after `--go_opt=`, joined with commas. */
  readonly parameter: string;
  /** Null: none is sent, and plugins print `(unknown)`. */
  readonly compilerVersion: CompilerVersion | null;
  /** Leave comments out of what the plugin sees. */
  readonly withoutSourceInfo: boolean;
  readonly reads: Reads;
  /** Send field 17, source_file_descriptors; only plugins that we do not know need it. */
  readonly withSourceDescriptors: boolean;
  /** Ask about all targets at once, for what is written for one depends on the others. */
  readonly whole?: boolean;
}

export interface GenerationAnswer {
  /** By the name that the plugin gave: `acme/v1/service.pb.go`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}
