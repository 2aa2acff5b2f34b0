import { posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
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
    const known = group.map((context) => ({ context, way: wayOf(context, directoryOfGo(context)) }));
    return group.flatMap((context): Misplaced[] => {
      const { stub, candidates } = context;
      const [only, ...rivals] = candidates;
      const name = only === undefined || rivals.length > 0 ? null : codeFileOf(only.proto, stub.generator);
      if (only === undefined || name === null) return [];
      const others = known.filter((one) => one.context !== context);
      const ways = others.map(({ way }) => way);
      const directory = usualDirectory(context, directoryOfGo(context), ways) ?? posix.dirname(stub.path);
      const path = posix.join(directory, name);
      if (paths.has(path)) return [];
      const named = others.filter((other) => isNamedAsGenerated(other.context)).length;
      const because = `${stub.path} is made from it`;
      const wanted = { ...only, generator: stub.generator, sibling: context, path, because };
      return [{ context, wanted, isMissed: 2 * named > others.length }];
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

/** The directory in which a stub lies as most of its generator do; null where it does so, or where they have no way in common. */
function usualDirectory(context: StubContext, directory: string | null, ways: readonly (Way | null)[]): string | null {
  if (directory === null || wayOf(context, directory) !== null) return null;
  const usual = (["beside", "below"] as const).find(
    (way) => 2 * ways.filter((one) => one === way).length > ways.length,
  );
  return usual === undefined ? null : (placesOf(context, directory).get(usual) ?? null);
}
