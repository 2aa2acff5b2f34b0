/**
 * Every input, once: action.yml, the command line's flags, the help text and docs/inputs.md all say what stands here,
 * and a test holds them to it.
 */

/** How an input's text is read. */
export type Shape =
  | { readonly kind: "text" }
  | { readonly kind: "boolean" }
  | { readonly kind: "choice"; readonly allowed: readonly string[] }
  /** One value a line. */
  | { readonly kind: "lines" }
  | { readonly kind: "url" }
  /** A command and its arguments; quotes group, no shell is involved. */
  | { readonly kind: "command" }
  /** `500MB`, `2GiB`, or bytes; `0` is no limit. */
  | { readonly kind: "size" }
  /** `2/8`. */
  | { readonly kind: "shard" }
  /** One `import/path/of/command@version` a line. */
  | { readonly kind: "go-tools" };

export interface InputDefinition {
  readonly name: string;
  readonly shape: Shape;
  /** Text that stands for the input where it is not given; empty: nothing. */
  readonly default: string;
  readonly description: string;
}

const text: Shape = { kind: "text" };
const boolean: Shape = { kind: "boolean" };
const lines: Shape = { kind: "lines" };
const url: Shape = { kind: "url" };
const command: Shape = { kind: "command" };

function choice(...allowed: readonly string[]): Shape {
  return { kind: "choice", allowed };
}

function define(name: string, shape: Shape, fallback: string, description: string): InputDefinition {
  return { name, shape, default: fallback, description };
}

/** The inputs in the order in which documents list them. The first eight have the names and meaning of actions/setup-go. */
export const inputDefinitions: readonly InputDefinition[] = [
  define(
    "go-version",
    text,
    "",
    "Go to install: `1.26.8`, `1.25.x`, `^1.24`, `>=1.24 <1.26`, `stable`, `oldstable`. Without it, the nearest go.mod or go.work decides.",
  ),
  define(
    "go-version-file",
    text,
    "",
    "File that names the Go version: go.mod, go.work, .go-version, .tool-versions or mise.toml.",
  ),
  define(
    "check-latest",
    boolean,
    "false",
    "Resolve a range to the newest release there is, even if a matching one is installed.",
  ),
  define(
    "architecture",
    text,
    "",
    "Architecture of the Go to install, as `x64` or `arm64`; the machine's own by default.",
  ),
  define(
    "token",
    text,
    "",
    "Token for api.github.com, which only ranges of protoc versions need; it is sent to no other host.",
  ),
  define("go-download-base-url", url, "", "Mirror of https://go.dev/dl."),
  define("cache", boolean, "true", "Restore and save the Go build and module caches, and the installed tools."),
  define(
    "cache-dependency-path",
    lines,
    "",
    "Globs of the files that the module cache depends on; every go.mod and go.sum by default.",
  ),
  define(
    "mode",
    choice("verify", "update", "setup"),
    "verify",
    "`verify` fails when stubs are stale, `update` rewrites them, `setup` only installs the tools.",
  ),
  define("working-directory", lines, ".", "Module or modules to work on, one a line."),
  define(
    "protoc-version",
    text,
    "",
    "protoc to install: `29.3`, `29.x`, `latest`. Without it, what the repository says.",
  ),
  define(
    "protoc-gen-go-version",
    text,
    "",
    "protoc-gen-go to install: `v1.36.11`, `^1.36`, `latest`. Without it, what the repository says.",
  ),
  define("protoc-gen-go-grpc-version", text, "", "protoc-gen-go-grpc to install, in the same forms."),
  define(
    "go-tools",
    { kind: "go-tools" },
    "",
    "Further commands to build and put on PATH, one `import/path@version` a line: protoc plugins, whose files are then checked, too, buf, grpcurl.",
  ),
  define(
    "protoc-download-base-url",
    url,
    "",
    "Mirror of https://github.com/protocolbuffers/protobuf/releases/download.",
  ),
  define("maven-repository-url", url, "", "Maven repository to fetch protoc from."),
  define(
    "verification",
    choice("warn", "strict"),
    "warn",
    "`strict` refuses a tool that nothing but its first download vouches for.",
  ),
  define(
    "lock-file",
    text,
    "go-grpc-setup.lock.json",
    "Lock file with the digests of the tools; enforced where it exists.",
  ),
  define("proto-paths", lines, "", "Directories that imports are relative to, instead of the inferred ones."),
  define(
    "proto-modules",
    lines,
    "",
    "Go modules that are searched for imported .proto files, one `path` or `path@version` a line.",
  ),
  define("stub-paths", lines, "", "Pathspecs of the stubs to check; a leading `!` excludes. All of them by default."),
  define("go-opt", lines, "", "Options for protoc-gen-go, as after `--go_opt=`, instead of the inferred ones."),
  define(
    "go-grpc-opt",
    lines,
    "",
    "Options for protoc-gen-go-grpc, as after `--go-grpc_opt=`, instead of the inferred ones.",
  ),
  define(
    "generate",
    command,
    "",
    "Command that regenerates the stubs, run in a copy of the work tree instead of protoc and the plugins. It sees to options and to post-processing itself, so go-opt, go-grpc-opt and post-process are refused beside it.",
  ),
  define(
    "post-process",
    command,
    "",
    "Command that is run on each regenerated file, whose path is added as the last argument. Refused beside generate.",
  ),
  define(
    "version-stamps",
    choice("strict", "ignore", "only"),
    "ignore",
    "Whether differences in version comments alone fail the run; `only` fails for nothing else.",
  ),
  define("on-unchecked", choice("warn", "fail"), "warn", "Whether stubs that could not be checked fail the run."),
  define(
    "shard",
    { kind: "shard" },
    "1/1",
    "Check only this part of the stubs, as `2/8`, to split the work over jobs.",
  ),
  define(
    "cgo",
    choice("auto", "required", "off"),
    "auto",
    "`auto` falls back to CGO_ENABLED=0 where cgo is broken and not needed, `required` never does, `off` turns cgo off.",
  ),
  define(
    "cgo-repair",
    choice("off", "env", "sudo", "install"),
    "env",
    "How far a broken C toolchain may be repaired: by environment variables, system settings, or an installation.",
  ),
  define(
    "cache-mode",
    choice("auto", "read-write", "restore-only"),
    "auto",
    "`auto` saves on pushes to the default branch and on schedules only.",
  ),
  define("cache-suffix", text, "", "Text that keeps the caches of this job apart from those of others."),
  define(
    "cache-max-size",
    { kind: "size" },
    "0",
    "Largest size of the build and of the module cache that are saved, each before packing, as `2GiB`; 0 is no limit.",
  ),
  define("annotations", boolean, "true", "Annotate findings on the files they are about."),
  define("summary", boolean, "true", "Write a job summary."),
  define(
    "problem-matchers",
    boolean,
    "true",
    "Let the runner annotate errors that Go and protoc print in later steps.",
  ),
  define("report-file", text, "", "Where to write the report as JSON; `-` is standard output."),
  define("metrics-file", text, "", "Where to write figures in the Prometheus text format."),
  define(
    "allow-untrusted-checkout",
    boolean,
    "false",
    "Run commands and honour tool files of the checkout even on pull_request_target and workflow_run.",
  ),
];

/** Flags that only the command line has. */
export const flagDefinitions: readonly InputDefinition[] = [
  define("offline", boolean, "false", "Use only what is installed; start nothing that may download."),
  define("tool-dir", text, "", "Directory that tools are installed to."),
  define("patch-file", text, "", "Where to write a patch that mends the stubs, for `git apply`."),
  define("force", boolean, "false", "Let `update` overwrite stubs that were edited by hand."),
  define("no-reuse", boolean, "false", "Check everything anew, taking over nothing from a run before."),
  define("print-env", boolean, "false", "With `setup`: print the exports for a shell."),
  define("check", boolean, "false", "With `lock`: compare only."),
  define("color", choice("auto", "always", "never"), "auto", "When to colour the output."),
  define("verbose", boolean, "false", "Say more about what is done."),
];

/** What peers call their inputs, and what the same thing is called here. */
export const namesElsewhere: Readonly<Record<string, string>> = {
  version: "protoc-version",
  "repo-token": "token",
  "github-token": "token",
  "cache-key": "cache-suffix",
  "cache-prefix": "cache-suffix",
  "buf-version": "go-tools",
  "go-mod-file": "go-version-file",
  directory: "working-directory",
  "skip-cache": "cache",
  "save-cache": "cache-mode",
  "restore-only": "cache-mode",
};
