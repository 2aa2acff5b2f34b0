import { insertion, of, type ProtoFault } from "./proto-fault.ts";
import { type Declaration, maskProto } from "./proto-text.ts";

function labelIn(text: string): string {
  const syntax = /^\s*(?:syntax|edition)\s*=\s*["'](\w+)["']/m.exec(text)?.[1] ?? "proto2";
  return syntax === "proto2" ? "optional " : "";
}

/** Messages that can take any field number: neither extensible nor with numbers set aside. */
function openMessages(text: string): Declaration[] {
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

export function renameField(text: string, id: number): ProtoFault[] {
  return plainFields(text).map(({ name, start, end }) => {
    const at = start + text.slice(start, end).search(new RegExp(`\\b${name}\\s*=`));
    return { splice: { from: at, to: at + name.length, text: `zz_renamed_${id}` }, words: [name, `zz_renamed_${id}`] };
  });
}

export function renumberField(text: string, id: number): ProtoFault[] {
  return plainFields(text).flatMap(({ name, start, end }) => {
    const found = /=\s*(\d+)\s*;$/.exec(text.slice(start, end));
    if (found?.[1] === undefined) return [];
    const from = start + found.index + found[0].indexOf(found[1]);
    return [{ splice: { from, to: from + found[1].length, text: String(16000 + id) }, words: [name] }];
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

export function retypeField(text: string): ProtoFault[] {
  return plainFields(text).flatMap(({ name, start, end }) => {
    const found = /^(?:(?:optional|required|repeated)\s+)?(\w+)\s+\w+\s*=/.exec(text.slice(start, end));
    const [type, other] = [found?.[1] ?? "", otherTypes[found?.[1] ?? ""]];
    if (found === null || other === undefined) return [];
    const from = start + found[0].indexOf(type);
    return [{ splice: { from, to: from + type.length, text: other }, words: [name, other] }];
  });
}

export function deprecateField(text: string): ProtoFault[] {
  return plainFields(text).map(({ name, end }) => insertion(end - 1, " [deprecated = true]", name, "deprecated"));
}

export function wrapField(text: string, id: number): ProtoFault[] {
  return plainFields(text).flatMap(({ name, start, end }) => {
    const field = text.slice(start, end);
    if (/^(?:repeated|required)\b|^map\s*</.test(field)) return [];
    const wrapped = `oneof zz_oneof_${id} { ${field.replace(/^optional\s+/, "")} }`;
    return [{ splice: { from: start, to: end, text: wrapped }, words: [name, `zz_oneof_${id}`] }];
  });
}

export function nameInJson(text: string, id: number): ProtoFault[] {
  return plainFields(text).map(({ name, end }) =>
    insertion(end - 1, ` [json_name = "zzJson${id}"]`, name, `zzJson${id}`),
  );
}

export function reserveNumber(text: string, id: number): ProtoFault[] {
  return openMessages(text).flatMap(({ body, name }) =>
    body === null ? [] : [insertion(body, `\n  reserved ${17000 + id};`, name, String(17000 + id))],
  );
}
