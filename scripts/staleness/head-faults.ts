import { plainFields } from "./field-faults.ts";
import {
  both,
  exchanges,
  go,
  grpc,
  insertion,
  of,
  type ProtoFault,
  type ProtoFaultKind,
  removal,
  replacement,
} from "./proto-fault.ts";
import { headEnd, importsOf, isOfSyntax, maskProto } from "./proto-text.ts";

/** What can happen to imports, packages and the syntax. */
export const headFaultKinds: readonly ProtoFaultKind[] = [
  { name: "import added", changes: go, reasons: ["schema"], places: addImport },
  { name: "import removed", changes: go, reasons: ["schema"], places: removeImport },
  { name: "import made public", changes: go, reasons: ["schema"], places: makePublic },
  { name: "import made weak", changes: go, reasons: ["schema"], places: makeWeak },
  { name: "imports in another order", changes: go, reasons: ["schema"], places: exchangeImports },
  { name: "package renamed", changes: both, needsNoImporters: true, reasons: ["schema"], places: renamePackage },
  {
    name: "go_package changed",
    changes: go,
    mayChange: grpc,
    reachesImporters: true,
    reasons: ["schema"],
    places: changeGoPackage,
  },
  {
    name: "name in go_package changed",
    changes: both,
    mayBeRefused: true,
    reachesImporters: true,
    reasons: ["schema"],
    places: changeGoPackageName,
  },
  {
    name: "syntax changed to an edition",
    changes: go,
    mayChange: grpc,
    mayBeRefused: true,
    needsNoImporters: true,
    reasons: ["schema"],
    places: changeToEdition,
  },
  {
    name: "syntax changed to proto2",
    changes: go,
    mayChange: grpc,
    needsNoImporters: true,
    reasons: ["schema"],
    places: changeToProto2,
  },
];

function addImport(text: string): ProtoFault[] {
  return ["google/protobuf/empty.proto", "google/protobuf/duration.proto", "google/protobuf/wrappers.proto"]
    .filter((path) => !text.includes(path))
    .map((path) => insertion(headEnd(text), `\nimport "${path}";`, path));
}

/** An import of which nothing is used any more, with what used it where that is one field. */
function removeImport(text: string): ProtoFault[] {
  const code = maskProto(text);
  const types = { timestamp: "Timestamp", duration: "Duration", empty: "Empty", struct: "(?:Struct|Value|ListValue)" };
  return of(text, "import").flatMap(({ start, end, ...rest }) => {
    const path = importsOf(text.slice(start, end))[0] ?? "";
    const [, name = ""] = /^google\/protobuf\/(\w+)\.proto$/.exec(path) ?? [];
    const type = Object.entries(types).find(([key]) => key === name)?.[1];
    if (type === undefined) return [];
    const isOfIt = new RegExp(`\\bgoogle\\.protobuf\\.${type}\\b`);
    const users = plainFields(text).filter((field) => isOfIt.test(code.slice(field.start, field.end)));
    const uses = code.split(isOfIt).length - 1;
    if (uses !== users.length || uses > 1) return [];
    const gone = [removal({ start, end, ...rest, name: path }), ...users.map(removal)];
    return [{ splices: gone.flatMap(({ splices }) => splices), words: gone.flatMap(({ words }) => words) }];
  });
}

function makePublic(text: string): ProtoFault[] {
  return of(text, "import").flatMap(({ start, end }) => {
    const found = /^import\s+(?=["'])/.exec(text.slice(start, end));
    if (found === null) return [];
    const at = start + found[0].length;
    return [insertion(at, "public ", importsOf(text.slice(start, end))[0] ?? "", "public")];
  });
}

/** Of syntaxes that have weak imports: https://protobuf.dev/reference/protobuf/edition-2024-spec/#import_statement */
function makeWeak(text: string): ProtoFault[] {
  if (!isOfSyntax(text, "proto2") && !isOfSyntax(text, "proto3")) return [];
  return of(text, "import")
    .filter(({ start, end }) => /^import\s+["']/.test(text.slice(start, end)))
    .map(({ start }) => insertion(start + "import".length, " weak", "weak"));
}

function exchangeImports(text: string): ProtoFault[] {
  return exchanges(text, of(text, "import"), "imports stand in another order");
}

/** A package below the former one, where names without it still mean the same; its own name in full would not. */
function renamePackage(text: string, id: number): ProtoFault[] {
  const code = maskProto(text);
  return of(text, "package").flatMap(({ name, start, end }) => {
    const isNamed = code.split(new RegExp(`(?<![\\w.])\\.?${name.replaceAll(".", "\\.")}\\.`)).length > 1;
    return isNamed ? [] : [replacement(start, end, `package ${name}.zz${id};`, "package", `${name}.zz${id}`)];
  });
}

function changeGoPackage(text: string, id: number): ProtoFault[] {
  return goPackagesIn(text).map(({ from, to, path, name }) => {
    const own = name ?? `;${path.split("/").at(-1)?.replace(/\W/g, "_")}`;
    return replacement(from, to, `"${path}/zz${id}${own}"`, "go_package", `/zz${id}`);
  });
}

/** Another name of the Go package at the same import path. */
function changeGoPackageName(text: string, id: number): ProtoFault[] {
  return goPackagesIn(text).map(({ from, to, path }) =>
    replacement(from, to, `"${path};zz${id}"`, "go_package", `;zz${id}`),
  );
}

interface GoPackage {
  readonly from: number;
  readonly to: number;
  readonly path: string;
  /** With its semicolon. */
  readonly name: string | undefined;
}

function goPackagesIn(text: string): GoPackage[] {
  return of(text, "option")
    .filter(({ name }) => name === "go_package")
    .flatMap(({ start, end }) => {
      const found = /["']([^"';]+)(;[^"']*)?["']/.exec(text.slice(start, end));
      const path = found?.[1];
      if (found === null || path === undefined) return [];
      const from = start + found.index;
      return [{ from, to: from + found[0].length, path, name: found[2] }];
    });
}

/** An edition in place of proto3, in which nothing is written otherwise. */
function changeToEdition(text: string): ProtoFault[] {
  if (!isOfSyntax(text, "proto3") || /\boptional\b/.test(maskProto(text))) return [];
  return of(text, "syntax").map(({ start, end }) => replacement(start, end, 'edition = "2023";', "edition 2023"));
}

/** proto2 in place of proto3, with the labels that it asks for. */
function changeToProto2(text: string): ProtoFault[] {
  if (!isOfSyntax(text, "proto3")) return [];
  const fields = of(text, "field").filter(({ within, start, end }) => {
    return within === "message" && !/^(?:optional|repeated|map)\b/.test(text.slice(start, end));
  });
  const labels = fields.map(({ start }) => ({ from: start, to: start, text: "optional " }));
  return of(text, "syntax").map(({ start, end }) => ({
    splices: [{ from: start, to: end, text: 'syntax = "proto2";' }, ...labels],
    words: ["syntax proto2"],
  }));
}
