import type { Stub } from "../../model/stub.ts";

/** Name under which a generator writes a stub of its source, relative to the proto root. */
export function outputNameOf(stub: Stub): string {
  const stem = (stub.source ?? "").replace(/\.proto$/, "");
  if (stub.generator === "protoc-gen-go-grpc") return `${stem}_grpc.pb.go`;
  // The hybrid API has a second file for programs that are built with the tag protoopaque.
  return stub.path.endsWith("_protoopaque.pb.go") && !stem.endsWith("_protoopaque")
    ? `${stem}_protoopaque.pb.go`
    : `${stem}.pb.go`;
}
