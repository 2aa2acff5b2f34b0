import { protoCamelCase } from "@bufbuild/protobuf/reflect";
import { FieldDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { fieldsOf, rewritten, textOf } from "../../engine/wire.ts";
import { partsIn, withParts } from "../../schema/descriptor-parts.ts";

const jsonName = FieldDescriptorProtoSchema.field.jsonName.number;

/**
 * A serialized FileDescriptorProto without the JSON names of its fields but those that its .proto gives, as protoc handed it to
 * plugins before 3.1.
 * https://github.com/protocolbuffers/protobuf/blob/v3.1.0/CHANGES.txt
 */
export function withoutJsonNames(file: Uint8Array): Uint8Array {
  return withParts(file, "field", withoutName);
}

function withoutName(field: Uint8Array): Uint8Array {
  return hasUsualName(field) ? rewritten(field, (part) => (part.number === jsonName ? null : part)) : field;
}

/** Whether a field has the JSON name that protoc makes of its name. https://protobuf.dev/programming-guides/json/#field-names */
function hasUsualName(field: Uint8Array): boolean {
  const texts = new Map([...fieldsOf(field)].map((one) => [one.number, one]));
  const [name, json] = [texts.get(FieldDescriptorProtoSchema.field.name.number), texts.get(jsonName)];
  return name !== undefined && json !== undefined && protoCamelCase(textOf(name)) === textOf(json);
}

/** Whether a serialized FileDescriptorProto has fields, and for none of them the JSON name that protoc would make. */
export function lacksJsonNames(file: Uint8Array): boolean {
  const fields = [...partsIn(file, "field")];
  return fields.length > 0 && !fields.some(hasUsualName);
}
