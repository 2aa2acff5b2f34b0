import { type DescMessage, isFieldSet, type Message, type MessageShape } from "@bufbuild/protobuf";
import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
import { withoutOrder } from "./custom-options.ts";
import type { CustomOption, SchemaDifference } from "./difference.ts";
import type { ElementPath } from "./source-info.ts";

/** The declaration that options belong to. */
export interface OptionOwner {
  readonly words: string;
  readonly at: ElementPath;
  /** Number of the field that holds its options. */
  readonly options: number;
}

/** Options by the fields that descriptor.proto names, and custom ones by their number and bytes. */
export function* optionDifferences<S extends DescMessage>(
  owner: OptionOwner,
  description: S,
  before: MessageShape<S> | undefined,
  after: MessageShape<S> | undefined,
): Generator<SchemaDifference> {
  const old = optionsOf(description, before);
  const fresh = optionsOf(description, after);
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [from, to] = [old.get(key), fresh.get(key)];
    if (from?.value === to?.value) continue;
    const { name = "", custom } = to ?? from ?? {};
    const kind = name === "go_package" ? "schema" : "option";
    const values = custom === undefined ? ` from ${from?.value ?? "nothing"} to ${to?.value ?? "nothing"}` : "";
    const verb = from === undefined ? "added to" : to === undefined ? "removed from" : "of";
    const words =
      verb === "of"
        ? `option ${name} of ${owner.words} changed${values}`
        : `option ${name}${valueInWords(to ?? from)} ${verb} ${owner.words}`;
    const at = to === undefined ? owner.at : [...owner.at, owner.options, ...to.path];
    yield { kind, words, at, ...(custom === undefined ? {} : { custom }) };
  }
}

/** The bytes of a custom option tell nobody anything. */
function valueInWords(option: OptionValue | undefined): string {
  return option === undefined || option.custom !== undefined ? "" : ` = ${option.value}`;
}

interface OptionValue {
  readonly name: string;
  /** Numbers of the fields that lead to it. */
  readonly path: readonly number[];
  readonly value: string;
  /** Absent for those that descriptor.proto names. */
  readonly custom?: CustomOption;
}

/** Options by the numbers that lead to them; those of editions one by one, as they are written: `features.enum_type`. */
function optionsOf<S extends DescMessage>(
  description: S,
  options: MessageShape<S> | undefined,
  scope: readonly number[] = [],
): Map<string, OptionValue> {
  const values = new Map<string, OptionValue>();
  if (options === undefined) return values;
  for (const field of description.fields) {
    if (!isFieldSet(options, field)) continue;
    const path = [...scope, field.number];
    const value: unknown = (options as unknown as Record<string, unknown>)[field.localName];
    if (field.fieldKind === "message" && field.name === "features") {
      for (const [key, feature] of optionsOf(field.message, value as MessageShape<DescMessage>, path))
        values.set(key, { ...feature, name: `features.${feature.name}` });
      continue;
    }
    const text = nameOfNumber(field, value) ?? (typeof value === "string" ? value : JSON.stringify(value, plain));
    if (text !== "[]") values.set(path.join("."), { name: field.name, path, value: text });
  }
  for (const { no, wireType, data } of (options as Message).$unknown ?? []) {
    const path = [...scope, no];
    const before = values.get(path.join("."))?.value ?? "";
    const value = withoutOrder(wireType === WireType.LengthDelimited ? new BinaryReader(data).bytes() : data);
    const custom = { extendee: description.typeName, number: no };
    values.set(path.join("."), { name: `(${no})`, path, value: `${before}${value} `, custom });
  }
  return values;
}

/** Values of enums by their names: `SPEED` rather than 1. */
function nameOfNumber(field: DescMessage["fields"][number], value: unknown): string | undefined {
  return field.fieldKind === "enum" && typeof value === "number" ? field.enum.value[value]?.name : undefined;
}

function plain(key: string, value: unknown): unknown {
  if (key === "$typeName") return undefined;
  return typeof value === "bigint" ? value.toString() : value;
}
