import { posix } from "node:path";
import type { GoModule, ProtoFile } from "../../../model/facts.ts";
import type { Departure } from "../../../model/history.ts";
import { type CoreGenerator, isCore } from "../../../model/stub.ts";
import type { StubContext } from "../contexts.ts";
import { leftWithProto } from "../departed/departures.ts";
import { goPackageIn } from "../descriptor/embedded-file.ts";
import { directoryOf, importPathOfGoPackage } from "../paths/go-paths.ts";
import { type Mount, nameUnder } from "../paths/mount.ts";
import { mountFor } from "../paths/root.ts";
import { mayBeMissing, type Wanted } from "./missing.ts";
import { fileNameOf, outputPath, pathBySource } from "./missing-path.ts";
import type { Survey } from "./survey.ts";

/**
 * The stubs of .protos that git saw leave for another place, where they are told to lie as well or which another go_package names, such
 * as the next version of an API, or for another name in their directory: those of the former place are left over, and show how they are
 * made. `departures` is by the stub's path.
 */
export function findMoved(
  contexts: readonly StubContext[],
  departures: ReadonlyMap<string, Departure>,
  survey: Survey,
): Wanted[] {
  const { protos, modules, stubs } = survey.facts;
  const committed = new Set(stubs.map(({ path }) => path));
  const protoAt = new Map(protos.map((proto) => [proto.path, proto]));
  const isLeft = leftWithProto(survey.followsSource);
  return contexts.flatMap((sibling) => {
    const { path: left, generator } = sibling.stub;
    const departure = departures.get(left);
    const proto = protoAt.get(departure?.movedTo ?? "");
    if (departure === undefined || proto === undefined || !isCore(generator) || sibling.candidates.length > 0)
      return [];
    if (!mayBeMissing(proto, generator, survey, true)) return [];
    const move = { departure, proto, sibling, generator, follows: isLeft(sibling.stub, departure) };
    const mount = mountAfter(move, modules);
    const path = mount === null ? null : pathAfter(move, mount, survey);
    if (mount === null || path === null || committed.has(path)) return [];
    const because = `${departure.path}, which ${left} was made from, is ${proto.path} by now`;
    return [{ proto, generator, path, mount, sibling, because }];
  });
}

/** A .proto at its new place, and the stub that it left. */
interface Move {
  readonly departure: Departure;
  readonly proto: ProtoFile;
  readonly sibling: StubContext;
  readonly generator: CoreGenerator;
  /** Whether such stubs are told to lie as their .protos do. */
  readonly follows: boolean;
}

/** Whether the stub lay in the directory of its .proto, and is told to lie where that is now. */
function followsBeside({ departure, sibling, follows }: Move): boolean {
  return follows && posix.dirname(departure.path) === posix.dirname(sibling.stub.path);
}

/** The root that a .proto was in; or its directory, if it was compiled there and its stub lies beside it. Null: it left its root. */
function mountAfter(move: Move, modules: readonly GoModule[]): Mount | null {
  const { departure, proto, sibling } = move;
  const { source = "" } = sibling.stub;
  const mount = mountFor(departure.path, source, modules);
  if (mount !== null && nameUnder(mount, proto.path) !== null) return mount;
  const isBare = source === posix.basename(departure.path);
  return isBare && followsBeside(move) ? { prefix: "", directory: posix.dirname(proto.path) } : null;
}

/** Where the stub of the .proto belongs by now; null where nothing tells. */
function pathAfter(move: Move, mount: Mount, survey: Survey): string | null {
  const { departure, proto, sibling, generator, follows } = move;
  const name = fileNameOf(proto, generator);
  if (isOnlyRenamed(departure.path, proto, sibling)) return posix.join(posix.dirname(sibling.stub.path), name);
  if (followsBeside(move)) return posix.join(posix.dirname(proto.path), name);
  if (follows) return pathBySource(proto, mount, sibling.stub, name);
  return whereNamed(proto, outputPath(proto, mount, sibling, generator, survey), sibling, survey.facts.modules);
}

/** Whether a .proto has nothing but another name: what is made from it lies where it lay before. */
function isOnlyRenamed(former: string, { path, goPackage }: ProtoFile, { embedded }: StubContext): boolean {
  if (posix.dirname(former) !== posix.dirname(path)) return false;
  return goPackage === undefined || embedded === null || goPackageIn(embedded) === goPackage;
}

/** The path, if its directory is the one that the .proto's go_package names, and the former stub was not elsewhere in spite of it. */
function whereNamed(
  { goPackage = "" }: ProtoFile,
  path: string | null,
  { stub, embedded }: StubContext,
  modules: readonly GoModule[],
): string | null {
  const importPath = importPathOfGoPackage(goPackage);
  const named = importPath === null ? null : directoryOf(importPath, modules);
  const isFollowed = embedded === null || goPackageIn(embedded) !== goPackage || posix.dirname(stub.path) === named;
  return path !== null && posix.dirname(path) === named && isFollowed ? path : null;
}
