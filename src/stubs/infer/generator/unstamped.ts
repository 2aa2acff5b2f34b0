/**
 * Versions for stubs whose version lines are missing. Some projects take them out after generating, and the code still
 * shows which versions can have written it; within a group all versions write the same.
 */

/** Whether google.golang.org/protobuf's plugin made it; before that golang/protobuf's did, which wrote no versions. */
export function isModern(text: string): boolean {
  return /\bprotoimpl\./.test(text);
}

/**
 * Versions of a generator that may have written a stub's code, likeliest first, one of each group: by the form of the
 * embedded descriptor and of message state, or by the version of grpc-go that it asks for. Each is a tool to be built, so
 * there are few. https://github.com/protocolbuffers/protobuf-go/releases, https://github.com/grpc/grpc-go/releases
 */
export function likelyVersions(generator: string, text: string): readonly string[] {
  if (generator === "protoc-gen-go-grpc") return likelyGrpcVersions(text);
  if (generator !== "protoc-gen-go") return [];
  if (!isModern(text)) return likelyFormerVersions(text);
  if (/\nconst file_\w+_rawDesc = ""/.test(text)) return ["v1.36.11"];
  if (/\nvar file_\w+_rawDesc = string\(/.test(text)) return ["v1.36.5"];
  if (text.includes('`protogen:"open.v1"`')) return ["v1.36.3"];
  return text.includes("protoimpl.UnsafeEnabled")
    ? ["v1.34.1", "v1.28.1", "v1.26.0", "v1.25.0"]
    : ["v1.35.2", "v1.34.2"];
}

/**
 * Of golang/protobuf's plugin before v1.4: it let proto3's scalar fields be without getters until 2016, numbered descriptors up to v1.0.0,
 * named them by their file up to v1.2.0, asserted another version of its runtime some weeks later, let services be unimplemented since
 * v1.3.2 and took any connection for them since v1.3.3, which prints its last line otherwise than v1.3.4. Before there were releases, and
 * between them, `go get` took the newest commit.
 * https://github.com/golang/protobuf/releases
 */
function likelyFormerVersions(text: string): readonly string[] {
  if (/\bfileDescriptor\d+\b/.test(text)) {
    if (!lacksGetters(text)) return ["v1.0.0"];
    const isOlder = text.includes("grpc.SupportPackageIsVersion3");
    return [isOlder ? "v0.0.0-20160817174113-f592bd283e9e" : "v0.0.0-20161109072736-4bd1920723d7"];
  }
  if (/\bfileDescriptor_\w+_[0-9a-f]{16}\b/.test(text)) return ["v1.2.0", "v1.1.0"];
  if (/\bproto\.ProtoPackageIsVersion2\b/.test(text)) return ["v1.2.1-0.20181108172001-951a149f9037"];
  if (/\bgrpc\.ClientConnInterface\b/.test(text)) return ["v1.3.5", "v1.3.3"];
  if (!/\bgrpc\.ClientConn\b/.test(text)) return ["v1.3.5", "v1.3.2"];
  return /\btype Unimplemented\w+Server struct\b/.test(text) ? ["v1.3.2"] : ["v1.3.1"];
}

/** Whether a message of proto3, whose scalar fields are no pointers, has one without a getter. */
function lacksGetters(text: string): boolean {
  const scalars = text.matchAll(
    /^\t(\w+) +(?:string|bool|u?int(?:32|64)|float(?:32|64)) +`protobuf:"(?:bytes|varint|z|f)[\w]*,\d+,opt,/gm,
  );
  return Array.from(scalars).some(([, name]) => !text.includes(`) Get${name}() `));
}

/**
 * Which .protos a plugin was asked about at once that numbered the descriptors of a request, and listed its files above the package
 * clause of the first one's stub; null: it is of those that did not, and to which that makes no difference.
 * https://github.com/golang/protobuf/blob/v1.0.0/protoc-gen-go/generator/generator.go
 */
export function togetherWith(text: string): "directory" | "alone" | null {
  const [, number] = /\bfileDescriptor(\d+)\b/.exec(text) ?? [];
  if (number === undefined) return null;
  const listed = /^It is generated from these files:\n\n?((?:[ \t]+\S+\n)+)/m.exec(text)?.[1] ?? "";
  return number !== "0" || listed.trim().includes("\n") ? "directory" : "alone";
}

function likelyGrpcVersions(text: string): readonly string[] {
  if (text.includes("grpc.SupportPackageIsVersion9")) return ["v1.6.1", "v1.5.1"];
  if (text.includes("grpc.SupportPackageIsVersion8")) return ["v1.4.0"];
  if (/_FullMethodName\b/.test(text)) return ["v1.3.0"];
  // Of the time before the first release there are two forms, each of which commits wrote that go.mod files have named.
  if (text.includes("grpc.SupportPackageIsVersion6")) return ["v0.0.0-20200630190442-3de8449f8555"];
  if (/\nfunc Register\w+\(s grpc\.ServiceRegistrar, srv \*/.test(text)) return ["v0.0.0-20200925170654-e6c98a478e62"];
  // What describes a service was not exported yet, and at first only a *grpc.Server could be given it.
  if (/\nvar _\w+_serviceDesc = /.test(text)) return [/\(s grpc\.ServiceRegistrar,/.test(text) ? "v1.0.1" : "v1.0.0"];
  return ["v1.1.0", "v1.2.0"];
}
