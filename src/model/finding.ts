/** How serious a finding is: only errors fail a run. */
export type Level = "notice" | "warning" | "error";

/**
 * The user's problem, as a value. (What goes wrong on our side or on the network is thrown as a `Failure`.)
 * The message says what was found, what was expected and because of what; `fix` is the next action.
 */
export interface Finding {
  /** Stable, documented in docs/findings.md: `stub-stale`, `pin-mixed-stamps`. */
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly fix: string;
  /** Relative to the checkout's root, with `/`. */
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1; only beside a line. */
  readonly column?: number;
  /** The stub that the finding is about, where `path` is another file: the .proto that was changed. */
  readonly stub?: string;
}
