import {
  exchanges,
  go,
  insertion,
  of,
  type ProtoFault,
  type ProtoFaultKind,
  removal,
  replacement,
} from "./proto-fault.ts";
import { type Declaration, headEnd, isOfSyntax, maskProto } from "./proto-text.ts";

/** What can happen to fields. */
export const fieldFaultKinds: readonly ProtoFaultKind[] = [
  { name: "field added", changes: go, reasons: ["schema"], places: addField },
  { name: "map field added", changes: go, reasons: ["schema"], places: addMap },
  { name: "field of an imported type added", changes: go, reasons: ["schema"], places: addImportedField },
  { name: "field removed", changes: go, reasons: ["schema"], places: (text) => plainFields(text).map(removal) },
  { name: "field renamed", changes: go, reasons: ["schema"], places: renameField },
  { name: "field renumbered", changes: go, reasons: ["schema"], places: renumberField },
  { name: "field type changed", changes: go, reasons: ["schema"], places: retypeField },
  { name: "field made optional", changes: go, mayBeRefused: true, reasons: ["schema"], places: makeOptional },
  { name: "field made repeated", changes: go, reasons: ["schema"], places: makeRepeated },
  { name: "fields in another order", changes: go, reasons: ["schema"], places: exchangeFields },
  { name: "field moved into a oneof", changes: go, reasons: ["schema"], places: wrapField },
  { name: "field moved out of a oneof", changes: go, reasons: ["schema"], places: unwrapField },
  { name: "oneof renamed", changes: go, reasons: ["schema"], places: renameOneof },
  { name: "map value type changed", changes: go, reasons: ["schema"], places: retypeMap },
  { name: "names of fields exchanged", changes: go, reasons: ["schema"], places: exchangeNames },
  { name: "name reserved", changes: go, reasons: ["schema"], places: reserveName },
  { name: "number reserved", changes: go, reasons: ["schema"], places: reserveNumber },
];

/** What a field has in front of its type where it needs something. */
export function labelIn(text: string): string {
  return isOfSyntax(text, "proto2") ? "optional " : "";
}

/** Messages that can take any field number: neither extensible nor with numbers set aside. */
export function openMessages(text: string): Declaration[] {
  const code = maskProto(text);
  return of(text, "message").filter(
    ({ start, end }) => !/\b(?:reserved|extensions|message_set_wire_format)\b/.test(code.slice(start, end)),
  );
}

/** Fields without options outside oneofs, in messages that can take any field. */
export function plainFields(text: string): Declaration[] {
  const code = maskProto(text);
  const open = openMessages(text);
  return of(text, "field").filter(
    ({ within, start, end }) =>
      within === "message" &&
      !/\[/.test(code.slice(start, end)) &&
      open.some((message) => message.start < start && end < message.end),
  );
}

export function addField(text: string, id: number): ProtoFault[] {
  const name = `zz_added_${id}`;
  return openMessages(text).flatMap(({ body }) =>
    body === null ? [] : [insertion(body, `\n  ${labelIn(text)}string ${name} = ${15000 + id};`, name)],
  );
}

function addMap(text: string, id: number): ProtoFault[] {
  const name = `zz_map_${id}`;
  return openMessages(text).flatMap(({ body }) =>
    body === null ? [] : [insertion(body, `\n  map<string, int64> ${name} = ${15000 + id};`, name)],
  );
}

/** A field of a type of a file that is imported for it. */
function addImportedField(text: string, id: number): ProtoFault[] {
  const path = "google/protobuf/timestamp.proto";
  const name = `zz_imported_${id}`;
  if (text.includes(path)) return [];
  return openMessages(text).flatMap(({ body }) => {
    if (body === null) return [];
    const field = `\n  ${labelIn(text)}.google.protobuf.Timestamp ${name} = ${15000 + id};`;
    const at = headEnd(text);
    return [
      {
        splices: [
          { from: body, to: body, text: field },
          { from: at, to: at, text: `\nimport "${path}";` },
        ],
        words: [name, path],
      },
    ];
  });
}

function renameField(text: string, id: number): ProtoFault[] {
  return plainFields(text).map(({ name, start, end }) => {
    const at = start + text.slice(start, end).search(new RegExp(`\\b${name}\\s*=`));
    return replacement(at, at + name.length, `zz_renamed_${id}`, name, `zz_renamed_${id}`);
  });
}

function renumberField(text: string, id: number): ProtoFault[] {
  return plainFields(text).flatMap(({ name, start, end }) => {
    const found = /=\s*(\d+)\s*;$/.exec(text.slice(start, end));
    if (found?.[1] === undefined) return [];
    const from = start + found.index + found[0].indexOf(found[1]);
    return [replacement(from, from + found[1].length, String(16000 + id), name)];
  });
}

const otherTypes: Readonly<Record<string, string>> = {
  string: "bytes",
  bytes: "string",
  int32: "int64",
  int64: "int32",
  uint32: "uint64",
  uint64: "uint32",
  bool: "string",
  double: "float",
  float: "double",
};

function retypeField(text: string): ProtoFault[] {
  return plainFields(text).flatMap(({ name, start, end }) => {
    const found = /^(?:(?:optional|required|repeated)\s+)?(\w+)\s+\w+\s*=/.exec(text.slice(start, end));
    const [type, other] = [found?.[1] ?? "", otherTypes[found?.[1] ?? ""]];
    if (found === null || other === undefined) return [];
    const from = start + found[0].indexOf(type);
    return [replacement(from, from + type.length, other, name, other)];
  });
}

function retypeMap(text: string): ProtoFault[] {
  return of(text, "field").flatMap(({ name, start, end }) => {
    const [head = "", type = ""] = /^map\s*<\s*\w+\s*,\s*(\w+)/.exec(text.slice(start, end)) ?? [];
    const [at, other] = [start + head.length, otherTypes[type]];
    return other === undefined ? [] : [replacement(at - type.length, at, other, name, other)];
  });
}

/** Of every two fields that follow each other, each with the other's name. */
function exchangeNames(text: string): ProtoFault[] {
  const fields = plainFields(text);
  return fields.flatMap((one, index) => {
    const next = fields[index + 1];
    if (next === undefined || next.scope.join(".") !== one.scope.join(".")) return [];
    const named = ({ name, start, end }: Declaration, to: string) => {
      const from = start + text.slice(start, end).search(new RegExp(`\\b${name}\\s*=`));
      return { from, to: from + name.length, text: to };
    };
    return [{ splices: [named(one, next.name), named(next, one.name)], words: [one.name, next.name] }];
  });
}

function exchangeFields(text: string): ProtoFault[] {
  return exchanges(text, plainFields(text), "order of fields");
}

/** `optional` and `required` are a field's own, or a oneof's where it is gone; an edition has neither. */
function makeOptional(text: string): ProtoFault[] {
  return unlabelled(text, "proto3").map(({ name, start }) => insertion(start, "optional ", name, "optional"));
}

function makeRepeated(text: string): ProtoFault[] {
  const singular = plainFields(text).flatMap((field) => {
    const found = /^optional\s+/.exec(text.slice(field.start, field.end));
    return found === null ? [] : [{ ...field, type: field.start + found[0].length }];
  });
  const fields = [...singular, ...unlabelled(text, "proto3").map((field) => ({ ...field, type: field.start }))];
  return fields.map(({ name, start, type }) => replacement(start, type, "repeated ", name, "repeated"));
}

/** Fields of scalar types that have nothing in front of these. */
function unlabelled(text: string, syntax: string): Declaration[] {
  if (!isOfSyntax(text, syntax)) return [];
  return plainFields(text).filter(({ start, end }) => {
    const type = /^(\w+)\s+\w+\s*=/.exec(text.slice(start, end))?.[1];
    return type !== undefined && otherTypes[type] !== undefined;
  });
}

function wrapField(text: string, id: number): ProtoFault[] {
  return plainFields(text).flatMap(({ name, start, end }) => {
    const field = text.slice(start, end);
    if (/^(?:repeated|required)\b|^map\s*</.test(field)) return [];
    const wrapped = `oneof zz_oneof_${id} { ${field.replace(/^optional\s+/, "")} }`;
    return [replacement(start, end, wrapped, name, `zz_oneof_${id}`)];
  });
}

/** The first field of a oneof that has others, in front of it. */
function unwrapField(text: string): ProtoFault[] {
  const fields = of(text, "field").filter(({ within }) => within === "oneof");
  return of(text, "oneof").flatMap(({ start, end, name: oneof }) => {
    const [first, second] = fields.filter((field) => field.start > start && field.end < end);
    if (first === undefined || second === undefined) return [];
    const out = `${labelIn(text)}${text.slice(first.start, first.end)}\n\n  `;
    return [
      {
        splices: [
          { from: first.start, to: first.end, text: "" },
          { from: start, to: start, text: out },
        ],
        words: [first.name, `from oneof ${oneof} to no oneof`],
      },
    ];
  });
}

function renameOneof(text: string, id: number): ProtoFault[] {
  return of(text, "oneof").map(({ name, start, end }) => {
    const from = start + text.slice(start, end).search(new RegExp(`(?<=\\boneof\\s+)${name}\\b`));
    return replacement(from, from + name.length, `zz_oneof_${id}`, name, `zz_oneof_${id}`);
  });
}

function reserveNumber(text: string, id: number): ProtoFault[] {
  return openMessages(text).flatMap(({ body, name }) =>
    body === null ? [] : [insertion(body, `\n  reserved ${17000 + id};`, name, String(17000 + id))],
  );
}

/** An edition has names there, and the others strings. https://protobuf.dev/programming-guides/editions/#reserved-field-names */
function reserveName(text: string, id: number): ProtoFault[] {
  const isString = isOfSyntax(text, "proto2") || isOfSyntax(text, "proto3");
  const name = `zz_gone_${id}`;
  return openMessages(text).flatMap(({ body, name: message }) =>
    body === null ? [] : [insertion(body, `\n  reserved ${isString ? `"${name}"` : name};`, message, name)],
  );
}
