import { isFieldSet } from "@bufbuild/protobuf";
import { protoCamelCase } from "@bufbuild/protobuf/reflect";
import {
  type DescriptorProto,
  DescriptorProtoSchema,
  type FieldDescriptorProto,
  FieldDescriptorProtoSchema,
  FieldOptionsSchema,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import { memberOf, type Owner, orderDifferences, type SchemaDifference, schema } from "./difference.ts";
import { optionDifferences } from "./options.ts";
import type { ElementPath } from "./source-info.ts";

const number = FieldDescriptorProtoSchema.field;

/** The fields or extensions of one message, or the extensions of a file. */
export interface Fields {
  readonly kind: "field" | "extension";
  readonly list: readonly FieldDescriptorProto[];
  /** Where the entries of map fields are declared. */
  readonly nested: readonly DescriptorProto[];
}

/** What happened to fields: by their numbers, which are what counts on the wire, and by their names. */
export function* fieldDifferences(owner: Owner, before: Fields, after: Fields): Generator<SchemaDifference> {
  const { kind } = after;
  const own = (field: FieldDescriptorProto) => `${field.extendee} ${field.number}`;
  const byNumber = new Map(before.list.map((field) => [own(field), field]));
  const byName = new Map(before.list.map((field) => [field.name, field]));
  const names = new Set(after.list.map(({ name }) => name));
  const typeBefore = (field: FieldDescriptorProto) => typeOf(field, before.nested);
  const told = new Set<FieldDescriptorProto>();
  for (const [index, field] of after.list.entries()) {
    const at = memberOf(owner, index);
    const [type, words] = [typeOf(field, after.nested), `${kind} ${field.name} of ${owner.words}`];
    const named = byName.get(field.name);
    const same = byNumber.get(own(field));
    const renamed = same !== undefined && !names.has(same.name) && typeBefore(same) === type ? same : undefined;
    const old = named ?? renamed;
    if (old === undefined) {
      yield schema(`${kind} ${field.name} added to ${owner.words}`, at);
      continue;
    }
    told.add(old);
    if (named === undefined) yield schema(`${kind} ${old.name} of ${owner.words} renamed to ${field.name}`, at);
    if (old.number !== field.number)
      yield schema(`${words} renumbered from ${old.number} to ${field.number}`, [...at, number.number.number]);
    if (old.extendee !== field.extendee)
      yield schema(`${words} now extends ${plain(field.extendee)}, not ${plain(old.extendee)}`, at);
    if (typeBefore(old) !== type)
      yield schema(`${words} changed from ${typeBefore(old)} to ${type}`, [...at, number.typeName.number]);
    // With a new name comes a new JSON name, of which only one that is given is a change of its own.
    if (old.jsonName !== field.jsonName && (old.name === field.name || isGivenJsonName(field)))
      yield schema(`JSON name of ${words} changed from ${old.jsonName} to ${field.jsonName}`, [
        ...at,
        number.jsonName.number,
      ]);
    yield* defaultDifference(words, old, field, at);
    if (old.proto3Optional !== field.proto3Optional)
      yield schema(`${words} ${field.proto3Optional ? "became optional" : "is optional no longer"}`, at);
    yield* optionDifferences(
      { words, at, options: number.options.number },
      FieldOptionsSchema,
      old.options,
      field.options,
    );
  }
  for (const field of before.list)
    if (!told.has(field)) yield schema(`${kind} ${field.name} removed from ${owner.words}`, owner.at);
  yield* orderDifferences(`${kind}s`, owner, before.list, after.list);
}

/**
 * Whether a field's JSON name is another than protoc makes of its name; what differs in case alone may be a recipe's work.
 * https://protobuf.dev/programming-guides/json/#field-names
 */
function isGivenJsonName({ name, jsonName }: FieldDescriptorProto): boolean {
  return jsonName.toLowerCase() !== protoCamelCase(name).toLowerCase();
}

function* defaultDifference(
  words: string,
  old: FieldDescriptorProto,
  field: FieldDescriptorProto,
  at: ElementPath,
): Generator<SchemaDifference> {
  const defaultOf = (one: FieldDescriptorProto) =>
    isFieldSet(one, number.defaultValue) ? one.defaultValue : "nothing";
  if (defaultOf(old) === defaultOf(field)) return;
  yield schema(`default of ${words} changed from ${defaultOf(old)} to ${defaultOf(field)}`, [
    ...at,
    number.defaultValue.number,
  ]);
}

/** As in a .proto: `repeated string`, `map<string, acme.v1.Item>`, `required acme.v1.Item`. */
function typeOf(field: FieldDescriptorProto, nested: readonly DescriptorProto[]): string {
  const entry = nested.find(({ name, options }) => options?.mapEntry === true && field.typeName.endsWith(`.${name}`));
  const [key, value] = entry?.field ?? [];
  if (key !== undefined && value !== undefined) return `map<${typeOf(key, [])}, ${typeOf(value, [])}>`;
  const label = field.label === Label.REPEATED ? "repeated " : field.label === Label.REQUIRED ? "required " : "";
  const group = field.type === Type.GROUP ? "group " : "";
  return label + group + (field.typeName === "" ? Type[field.type].toLowerCase() : plain(field.typeName));
}

function plain(name: string): string {
  return name.replace(/^\./, "");
}

/** Fields that went into a oneof, out of one or from one to another, and the oneofs themselves. */
export function* oneofDifferences(
  owner: Omit<Owner, "list">,
  before: DescriptorProto,
  after: DescriptorProto,
): Generator<SchemaDifference> {
  const [old, fresh] = [oneofsOf(before), oneofsOf(after)];
  const { words, at } = owner;
  const renamed = renamedOneofs(before, after);
  const former = new Set(renamed.values());
  for (const name of fresh) {
    const index = after.oneofDecl.findIndex((oneof) => oneof.name === name);
    const place = [...at, DescriptorProtoSchema.field.oneofDecl.number, index];
    const twin = renamed.get(name);
    if (twin !== undefined) yield schema(`oneof ${twin} of ${words} renamed to ${name}`, place);
    else if (!old.includes(name)) yield schema(`oneof ${name} added to ${words}`, place);
  }
  for (const name of old)
    if (!fresh.includes(name) && !former.has(name)) yield schema(`oneof ${name} removed from ${words}`, at);
  if (old.filter((name) => fresh.includes(name)).join() !== fresh.filter((name) => old.includes(name)).join())
    yield schema(`order of oneofs in ${words} changed`, at);
  const places = new Map(before.field.map((field) => [field.name, oneofOf(before, field)]));
  for (const [index, field] of after.field.entries()) {
    const [from, to] = [places.get(field.name), oneofOf(after, field)];
    const twin = renamed.get(to ?? "");
    if (from !== undefined && from !== to && !(twin !== undefined && from === twin)) {
      const place = [...at, DescriptorProtoSchema.field.field.number, index];
      yield schema(`field ${field.name} of ${words} moved from ${inWords(from)} to ${inWords(to)}`, place);
    }
  }
}

function inWords(oneof: string | null): string {
  return oneof === null ? "no oneof" : `oneof ${oneof}`;
}

/** Former names of oneofs by their new ones: of those that have the same fields under another name. */
function renamedOneofs(before: DescriptorProto, after: DescriptorProto): ReadonlyMap<string, string> {
  const [old, fresh] = [oneofsOf(before), oneofsOf(after)];
  const fieldsOf = (message: DescriptorProto, name: string) =>
    message.field.flatMap((field) => (oneofOf(message, field) === name ? [field.number] : [])).join();
  return new Map(
    fresh
      .filter((name) => !old.includes(name))
      .flatMap((name) => {
        const twin = old.find((one) => !fresh.includes(one) && fieldsOf(before, one) === fieldsOf(after, name));
        return twin === undefined ? [] : [[name, twin] as const];
      }),
  );
}

/** Names of the oneofs that are written in the .proto: `optional` in proto3 makes one for each field. */
function oneofsOf({ field, oneofDecl }: DescriptorProto): string[] {
  const made = new Set(field.filter((one) => one.proto3Optional).map((one) => one.oneofIndex));
  return oneofDecl.map(({ name }) => name).filter((_, index) => !made.has(index));
}

function oneofOf(message: DescriptorProto, field: FieldDescriptorProto): string | null {
  if (field.proto3Optional || !isFieldSet(field, number.oneofIndex)) return null;
  return message.oneofDecl[field.oneofIndex]?.name ?? null;
}
