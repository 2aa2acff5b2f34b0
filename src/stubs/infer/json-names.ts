import { DescriptorProtoSchema, FieldDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { fieldsOf, fileField, rewritten } from "../engine/wire.ts";

const message = DescriptorProtoSchema.field;
const jsonName = FieldDescriptorProtoSchema.field.jsonName.number;

/**
 * A serialized FileDescriptorProto without the JSON names of its fields, as protoc handed it to plugins before 3.1.
 * https://github.com/protocolbuffers/protobuf/blob/v3.1.0/CHANGES.txt
 */
export function withoutJsonNames(file: Uint8Array): Uint8Array {
  return rewritten(file, (number, content) => {
    if (number === fileField.messageType) return nameless(content);
    return number === fileField.extension ? withoutName(content) : content;
  });
}

function nameless(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (number, content) => {
    if (number === message.nestedType.number) return nameless(content);
    const isField = number === message.field.number || number === message.extension.number;
    return isField ? withoutName(content) : content;
  });
}

function withoutName(field: Uint8Array): Uint8Array {
  return rewritten(field, (number, content) => (number === jsonName ? null : content));
}

/** Whether a serialized FileDescriptorProto has fields, and JSON names for none of them. */
export function lacksJsonNames(file: Uint8Array): boolean {
  const fields = [...fieldsOf(file)].flatMap(({ number, content }) => {
    if (number === fileField.extension) return [content];
    return number === fileField.messageType ? fieldsIn(content) : [];
  });
  const isNamed = (field: Uint8Array) => [...fieldsOf(field)].some(({ number }) => number === jsonName);
  return fields.length > 0 && !fields.some(isNamed);
}

function fieldsIn(bytes: Uint8Array): Uint8Array[] {
  return [...fieldsOf(bytes)].flatMap(({ number, content }) => {
    if (number === message.nestedType.number) return fieldsIn(content);
    return number === message.field.number || number === message.extension.number ? [content] : [];
  });
}
