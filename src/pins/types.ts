import type { DeclaredVersion } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalPin, Pin } from "../model/pin.ts";
import type { Provenance } from "../model/provenance.ts";

/** A version that something asks for, as written there. */
export interface Candidate {
  readonly version: string;
  readonly provenance: Provenance;
  /** Newer versions will do as well, as with the `go` line of a go.mod. */
  readonly minimum?: boolean;
}

/** What a tool was pinned to, and the other values there were. */
export interface PinDecision {
  readonly pin: Pin;
  /** What the chosen place says, before ranges and other numberings were resolved: `^1.24`, `v5.29.3`. */
  readonly asked: string;
  /** Weaker values that ask for something else, strongest first. */
  readonly overruled: readonly Candidate[];
}

export interface PinChoice {
  readonly decisions: readonly PinDecision[];
  /** For stubs in these directories the declared version is this one; the deepest directory first. */
  readonly local: readonly LocalPin[];
  readonly findings: readonly Finding[];
}

/** Versions that are installed and can be used as they are; ranges need no list if one of these fits. */
export interface InstalledVersions {
  readonly go: readonly string[];
  readonly protoc: readonly string[];
  /** By the import path of the command. */
  readonly goTools: Readonly<Record<string, readonly string[]>>;
}

/** A version that the lock file holds, by the name that reports use for the tool. */
export interface LockedVersion {
  readonly tool: string;
  readonly version: string;
  /** The lock file, relative to the checkout's root, and the line. */
  readonly path: string;
  readonly line?: number;
}

/** What beside the checkout and the request decides about versions. */
export interface Surroundings {
  readonly installed: InstalledVersions;
  /** What the lock file pins where no input does. */
  readonly locked: readonly LockedVersion[];
  /** Every version that the lock file has: what asks for a range or an alias means the one of these that fits. */
  readonly held: readonly LockedVersion[];
  /** What the file that `go-version-file` names says about Go, strongest first. */
  readonly goVersionFile: readonly DeclaredVersion[];
}
