import { protoCamelCase } from "@bufbuild/protobuf/reflect";
import { FieldDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { partsIn, withParts } from "../../schema/descriptor-parts.ts";
import { fieldsOf, rewritten, textOf } from "../../wire/wire.ts";

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

/**
 * A serialized FileDescriptorProto with the JSON names of its fields, but those that its .proto gives, as protoc 3.0 made them: it began
 * each of them with a small letter. https://github.com/protocolbuffers/protobuf/blob/v3.0.0/src/google/protobuf/descriptor.cc#L167
 */
export function withSmallJsonNames(file: Uint8Array): Uint8Array {
  return withParts(file, "field", withSmallName);
}

function withSmallName(field: Uint8Array): Uint8Array {
  if (!hasUsualName(field)) return field;
  return rewritten(field, (part) => (part.number === jsonName ? Buffer.from(beginningSmall(textOf(part))) : part));
}

/** Whether fields have the JSON names that protoc 3.0 made, and none of these has the one that a later protoc makes. */
export function hasSmallJsonNames(file: Uint8Array): boolean {
  const names = [...partsIn(file, "field")].flatMap((field) => namesOf(field) ?? []);
  const telling = names.filter(({ usual }) => usual !== beginningSmall(usual));
  return (
    telling.some(({ json, usual }) => json === beginningSmall(usual)) &&
    !telling.some(({ json, usual }) => json === usual)
  );
}

function beginningSmall(name: string): string {
  return name.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

/** Whether a field has the JSON name that protoc makes of its name. */
function hasUsualName(field: Uint8Array): boolean {
  const names = namesOf(field);
  return names !== null && names.json === names.usual;
}

/**
 * The JSON name of a field, and the one that protoc makes of its name; null where it has none.
 * https://protobuf.dev/programming-guides/json/#field-names
 */
function namesOf(field: Uint8Array): { readonly json: string; readonly usual: string } | null {
  const texts = new Map([...fieldsOf(field)].map((one) => [one.number, one]));
  const [name, json] = [texts.get(FieldDescriptorProtoSchema.field.name.number), texts.get(jsonName)];
  return name === undefined || json === undefined ? null : { json: textOf(json), usual: protoCamelCase(textOf(name)) };
}

/** Whether a serialized FileDescriptorProto has fields, and for none of them the JSON name that protoc would make. */
export function lacksJsonNames(file: Uint8Array): boolean {
  const fields = [...partsIn(file, "field")];
  return fields.length > 0 && !fields.some(hasUsualName);
}
