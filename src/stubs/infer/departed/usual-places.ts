import { posix } from "node:path";
import type { ProtoFile } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import type { StubContext } from "../contexts.ts";
import { relationOf } from "./orphan.ts";

/** Where one stub lies, and what that may say of others. */
interface Placed {
  readonly proto: string;
  /** Directory of the .proto. */
  readonly from: string;
  /** Directory of the stub. */
  readonly to: string;
}

/**
 * Tells the directory where the stubs of a .proto lie if they lie as those of the other .protos do, whatever go_package says: beside
 * those of its own directory's, or else as most directories are related to that of their stubs. Null where the others show none.
 */
export function usualPlaces(contexts: readonly StubContext[]): (proto: ProtoFile) => string | null {
  const placed = contexts.flatMap(({ stub, candidates: [only, ...others] }): Placed[] => {
    if (only === undefined || others.length > 0) return [];
    return [{ proto: only.proto.path, from: posix.dirname(only.proto.path), to: posix.dirname(stub.path) }];
  });
  const byDirectory = groupBy(placed, ({ from }) => from);
  const byWay = groupBy(
    placed.flatMap((one) => waysOf(one).map((way) => ({ way, key: JSON.stringify(way), one }))),
    ({ key }) => key,
  );
  return ({ path }) => {
    const directory = posix.dirname(path);
    // What its own stubs show is what is asked.
    const siblings = (byDirectory.get(directory) ?? []).filter(({ proto }) => proto !== path);
    if (siblings.length > 0) return commonest(siblings.map(({ to }) => to));
    const led = [...byWay.values()].flatMap((group) => {
      const [first] = group;
      const to = first === undefined ? null : placeBy(first.way, directory);
      return to === null ? [] : group.filter(({ one }) => one.proto !== path).map(() => to);
    });
    return led.length < 2 ? null : commonest(led);
  };
}

/** How a directory leads to that of its stubs: by another beginning, or by a few steps. */
type Way =
  | { readonly kind: "beginning"; readonly from: string; readonly to: string }
  | { readonly kind: "steps"; readonly steps: string };

function waysOf({ from, to }: Placed): Way[] {
  const [, fresh, old] = /^(.*) from (.*)$/.exec(relationOf(`${to}/stub`, `${from}/proto`) ?? "") ?? [];
  const steps = posix.relative(from, to);
  return [
    ...(fresh === undefined || old === undefined ? [] : [{ kind: "beginning", from: old, to: fresh } as const]),
    // Further ones lead from one directory alone.
    ...(/^(?:\.\.\/?)*[^/]*$/.test(steps) ? [{ kind: "steps", steps } as const] : []),
  ];
}

function placeBy(way: Way, directory: string): string | null {
  if (way.kind === "steps") return posix.join(directory, way.steps);
  if (way.from === "") return posix.join(way.to, directory);
  return directory.startsWith(`${way.from}/`) ? posix.join(way.to, directory.slice(way.from.length)) : null;
}

/** The value that stands there oftener than any other; null where there is none. */
function commonest(values: readonly string[]): string | null {
  const [first, second] = [...groupBy(values, (value) => value).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  return first === undefined || first.length === second?.length ? null : (first[0] ?? null);
}
