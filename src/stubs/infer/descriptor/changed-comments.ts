import { fromBinary, type MessageShape, toBinary } from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { SourceCodeInfoSchema } from "@bufbuild/protobuf/wkt";
import { fieldsOf, fileField, withoutField } from "../../wire/wire.ts";

/**
 * A serialized FileDescriptorProto with its comments changed by what `changeFor` gives for all of them; the same bytes where that is null,
 * or where it has none.
 */
export function withComments(
  file: Uint8Array,
  changeFor: (comments: readonly string[]) => ((comment: string) => string) | null,
): Uint8Array {
  const told = [...fieldsOf(file)].find(({ number }) => number === fileField.sourceCodeInfo);
  if (told === undefined) return file;
  const info = fromBinary(SourceCodeInfoSchema, told.content);
  const change = changeFor(info.location.flatMap(commentsOf));
  if (change === null) return file;
  for (const location of info.location) {
    if (location.leadingComments !== "") location.leadingComments = change(location.leadingComments);
    if (location.trailingComments !== "") location.trailingComments = change(location.trailingComments);
    location.leadingDetachedComments = location.leadingDetachedComments.map(change);
  }
  const written = new BinaryWriter()
    .tag(fileField.sourceCodeInfo, WireType.LengthDelimited)
    .bytes(toBinary(SourceCodeInfoSchema, info))
    .finish();
  return Buffer.concat([withoutField(file, fileField.sourceCodeInfo), written]);
}

type Location = MessageShape<typeof SourceCodeInfoSchema>["location"][number];

function commentsOf({ leadingComments, trailingComments, leadingDetachedComments }: Location): string[] {
  return [leadingComments, trailingComments, ...leadingDetachedComments];
}
