import { posix } from "node:path";
import type { GoModule, ProtoFile } from "../../../model/facts.ts";
import type { Departure } from "../../../model/history.ts";
import { isCore } from "../../../model/stub.ts";
import type { StubContext } from "../contexts.ts";
import { goPackageIn } from "../descriptor/embedded-file.ts";
import { directoryOf, importPathOfGoPackage } from "../paths/go-paths.ts";
import { nameUnder } from "../paths/mount.ts";
import { mountFor } from "../paths/root.ts";
import { mayBeMissing, type Wanted } from "./missing.ts";
import { fileNameOf, outputPath } from "./missing-path.ts";
import type { Survey } from "./survey.ts";

/**
 * The stubs of .protos that git saw leave for another place, with another go_package that names where they are to be, such as the next
 * version of an API, or for another name in their directory: those of the former place are left over, and show how they are made.
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
  return contexts.flatMap((sibling) => {
    const { path: left, generator, source = "" } = sibling.stub;
    const departure = departures.get(left);
    const proto = protoAt.get(departure?.movedTo ?? "");
    if (departure === undefined || proto === undefined || !isCore(generator) || sibling.candidates.length > 0)
      return [];
    const mount = mountFor(departure.path, source, modules);
    if (mount === null || nameUnder(mount, proto.path) === null) return [];
    if (!mayBeMissing(proto, generator, survey, true)) return [];
    const path = isOnlyRenamed(departure.path, proto, sibling)
      ? posix.join(posix.dirname(left), fileNameOf(proto, generator))
      : whereNamed(proto, outputPath(proto, mount, sibling, generator, survey), modules);
    if (path === null || committed.has(path)) return [];
    const because = `${departure.path}, which ${left} was made from, is ${proto.path} by now`;
    return [{ proto, generator, path, mount, sibling, because }];
  });
}

/** Whether a .proto has nothing but another name: what is made from it lies where it lay before. */
function isOnlyRenamed(former: string, { path, goPackage }: ProtoFile, { embedded }: StubContext): boolean {
  if (posix.dirname(former) !== posix.dirname(path)) return false;
  return goPackage === undefined || embedded === null || goPackageIn(embedded) === goPackage;
}

/** The path, if its directory is the one that the .proto's go_package names. */
function whereNamed({ goPackage = "" }: ProtoFile, path: string | null, modules: readonly GoModule[]): string | null {
  const importPath = importPathOfGoPackage(goPackage);
  const named = importPath === null ? null : directoryOf(importPath, modules);
  return path !== null && posix.dirname(path) === named ? path : null;
}
