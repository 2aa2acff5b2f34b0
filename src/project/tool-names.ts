import remotes from "../data/buf-remote-plugins.json" with { type: "json" };

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

/** What plugins of buf's registry are called as commands. */
const remoteNames = new Map(Object.entries(remotes.commands));

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
  return remoteNames.get(name.replace(/^[^/]+\//, "")) ?? null;
}
