import { BinaryReader, BinaryWriter } from "@bufbuild/protobuf/wire";
import { type Field, fieldsOf } from "../wire/wire.ts";
import { type Part, parts, partsIn, withParts } from "./descriptor-parts.ts";

/** The first number that extensions of options can have. https://protobuf.dev/programming-guides/proto3/#customoptions */
const firstCustom = 1000;

/** The numbers of all custom options in a serialized google.protobuf.FileDescriptorProto. Throws where it is damaged. */
export function customNumbersIn(descriptor: Uint8Array): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const options of partsIn(descriptor, "options"))
    for (const { number } of fieldsOf(options)) if (number >= firstCustom) numbers.add(number);
  return numbers;
}

/** google.protobuf.FileDescriptorProto.extension, and FieldDescriptorProto.number. */
const [extension, extensionNumber] = [7, 3];

/** The numbers of the extensions that a serialized google.protobuf.FileDescriptorProto declares outside of its messages. */
export function extensionNumbersIn(descriptor: Uint8Array): number[] {
  const extensions = [...fieldsOf(descriptor)].filter(({ number }) => number === extension);
  return extensions.flatMap(({ content }) =>
    [...fieldsOf(content)].filter(({ number }) => number === extensionNumber).map(({ value }) => value),
  );
}

/** A serialized google.protobuf.FileDescriptorProto in which a custom option has another number. Throws where it is damaged. */
export function withOptionNumber(descriptor: Uint8Array, from: number, to: number): Uint8Array {
  return withParts(descriptor, "options", (options) => renumbered(options, from, to));
}

function renumbered(options: Uint8Array, from: number, to: number): Uint8Array {
  const fields = [...fieldsOf(options)];
  if (!fields.some(({ number }) => number === from)) return options;
  const written = fields.map(({ number, start, end }) => {
    if (number !== from) return options.subarray(start, end);
    const reader = new BinaryReader(options.subarray(start, end));
    const [, type] = reader.tag();
    return Buffer.concat([new BinaryWriter().tag(to, type).finish(), options.subarray(start + reader.pos, end)]);
  });
  return Buffer.concat(written);
}

/** Whether a serialized google.protobuf.FileDescriptorProto has a custom option. Throws where it is damaged. */
export function hasCustomOptions(descriptor: Uint8Array): boolean {
  return customNumbersIn(descriptor).size > 0;
}

/** google.protobuf.DescriptorProto.ExtensionRange.options. */
const rangeOptions = 3;

/**
 * Whether a range of extensions in a serialized google.protobuf.FileDescriptorProto has options, be they empty, as protoc-gen-go leaves them that
 * takes out what is meant for the source alone. Throws where it is damaged. https://protobuf.dev/programming-guides/extension_declarations/
 */
export function hasRangeOptions(descriptor: Uint8Array): boolean {
  const ranges = [...partsIn(descriptor, "range")];
  return ranges.some((range) => [...fieldsOf(range)].some(({ number }) => number === rangeOptions));
}

/**
 * How many declarations of two serialized google.protobuf.FileDescriptorProtos have options that none of the other has like this,
 * counted in both; in what order they are written does not count, in which bytes does. Throws where one is damaged.
 */
export function differingOptions(one: Uint8Array, other: Uint8Array): number {
  const counts = new Map<string, number>();
  const count = (options: Uint8Array, by: number) => {
    const text = withoutOptionOrder(options, "options");
    counts.set(text, (counts.get(text) ?? 0) + by);
  };
  for (const options of partsIn(one, "options")) count(options, 1);
  for (const options of partsIn(other, "options")) count(options, -1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

/**
 * A text that is the same for serialized google.protobuf.FileDescriptorProtos that differ in nothing but source information and
 * the order in which custom options and what is in them are written. Throws where one is damaged.
 */
export function withoutOptionOrder(descriptor: Uint8Array, part: Part = "file"): string {
  const inner: Readonly<Record<number, Part>> = parts[part];
  const custom = new Map<number, Uint8Array[]>();
  const texts: string[] = [];
  for (const { number, content, start, end } of fieldsOf(descriptor)) {
    const next = inner[number];
    if (next === "source") continue;
    if (next !== undefined) texts.push(`${number}{${withoutOptionOrder(content, next)}}`);
    else if (part !== "options" || number < firstCustom) texts.push(hex(descriptor.subarray(start, end)));
    else
      custom.set(number, [
        ...(custom.get(number) ?? []),
        content.length > 0 ? content : descriptor.subarray(start, end),
      ]);
  }
  const options = [...custom].toSorted(([one], [other]) => one - other);
  // `option (a).b = 1; option (a).c = 2;` is one message in two parts, for some compilers.
  return [...texts, ...options.map(([number, values]) => `${number}=${withoutOrder(Buffer.concat(values))}`)].join();
}

/**
 * A text that is the same for equal values of an option whose type is not known: compilers write the fields of a message in
 * orders of their own, and so the entries of a map. What can be read as a message is ordered by the numbers of its fields, all
 * else is left as it is.
 */
export function withoutOrder(value: Uint8Array): string {
  try {
    const fields = [...fieldsOf(value)];
    if (fields.length === 0) return "";
    const numbers = [...new Set(fields.map(({ number }) => number))].toSorted((one, other) => one - other);
    return numbers
      .map((number) => {
        const own = fields.filter((field) => field.number === number);
        const texts = own.map(({ content, start, end }) =>
          content.length > 0 ? `{${withoutOrder(content)}}` : hex(value.subarray(start, end)),
        );
        return `${number}:${(own.every(isMapEntry) ? texts.toSorted() : texts).join()}`;
      })
      .join();
  } catch {
    // No message after all: a string, a number or packed values.
    return hex(value);
  }
}

/** A key and a value, and nothing else. https://protobuf.dev/programming-guides/encoding/#maps */
function isMapEntry({ content }: Field): boolean {
  try {
    const numbers = [...fieldsOf(content)].map(({ number }) => number);
    return numbers.includes(1) && numbers.every((number) => number === 1 || number === 2);
  } catch {
    return false;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
