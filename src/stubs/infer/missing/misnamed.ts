import { posix } from "node:path";
import type { Facts, ProtoFile } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import { isCore } from "../../../model/stub.ts";
import type { StubContext } from "../contexts.ts";
import { goPackageIn } from "../descriptor/embedded-file.ts";
import { belongsThere } from "../paths/go-paths.ts";
import { nameUnder } from "../paths/mount.ts";
import { codeFileOf, sameGoPackage } from "./missing-path.ts";

/**
 * The stubs with each whose file has the name of another .proto's, of the same directory and Go package, made from that one:
 * generating it writes over the file, whatever somebody put there.
 */
export function withNamesakes(contexts: readonly StubContext[], { protos }: Facts): StubContext[] {
  return contexts.map((context) => {
    const own = misnamed(context);
    if (own === null) return context;
    const { stub, candidates } = context;
    const proto = protos.find((other) => isNamedAs(other, stub) && isBeside(other, own));
    const mount = candidates[0]?.mount;
    const name = proto === undefined || mount === undefined ? null : nameUnder(mount, proto.path);
    if (proto === undefined || mount === undefined || name === null) return context;
    const because = `${stub.path} is what ${proto.path} generates, and not ${own.path}`;
    return { ...context, stub: { ...stub, source: name }, candidates: [{ proto, mount, because }] };
  });
}

/**
 * Stubs beside those that their .protos generate, under names that nothing generates; each with the one beside it. Two that build
 * constraints keep apart are both meant to be there.
 */
export function copiesBeside(contexts: readonly StubContext[]): ReadonlyMap<StubContext, StubContext> {
  const byPath = new Map(contexts.map((context) => [context.stub.path, context]));
  const found = contexts.flatMap((context) => {
    const { stub } = context;
    const own = misnamed(context);
    const name = own === null ? null : codeFileOf(own, stub.generator);
    const original = name === null ? undefined : byPath.get(posix.join(posix.dirname(stub.path), name));
    if (original === undefined || original.candidates[0]?.proto !== own) return [];
    if (areKeptApart(context.text, original.text)) return [];
    return original.stub.generator === stub.generator ? [[context, original] as const] : [];
  });
  return new Map(found);
}

/** Whether two files both have a build constraint, and another one. https://pkg.go.dev/cmd/go#hdr-Build_constraints */
function areKeptApart(one: string, other: string): boolean {
  const [own, others] = [one, other].map(
    (text) => /^\/\/go:build ([^\r\n]+)/m.exec(text.split(/^package /m)[0] ?? "")?.[1],
  );
  return own !== undefined && others !== undefined && own !== others;
}

/** What regeneration has shown of a stub. */
export interface Shown {
  /** Whether it is what is generated. */
  readonly isTrue: boolean;
  /** The go_package that protoc-gen-go's stub is generated with, by its own options; null: not known, or not told by such a stub. */
  readonly goPackage: string | null;
}

/**
 * Stubs that were left where they were when their .proto got another go_package and was generated anew, each with the one that was made
 * then. That one is true, and the one that was left is not and would get the new go_package: one that is generated twice keeps its own,
 * as under managed mode. One that lies where the new go_package says, as the true one does not, is stale and not left.
 */
export function copiesLeft(
  contexts: readonly StubContext[],
  { modules }: Facts,
  shownBy: (context: StubContext) => Shown,
): ReadonlyMap<StubContext, StubContext> {
  const alike = groupBy(contexts, ({ stub, candidates: [only, ...others] }) => {
    return only === undefined || others.length > 0 || !isCore(stub.generator)
      ? undefined
      : `${stub.generator} ${posix.basename(stub.path)} ${only.proto.path}`;
  });
  const pairs = [...alike.values()].flatMap((group): (readonly [StubContext, StubContext])[] => {
    const proto = group[0]?.candidates[0]?.proto;
    const wanted = proto?.goPackage;
    if (group.length === 1 || proto === undefined || wanted === undefined) return [];
    const fresh = group.find((one) => goPackageOf(one) === wanted && shownBy(one).isTrue);
    if (fresh === undefined) return [];
    const isInPlace = ({ stub }: StubContext) => belongsThere(stub, proto, modules);
    const left = group.filter((one) => {
      if (!isOfOtherPackage(one, wanted) || (isInPlace(one) && !isInPlace(fresh))) return false;
      // Services of a package of the same name are the same.
      return one.stub.generator !== "protoc-gen-go" || !shownBy(one).isTrue;
    });
    return left.map((one) => [one, fresh] as const);
  });
  const placeOf = ({ stub, candidates: [only] }: StubContext) => `${posix.dirname(stub.path)} ${only?.proto.path}`;
  const places = new Set(
    pairs.flatMap(([one]) => (shownBy(one).goPackage === one.candidates[0]?.proto.goPackage ? placeOf(one) : [])),
  );
  // Services have no descriptor and go with the messages beside them.
  return new Map(pairs.filter(([one]) => places.has(placeOf(one))));
}

/** Whether a stub was made with another go_package, which protoc-gen-go's tells unless it is damaged. */
function isOfOtherPackage(context: StubContext, goPackage: string): boolean {
  return (
    goPackageOf(context) !== goPackage && (context.embedded !== null || context.stub.generator !== "protoc-gen-go")
  );
}

/** The go_package that a stub was made with; null: it does not tell. */
function goPackageOf({ embedded }: StubContext): string | null {
  return embedded === null ? null : goPackageIn(embedded);
}

/** The only .proto that a stub is made from, if its file is named after another one. */
function misnamed({ stub, candidates }: StubContext): ProtoFile | null {
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0 || codeFileOf(only.proto, stub.generator) === null) return null;
  const ending = isCore(stub.generator) ? ".pb.go" : ".go";
  if (!stub.path.endsWith(ending) || stub.path.endsWith("_protoopaque.pb.go")) return null;
  return isNamedAs(only.proto, stub) ? null : only.proto;
}

function isNamedAs(proto: ProtoFile, { path, generator }: StubContext["stub"]): boolean {
  return posix.basename(path) === codeFileOf(proto, generator);
}

function isBeside(proto: ProtoFile, other: ProtoFile): boolean {
  return posix.dirname(proto.path) === posix.dirname(other.path) && sameGoPackage(proto, other);
}
