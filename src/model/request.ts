export type CommandName = "verify" | "update" | "setup" | "plan" | "lock";

/** A value that the user gave, or the default of its input. */
export interface Given<T> {
  readonly value: T;
  /** False where it is the input's default. */
  readonly given: boolean;
}

/** A further tool that the input `go-tools` asks for. */
export interface GoToolRequest {
  /** Import path of the main package: `github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway`. */
  readonly package: string;
  readonly version: string;
}

/** Everything that the user asked for, typed and checked; made once from the action's inputs or the command line. */
export interface Request {
  readonly command: CommandName;
  /** Absolute. */
  readonly workingDirectories: readonly string[];
  /** What runs here: it decides where tools are kept and how results are told. */
  readonly surface: "action" | "command-line";

  readonly go: GoRequest;
  /** As written; empty: not given. */
  readonly protocVersion: string;
  readonly protocGenGoVersion: string;
  readonly protocGenGoGrpcVersion: string;
  readonly goTools: readonly GoToolRequest[];

  readonly sources: SourceRequest;
  readonly verification: "warn" | "strict";
  /** Relative to the first working directory or absolute; a missing file is no error unless `given`. */
  readonly lockFile: Given<string>;
  readonly lockCheck: boolean;

  readonly stubs: StubRequest;
  readonly cgo: CgoRequest;
  readonly cache: CacheRequest;
  readonly reporting: ReportingRequest;

  /** Use only what is installed. */
  readonly offline: boolean;
  /** Absolute; empty: the place's own. */
  readonly toolDirectory: string;
  /** `setup --print-env`. */
  readonly printEnvironment: boolean;
  readonly allowUntrustedCheckout: boolean;
}

export interface GoRequest {
  /** As written, quotes off; empty: not given. */
  readonly version: string;
  readonly versionFile: string;
  readonly checkLatest: boolean;
  /** Empty: the machine's own. */
  readonly architecture: string;
}

/** Where tools may be fetched from. */
export interface SourceRequest {
  /** Empty: not given. No URL here ends with a slash. */
  readonly goDownloadBaseUrl: string;
  readonly protocDownloadBaseUrl: string;
  readonly mavenRepositoryUrl: string;
  /** For api.github.com and nothing else. */
  readonly token: string;
}

export interface StubRequest {
  /** Directories relative to the checkout's root. */
  readonly protoPaths: readonly string[];
  /** `path` or `path@version`. */
  readonly protoModules: readonly string[];
  /** Pathspecs; a leading `!` excludes. */
  readonly stubPaths: readonly string[];
  /** Options for protoc-gen-go, as after `--go_opt=`; empty: inferred. */
  readonly goOptions: readonly string[];
  readonly goGrpcOptions: readonly string[];
  /** A command to run instead of the engine, split into arguments; empty: the engine. */
  readonly generate: readonly string[];
  /** A command per generated file, split into arguments; the file's path is appended. */
  readonly postProcess: readonly string[];
  readonly versionStamps: "strict" | "ignore" | "only";
  readonly onUnchecked: "warn" | "fail";
  /** 1 ≤ index ≤ count. */
  readonly shard: { readonly index: number; readonly count: number };
  /** `update` may overwrite hand-edited stubs. */
  readonly force: boolean;
  /** Do not take over answers of a run before. */
  readonly noReuse: boolean;
}

export interface CgoRequest {
  readonly mode: "auto" | "required" | "off";
  readonly repair: "off" | "env" | "sudo" | "install";
}

export interface CacheRequest {
  readonly enabled: boolean;
  readonly mode: "auto" | "read-write" | "restore-only";
  /** Globs of files whose content goes into the module part of the key; empty: every go.sum and go.mod in scope. */
  readonly dependencyPaths: readonly string[];
  readonly suffix: string;
  /** Bytes; 0: no limit. */
  readonly maxSize: number;
}

export interface ReportingRequest {
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly problemMatchers: boolean;
  /** Empty: none; `-`: standard output. */
  readonly reportFile: string;
  readonly metricsFile: string;
  /** Empty: the place's own (a temporary file on a runner, none on a laptop). */
  readonly patchFile: string;
  readonly verbose: boolean;
  readonly color: "auto" | "always" | "never";
}

/**
 * Whether a step only checks stubs, or tells how it would: it needs tools that do that; every other is set up with what is pinned,
 * or runs the user's command.
 */
export function onlyChecks({ command, stubs }: Request): boolean {
  return ["verify", "update", "plan"].includes(command) && stubs.generate.length === 0;
}
