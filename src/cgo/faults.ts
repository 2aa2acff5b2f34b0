import { type KnownFault, knownFaults } from "../data/cgo-faults.ts";

/** A fault of the toolchain: a known one, or `unknown` with its text alone. */
export interface Fault {
  /** As in docs/cgo.md: `M08`; or `unknown`. */
  readonly id: string;
  readonly kind: KnownFault["kind"];
  readonly cause: string;
  readonly remedy: string;
  readonly link: string;
  /** The first lines of what the toolchain said. */
  readonly text: string;
}

const quotedLines = 20;

/** Every known fault that the text shows on a system, the cause before what follows from it. */
export function faultsIn(text: string, system: string): Fault[] {
  return knownFaults
    .filter(
      ({ systems, patterns }) => systems.some((name) => name === system) && patterns.some((one) => one.test(text)),
    )
    .map(({ id, kind, cause, remedy, link }) => ({ id, kind, cause, remedy, link, text: firstLines(text) }));
}

/** The fault that a failed probe's text shows; `unknown` where the catalogue has none. */
export function nameFault(text: string, system: string): Fault {
  const known = faultsIn(text, system).find(({ kind }) => kind !== "harmless");
  return (
    known ?? {
      id: "unknown",
      kind: "broken",
      cause: "The C toolchain fails in a way that is not in the catalogue.",
      remedy: "Read what it said below; docs/cgo.md says how to turn cgo off.",
      link: "https://pkg.go.dev/cmd/cgo",
      text: firstLines(text),
    }
  );
}

/**
 * The same for a build for another platform: a flag that the compiler does not know is the go command's flag for the
 * target, so that the riddle is a host-only compiler.
 */
export function nameCrossFault(text: string, system: string): Fault {
  const fault = nameFault(text, system);
  if (fault.id !== "M13" && fault.id !== "M22") return fault;
  return { ...nameFault("host-only compiler: ", system), text: fault.text };
}

/** What a working toolchain said nevertheless, as far as it is known to do no harm. */
export function harmlessWarnings(text: string, system: string): Fault[] {
  return faultsIn(text, system).filter(({ kind }) => kind === "harmless");
}

function firstLines(text: string): string {
  const lines = text.trim().split(/\r?\n/);
  const rest = lines.length - quotedLines;
  return rest > 0 ? [...lines.slice(0, quotedLines), `… (${rest} more lines)`].join("\n") : lines.join("\n");
}
