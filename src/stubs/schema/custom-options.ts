import { type Field, fieldsOf } from "../engine/wire.ts";

/** Where options stand in a descriptor: fields by number, and what each of them is. */
const parts = {
  file: { 4: "message", 5: "enum", 6: "service", 7: "field", 8: "options", 9: "source" },
  message: { 2: "field", 3: "message", 4: "enum", 5: "range", 6: "field", 7: "options", 8: "oneof" },
  range: { 3: "options" },
  enum: { 2: "value", 3: "options" },
  value: { 3: "options" },
  service: { 2: "method", 3: "options" },
  method: { 4: "options" },
  field: { 8: "options" },
  oneof: { 2: "options" },
  options: {},
  source: {},
} as const satisfies Readonly<Record<string, Readonly<Record<number, string>>>>;

type Part = keyof typeof parts;

/** The first number that extensions of options can have. https://protobuf.dev/programming-guides/proto3/#customoptions */
const firstCustom = 1000;

/** Whether a serialized google.protobuf.FileDescriptorProto, or a part of one, has a custom option. */
export function hasCustomOptions(descriptor: Uint8Array, part: Part = "file"): boolean {
  const inner: Readonly<Record<number, Part>> = parts[part];
  for (const { number, content } of fieldsOf(descriptor)) {
    if (part === "options" && number >= firstCustom) return true;
    const next = inner[number];
    if (next !== undefined && hasCustomOptions(content, next)) return true;
  }
  return false;
}

/**
 * How many declarations of two serialized google.protobuf.FileDescriptorProtos have options that none of the other has like this,
 * counted in both; in what order they are written does not count, in which bytes does. Throws where one is damaged.
 */
export function differingOptions(one: Uint8Array, other: Uint8Array): number {
  const counts = new Map<string, number>();
  for (const options of optionsIn(one)) counts.set(options, (counts.get(options) ?? 0) + 1);
  for (const options of optionsIn(other)) counts.set(options, (counts.get(options) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

function* optionsIn(descriptor: Uint8Array, part: Part = "file"): Generator<string> {
  const inner: Readonly<Record<number, Part>> = parts[part];
  for (const { number, content } of fieldsOf(descriptor)) {
    const next = inner[number];
    if (next === "options") yield withoutOptionOrder(content, next);
    else if (next !== undefined && next !== "source") yield* optionsIn(content, next);
  }
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
