import {
  exchanges,
  go,
  insertion,
  of,
  type ProtoFault,
  type ProtoFaultKind,
  removal,
  renaming,
  replacement,
} from "./proto-fault.ts";
import { type Declaration, maskProto } from "./proto-text.ts";

/** What can happen to enums. */
export const enumFaultKinds: readonly ProtoFaultKind[] = [
  { name: "enum added", changes: go, reasons: ["schema"], places: addEnum },
  { name: "nested enum added", changes: go, reasons: ["schema"], places: addNestedEnum },
  { name: "enum renamed", changes: go, needsNoImporters: true, reasons: ["schema"], places: renameEnum },
  { name: "enum removed", changes: go, needsNoImporters: true, reasons: ["schema"], places: removeEnum },
  { name: "enum value added", changes: go, reasons: ["schema"], places: addValue },
  { name: "enum value renamed", changes: go, reasons: ["schema"], places: renameValue },
  { name: "enum value renumbered", changes: go, reasons: ["schema"], places: renumberValue },
  { name: "enum value removed", changes: go, reasons: ["schema"], places: removeValue },
  { name: "enum values in another order", changes: go, reasons: ["schema"], places: exchangeValues },
  { name: "alias of an enum value added", changes: go, reasons: ["schema", "options"], places: addAlias },
  { name: "number of an enum reserved", changes: go, reasons: ["schema"], places: reserveValue },
];

/** Enums that can take any number. */
function openEnums(text: string): Declaration[] {
  const code = maskProto(text);
  return of(text, "enum").filter(({ start, end }) => !/\breserved\b/.test(code.slice(start, end)));
}

function addEnum(text: string, id: number): ProtoFault[] {
  return of(text, "message", "enum")
    .filter(({ within }) => within === "file")
    .map(({ end }) => insertion(end, `\n\nenum ZzEnum${id} {\n  ZZ_ENUM_${id} = 0;\n}\n`, `ZzEnum${id}`));
}

function addNestedEnum(text: string, id: number): ProtoFault[] {
  return of(text, "message").flatMap(({ body, name }) =>
    body === null
      ? []
      : [insertion(body, `\n  enum ZzEnum${id} {\n    ZZ_ENUM_${id} = 0;\n  }\n`, `${name}.ZzEnum${id}`)],
  );
}

function renameEnum(text: string, id: number): ProtoFault[] {
  return of(text, "enum").flatMap((one) => renaming(text, one, `ZzEnum${id}`) ?? []);
}

/** One that nothing in the file names, beside a message. */
function removeEnum(text: string): ProtoFault[] {
  const code = maskProto(text);
  if (of(text, "message").length === 0) return [];
  return of(text, "enum")
    .filter(({ name, within }) => within === "file" && code.split(new RegExp(`\\b${name}\\b`)).length === 2)
    .map(removal);
}

function addValue(text: string, id: number): ProtoFault[] {
  return openEnums(text).map(({ end }) =>
    insertion(end - 1, `\n  ZZ_VALUE_${id} = ${15000 + id};\n`, `ZZ_VALUE_${id}`),
  );
}

function addAlias(text: string, id: number): ProtoFault[] {
  return openEnums(text).flatMap(({ body, end, name, start }) => {
    const first = of(text, "value").find((value) => value.start > start && value.end < end);
    const number = /=\s*(-?\w+)/.exec(text.slice(first?.start ?? 0, first?.end ?? 0))?.[1];
    if (body === null || number === undefined || /allow_alias/.test(text.slice(start, end))) return [];
    return [
      {
        splices: [
          { from: body, to: body, text: "\n  option allow_alias = true;" },
          { from: end - 1, to: end - 1, text: `\n  ZZ_ALIAS_${id} = ${number};\n` },
        ],
        words: [`ZZ_ALIAS_${id}`, name, "allow_alias"],
      },
    ];
  });
}

/** Enum values whose name nothing else in the file uses, such as a default. */
function plainValues(text: string): Declaration[] {
  const code = maskProto(text);
  return of(text, "value").filter(
    ({ name, start, end }) =>
      code.split(new RegExp(`\\b${name}\\b`)).length === 2 && /^\w+\s*=\s*\d+\s*;$/.test(code.slice(start, end)),
  );
}

/** Values other than the first one, which proto3 needs to be zero. */
function furtherValues(text: string): Declaration[] {
  return plainValues(text).filter(({ start, end }) => !/=\s*0+\s*;$/.test(text.slice(start, end)));
}

function renameValue(text: string, id: number): ProtoFault[] {
  return plainValues(text).map(({ name, start }) =>
    replacement(start, start + name.length, `ZZ_RENAMED_${id}`, name, `ZZ_RENAMED_${id}`),
  );
}

function renumberValue(text: string, id: number): ProtoFault[] {
  return furtherValues(text)
    .filter(({ start }) => openEnums(text).some((one) => one.start < start && start < one.end))
    .map(({ name, start, end }) =>
      replacement(start, end, `${name} = ${16_000 + id};`, `value ${name}`, `to ${16_000 + id}`),
    );
}

function removeValue(text: string): ProtoFault[] {
  return furtherValues(text).map(removal);
}

function exchangeValues(text: string): ProtoFault[] {
  return exchanges(text, furtherValues(text), "order of values");
}

export function deprecateValue(text: string): ProtoFault[] {
  return plainValues(text).map(({ name, end }) => insertion(end - 1, " [deprecated = true]", name, "deprecated"));
}

function reserveValue(text: string, id: number): ProtoFault[] {
  return openEnums(text).map(({ end, name }) =>
    insertion(end - 1, `\n  reserved ${17_000 + id};\n`, name, String(17_000 + id)),
  );
}
