import { posix } from "node:path";
import { aboveEnd } from "../../../model/directory.ts";
import type { GoModule, ProtoFile } from "../../../model/facts.ts";
import { countsOf, groupBy } from "../../../model/group.ts";
import { once } from "../../../model/once.ts";
import type { Stub } from "../../../model/stub.ts";
import type { StubContext } from "../contexts.ts";
import { aboveUnplaced, belongsThere, importPathOfGoPackage, outputRoot } from "../paths/go-paths.ts";
import { relationOf } from "./orphan.ts";

/** Where one stub lies, and what that may say of others. */
interface Placed {
  readonly proto: string;
  /** Directory of the .proto. */
  readonly from: string;
  /** Directory of the stub. */
  readonly to: string;
  /** Where its .proto's go_package leads to, relative; null for an import path. */
  readonly below: string | null;
  /** The directory that the plugin was told to write to, if the stub lies below it as a relative go_package says; else null. */
  readonly base: string | null;
  /** The import path that its .proto's go_package names; null: none. */
  readonly importPath: string | null;
}

/**
 * Tells the directory where the stubs of a .proto lie if they lie as those of the other .protos do, whatever go_package says: beside
 * those of its own directory's, or else as most directories are related to that of their stubs. Null where the others show none.
 */
export function usualPlaces(contexts: readonly StubContext[]): (proto: ProtoFile) => string | null {
  // Worked out when it is asked for the first time: in most checkouts nobody asks.
  let known: Trodden | undefined;
  return (asked) => {
    known ??= troddenIn(placesOf(contexts));
    const { byDirectory, ways } = known;
    const { path } = asked;
    const directory = posix.dirname(path);
    // What its own stubs show is what is asked.
    const siblings = (byDirectory.get(directory) ?? []).filter(({ proto }) => proto !== path);
    if (siblings.length > 0) return besides(siblings, asked);
    const led = new Map<string, number>();
    let all = 0;
    for (const { way, stubs, byProto } of ways) {
      const to = placeBy(way, asked);
      const others = stubs - (byProto.get(path) ?? 0);
      if (to === null || others === 0) continue;
      led.set(to, (led.get(to) ?? 0) + others);
      all += others;
    }
    return all < 2 ? null : commonest(led);
  };
}

/** Where stubs lie, by the directories of their .protos, and how these lead there. */
interface Trodden {
  readonly byDirectory: ReadonlyMap<string, readonly Placed[]>;
  readonly ways: readonly TrodWay[];
}

function troddenIn(placed: readonly Placed[]): Trodden {
  return { byDirectory: groupBy(placed, ({ from }) => from), ways: waysIn(placed) };
}

/** Of stubs with one possible .proto; without bases where many lie elsewhere than go_package says, as `paths=source_relative` has them. */
function placesOf(contexts: readonly StubContext[]): readonly Placed[] {
  const placed = contexts.flatMap(({ stub, candidates: [only, ...others] }) => {
    if (only === undefined || others.length > 0) return [];
    const { proto } = only;
    const to = posix.dirname(stub.path);
    const below = relativeGoPackage(proto);
    const importPath = importPathIn(proto);
    return [{ proto: proto.path, from: posix.dirname(proto.path), to, below, base: baseOf(to, proto), importPath }];
  });
  const relative = placed.filter(({ below }) => below !== null);
  const isFollowed = 3 * relative.filter(({ base }) => base !== null).length > 2 * relative.length;
  return isFollowed ? placed : placed.map((one) => ({ ...one, base: null }));
}

/**
 * Tells where a stub of a .proto lies if its source leads there from the directory that the stubs of most other .protos were written to,
 * wherever their roots are. Null where its source has no directory, or is not what the .proto's path ends with, but for the name of the file.
 */
export function sourcePlaces(contexts: readonly StubContext[]): (stub: Stub, proto: ProtoFile) => string | null {
  const known = once(() =>
    contexts.flatMap(({ stub, candidates: [first] }) => {
      const base = stub.source?.includes("/") === true ? outputRoot(stub) : null;
      return first === undefined || base === null ? [] : [[base, first.proto] as const];
    }),
  );
  return ({ source = "" }, proto) => {
    const directory = posix.dirname(source);
    if (directory === "." || aboveEnd(posix.dirname(proto.path), directory) === null) return null;
    const base = commonest(
      countsOf(
        known()
          .filter(([, other]) => other !== proto)
          .map(([one]) => one),
      ),
    );
    return base === null ? null : posix.join(base, directory);
  };
}

/**
 * Tells whether a stub lies where a .proto's stubs are expected: in the Go package that its go_package names, or where they lie if they
 * lie as those of the other .protos do, to these or to their sources.
 */
export function expectedPlaces(
  contexts: readonly StubContext[],
  modules: readonly GoModule[],
): (stub: Stub, proto: ProtoFile) => boolean {
  const placeOf = usualPlaces(contexts);
  const placeBySource = sourcePlaces(contexts);
  return (stub, proto) =>
    belongsThere(stub, proto, modules) ||
    [placeOf(proto), placeBySource(stub, proto)].includes(posix.dirname(stub.path));
}

/** A way in which stubs lie to their .protos, with the number of those that do, of all .protos and of each. */
interface TrodWay {
  readonly way: Way;
  readonly stubs: number;
  readonly byProto: ReadonlyMap<string, number>;
}

function waysIn(placed: readonly Placed[]): readonly TrodWay[] {
  const trod = placed.flatMap((one) => waysOf(one).map((way) => ({ way, proto: one.proto })));
  return [...groupBy(trod, ({ way }) => JSON.stringify(way)).values()].flatMap((group) => {
    const [first] = group;
    const byProto = countsOf(group.map(({ proto }) => proto));
    return first === undefined ? [] : [{ way: first.way, stubs: group.length, byProto }];
  });
}

/**
 * Where most .protos of one directory have their stubs: those of the same go_package, or each where that says below one directory, or all
 * in one.
 */
function besides(siblings: readonly Placed[], asked: ProtoFile): string | null {
  const below = relativeGoPackage(asked);
  const alike = below === null ? [] : siblings.filter((one) => one.below === below);
  // Those that lie as it says, first.
  const together = mostLieIn(alike.filter((one) => one.base !== null)) ?? mostLieIn(alike);
  if (together !== null) return together;
  const bases = siblings.flatMap(({ base }) => base ?? []);
  const base = 2 * bases.length > siblings.length ? commonest(countsOf(bases)) : null;
  if (base !== null && below !== null) return posix.join(base, below);
  return mostLieIn(siblings);
}

function mostLieIn(placed: readonly Placed[]): string | null {
  return commonest(countsOf(placed.map(({ to }) => to)));
}

/** Where a go_package that is no import path leads to from the directory that the plugin writes to; null for all others. */
function relativeGoPackage({ goPackage = "" }: ProtoFile): string | null {
  return aboveUnplaced(goPackage) === null ? null : posix.normalize(goPackage.split(";")[0] ?? "");
}

function importPathIn({ goPackage = "" }: ProtoFile): string | null {
  return importPathOfGoPackage(goPackage);
}

function baseOf(directory: string, proto: ProtoFile): string | null {
  const below = relativeGoPackage(proto);
  return below === null || below === "." ? null : aboveEnd(directory, below);
}

/**
 * How a directory leads to that of its stubs: by another beginning, or by a few steps; or how it leads to the one below which their
 * go_package says where they are, as `--go_out=DIRECTORY` has it. https://protobuf.dev/reference/go/go-generated/#invocation
 * Or the beginning of import paths that stands for a directory here: the checkout was published under another name, or is a fork.
 */
type Way =
  | ({ readonly kind: "import path" } & Beginnings)
  | ({ readonly kind: "beginning" } & Beginnings)
  | { readonly kind: "steps"; readonly steps: string }
  | { readonly kind: "go_package in"; readonly base: string }
  | { readonly kind: "go_package by"; readonly steps: string };

function waysOf(placed: Placed): Way[] {
  const { base } = placed;
  if (base === null) return [...pathWaysOf(placed), ...importPathWayOf(placed)];
  const steps = posix.relative(placed.from, base);
  return [
    ...pathWaysOf(placed),
    { kind: "go_package in", base },
    ...(isShort(steps) ? [{ kind: "go_package by", steps } as const] : []),
  ];
}

function pathWaysOf({ from, to }: Placed): Way[] {
  const beginning = beginnings(to, from);
  const steps = posix.relative(from, to);
  return [
    ...(beginning === null ? [] : [{ kind: "beginning", ...beginning } as const]),
    ...(isShort(steps) ? [{ kind: "steps", steps } as const] : []),
  ];
}

function importPathWayOf({ importPath, to }: Placed): Way[] {
  const beginning = importPath === null ? null : beginnings(to, importPath);
  return beginning === null ? [] : [{ kind: "import path", ...beginning }];
}

/** What a directory and another begin with, before the end that they share; null where they share none. */
function beginnings(to: string, from: string): Beginnings | null {
  const [, fresh, old] = /^(.*) from (.*)$/.exec(relationOf(`${to}/stub`, `${from}/proto`) ?? "") ?? [];
  return fresh === undefined || old === undefined ? null : { from: old, to: fresh };
}

interface Beginnings {
  readonly from: string;
  readonly to: string;
}

/** The path with the one beginning in the place of the other; null where it does not have that, or is that. */
function begunOtherwise(path: string, { from, to }: Beginnings): string | null {
  return path.startsWith(`${from}/`) ? posix.join(to, path.slice(from.length + 1)) : null;
}

/** Further ones lead from one directory alone. */
function isShort(steps: string): boolean {
  return /^(?:\.\.\/?)*[^/]*$/.test(steps);
}

function placeBy(way: Way, proto: ProtoFile): string | null {
  const directory = posix.dirname(proto.path);
  const below = relativeGoPackage(proto);
  if (way.kind === "go_package in") return below === null ? null : posix.join(way.base, below);
  if (way.kind === "go_package by") return below === null ? null : posix.join(directory, way.steps, below);
  if (way.kind === "steps") return posix.join(directory, way.steps);
  if (way.kind === "import path") return begunOtherwise(importPathIn(proto) ?? "", way);
  if (way.from === "") return posix.join(way.to, directory);
  return begunOtherwise(directory, way);
}

/** The value that occurs oftener than any other; null where there is none. */
function commonest(counts: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
