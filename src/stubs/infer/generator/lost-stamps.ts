import { posix } from "node:path";
import type { Stub } from "../../../model/stub.ts";
import { isModern, likelyVersions } from "./unstamped.ts";

/**
 * Finds for a stub without version lines one of the same generator and directory that has them, and whose code has the form of the same
 * versions: then the lines are gone, for a generator writes them into all or none. Null for others, such as stubs of
 * protoc-gen-go-grpc up to v1.1.0, which wrote none, and where a tool takes them out of all.
 */
export function stampedNeighbours(
  stubs: readonly Stub[],
  textOf: (path: string) => string,
): (stub: Stub) => Stub | null {
  const key = ({ generator, path }: Stub) => `${generator} ${posix.dirname(path)}`;
  const stamped = new Map(
    stubs.flatMap((stub) => (stub.generatorStamp === undefined ? [] : [[key(stub), stub] as const])),
  );
  return (stub) => {
    const neighbour = stub.generatorStamp === undefined ? stamped.get(key(stub)) : undefined;
    if (neighbour === undefined) return null;
    const [own, other] = [stub, neighbour].map(({ path }) => versionOfForm(stub.generator, textOf(path)));
    return own !== null && own === other ? neighbour : null;
  };
}

/** The likeliest version of a text's form; null where such versions wrote no version lines. */
function versionOfForm(generator: string, text: string): string | null {
  const [version] = likelyVersions(generator, text);
  if (version === undefined || isWithoutStamps(generator, version)) return null;
  return generator === "protoc-gen-go" && !isModern(text) ? null : version;
}

/** protoc-gen-go-grpc writes versions since v1.2.0. */
function isWithoutStamps(generator: string, version: string): boolean {
  return generator === "protoc-gen-go-grpc" && /^v(?:0\.0|1\.[01])\./.test(version);
}
