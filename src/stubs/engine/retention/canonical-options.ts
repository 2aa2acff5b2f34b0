import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { CompiledFile } from "../../types.ts";
import { Scan } from "../../wire/scan.ts";
import { delimited } from "../../wire/wire.ts";
import { messageType, type OptionField, OptionTypes } from "./option-types.ts";

/** Options as protoc writes them for plugins. */
export interface Canonical {
  readonly bytes: Uint8Array;
  /** Whether these are the bytes that they were made of. */
  readonly isSame: boolean;
  /** What was left out, as paths that begin in the message of the options. */
  readonly leftOut: readonly (readonly number[])[];
}

/** The canonical form of the options that lie in a file between two offsets; `typeName` with a leading dot. */
export type Canonicalize = (typeName: string, file: Buffer, start: number, end: number) => Canonical;

/** What protoc writes can't be told from here. */
export class CannotTell extends Error {}

/** Of extension ranges. */
export const rangeOptions = ".google.protobuf.ExtensionRangeOptions";

/** The field `features` by the message of the options that it is in. */
const features: Readonly<Record<string, number>> = {
  ".google.protobuf.FileOptions": 50,
  ".google.protobuf.MessageOptions": 12,
  ".google.protobuf.FieldOptions": 21,
  ".google.protobuf.OneofOptions": 1,
  ".google.protobuf.EnumOptions": 7,
  ".google.protobuf.EnumValueOptions": 2,
  ".google.protobuf.ServiceOptions": 34,
  ".google.protobuf.MethodOptions": 35,
};

/** The first ones of google.protobuf.FeatureSet, those of edition 2023, are for plugins. */
const lastFeatureOf2023 = 6;

/**
 * For options of which nobody declares what they are, for nobody could declare further ones: of protoc's own the source alone has those of
 * extension ranges, and features that came after edition 2023, at which it throws a `CannotTell`.
 * https://github.com/protocolbuffers/protobuf/blob/v32.0/src/google/protobuf/descriptor.proto
 */
export const ownOptions: Canonicalize = (typeName, file, start, end) => {
  if (typeName === rangeOptions) throw new CannotTell();
  for (const scan = new Scan(file, start, end); scan.next(); ) {
    if (scan.number !== features[typeName]) continue;
    for (const feature = new Scan(scan.content); feature.next(); ) {
      if (feature.number > lastFeatureOf2023) throw new CannotTell();
    }
  }
  return untouched;
};

const untouched: Canonical = { bytes: new Uint8Array(), isSame: true, leftOut: [] };

/**
 * For options that these files declare, descriptor.proto among them. Equal ones, of which there may be thousands, are written once.
 * Throws a `CannotTell`, or a `RangeError` of a group.
 */
export function canonicalOptions(files: readonly CompiledFile[]): Canonicalize {
  const types = new OptionTypes(files);
  const known = new Map<string, Map<string, Canonical>>();
  const canonical: Canonicalize = (typeName, file, start, end) => {
    const ofType = known.get(typeName) ?? new Map<string, Canonical>();
    known.set(typeName, ofType);
    const content = file.toString("latin1", start, end);
    const made = ofType.get(content) ?? written(typeName, Buffer.from(content, "latin1"));
    ofType.set(content, made);
    return made;
  };
  const written = (typeName: string, message: Buffer): Canonical => {
    const type = types.message(typeName);
    if (type === null || type.isMessageSet) throw new CannotTell();
    const parts: Uint8Array[] = [];
    const leftOut: (readonly number[])[] = [];
    const oneofs = new Set<number>();
    for (const [number, occurrences] of occurrencesIn(message)) {
      const field = type.fields.get(number) ?? types.extension(typeName, number);
      if (field === null || (field.oneof !== null && oneofs.has(field.oneof))) throw new CannotTell();
      if (field.oneof !== null) oneofs.add(field.oneof);
      if (field.isSourceOnly) {
        leftOut.push([number]);
      } else if (field.type === messageType) {
        const messages = messagesOf(field, occurrences).map((one) => canonical(field.typeName, one, 0, one.length));
        for (const [index, one] of messages.entries()) {
          parts.push(...delimited(number, one.bytes));
          const path = field.isRepeated ? [number, index] : [number];
          leftOut.push(...one.leftOut.map((rest) => [...path, ...rest]));
        }
      } else {
        parts.push(...scalarsOf(number, field, occurrences));
      }
    }
    const bytes = Buffer.concat(parts);
    return { bytes, isSame: bytes.equals(message), leftOut };
  };
  return canonical;
}

/** One field of a message. */
interface Occurrence {
  readonly wireType: number;
  readonly content: Buffer;
}

/** The fields of a message by their numbers, in the order of these. */
function occurrencesIn(message: Buffer): (readonly [number: number, occurrences: readonly Occurrence[]])[] {
  const byNumber = new Map<number, Occurrence[]>();
  for (const scan = new Scan(message); scan.next(); ) {
    const one = { wireType: scan.wireType, content: message.subarray(scan.contentStart, scan.end) };
    const others = byNumber.get(scan.number);
    if (others === undefined) byNumber.set(scan.number, [one]);
    else others.push(one);
  }
  return [...byNumber].sort(([one], [other]) => one - other);
}

/** Options of options are declarations' own, and left out where nothing is left of them. */
const optionsOfDeclarations = /^\.google\.protobuf\.\w*Options$/;

/** Several of a field that is there once are one message in pieces. */
function messagesOf(field: OptionField, occurrences: readonly Occurrence[]): readonly Buffer[] {
  if (optionsOfDeclarations.test(field.typeName)) throw new CannotTell();
  const messages = occurrences.map(({ wireType, content }) => {
    if (wireType !== WireType.LengthDelimited) throw new CannotTell();
    return content;
  });
  return field.isRepeated || messages.length === 1 ? messages : [Buffer.concat(messages)];
}

function scalarsOf(number: number, field: OptionField, occurrences: readonly Occurrence[]): Uint8Array[] {
  const wireType = wireTypeOf(field.type);
  const isPackable = field.isRepeated && wireType !== WireType.LengthDelimited;
  if (isPackable && field.isPacked === null) throw new CannotTell();
  if (isPackable && field.isPacked) {
    const isOne = (one: Occurrence) => one.wireType === wireType || one.wireType === WireType.LengthDelimited;
    if (!occurrences.every(isOne)) throw new CannotTell();
    const values = Buffer.concat(occurrences.map(({ content }) => content));
    return values.length === 0 ? [] : [...delimited(number, values)];
  }
  if (!occurrences.every((one) => one.wireType === wireType)) throw new CannotTell();
  const last = occurrences.at(-1);
  if (field.isRepeated || last === undefined) return occurrences.flatMap((one) => fieldWith(number, one));
  const isZero = last.content.every((byte) => byte === 0);
  if (isZero && field.isImplicit === null) throw new CannotTell();
  return isZero && field.isImplicit ? [] : fieldWith(number, last);
}

function fieldWith(number: number, { wireType, content }: Occurrence): Uint8Array[] {
  if (wireType === WireType.LengthDelimited) return [...delimited(number, content)];
  return [new BinaryWriter().tag(number, wireType).finish(), content];
}

/** By google.protobuf.FieldDescriptorProto.Type. https://protobuf.dev/programming-guides/encoding/#structure */
function wireTypeOf(type: number): WireType {
  const found = wireTypes[type];
  if (found === undefined) throw new CannotTell();
  return found;
}

const { Varint, Bit32, Bit64, LengthDelimited } = WireType;

const wireTypes: readonly (WireType | undefined)[] = [
  undefined,
  Bit64, // double
  Bit32, // float
  Varint, // int64
  Varint, // uint64
  Varint, // int32
  Bit64, // fixed64
  Bit32, // fixed32
  Varint, // bool
  LengthDelimited, // string
  undefined, // group
  undefined, // message
  LengthDelimited, // bytes
  Varint, // uint32
  Varint, // enum
  Bit32, // sfixed32
  Bit64, // sfixed64
  Varint, // sint32
  Varint, // sint64
];
