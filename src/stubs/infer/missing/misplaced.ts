import { posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";
import { isCore } from "../../../model/stub.ts";
import { liesBesideItsProto, type StubContext } from "../contexts.ts";
import { relationOf } from "../departed/orphan.ts";
import { directoryOf, importPathOfGoPackage } from "../paths/go-paths.ts";
import { findMissing, type Wanted } from "./missing.ts";
import { surveyOf } from "./survey.ts";

/** A stub that lies where nothing generates it, with the one that is missing for that where its .proto is generated to. */
export interface Misplaced {
  readonly context: StubContext;
  readonly wanted: Wanted & { readonly path: string };
  /** Whether others show that it would be missing there; else only that it was there can. */
  readonly isMissed: boolean;
}

/**
 * Stubs that somebody may have renamed or moved: by its .proto's name and go_package a stub belongs elsewhere, and all others are
 * where theirs say.
 */
export function findMisplaced(contexts: readonly StubContext[], facts: Facts): Misplaced[] {
  const placed = contexts.flatMap((context) => {
    const expected = isCore(context.stub.generator) ? expectedPath(context, facts) : null;
    return expected === null ? [] : [{ context, expected }];
  });
  const relations = new Set(
    placed.flatMap(({ context, expected }) => (context.stub.path === expected ? relationIn(context) : [])),
  );
  // A go_package may be wrong; then the stub still lies to its source as all others do.
  const away = placed.filter(({ context, expected }) => {
    const isRenamed = posix.dirname(context.stub.path) === posix.dirname(expected);
    if (context.stub.path === expected) return false;
    return isRenamed || !(liesBesideItsProto(context) || relationIn(context).some((one) => relations.has(one)));
  });
  // What many do is their way.
  if (away.length === 0 || away.length > 2) return [];
  const isRule = placed.length > 2 * away.length;
  const paths = new Set(facts.stubs.map(({ path }) => path));
  const moved = away.filter(({ context, expected }) => {
    return !paths.has(expected) && (isRule || posix.dirname(expected) === posix.dirname(context.stub.path));
  });
  if (moved.length === 0) return [];
  const from = new Set(moved.map(({ context }) => context.stub.path));
  const others = surveyOf(
    contexts.filter(({ stub }) => !from.has(stub.path)),
    { ...facts, stubs: facts.stubs.filter(({ path }) => !from.has(path)) },
  );
  const wanted = findMissing(others);
  return moved.flatMap(({ context, expected }): Misplaced[] => {
    const { stub, candidates } = context;
    const one = wanted.find(({ path, generator }) => path === expected && generator === stub.generator);
    if (one !== undefined) return [{ context, wanted: { ...one, path: expected }, isMissed: isRule }];
    const because = `${stub.path} is made from it`;
    return candidates.map(({ proto, mount }) => {
      const own = { proto, mount, generator: stub.generator, sibling: context, path: expected, because };
      return { context, wanted: own, isMissed: false };
    });
  });
}

function relationIn({ stub }: StubContext): string[] {
  const relation = relationOf(stub.path, stub.source ?? "");
  return relation === null ? [] : [relation];
}

/**
 * Where the only .proto that a stub may be made from is generated to; null where its go_package does not tell. A stub beside its
 * .proto that has another name was renamed there, wherever its go_package is.
 */
function expectedPath(context: StubContext, { modules }: Facts): string | null {
  const { stub, candidates } = context;
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0) return null;
  const ending = /(?:_grpc|_protoopaque)?\.pb\.go$/.exec(stub.path)?.[0];
  const importPath = importPathOfGoPackage(only.proto.goPackage ?? "");
  if (ending === undefined || importPath === null) return null;
  const name = posix.basename(only.proto.path, ".proto") + ending;
  const isRenamed = liesBesideItsProto(context) && posix.basename(stub.path) !== name;
  const directory = isRenamed ? posix.dirname(stub.path) : directoryOf(importPath, modules);
  return directory === null ? null : posix.join(directory, name);
}
