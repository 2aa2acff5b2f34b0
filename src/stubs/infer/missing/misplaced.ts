import { posix } from "node:path";
import type { Facts, ProtoFile } from "../../../model/facts.ts";
import { isCore } from "../../../model/stub.ts";
import { liesBesideItsProto, type StubContext } from "../contexts.ts";
import { relationOf } from "../departed/orphan.ts";
import { sourcePlaces, usualPlaces } from "../departed/usual-places.ts";
import { directoryOf, importPathOfGoPackage } from "../paths/go-paths.ts";
import { findMissing, type Wanted } from "./missing.ts";
import { fileNameOf } from "./missing-path.ts";
import { surveyOf } from "./survey.ts";

/** A stub that lies where nothing generates it, with the one that is missing for that where its .proto is generated to. */
export interface Misplaced {
  readonly context: StubContext;
  readonly wanted: Wanted & { readonly path: string };
  /** Whether others show that it would be missing there; else only that it was there can. */
  readonly isMissed: boolean;
}

/**
 * Stubs that somebody may have renamed or moved: by its .proto's name and go_package, or by where others lie, a stub belongs elsewhere,
 * and nearly all others are where that is.
 */
export function findMisplaced(stubs: readonly StubContext[], facts: Facts): Misplaced[] {
  const paths = new Set(facts.stubs.map(({ path }) => path));
  const given = new Map(stubs.map((context) => [ofUnclaimed(context, paths), context]));
  const contexts = [...given.keys()];
  const placed = expectedPaths(contexts, facts);
  const relations = new Set(
    placed.flatMap(({ context, expected }) => (context.stub.path === expected ? relationIn(context) : [])),
  );
  // A go_package may be wrong; then the stub still lies to its source as all others do. One beside the stub that is there is a copy.
  const away = placed.filter(({ context, expected }) => {
    if (paths.has(expected)) return false;
    if (isRenamedOnly({ context, expected })) return true;
    return !(liesBesideItsProto(context) || relationIn(context).some((one) => relations.has(one)));
  });
  const renamed = ofFewProtos(away.filter(isRenamedOnly));
  const elsewhere = ofFewProtos(away.filter((one) => !isRenamedOnly(one)));
  const isRule = placed.length > 2 * away.length;
  const moved = [...renamed, ...(isRule ? elsewhere : elsewhere.filter(leftOthersBehind(facts)))];
  if (moved.length === 0) return [];
  const from = new Set(moved.map(({ context }) => context.stub.path));
  const others = surveyOf(
    contexts.filter(({ stub }) => !from.has(stub.path)),
    { ...facts, stubs: facts.stubs.filter(({ path }) => !from.has(path)) },
  );
  const wanted = findMissing(others);
  return moved.flatMap(({ context: known, expected }): Misplaced[] => {
    const { stub, candidates } = known;
    const context = given.get(known) ?? known;
    const one = wanted.find(({ path, generator }) => path === expected && generator === stub.generator);
    const because = `${stub.path} is made from it`;
    // Nothing tells how it was made better than it does itself.
    return candidates.map(({ proto, mount }) => {
      const own = { proto, mount, generator: stub.generator, sibling: context, path: expected };
      return one === undefined
        ? { context, wanted: { ...own, because }, isMissed: false }
        : { context, wanted: { ...one, ...own }, isMissed: isRule };
    });
  });
}

/** The stub as that of the only one of the .protos that it may be made from beside which no other stub lies; as it is where there are more. */
function ofUnclaimed(context: StubContext, paths: ReadonlySet<string>): StubContext {
  const { candidates } = context;
  const { generator, path } = context.stub;
  if (candidates.length < 2 || !isCore(generator)) return context;
  const unclaimed = candidates.filter(({ proto }) => {
    const place = posix.join(posix.dirname(proto.path), fileNameOf(proto, generator));
    return place === path || !paths.has(place);
  });
  return unclaimed.length === 1 ? { ...context, candidates: unclaimed } : context;
}

/**
 * Tells whether other stubs of the same .proto, of whatever generator, lie where a stub is expected: whoever means stubs to lie elsewhere
 * does not leave these behind.
 */
function leftOthersBehind({ stubs }: Facts): (one: Expectation) => boolean {
  const placeIn = (directory: string, proto: string) => `${directory}\0${posix.basename(proto)}`;
  const places = new Set(stubs.flatMap(({ path, source }) => (source ? [placeIn(posix.dirname(path), source)] : [])));
  return ({ context: { candidates }, expected }) => {
    return candidates.some(({ proto }) => places.has(placeIn(posix.dirname(expected), proto.path)));
  };
}

/** Whether it lies in its directory, under another name. */
function isRenamedOnly({ context, expected }: Expectation): boolean {
  return posix.dirname(context.stub.path) === posix.dirname(expected);
}

/** None where they are many .protos': what the stubs of many do is their way. */
function ofFewProtos(away: readonly Expectation[]): readonly Expectation[] {
  return new Set(away.map(({ context }) => context.candidates[0]?.proto)).size > 2 ? [] : away;
}

function relationIn({ stub }: StubContext): string[] {
  const relation = relationOf(stub.path, stub.source ?? "");
  return relation === null ? [] : [relation];
}

interface Expectation {
  readonly context: StubContext;
  readonly expected: string;
}

/**
 * Where the only .proto that a stub may be made from is generated to: where its go_package says, or as the stubs of the other .protos
 * lie if more lie as these than as go_package says, or if that is a package of somebody else's; else where its source says.
 */
function expectedPaths(contexts: readonly StubContext[], { modules }: Facts): readonly Expectation[] {
  const placeOf = usualPlaces(contexts);
  const byPackage = contexts.flatMap((context) => {
    return expectation(context, ({ goPackage = "" }) => {
      const importPath = importPathOfGoPackage(goPackage);
      return importPath === null ? null : directoryOf(importPath, modules);
    });
  });
  const byUse = contexts.flatMap((context) => expectation(context, placeOf));
  const isByUse = kept(byUse) > kept(byPackage);
  const told = isByUse ? byUse : [...byPackage, ...without(byPackage, byUse)];
  const placeBySource = sourcePlaces(contexts);
  const untold = without(
    told,
    contexts.map((context) => ({ context })),
  );
  const bySource = untold.flatMap(({ context }) => expectation(context, (proto) => placeBySource(context.stub, proto)));
  return [...told, ...bySource];
}

function without<T extends Pick<Expectation, "context">>(told: readonly Expectation[], others: readonly T[]): T[] {
  const known = new Set(told.map(({ context }) => context));
  return others.filter(({ context }) => !known.has(context));
}

function kept(expectations: readonly Expectation[]): number {
  return expectations.filter(({ context, expected }) => context.stub.path === expected).length;
}

/** A stub beside its .proto that has another name was renamed there, wherever its go_package is. */
function expectation(context: StubContext, directoryFor: (proto: ProtoFile) => string | null): Expectation[] {
  const { stub, candidates } = context;
  const [only, ...others] = candidates;
  if (!isCore(stub.generator) || only === undefined || others.length > 0) return [];
  if (!stub.path.endsWith(".pb.go")) return [];
  // What follows the name of the .proto may have been renamed as well.
  const opaque = /_protoopaque\.pb\.go$/.exec(stub.path)?.[0];
  const name =
    opaque === undefined ? fileNameOf(only.proto, stub.generator) : posix.basename(only.proto.path, ".proto") + opaque;
  const isRenamed = liesBesideItsProto(context) && posix.basename(stub.path) !== name;
  const directory = isRenamed ? posix.dirname(stub.path) : directoryFor(only.proto);
  return directory === null ? [] : [{ context, expected: posix.join(directory, name) }];
}
