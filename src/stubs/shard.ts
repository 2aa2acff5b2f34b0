import { dirname } from "node:path/posix";

/** One part of several that a check is divided into: `2/8` is index 2 of count 8. */
export interface Share {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Something that is checked as a whole. */
export interface ShareItem {
  /** Distinct; the same in every run on the same checkout. */
  readonly key: string;
  /** In any unit, as long as it is the same for all and read from the checkout (bytes of stubs): never a measured time. */
  readonly cost: number;
}

/**
 * The items of one share, in their order. Every item is in exactly one of the `count` shares, whatever runs them and in
 * whatever order the items come: the costliest first, each to the share with the least so far.
 */
export function shareOf<T extends ShareItem>(items: readonly T[], share: Share): T[] {
  if (share.count === 1) return [...items];
  const byCost = [...items].sort((a, b) => b.cost - a.cost || (a.key < b.key ? -1 : 1));
  const loads = Array.from({ length: share.count }, () => 0);
  const mine = new Set<T>();
  for (const item of byCost) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + item.cost;
    if (least === share.index - 1) mine.add(item);
  }
  return items.filter((item) => mine.has(item));
}

/**
 * Whether a file belongs to a share, by its directory: what is in one directory is checked together. Directories that no
 * stub is in belong to the first share.
 */
export function inShare(
  stubs: readonly { readonly path: string; readonly cost: number }[],
  share: Share,
): (path: string) => boolean {
  const costs = new Map<string, number>();
  for (const { path, cost } of stubs) costs.set(dirname(path), (costs.get(dirname(path)) ?? 0) + cost);
  const items = [...costs].map(([key, cost]) => ({ key, cost }));
  const mine = new Set(shareOf(items, share).map(({ key }) => key));
  return (path) => (costs.has(dirname(path)) ? mine.has(dirname(path)) : share.index === 1);
}
