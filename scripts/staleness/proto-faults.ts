import { type Declaration, declarationsOf, maskProto } from "./proto-text.ts";

/** Text to be put in place of what stands between two offsets. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One change of a .proto, and what the report has to say of it. */
export interface ProtoFault {
  readonly splice: Splice;
  /** What the reasons have to name, such as the field. */
  readonly words: readonly string[];
}

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
  { name: "message added", changes: go, reasons: ["schema"], places: addMessage },
  { name: "method added", changes: both, reasons: ["schema"], places: addMethod },
  {
    name: "method removed",
    changes: both,
    reasons: ["schema"],
    places: (text) => of(text, "rpc").filter(hasSibling(text)).map(removal),
  },
  { name: "streaming changed", changes: both, reasons: ["schema"], places: changeStreaming },
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
  { name: "comment behind a field", changes: go, reasons: ["comments"], places: trailing },
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

/** The text with a change made. */
export function spliced(text: string, { from, to, text: fresh }: Splice): string {
  return text.slice(0, from) + fresh + text.slice(to);
}

function insertion(at: number, text: string, ...words: readonly string[]): ProtoFault {
  return { splice: { from: at, to: at, text }, words };
}

function of(text: string, ...kinds: readonly Declaration["kind"][]): Declaration[] {
  return declarationsOf(text).filter(({ kind }) => kinds.includes(kind));
}

function removal({ start, end, name }: Declaration): ProtoFault {
  return { splice: { from: start, to: end, text: "" }, words: [name] };
}

/** Whether what encloses it has another of its kind: an empty service has nothing to generate. */
function hasSibling(text: string): (one: Declaration) => boolean {
  const scopes = of(text, "rpc").map(({ scope }) => scope.join("."));
  return ({ scope }) => scopes.filter((other) => other === scope.join(".")).length > 1;
}

/** Whether it is the first thing on its line. */
function isFirstOnLine(text: string, { start }: Declaration): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(0, start));
}

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
function plainFields(text: string): Declaration[] {
  const code = maskProto(text);
  const open = openMessages(text);
  return of(text, "field").filter(
    ({ within, start, end }) =>
      within === "message" &&
      !/\[/.test(code.slice(start, end)) &&
      open.some((message) => message.start < start && end < message.end),
  );
}

function addField(text: string, id: number): ProtoFault[] {
  const name = `zz_added_${id}`;
  return openMessages(text).flatMap(({ body }) =>
    body === null ? [] : [insertion(body, `\n  ${labelIn(text)}string ${name} = ${15000 + id};`, name)],
  );
}

function renameField(text: string, id: number): ProtoFault[] {
  return plainFields(text).map(({ name, start, end }) => {
    const at = start + text.slice(start, end).search(new RegExp(`\\b${name}\\s*=`));
    return { splice: { from: at, to: at + name.length, text: `zz_renamed_${id}` }, words: [name, `zz_renamed_${id}`] };
  });
}

function renumberField(text: string, id: number): ProtoFault[] {
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

function retypeField(text: string): ProtoFault[] {
  return plainFields(text).flatMap(({ name, start, end }) => {
    const found = /^(?:(?:optional|required|repeated)\s+)?(\w+)\s+\w+\s*=/.exec(text.slice(start, end));
    const [type, other] = [found?.[1] ?? "", otherTypes[found?.[1] ?? ""]];
    if (found === null || other === undefined) return [];
    const from = start + found[0].indexOf(type);
    return [{ splice: { from, to: from + type.length, text: other }, words: [name, other] }];
  });
}

function deprecateField(text: string): ProtoFault[] {
  return plainFields(text).map(({ name, end }) => insertion(end - 1, " [deprecated = true]", name, "deprecated"));
}

function wrapField(text: string, id: number): ProtoFault[] {
  return plainFields(text).flatMap(({ name, start, end }) => {
    const field = text.slice(start, end);
    if (/^(?:repeated|required)\b|^map\s*</.test(field)) return [];
    const wrapped = `oneof zz_oneof_${id} { ${field.replace(/^optional\s+/, "")} }`;
    return [{ splice: { from: start, to: end, text: wrapped }, words: [name, `zz_oneof_${id}`] }];
  });
}

function addValue(text: string, id: number): ProtoFault[] {
  return of(text, "enum")
    .filter(({ start, end }) => !/\breserved\b/.test(maskProto(text).slice(start, end)))
    .map(({ end }) => insertion(end - 1, `\n  ZZ_VALUE_${id} = ${15000 + id};\n`, `ZZ_VALUE_${id}`));
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

/** A line of comment that is added directly above a declaration. */
function leading(text: string, kind: Declaration["kind"]): ProtoFault[] {
  return of(text, kind)
    .filter((one) => isFirstOnLine(text, one) && one.within !== "extend")
    .map(({ start }) => insertion(start, `// Zz comment.\n${indentAt(text, start)}`));
}

function indentAt(text: string, start: number): string {
  return /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? "";
}

function trailing(text: string): ProtoFault[] {
  return of(text, "field")
    .filter(({ within, end }) => within !== "extend" && /^[ \t]*\r?\n/.test(text.slice(end)))
    .map(({ end }) => insertion(end, " // Zz comment."));
}

/** A word put into the comment line that stands directly above a field or a message. */
function reword(text: string): ProtoFault[] {
  return of(text, "field", "message").flatMap((one) => {
    if (!isFirstOnLine(text, one) || one.within === "extend") return [];
    const above = /\n[ \t]*\/\/ ?(\w[^\n]*?)\r?\n[ \t]*$/.exec(text.slice(0, one.start));
    const words = above?.[1];
    if (above === null || words === undefined || /lint|@gotags|@inject_tag|nolint|buf:/.test(words)) return [];
    return [insertion(above.index + above[0].indexOf(words), "Zz ")];
  });
}

function aboveSyntax(text: string): ProtoFault[] {
  return of(text, "syntax").map(({ start }) => insertion(start, "// Zz comment.\n\n"));
}

/** A comment between blank lines above a message belongs to nothing that a generator writes. */
function detached(text: string): ProtoFault[] {
  return of(text, "message", "enum")
    .filter((one) => one.within === "file" && /(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(text.slice(0, one.start)))
    .map(({ start }) => insertion(start, "// Zz comment that stands alone.\n\n"));
}

function blankLine(text: string): ProtoFault[] {
  return of(text, "message", "enum")
    .filter((one) => one.within === "file" && /(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(text.slice(0, one.start)))
    .map(({ start }) => insertion(start, "\n"));
}
