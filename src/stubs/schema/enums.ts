import {
  type EnumDescriptorProto,
  EnumDescriptorProtoSchema,
  EnumOptionsSchema,
  EnumValueDescriptorProtoSchema,
  EnumValueOptionsSchema,
} from "@bufbuild/protobuf/wkt";
import {
  memberOf,
  type Owner,
  orderDifferences,
  pair,
  rangeInWords,
  reservedDifferences,
  type SchemaDifference,
  schema,
} from "./difference.ts";
import { optionDifferences } from "./options.ts";
import type { ElementPath } from "./source-info.ts";

const number = EnumDescriptorProtoSchema.field;

/** The enums of a file or of a message; `scope` is what their full names begin with. */
export function* enumsDifferences(
  scope: string,
  owner: Owner,
  before: readonly EnumDescriptorProto[],
  after: readonly EnumDescriptorProto[],
): Generator<SchemaDifference> {
  const paired = pair(before, after, ({ value }) => value.map(({ name, number: own }) => `${name} ${own}`).join());
  for (const { after: one, index } of paired.added)
    yield schema(`enum ${scope}${one.name} added`, memberOf(owner, index));
  for (const { before: old, after: one, index } of paired.renamed)
    yield schema(`enum ${scope}${old.name} renamed to ${one.name}`, memberOf(owner, index));
  for (const { before: old, after: one, index } of paired.kept)
    yield* enumDifferences(`enum ${scope}${one.name}`, memberOf(owner, index), old, one);
  for (const one of paired.removed) yield schema(`enum ${scope}${one.name} removed`, owner.at);
  yield* orderDifferences("enums", owner, before, after);
}

function* enumDifferences(
  words: string,
  at: ElementPath,
  before: EnumDescriptorProto,
  after: EnumDescriptorProto,
): Generator<SchemaDifference> {
  const owner = { words, at, list: number.value.number };
  const paired = pair(before.value, after.value, (value) => String(value.number));
  for (const { after: value, index } of paired.added)
    yield schema(`value ${value.name} added to ${words}`, memberOf(owner, index));
  for (const { before: old, after: value, index } of paired.renamed)
    yield schema(`value ${old.name} of ${words} renamed to ${value.name}`, memberOf(owner, index));
  for (const { before: old, after: value, index } of paired.kept) {
    const place = memberOf(owner, index);
    const own = `value ${value.name} of ${words}`;
    if (old.number !== value.number) yield schema(`${own} renumbered from ${old.number} to ${value.number}`, place);
    const options = { words: own, at: place, options: EnumValueDescriptorProtoSchema.field.options.number };
    yield* optionDifferences(options, EnumValueOptionsSchema, old.options, value.options);
  }
  for (const value of paired.removed) yield schema(`value ${value.name} removed from ${words}`, at);
  yield* orderDifferences("values", owner, before.value, after.value);
  yield* reservedDifferences(words, at, reservedIn(before), reservedIn(after));
  yield* optionDifferences(
    { words, at, options: number.options.number },
    EnumOptionsSchema,
    before.options,
    after.options,
  );
}

/** Unlike those of messages, these ranges include their end. */
function reservedIn({ reservedRange, reservedName }: EnumDescriptorProto): string[] {
  return [
    ...reservedRange.map(({ start, end }) => rangeInWords("reserved", start, end)),
    ...reservedName.map((name) => `reserved name ${name}`),
  ];
}
