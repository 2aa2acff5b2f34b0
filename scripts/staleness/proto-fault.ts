import { type Declaration, declarationsOf, maskProto } from "./proto-text.ts";

/** Text to be put in place of what stands between two offsets. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One change of a .proto, and what the report has to say of it. */
export interface ProtoFault {
  /** None within another. */
  readonly splices: readonly Splice[];
  /** What the reasons have to name, such as the field. */
  readonly words: readonly string[];
}

type Core = "protoc-gen-go" | "protoc-gen-go-grpc";

/** A way of making stubs stale by a change of their .proto. */
export interface ProtoFaultKind {
  readonly name: string;
  /** The generators whose stubs change with it; empty: no stub does. */
  readonly changes: readonly Core[];
  /** Generators of which some versions write what was changed, and others do not. */
  readonly mayChange?: readonly "protoc-gen-go-grpc"[];
  /** Reasons of `stale` that are true of it. */
  readonly reasons: readonly ("schema" | "comments" | "options")[];
  /** Whether stubs of files that import it change, too. */
  readonly reachesImporters?: true;
  /** Whether a generator may refuse it, for it is too old or holds other files against it. */
  readonly mayBeRefused?: true;
  /** Whether it can only be done to a .proto that no other imports, which might not compile then. */
  readonly needsNoImporters?: true;
  /** Every place of a .proto where it can be put in. `id` is a number for names that nothing else has. */
  readonly places: (text: string, id: number) => readonly ProtoFault[];
}

export const go = ["protoc-gen-go"] as const;
export const grpc = ["protoc-gen-go-grpc"] as const;
export const both = [...go, ...grpc] as const;

/** The text with changes made. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((one, other) => other.from - one.from)
    .reduce((all, { from, to, text: fresh }) => all.slice(0, from) + fresh + all.slice(to), text);
}

export function insertion(at: number, text: string, ...words: readonly string[]): ProtoFault {
  return replacement(at, at, text, ...words);
}

export function replacement(from: number, to: number, text: string, ...words: readonly string[]): ProtoFault {
  return { splices: [{ from, to, text }], words };
}

export function of(text: string, ...kinds: readonly Declaration["kind"][]): Declaration[] {
  return declarationsOf(text).filter(({ kind }) => kinds.includes(kind));
}

/** Whether it is the first thing on its line. */
export function isFirstOnLine(text: string, { start }: Declaration): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(0, start));
}

export function removal({ start, end, name }: Declaration): ProtoFault {
  return replacement(start, end, "", name);
}

/** Every two declarations that follow each other within the same one, each in the place of the other. */
export function exchanges(text: string, found: readonly Declaration[], ...words: readonly string[]): ProtoFault[] {
  return found.flatMap((one, index) => {
    const next = found[index + 1];
    if (next === undefined || next.within !== one.within || next.scope.join(".") !== one.scope.join(".")) return [];
    // A comment behind one of them, or a block between them, would be another's then.
    if (!/^\s*$/.test(text.slice(one.end, next.start))) return [];
    return [
      {
        splices: [
          { from: one.start, to: one.end, text: text.slice(next.start, next.end) },
          { from: next.start, to: next.end, text: text.slice(one.start, one.end) },
        ],
        words,
      },
    ];
  });
}

/** Another name for what is declared in the file, wherever it has it; null where an option or a string may mean something else. */
export function renaming(text: string, { name }: Declaration, to: string): ProtoFault | null {
  const code = maskProto(text);
  const uses = [...code.matchAll(new RegExp(`(?<![\\w.])${name}\\b(?!\\s*[=:])`, "g"))];
  const all = code.split(new RegExp(`\\b${name}\\b`)).length - 1;
  if (uses.length !== all) return null;
  return { splices: uses.map(({ index }) => ({ from: index, to: index + name.length, text: to })), words: [name, to] };
}
