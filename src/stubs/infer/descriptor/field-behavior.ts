import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { fieldsOf, textOf, withoutField } from "../../wire/wire.ts";

/** The file whose extension became `[packed = false]` in googleapis in 2023; stubs made before have its values packed. */
export const fieldBehaviorFile = "google/api/field_behavior.proto";

/** FileDescriptorProto.extension, FieldDescriptorProto.name and .options. */
const extension = 7;
const fieldName = 1;
const fieldOptions = 8;
/** FieldOptions.packed. */
const packed = 2;

/** Whether the extension of a serialized google/api/field_behavior.proto is `[packed = false]`. */
export function isUnpacked(file: Uint8Array): boolean {
  return [...fieldsOf(file)].some(
    ({ number, content }) => number === extension && isFieldBehavior(content) && saysPacked(content),
  );
}

/** A serialized google/api/field_behavior.proto with its extension packed where it is not, and the other way round. */
export function withOtherPacking(file: Uint8Array): Uint8Array {
  const parts = [...fieldsOf(file)].map(({ number, content, start, end }) => {
    if (number !== extension || !isFieldBehavior(content)) return file.subarray(start, end);
    const others = [...fieldsOf(content)].filter((field) => field.number !== fieldOptions);
    const options = [...fieldsOf(content)].filter((field) => field.number === fieldOptions);
    const kept = options.map((field) => withoutField(field.content, packed));
    const unpacked = saysPacked(content) ? [] : [new BinaryWriter().tag(packed, WireType.Varint).bool(false).finish()];
    const changed = Buffer.concat([...kept, ...unpacked]);
    const field = Buffer.concat([
      ...others.map((other) => content.subarray(other.start, other.end)),
      new BinaryWriter().tag(fieldOptions, WireType.LengthDelimited).bytes(changed).finish(),
    ]);
    return new BinaryWriter().tag(extension, WireType.LengthDelimited).bytes(field).finish();
  });
  return Buffer.concat(parts);
}

function isFieldBehavior(field: Uint8Array): boolean {
  return [...fieldsOf(field)].some((part) => part.number === fieldName && textOf(part) === "field_behavior");
}

/** Whether a field's options say how it is packed. */
function saysPacked(field: Uint8Array): boolean {
  return [...fieldsOf(field)].some(
    ({ number, content }) => number === fieldOptions && [...fieldsOf(content)].some((one) => one.number === packed),
  );
}
