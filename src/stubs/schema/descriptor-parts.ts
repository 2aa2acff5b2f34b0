import { fieldsOf, rewritten } from "../wire/wire.ts";

/**
 * What a serialized google.protobuf.FileDescriptorProto consists of: fields by number, and what each of them is.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
export const parts = {
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

export type Part = keyof typeof parts;

/**
 * The options of all declarations, or all fields and extensions, or all extension ranges, one after the other. Throws where the descriptor
 * is damaged.
 */
export function* partsIn(
  descriptor: Uint8Array,
  wanted: "options" | "field" | "range",
  part: Part = "file",
): Generator<Uint8Array> {
  const inner: Readonly<Record<number, Part>> = parts[part];
  for (const { number, content } of fieldsOf(descriptor)) {
    const next = inner[number];
    if (next === wanted) yield content;
    else if (hasParts(next)) yield* partsIn(content, wanted, next);
  }
}

/** Whether all declarations of a descriptor, and their options, can be read to their ends: an edit or a bad merge may have cut any of them. */
export function isWhole(descriptor: Uint8Array): boolean {
  try {
    readThrough(descriptor, "file");
    return true;
  } catch {
    return false;
  }
}

function readThrough(descriptor: Uint8Array, part: Part): void {
  const inner: Readonly<Record<number, Part>> = parts[part];
  for (const { number, content } of fieldsOf(descriptor)) {
    const next = inner[number];
    if (next !== undefined) readThrough(content, next);
  }
}

/** The descriptor with each of these changed, and all else as it is. Throws where it is damaged. */
export function withParts(
  descriptor: Uint8Array,
  wanted: "options" | "field",
  change: (part: Uint8Array) => Uint8Array,
  part: Part = "file",
): Uint8Array {
  const inner: Readonly<Record<number, Part>> = parts[part];
  return rewritten(descriptor, (field) => {
    const next = inner[field.number];
    if (next === wanted) return change(field.content);
    return hasParts(next) ? withParts(field.content, wanted, change, next) : field;
  });
}

function hasParts(part: Part | undefined): part is Part {
  return part !== undefined && part !== "options" && part !== "source";
}
