import { create, toBinary } from "@bufbuild/protobuf";
import { type DescriptorProto, DescriptorProtoSchema, MessageOptionsSchema } from "@bufbuild/protobuf/wkt";
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
import { enumsDifferences } from "./enums.ts";
import { fieldDifferences, oneofDifferences } from "./fields.ts";
import { optionDifferences } from "./options.ts";
import type { ElementPath } from "./source-info.ts";

const number = DescriptorProtoSchema.field;

/** The messages of a file or of a message; `scope` is what their full names begin with: `acme.v1.`. */
export function* messagesDifferences(
  scope: string,
  owner: Owner,
  before: readonly DescriptorProto[],
  after: readonly DescriptorProto[],
): Generator<SchemaDifference> {
  const paired = pair(before, after, contentOf);
  for (const { after: message, index } of paired.added)
    if (!isEntry(message)) yield schema(`message ${scope}${message.name} added`, memberOf(owner, index));
  for (const { before: old, after: message, index } of paired.renamed)
    if (!isEntry(message))
      yield schema(`message ${scope}${old.name} renamed to ${message.name}`, memberOf(owner, index));
  for (const { before: old, after: message, index } of paired.kept)
    if (!isEntry(message)) yield* messageDifferences(scope + message.name, memberOf(owner, index), old, message);
  for (const message of paired.removed)
    if (!isEntry(message)) yield schema(`message ${scope}${message.name} removed`, owner.at);
  yield* orderDifferences("messages", owner, before.filter(isWritten), after.filter(isWritten));
}

/** What a map field's entries are declared by; nobody writes it, so it is told of the field. */
function isEntry({ options }: DescriptorProto): boolean {
  return options?.mapEntry === true;
}

function isWritten(message: DescriptorProto): boolean {
  return !isEntry(message);
}

/** All of a message but its name, in a text; empty for one without fields, which is like any other. */
export function contentOf(message: DescriptorProto): string {
  const bytes = toBinary(DescriptorProtoSchema, create(DescriptorProtoSchema, { ...message, name: "" }));
  return message.field.length === 0 ? "" : Buffer.from(bytes).toString("base64");
}

function* messageDifferences(
  name: string,
  at: ElementPath,
  before: DescriptorProto,
  after: DescriptorProto,
): Generator<SchemaDifference> {
  const words = `message ${name}`;
  const fields = ({ field, nestedType }: DescriptorProto) =>
    ({ kind: "field", list: field, nested: nestedType }) as const;
  const extensions = ({ extension, nestedType }: DescriptorProto) =>
    ({ kind: "extension", list: extension, nested: nestedType }) as const;
  yield* fieldDifferences({ words, at, list: number.field.number }, fields(before), fields(after));
  yield* oneofDifferences({ words, at }, before, after);
  const nested = { words, at, list: number.nestedType.number };
  yield* messagesDifferences(`${name}.`, nested, before.nestedType, after.nestedType);
  yield* enumsDifferences(`${name}.`, { words, at, list: number.enumType.number }, before.enumType, after.enumType);
  yield* fieldDifferences({ words, at, list: number.extension.number }, extensions(before), extensions(after));
  yield* reservedDifferences(words, at, reservedIn(before), reservedIn(after));
  yield* rangeDifferences(words, at, before, after);
  yield* optionDifferences(
    { words, at, options: number.options.number },
    MessageOptionsSchema,
    before.options,
    after.options,
  );
}

/** Whether ranges of extensions have options: what these say, generators leave out that take it for meant for the source alone. */
function* rangeDifferences(
  words: string,
  at: ElementPath,
  before: DescriptorProto,
  after: DescriptorProto,
): Generator<SchemaDifference> {
  for (const [index, { start, end, options }] of after.extensionRange.entries()) {
    const old = before.extensionRange.find((range) => range.start === start && range.end === end);
    if (old === undefined || (old.options === undefined) === (options === undefined)) continue;
    const change = options === undefined ? "removed from" : "added to";
    const range = `${rangeInWords("extensions", start, end - 1)} of ${words}`;
    yield { kind: "option", words: `options ${change} ${range}`, at: [...at, number.extensionRange.number, index] };
  }
}

/** Ranges end before their `end`. */
function reservedIn({ reservedRange, reservedName, extensionRange }: DescriptorProto): string[] {
  return [
    ...reservedRange.map(({ start, end }) => rangeInWords("reserved", start, end - 1)),
    ...reservedName.map((name) => `reserved name ${name}`),
    ...extensionRange.map(({ start, end }) => rangeInWords("extensions", start, end - 1)),
  ];
}
