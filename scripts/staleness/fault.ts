import type { StubResult } from "../../src/model/stub.ts";

/** What one stub has to be called after a fault. */
export interface Expected {
  readonly path: string;
  /** Any of these: `stale schema`, `missing`. */
  readonly verdicts: readonly string[];
  /** What its reasons have to name. */
  readonly words: readonly string[];
}

/** One change of a checkout that `verify` has to find. */
export interface Fault {
  readonly kind: string;
  /** The file that was changed. */
  readonly place: string;
  /** What is written; null: deleted. */
  readonly writes: readonly { readonly path: string; readonly content: Uint8Array | null }[];
  readonly expected: readonly Expected[];
  /** Other stubs that may change with it, or that need not be there any more. */
  readonly mayChange: readonly string[];
  /** Names of what no other fault of the same run may have to do with. */
  readonly claims: readonly string[];
}

/** A checkout as it is before any fault. */
export interface Untouched {
  readonly stubs: readonly StubResult[];
  /** Every .proto of the checkout that a stub is made from, and the others beside them. */
  readonly protos: ReadonlyMap<string, string>;
  readonly goMods: ReadonlyMap<string, string>;
  /** buf.gen.yaml and its like. */
  readonly templates: ReadonlyMap<string, string>;
  /** The tools of which a file of the checkout asks for a version. */
  readonly declared: ReadonlySet<string>;
  readonly read: (path: string) => Uint8Array;
  /** What a file was in the last commit that had it otherwise; null: in none that is known. Absent: nobody knows. */
  readonly older?: (path: string) => Uint8Array | null;
}

/** Whether any stub has a comment of its .proto; where none has, as Bazel makes them, a comment changes none. */
export function haveComments(untouched: Untouched): boolean {
  return soundProtos(untouched).some(({ proto, stubs }) => {
    const text = untouched.protos.get(proto) ?? "";
    const comments = Array.from(text.matchAll(/^[ \t]+\/\/ ?(\w.{8,}?)[ \t]*\r?$/gm), ([, words = ""]) => words);
    const made = stubs.map(({ path }) => Buffer.from(untouched.read(path)).toString("utf8"));
    return comments.some((words) => made.some((stub) => stub.includes(`// ${words}`)));
  });
}

/** Stubs that regeneration gave as they are; the others prove nothing. */
export function isSound({ status }: StubResult): boolean {
  return status === "current" || status === "stamp";
}

/** The .proto files that a fault can be put into: all their stubs of the two generators were found to be true. */
export function soundProtos({ stubs, protos }: Untouched): { readonly proto: string; readonly stubs: StubResult[] }[] {
  return [...protos.keys()].sort().flatMap((proto) => {
    const own = stubs.filter((stub) => stub.proto === proto && isCore(stub));
    return own.length > 0 && own.every(isSound) ? [{ proto, stubs: own }] : [];
  });
}

export function isCore({ generator }: StubResult): boolean {
  return generator === "protoc-gen-go" || generator === "protoc-gen-go-grpc";
}

/** A number that depends on the words alone, so that a choice is the same in every run. FNV-1a, 32 bits. */
export function digest(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join("\0")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The values in an order that depends on the seed alone. */
export function shuffled<T>(values: readonly T[], seed: string, nameOf: (value: T) => string): T[] {
  return [...values].sort((one, other) => digest(seed, nameOf(one)) - digest(seed, nameOf(other)));
}
