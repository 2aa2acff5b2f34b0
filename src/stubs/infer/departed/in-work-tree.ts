import { posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";
import { isUncommitted } from "../../../model/work-tree.ts";
import type { StubContext } from "../contexts.ts";
import { mountFor } from "../paths/root.ts";
import type { Departures } from "./departures.ts";

/** Departures that are not committed yet: .protos that were deleted in the work tree, and may be there under the same name elsewhere. */
export function departuresInWorkTree(contexts: readonly StubContext[], { git, protos, modules }: Facts): Departures {
  if (git.kind === "unknown") return new Map();
  const present = new Set(protos.map(({ path }) => path));
  const gone = [...git.deleted].filter((path) => path.endsWith(".proto") && !present.has(path));
  if (gone.length === 0) return new Map();
  const fresh = protos.map(({ path }) => path).filter((path) => isUncommitted(path, git));
  const onlyOf = (paths: readonly string[]) => (paths.length === 1 ? (paths[0] ?? null) : null);
  const newIn = (directory: string) => fresh.filter((path) => posix.dirname(path) === directory);
  const departures = gone.map((path) => {
    const alike = fresh.filter((other) => posix.basename(other) === posix.basename(path));
    const directory = posix.dirname(path);
    // One that is gone and one that is new in its directory are one that was renamed.
    const isOnlyOne = gone.filter((other) => posix.dirname(other) === directory).length === 1;
    const renamed = alike.length === 0 && isOnlyOne ? onlyOf(newIn(directory)) : null;
    return { path, movedTo: onlyOf(alike) ?? renamed, commit: null };
  });
  const found = contexts.flatMap(({ stub }) => {
    // Made anew since, it has its .proto from elsewhere.
    if (git.changed.has(stub.path) || git.untracked.has(stub.path)) return [];
    const own = departures.filter(({ path }) => mountFor(path, stub.source ?? "", modules) !== null);
    return own.length === 0 ? [] : [[stub.path, own] as const];
  });
  return new Map(found);
}
