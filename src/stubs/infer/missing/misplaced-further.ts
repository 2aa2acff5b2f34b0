import { posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";
import { countsOf, groupBy } from "../../../model/group.ts";
import { isCore } from "../../../model/stub.ts";
import type { StubContext } from "../contexts.ts";
import type { Misplaced } from "./misplaced.ts";
import { codeFileOf } from "./missing-path.ts";

/**
 * Stubs of further generators that somebody may have renamed or moved: their file has another name than their generator gives it, or lies
 * otherwise to protoc-gen-go's stub of the same .proto than most others of that generator do.
 */
export function findMisplacedFurther(contexts: readonly StubContext[], { stubs }: Facts): Misplaced[] {
  const paths = new Set(stubs.map(({ path }) => path));
  const directoryOfGo = goStubDirectories(contexts);
  const further = groupBy(contexts, ({ stub }) => (isCore(stub.generator) ? undefined : stub.generator));
  return [...further.values()].flatMap((group) => {
    const named = group.filter(isNamedAsGenerated).length;
    const usual = usualWay(group.map((context) => wayOf(context, directoryOfGo(context))));
    return group.flatMap((context): Misplaced[] => {
      const { stub, candidates } = context;
      const [only, ...rivals] = candidates;
      const name = only === undefined || rivals.length > 0 ? null : codeFileOf(only.proto, stub.generator);
      if (only === undefined || name === null) return [];
      const path = posix.join(directoryFor(context, directoryOfGo(context), usual), name);
      if (paths.has(path)) return [];
      const others = named - (isNamedAsGenerated(context) ? 1 : 0);
      const because = `${stub.path} is made from it`;
      const wanted = { ...only, generator: stub.generator, sibling: context, path, because };
      return [{ context, wanted, isMissed: 2 * others > group.length - 1 }];
    });
  });
}

function isNamedAsGenerated({ stub, candidates: [first] }: StubContext): boolean {
  return first !== undefined && posix.basename(stub.path) === codeFileOf(first.proto, stub.generator);
}

/** Finds the directory of protoc-gen-go's only stub of the .proto that a stub is made from; null where there is none, or several. */
function goStubDirectories(contexts: readonly StubContext[]): (context: StubContext) => string | null {
  const made = groupBy(contexts, ({ stub, candidates: [first] }) => {
    return stub.generator === "protoc-gen-go" ? first?.proto.path : undefined;
  });
  return ({ candidates: [first] }) => {
    const [only, ...others] = made.get(first?.proto.path ?? "") ?? [];
    return only === undefined || others.length > 0 ? null : posix.dirname(only.stub.path);
  };
}

/** How a stub lies to protoc-gen-go's: beside it, or below it in a directory of its own Go package's name, as connect-go has them. */
type Way = "beside" | "below";

function placesOf({ stub }: StubContext, directory: string): ReadonlyMap<Way, string> {
  return new Map([
    ["beside", directory],
    ["below", posix.join(directory, stub.goPackageName)],
  ]);
}

function wayOf(context: StubContext, directory: string | null): Way | null {
  if (directory === null) return null;
  const own = posix.dirname(context.stub.path);
  return [...placesOf(context, directory)].find(([, place]) => place === own)?.[0] ?? null;
}

/** The way of most others of a stub that has none; null: they have none in common. */
function usualWay(ways: readonly (Way | null)[]): Way | null {
  const counts = countsOf(ways);
  return (["beside", "below"] as const).find((way) => 2 * (counts.get(way) ?? 0) > ways.length - 1) ?? null;
}

/** The directory in which a stub lies as the others do; its own where it has a way already, or nothing tells. */
function directoryFor(context: StubContext, directory: string | null, usual: Way | null): string {
  const own = posix.dirname(context.stub.path);
  if (directory === null || usual === null || wayOf(context, directory) !== null) return own;
  return placesOf(context, directory).get(usual) ?? own;
}
