import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { fieldsOf, textOf } from "../engine/wire.ts";

/** The file whose extension became `[packed = false]` in googleapis in 2023; stubs made before have its values packed. */
export const fieldBehaviorFile = "google/api/field_behavior.proto";

/** FileDescriptorProto.extension, FieldDescriptorProto.name and .options. */
const extension = 7;
const fieldName = 1;
const fieldOptions = 8;
/** FieldOptions.packed. */
const packed = 2;

/** A serialized google/api/field_behavior.proto with its extension packed, as it was before. */
export function withPackedFieldBehavior(file: Uint8Array): Uint8Array {
  return rewrite(file, extension, (field) => {
    const isIt = [...fieldsOf(field)].some((part) => part.number === fieldName && textOf(part) === "field_behavior");
    return isIt ? rewrite(field, fieldOptions, (options) => rewriteVarint(options, packed)) : field;
  });
}

function rewrite(message: Uint8Array, number: number, change: (content: Uint8Array) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const field of fieldsOf(message)) {
    if (field.number !== number) parts.push(message.subarray(field.start, field.end));
    else parts.push(new BinaryWriter().tag(number, WireType.LengthDelimited).bytes(change(field.content)).finish());
  }
  return Buffer.concat(parts);
}

function rewriteVarint(message: Uint8Array, number: number): Uint8Array {
  const kept = [...fieldsOf(message)].filter((field) => field.number !== number);
  return Buffer.concat(kept.map((field) => message.subarray(field.start, field.end)));
}
