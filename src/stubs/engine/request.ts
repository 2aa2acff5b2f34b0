import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { CompiledFile, CompiledTree, CompilerVersion } from "../types.ts";
import { fileField, withoutField } from "./wire.ts";

/** What one start of a plugin is asked. */
export interface PluginQuestion {
  readonly tree: CompiledTree;
  readonly targets: readonly string[];
  readonly parameter: string;
  /** Null: none is sent, and plugins print `(unknown)`. */
  readonly compilerVersion: CompilerVersion | null;
  readonly withoutSourceInfo: boolean;
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
 * A serialized CodeGeneratorRequest, byte for byte the one that protoc would send for the same question, except that
 * source_file_descriptors, which the Go plugins do not look at, are sent only if asked for.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/compiler/plugin.proto
 */
export function writeRequest(question: PluginQuestion): Uint8Array {
  const writer = new BinaryWriter();
  for (const target of question.targets)
    writer.tag(requestField.fileToGenerate, WireType.LengthDelimited).string(target);
  if (question.parameter !== "") {
    writer.tag(requestField.parameter, WireType.LengthDelimited).string(question.parameter);
  }
  if (question.compilerVersion !== null) {
    writer.tag(requestField.compilerVersion, WireType.LengthDelimited).bytes(writeVersion(question.compilerVersion));
  }
  for (const file of closureOf(question.tree, question.targets)) {
    const bytes = question.withoutSourceInfo ? withoutField(file.bytes, fileField.sourceCodeInfo) : file.bytes;
    writer.tag(requestField.protoFile, WireType.LengthDelimited).bytes(bytes);
  }
  if (question.withSourceDescriptors) {
    for (const target of question.targets) {
      const bytes = question.tree.sourceDescriptors?.get(target) ?? question.tree.files.get(target)?.bytes;
      if (bytes === undefined) continue;
      writer.tag(requestField.sourceFileDescriptors, WireType.LengthDelimited).bytes(bytes);
    }
  }
  return writer.finish();
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
