import { deprecateValue } from "./enum-faults.ts";
import { labelIn, plainFields } from "./field-faults.ts";
import { go, grpc, insertion, of, type ProtoFault, type ProtoFaultKind, replacement } from "./proto-fault.ts";
import { headEnd, isOfSyntax, maskProto } from "./proto-text.ts";

/** What can happen to options. */
export const optionFaultKinds: readonly ProtoFaultKind[] = [
  { name: "field option added", changes: go, reasons: ["options"], places: deprecateField },
  { name: "json_name given", changes: go, reasons: ["schema", "options"], places: nameInJson },
  { name: "packed changed", changes: go, reasons: ["options"], places: unpack },
  { name: "jstype given", changes: go, reasons: ["options"], places: typeInJavaScript },
  { name: "default given", changes: go, reasons: ["schema"], places: giveDefault },
  { name: "enum value deprecated", changes: go, reasons: ["options"], places: deprecateValue },
  { name: "enum deprecated", changes: go, reasons: ["options"], places: deprecateEnum },
  { name: "message deprecated", changes: go, reasons: ["options"], places: deprecateMessage },
  { name: "method deprecated", changes: go, mayChange: grpc, reasons: ["options"], places: deprecateMethod },
  { name: "idempotency of a method given", changes: go, reasons: ["options"], places: giveIdempotency },
  { name: "service deprecated", changes: go, mayChange: grpc, reasons: ["options"], places: deprecateService },
  { name: "java_package changed", changes: go, reasons: ["options"], places: changeJavaPackage },
  { name: "optimize_for given", changes: go, reasons: ["options"], places: optimizeFor },
  { name: "file deprecated", changes: go, mayChange: grpc, reasons: ["options"], places: deprecateFile },
  { name: "custom option declared", changes: go, reasons: ["schema"], places: declareOption },
  { name: "custom option changed", changes: go, reasons: ["options"], places: changeCustomOption },
];

function deprecateField(text: string): ProtoFault[] {
  return plainFields(text).map(({ name, end }) => insertion(end - 1, " [deprecated = true]", name, "deprecated"));
}

function nameInJson(text: string, id: number): ProtoFault[] {
  return plainFields(text).map(({ name, end }) =>
    insertion(end - 1, ` [json_name = "zzJson${id}"]`, name, `zzJson${id}`),
  );
}

function unpack(text: string): ProtoFault[] {
  return plainFields(text)
    .filter(({ start, end }) => /^repeated\s+(?:s?fixed|[us]?int|bool|double|float)/.test(text.slice(start, end)))
    .map(({ name, end }) => insertion(end - 1, ` [packed = ${isOfSyntax(text, "proto2")}]`, name, "packed"));
}

function typeInJavaScript(text: string): ProtoFault[] {
  return plainFields(text)
    .filter(({ start, end }) => /^(?:optional\s+|repeated\s+)?[us]?int64\s/.test(text.slice(start, end)))
    .map(({ name, end }) => insertion(end - 1, " [jstype = JS_STRING]", name, "jstype"));
}

/** A default value, which proto2 has. */
function giveDefault(text: string): ProtoFault[] {
  return plainFields(text)
    .filter(({ start, end }) => /^optional\s+string\s/.test(text.slice(start, end)) && isOfSyntax(text, "proto2"))
    .map(({ name, end }) => insertion(end - 1, ' [default = "zz"]', name, "default"));
}

function deprecateMessage(text: string): ProtoFault[] {
  return of(text, "message").flatMap(({ body, name, start, end }) =>
    body === null || /option\s+deprecated|map_entry/.test(text.slice(start, end))
      ? []
      : [insertion(body, "\n  option deprecated = true;", name, "deprecated")],
  );
}

function deprecateEnum(text: string): ProtoFault[] {
  return of(text, "enum").flatMap(({ body, name, start, end }) =>
    body === null || /option\s+deprecated/.test(text.slice(start, end))
      ? []
      : [insertion(body, "\n  option deprecated = true;", name, "deprecated")],
  );
}

function deprecateService(text: string): ProtoFault[] {
  return of(text, "service").flatMap(({ body, name, start, end }) =>
    body === null || !/\brpc\b/.test(text.slice(start, end)) || hasOwnOption(text, name)
      ? []
      : [insertion(body, "\n  option deprecated = true;", name, "deprecated")],
  );
}

function hasOwnOption(text: string, service: string): boolean {
  return of(text, "option").some(({ name, scope }) => name === "deprecated" && scope.join(".") === service);
}

function deprecateMethod(text: string): ProtoFault[] {
  return methodOption(text, "deprecated = true", "deprecated");
}

function giveIdempotency(text: string): ProtoFault[] {
  return methodOption(text, "idempotency_level = IDEMPOTENT", "idempotency_level", "IDEMPOTENT");
}

function methodOption(text: string, option: string, ...words: readonly string[]): ProtoFault[] {
  return of(text, "rpc").flatMap(({ name, start, end }) =>
    /\)\s*;$/.test(text.slice(start, end))
      ? [replacement(end - 1, end, ` {\n    option ${option};\n  }`, name, ...words)]
      : [],
  );
}

function changeJavaPackage(text: string, id: number): ProtoFault[] {
  const [own] = of(text, "option").filter(({ name }) => name === "java_package");
  const [from, to] = [own?.start ?? headEnd(text), own?.end ?? headEnd(text)];
  const fresh = `\noption java_package = "com.example.zz${id}";`;
  return [replacement(from, to, fresh, "java_package", `com.example.zz${id}`)];
}

function optimizeFor(text: string): ProtoFault[] {
  if (/\boptimize_for\b/.test(text)) return [];
  return [insertion(headEnd(text), "\noption optimize_for = CODE_SIZE;", "optimize_for", "CODE_SIZE")];
}

function deprecateFile(text: string): ProtoFault[] {
  if (of(text, "option").some(({ name, within }) => name === "deprecated" && within === "file")) return [];
  return [insertion(headEnd(text), "\noption deprecated = true;", "deprecated")];
}

/** An option that is declared and given in the same file. */
function declareOption(text: string, id: number): ProtoFault[] {
  const name = `zz_option_${id}`;
  const path = "google/protobuf/descriptor.proto";
  const head = text.includes(path) ? "" : `\nimport "${path}";`;
  const extend = `\n\nextend .google.protobuf.MessageOptions {\n  ${labelIn(text)}string ${name} = ${50_000 + id};\n}\n`;
  return of(text, "message").flatMap(({ body, name: message }) => {
    if (body === null) return [];
    const at = headEnd(text);
    return [
      {
        splices: [
          { from: at, to: at, text: head },
          { from: body, to: body, text: `\n  option (${name}) = "zz";` },
          { from: text.length, to: text.length, text: extend },
        ],
        words: [`extension ${name}`, `(${packageIn(text)}${name}) added to`, message].slice(0, 2),
      },
    ];
  });
}

function packageIn(text: string): string {
  const [own] = of(text, "package");
  return own === undefined ? "" : `${own.name}.`;
}

/** One letter more in a string that a custom option has as its value, or within it. */
function changeCustomOption(text: string): ProtoFault[] {
  const code = maskProto(text);
  return [...code.matchAll(/\(\s*\.?([\w.]+)\s*\)[\w.]*\s*=\s*(?:"|\{[^{}()[\]]*?")/g)].flatMap(
    ({ 0: found, 1: name, index }) => {
      const at = index + found.length;
      // What has to be true of a value, such as a pattern, is left as it is.
      const isPlain = /^[\w /.]+"/.test(text.slice(at)) && !/pattern|const|in:|expression/.test(found);
      return name === undefined || !isPlain ? [] : [insertion(at, "zz", name.split(".").at(-1) ?? name)];
    },
  );
}
