import { decodeUtf8 } from "../../../model/utf8.ts";
import type { CompiledFile } from "../../types.ts";
import { Scan } from "../../wire/scan.ts";

/** A field of a message that options may hold, or are; or an extension of one. */
export interface OptionField {
  readonly isRepeated: boolean;
  /** google.protobuf.FieldDescriptorProto.Type */
  readonly type: number;
  /** Full name of its message or enum, with a leading dot; empty for the other types. */
  readonly typeName: string;
  /** Whether its retention is the source: no plugin is sent it. */
  readonly isSourceOnly: boolean;
  /** Whether repeated numbers are written in one piece; null where features decide on that. */
  readonly isPacked: boolean | null;
  /** Whether zero is as good as nothing, and is not written; null where features decide on that. */
  readonly isImplicit: boolean | null;
  /** Which oneof of its message it belongs to; null where it belongs to none. */
  readonly oneof: number | null;
}

/** A message that options may hold, or are. */
export interface OptionMessage {
  readonly fields: ReadonlyMap<number, OptionField>;
  /** Whose extensions are written in a way of their own. */
  readonly isMessageSet: boolean;
}

/** How a file's syntax decides what its fields do not say themselves; `features`: by what is said elsewhere in it. */
type Dialect = "proto2" | "proto3" | "features";

interface Declared {
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
}

/** google.protobuf.FieldDescriptorProto.Type of a message. */
export const messageType = 11;

/** Fields of FileDescriptorProto, DescriptorProto, FieldDescriptorProto and their options, as far as they matter here. */
const inFile = { package: 2, messageType: 4, extension: 7, syntax: 12, edition: 14 } as const;
const inMessage = { name: 1, field: 2, nestedType: 3, extension: 6, options: 7 } as const;
const inMessageOptions = { messageSetWireFormat: 1, mapEntry: 7 } as const;
const inField = { extendee: 2, number: 3, label: 4, type: 5, typeName: 6, options: 8, oneofIndex: 9 } as const;
const inFieldOptions = { packed: 2, retention: 17 } as const;
const repeated = 3;
const retentionSource = 2;

/** The file that declares what options are; who declares further ones imports it. */
export const descriptorProto = "google/protobuf/descriptor.proto";

/**
 * The messages and extensions that compiled files declare, read when they are first asked for: of hundreds of files few declare
 * options, and those are looked at first.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
export class OptionTypes {
  readonly #unread: CompiledFile[];
  readonly #declared = new Map<string, Declared>();
  readonly #messages = new Map<string, OptionMessage>();
  readonly #extensions = new Map<string, OptionField>();

  constructor(files: readonly CompiledFile[]) {
    const declares = (file: CompiledFile) =>
      file.name === descriptorProto || file.dependencies.includes(descriptorProto);
    // The last one is read first.
    this.#unread = [...files.filter((file) => !declares(file)), ...files.filter(declares)];
  }

  /** A message by its full name with a leading dot; null where no file declares it. */
  message(name: string): OptionMessage | null {
    const known = this.#messages.get(name);
    if (known !== undefined) return known;
    const declared = this.#sought(this.#declared, name);
    if (declared === undefined) return null;
    const message = messageOf(declared);
    this.#messages.set(name, message);
    return message;
  }

  /** An extension of a message by its number; null where no file declares it. */
  extension(extendee: string, number: number): OptionField | null {
    return this.#sought(this.#extensions, `${extendee} ${number}`) ?? null;
  }

  /** Reads files until there is an answer, or none is left. */
  #sought<T>(answers: ReadonlyMap<string, T>, key: string): T | undefined {
    for (;;) {
      const answer = answers.get(key);
      const file = answer === undefined ? this.#unread.pop() : undefined;
      if (file === undefined) return answer;
      this.#readFile(file.bytes);
    }
  }

  #readFile(bytes: Uint8Array): void {
    let name = "";
    let dialect: Dialect = "proto2";
    for (const scan = new Scan(bytes); scan.next(); ) {
      if (scan.number === inFile.package) name = `.${decodeUtf8(scan.content)}`;
      if (scan.number === inFile.syntax && decodeUtf8(scan.content) === "proto3") dialect = "proto3";
      if (scan.number === inFile.edition) dialect = "features";
    }
    for (const scan = new Scan(bytes); scan.next(); ) {
      if (scan.number === inFile.messageType) this.#readMessage({ bytes: scan.content, dialect }, name);
      if (scan.number === inFile.extension) this.#readExtension({ bytes: scan.content, dialect });
    }
  }

  #readMessage(message: Declared, scope: string): void {
    let name = "";
    for (const scan = new Scan(message.bytes); scan.next(); ) {
      const inner = () => ({ bytes: scan.content, dialect: message.dialect });
      if (scan.number === inMessage.name) {
        name = `${scope}.${decodeUtf8(scan.content)}`;
        this.#declared.set(name, message);
      }
      if (scan.number === inMessage.nestedType) this.#readMessage(inner(), name);
      if (scan.number === inMessage.extension) this.#readExtension(inner());
    }
  }

  #readExtension(extension: Declared): void {
    const { number, extendee, field } = fieldOf(extension);
    // Where nothing is, is a fact that the wire can tell of an extension.
    this.#extensions.set(`${extendee} ${number}`, { ...field, isImplicit: false });
  }
}

function messageOf({ bytes, dialect }: Declared): OptionMessage {
  const fields = new Map<number, OptionField>();
  const own = new Set<number>();
  for (const scan = new Scan(bytes); scan.next(); ) {
    if (scan.number === inMessage.field) {
      const { number, field } = fieldOf({ bytes: scan.content, dialect });
      fields.set(number, field);
    }
    if (scan.number !== inMessage.options) continue;
    for (const options = new Scan(scan.content); options.next(); ) if (options.value === 1) own.add(options.number);
  }
  // Key and value of a map's entry are always written.
  if (own.has(inMessageOptions.mapEntry)) {
    for (const [number, field] of fields) fields.set(number, { ...field, isImplicit: false });
  }
  return { fields, isMessageSet: own.has(inMessageOptions.messageSetWireFormat) };
}

function fieldOf({ bytes, dialect }: Declared): { number: number; extendee: string; field: OptionField } {
  const numbers = new Map<number, number>();
  const texts = new Map<number, string>();
  let packed: boolean | null = null;
  let isSourceOnly = false;
  for (const scan = new Scan(bytes); scan.next(); ) {
    if (scan.wireType === 0) numbers.set(scan.number, scan.value);
    if (scan.number === inField.extendee || scan.number === inField.typeName)
      texts.set(scan.number, decodeUtf8(scan.content));
    if (scan.number !== inField.options) continue;
    for (const options = new Scan(scan.content); options.next(); ) {
      if (options.number === inFieldOptions.packed) packed = options.value === 1;
      if (options.number === inFieldOptions.retention) isSourceOnly = options.value === retentionSource;
    }
  }
  const isRepeated = numbers.get(inField.label) === repeated;
  const oneof = numbers.get(inField.oneofIndex) ?? null;
  const bySyntax = dialect === "features" ? null : dialect === "proto3";
  return {
    number: numbers.get(inField.number) ?? 0,
    extendee: texts.get(inField.extendee) ?? "",
    field: {
      isRepeated,
      type: numbers.get(inField.type) ?? 0,
      typeName: texts.get(inField.typeName) ?? "",
      isSourceOnly,
      isPacked: packed ?? bySyntax,
      isImplicit: isRepeated || oneof !== null ? false : bySyntax,
      oneof,
    },
  };
}
