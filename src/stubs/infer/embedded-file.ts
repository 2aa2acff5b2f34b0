import { fieldsOf, readFile, textOf } from "../engine/wire.ts";
import { extractDescriptor } from "./extract.ts";
import { goImportsOf } from "./go-imports.ts";
import type { EmbeddedFile } from "./imports.ts";

/** The descriptor in a generated file's text, with what it says of itself; null where it has none. */
export function embeddedIn(text: string): EmbeddedFile | null {
  const bytes = extractDescriptor(text);
  if (bytes === null) return null;
  return { bytes, imports: readFile(bytes).dependencies, importPath: "", goImports: goImportsOf(text) };
}

/** `package` of a serialized FileDescriptorProto; empty where it has none. */
export function packageIn(bytes: Uint8Array): string {
  for (const field of fieldsOf(bytes)) if (field.number === packageField) return textOf(field);
  return "";
}

const packageField = 2;
