import {
  go,
  grpc,
  insertion,
  isFirstOnLine,
  of,
  type ProtoFault,
  type ProtoFaultKind,
  replacement,
} from "./proto-fault.ts";
import type { Declaration } from "./proto-text.ts";

/** What can happen to comments. */
export const commentFaultKinds: readonly ProtoFaultKind[] = [
  { name: "comment of a message", changes: go, reasons: ["comments"], places: (text) => leading(text, "message") },
  { name: "comment of a field", changes: go, reasons: ["comments"], places: (text) => leading(text, "field") },
  { name: "comment of an enum value", changes: go, reasons: ["comments"], places: (text) => leading(text, "value") },
  { name: "comment of a method", changes: grpc, reasons: ["comments"], places: (text) => leading(text, "rpc") },
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
    mayChange: grpc,
    reasons: ["comments"],
    places: (text) => leading(text, "service"),
  },
  { name: "comment reworded", changes: go, reasons: ["comments"], places: reword },
  { name: "comment removed", changes: go, reasons: ["comments"], places: uncomment },
  { name: "comment of several lines", changes: go, reasons: ["comments"], places: inBlock },
  {
    name: "comment above syntax",
    changes: go,
    mayChange: grpc,
    reasons: ["comments"],
    places: (text) => above(text, "syntax"),
  },
  {
    name: "comment above package",
    changes: go,
    mayChange: grpc,
    reasons: ["comments"],
    places: (text) => above(text, "package"),
  },
  { name: "licence reworded", changes: go, mayChange: grpc, reasons: ["comments"], places: rewordLicence },
  { name: "comment that no stub has", changes: [], reasons: [], places: unwritten },
  { name: "blank line", changes: [], reasons: [], places: blankLine },
  { name: "line ends of a .proto", changes: [], reasons: [], places: (text) => rewritten(text, toCrlf) },
  { name: "byte order mark of a .proto", changes: [], reasons: [], places: (text) => rewritten(text, withMark) },
  { name: "indentation of a .proto", changes: [], reasons: [], places: (text) => rewritten(text, indented) },
];

/** A line of comment that is added directly above a declaration. */
function leading(text: string, kind: Declaration["kind"]): ProtoFault[] {
  return of(text, kind)
    .filter((one) => isFirstOnLine(text, one) && one.within !== "extend")
    .map(({ start }) => insertion(start, `// Zz comment.\n${indentAt(text, start)}`));
}

function indentAt(text: string, start: number): string {
  return /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? "";
}

function trailing(text: string, kind: Declaration["kind"]): ProtoFault[] {
  return of(text, kind).flatMap(({ within, end }) => (within === "extend" ? [] : behind(text, end)));
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

/** A whole comment of one line, gone. */
function uncomment(text: string): ProtoFault[] {
  return of(text, "field", "message").flatMap((one) => {
    if (!isFirstOnLine(text, one) || one.within === "extend") return [];
    const above = /(?:[{;}]|\n)[ \t]*\n([ \t]*\/\/ ?\w[^\n]*\n)[ \t]*$/.exec(text.slice(0, one.start));
    const line = above?.[1];
    if (above === null || line === undefined || /lint|@gotags|@inject_tag|buf:/.test(line)) return [];
    const from = above.index + above[0].indexOf(line);
    return [replacement(from, from + line.length, "")];
  });
}

function inBlock(text: string): ProtoFault[] {
  return of(text, "message")
    .filter((one) => isFirstOnLine(text, one))
    .map(({ start }) => {
      const indent = indentAt(text, start);
      return insertion(
        start,
        `/* Zz says \u201csomething\u201d.\n${indent} * It takes\n${indent} * three lines. */\n${indent}`,
      );
    });
}

function above(text: string, kind: "syntax" | "package"): ProtoFault[] {
  return of(text, kind).map(({ start }) =>
    insertion(start, "// Zz comment.\n\n".slice(0, kind === "syntax" ? undefined : -1)),
  );
}

/** A word put into the first comment of the file, which stands above everything else. */
function rewordLicence(text: string): ProtoFault[] {
  const [syntax] = of(text, "syntax");
  const found = /^(?:\/\/|\/\*)[*\s]*(?=\w)/.exec(text);
  return found === null || syntax === undefined || found[0].length > syntax.start
    ? []
    : [insertion(found[0].length, "Zz ")];
}

/** Comments that belong to nothing of which a generator writes them. */
function unwritten(text: string): ProtoFault[] {
  return [
    ...detached(text),
    ...of(text, "rpc").flatMap(({ end }) => behind(text, end)),
    ...of(text, "message", "service", "enum").flatMap(({ body }) => (body === null ? [] : behind(text, body))),
    ...of(text, "import", "option")
      .filter((one) => one.within === "file" && isFirstOnLine(text, one))
      .map(({ start }) => insertion(start, "// Zz comment.\n")),
    insertion(text.length, "\n// Zz comment.\n"),
  ];
}

function behind(text: string, at: number): ProtoFault[] {
  return /^[ \t]*\r?\n/.test(text.slice(at)) ? [insertion(at, " // Zz comment.")] : [];
}

/** A comment between blank lines above a message. */
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

/** The whole text, stored otherwise. */
function rewritten(text: string, how: (text: string) => string): ProtoFault[] {
  return [replacement(0, text.length, how(text))];
}

function toCrlf(text: string): string {
  return text.replaceAll(/\r?\n/g, "\r\n");
}

function withMark(text: string): string {
  return `\ufeff${text}`;
}

/** Further in, but for what stands within comments over several lines. */
function indented(text: string): string {
  return text.includes("/*") ? text : text.replaceAll(/^(?=[ \t]+\S)/gm, "  ");
}
