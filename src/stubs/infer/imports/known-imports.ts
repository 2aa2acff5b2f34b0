/**
 * Go packages that hold the .protos that many projects import, each below the path of its module, for imports that no stub has yet
 * or whose module no go.mod of the checkout requires.
 */
const packages: readonly (readonly [name: RegExp, module: string, directory: string])[] = [
  [/^google\/api\/httpbody\.proto$/, "google.golang.org/genproto/googleapis/api", "httpbody"],
  [/^google\/api\/(?:expr\/v1alpha1)\/.*$/, "google.golang.org/genproto/googleapis/api", "expr/v1alpha1"],
  [/^google\/api\/[^/]+\.proto$/, "google.golang.org/genproto/googleapis/api", "annotations"],
  [/^google\/api\/([a-z]+)\.proto$/, "google.golang.org/genproto/googleapis/api", "$1"],
  [/^google\/api\/[a-z_]+\.proto$/, "google.golang.org/genproto/googleapis/api", "serviceconfig"],
  [/^google\/rpc\/error_details\.proto$/, "google.golang.org/genproto/googleapis/rpc", "errdetails"],
  [/^google\/rpc\/([a-z]+)\.proto$/, "google.golang.org/genproto/googleapis/rpc", "$1"],
  [/^google\/type\/([a-z]+)\.proto$/, "google.golang.org/genproto", "googleapis/type/$1"],
  [/^google\/longrunning\/operations\.proto$/, "cloud.google.com/go/longrunning", "autogen/longrunningpb"],
  [/^grpc\/health\/v1\/health\.proto$/, "google.golang.org/grpc", "health/grpc_health_v1"],
  [
    /^protoc-gen-openapiv2\/options\/[^/]+$/,
    "github.com/grpc-ecosystem/grpc-gateway/v2",
    "protoc-gen-openapiv2/options",
  ],
  [/^protoc-gen-swagger\/options\/[^/]+$/, "github.com/grpc-ecosystem/grpc-gateway", "protoc-gen-swagger/options"],
  [/^(?!buf\/)(?:.*\/)?validate\/validate\.proto$/, "github.com/envoyproxy/protoc-gen-validate", "validate"],
  [/^buf\/validate\/[^/]+$/, "buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go", "buf/validate"],
  [/^(?:.*\/)?gogoproto\/gogo\.proto$/, "github.com/gogo/protobuf", "gogoproto"],
  [/^(?:.*\/)?vtproto\/ext\.proto$/, "github.com/planetscale/vtprotobuf", "vtproto"],
  [/^opentelemetry\/proto\/(?:collector\/)?([a-z/0-9]+)\/[^/]+$/, "go.opentelemetry.io/proto/otlp", "$1"],
  [/^((?:udpa|xds)\/.+)\/[^/]+$/, "github.com/cncf/xds/go", "$1"],
  [/^envoy\/(.+)\/[^/]+$/, "github.com/envoyproxy/go-control-plane/envoy", "$1"],
];

/** A Go package with the module that it is in today. */
export interface KnownPackage {
  readonly importPath: string;
  readonly module: string;
}

/** The Go packages that are known to hold a .proto of that name; none for other names. */
export function knownPackagesOf(name: string): KnownPackage[] {
  return packages.flatMap(([pattern, module, directory]) =>
    pattern.test(name) ? [{ importPath: `${module}/${name.replace(pattern, directory)}`, module }] : [],
  );
}

/** The module of a Go package on GitHub, whose repositories are modules by themselves as a rule; empty for other hosts. */
export function packageOnGitHub(importPath: string): KnownPackage[] {
  const [, module] = /^(github\.com\/[^/]+\/[^/]+(?:\/v\d+)?)\/./.exec(importPath) ?? [];
  return module === undefined ? [] : [{ importPath, module }];
}
