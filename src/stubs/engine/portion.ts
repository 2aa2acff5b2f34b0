import { WireType } from "@bufbuild/protobuf/wire";
import type { CompiledFile, Reads } from "../types.ts";
import { Scan } from "../wire/scan.ts";
import { delimited, fileField, headOf, rewritten, withoutField } from "../wire/wire.ts";
import { withoutPlacesOfLeftOut } from "./retention/left-out.ts";

/** The bytes that a plugin is sent of a compiled file: as one of its targets, or as something that these import. */
export type Portion = (file: CompiledFile, isTarget: boolean) => Uint8Array;

/** How much a plugin is sent, by what it reads and whether it is to see comments. */
export type Portions = (reads: Reads, withoutSourceInfo: boolean) => Portion;

/**
 * Decides how much of each file plugins are sent. The larger part of a request is comments and fields that a plugin never
 * looks at and yet has to read, check and link. Each file is cut once, however many requests repeat it.
 */
export function portions(): Portions {
  const withoutPlacesOf = once(({ bytes }) => withoutPlaces(bytes));
  return (reads, withoutSourceInfo) => {
    const declarationsOf = (bytes: Uint8Array) => (reads === "services" ? servicesOf(bytes) : bytes);
    const asTarget = once((file) => {
      if (withoutSourceInfo) return withoutComments(declarationsOf(file.bytes));
      return reads === "everything" ? withoutPlacesOfLeftOut(file) : declarationsOf(withoutPlacesOf(file));
    });
    const asImport = once((file) => {
      if (!withoutSourceInfo && reads === "everything") return withoutPlacesOfLeftOut(file);
      return withoutComments(declarationsOf(file.bytes));
    });
    return (file, isTarget) => (isTarget ? asTarget(file) : asImport(file));
  };
}

/** The function, asked about each file once. */
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

/** Without the places of what has no comment: the Go plugins look up comments alone, and where none is they find none. */
function withoutPlaces(file: Uint8Array): Uint8Array {
  return rewritten(file, (field) => {
    return field.number === fileField.sourceCodeInfo ? commented(field.content, () => true) : field;
  });
}

/** Fields of google.protobuf.DescriptorProto that say which types there are. */
const messageField = { name: 1, nestedType: 3 } as const;

/**
 * A serialized FileDescriptorProto whose messages are only names: all that a generator of services asks of them. Enums and
 * extensions are left out, and with all three the comments on them.
 */
function servicesOf(file: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const scan = new Scan(file); scan.next(); ) {
    if (scan.number === fileField.messageType) {
      addNames(scan, parts);
    } else if (scan.number === fileField.sourceCodeInfo) {
      parts.push(
        ...delimited(
          scan.number,
          commented(scan.content, (path) => !isOfTypes(path)),
        ),
      );
    } else if (!isOfTypes(scan.number)) {
      parts.push(scan.whole);
    }
  }
  return Buffer.concat(parts);
}

/** Adds the message that a scan stands at, with its name and those within. Returns how many bytes that is. */
function addNames({ bytes, number, contentStart, end }: Scan, parts: Uint8Array[]): number {
  // What is said there of its length is not known before the end.
  const place = parts.push(headOf(number, 0)) - 1;
  let length = 0;
  for (const scan = new Scan(bytes, contentStart, end); scan.next(); ) {
    if (scan.number === messageField.nestedType) {
      length += addNames(scan, parts);
    } else if (scan.number === messageField.name) {
      parts.push(scan.whole);
      length += scan.end - scan.start;
    }
  }
  const head = headOf(number, length);
  parts[place] = head;
  return head.length + length;
}

/** Fields of google.protobuf.SourceCodeInfo.Location that hold no comment, as tags. */
const locationTag = {
  path: (1 << 3) | WireType.LengthDelimited,
  span: (2 << 3) | WireType.LengthDelimited,
} as const;

/**
 * A serialized SourceCodeInfo with the locations that have a comment, as far as `isMeant` says so of the first number of their
 * path. Most have none: protoc writes one for every word of a declaration.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
function commented(info: Uint8Array, isMeant: (field: number | undefined) => boolean): Uint8Array {
  const all = Buffer.from(info.buffer, info.byteOffset, info.byteLength);
  const kept = Buffer.allocUnsafe(info.length);
  let length = 0;
  for (let start = 0, end = 0; start < all.length; start = end) {
    const content = contentAfter(all, start);
    end = content.end;
    const field = all[content.start] === locationTag.path ? all[content.start + 2] : undefined;
    if (isMeant(field) && hasComment(all, content)) length += all.copy(kept, length, start, end);
  }
  return kept.subarray(0, length);
}

function hasComment(info: Buffer, { start, end }: Span): boolean {
  for (let at = start; at < end; at = contentAfter(info, at).end) {
    if (info[at] !== locationTag.path && info[at] !== locationTag.span) return true;
  }
  return false;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the content of a delimited field lies whose tag is the one byte at `tag`. */
function contentAfter(message: Buffer, tag: number): Span {
  let at = tag + 1;
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = message[at++] ?? 0;
    length |= (byte & 0x7f) << shift;
    if (byte < 0x80) return { start: at, end: at + length };
  }
}

function isOfTypes(field: number | undefined): boolean {
  return field === fileField.messageType || field === fileField.enumType || field === fileField.extension;
}
