import { posix } from "node:path";
import type { GoModule, ProtoFile } from "../../../model/facts.ts";
import type { Departure } from "../../../model/history.ts";
import { isCore } from "../../../model/stub.ts";
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
 * made.
 * `departures` is by the stub's path.
 */
export function findMoved(
  contexts: readonly StubContext[],
  departures: ReadonlyMap<string, Departure>,
  survey: Survey,
): Wanted[] {
  const { protos, modules, stubs } = survey.facts;
  const committed = new Set(stubs.map(({ path }) => path));
  const protoAt = new Map(protos.map((proto) => [proto.path, proto]));
  const isLeft = leftWithProto(survey.facts);
  return contexts.flatMap((sibling) => {
    const { path: left, generator, source = "" } = sibling.stub;
    const departure = departures.get(left);
    const proto = protoAt.get(departure?.movedTo ?? "");
    if (departure === undefined || proto === undefined || !isCore(generator) || sibling.candidates.length > 0)
      return [];
    if (!mayBeMissing(proto, generator, survey, true)) return [];
    const follows = isLeft(sibling.stub, departure);
    const liesBeside = follows && posix.dirname(departure.path) === posix.dirname(left);
    const mount = mountOf(departure, source, proto, liesBeside, modules);
    if (mount === null) return [];
    const name = fileNameOf(proto, generator);
    const path = isOnlyRenamed(departure.path, proto, sibling)
      ? posix.join(posix.dirname(left), name)
      : liesBeside
        ? posix.join(posix.dirname(proto.path), name)
        : follows
          ? pathBySource(proto, mount, sibling.stub, name)
          : whereNamed(proto, outputPath(proto, mount, sibling, generator, survey), sibling, modules);
    if (path === null || committed.has(path)) return [];
    const because = `${departure.path}, which ${left} was made from, is ${proto.path} by now`;
    return [{ proto, generator, path, mount, sibling, because }];
  });
}

/** The root that a .proto was in; or its directory, if it was compiled there and its stub lies beside it. Null: it left its root. */
function mountOf(
  { path }: Departure,
  source: string,
  proto: ProtoFile,
  liesBeside: boolean,
  modules: readonly GoModule[],
): Mount | null {
  const mount = mountFor(path, source, modules);
  if (mount !== null && nameUnder(mount, proto.path) !== null) return mount;
  const isBare = source === posix.basename(path);
  return isBare && liesBeside ? { prefix: "", directory: posix.dirname(proto.path) } : null;
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
