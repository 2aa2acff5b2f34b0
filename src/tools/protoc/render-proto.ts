import { type JsonObject, type JsonValue, toJson } from "@bufbuild/protobuf";
import {
  type DescriptorProto,
  type EnumDescriptorProto,
  type FieldDescriptorProto,
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FieldOptionsSchema,
  type FileDescriptorProto,
} from "@bufbuild/protobuf/wkt";

/**
 * Which parts of field options the descriptor.proto at hand knows: options that it lacks, and values of the enum Edition that
 * it lacks, can't be compiled with it and are left out.
 */
export interface KnownOptions {
  readonly option: (name: string) => boolean;
  readonly edition: (name: string) => boolean;
}

/**
 * The .proto text of a proto2 file descriptor, without comments; compiling it gives that descriptor again. Made for Google's
 * own well-known files: no services, oneofs, groups, defaults or ranges. https://protobuf.dev/reference/protobuf/proto2-spec/
 */
export function renderProto(file: FileDescriptorProto, known: KnownOptions): string {
  const options = Object.entries({
    java_package: file.options?.javaPackage,
    java_outer_classname: file.options?.javaOuterClassname,
    csharp_namespace: file.options?.csharpNamespace,
    go_package: file.options?.goPackage,
  });
  return [
    'syntax = "proto2";',
    `package ${file.package};`,
    ...file.dependency.map((name) => `import ${JSON.stringify(name)};`),
    ...options.filter(([, value]) => value).map(([name, value]) => `option ${name} = ${JSON.stringify(value)};`),
    ...file.extension.map((field) => `extend ${field.extendee} {\n${renderField(field, known)}\n}`),
    ...file.messageType.map((message) => renderMessage(message, known)),
    ...file.enumType.map(renderEnum),
    "",
  ].join("\n");
}

function renderMessage(message: DescriptorProto, known: KnownOptions): string {
  return [
    `message ${message.name} {`,
    ...message.nestedType.map((nested) => renderMessage(nested, known)),
    ...message.enumType.map(renderEnum),
    ...message.field.map((field) => renderField(field, known)),
    "}",
  ].join("\n");
}

function renderEnum(type: EnumDescriptorProto): string {
  return `enum ${type.name} {\n${type.value.map((value) => `${value.name} = ${value.number};`).join("\n")}\n}`;
}

function renderField(field: FieldDescriptorProto, known: KnownOptions): string {
  const label = FieldDescriptorProto_Label[field.label]?.toLowerCase();
  const type = field.typeName === "" ? FieldDescriptorProto_Type[field.type]?.toLowerCase() : field.typeName;
  const options = field.options === undefined ? [] : renderOptions(toJson(FieldOptionsSchema, field.options), known);
  return `${label} ${type} ${field.name} = ${field.number}${options.length === 0 ? "" : ` [${options.join(", ")}]`};`;
}

function renderOptions(options: JsonValue, known: KnownOptions): string[] {
  return Object.entries(options as JsonObject).flatMap(([key, value]) => {
    const name = snakeCase(key);
    if (!known.option(name)) return [];
    const values = (Array.isArray(value) ? value : [value]).filter((one) => isKnown(one, known));
    return values.map((one) => `${name} = ${renderValue(name, one)}`);
  });
}

function isKnown(value: JsonValue, known: KnownOptions): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(
    (part) => typeof part !== "string" || !/^EDITION_/.test(part) || known.edition(part),
  );
}

const textFields = new Set(["value", "deprecation_warning", "removal_error"]);

/** In the text format names of enum values stand bare and strings in quotes; in JSON both are strings. */
function renderValue(name: string, value: JsonValue): string {
  if (typeof value === "string") return textFields.has(name) ? JSON.stringify(value) : value;
  if (typeof value !== "object" || value === null) return String(value);
  const parts = Object.entries(value).map(([key, part]) => `${snakeCase(key)}: ${renderValue(snakeCase(key), part)}`);
  return `{ ${parts.join(", ")} }`;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
