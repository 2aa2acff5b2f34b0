import { fromBinary } from "@bufbuild/protobuf";
import {
  type DescriptorProto,
  Edition,
  type FieldDescriptorProto,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  FileOptionsSchema,
  type MethodDescriptorProto,
} from "@bufbuild/protobuf/wkt";
import { type SchemaDifference, schema } from "./difference.ts";
import { enumsDifferences } from "./enums.ts";
import { fieldDifferences } from "./fields.ts";
import { contentOf, messagesDifferences } from "./messages.ts";
import { optionDifferences } from "./options.ts";
import { servicesDifferences } from "./services.ts";

const number = FileDescriptorProtoSchema.field;

/** Where what concerns the whole file is told, and what was removed from its top level. */
const ofFile = [number.package.number];

/**
 * What changed from the descriptor embedded in a stub to the compiled one, in words; empty where they mean the same, and
 * where the embedded one is damaged, for then no .proto made it.
 */
export function schemaDifferences(committed: Uint8Array, compiled: Uint8Array): SchemaDifference[] {
  const before = decoded(committed);
  if (before === null) return [];
  const differences = [...fileDifferences(before, fromBinary(FileDescriptorProtoSchema, compiled))];
  return differences.map((one) => (one.at.length === 0 ? { ...one, at: ofFile } : one));
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
  const scope = after.package === "" ? "" : `${after.package}.`;
  if (before.package !== after.package)
    yield schema(`package changed from ${before.package || "none"} to ${after.package || "none"}`, ofFile);
  intoPackageOf(after, before);
  if (languageOf(before) !== languageOf(after))
    yield schema(`${languageOf(before)} changed to ${languageOf(after)}`, [number.syntax.number]);
  yield* importDifferences(before, after);
  const own = { words: "the file", at: [], options: number.options.number };
  yield* optionDifferences(own, FileOptionsSchema, before.options, after.options);
  const owner = (list: number) => ({ words: "the file", at: [], list });
  const messages = messagesDifferences(scope, owner(number.messageType.number), before.messageType, after.messageType);
  yield* withMoves(scope, movedMessages(before, after), messages);
  yield* enumsDifferences(scope, owner(number.enumType.number), before.enumType, after.enumType);
  yield* servicesDifferences(scope, owner(number.service.number), before.service, after.service);
  const extensions = (list: readonly FieldDescriptorProto[]) => ({ kind: "extension", list, nested: [] }) as const;
  yield* fieldDifferences(owner(number.extension.number), extensions(before.extension), extensions(after.extension));
}

/** `syntax proto3` or `edition 2023`; an empty syntax is proto2's. */
function languageOf({ syntax, edition }: FileDescriptorProto): string {
  if (syntax !== "editions") return `syntax ${syntax || "proto2"}`;
  return `edition ${(Edition[edition] ?? String(edition)).replace("EDITION_", "")}`;
}

function* importDifferences(before: FileDescriptorProto, after: FileDescriptorProto): Generator<SchemaDifference> {
  for (const [index, name] of after.dependency.entries())
    if (!before.dependency.includes(name)) yield schema(`import ${name} added`, [number.dependency.number, index]);
  for (const name of before.dependency)
    if (!after.dependency.includes(name)) yield schema(`import ${name} removed`, ofFile);
  const kept = before.dependency.filter((name) => after.dependency.includes(name));
  const moved = after.dependency
    .filter((name) => before.dependency.includes(name))
    .find((name, at) => name !== kept[at]);
  if (moved !== undefined)
    yield schema("its imports stand in another order", [number.dependency.number, after.dependency.indexOf(moved)]);
  yield* kindDifferences("public", (file) => file.publicDependency, before, after);
  yield* kindDifferences("weak", (file) => file.weakDependency, before, after);
}

/** Imports that both have, and that only one of them calls public or weak; `numbersIn` counts them among a file's imports. */
function* kindDifferences(
  kind: string,
  numbersIn: (file: FileDescriptorProto) => readonly number[],
  before: FileDescriptorProto,
  after: FileDescriptorProto,
): Generator<SchemaDifference> {
  const namesIn = (file: FileDescriptorProto) => numbersIn(file).map((index) => file.dependency[index] ?? "");
  const [old, fresh] = [namesIn(before), namesIn(after)];
  const at = (name: string) => [number.dependency.number, after.dependency.indexOf(name)];
  for (const name of fresh) if (!old.includes(name)) yield schema(`import ${name} became ${kind}`, at(name));
  for (const name of old)
    if (!fresh.includes(name) && after.dependency.includes(name))
      yield schema(`import ${name} is ${kind} no longer`, at(name));
}

/**
 * Names the file's own types as if its package had always been that of the other one, lest every field is told to have changed with it, and
 * those of other files, unless the other one still has them by their former names.
 */
function intoPackageOf(after: FileDescriptorProto, file: FileDescriptorProto): void {
  if (file.package === after.package) return;
  const [from, to] = [file, after].map((one) => (one.package === "" ? "." : `.${one.package}.`)) as [string, string];
  const own = new Set(typesIn(file).map((name) => from + name));
  const kept = new Set(typedIn(after).flatMap(namesIn));
  const moved = (type: string) =>
    type.startsWith(from) && (own.has(type) || !kept.has(type)) ? to + type.slice(from.length) : type;
  for (const one of typedIn(file)) {
    if (one.$typeName === "google.protobuf.MethodDescriptorProto") {
      one.inputType = moved(one.inputType);
      one.outputType = moved(one.outputType);
    } else {
      one.typeName = moved(one.typeName);
      one.extendee = moved(one.extendee);
    }
  }
}

/** Everything in a file that names types. */
function typedIn(file: FileDescriptorProto): (FieldDescriptorProto | MethodDescriptorProto)[] {
  const inMessages = allMessages(file).flatMap(({ message }) => [...message.field, ...message.extension]);
  return [...inMessages, ...file.extension, ...file.service.flatMap((service) => service.method)];
}

function namesIn(one: FieldDescriptorProto | MethodDescriptorProto): string[] {
  return one.$typeName === "google.protobuf.MethodDescriptorProto"
    ? [one.inputType, one.outputType]
    : [one.typeName, one.extendee];
}

/** The names of all messages and enums of a file below its package. */
function typesIn(file: FileDescriptorProto): string[] {
  const inMessages = allMessages(file).flatMap(({ name, message }) => [
    name,
    ...message.enumType.map((nested) => `${name}.${nested.name}`),
  ]);
  return [...inMessages, ...file.enumType.map(({ name }) => name)];
}

/** All messages of a file with their names below its package: `Outer.Inner`. */
function allMessages({
  messageType,
}: FileDescriptorProto): { readonly name: string; readonly message: DescriptorProto }[] {
  const visit = (scope: string, message: DescriptorProto): { name: string; message: DescriptorProto }[] => {
    const name = scope + message.name;
    return [{ name, message }, ...message.nestedType.flatMap((nested) => visit(`${name}.`, nested))];
  };
  return messageType.flatMap((message) => visit("", message));
}

/** Messages that are declared in another place with the same name and content, the old name by the new one. */
function movedMessages(before: FileDescriptorProto, after: FileDescriptorProto): ReadonlyMap<string, string> {
  const [old, fresh] = [allMessages(before), allMessages(after)];
  const without = (list: typeof old, other: typeof old) =>
    list.filter((one) => !other.some(({ name }) => name === one.name));
  const gone = without(old, fresh);
  const pairs = without(fresh, old).flatMap(({ name, message }) => {
    const [twin] = gone.filter(
      (one) => one.message.name === message.name && contentOf(one.message) === contentOf(message),
    );
    return twin === undefined ? [] : [[name, twin.name] as const];
  });
  return new Map(pairs);
}

function* withMoves(
  scope: string,
  moves: ReadonlyMap<string, string>,
  differences: Iterable<SchemaDifference>,
): Generator<SchemaDifference> {
  const added = new Map(
    [...moves].map(([to, from]) => [`message ${scope}${to} added`, `message ${scope}${from} moved to ${scope}${to}`]),
  );
  const removed = new Set([...moves].map(([, from]) => `message ${scope}${from} removed`));
  for (const difference of differences) {
    if (removed.has(difference.words)) continue;
    yield { ...difference, words: added.get(difference.words) ?? difference.words };
  }
}
