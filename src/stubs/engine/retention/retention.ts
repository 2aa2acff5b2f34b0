import { decodeUtf8 } from "../../../model/utf8.ts";
import type { CompiledFile } from "../../types.ts";
import { Scan } from "../../wire/scan.ts";
import { delimited, fileField, headOf } from "../../wire/wire.ts";
import { CannotTell, type Canonicalize, canonicalOptions, ownOptions, rangeOptions } from "./canonical-options.ts";
import { descriptorProto } from "./option-types.ts";

/**
 * The files of one run of `protoc --retain_options`, as protoc 24 and later give them without that: the options with source retention
 * are left out, and all others written anew, in the order of their numbers and each of them once. protoc takes a quarter of its time
 * for that, since it makes a message of every declaration; here only options are looked at. The places of what is left out stay; see
 * `withoutPlacesOfLeftOut`. Null where what protoc writes does not follow from the declarations of the options alone.
 * https://github.com/protocolbuffers/protobuf/blob/v32.0/src/google/protobuf/compiler/retention.cc
 */
export function withoutSourceRetention(files: readonly CompiledFile[]): CompiledFile[] | null {
  if (files.some(declaresOptionsElsewhere)) return null;
  const canonical = files.some(({ name }) => name === descriptorProto) ? canonicalOptions(files) : ownOptions;
  try {
    return files.map((file) => {
      const stripping = new Stripping(file.bytes, canonical);
      const bytes = stripping.written();
      return bytes === null ? file : { ...file, bytes, leftOut: stripping.leftOut };
    });
  } catch (error) {
    // Groups, of which options are hardly ever made, are out of range as well.
    if (error instanceof CannotTell || error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether a file may be a copy of descriptor.proto by another name, which protoc knows by that name alone. */
function declaresOptionsElsewhere({ name, bytes }: CompiledFile): boolean {
  if (name.startsWith("google/protobuf/")) return false;
  for (const scan = new Scan(bytes); scan.next() && scan.number <= fileField.package; ) {
    if (scan.number === fileField.package) return decodeUtf8(scan.content) === "google.protobuf";
  }
  return false;
}

/** Where a declaration holds options or further declarations, by field number: of options the name of their message. */
type Holder = ReadonlyMap<number, string | (() => Holder)>;

const field: Holder = new Map([[8, ".google.protobuf.FieldOptions"]]);
const enumeration: Holder = new Map<number, string | (() => Holder)>([
  [2, () => enumValue],
  [3, ".google.protobuf.EnumOptions"],
]);
const enumValue: Holder = new Map([[3, ".google.protobuf.EnumValueOptions"]]);
const message: Holder = new Map<number, string | (() => Holder)>([
  [2, () => field],
  [3, () => message],
  [4, () => enumeration],
  [5, () => extensionRange],
  [6, () => field],
  [7, ".google.protobuf.MessageOptions"],
  [8, () => oneof],
]);
const extensionRange: Holder = new Map([[3, rangeOptions]]);
const oneof: Holder = new Map([[2, ".google.protobuf.OneofOptions"]]);
const service: Holder = new Map<number, string | (() => Holder)>([
  [2, () => method],
  [3, ".google.protobuf.ServiceOptions"],
]);
const method: Holder = new Map([[4, ".google.protobuf.MethodOptions"]]);
const file: Holder = new Map<number, string | (() => Holder)>([
  [fileField.messageType, () => message],
  [fileField.enumType, () => enumeration],
  [fileField.service, () => service],
  [fileField.extension, () => field],
  [fileField.options, ".google.protobuf.FileOptions"],
]);

/** Another content for what lies between two offsets of a file. */
interface Patch {
  readonly start: number;
  readonly end: number;
  readonly content: Uint8Array | null;
}

/** One file with what is to be changed in it. */
class Stripping {
  /** In SourceCodeInfo.Location's form. */
  readonly leftOut: (readonly number[])[] = [];
  readonly #bytes: Buffer;
  readonly #canonical: Canonicalize;
  readonly #path: number[] = [];
  readonly #patches: Patch[] = [];

  constructor(bytes: Uint8Array, canonical: Canonicalize) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#canonical = canonical;
    this.#declaration(0, bytes.length, file);
  }

  /** The file as it is to be; null where nothing changes. */
  written(): Uint8Array | null {
    if (this.#patches.length === 0) return null;
    const parts: Uint8Array[] = [];
    let copied = 0;
    for (const { start, end, content } of this.#patches) {
      parts.push(this.#bytes.subarray(copied, start));
      if (content !== null) parts.push(content);
      copied = end;
    }
    return Buffer.concat([...parts, this.#bytes.subarray(copied)]);
  }

  /** Collects what is to be changed between two offsets. Returns by how many bytes that becomes shorter. */
  #declaration(start: number, end: number, holder: Holder): number {
    let saved = 0;
    let index = 0;
    let last = 0;
    for (const scan = new Scan(this.#bytes, start, end); scan.next(); ) {
      index = scan.number === last ? index + 1 : 0;
      last = scan.number;
      const inner = holder.get(scan.number);
      if (typeof inner === "string") saved += this.#options(scan, inner);
      else if (inner !== undefined) saved += this.#inner(scan, inner(), index);
    }
    return saved;
  }

  #inner(scan: Scan, holder: Holder, index: number): number {
    // What stands before the content has its place before all that is changed in it.
    const place = this.#patches.length;
    this.#path.push(scan.number, index);
    const saved = this.#declaration(scan.contentStart, scan.end, holder);
    this.#path.length -= 2;
    if (this.#patches.length === place) return 0;
    const content = headOf(scan.number, scan.end - scan.contentStart - saved);
    this.#patches.splice(place, 0, { start: scan.start, end: scan.contentStart, content });
    return saved + scan.contentStart - scan.start - content.length;
  }

  #options(scan: Scan, typeName: string): number {
    const { bytes, isSame, leftOut } = this.#canonical(typeName, this.#bytes, scan.contentStart, scan.end);
    if (isSame) return 0;
    for (const path of leftOut) this.leftOut.push([...this.#path, scan.number, ...path]);
    // Options of which nothing is left are left out themselves.
    if (bytes.length === 0) this.leftOut.push([...this.#path, scan.number]);
    const content = bytes.length === 0 ? null : Buffer.concat(delimited(scan.number, bytes));
    this.#patches.push({ start: scan.start, end: scan.end, content });
    return scan.end - scan.start - (content?.length ?? 0);
  }
}
