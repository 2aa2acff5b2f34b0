import assert from "node:assert/strict";
import { test } from "node:test";
import { symbolsOf } from "../../src/project/stub-symbols.ts";

// The lines are those that the generators write. https://github.com/grpc/grpc-go/blob/master/examples/route_guide/routeguide/route_guide_grpc.pb.go
const service = `import (
	grpc "google.golang.org/grpc"
)

// This is a compile-time assertion to ensure that this generated file
// is compatible with the grpc package it is being compiled against.
// Requires gRPC-Go v1.64.0 or later.
const _ = grpc.SupportPackageIsVersion9

type RouteGuideClient interface {
	GetFeature(ctx context.Context, in *Point, opts ...grpc.CallOption) (*Feature, error)
	ListFeatures(ctx context.Context, in *Rectangle, opts ...grpc.CallOption) (grpc.ServerStreamingClient[Feature], error)
}
`;

test("what a service asserts, and whether its streams are generic", () => {
  const former = symbolsOf("a.pb.go", "const _ = proto.ProtoPackageIsVersion4\n");
  assert.equal(former.protoPackage, 4);
  const streams = symbolsOf("a_grpc.pb.go", service);
  assert.equal(streams.supportPackage, 9);
  assert.equal(streams.genericStreams, true);
  const unary = symbolsOf("a_grpc.pb.go", service.replace("grpc.ServerStreamingClient[Feature]", "*Feature"));
  assert.equal(unary.genericStreams, false);
  assert.equal("supportPackage" in symbolsOf("a.pb.go", "package a\n"), false);
});

test("what messages need of their runtime", () => {
  const open = symbolsOf(
    "a.pb.go",
    '\tName          string                 `protobuf:"bytes,1,opt,name=name,proto3" json:"name,omitempty"`\n\tAge *int32 `protobuf:"varint,2,opt,name=age,proto3,oneof" json:"age,omitempty"`\n',
  );
  assert.deepEqual(open, {
    path: "a.pb.go",
    genericStreams: false,
    opaque: false,
    goFeatures: false,
    proto3Optional: true,
  });
  const opaque = symbolsOf(
    "b.pb.go",
    '\t_ "google.golang.org/protobuf/types/gofeaturespb"\n\txxx_hidden_Name *string `protobuf:"bytes,1,opt,name=name"`\n',
  );
  assert.equal(opaque.opaque, true);
  assert.equal(opaque.goFeatures, true);
  // A member of a oneof is no optional field: its wrapper holds the value itself.
  assert.equal(
    symbolsOf("c.pb.go", '\tText string `protobuf:"bytes,1,opt,name=text,proto3,oneof"`\n').proto3Optional,
    false,
  );
});
