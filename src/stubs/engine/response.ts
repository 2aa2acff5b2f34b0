import { fieldsOf, fileField, textOf } from "../wire/wire.ts";

/** What a plugin wrote to its standard output. */
export interface PluginResponse {
  readonly files: readonly GeneratedFile[];
  /** Its own word on why it failed; empty: it did not. */
  readonly error: string;
  readonly optional: boolean;
  readonly editions: EditionRange | null;
}

export interface GeneratedFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Empty: a whole file. Otherwise the content belongs into a file that another plugin wrote. */
  readonly insertionPoint: string;
}

/** Editions that a plugin says it knows, by the numbers of google.protobuf.Edition: 1000 is 2023. */
export interface EditionRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** Fields of google.protobuf.compiler.CodeGeneratorResponse and of its File. */
const responseField = { error: 1, supportedFeatures: 2, minimumEdition: 3, maximumEdition: 4, file: 15 } as const;
const generatedField = { name: 1, insertionPoint: 2, content: 15 } as const;

/** Bits of CodeGeneratorResponse.Feature. */
const featureOptional = 1;
const featureEditions = 2;

/**
 * Reads a serialized CodeGeneratorResponse. Throws where it is damaged.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/compiler/plugin.proto
 */
export function readResponse(bytes: Uint8Array): PluginResponse {
  const files: GeneratedFile[] = [];
  let error = "";
  let features = 0;
  let minimum = 0;
  let maximum = 0;
  for (const field of fieldsOf(bytes)) {
    if (field.number === responseField.error) error = textOf(field);
    else if (field.number === responseField.supportedFeatures) features = field.value;
    else if (field.number === responseField.minimumEdition) minimum = field.value;
    else if (field.number === responseField.maximumEdition) maximum = field.value;
    else if (field.number === responseField.file) addFile(files, field.content);
  }
  return {
    files,
    error,
    optional: (features & featureOptional) !== 0,
    editions: (features & featureEditions) === 0 ? null : { minimum, maximum },
  };
}

/** A file without a name continues the one before it: plugins may send a large file in pieces. */
function addFile(files: GeneratedFile[], bytes: Uint8Array): void {
  let name = "";
  let insertionPoint = "";
  let content: Uint8Array = new Uint8Array();
  for (const field of fieldsOf(bytes)) {
    if (field.number === generatedField.name) name = textOf(field);
    else if (field.number === generatedField.insertionPoint) insertionPoint = textOf(field);
    else if (field.number === generatedField.content) content = field.content;
  }
  const previous = files.at(-1);
  if (name === "" && insertionPoint === "" && previous !== undefined) {
    files[files.length - 1] = { ...previous, content: Buffer.concat([previous.content, content]) };
    return;
  }
  files.push({ name, content, insertionPoint });
}

/** Fields of google.protobuf.DescriptorProto and FieldDescriptorProto that are looked at here. */
const messageField = { field: 2, nestedType: 3 } as const;
const proto3OptionalField = 17;

const firstEdition = 1000;
const proto3Edition = 999;

/** `2023` for 1000, `2024` for 1001; https://protobuf.dev/editions/overview/ */
function editionName(edition: number): string {
  return edition >= firstEdition ? String(edition - firstEdition + 2023) : `(number ${edition})`;
}

/**
 * Why protoc would not accept the plugin's answer about this file, in protoc's words after the file's name; null where it
 * would. A plugin that does not declare a feature has never been told of it, so its output may be wrong.
 * https://github.com/protocolbuffers/protobuf/blob/main/docs/implementing_proto3_presence.md
 */
export function missingFeature(file: Uint8Array, response: PluginResponse, plugin: string): string | null {
  let syntax = "";
  let edition = 0;
  for (const field of fieldsOf(file)) {
    if (field.number === fileField.syntax) syntax = textOf(field);
    else if (field.number === fileField.edition) edition = field.value;
  }
  if (edition >= firstEdition || syntax === "editions") return missingEdition(edition, response, plugin);
  if (!response.optional && (syntax === "proto3" || edition === proto3Edition) && hasProto3Optional(file)) {
    return `is a proto3 file that contains optional fields, but code generator ${plugin} hasn't been updated to support optional fields in proto3.`;
  }
  return null;
}

function missingEdition(edition: number, response: PluginResponse, plugin: string): string | null {
  if (response.editions === null) {
    return `is an editions file, but code generator ${plugin} hasn't been updated to support editions yet.`;
  }
  if (edition < response.editions.minimum) {
    return `is a file using edition ${editionName(edition)}, which isn't supported by code generator ${plugin}. Please upgrade your file to at least edition ${editionName(response.editions.minimum)}.`;
  }
  if (edition > response.editions.maximum) {
    return `is a file using edition ${editionName(edition)}, which isn't supported by code generator ${plugin}. Please ask the owner of this code generator to add support or switch back to a maximum of edition ${editionName(response.editions.maximum)}.`;
  }
  return null;
}

function hasProto3Optional(file: Uint8Array): boolean {
  for (const field of fieldsOf(file)) {
    if (field.number === fileField.messageType && messageHasOptional(field.content)) return true;
  }
  return false;
}

function messageHasOptional(message: Uint8Array): boolean {
  for (const field of fieldsOf(message)) {
    if (field.number === messageField.nestedType && messageHasOptional(field.content)) return true;
    if (field.number !== messageField.field) continue;
    for (const inner of fieldsOf(field.content)) {
      if (inner.number === proto3OptionalField && inner.value !== 0) return true;
    }
  }
  return false;
}
