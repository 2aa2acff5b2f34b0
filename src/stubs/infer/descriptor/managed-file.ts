import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { FieldDescriptorProto_Type, FieldDescriptorProtoSchema, FieldOptionsSchema } from "@bufbuild/protobuf/wkt";
import { parts } from "../../schema/descriptor-parts.ts";
import { fieldsOf, fileField, rewritten, textOf } from "../../wire/wire.ts";
import { packageIn } from "./embedded-file.ts";

/** A serialized FileDescriptorProto with these google.protobuf.FileOptions merged over its own: they are written after them. */
export function withFileOptions(file: Uint8Array, options: Uint8Array): Uint8Array {
  const merged = new BinaryWriter().tag(fileField.options, WireType.LengthDelimited).bytes(options).finish();
  return Buffer.concat([file, merged]);
}

/**
 * A serialized FileDescriptorProto whose fields and extensions have the option `jstype` that is given for their full names, but for those of
 * types that protoc refuses it for. Throws where it is damaged.
 * https://github.com/bufbuild/buf/blob/v1.50.0/private/bufpkg/bufimage/bufimagemodify/field_option.go
 */
export function withJsTypes(file: Uint8Array, jsTypeOf: (field: string) => number | undefined): Uint8Array {
  const scope = packageIn(file);
  return withJsTypesIn(file, "file", scope === "" ? "" : `${scope}.`, jsTypeOf);
}

function withJsTypesIn(
  descriptor: Uint8Array,
  part: "file" | "message",
  scope: string,
  jsTypeOf: (field: string) => number | undefined,
): Uint8Array {
  const inner: Readonly<Record<number, string>> = parts[part];
  return rewritten(descriptor, (field) => {
    const next = inner[field.number];
    if (next !== "message" && next !== "field") return field;
    const { name, type } = declared(field.content);
    if (next === "message") return withJsTypesIn(field.content, next, `${scope}${name}.`, jsTypeOf);
    const jsType = mayHaveJsType.has(type) ? jsTypeOf(`${scope}${name}`) : undefined;
    return jsType === undefined ? field : withJsType(field.content, jsType);
  });
}

/** The name of a message or a field, and the type of the latter. */
function declared(declaration: Uint8Array): { readonly name: string; readonly type: number } {
  let name = "";
  let type = 0;
  for (const field of fieldsOf(declaration)) {
    if (field.number === FieldDescriptorProtoSchema.field.name.number) name = textOf(field);
    else if (field.number === FieldDescriptorProtoSchema.field.type.number) type = field.value;
  }
  return { name, type };
}

function withJsType(field: Uint8Array, jsType: number): Uint8Array {
  const options = new BinaryWriter()
    .tag(FieldOptionsSchema.field.jstype.number, WireType.Varint)
    .int32(jsType)
    .finish();
  const { number } = FieldDescriptorProtoSchema.field.options;
  const merged = new BinaryWriter().tag(number, WireType.LengthDelimited).bytes(options).finish();
  return Buffer.concat([field, merged]);
}

/** JavaScript has no number for the values of these. */
const mayHaveJsType: ReadonlySet<number> = new Set([
  FieldDescriptorProto_Type.INT64,
  FieldDescriptorProto_Type.UINT64,
  FieldDescriptorProto_Type.FIXED64,
  FieldDescriptorProto_Type.SFIXED64,
  FieldDescriptorProto_Type.SINT64,
]);
