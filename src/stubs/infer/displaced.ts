import { posix } from "node:path";
import type { Facts, ProtoFile } from "../../model/facts.ts";
import { groupBy } from "../../model/group.ts";
import type { StubContext } from "./contexts.ts";
import { belongsThere } from "./go-paths.ts";
import { nameUnder } from "./mount.ts";
import { provenRoots } from "./orphan.ts";

/** Of stubs whose .proto is not where it was: the one that generates the same file from another place. */
export type Displaced = ReadonlyMap<StubContext, ProtoFile>;

/**
 * Finds for stubs without .proto the only file of that name which has none of its generator's stubs and whose go_package is the
 * package that the stub is in: generating it writes over the stub.
 */
export function displacedProtos(contexts: readonly StubContext[], { protos, modules }: Facts): Displaced {
  const bereft = contexts.filter(({ stub, candidates }) => candidates.length === 0 && stub.source !== undefined);
  if (bereft.length === 0) return new Map();
  const made = new Set(
    contexts.flatMap(({ stub, candidates }) => candidates.map(({ proto }) => `${stub.generator} ${proto.path}`)),
  );
  const byName = groupBy(protos, ({ path }) => posix.basename(path));
  const found = bereft.flatMap((context) => {
    const { stub } = context;
    const [only, ...others] = (byName.get(posix.basename(stub.source ?? "")) ?? []).filter((proto) => {
      return !proto.vendored && belongsThere(stub, proto, modules) && !made.has(`${stub.generator} ${proto.path}`);
    });
    return only === undefined || others.length > 0 ? [] : [[context, only] as const];
  });
  return new Map(found);
}

/** The stubs with those of them in their places that git's history does not explain, as in a clone of one commit. */
export function withDisplaced(contexts: readonly StubContext[], displaced: Displaced, facts: Facts): StubContext[] {
  const provenRootOf = provenRoots(contexts, facts);
  return contexts.map((context) => {
    const proto = displaced.get(context);
    const root = proto === undefined ? null : provenRootOf(context);
    const name = proto === undefined || root === null ? null : nameUnder(root.mount, proto.path);
    if (proto === undefined || root === null || name === null) return context;
    const because = `${root.expected} is not there, and the go_package of ${proto.path} is the package of this stub`;
    return {
      ...context,
      stub: { ...context.stub, source: name },
      candidates: [{ proto, mount: root.mount, because }],
    };
  });
}
