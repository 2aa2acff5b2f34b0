/** What the code of a stub needs of the modules that it is compiled with, as far as its text tells. */
export interface StubSymbols {
  /** The stub, relative to the checkout's root. */
  readonly path: string;
  /** N of `grpc.SupportPackageIsVersionN`, which the compiler checks; absent in stubs without it. */
  readonly supportPackage?: number;
  /** N of `proto.ProtoPackageIsVersionN` of github.com/golang/protobuf; absent in stubs without it. */
  readonly protoPackage?: number;
  /** Generic stream types, which need Go 1.18's language. */
  readonly genericStreams: boolean;
  /** The opaque or hybrid API, whose helpers are in the runtime since v1.36.0. */
  readonly opaque: boolean;
  /** Imports the runtime's `types/gofeaturespb`. */
  readonly goFeatures: boolean;
  /** Has fields that are `optional` in proto3. */
  readonly proto3Optional: boolean;
}
