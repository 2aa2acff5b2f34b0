import { type DescMessage, isFieldSet, type Message, type MessageShape } from "@bufbuild/protobuf";
import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
import { withoutOrder } from "./custom-options.ts";
import type { SchemaDifference } from "./difference.ts";
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
    const name = (to ?? from)?.name ?? "";
    const kind = name === "go_package" ? "schema" : "option";
    const values = name.startsWith("custom") ? "" : ` from ${from?.value ?? "nothing"} to ${to?.value ?? "nothing"}`;
    const verb = from === undefined ? "added to" : to === undefined ? "removed from" : "of";
    const words =
      verb === "of"
        ? `option ${name} of ${owner.words} changed${values}`
        : `option ${name}${valueInWords(name, (to ?? from)?.value)} ${verb} ${owner.words}`;
    yield { kind, words, at: to === undefined ? owner.at : [...owner.at, owner.options, ...to.path] };
  }
}

function valueInWords(name: string, value: string | undefined): string {
  return name.startsWith("custom") || value === undefined ? "" : ` = ${value}`;
}

interface OptionValue {
  readonly name: string;
  /** Numbers of the fields that lead to it. */
  readonly path: readonly number[];
  readonly value: string;
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
        values.set(key, { ...feature, name: feature.name.replace(/^(custom option )?/, "$1features.") });
      continue;
    }
    const text = nameOfNumber(field, value) ?? (typeof value === "string" ? value : JSON.stringify(value, plain));
    if (text !== "[]") values.set(path.join("."), { name: field.name, path, value: text });
  }
  for (const { no, wireType, data } of (options as Message).$unknown ?? []) {
    const path = [...scope, no];
    const before = values.get(path.join("."))?.value ?? "";
    const value = withoutOrder(wireType === WireType.LengthDelimited ? new BinaryReader(data).bytes() : data);
    values.set(path.join("."), { name: `custom option ${no}`, path, value: `${before}${value} ` });
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
