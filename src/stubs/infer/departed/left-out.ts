import { posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import type { Stub } from "../../../model/stub.ts";
import { leftOutIn } from "../../../model/work-tree.ts";
import { mountFor } from "../paths/root.ts";

/** Tells the .protos that a stub may have been made from and that a sparse checkout leaves out. */
export function sourcesLeftOut({ git, modules }: Pick<Facts, "git" | "modules">): (stub: Stub) => readonly string[] {
  const protos = [...leftOutIn(git).files].filter((path) => path.endsWith(".proto"));
  const byName = groupBy(protos, (path) => posix.basename(path));
  return ({ source }) => {
    if (source === undefined) return [];
    return (byName.get(posix.basename(source)) ?? []).filter((path) => mountFor(path, source, modules) !== null);
  };
}
