import { posix } from "node:path";
import { groupBy } from "../../model/group.ts";
import { type Stub, stemOf } from "../../model/stub.ts";

/**
 * Finds the stubs of messages beside a stub of services where another generator than protoc-gen-go made them: `query.pulsar.go` or gogo's
 * `query.pb.go` beside `query_grpc.pb.go`, and those of the .protos of the same package, which its own may import. Empty where it has
 * none itself.
 */
export function messageStubs(stubs: readonly Stub[]): (services: Stub) => readonly Stub[] {
  const others = stubs.filter(({ generator }) => otherMessages.test(generator));
  const byDirectory = groupBy(others, ({ path }) => posix.dirname(path));
  return ({ path, generator }) => {
    if (generator === "protoc-gen-go") return [];
    const beside = byDirectory.get(posix.dirname(path)) ?? [];
    return beside.some((one) => protoNameOf(one.path) === protoNameOf(path)) ? beside : [];
  };
}

/** Those that write what protoc-gen-go does, in other words. */
const otherMessages = /^protoc-gen-(?:gogo|gofast|go-pulsar|gocosmos)/;

/** What a stub's name has in common with that of its .proto, of pulsar's and gateways' as well. */
function protoNameOf(path: string): string {
  return stemOf(path.replace(/\.(?:pulsar|pb\.gw)\.go$/, ".pb.go"));
}
