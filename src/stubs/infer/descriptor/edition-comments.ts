import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { fieldsOf, fileField, withoutField } from "../../wire/wire.ts";

/** google.protobuf.SourceCodeInfo.location. */
const locationField = 1;

/** The path [12] of a location, that of `syntax`, under which protoc tells of `edition`, too. */
const pathOfSyntax: readonly number[] = [0x0a, 0x01, 12];

/**
 * A serialized FileDescriptorProto of an edition without what stands above `edition`: buf's compiler did not hand that on for a
 * long time, so stubs of its users lack it. Files of proto2 and proto3 stay as they are.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
export function withoutCommentsOfEdition(file: Uint8Array): Uint8Array {
  const fields = [...fieldsOf(file)];
  const info = fields.find(({ number }) => number === fileField.sourceCodeInfo);
  if (info === undefined || !fields.some(({ number }) => number === fileField.edition)) return file;
  const kept = new BinaryWriter();
  const reader = new BinaryReader(info.content);
  while (reader.pos < reader.len) {
    reader.tag();
    const location = reader.bytes();
    if (!pathOfSyntax.every((byte, index) => location[index] === byte))
      kept.tag(locationField, WireType.LengthDelimited).bytes(location);
  }
  const told = new BinaryWriter().tag(fileField.sourceCodeInfo, WireType.LengthDelimited).bytes(kept.finish()).finish();
  return Buffer.concat([withoutField(file, fileField.sourceCodeInfo), told]);
}
