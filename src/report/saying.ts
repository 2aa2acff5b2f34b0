import { groupBy } from "../model/group.ts";

/** What is said of something by its name, and how that is mended. */
export interface Saying {
  /** Absent: of nothing that has a place of its own. */
  readonly name?: string;
  readonly message: string;
  readonly fix: string;
}

/** Sayings that differ in whom they are about alone. */
export interface SameSaying<T> {
  readonly items: readonly [T, ...T[]];
  /** The message without the name that it begins with, for that stands beside it: `is stale: …`, or of several `each is stale: …`. */
  readonly words: string;
}

/**
 * The items by what is said of them, at most `most` together, in the order of their first ones. A hundred files with one fault make one
 * paragraph.
 */
export function bySaying<T>(
  items: readonly T[],
  sayingOf: (item: T) => Saying,
  most = items.length,
): readonly SameSaying<T>[] {
  const groups = groupBy(items, (item) => {
    const saying = sayingOf(item);
    return JSON.stringify([wordsOf(saying), saying.fix]);
  });
  const parts = [...groups.values()].flatMap((group) => inParts(group, most));
  return parts.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const saying = sayingOf(first);
    const words = wordsOf(saying);
    const isOfEach = others.length > 0 && words !== saying.message;
    return [{ items: [first, ...others] as const, words: isOfEach ? `each ${words}` : words }];
  });
}

/** Messages also stand where nothing stands beside them, and there begin with a name or a place: `a.proto:8:1: a.proto imports …`. */
function wordsOf({ name, message }: Saying): string {
  if (name === undefined) return message;
  let words = message;
  for (;;) {
    const place = words.startsWith(name) ? /^(?::\d+)*:? /.exec(words.slice(name.length)) : null;
    if (place === null) return words;
    words = words.slice(name.length + place[0].length);
  }
}

function inParts<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, part) =>
    items.slice(part * most, (part + 1) * most),
  );
}
