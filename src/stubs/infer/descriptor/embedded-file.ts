import { isWhole } from "../../schema/descriptor-parts.ts";
import { fieldsOf, readFile, textOf } from "../../wire/wire.ts";
import { goImportsOf } from "../paths/go-imports.ts";
import { descriptorStart, extractDescriptor } from "./extract.ts";

/** A descriptor found in a generated file of a Go package. */
export interface EmbeddedFile {
  /** Serialized FileDescriptorProto. */
  readonly bytes: Uint8Array;
  readonly imports: readonly string[];
  /** The Go package that it was found in. */
  readonly importPath: string;
  /** What that generated file imports: where its own imports are found in turn. */
  readonly goImports: readonly string[];
  /** Its name in that package, where it is imported by that of another directory; see `movedFile`. */
  readonly registeredAs?: string;
  /** Why it is from the newest version of a module, in words: the required one could not be had, or none is required. */
  readonly inPlaceOf?: string;
}

/** The descriptor in a generated file's text, with what it says of itself; null where it has none that is whole. */
export function embeddedIn(text: string): EmbeddedFile | null {
  const bytes = extractDescriptor(text);
  const imports = bytes === null ? null : importsIn(bytes);
  if (bytes === null || imports === null) return null;
  return { bytes, imports, importPath: "", goImports: goImportsOf(text) };
}

/** The go_package of the .proto that a descriptor was made from; empty where it had none. */
export function goPackageIn({ bytes }: EmbeddedFile): string {
  return readFile(bytes).goPackage;
}

function importsIn(bytes: Uint8Array): readonly string[] | null {
  try {
    const { dependencies } = readFile(bytes);
    return isWhole(bytes) ? dependencies : null;
  } catch {
    // An edited or half-merged stub has no schema to go by; comparing its code says what is wrong with it.
    return null;
  }
}

/** `package` of a serialized FileDescriptorProto; empty where it has none. */
export function packageIn(bytes: Uint8Array): string {
  for (const field of fieldsOf(bytes)) {
    if (field.number === packageField) return textOf(field);
    // protoc and Go write fields in the order of their numbers, and most of a descriptor is what follows.
    if (field.number > packageField) return "";
  }
  return "";
}

/**
 * `package` of the .proto that a generated file's text was made from: of the descriptor in it, or in what protoc-gen-go-grpc
 * wrote that of its services. Null where it has neither. It reads no more than it has to.
 */
export function packageInText(text: string): string | null {
  return packageOfDescriptor(text) ?? packageOfServices(text);
}

/** `ServiceName: "acme.v1.Greeter"`, in the description that a server registers. */
function packageOfServices(text: string): string | null {
  const name = /^\tServiceName:\s+"([\w.]+)",\r?$/m.exec(text)?.[1];
  return name === undefined ? null : name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

function packageOfDescriptor(text: string): string | null {
  const start = /\n(?:var|const) file_[^\n]*_rawDesc = ("" \+|(?:string\()?\[\]byte\{)\n/.exec(text);
  // Both forms may be cut off after any of their lines, and the package stands at their beginning.
  const beginning = start === null ? text : wholeLines(text.slice(start.index, start.index + 1024));
  const bytes = descriptorStart(beginning);
  if (bytes === null) return null;
  return packageIfReadable(bytes) ?? packageIfReadable(descriptorStart(text) ?? bytes);
}

function packageIfReadable(bytes: Uint8Array): string | null {
  try {
    return packageIn(bytes);
  } catch {
    // Cut off in the middle of a field that comes before it, where the whole descriptor can tell; or an edit damaged it.
    return null;
  }
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf("\n") + 1);
}

const packageField = 2;
