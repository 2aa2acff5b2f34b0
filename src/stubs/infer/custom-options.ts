import { fieldsOf } from "../engine/wire.ts";

/** Where options stand in a descriptor: fields by number, and what each of them is. */
const parts = {
  file: { 4: "message", 5: "enum", 6: "service", 7: "field", 8: "options" },
  message: { 2: "field", 3: "message", 4: "enum", 5: "range", 6: "field", 7: "options", 8: "oneof" },
  range: { 3: "options" },
  enum: { 2: "value", 3: "options" },
  value: { 3: "options" },
  service: { 2: "method", 3: "options" },
  method: { 4: "options" },
  field: { 8: "options" },
  oneof: { 2: "options" },
  options: {},
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
