import type { ImportStatement } from "./proto-text.ts";
import type { Stub } from "./stub.ts";

/** All that a checkout's files say, read once and never changed; paths are relative to `root`, with `/`. */
export interface Facts {
  /** Absolute path of the checkout: git's top level, or else the common parent of the working directories. */
  readonly root: string;
  /** The working directories, relative to the root; `.` is the root itself. Only what lies in them is judged. */
  readonly scopes: readonly string[];
  readonly modules: readonly GoModule[];
  readonly workspaces: readonly GoWorkspace[];
  /** Versions that project files other than go.mod declare (.tool-versions, mise.toml, aqua.yaml, buf.gen.yaml, .go-version). */
  readonly declared: readonly DeclaredVersion[];
  readonly stubs: readonly Stub[];
  /** Every .proto of the checkout, vendored ones included. */
  readonly protos: readonly ProtoFile[];
  readonly git: GitFacts;
  /** Files that say how stubs are generated: buf's configuration, and Makefiles and scripts that name protoc or buf. */
  readonly recipes?: readonly Recipe[];
  /** A manifest or a source of another language in a checkout without any Go, whose .protos are for that; absent: there is none. */
  readonly otherLanguage?: string;
}

/** A file that tells people or programs how stubs are generated; it is read, never run. */
export interface Recipe {
  readonly path: string;
  readonly text: string;
}

/** A go.mod. https://go.dev/ref/mod#go-mod-file */
export interface GoModule {
  /** Path of its go.mod. */
  readonly file: string;
  /** Its directory; `.` is the root. */
  readonly directory: string;
  /** Module path; empty where go.mod has no module line. */
  readonly path: string;
  readonly go?: Located<string>;
  readonly toolchain?: Located<string>;
  readonly requires: readonly Requirement[];
  readonly replaces: readonly Replacement[];
  /** Import paths of the `tool` lines, and of blank imports in files with the build tag `tools`. */
  readonly tools: readonly ToolDeclaration[];
}

/** A go.work. https://go.dev/ref/mod#workspaces */
export interface GoWorkspace {
  readonly file: string;
  readonly directory: string;
  readonly go?: Located<string>;
  readonly toolchain?: Located<string>;
  /** Directories of its `use` lines, relative to the root. */
  readonly uses: readonly string[];
  readonly replaces: readonly Replacement[];
}

export interface Located<T> {
  readonly value: T;
  readonly line: number;
}

export interface Requirement {
  readonly path: string;
  readonly version: string;
  readonly line: number;
  readonly indirect: boolean;
}

export interface Replacement {
  readonly path: string;
  /** Absent: every version. */
  readonly version?: string;
  readonly newPath: string;
  readonly newVersion?: string;
  readonly line: number;
}

/** A command's package that a module declares as a tool of its own. */
export interface ToolDeclaration {
  readonly package: string;
  readonly file: string;
  readonly line: number;
}

/** A version that a project file asks for. */
export interface DeclaredVersion {
  /** `go`, `protoc`, `protoc-gen-go`, `protoc-gen-go-grpc`, `buf`, … */
  readonly tool: string;
  /** As written: `1.25`, `v1.36.6`, `latest`. */
  readonly version: string;
  /** For the provenance: `plugins[0].remote of buf.gen.yaml`. */
  readonly what: string;
  readonly file: string;
  readonly line: number;
  /** Where the plugin of a buf.gen.yaml writes to, as written there. */
  readonly out?: string;
}

/** A .proto as far as reading its text tells. */
export interface ProtoFile {
  readonly path: string;
  /** Value of `option go_package`, if it has one. */
  readonly goPackage?: string;
  readonly imports: readonly ImportStatement[];
  /** Of its text: characters, which are nearly as many as its bytes. */
  readonly size: number;
  /** Its `package`; empty where it has none. */
  readonly package: string;
  /** Full names of the messages, enums and services of its top level. */
  readonly declares: readonly string[];
  readonly hasServices: boolean;
  /** Value of `edition`: `2023`; absent in proto2 and proto3. */
  readonly edition?: string;
  /** True below a `vendor` or `third_party` directory. */
  readonly vendored: boolean;
  /** True for a further name of a file of the checkout, through a symbolic link. */
  readonly linked?: boolean;
}

/** What git says; `unknown` where there is no git or the checkout is not a repository. */
export type GitFacts =
  | { readonly kind: "unknown"; readonly why: string }
  | {
      readonly kind: "repository";
      /** Files that git knows and that differ from HEAD. */
      readonly changed: ReadonlySet<string>;
      /** Those of them that HEAD does not have. */
      readonly added: ReadonlySet<string>;
      readonly untracked: ReadonlySet<string>;
      readonly ignored: ReadonlySet<string>;
      readonly deleted: ReadonlySet<string>;
      /** Absent: the work tree holds all that git has. */
      readonly leftOut?: LeftOut;
    };

/** What git has, and what whoever checked it out did not ask for. */
export interface LeftOut {
  /** The .protos, Go files and JSON documents that a sparse checkout leaves out. https://git-scm.com/docs/git-sparse-checkout */
  readonly files: ReadonlySet<string>;
  /** Directories of submodules that were not fetched. https://git-scm.com/docs/gitsubmodules */
  readonly submodules: readonly string[];
}
