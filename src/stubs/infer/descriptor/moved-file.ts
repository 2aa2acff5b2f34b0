import { posix } from "node:path";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { type DescriptorProto, type FileDescriptorProto, FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { fileField, readFile, withoutField, writeDescriptorSet } from "../../wire/wire.ts";

import { type EmbeddedFile, packageIn } from "./embedded-file.ts";

/**
 * Of files in Go packages the one that is most likely imported as `name`, under that name: a registry has files in another
 * directory than their authors, who made the Go package of them (`acme/things/v1/options.proto` for `thingsv1/options.proto`), or the
 * package whose path that directory is has no other file. What is generated with it has to prove that it is the right one. Null where
 * none is alike.
 */
export function movedFile(name: string, files: readonly EmbeddedFile[]): EmbeddedFile | null {
  const file = alikeIn(name, files) ?? onlyIn(posix.dirname(name), files);
  if (file === null) return null;
  const registeredAs = readFile(file.bytes).name;
  return { ...file, bytes: withPackageOf(name, registeredAs, file.bytes), registeredAs };
}

function alikeIn(name: string, files: readonly EmbeddedFile[]): EmbeddedFile | null {
  let best: { readonly file: EmbeddedFile; readonly likeness: number } | null = null;
  for (const file of files) {
    const likeness = likenessOf(name, readFile(file.bytes).name);
    if (likeness > (best?.likeness ?? 0)) best = { file, likeness };
  }
  return best?.file ?? null;
}

/** A recipe may have copied it there from the package's directory under a name that does not change from release to release. */
function onlyIn(importPath: string, files: readonly EmbeddedFile[]): EmbeddedFile | null {
  const own = files.filter((file) => file.importPath === importPath);
  // Several go.mod files may require the module, at one version or another.
  const names = new Set(own.map(({ bytes }) => readFile(bytes).name));
  return names.size === 1 ? (own[0] ?? null) : null;
}

/** How many characters of their directories two names of files share at the end, separators aside; 0: not a whole directory of either. */
function likenessOf(one: string, other: string): number {
  if (posix.basename(one) !== posix.basename(other)) return 0;
  const [left, right] = [posix.dirname(one), posix.dirname(other)];
  const [short, long] = [squeezed(left), squeezed(right)];
  let shared = 0;
  while (shared < Math.min(short.length, long.length) && short.at(-1 - shared) === long.at(-1 - shared)) shared += 1;
  const whole = Math.min(...[left, right].map((directory) => squeezed(subjectOf(directory)).length));
  return shared >= whole ? shared : 0;
}

/** The last directory, and with one that is only a version the one above it. */
function subjectOf(directory: string): string {
  return /(?:^|[^/]+\/)v\d+\w*$/.exec(directory)?.[0] ?? posix.basename(directory);
}

/** A directory's or a package's words without what stands between them. */
function squeezed(path: string): string {
  return path.replace(/[^\p{L}\p{Nd}]/gu, "").toLowerCase();
}

/** The file under another name. Where its package is called as its directory, it is called as the other directory. */
function withPackageOf(name: string, former: string, bytes: Uint8Array): Uint8Array {
  const packageName = packageIn(bytes);
  const wanted = posix.dirname(name).replaceAll("/", ".");
  const follows = squeezed(packageName) === squeezed(posix.dirname(former));
  return follows && packageName !== wanted ? renamedPackage(withName(bytes, name), wanted) : withName(bytes, name);
}

/** The file under another name, all else in it as it is. */
export function withName(bytes: Uint8Array, name: string): Uint8Array {
  // A set has its files in field 1, as a file has its name: one delimited field of that number is all that is needed here.
  return Buffer.concat([writeDescriptorSet([Buffer.from(name)]), withoutField(bytes, fileField.name)]);
}

/** The file with another package, and with that what it refers to of itself; other files keep theirs. */
function renamedPackage(bytes: Uint8Array, packageName: string): Uint8Array {
  const file = fromBinary(FileDescriptorProtoSchema, bytes);
  const own = new Set(typeNames(file));
  const renamed = (type: string) => `.${packageName}${type.slice(1 + file.package.length)}`;
  const visit = ({ field, extension, nestedType }: Pick<DescriptorProto, "field" | "extension" | "nestedType">) => {
    for (const one of [...field, ...extension]) {
      // A field that is set to nothing is not the same as one that is not set.
      if (own.has(one.typeName)) one.typeName = renamed(one.typeName);
      if (own.has(one.extendee)) one.extendee = renamed(one.extendee);
    }
    nestedType.forEach(visit);
  };
  visit({ field: [], extension: file.extension, nestedType: file.messageType });
  for (const { method } of file.service)
    for (const one of method) {
      if (own.has(one.inputType)) one.inputType = renamed(one.inputType);
      if (own.has(one.outputType)) one.outputType = renamed(one.outputType);
    }
  return toBinary(FileDescriptorProtoSchema, create(FileDescriptorProtoSchema, { ...file, package: packageName }));
}

/** Names of all messages and enums of a file, as its fields refer to them. */
function typeNames(file: FileDescriptorProto): string[] {
  const scope = `.${file.package}`;
  const below = (outer: string, { name, nestedType, enumType }: DescriptorProto): string[] => {
    const own = `${outer}.${name}`;
    return [own, ...enumType.map((one) => `${own}.${one.name}`), ...nestedType.flatMap((one) => below(own, one))];
  };
  return [
    ...file.enumType.map(({ name }) => `${scope}.${name}`),
    ...file.messageType.flatMap((one) => below(scope, one)),
  ];
}
