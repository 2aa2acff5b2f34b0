import { posix } from "node:path";
import type { Facts, GoModule } from "../../../model/facts.ts";
import { isLeftOut } from "../../../model/work-tree.ts";
import type { StubContext } from "../contexts.ts";
import { goPackageIn } from "../descriptor/embedded-file.ts";
import { importPathOf, importPathOfGoPackage } from "../paths/go-paths.ts";
import { type Mount, pathUnder } from "../paths/mount.ts";
import { usesRegistry } from "../recipes/buf.ts";
import { fetchedSources } from "../recipes/fetched.ts";
import { sourcesLeftOut } from "./left-out.ts";

/** Why the .proto of a stub should be in the checkout, and where. */
export interface ProvenRoot {
  readonly mount: Mount;
  /** Where its .proto would be. */
  readonly expected: string;
  /** Another stub that is made from the same root. */
  readonly sibling: string;
}

/**
 * Tells which root a stub without a .proto was made from, if sibling stubs prove it: stubs with the same Go directory and the same
 * source directory, or stubs whose path relates to their source in the same way. The stub has to be in a package of this
 * checkout's modules, because stubs of other projects' .protos lie in the same trees and never had a source here. Where buf
 * also generates from modules of a registry, their stubs would look the same: there the expected directory has to hold other
 * .protos. A .proto that a recipe downloads was never in the checkout, and one that was left out of it is committed, so their absence
 * proves nothing; and where most stubs that relate to their sources in one way have no .proto, these are somewhere else, and one that has
 * one proves nothing of the others.
 */
export function provenRoots(
  contexts: readonly StubContext[],
  { git, modules, recipes = [] }: Pick<Facts, "git" | "modules" | "recipes">,
): (context: StubContext) => ProvenRoot | null {
  if (contexts.every(({ candidates }) => candidates.length > 0)) return () => null;
  const directories = usesRegistry(recipes)
    ? new Set(contexts.map(({ candidates: [first] }) => posix.dirname(first?.proto.path ?? "/")))
    : null;
  const isFetched = fetchedSources({ recipes });
  const isRule = usualRelations(contexts);
  const leftOutOf = sourcesLeftOut({ git, modules });
  return (context) => {
    if (context.candidates.length > 0) return null;
    const { stub, embedded } = context;
    if (stub.source === undefined || isFetched(stub.source) || !isOwnPackage(context, modules)) return null;
    if (leftOutOf(stub).length > 0) return null;
    const relation = relationOf(stub.path, stub.source);
    for (const other of contexts) {
      const [chosen] = other.candidates;
      if (chosen === undefined || other.stub.source === undefined || other.stub.generator !== "protoc-gen-go") continue;
      const expected = pathUnder(chosen.mount, stub.source);
      // A file of that name that is there was found not to be the one.
      if (expected === null || expected === chosen.proto.path) continue;
      const sameDirectory =
        posix.dirname(other.stub.path) === posix.dirname(stub.path) &&
        posix.dirname(other.stub.source) === posix.dirname(stub.source);
      const sameRelation =
        embedded !== null &&
        relation !== null &&
        relationOf(other.stub.path, other.stub.source) === relation &&
        isRule(relation);
      if (sameDirectory || (sameRelation && directories?.has(posix.dirname(expected)) !== false))
        return isLeftOut(expected, git) ? null : { mount: chosen.mount, expected, sibling: other.stub.path };
    }
    return null;
  };
}

/** How much oftener a .proto may be away than there, for those that are there to say where the others should be. */
const mostAway = 4;

/** Whether enough of the stubs that relate to their sources in a way have their .proto in the checkout. */
function usualRelations(contexts: readonly StubContext[]): (relation: string) => boolean {
  const counts = new Map<string, { there: number; away: number }>();
  for (const { stub, candidates } of contexts) {
    if (stub.generator !== "protoc-gen-go" || stub.source === undefined) continue;
    const relation = relationOf(stub.path, stub.source) ?? "";
    const { there, away } = counts.get(relation) ?? { there: 0, away: 0 };
    counts.set(relation, candidates.length > 0 ? { there: there + 1, away } : { there, away: away + 1 });
  }
  return (relation) => {
    const { there, away } = counts.get(relation) ?? { there: 0, away: 0 };
    return away <= there * mostAway;
  };
}

/** Whether the descriptor's go_package is the import path of the directory that the stub is in, or says nothing. */
function isOwnPackage({ stub, embedded }: StubContext, modules: readonly GoModule[]): boolean {
  if (embedded === null) return true;
  const goPackage = importPathOfGoPackage(goPackageIn(embedded));
  return goPackage === null || goPackage === importPathOf(posix.dirname(stub.path), modules);
}

/**
 * How a stub's directory relates to its source's: both without the end that they share, as `gen from proto` for `gen/a/v1` and
 * `proto/a/v1`. Null where they share none.
 */
export function relationOf(path: string, source: string): string | null {
  const left = posix.dirname(path).split("/");
  const right = posix.dirname(source).split("/");
  let shared = 0;
  while (shared < Math.min(left.length, right.length) && left.at(-1 - shared) === right.at(-1 - shared)) shared += 1;
  if (shared === 0) return null;
  return `${left.slice(0, left.length - shared).join("/")} from ${right.slice(0, right.length - shared).join("/")}`;
}
