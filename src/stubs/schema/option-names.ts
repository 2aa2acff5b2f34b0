import { fromBinary } from "@bufbuild/protobuf";
import { type DescriptorProto, type FieldDescriptorProto, FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import type { CustomOption, SchemaDifference } from "./difference.ts";

/**
 * Differences that call custom options by the names of their extensions, `(buf.validate.field)`, as far as one of these serialized
 * google.protobuf.FileDescriptorProtos declares them; others keep their numbers.
 */
export function withOptionNames(
  differences: readonly SchemaDifference[],
  files: Iterable<Uint8Array>,
): readonly SchemaDifference[] {
  if (!differences.some(({ custom }) => custom !== undefined)) return differences;
  const names = new Map([...files].flatMap(extensionsIn));
  return differences.map((difference) => {
    const { custom, words } = difference;
    const name = custom === undefined ? undefined : names.get(keyOf(custom));
    return name === undefined
      ? difference
      : { ...difference, words: words.replace(`(${custom?.number})`, `(${name})`) };
  });
}

function keyOf({ extendee, number }: CustomOption): string {
  return `${extendee} ${number}`;
}

function extensionsIn(bytes: Uint8Array): (readonly [key: string, name: string])[] {
  const file = fromBinary(FileDescriptorProtoSchema, bytes);
  return [...named(file.extension, file.package), ...file.messageType.flatMap((one) => inMessage(one, file.package))];
}

function inMessage(message: DescriptorProto, scope: string): (readonly [key: string, name: string])[] {
  const own = scope === "" ? message.name : `${scope}.${message.name}`;
  return [...named(message.extension, own), ...message.nestedType.flatMap((nested) => inMessage(nested, own))];
}

function named(extensions: readonly FieldDescriptorProto[], scope: string): (readonly [key: string, name: string])[] {
  return extensions.map(({ name, number, extendee }) => [
    keyOf({ extendee: extendee.replace(/^\./, ""), number }),
    scope === "" ? name : `${scope}.${name}`,
  ]);
}
