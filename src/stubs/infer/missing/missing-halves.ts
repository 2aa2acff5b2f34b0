import type { Facts } from "../../../model/facts.ts";
import type { StubContext } from "../contexts.ts";
import type { Wanted } from "./missing.ts";

/**
 * The stubs that are missing beside their other halves: of the hybrid API protoc-gen-go writes two files, one of which is for
 * programs that are built with the tag protoopaque. https://protobuf.dev/reference/go/opaque-migration-manual/
 */
export function findMissingHalves(contexts: readonly StubContext[], facts: Facts): Wanted[] {
  const paths = new Set(facts.stubs.map(({ path }) => path));
  return contexts.flatMap((context) => {
    const { stub, candidates } = context;
    const [first] = candidates;
    const path = otherHalf(context);
    if (first === undefined || path === null || paths.has(path)) return [];
    const { proto, mount } = first;
    const because = `${stub.path} is one of the two files that are generated for the hybrid API`;
    return [{ proto, mount, generator: stub.generator, sibling: context, path, because }];
  });
}

/** Where the other file of the hybrid API belongs; null for stubs of other APIs. */
function otherHalf({ stub: { path, generator }, options }: StubContext): string | null {
  if (generator !== "protoc-gen-go" || !options.some(({ text }) => text === "default_api_level=API_HYBRID"))
    return null;
  const end = "_protoopaque.pb.go";
  return path.endsWith(end) ? `${path.slice(0, -end.length)}.pb.go` : path.replace(/\.pb\.go$/, end);
}
