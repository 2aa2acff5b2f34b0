import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { SourceCodeInfoSchema } from "@bufbuild/protobuf/wkt";
import { fieldsOf, fileField, withoutField } from "../../engine/wire.ts";

/**
 * A serialized FileDescriptorProto with the comments that it would have if its .proto had CRLF in the place of LF, or LF in the place of
 * CRLF: protoc hands a carriage return on as part of the comment, and gofmt sees no lists and no indented text in such lines.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/io/tokenizer.cc
 */
export function withOtherLineEnds(file: Uint8Array): Uint8Array {
  const told = [...fieldsOf(file)].find(({ number }) => number === fileField.sourceCodeInfo);
  if (told === undefined) return file;
  const info = fromBinary(SourceCodeInfoSchema, told.content);
  const isCrlf = info.location.some(({ leadingComments, trailingComments, leadingDetachedComments }) =>
    [leadingComments, trailingComments, ...leadingDetachedComments].some((comment) => comment?.includes("\r\n")),
  );
  const turned = (comment: string) => (isCrlf ? comment.replaceAll("\r\n", "\n") : comment.replaceAll("\n", "\r\n"));
  for (const location of info.location) {
    if (location.leadingComments !== "") location.leadingComments = turned(location.leadingComments);
    if (location.trailingComments !== "") location.trailingComments = turned(location.trailingComments);
    location.leadingDetachedComments = location.leadingDetachedComments.map(turned);
  }
  const written = new BinaryWriter()
    .tag(fileField.sourceCodeInfo, WireType.LengthDelimited)
    .bytes(toBinary(SourceCodeInfoSchema, info))
    .finish();
  return Buffer.concat([withoutField(file, fileField.sourceCodeInfo), written]);
}
