import { posix } from "node:path";
import { isInScope } from "../../../model/directory.ts";
import type { ProtoFile } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import type { StubContext } from "../contexts.ts";
import { isInTestdata } from "../paths/go-paths.ts";
import { hasManagedMode, isExcluded } from "../recipes/buf.ts";
import { listWithout, readHints } from "../recipes/hints.ts";
import type { Survey } from "./survey.ts";

/** A .proto that Go plugins refuse, with one beside it that has what it lacks. */
export interface WithoutGoPackage {
  readonly proto: ProtoFile;
  readonly sibling: StubContext;
}

/**
 * The .protos without go_package of which it was most likely forgotten: all others of their directory are of the same package and have
 * a go_package and a stub. Where a command line or managed mode may give go_package, nothing is said, nor of what another
 * generator made something of. https://protobuf.dev/reference/go/go-generated/#package
 */
export function findWithoutGoPackage(survey: Survey): WithoutGoPackage[] {
  const { facts } = survey;
  const lacking = facts.protos.filter((proto) => {
    const isOwn = !proto.vendored && proto.linked !== true && !isInTestdata(proto.path);
    return proto.goPackage === undefined && isOwn && isInScope(proto.path, facts);
  });
  const recipes = facts.recipes ?? [];
  if (lacking.length === 0 || hasManagedMode(recipes)) return [];
  const { mappings } = readHints(recipes, facts.protos);
  const byDirectory = groupBy(facts.protos, ({ path }) => posix.dirname(path));
  return lacking.flatMap((proto) => {
    const directory = posix.dirname(proto.path);
    const others = (byDirectory.get(directory) ?? []).filter((other) => other !== proto);
    const isMapped = [...mappings.keys()].some((name) => proto.path === name || proto.path.endsWith(`/${name}`));
    if (others.length === 0 || proto.declares.length === 0 || isMapped) return [];
    if (isExcluded(proto.path, survey.bufModules) || survey.ofName(proto).length > 0) return [];
    const areMade = others.every((other) => {
      return other.goPackage !== undefined && other.package === proto.package && survey.hasStub(other, "protoc-gen-go");
    });
    const sibling = areMade
      ? survey.madeIn(directory).find(({ stub }) => stub.generator === "protoc-gen-go")
      : undefined;
    const listed = sibling?.candidates[0]?.proto.path;
    if (sibling === undefined || listed === undefined) return [];
    return listWithout(proto.path, listed, recipes) === null ? [{ proto, sibling }] : [];
  });
}
