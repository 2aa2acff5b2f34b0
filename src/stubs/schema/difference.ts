import type { ElementPath } from "./source-info.ts";

/** One difference between the schema that a stub was made from and the schema of today. */
export interface SchemaDifference {
  /** `option` for options other than go_package, which change no type and no method. */
  readonly kind: "schema" | "option";
  /** `field age added to message acme.v1.Person`. */
  readonly words: string;
  /** Where it shows in the .proto of today: what was added or changed, or what encloses that which was removed. */
  readonly at: ElementPath;
  /** The custom option that it is about, which the words call by its number: `(1159)`. */
  readonly custom?: CustomOption;
}

/** A custom option by what its extension extends, `google.protobuf.FieldOptions`, and the number it has there. */
export interface CustomOption {
  readonly extendee: string;
  readonly number: number;
}

export function schema(words: string, at: ElementPath): SchemaDifference {
  return { kind: "schema", words, at };
}

/** What a list of declarations is part of. */
export interface Owner {
  /** As in `added to message acme.v1.Person`. */
  readonly words: string;
  /** Its own place, and the number of the list's field in it. */
  readonly at: ElementPath;
  readonly list: number;
}

/** The place of one of an owner's declarations. */
export function memberOf(owner: Owner, index: number): ElementPath {
  return [...owner.at, owner.list, index];
}

/** Declarations that both sides have, and those that only one has. */
export interface Paired<T> {
  readonly kept: readonly { readonly before: T; readonly after: T; readonly index: number }[];
  /** Another name for the same thing. */
  readonly renamed: readonly { readonly before: T; readonly after: T; readonly index: number }[];
  readonly added: readonly { readonly after: T; readonly index: number }[];
  readonly removed: readonly T[];
}

/**
 * Pairs declarations by name, and those that are left over as renamed where `likeness` gives the same text for both and for
 * no other; an empty one is like nothing.
 */
export function pair<T extends { readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
  likeness: (one: T) => string,
): Paired<T> {
  const old = new Map(before.map((one) => [one.name, one]));
  const names = new Set(after.map(({ name }) => name));
  const gone = before.filter(({ name }) => !names.has(name));
  const fresh = after.map((one, index) => ({ after: one, index })).filter(({ after: { name } }) => !old.has(name));
  const like = (one: T) => (other: T) => likeness(one) !== "" && likeness(one) === likeness(other);
  const renamed = fresh.flatMap(({ after: one, index }) => {
    const [twin, ...others] = gone.filter(like(one));
    const isOnly = others.length === 0 && fresh.filter(({ after: other }) => like(one)(other)).length === 1;
    return twin !== undefined && isOnly ? [{ before: twin, after: one, index }] : [];
  });
  const kept = after.flatMap((one, index) => {
    const same = old.get(one.name);
    return same === undefined ? [] : [{ before: same, after: one, index }];
  });
  return {
    kept,
    renamed,
    added: fresh.filter(({ after: one }) => !renamed.some((pairing) => pairing.after === one)),
    removed: gone.filter((one) => !renamed.some((pairing) => pairing.before === one)),
  };
}

/** Generated code numbers declarations by their place, so that moving one changes it although it changes no type. */
export function* orderDifferences<T extends { readonly name: string }>(
  kinds: string,
  owner: Owner,
  before: readonly T[],
  after: readonly T[],
): Generator<SchemaDifference> {
  const old = before.map(({ name }) => name).filter((name) => after.some((one) => one.name === name));
  const fresh = after.map(({ name }) => name).filter((name) => old.includes(name));
  const first = fresh.find((name, index) => name !== old[index]);
  if (first === undefined) return;
  const index = after.findIndex(({ name }) => name === first);
  yield schema(`order of ${kinds} in ${owner.words} changed`, memberOf(owner, index));
}

/** Ranges and names that one side reserves and the other does not, in words. */
export function reservedDifferences(
  owner: string,
  at: ElementPath,
  before: readonly string[],
  after: readonly string[],
): SchemaDifference[] {
  return [
    ...after.filter((one) => !before.includes(one)).map((one) => schema(`${one} added to ${owner}`, at)),
    ...before.filter((one) => !after.includes(one)).map((one) => schema(`${one} removed from ${owner}`, at)),
  ];
}

/** `reserved 4 to 6`, from numbers of which both are part of the range. */
export function rangeInWords(kind: string, first: number, last: number): string {
  return first === last ? `${kind} ${first}` : `${kind} ${first} to ${last}`;
}
