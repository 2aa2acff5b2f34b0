/**
 * The names under which version managers and buf know our tools. Keys are compared in lower case; a tool that is not
 * listed is none of ours and its declarations are passed over.
 */
const plain: Readonly<Record<string, string>> = {
  go: "go",
  golang: "go",
  "golang/go": "go",
  protoc: "protoc",
  protobuf: "protoc",
  "protocolbuffers/protobuf": "protoc",
  "protocolbuffers/protobuf/protoc": "protoc",
  "protoc-gen-go": "protoc-gen-go",
  "protocolbuffers/protobuf-go": "protoc-gen-go",
  "protocolbuffers/protobuf-go/protoc-gen-go": "protoc-gen-go",
  "google.golang.org/protobuf/cmd/protoc-gen-go": "protoc-gen-go",
  "protoc-gen-go-grpc": "protoc-gen-go-grpc",
  "grpc/grpc-go/protoc-gen-go-grpc": "protoc-gen-go-grpc",
  "google.golang.org/grpc/cmd/protoc-gen-go-grpc": "protoc-gen-go-grpc",
  buf: "buf",
  "bufbuild/buf": "buf",
  "github.com/bufbuild/buf/cmd/buf": "buf",
};

/** Plugins of buf's registry that are builds of Go commands. https://buf.build/plugins */
const remotes: Readonly<Record<string, string>> = {
  "protocolbuffers/go": "protoc-gen-go",
  "grpc/go": "protoc-gen-go-grpc",
  "grpc-ecosystem/gateway": "protoc-gen-grpc-gateway",
  "grpc-ecosystem/openapiv2": "protoc-gen-openapiv2",
  "connectrpc/go": "protoc-gen-connect-go",
  "bufbuild/connect-go": "protoc-gen-connect-go",
  "bufbuild/validate-go": "protoc-gen-validate",
  "community/planetscale-vtprotobuf": "protoc-gen-go-vtproto",
  // The registry's first form, up to 2022: buf.build/library/plugins/go and buf.build/protocolbuffers/plugins/go.
  "library/plugins/go": "protoc-gen-go",
  "library/plugins/go-grpc": "protoc-gen-go-grpc",
  "protocolbuffers/plugins/go": "protoc-gen-go",
  "grpc/plugins/go": "protoc-gen-go-grpc",
};

/**
 * Our name for a tool of a version manager or for the import path of a command; null for tools that are none of ours.
 * The names of the two generators stand for their own modules alone, not for whatever path ends with them.
 */
export function toolNamed(name: string): string | null {
  const bare = name.replace(/^(?:core|go|aqua|ubi|github|asdf|vfox):/, "").toLowerCase();
  const known = plain[bare];
  if (known !== undefined) return known;
  const command = /^(?:.*\/)?(protoc-gen-[\w-]+)$/.exec(bare)?.[1];
  return command === undefined || plain[command] !== undefined ? null : command;
}

/** Our name for a plugin of buf's registry, `buf.build/protocolbuffers/go`; null for those that are no Go commands. */
export function remotePluginNamed(name: string): string | null {
  return remotes[name.replace(/^[^/]+\//, "")] ?? null;
}
