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
  readonly provenance: Provenance;
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
