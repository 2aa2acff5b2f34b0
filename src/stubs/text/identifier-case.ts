/**
 * A regenerated text whose identifiers have the case that a tool gave to those of the committed one, as go-fix-acronym does
 * (`ContainerId` is `ContainerID`). `reference` is what the generator wrote where the committed text came from; names that are
 * new in `fresh` get the words that all others got. https://github.com/containerd/protobuild
 */
export function withIdentifierCase(committed: string, reference: string, fresh: string): string {
  const names = renamedIn(committed, reference);
  if (names.size === 0) return fresh;
  const known = new Set(identifiersOf(reference));
  const words = wordsIn(names, known);
  return fresh.replace(token, (all, literal) => {
    if (literal !== undefined) return all;
    return names.get(all) ?? (known.has(all) ? all : all.replace(word, (one: string) => words.get(one) ?? one));
  });
}

/** Strings, tags and comments first, which stay as they are. */
const token = /("(?:[^"\\\n]|\\.)*"|`[^`]*`|\/\/[^\n]*)|[\p{L}_][\p{L}\p{Nd}_]*/gu;

const word = /\p{Lu}[\p{Ll}\p{Nd}]*/gu;

/**
 * What became of the reference's identifiers, by lines that differ in their case alone; none of which two things became. A line that
 * is there as it was became nothing, though another one may differ from it in case alone: a oneof's field `keepalive` and a
 * message `KeepAlive` in it are two names.
 */
function renamedIn(committed: string, reference: string): ReadonlyMap<string, string> {
  const kept = new Set(committed.split("\n"));
  const lines = new Map([...kept].map((line) => [line.toLowerCase(), line]));
  const names = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const line of reference.split("\n")) {
    const own = lines.get(line.toLowerCase());
    if (own === undefined || kept.has(line)) continue;
    const after = identifiersOf(own);
    for (const [index, before] of identifiersOf(line).entries()) {
      const name = after[index] ?? before;
      if ((names.get(before) ?? name) !== name) doubtful.add(before);
      if (name !== before) names.set(before, name);
    }
  }
  for (const name of doubtful) names.delete(name);
  return names;
}

function identifiersOf(text: string): string[] {
  return Array.from(text.matchAll(token), ([all, literal]) => (literal === undefined ? all : "")).filter(Boolean);
}

/** Whether another text has words in its identifiers as they were before the committed text got another case: `Id`, not `ID`. */
export function keepsCaseOf(other: string, committed: string, reference: string): boolean {
  const changed = new Set<string>();
  for (const [before, after] of renamedIn(committed, reference)) {
    for (const { 0: one, index } of before.matchAll(word)) {
      if (before.length === after.length && after.slice(index, index + one.length) !== one) changed.add(one);
    }
  }
  return identifiersOf(other).some((name) => Array.from(name.matchAll(word)).some(([one]) => changed.has(one)));
}

/** The words of names that always became the same: `Id` is `ID` in all of them. */
function wordsIn(names: ReadonlyMap<string, string>, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const kept = new Set<string>();
  for (const before of known) {
    const after = names.get(before) ?? before;
    for (const { 0: one, index } of before.matchAll(word)) {
      const other = after.slice(index, index + one.length);
      if (other === one || (words.get(one) ?? other) !== other) kept.add(one);
      else words.set(one, other);
    }
  }
  for (const one of kept) words.delete(one);
  return words;
}
