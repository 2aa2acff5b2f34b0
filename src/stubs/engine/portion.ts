import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
import type { CompiledFile, Reads } from "../types.ts";
import { fieldsOf, fileField, withoutField } from "./wire.ts";

/** The bytes that a plugin is sent of a compiled file: as one of its targets, or as something that these import. */
export type Portion = (file: CompiledFile, isTarget: boolean) => Uint8Array;

/**
 * Decides how much of each file a plugin is sent. The larger part of a request is comments and fields that the plugin never
 * looks at and yet has to read, check and link. Each file is cut once, however many requests repeat it.
 */
export function portionOf(reads: Reads, withoutSourceInfo: boolean): Portion {
  const told = (bytes: Uint8Array) => (withoutSourceInfo ? withoutComments(bytes) : bytes);
  const asTarget = once(({ bytes }) => told(reads === "services" ? servicesOf(bytes) : bytes));
  const asImport = once(({ bytes }) => {
    if (reads === "everything") return told(bytes);
    return withoutComments(reads === "services" ? servicesOf(bytes) : bytes);
  });
  return (file, isTarget) => (isTarget ? asTarget(file) : asImport(file));
}

function once(cut: (file: CompiledFile) => Uint8Array): (file: CompiledFile) => Uint8Array {
  const known = new Map<CompiledFile, Uint8Array>();
  return (file) => {
    const bytes = known.get(file) ?? cut(file);
    known.set(file, bytes);
    return bytes;
  };
}

function withoutComments(file: Uint8Array): Uint8Array {
  return withoutField(file, fileField.sourceCodeInfo);
}

/** Fields of google.protobuf.DescriptorProto that say which types there are. */
const messageField = { name: 1, nestedType: 3 } as const;

/**
 * A serialized FileDescriptorProto whose messages are only names: all that a generator of services asks of them. Enums and
 * extensions are left out, and with all three the comments on them.
 */
function servicesOf(file: Uint8Array): Uint8Array {
  return rewritten(file, (number, content) => {
    if (number === fileField.messageType) return namesOf(content);
    if (number === fileField.enumType || number === fileField.extension) return null;
    return number === fileField.sourceCodeInfo ? commentsOfServices(content) : content;
  });
}

function namesOf(message: Uint8Array): Uint8Array {
  return rewritten(message, (number, content) => {
    if (number === messageField.name) return content;
    return number === messageField.nestedType ? namesOf(content) : null;
  });
}

/** The message with the content of each delimited field replaced; null leaves a field out. Other fields stay as they are. */
function rewritten(
  message: Uint8Array,
  replace: (number: number, content: Uint8Array) => Uint8Array | null,
): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const field of fieldsOf(message)) {
    const content = replace(field.number, field.content);
    if (content === field.content) parts.push(message.subarray(field.start, field.end));
    else if (content !== null) parts.push(delimited(field.number, content));
  }
  return Buffer.concat(parts);
}

function delimited(number: number, content: Uint8Array): Uint8Array {
  const head: number[] = [(number << 3) | WireType.LengthDelimited];
  let length = content.length;
  for (; length > 0x7f; length >>>= 7) head.push((length & 0x7f) | 0x80);
  head.push(length);
  return Buffer.concat([Uint8Array.from(head), content]);
}

/**
 * A serialized SourceCodeInfo without the locations in messages, enums and extensions. They are by far the most, so this
 * looks only at the first number of each path, which is the first thing that protoc writes of a location.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
function commentsOfServices(info: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  const reader = new BinaryReader(info);
  let from = 0;
  while (reader.pos < reader.len) {
    const start = reader.pos;
    reader.tag();
    const length = reader.uint32();
    const isOther = length > 2 && info[reader.pos] === packedPath && isOfTypes(info[reader.pos + 2]);
    reader.pos += length;
    if (!isOther) continue;
    if (start > from) kept.push(info.subarray(from, start));
    from = reader.pos;
  }
  kept.push(info.subarray(from));
  return Buffer.concat(kept);
}

/** The tag of google.protobuf.SourceCodeInfo.Location.path; its length and its first number follow. */
const packedPath = (1 << 3) | WireType.LengthDelimited;

function isOfTypes(field: number | undefined): boolean {
  return field === fileField.messageType || field === fileField.enumType || field === fileField.extension;
}
