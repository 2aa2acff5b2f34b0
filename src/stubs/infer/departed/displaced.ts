import { posix } from "node:path";
import type { Facts, ProtoFile } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import { stemOf } from "../../../model/stub.ts";
import { isUncommitted } from "../../../model/work-tree.ts";
import type { StubContext } from "../contexts.ts";
import { goPackageIn, packageIn } from "../descriptor/embedded-file.ts";
import { sharedStart } from "../paths/go-paths.ts";
import { type Mount, nameUnder } from "../paths/mount.ts";
import { type Candidate, mountFor } from "../paths/root.ts";
import { copiedMount } from "../recipes/copied.ts";
import { departuresInWorkTree } from "./in-work-tree.ts";
import { sourcesLeftOut } from "./left-out.ts";
import { provenRoots } from "./orphan.ts";
import { expectedPlaces, usualPlaces } from "./usual-places.ts";

/** Of stubs whose .proto is not where it was: the one that generates the same file from another place. */
export type Displaced = ReadonlyMap<StubContext, ProtoFile>;

/**
 * Finds for stubs without .proto the file that is where the stubs beside them show theirs to be, whatever package it is of by now, or else
 * the only file which has none of its generator's stubs and writes over the stub when it is
 * generated: one of that name, or one that gives the stub its file's name, whose go_package is the package that the stub is in or whose
 * stubs lie there if they lie as those of the others do, or one beside the stub that gives its name. Else the only one of that name
 * which nothing is made from and whose go_package is word for word what the stub was made with: its package was renamed.
 */
export function displacedProtos(contexts: readonly StubContext[], facts: Facts): Displaced {
  const { protos, modules, git } = facts;
  const leftOutOf = sourcesLeftOut(facts);
  const bereft = contexts.filter(({ stub, candidates }) => {
    return candidates.length === 0 && stub.source !== undefined && leftOutOf(stub).length === 0;
  });
  if (bereft.length === 0) return new Map();
  const made = new Set(
    contexts.flatMap(({ stub, candidates }) => candidates.map(({ proto }) => `${stub.generator} ${proto.path}`)),
  );
  const sources = new Set(contexts.flatMap(({ candidates }) => candidates.map(({ proto }) => proto.path)));
  const byName = groupBy(protos, ({ path }) => posix.basename(path));
  const isExpected = expectedPlaces(contexts, modules);
  const deleted = departuresInWorkTree(bereft, facts);
  const provenRootOf = provenRoots(contexts, facts);
  const found = bereft.flatMap((context) => {
    const { stub } = context;
    // Where it was moved in the work tree, no file that git has is what became of it.
    const isMoved = deleted.get(stub.path)?.some(({ movedTo }) => movedTo !== null) === true;
    const free = (name: string) =>
      (byName.get(name) ?? []).filter((proto) => {
        const isFree = !proto.vendored && !made.has(`${stub.generator} ${proto.path}`);
        return isFree && (!isMoved || isUncommitted(proto.path, git));
      });
    const isPlacedThere = (proto: ProtoFile) => isExpected(stub, proto);
    const ofItsName = free(posix.basename(stub.source ?? ""));
    const expected = provenRootOf(context)?.expected;
    const own = ofItsName.find(({ path }) => path === expected && path !== context.namesake);
    if (own !== undefined) return [[context, own] as const];
    const placed = ofItsName.filter(isPlacedThere);
    const canBe = ({ path }: ProtoFile) => mountFor(path, stub.source ?? "", modules) !== null;
    const [only, ...others] = placed.length > 1 ? placed.filter(canBe) : placed;
    if (only !== undefined) return others.length > 0 ? [] : [[context, only] as const];
    const isBeside = (proto: ProtoFile) => posix.dirname(proto.path) === posix.dirname(stub.path);
    const [namesake, ...namesakes] = free(`${stemOf(stub.path)}.proto`).filter(
      (proto) => (isBeside(proto) || isPlacedThere(proto)) && isOfPackage(context, proto),
    );
    if (namesake !== undefined) return namesakes.length > 0 ? [] : [[context, namesake] as const];
    // What git has beside a .proto that was deleted in the work tree is another one.
    const canHaveMoved = ({ path }: ProtoFile) => !deleted.has(stub.path) || isUncommitted(path, git);
    const [alike, ...alikes] = ofItsName.filter(
      (proto) => !sources.has(proto.path) && canHaveMoved(proto) && isOfItsGoPackage(proto, context, modules),
    );
    return alike === undefined || alikes.length > 0 ? [] : [[context, alike] as const];
  });
  return new Map(found);
}

/** Whether a .proto can be the stub's by its name, and says the go_package that the stub was made with. */
function isOfItsGoPackage(
  { path, goPackage = "" }: ProtoFile,
  { stub, embedded }: StubContext,
  modules: Facts["modules"],
): boolean {
  if (embedded === null || goPackage === "" || mountFor(path, stub.source ?? "", modules) === null) return false;
  return goPackageIn(embedded) === goPackage;
}

/**
 * The stubs with those of them in their places that git's history does not explain, as in a clone of one commit. `wasThere`: at
 * which of the `formerPlaces` a file was.
 */
export function withDisplaced(
  contexts: readonly StubContext[],
  displaced: Displaced,
  facts: Facts,
  wasThere: ReadonlySet<string> = new Set(),
): StubContext[] {
  const provenRootOf = provenRoots(contexts, facts);
  const placeOf = usualPlaces(contexts);
  return contexts.map((context) => {
    const proto = displaced.get(context);
    if (proto === undefined) return context;
    const root = provenRootOf(context);
    const copied = copiedMount(proto.path, context.stub.source ?? "", facts);
    if (copied !== null)
      return { ...context, candidates: [{ proto, mount: copied, because: whyCopied(proto, context) }] };
    const isUsual = placeOf(proto) === posix.dirname(context.stub.path);
    const isCertain = isUsual || isOfItsGoPackage(proto, context, facts.modules);
    const named = isCertain ? mountFor(proto.path, context.stub.source ?? "", facts.modules) : null;
    const mount = root?.mount ?? named ?? rootAround(proto, contexts) ?? asDeep(proto, context, wasThere);
    const name = mount === null ? null : nameUnder(mount, proto.path);
    if (mount === null || name === null) return context;
    const gone = root?.expected ?? context.stub.source;
    const because =
      gone === proto.path || name === context.stub.source
        ? `root ${mount.directory}: ${proto.path} generates this stub`
        : `${gone} is not there, and ${proto.path} generates this stub`;
    return { ...context, stub: { ...context.stub, source: name }, candidates: [{ proto, mount, because }] };
  });
}

function whyCopied({ path }: ProtoFile, { stub }: StubContext): string {
  return `root ${posix.dirname(path)}: a recipe copies ${path} to ${stub.source}`;
}

/** The root of other .protos that holds this one, too: that of the nearest ones. */
function rootAround({ path }: ProtoFile, contexts: readonly StubContext[]): Mount | null {
  const around = contexts.flatMap(({ candidates: [first] }) => {
    return first === undefined || nameUnder(first.mount, path) === null ? [] : [first];
  });
  const nearness = (one: Candidate) => sharedStart(posix.dirname(one.proto.path), posix.dirname(path));
  return around.toSorted((one, other) => nearness(other) - nearness(one))[0]?.mount ?? null;
}

/** Where a .proto was that now lies elsewhere, with its stub, if the root above is as deep in its name as it was. */
export function formerPlaces(displaced: Displaced): { readonly path: string; readonly stub: string }[] {
  return [...displaced].flatMap(([{ stub }, proto]) => {
    const directory = rootAbove(proto, stub.source ?? "");
    return directory === null ? [] : [{ path: posix.join(directory, stub.source ?? ""), stub: stub.path }];
  });
}

/**
 * The directory below which a .proto's name has as many elements as the name that the stub's source had. One that kept its file's
 * name and was never where the stub says was copied there to be compiled, as some scripts do.
 */
function asDeep(proto: ProtoFile, context: StubContext, wasThere: ReadonlySet<string>): Mount | null {
  const { source = "" } = context.stub;
  const directory = rootAbove(proto, source);
  if (directory === null) return null;
  const isRenamed = posix.basename(proto.path) !== posix.basename(source);
  return isRenamed || wasThere.has(posix.join(directory, source)) ? { prefix: "", directory } : null;
}

function rootAbove({ path }: ProtoFile, source: string): string | null {
  const parts = path.split("/");
  const above = parts.length - source.split("/").length;
  return above < 0 ? null : parts.slice(0, above).join("/") || ".";
}

/** Whether the stub's schema is of the same protobuf package, as far as it tells. */
function isOfPackage({ embedded }: StubContext, proto: ProtoFile): boolean {
  return embedded === null || packageIn(embedded.bytes) === proto.package;
}
