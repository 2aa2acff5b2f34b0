import type { Provenance } from "./provenance.ts";

/** What version of a tool is wanted, and because of what. */
export type Pin = GoPin | ProtocPin | GoToolPin;

/** A Go distribution. */
export interface GoPin {
  readonly kind: "go";
  /** Without the prefix `go`: `1.26.8`, `1.27rc1`. */
  readonly version: string;
  readonly provenance: Provenance;
}

/** The protocol compiler. */
export interface ProtocPin {
  readonly kind: "protoc";
  /** The release number, as in the release's tag without `v`: `29.3`, `3.20.3`, `30.0-rc1`. */
  readonly version: string;
  readonly provenance: Provenance;
}

/** A command built from a Go module at a version: the plugins of protoc, and what the input `go-tools` lists. */
export interface GoToolPin {
  readonly kind: "go-tool";
  /** The command's name without `.exe`: `protoc-gen-go`. */
  readonly name: string;
  /** Import path of its main package: `google.golang.org/protobuf/cmd/protoc-gen-go`. */
  readonly package: string;
  /** Module version with its `v`: `v1.36.11`. */
  readonly version: string;
  /**
   * The line of Go releases that builds it, `1.26`; any patch of it will do. It is a pin of its own, for plugins print
   * through go/printer, whose output depends on the Go that they were built with.
   */
  readonly builtWith: string;
  /** Modules that it is built with in other versions than its go.mod asks for, ordered by path; absent: none. */
  readonly dependencies?: readonly ModuleVersion[];
  readonly provenance: Provenance;
}

/** A Go module at a version with its `v`. */
export interface ModuleVersion {
  readonly path: string;
  readonly version: string;
}

/** Modules as the go command takes them, `path@version`, and as the lock file has them. */
export function moduleArguments(modules: readonly ModuleVersion[] = []): readonly string[] {
  return modules.map(({ path, version }) => `${path}@${version}`);
}

/**
 * Of what modules a command is built, the same text for all pins that ask for the same:
 * `github.com/golang/protobuf/protoc-gen-go@v1.5.4 with google.golang.org/protobuf@v1.36.11`.
 */
export function modulesInWords({
  package: main,
  version,
  dependencies,
}: Pick<GoToolPin, "package" | "version" | "dependencies">): string {
  const others = moduleArguments(dependencies);
  return [`${main}@${version}`, ...(others.length === 0 ? [] : [others.join(" ")])].join(" with ");
}

/** A pin's tool and version for people: `protoc 29.3`, `protoc-gen-go v1.5.4 built with google.golang.org/protobuf v1.36.11`. */
export function pinInWords(pin: Pin): string {
  const others = pin.kind === "go-tool" ? (pin.dependencies ?? []) : [];
  const built = others.map(({ path, version }) => `${path} ${version}`).join(" and ");
  return `${toolName(pin)} ${pin.version}${built === "" ? "" : ` built with ${built}`}`;
}

/** The name that reports use for a pin's tool: `go`, `protoc` or the command's name. */
export function toolName(pin: Pin): string {
  return pin.kind === "go-tool" ? pin.name : pin.kind;
}

/** A pin that a directory declares for what lies in it, other than the one of the whole run. */
export interface LocalPin {
  /** Relative to the checkout's root. */
  readonly directory: string;
  readonly pin: Pin;
}
