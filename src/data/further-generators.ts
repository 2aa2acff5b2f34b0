import { coerce, gte } from "semver";

/** Generators beside protoc-gen-go and protoc-gen-go-grpc of which it is known how they are asked and what they write. */
export interface FurtherGenerator {
  /** The command's name, by which its stubs' headers call it. */
  readonly name: string;
  /** Import paths that its main package has had, newest first, each with the first version there. */
  readonly packages: readonly { readonly path: string; readonly from: string }[];
  /** What a file's name has in place of its source's `.proto`. */
  readonly ending: string;
  /** Nothing is written for a .proto without services. */
  readonly ofServices: boolean;
  /** Takes protogen's `paths` option. */
  readonly takesPaths: boolean;
  /** What is written for one .proto depends on which others are asked about with it. */
  readonly dependsOnTargets: boolean;
  /** Options without which it refuses some files, and which change no byte of the others. */
  readonly always: readonly string[];
}

/** All of them; a checkout's files may choose their versions, while any other generator takes the input `go-tools`. */
export const furtherGenerators: readonly FurtherGenerator[] = [
  {
    name: "protoc-gen-grpc-gateway",
    packages: [
      { path: "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway", from: "v2.0.0" },
      { path: "github.com/grpc-ecosystem/grpc-gateway/protoc-gen-grpc-gateway", from: "v1.0.0" },
    ],
    ending: ".pb.gw.go",
    ofServices: true,
    takesPaths: true,
    dependsOnTargets: true,
    always: ["allow_delete_body=true"],
  },
  {
    name: "protoc-gen-openapiv2",
    packages: [{ path: "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2", from: "v2.0.0" }],
    ending: ".swagger.json",
    ofServices: false,
    takesPaths: false,
    dependsOnTargets: true,
    always: ["allow_delete_body=true"],
  },
  {
    name: "protoc-gen-connect-go",
    packages: [
      { path: "connectrpc.com/connect/cmd/protoc-gen-connect-go", from: "v1.11.0" },
      { path: "github.com/bufbuild/connect-go/cmd/protoc-gen-connect-go", from: "v0.1.0" },
    ],
    ending: ".connect.go",
    ofServices: true,
    takesPaths: true,
    dependsOnTargets: false,
    always: [],
  },
  {
    name: "protoc-gen-go-vtproto",
    packages: [{ path: "github.com/planetscale/vtprotobuf/cmd/protoc-gen-go-vtproto", from: "v0.1.0" }],
    ending: "_vtproto.pb.go",
    ofServices: false,
    takesPaths: true,
    dependsOnTargets: true,
    always: [],
  },
  {
    name: "protoc-gen-validate",
    packages: [
      { path: "github.com/envoyproxy/protoc-gen-validate", from: "v0.1.0" },
      { path: "github.com/envoyproxy/protoc-gen-validate/cmd/protoc-gen-validate-go", from: "v0.1.0" },
    ],
    ending: ".pb.validate.go",
    ofServices: false,
    takesPaths: true,
    dependsOnTargets: false,
    always: ["lang=go"],
  },
  {
    name: "protoc-gen-go-ttrpc",
    packages: [{ path: "github.com/containerd/ttrpc/cmd/protoc-gen-go-ttrpc", from: "v1.0.0" }],
    ending: "_ttrpc.pb.go",
    ofServices: true,
    takesPaths: true,
    dependsOnTargets: false,
    always: [],
  },
];

/** Import path of a further generator's main package at a version: modules were renamed. */
export function packageAt({ packages }: FurtherGenerator, version: string): string {
  const number = coerce(version);
  const place = packages.find(({ from }) => number !== null && gte(number, from)) ?? packages.at(-1);
  return place?.path ?? "";
}
