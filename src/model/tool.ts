import type { Pin } from "./pin.ts";

/** The ground on which an installed tool is trusted enough to be run. */
export type VerifiedBy =
  | "release-index"
  | "checksum-database"
  | "shipped-table"
  | "lock"
  | "release-digest"
  | "own-record"
  | "runner-image"
  | "cache"
  | "first-use";

/** A tool that is installed and verified. */
export interface Tool {
  /** `go`, `protoc`, or the command's name without `.exe`. */
  readonly name: string;
  /** As in the pin: `1.26.8`, `29.3`, `v1.36.11`. */
  readonly version: string;
  /** Absolute path of the executable. */
  readonly path: string;
  /** Directory of the well-known types that belong to protoc; absolute. Only protoc has one. */
  readonly includes?: string;
  /** The source that it was first had from: `tool-cache`, `go.dev`, `toolchain-module`, `github`, `maven-url`, `mvn`, `go-build`. */
  readonly source: string;
  readonly verifiedBy: VerifiedBy;
  /** Hex digest of the executable. */
  readonly sha256: string;
  /** True if it was found installed. */
  readonly reused: boolean;
  /** What getting it took. */
  readonly seconds: number;
}

/** Finds or installs what a pin asks for. Throws a `Failure` of kind `no-source` that lists every source tried. */
export type Obtain = (pin: Pin) => Promise<Tool>;

/** Absolute directory of a Go module's extracted source, downloaded by the go command where it is missing. */
export type ModuleDirectory = (path: string, version: string) => Promise<string>;

/** The versions there are to choose from; each list is asked for only when a range or an alias needs it. */
export interface VersionLists {
  /** Go releases without the prefix `go`, in any order: `1.26.8`, `1.27rc1`. Throws a `Failure` where no source answers. */
  go(): Promise<readonly string[]>;
  /** protoc's release numbers, in any order: `29.3`, `3.20.3`, `30.0-rc1`. */
  protoc(): Promise<readonly string[]>;
  /** Versions of a Go module, in any order: `v1.36.6`. */
  module(path: string): Promise<readonly string[]>;
}
