/**
 * Protocol messages read and written field by field, so that the descriptors pass from protoc to the plugins as the very
 * bytes that protoc wrote: decoding and encoding them again costs twenty times as much, and would have to be trusted.
 * Field numbers: https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { decodeUtf8 } from "../../model/utf8.ts";
import type { CompiledFile } from "../types.ts";

/** One field of a message. */
export class Field {
  readonly number: number;
  /** Offsets of the whole field, tag included. */
  readonly start: number;
  readonly end: number;
  /** A varint field's value, as far as 32 bits hold it; 0 for the other wire types. */
  readonly value: number;
  readonly #message: Uint8Array;
  readonly #contentStart: number;

  constructor(message: Uint8Array, number: number, start: number, contentStart: number, end: number, value: number) {
    this.number = number;
    this.start = start;
    this.end = end;
    this.value = value;
    this.#message = message;
    this.#contentStart = contentStart;
  }

  /** A view of a delimited field's content (string, bytes, message); empty for the other wire types. Most are passed over. */
  get content(): Uint8Array {
    return this.#message.subarray(this.#contentStart, this.end);
  }

  /** A view of the whole field. */
  get whole(): Uint8Array {
    return this.#message.subarray(this.start, this.end);
  }
}

/** The fields of a message in the order of its bytes. Throws a `RangeError` or an `Error` of the reader where it is damaged. */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  const reader = new BinaryReader(message);
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [number, type] = reader.tag();
    if (type === WireType.LengthDelimited) {
      const length = reader.uint32();
      const content = reader.pos;
      reader.pos += length;
      if (reader.pos > reader.len) throw new RangeError("premature EOF");
      yield new Field(message, number, start, content, reader.pos, 0);
      continue;
    }
    let value = 0;
    if (type === WireType.Varint) value = Number(BigInt.asUintN(32, BigInt(reader.uint64())));
    else reader.skip(type, number);
    yield new Field(message, number, start, reader.pos, reader.pos, value);
  }
}

/** The text of a string field. */
export function textOf(field: Field): string {
  return decodeUtf8(field.content);
}

/** google.protobuf.FileDescriptorSet: its only field. */
const setFile = 1;

/** Fields of google.protobuf.FileDescriptorProto. */
export const fileField = {
  name: 1,
  package: 2,
  dependency: 3,
  messageType: 4,
  enumType: 5,
  service: 6,
  extension: 7,
  options: 8,
  sourceCodeInfo: 9,
  syntax: 12,
  edition: 14,
  optionDependency: 15,
} as const;

/** google.protobuf.FileOptions.go_package. */
export const goPackageOption = 11;

/** The files of a serialized FileDescriptorSet, in its order. Throws where it is damaged. */
export function readDescriptorSet(set: Uint8Array): CompiledFile[] {
  return [...fieldsOf(set)].filter((field) => field.number === setFile).map((field) => readFile(field.content));
}

/** A serialized FileDescriptorSet of serialized files. */
export function writeDescriptorSet(files: Iterable<Uint8Array>): Uint8Array {
  return Buffer.concat([...files].flatMap((file) => delimited(setFile, file)));
}

/** What has to be known of a serialized FileDescriptorProto in order to ask plugins about it; its bytes are kept as a view. */
export function readFile(bytes: Uint8Array): CompiledFile {
  let name = "";
  let goPackage = "";
  let hasServices = false;
  let importsOptions = false;
  const dependencies: string[] = [];
  for (const field of fieldsOf(bytes)) {
    if (field.number === fileField.name) name = textOf(field);
    else if (field.number === fileField.dependency) dependencies.push(textOf(field));
    else if (field.number === fileField.optionDependency) {
      dependencies.push(textOf(field));
      importsOptions = true;
    } else if (field.number === fileField.service) hasServices = true;
    else if (field.number === fileField.options) goPackage = goPackageOf(field.content) ?? goPackage;
  }
  return { name, bytes, dependencies, importsOptions, hasServices, goPackage };
}

function goPackageOf(options: Uint8Array): string | undefined {
  for (const field of fieldsOf(options)) if (field.number === goPackageOption) return textOf(field);
  return undefined;
}

/** The message with each field as it is, with another content, or left out (null), as `change` has it. */
export function rewritten(message: Uint8Array, change: (field: Field) => Field | Uint8Array | null): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const field of fieldsOf(message)) {
    const changed = change(field);
    if (changed instanceof Field) parts.push(changed.whole);
    else if (changed !== null) parts.push(...delimited(field.number, changed));
  }
  return Buffer.concat(parts);
}

/** Empty between its uses: making one for each of thousands of heads takes longer than writing them. */
const heads = new BinaryWriter();

/** A delimited field in two pieces: what stands before its content, and that. */
export function delimited(number: number, content: Uint8Array): readonly [head: Uint8Array, content: Uint8Array] {
  return [headOf(number, content.length), content];
}

/** What stands before the content of a delimited field: its tag and its length in bytes. */
export function headOf(number: number, length: number): Uint8Array {
  return heads.tag(number, WireType.LengthDelimited).uint32(length).finish();
}

/** The message without the fields of one number; every other byte stays as it is and where it was. */
export function withoutField(message: Uint8Array, number: number): Uint8Array {
  const kept: Uint8Array[] = [];
  let from = 0;
  for (const field of fieldsOf(message)) {
    if (field.number !== number) continue;
    kept.push(message.subarray(from, field.start));
    from = field.end;
  }
  return from === 0 ? message : Buffer.concat([...kept, message.subarray(from)]);
}
