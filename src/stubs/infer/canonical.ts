import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";

/** A serialized FileDescriptorProto with its fields in order, so that equal files are equal bytes. Source information is left out. */
export function canonicalFile(bytes: Uint8Array): Uint8Array {
  const { sourceCodeInfo: _left, ...file } = fromBinary(FileDescriptorProtoSchema, bytes);
  return toBinary(FileDescriptorProtoSchema, file);
}
