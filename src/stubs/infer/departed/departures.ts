import { posix } from "node:path";
import type { Facts, ProtoFile } from "../../../model/facts.ts";
import type { Departure } from "../../../model/history.ts";
import type { Stub } from "../../../model/stub.ts";
import { liesBesideItsProto, type StubContext } from "../contexts.ts";
import { goPackageIn } from "../descriptor/embedded-file.ts";
import { belongsThere, isInTestdata, outputRoot, sharedStart } from "../paths/go-paths.ts";
import { type Mount, mountKey, nameUnder } from "../paths/mount.ts";
import { type Candidate, mountFor } from "../paths/root.ts";
import { bufModulesOf, hasManagedMode } from "../recipes/buf.ts";
import { readHints } from "../recipes/hints.ts";
import { sourcesLeftOut } from "./left-out.ts";
import { relationOf } from "./orphan.ts";

/** What git says of the .protos that stubs may have been made from and that are gone, by the stub's path. */
export type Departures = ReadonlyMap<string, readonly Departure[]>;

/** The stubs of a checkout once it is known which of their .protos left their places. */
export interface Followed {
  readonly contexts: readonly StubContext[];
  /** By the path of the stub, for those that lost their .proto and those that are to be made from its new place. */
  readonly departures: ReadonlyMap<string, Departure>;
  /**
   * By the path of the stub: those for which only a .proto of the same name was found that may well be another one. It counts as theirs
   * only if it gives them as they are. The value is what git says of their own one; null: nothing.
   */
  readonly doubted: ReadonlyMap<string, Departure | null>;
}

/**
 * Decides for each stub whose .proto left its place what it is made from now. A new file of the same name elsewhere is taken for the
 * moved .proto: if it moved with all of its root, the stub is regenerated from it; if it moved within its root, it has another
 * name there, and as a rule nothing generates the stub any more. A file of the same name that has always been elsewhere
 * counts as another .proto, unless it gives the stub as it is: such stubs are `doubted`.
 */
export function followDepartures(
  contexts: readonly StubContext[],
  departures: Departures,
  isLeft: LeftWithProto,
  facts: Facts,
): Followed {
  const losses = new Map(
    contexts.flatMap((context) => {
      const loss = nearestDeparture(context, departures, facts);
      return loss === null ? [] : [[context, loss] as const];
    }),
  );
  const movedTo = new Set([...losses.values()].flatMap(({ departure }) => departure.movedTo ?? []));
  const rivals = rivalsIn(contexts, facts);
  const leftOutOf = sourcesLeftOut(facts);
  const layout = { contexts, movedTo, isLeft, facts };
  const followed: Writable = { contexts: [], departures: new Map(), doubted: new Map() };
  for (const context of contexts) {
    const { path } = context.stub;
    const [candidate] = context.candidates;
    const loss = losses.get(context);
    if (candidate === undefined) {
      followed.contexts.push(loss === undefined ? context : withMovedProto(context, loss, layout));
      if (loss !== undefined) followed.departures.set(path, loss.departure);
    } else if (loss !== undefined && movedTo.has(candidate.proto.path)) {
      const fate = fateOf(context, candidate, loss, layout);
      followed.contexts.push(fate);
      if (fate !== context) followed.departures.set(path, loss.departure);
    } else {
      followed.contexts.push(context);
      const near = nearness(candidate.proto.path, path);
      const isFarther =
        loss !== undefined && (nearness(loss.departure.path, path) > near || isOfCommonName(context, facts));
      const isAnothers = rivals.has(context) || isInputOfTests(candidate.proto.path, path);
      const mayBeLeftOut = leftOutOf(context.stub).some((proto) => nearness(proto, path) >= near);
      if (isFarther || isAnothers || mayBeLeftOut) followed.doubted.set(path, isFarther ? loss.departure : null);
    }
  }
  return followed;
}

/**
 * The stubs with the .protos that are known to be theirs. One whose own .proto left, and of which only a namesake is there, does not stand
 * for the stub of that: it may be missing.
 */
export function withoutDoubted({ contexts, doubted }: Pick<Followed, "contexts" | "doubted">): readonly StubContext[] {
  return contexts.map((context) =>
    (doubted.get(context.stub.path) ?? null) === null ? context : { ...context, candidates: [] },
  );
}

/**
 * A .proto that has another name in its root since it was moved, and still generates this stub: its go_package is the package
 * that the stub is in. Generating writes over the stub, so it is no orphan.
 */
function withMovedProto(context: StubContext, { departure, mount }: Loss, { facts, isLeft }: Layout): StubContext {
  const { movedTo } = departure;
  const proto = movedTo === null ? undefined : facts.protos.find(({ path }) => path === movedTo);
  if (proto === undefined || posix.basename(proto.path) !== posix.basename(departure.path)) return context;
  const name = nameUnder(mount, proto.path);
  if (name === null || !belongsThere(context.stub, proto, facts.modules)) return context;
  if (isLeft(context.stub, departure)) return context;
  return renamedIn(context, { proto, departure, mount, name });
}

/** Whether a stub that its .proto left is generated elsewhere by now, be its go_package what it was. */
export type LeftWithProto = (stub: Stub, departure: Departure) => boolean;

/** Stubs that are told to lie as their .protos do, and did so. */
export function leftWithProto(followsSource: (stub: Stub) => boolean): LeftWithProto {
  return (stub, { path }) => {
    const isRelated = posix.dirname(path) === posix.dirname(stub.path) || outputRoot(stub) !== null;
    return isRelated && followsSource(stub);
  };
}

/** What lies in testdata is seldom what code elsewhere is made from. */
function isInputOfTests(proto: string, stub: string): boolean {
  return isInTestdata(proto) && !isInTestdata(stub);
}

/**
 * Whether a stub with a go_package has several .protos of its bare name in other directories that have none: they are for other languages,
 * and are near it by chance. Not where buf's managed mode gives them one.
 */
function isOfCommonName({ stub, candidates, embedded }: StubContext, { recipes = [] }: Facts): boolean {
  if (stub.source?.includes("/") === true || hasManagedMode(recipes)) return false;
  const forOthers = candidates.filter(({ proto: { path, goPackage } }) => {
    return goPackage === undefined && posix.dirname(path) !== posix.dirname(stub.path);
  });
  return forOthers.length > 1 && embedded !== null && goPackageIn(embedded) !== "";
}

type Writable = { contexts: StubContext[]; departures: Map<string, Departure>; doubted: Map<string, Departure | null> };

/** A .proto that left, and the root under which the stub's source was its name. */
export interface Loss {
  readonly departure: Departure;
  readonly mount: Mount;
}

/** Of the .protos that left and that a stub may have been made from, the nearest to it. */
export function nearestDeparture(context: StubContext, departures: Departures, { modules }: Facts): Loss | null {
  const { path, source = "" } = context.stub;
  const found = (departures.get(path) ?? []).flatMap((departure) => {
    const mount = mountFor(departure.path, source, modules);
    return mount === null ? [] : [{ departure, mount }];
  });
  return (
    found.toSorted((one, other) => nearness(other.departure.path, path) - nearness(one.departure.path, path))[0] ?? null
  );
}

/** Greater is nearer: beside the stub, or else by what their directories begin with. */
function nearness(proto: string, stub: string): number {
  const [one, other] = [posix.dirname(proto), posix.dirname(stub)];
  return one === other ? Number.POSITIVE_INFINITY : sharedStart(one, other);
}

interface Layout {
  readonly contexts: readonly StubContext[];
  /** .protos that came to where they are. */
  readonly movedTo: ReadonlySet<string>;
  readonly isLeft: LeftWithProto;
  readonly facts: Facts;
}

/** The stub with the .proto at its new place, under the name that it has there; or without one. */
function fateOf(context: StubContext, candidate: Candidate, { departure, mount }: Loss, layout: Layout): StubContext {
  const { stub } = context;
  if (isRoot(candidate.mount, layout)) return context;
  const name = nameUnder(mount, candidate.proto.path);
  if (isRoot(mount, layout)) {
    if (name === null || !belongsThere(stub, candidate.proto, layout.facts.modules) || layout.isLeft(stub, departure))
      return { ...context, candidates: [] };
    return renamedIn(context, { proto: candidate.proto, departure, mount, name });
  }
  const directory = posix.dirname(stub.path);
  const wasBeside = posix.dirname(departure.path) === directory && posix.dirname(candidate.proto.path) !== directory;
  return wasBeside && liesBeside(layout) ? { ...context, candidates: [] } : context;
}

interface Renaming extends Loss {
  readonly proto: ProtoFile;
  /** What it is called in the root now. */
  readonly name: string;
}

function renamedIn(context: StubContext, { proto, departure, mount, name }: Renaming): StubContext {
  const because = `${departure.path} was moved to ${proto.path}, where its name in the root ${mount.directory} is ${name}`;
  return { ...context, stub: { ...context.stub, source: name }, candidates: [{ proto, mount, because }] };
}

/** Whether .protos that did not move are compiled from this root, or a command line or a configuration names it. */
function isRoot(mount: Mount, layout: Layout): boolean {
  const recipes = layout.facts.recipes ?? [];
  const named = [...readHints(recipes, layout.facts.protos).roots, ...bufModulesOf(recipes)];
  return isUsed(mount, layout) || named.some(({ directory }) => directory === mount.directory);
}

function isUsed(mount: Mount, { contexts, movedTo }: Layout): boolean {
  const key = mountKey(mount);
  return contexts.some(
    ({ candidates: [first] }) => first !== undefined && mountKey(first.mount) === key && !movedTo.has(first.proto.path),
  );
}

/** Whether stubs lie beside their .protos in this checkout, as `paths=source_relative` writes them. */
function liesBeside({ contexts, movedTo }: Layout): boolean {
  const made = contexts.filter(({ candidates: [first] }) => first !== undefined && !movedTo.has(first.proto.path));
  return 2 * made.filter(liesBesideItsProto).length >= made.length;
}

/**
 * Stubs whose .proto lies beside another stub by the same generator, and neither beside them nor in their Go package; but for those that
 * lie to their sources as stubs of others from the same root do.
 */
function rivalsIn(contexts: readonly StubContext[], facts: Facts): ReadonlySet<StubContext> {
  const keyOf = ({ stub, candidates: [first] }: StubContext) => `${stub.generator} ${first?.proto.path}`;
  const owned = new Set(contexts.filter(liesBesideItsProto).map(keyOf));
  return new Set(
    contexts.filter((context) => {
      const [first] = context.candidates;
      return (
        first !== undefined &&
        owned.has(keyOf(context)) &&
        !liesBesideItsProto(context) &&
        !belongsThere(context.stub, first.proto, facts.modules) &&
        !contexts.some((other) => isMadeAlike(context, other))
      );
    }),
  );
}

/** Whether two stubs of different .protos in one root lie to their sources in the same way. */
function isMadeAlike(one: StubContext, other: StubContext): boolean {
  const [[first], [second]] = [one.candidates, other.candidates];
  if (first === undefined || second === undefined || first.proto === second.proto) return false;
  const relation = relationOf(one.stub.path, one.stub.source ?? "");
  return (
    relation !== null &&
    mountKey(first.mount) === mountKey(second.mount) &&
    relationOf(other.stub.path, other.stub.source ?? "") === relation
  );
}
