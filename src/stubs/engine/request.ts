import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { CompiledFile, CompiledTree, CompilerVersion } from "../types.ts";
import { delimited } from "../wire/wire.ts";
import type { Portion } from "./portion.ts";

/** What one start of a plugin is asked. */
export interface PluginQuestion {
  readonly tree: CompiledTree;
  readonly targets: readonly string[];
  readonly parameter: string;
  /** Null: none is sent, and plugins print `(unknown)`. */
  readonly compilerVersion: CompilerVersion | null;
  readonly portion: Portion;
  readonly withSourceDescriptors: boolean;
}

/** Fields of google.protobuf.compiler.CodeGeneratorRequest. */
const requestField = {
  fileToGenerate: 1,
  parameter: 2,
  compilerVersion: 3,
  protoFile: 15,
  sourceFileDescriptors: 17,
} as const;

/**
 * A serialized CodeGeneratorRequest: with everything and source descriptors, byte for byte the one that protoc would send. Without them,
 * imports that are not targets lack the options with source retention, too, at which the Go plugins do not look.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/compiler/plugin.proto
 */
export function writeRequest(question: PluginQuestion): Uint8Array {
  const parts: Uint8Array[] = [];
  const add = (field: number, content: Uint8Array) => parts.push(...delimited(field, content));
  for (const target of question.targets) add(requestField.fileToGenerate, Buffer.from(target));
  if (question.parameter !== "") add(requestField.parameter, Buffer.from(question.parameter));
  if (question.compilerVersion !== null) add(requestField.compilerVersion, writeVersion(question.compilerVersion));
  const targets = new Set(question.targets);
  const files = closureOf(question.tree, question.targets);
  const source = (file: CompiledFile) => question.tree.sourceDescriptors?.get(file.name) ?? file.bytes;
  for (const file of files) {
    const isTarget = targets.has(file.name);
    const sent = question.withSourceDescriptors && !isTarget ? { ...file, bytes: source(file), leftOut: [] } : file;
    add(requestField.protoFile, question.portion(sent, isTarget));
  }
  if (question.withSourceDescriptors) {
    for (const file of files) if (targets.has(file.name)) add(requestField.sourceFileDescriptors, source(file));
  }
  return Buffer.concat(parts);
}

/** The targets and all that they import, each after what it imports: the order in which protoc sends them. */
export function closureOf(tree: CompiledTree, targets: readonly string[]): CompiledFile[] {
  const seen = new Set<string>();
  const ordered: CompiledFile[] = [];
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const file = tree.files.get(name);
    if (file === undefined) return;
    for (const dependency of file.dependencies) visit(dependency);
    ordered.push(file);
  };
  for (const target of targets) visit(target);
  return ordered;
}

/** protoc sets all four fields, so an empty suffix is present, too. */
function writeVersion(version: CompilerVersion): Uint8Array {
  return new BinaryWriter()
    .tag(1, WireType.Varint)
    .int32(version.major)
    .tag(2, WireType.Varint)
    .int32(version.minor)
    .tag(3, WireType.Varint)
    .int32(version.patch)
    .tag(4, WireType.LengthDelimited)
    .string(version.suffix)
    .finish();
}
