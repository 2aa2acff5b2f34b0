import { posix } from "node:path";
import { groupBy } from "../../model/group.ts";
import type { Stub } from "../../model/stub.ts";

/**
 * Finds the stub of a .proto's messages beside a stub of its services where another generator than protoc-gen-go made it:
 * `query.pulsar.go` and gogo's `query.pb.go` beside `query_grpc.pb.go`. Null where there is none, or several are.
 */
export function messageStubs(stubs: readonly Stub[]): (services: Stub) => Stub | null {
  const others = stubs.filter(({ generator }) => otherMessages.test(generator));
  const byName = groupBy(others, ({ path }) => nameOf(path));
  return ({ path, generator }) => {
    if (generator === "protoc-gen-go") return null;
    const [only = null, ...further] = byName.get(nameOf(path)) ?? [];
    return further.length === 0 ? only : null;
  };
}

/** Those that write what protoc-gen-go does, in other words. */
const otherMessages = /^protoc-gen-(?:gogo|gofast|go-pulsar|gocosmos)/;

/** The path of a stub up to what generators put behind the name of its .proto. */
function nameOf(path: string): string {
  return posix.join(posix.dirname(path), posix.basename(path).replace(/(?:_grpc)?\.(?:pb|pulsar|pb\.gw)\.go$/, ""));
}
