import { fromBinary } from "@bufbuild/protobuf";
import {
  type DescriptorProto,
  DescriptorProtoSchema,
  EnumDescriptorProtoSchema,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  ServiceDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";
import { declarationInWords } from "../schema/declaration-name.ts";
import { type ElementPath, type Place, type SourceInfo, sourceInfoOf } from "../schema/source-info.ts";
import { headerStart } from "../text/compare.ts";

/** A comment by which a stub differs from what its .proto generates. */
export interface ChangedComment {
  readonly place: Place;
  /** The declaration in words, `field name of message acme.v1.Person`; null: that can't be told. */
  readonly of: string | null;
}

/**
 * The first comment by which a committed stub differs from the regenerated one: that of the declaration that has it in the .proto today,
 * or that has lost it; null where neither can be told.
 */
export function changedComment(committed: string, regenerated: string, file: Uint8Array): ChangedComment | null {
  const [before, after] = [linesOf(committed), linesOf(regenerated)];
  // An old build laid comments out otherwise, which is no difference to be told.
  const words = after.findIndex((line, index) => unspaced(line) !== unspaced(before[index] ?? ""));
  const at = words === -1 ? after.findIndex((line, index) => line !== before[index]) : words;
  if (at === -1) return null;
  const info = sourceInfoOf(file);
  const descriptor = fromBinary(FileDescriptorProtoSchema, file);
  const line = after[at] ?? "";
  const comment = line !== "" && !before.includes(line) ? wordsIn(line) : "";
  // A generator that writes nothing above its header may be held against a stub that has something there.
  const isAboveHeader = at < Math.max(headerLine(before), headerLine(after));
  const below = isAboveHeader ? headOf(info) : pathAfter(after, at, descriptor);
  // Several declarations may have the same comment: that of the code below it is meant.
  const own = info.locations.filter((location) => hasComment(location, comment));
  const path = own.some((location) => location.path.join() === below?.join()) ? below : (own[0]?.path ?? below);
  const place = path === null ? null : info.placeOf(path);
  return path === null || place === null ? null : { place, of: declarationInWords(descriptor, path) };
}

function linesOf(text: string): string[] {
  return text.replaceAll("\r\n", "\n").split("\n");
}

/** A line without the space that a comment begins with. */
function unspaced(line: string): string {
  return line.replace(/\/\/[ \t]+/, "//");
}

/** The text of a comment in Go: above a declaration or behind it. */
function wordsIn(line: string): string {
  return (/\/\/(.*)$/.exec(line)?.[1] ?? "").trim();
}

function hasComment(
  { leadingComments, trailingComments, leadingDetachedComments }: SourceInfo["locations"][number],
  words: string,
): boolean {
  const comments = [leadingComments, trailingComments, ...leadingDetachedComments];
  return words !== "" && comments.some((comment) => comment.split("\n").some((line) => line.trim() === words));
}

/** What the comments above a stub's header stand above in its .proto. */
function headOf(info: SourceInfo): ElementPath | null {
  const { syntax, edition } = FileDescriptorProtoSchema.field;
  return [[syntax.number], [edition.number]].find((path) => info.placeOf(path) !== null) ?? null;
}

/** The declaration that the first line of code from there on was generated for. */
function pathAfter(lines: readonly string[], from: number, file: FileDescriptorProto): ElementPath | null {
  const declared = declarationsOf(file);
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (/^\s*(?:\/\/.*)?$/.test(line)) continue;
    if (line.startsWith("package ")) return [FileDescriptorProtoSchema.field.package.number];
    const name = goNameIn(line);
    const owner = goOwnerOf(lines, index);
    return declared.find(({ go, ownerGo }) => go === name && (ownerGo === null || ownerGo === owner))?.path ?? null;
  }
  return null;
}

function headerLine(lines: readonly string[]): number {
  const text = lines.join("\n");
  return Math.max(0, text.slice(0, Math.max(0, headerStart(text))).split("\n").length - 1);
}

interface Declaration {
  /** Its name in Go without regard to case and underscores, and that of the type that it is part of; null: of none. */
  readonly go: string;
  readonly ownerGo: string | null;
  readonly path: ElementPath;
}

/** Go names are made of the .proto's by changing case and underscores, which are left aside here. */
function plain(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

function goNameIn(line: string): string {
  const [, tagged] = /protobuf:"[^"]*\bname=(\w+)/.exec(line) ?? [];
  const [, name = ""] = /^\s*(?:type |func (?:\([^)]*\) )?)?(\w+)/.exec(line) ?? [];
  return plain(tagged ?? name);
}

function goOwnerOf(lines: readonly string[], index: number): string | null {
  for (let above = index; above >= 0; above -= 1) {
    const [, name] = /^type (\w+?)(?:Client|Server)? (?:struct|interface) \{/.exec(lines[above] ?? "") ?? [];
    if (name !== undefined) return plain(name);
    if (/^\}/.test(lines[above] ?? "")) return null;
  }
  return null;
}

function declarationsOf(file: FileDescriptorProto): Declaration[] {
  const number = FileDescriptorProtoSchema.field;
  const services = file.service.flatMap((service, index): Declaration[] => {
    const path = [number.service.number, index];
    const own = (go: string) => ({ go, ownerGo: null, path });
    return [
      ...service.method.map((method, at) => ({
        go: plain(method.name),
        ownerGo: plain(service.name),
        path: [...path, ServiceDescriptorProtoSchema.field.method.number, at],
      })),
      own(plain(`${service.name}Client`)),
      own(plain(`${service.name}Server`)),
    ];
  });
  return [
    ...file.messageType.flatMap((message, index) => inMessage(message, "", [number.messageType.number, index])),
    ...file.enumType.flatMap((one, index) => inEnum(one.name, one.value, "", [number.enumType.number, index])),
    ...services,
  ];
}

function inMessage(message: DescriptorProto, scope: string, path: ElementPath): Declaration[] {
  const number = DescriptorProtoSchema.field;
  const name = scope + message.name;
  return [
    { go: plain(name), ownerGo: null, path },
    ...message.field.map((field, index) => ({
      go: plain(field.name),
      ownerGo: plain(name),
      path: [...path, number.field.number, index],
    })),
    ...message.nestedType.flatMap((one, index) => inMessage(one, name, [...path, number.nestedType.number, index])),
    ...message.enumType.flatMap((one, index) =>
      inEnum(one.name, one.value, name, [...path, number.enumType.number, index]),
    ),
  ];
}

function inEnum(
  name: string,
  values: readonly { readonly name: string }[],
  scope: string,
  path: ElementPath,
): Declaration[] {
  const prefix = scope === "" ? name : scope;
  return [
    { go: plain(scope + name), ownerGo: null, path },
    ...values.map((value, index) => ({
      go: plain(prefix + value.name),
      ownerGo: null,
      path: [...path, EnumDescriptorProtoSchema.field.value.number, index],
    })),
  ];
}
