import { aboveSyntax, blankLine, detached, leading, reword, trailing } from "./comment-faults.ts";
import {
  addField,
  deprecateField,
  nameInJson,
  plainFields,
  renameField,
  renumberField,
  reserveNumber,
  retypeField,
  wrapField,
} from "./field-faults.ts";
import { insertion, of, type ProtoFault, removal } from "./proto-fault.ts";
import { type Declaration, maskProto } from "./proto-text.ts";

/** A way of making stubs stale by a change of their .proto. */
export interface ProtoFaultKind {
  readonly name: string;
  /** The generators whose stubs change with it; empty: no stub does. */
  readonly changes: readonly ("protoc-gen-go" | "protoc-gen-go-grpc")[];
  /** Generators of which some versions write what was changed, and others do not. */
  readonly mayChange?: readonly "protoc-gen-go-grpc"[];
  /** Reasons of `stale` that are true of it. */
  readonly reasons: readonly ("schema" | "comments" | "options")[];
  /** Whether stubs of files that import it change, too. */
  readonly reachesImporters?: true;
  /** Every place of a .proto where it can be put in. `id` is a number for names that nothing else has. */
  readonly places: (text: string, id: number) => readonly ProtoFault[];
}

const both = ["protoc-gen-go", "protoc-gen-go-grpc"] as const;
const go = ["protoc-gen-go"] as const;

/** All of them; what a stub holds of a .proto is documented by the generators' own sources. */
export const protoFaultKinds: readonly ProtoFaultKind[] = [
  { name: "field added", changes: go, reasons: ["schema"], places: addField },
  { name: "field removed", changes: go, reasons: ["schema"], places: (text) => plainFields(text).map(removal) },
  { name: "field renamed", changes: go, reasons: ["schema"], places: renameField },
  { name: "field renumbered", changes: go, reasons: ["schema"], places: renumberField },
  { name: "field type changed", changes: go, reasons: ["schema"], places: retypeField },
  { name: "field option added", changes: go, reasons: ["options"], places: deprecateField },
  { name: "field moved into a oneof", changes: go, reasons: ["schema"], places: wrapField },
  { name: "enum value added", changes: go, reasons: ["schema"], places: addValue },
  { name: "enum value renamed", changes: go, reasons: ["schema"], places: renameValue },
  { name: "enum value deprecated", changes: go, reasons: ["options"], places: deprecateValue },
  { name: "json_name given", changes: go, reasons: ["schema", "options"], places: nameInJson },
  { name: "number reserved", changes: go, reasons: ["schema"], places: reserveNumber },
  { name: "message deprecated", changes: go, reasons: ["options"], places: deprecateMessage },
  { name: "message added", changes: go, reasons: ["schema"], places: addMessage },
  { name: "method added", changes: both, reasons: ["schema"], places: addMethod },
  {
    name: "method removed",
    changes: both,
    reasons: ["schema"],
    places: (text) => of(text, "rpc").filter(hasSibling(text)).map(removal),
  },
  { name: "streaming changed", changes: both, reasons: ["schema"], places: changeStreaming },
  {
    name: "method deprecated",
    changes: go,
    mayChange: ["protoc-gen-go-grpc"],
    reasons: ["options"],
    places: deprecateMethod,
  },
  { name: "service renamed", changes: both, reasons: ["schema"], places: renameService },
  { name: "import added", changes: go, reasons: ["schema"], places: addImport },
  {
    name: "go_package changed",
    changes: go,
    mayChange: ["protoc-gen-go-grpc"],
    reasons: ["schema"],
    reachesImporters: true,
    places: changeGoPackage,
  },
  { name: "java_package changed", changes: go, reasons: ["options"], places: changeJavaPackage },
  {
    name: "file deprecated",
    changes: go,
    mayChange: ["protoc-gen-go-grpc"],
    reasons: ["options"],
    places: deprecateFile,
  },
  { name: "comment of a message", changes: go, reasons: ["comments"], places: (text) => leading(text, "message") },
  { name: "comment of a field", changes: go, reasons: ["comments"], places: (text) => leading(text, "field") },
  { name: "comment of an enum value", changes: go, reasons: ["comments"], places: (text) => leading(text, "value") },
  {
    name: "comment of a method",
    changes: ["protoc-gen-go-grpc"],
    reasons: ["comments"],
    places: (text) => leading(text, "rpc"),
  },
  { name: "comment behind a field", changes: go, reasons: ["comments"], places: (text) => trailing(text, "field") },
  {
    name: "comment behind an enum value",
    changes: go,
    reasons: ["comments"],
    places: (text) => trailing(text, "value"),
  },
  { name: "comment of an enum", changes: go, reasons: ["comments"], places: (text) => leading(text, "enum") },
  { name: "comment of a oneof", changes: go, reasons: ["comments"], places: (text) => leading(text, "oneof") },
  {
    name: "comment of a service",
    changes: [],
    mayChange: ["protoc-gen-go-grpc"],
    reasons: ["comments"],
    places: (text) => leading(text, "service"),
  },
  { name: "comment reworded", changes: go, reasons: ["comments"], places: reword },
  {
    name: "comment above syntax",
    changes: go,
    mayChange: ["protoc-gen-go-grpc"],
    reasons: ["comments"],
    places: aboveSyntax,
  },
  { name: "comment that no stub has", changes: [], reasons: [], places: detached },
  { name: "blank line", changes: [], reasons: [], places: blankLine },
];

/** Whether what encloses it has another of its kind: an empty service has nothing to generate. */
function hasSibling(text: string): (one: Declaration) => boolean {
  const scopes = of(text, "rpc").map(({ scope }) => scope.join("."));
  return ({ scope }) => scopes.filter((other) => other === scope.join(".")).length > 1;
}

function addValue(text: string, id: number): ProtoFault[] {
  return of(text, "enum")
    .filter(({ start, end }) => !/\breserved\b/.test(maskProto(text).slice(start, end)))
    .map(({ end }) => insertion(end - 1, `\n  ZZ_VALUE_${id} = ${15000 + id};\n`, `ZZ_VALUE_${id}`));
}

/** Enum values whose name nothing else in the file uses, such as a default. */
function plainValues(text: string): Declaration[] {
  const code = maskProto(text);
  return of(text, "value").filter(
    ({ name, start, end }) =>
      code.split(new RegExp(`\\b${name}\\b`)).length === 2 && /^\w+\s*=\s*\d+\s*;$/.test(code.slice(start, end)),
  );
}

function renameValue(text: string, id: number): ProtoFault[] {
  return plainValues(text).map(({ name, start }) => ({
    splice: { from: start, to: start + name.length, text: `ZZ_RENAMED_${id}` },
    words: [name, `ZZ_RENAMED_${id}`],
  }));
}

function deprecateValue(text: string): ProtoFault[] {
  return plainValues(text).map(({ name, end }) => insertion(end - 1, " [deprecated = true]", name, "deprecated"));
}

function deprecateMessage(text: string): ProtoFault[] {
  return of(text, "message").flatMap(({ body, name, start, end }) =>
    body === null || /option\s+deprecated|map_entry/.test(text.slice(start, end))
      ? []
      : [insertion(body, "\n  option deprecated = true;", name, "deprecated")],
  );
}

function deprecateMethod(text: string): ProtoFault[] {
  return of(text, "rpc").flatMap(({ name, start, end }) =>
    /\)\s*;$/.test(text.slice(start, end))
      ? [
          {
            splice: { from: end - 1, to: end, text: " {\n    option deprecated = true;\n  }" },
            words: [name, "deprecated"],
          },
        ]
      : [],
  );
}

function renameService(text: string, id: number): ProtoFault[] {
  return of(text, "service").flatMap(({ name, start, end }) => {
    const at = start + text.slice(start, end).indexOf(name);
    const hasMethods = /\brpc\b/.test(text.slice(start, end));
    return hasMethods
      ? [{ splice: { from: at, to: at + name.length, text: `ZzService${id}` }, words: [`ZzService${id}`] }]
      : [];
  });
}

function addMessage(text: string, id: number): ProtoFault[] {
  return of(text, "message", "service", "enum")
    .filter(({ within }) => within === "file")
    .map(({ end }) => insertion(end, `\n\nmessage ZzMessage${id} {}\n`, `ZzMessage${id}`));
}

function addMethod(text: string, id: number): ProtoFault[] {
  return of(text, "rpc").flatMap(({ start, end }) => {
    const types = /^rpc\s+\w+\s*(\([^)]*\)\s*returns\s*\([^)]*\))/.exec(text.slice(start, end))?.[1];
    return types === undefined ? [] : [insertion(end, `\n  rpc ZzMethod${id}${types};`, `ZzMethod${id}`)];
  });
}

function changeStreaming(text: string): ProtoFault[] {
  return of(text, "rpc").flatMap(({ name, start, end }) => {
    const found = /returns\s*\(\s*(stream\s+)?/.exec(text.slice(start, end));
    if (found === null) return [];
    const to = start + found.index + found[0].length;
    const from = to - (found[1]?.length ?? 0);
    return [{ splice: { from, to, text: found[1] === undefined ? "stream " : "" }, words: [name, "stream"] }];
  });
}

/** Behind the last import, package or syntax. */
function headEnd(text: string): number {
  return Math.max(0, ...of(text, "syntax", "package", "import").map(({ end }) => end));
}

function addImport(text: string): ProtoFault[] {
  return ["google/protobuf/empty.proto", "google/protobuf/duration.proto", "google/protobuf/wrappers.proto"]
    .filter((path) => !text.includes(path))
    .map((path) => insertion(headEnd(text), `\nimport "${path}";`, path));
}

function changeGoPackage(text: string, id: number): ProtoFault[] {
  return of(text, "option")
    .filter(({ name }) => name === "go_package")
    .flatMap(({ start, end }) => {
      const found = /["']([^"';]+)(;[^"']*)?["']/.exec(text.slice(start, end));
      const path = found?.[1];
      if (found === null || path === undefined) return [];
      const name = found[2] ?? `;${path.split("/").at(-1)?.replace(/\W/g, "_")}`;
      const from = start + found.index;
      const fresh = `"${path}/zz${id}${name}"`;
      return [{ splice: { from, to: from + found[0].length, text: fresh }, words: ["go_package", `/zz${id}`] }];
    });
}

function changeJavaPackage(text: string, id: number): ProtoFault[] {
  const [own] = of(text, "option").filter(({ name }) => name === "java_package");
  const fresh = `option java_package = "com.example.zz${id}";`;
  return [
    {
      splice: { from: own?.start ?? headEnd(text), to: own?.end ?? headEnd(text), text: `\n${fresh}` },
      words: ["java_package", `com.example.zz${id}`],
    },
  ];
}

function deprecateFile(text: string): ProtoFault[] {
  if (of(text, "option").some(({ name, within }) => name === "deprecated" && within === "file")) return [];
  return [insertion(headEnd(text), "\noption deprecated = true;", "deprecated")];
}
