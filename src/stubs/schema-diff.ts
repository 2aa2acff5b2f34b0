import { type DescMessage, fromBinary, isFieldSet, type Message, type MessageShape } from "@bufbuild/protobuf";
import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
import {
  type DescriptorProto,
  type EnumDescriptorProto,
  EnumOptionsSchema,
  EnumValueOptionsSchema,
  type FieldDescriptorProto,
  FieldDescriptorProtoSchema,
  FieldOptionsSchema,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  FileOptionsSchema,
  FieldDescriptorProto_Label as Label,
  MessageOptionsSchema,
  type MethodDescriptorProto,
  MethodOptionsSchema,
  type ServiceDescriptorProto,
  ServiceOptionsSchema,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import { fieldsOf } from "./engine/wire.ts";

/** One difference between the schema that a stub was made from and the schema of today. */
export interface SchemaDifference {
  /** `option` for options other than go_package, which change no type and no method. */
  readonly kind: "schema" | "option";
  /** `field age added to message acme.v1.Person`. */
  readonly words: string;
}

/**
 * What changed from the descriptor embedded in a stub to the compiled one, in words; empty where they mean the same, and
 * where the embedded one is damaged, for then no .proto made it.
 */
export function schemaDifferences(committed: Uint8Array, compiled: Uint8Array): SchemaDifference[] {
  const before = decoded(committed);
  return before === null ? [] : [...fileDifferences(before, fromBinary(FileDescriptorProtoSchema, compiled))];
}

function decoded(committed: Uint8Array): FileDescriptorProto | null {
  try {
    return fromBinary(FileDescriptorProtoSchema, committed);
  } catch {
    // Edited by hand or half merged: the caller judges by the code alone.
    return null;
  }
}

function* fileDifferences(before: FileDescriptorProto, after: FileDescriptorProto): Generator<SchemaDifference> {
  if (before.package !== after.package) yield schema(`package changed from ${before.package} to ${after.package}`);
  if (before.syntax !== after.syntax || before.edition !== after.edition) yield schema("syntax or edition changed");
  for (const name of after.dependency) if (!before.dependency.includes(name)) yield schema(`import ${name} added`);
  for (const name of before.dependency) if (!after.dependency.includes(name)) yield schema(`import ${name} removed`);
  const forwarded = (file: FileDescriptorProto) =>
    file.publicDependency.map((index) => file.dependency[index]).join(", ");
  if (forwarded(before) !== forwarded(after)) yield schema("public imports changed");
  yield* optionDifferences("the file", FileOptionsSchema, before.options, after.options);
  const scope = after.package === "" ? "" : `${after.package}.`;
  yield* byName("message", scope, before.messageType, after.messageType, messageDifferences);
  yield* byName("enum", scope, before.enumType, after.enumType, enumDifferences);
  yield* byName("service", scope, before.service, after.service, serviceDifferences);
  yield* fieldDifferences("extension", "the file", before.extension, after.extension);
}

function* messageDifferences(
  name: string,
  before: DescriptorProto,
  after: DescriptorProto,
): Generator<SchemaDifference> {
  yield* fieldDifferences("field", `message ${name}`, before.field, after.field);
  yield* oneofDifferences(name, before, after);
  yield* byName("message", `${name}.`, before.nestedType, after.nestedType, messageDifferences);
  yield* byName("enum", `${name}.`, before.enumType, after.enumType, enumDifferences);
  yield* fieldDifferences("extension", `message ${name}`, before.extension, after.extension);
  const oneofs = (message: DescriptorProto) => message.oneofDecl.map((oneof) => oneof.name).join(", ");
  if (oneofs(before) !== oneofs(after)) yield schema(`oneofs of message ${name} changed`);
  const reserved = (message: DescriptorProto) => {
    const ranges = [...message.reservedRange, ...message.extensionRange].map(({ start, end }) => [start, end]);
    return JSON.stringify([ranges, message.reservedName]);
  };
  if (reserved(before) !== reserved(after)) yield schema(`reserved or extension ranges of message ${name} changed`);
  yield* optionDifferences(`message ${name}`, MessageOptionsSchema, before.options, after.options);
}

/** Fields that went into a oneof, out of one or from one to another; those of a field's own presence are not told here. */
function* oneofDifferences(name: string, before: DescriptorProto, after: DescriptorProto): Generator<SchemaDifference> {
  const oneofOf = (message: DescriptorProto, field: FieldDescriptorProto) =>
    field.proto3Optional || !isFieldSet(field, FieldDescriptorProtoSchema.field.oneofIndex)
      ? "no oneof"
      : `oneof ${message.oneofDecl[field.oneofIndex]?.name}`;
  const old = new Map(before.field.map((field) => [field.name, oneofOf(before, field)]));
  for (const field of after.field) {
    const [from, to] = [old.get(field.name), oneofOf(after, field)];
    if (from !== undefined && from !== to)
      yield schema(`field ${field.name} of message ${name} moved from ${from} to ${to}`);
  }
}

function* fieldDifferences(
  kind: "field" | "extension",
  owner: string,
  before: readonly FieldDescriptorProto[],
  after: readonly FieldDescriptorProto[],
): Generator<SchemaDifference> {
  const own = (field: FieldDescriptorProto) => `${field.extendee} ${field.number}`;
  const byNumber = new Map(before.map((field) => [own(field), field]));
  const oldNames = new Map(before.map((field) => [field.name, field]));
  const newNames = new Set(after.map(({ name }) => name));
  for (const field of after) {
    const same = byNumber.get(own(field));
    const named = oldNames.get(field.name);
    if (same === undefined && named === undefined) yield schema(`${kind} ${field.name} added to ${owner}`);
    else if (named !== undefined && named.number !== field.number) {
      yield schema(`${kind} ${field.name} of ${owner} renumbered from ${named.number} to ${field.number}`);
    } else if (same !== undefined && same.name !== field.name && !newNames.has(same.name)) {
      yield schema(`${kind} ${same.name} of ${owner} renamed to ${field.name}`);
    }
    const old = named ?? same;
    if (old === undefined) continue;
    if (typeOf(old) !== typeOf(field))
      yield schema(`${kind} ${field.name} of ${owner} changed from ${typeOf(old)} to ${typeOf(field)}`);
    if (old.jsonName !== field.jsonName && old.name === field.name)
      yield schema(`JSON name of ${kind} ${field.name} of ${owner} changed`);
    if (old.defaultValue !== field.defaultValue) yield schema(`default of ${kind} ${field.name} of ${owner} changed`);
    if (old.proto3Optional !== field.proto3Optional)
      yield schema(`presence of ${kind} ${field.name} of ${owner} changed`);
    yield* optionDifferences(`${kind} ${field.name} of ${owner}`, FieldOptionsSchema, old.options, field.options);
  }
  const numbers = new Set(after.map(own));
  for (const field of before) {
    if (!numbers.has(own(field)) && !newNames.has(field.name))
      yield schema(`${kind} ${field.name} removed from ${owner}`);
  }
  yield* orderDifferences(`${kind}s`, owner, before, after);
}

function typeOf(field: FieldDescriptorProto): string {
  const label = field.label === Label.REPEATED ? "repeated " : field.label === Label.REQUIRED ? "required " : "";
  return label + (field.typeName === "" ? Type[field.type].toLowerCase() : field.typeName.replace(/^\./, ""));
}

function* enumDifferences(
  name: string,
  before: EnumDescriptorProto,
  after: EnumDescriptorProto,
): Generator<SchemaDifference> {
  const old = new Map(before.value.map((value) => [value.name, value]));
  const names = new Set(after.value.map((value) => value.name));
  for (const value of after.value) {
    const same = old.get(value.name);
    if (same === undefined) yield schema(`value ${value.name} added to enum ${name}`);
    else if (same.number !== value.number)
      yield schema(`value ${value.name} of enum ${name} renumbered from ${same.number} to ${value.number}`);
    else
      yield* optionDifferences(
        `value ${value.name} of enum ${name}`,
        EnumValueOptionsSchema,
        same.options,
        value.options,
      );
  }
  for (const value of before.value)
    if (!names.has(value.name)) yield schema(`value ${value.name} removed from enum ${name}`);
  yield* orderDifferences("values", `enum ${name}`, before.value, after.value);
  const reserved = ({ reservedRange, reservedName }: EnumDescriptorProto) =>
    JSON.stringify([reservedRange.map(({ start, end }) => [start, end]), reservedName]);
  if (reserved(before) !== reserved(after)) yield schema(`reserved values of enum ${name} changed`);
  yield* optionDifferences(`enum ${name}`, EnumOptionsSchema, before.options, after.options);
}

function* serviceDifferences(
  name: string,
  before: ServiceDescriptorProto,
  after: ServiceDescriptorProto,
): Generator<SchemaDifference> {
  const old = new Map(before.method.map((method) => [method.name, method]));
  const names = new Set(after.method.map((method) => method.name));
  for (const method of after.method) {
    const same = old.get(method.name);
    if (same === undefined) yield schema(`method ${method.name} added to service ${name}`);
    else {
      if (shapeOf(same) !== shapeOf(method))
        yield schema(`method ${method.name} of service ${name} changed from ${shapeOf(same)} to ${shapeOf(method)}`);
      yield* optionDifferences(
        `method ${method.name} of service ${name}`,
        MethodOptionsSchema,
        same.options,
        method.options,
      );
    }
  }
  for (const method of before.method)
    if (!names.has(method.name)) yield schema(`method ${method.name} removed from service ${name}`);
  yield* orderDifferences("methods", `service ${name}`, before.method, after.method);
  yield* optionDifferences(`service ${name}`, ServiceOptionsSchema, before.options, after.options);
}

function shapeOf(method: MethodDescriptorProto): string {
  const side = (streams: boolean, type: string) => `${streams ? "stream " : ""}${type.replace(/^\./, "")}`;
  return `(${side(method.clientStreaming, method.inputType)}) returns (${side(method.serverStreaming, method.outputType)})`;
}

function* byName<T extends { readonly name: string }>(
  kind: string,
  scope: string,
  before: readonly T[],
  after: readonly T[],
  differences: (name: string, before: T, after: T) => Iterable<SchemaDifference>,
): Generator<SchemaDifference> {
  const old = new Map(before.map((one) => [one.name, one]));
  const names = new Set(after.map(({ name }) => name));
  for (const one of after) {
    const same = old.get(one.name);
    if (same === undefined) yield schema(`${kind} ${scope}${one.name} added`);
    else yield* differences(scope + one.name, same, one);
  }
  for (const one of before) if (!names.has(one.name)) yield schema(`${kind} ${scope}${one.name} removed`);
  yield* orderDifferences(`${kind}s`, scope === "" ? "the file" : scope.slice(0, -1), before, after);
}

/** Generated code numbers declarations by their place, so that moving one changes it although it changes no type. */
function* orderDifferences(
  kinds: string,
  owner: string,
  before: readonly { readonly name: string }[],
  after: readonly { readonly name: string }[],
): Generator<SchemaDifference> {
  const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const [old, fresh] = [new Set(namesOf(before)), new Set(namesOf(after))];
  const kept = namesOf(before).filter((name) => fresh.has(name));
  if (
    namesOf(after)
      .filter((name) => old.has(name))
      .join() !== kept.join()
  )
    yield schema(`order of ${kinds} in ${owner} changed`);
}

/** Options by the fields that descriptor.proto names, and custom ones by their number and bytes. */
function* optionDifferences<S extends DescMessage>(
  owner: string,
  description: S,
  before: MessageShape<S> | undefined,
  after: MessageShape<S> | undefined,
): Generator<SchemaDifference> {
  const old = optionsOf(description, before);
  const fresh = optionsOf(description, after);
  for (const name of new Set([...old.keys(), ...fresh.keys()])) {
    const [from, to] = [old.get(name), fresh.get(name)];
    if (from === to) continue;
    const kind = name === "go_package" ? "schema" : "option";
    const values = name.startsWith("custom") ? "" : ` from ${from ?? "nothing"} to ${to ?? "nothing"}`;
    yield { kind, words: `option ${name} of ${owner} changed${values}` };
  }
}

function optionsOf(description: DescMessage, options: Message | undefined): Map<string, string> {
  const values = new Map<string, string>();
  if (options === undefined) return values;
  for (const field of description.fields) {
    const value: unknown = (options as unknown as Record<string, unknown>)[field.localName];
    const text = typeof value === "string" ? value : JSON.stringify(value, plain);
    if (Object.hasOwn(options, field.localName) && text !== undefined && text !== "[]" && text !== "")
      values.set(field.name, text);
  }
  for (const { no, wireType, data } of options.$unknown ?? []) {
    const name = `custom option ${no}`;
    values.set(
      name,
      `${values.get(name) ?? ""}${canonical(wireType === WireType.LengthDelimited ? withoutLength(data) : data)} `,
    );
  }
  return values;
}

function withoutLength(data: Uint8Array): Uint8Array {
  return new BinaryReader(data).bytes();
}

/**
 * A text that is the same for equal values of an option whose type is not known here: protoc and the Go plugins write the
 * fields of a message in orders of their own. What can be read as a message is ordered, all else is left as it is.
 */
function canonical(bytes: Uint8Array): string {
  try {
    const fields = [...fieldsOf(bytes)];
    if (fields.length === 0) return "";
    const texts = fields.map((field) => {
      const raw = bytes.subarray(field.start, field.end);
      return `${field.number}:${field.content.length > 0 ? `{${canonical(field.content)}}` : Buffer.from(raw).toString("hex")}`;
    });
    return texts.sort().join(",");
  } catch {
    // No message after all: a string, a number or packed values.
    return Buffer.from(bytes).toString("hex");
  }
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

function schema(words: string): SchemaDifference {
  return { kind: "schema", words };
}
