import { join, posix } from "node:path";
import type { FurtherGenerator } from "../../../data/further-generators.ts";
import { isInScope } from "../../../model/directory.ts";
import type { Facts, ProtoFile } from "../../../model/facts.ts";
import type { Departure } from "../../../model/history.ts";
import type { StubContext } from "../contexts.ts";
import { furtherGenerator } from "../generator/further.ts";
import { configurationBeside, serviceConfigurations } from "../options/further-options.ts";
import { type Mount, nameUnder } from "../paths/mount.ts";
import { isExcluded } from "../recipes/buf.ts";
import { isOnlyLinked, type Wanted } from "./missing.ts";
import { furtherFileOf } from "./missing-path.ts";
import type { Survey } from "./survey.ts";

/**
 * The stubs of further generators that may be missing beside those of protoc-gen-go, be they committed or `missing` as well: one that git
 * says was deleted, one that its .proto left, or the only one of its directory and Go package that is not there. Whether there is
 * something to generate at all, the generator has to say. `departures` is by the stub's path.
 */
export function findMissingFurther(
  contexts: readonly StubContext[],
  survey: Survey,
  missing: readonly Wanted[],
  departures: ReadonlyMap<string, Departure>,
): Wanted[] {
  const goStubs = new Map([...missing.flatMap(missingGoStub), ...contexts.toReversed().flatMap(committedGoStub)]);
  const names = new Set(contexts.filter(({ generator }) => generator !== null).map(({ stub }) => stub.generator));
  return [...names].flatMap((name) => {
    const generator = furtherGenerator(name);
    return generator === null ? [] : missingOf(generator, contexts, survey, goStubs, departures);
  });
}

/** Where protoc-gen-go's stub of a .proto belongs, and how that is called in it. */
interface GoStub {
  readonly path: string;
  readonly mount: Mount;
}

function committedGoStub({ stub, candidates: [first] }: StubContext): (readonly [string, GoStub])[] {
  if (stub.generator !== "protoc-gen-go" || first === undefined) return [];
  return [[first.proto.path, { path: stub.path, mount: first.mount }]];
}

function missingGoStub({ generator, path, proto, mount }: Wanted): (readonly [string, GoStub])[] {
  return generator !== "protoc-gen-go" || path === null ? [] : [[proto.path, { path, mount }]];
}

/** Whether a further generator may have something to write for a .proto of these directories, and is not kept from it. */
export function mayBeGeneratedFurther(proto: ProtoFile, { ofServices }: FurtherGenerator, survey: Survey): boolean {
  const { facts, bufModules } = survey;
  if (proto.vendored || isOnlyLinked(proto, survey, false) || !isInScope(proto.path, facts)) return false;
  return (proto.hasServices || !ofServices) && !isExcluded(proto.path, bufModules);
}

function missingOf(
  generator: FurtherGenerator,
  contexts: readonly StubContext[],
  survey: Survey,
  goStubs: ReadonlyMap<string, GoStub>,
  departures: ReadonlyMap<string, Departure>,
): Wanted[] {
  const { facts } = survey;
  const siblings = contexts.filter(
    ({ stub, candidates: [candidate] }) =>
      stub.generator === generator.name &&
      candidate !== undefined &&
      posix.basename(stub.path) === furtherFileOf(candidate.proto, generator),
  );
  const wanted = facts.protos.filter(
    (proto) => !survey.hasStub(proto, generator.name) && mayBeGeneratedFurther(proto, generator, survey),
  );
  return wanted.flatMap((proto) => {
    const goStub = goStubs.get(proto.path);
    if (goStub === undefined || nameUnder(goStub.mount, proto.path) === null) return [];
    const place =
      leftPlace(proto, goStub, generator, survey, departures) ??
      deletedPlace(proto, goStub, generator, survey) ??
      onlyOneWithout(proto, wanted, siblings);
    const sibling = place?.sibling ?? siblings[0];
    if (place === null || sibling === undefined) return [];
    const path = posix.join(place.directory, furtherFileOf(proto, generator));
    if (facts.stubs.some((stub) => stub.path === path)) return [];
    const options = optionsLike(sibling, proto, facts);
    return [{ proto, mount: goStub.mount, generator: generator.name, sibling, path, because: place.because, options }];
  });
}

/** A sibling's options, with this .proto's own configuration of its services in place of the sibling's. */
function optionsLike(sibling: StubContext, proto: ProtoFile, facts: Facts): string[] {
  const name = "grpc_api_configuration=";
  const shared = sibling.options.map(({ text }) => text).filter((text) => !text.startsWith(name));
  if (shared.length === sibling.options.length) return shared;
  const path = configurationBeside(proto.path, serviceConfigurations(facts.recipes ?? []));
  return path === null ? shared : [...shared, name + join(facts.root, path)];
}

interface Place {
  readonly directory: string;
  readonly sibling: StubContext | null;
  readonly because: string;
}

/** Where the one that its .proto left lay to the one of protoc-gen-go: so the new ones lie to each other. */
function leftPlace(
  proto: ProtoFile,
  goStub: GoStub,
  { name }: FurtherGenerator,
  survey: Survey,
  departures: ReadonlyMap<string, Departure>,
): Place | null {
  const left = survey.leftBehind(proto).filter(({ stub }) => {
    const departure = departures.get(stub.path);
    return departure === undefined || departure.movedTo === proto.path;
  });
  const [go, ...others] = left.filter(({ stub }) => stub.generator === "protoc-gen-go");
  const further = left.find(({ stub }) => stub.generator === name && stub.source === go?.stub.source);
  if (go === undefined || others.length > 0 || further === undefined) return null;
  const step = posix.relative(posix.dirname(go.stub.path), posix.dirname(further.stub.path));
  return {
    directory: posix.join(posix.dirname(goStub.path), step),
    sibling: null,
    because: `${further.stub.path} was made from a file of this name that is no longer there`,
  };
}

/** In the directory of protoc-gen-go's stub, or in a package of its own below it. */
function deletedPlace(proto: ProtoFile, goStub: GoStub, generator: FurtherGenerator, survey: Survey): Place | null {
  const directory = posix.dirname(goStub.path);
  const deleted = survey
    .deleted(furtherFileOf(proto, generator))
    .find((path) => posix.dirname(path) === directory || posix.dirname(posix.dirname(path)) === directory);
  if (deleted === undefined) return null;
  return {
    directory: posix.dirname(deleted),
    sibling: null,
    because: `git has ${deleted}, which was deleted here`,
  };
}

function onlyOneWithout(
  proto: ProtoFile,
  wanted: readonly ProtoFile[],
  siblings: readonly StubContext[],
): Place | null {
  const isAlike = (other: ProtoFile) =>
    posix.dirname(other.path) === posix.dirname(proto.path) && importPathOf(other) === importPathOf(proto);
  const sibling = siblings.find(({ candidates: [candidate] }) => candidate !== undefined && isAlike(candidate.proto));
  // Documents are merged, moved and left out far more than code is.
  if (sibling === undefined || sibling.hasRivalOptions || !sibling.stub.path.endsWith(".go")) return null;
  if (wanted.some((other) => other !== proto && isAlike(other))) return null;
  return {
    directory: posix.dirname(sibling.stub.path),
    sibling,
    because: `${protoOf(sibling)} beside it has ${sibling.stub.path}, and so has every other one there`,
  };
}

function protoOf({ candidates: [candidate] }: StubContext): string {
  return candidate?.proto.path ?? "";
}

function importPathOf({ goPackage }: ProtoFile): string | undefined {
  return goPackage?.split(";")[0];
}
