import { posix } from "node:path";
import { groupBy } from "../../../model/group.ts";
import { liesBesideItsProto, type StubContext } from "../contexts.ts";
import { mountKey } from "../paths/mount.ts";
import { relationOf } from "./orphan.ts";

/**
 * The stubs whose .proto lies elsewhere than those of similar stubs let expect. It may have been moved there after the stub was made,
 * or it may be another file of the same name. Git's history is asked about these alone: to ask it about all of them would take
 * longer than to regenerate them.
 */
export function doubtfulStubs(contexts: readonly StubContext[]): StubContext[] {
  const made = contexts.filter(({ candidates }) => candidates.length > 0);
  const mostLieBeside = 2 * made.filter(liesBesideItsProto).length > made.length;
  const byRoot = groupBy(made, rootOf);
  const byPlace = groupBy(
    made.flatMap((context) => placesOf(context).map((place) => ({ place, root: rootOf(context) }))),
    ({ place }) => place,
  );
  const usualRoots = new Map([...byPlace].map(([place, group]) => [place, commonest(group.map(({ root }) => root))]));
  return made.filter((context) => {
    if (liesBesideItsProto(context)) return false;
    const root = rootOf(context);
    const protos = new Set(byRoot.get(root)?.map(protoOf));
    return mostLieBeside || protos.size === 1 || placesOf(context).some((place) => usualRoots.get(place) !== root);
  });
}

function rootOf({ candidates: [first] }: StubContext): string {
  return first === undefined ? "" : mountKey(first.mount);
}

function protoOf({ candidates: [first] }: StubContext): string {
  return first?.proto.path ?? "";
}

/** By what stubs of one root are alike: the pair of their Go directory and source directory, or how one leads to the other. */
function placesOf({ stub }: StubContext): string[] {
  const source = stub.source ?? "";
  const relation = relationOf(stub.path, source);
  return [`${posix.dirname(stub.path)} ${posix.dirname(source)}`, ...(relation === null ? [] : [relation])];
}

function commonest(values: readonly string[]): string | undefined {
  const groups = [...groupBy(values, (value) => value)];
  return groups.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
}
