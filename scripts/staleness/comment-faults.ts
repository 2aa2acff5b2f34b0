import { insertion, isFirstOnLine, of, type ProtoFault } from "./proto-fault.ts";
import type { Declaration } from "./proto-text.ts";

/** A line of comment that is added directly above a declaration. */
export function leading(text: string, kind: Declaration["kind"]): ProtoFault[] {
  return of(text, kind)
    .filter((one) => isFirstOnLine(text, one) && one.within !== "extend")
    .map(({ start }) => insertion(start, `// Zz comment.\n${indentAt(text, start)}`));
}

function indentAt(text: string, start: number): string {
  return /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? "";
}

export function trailing(text: string, kind: Declaration["kind"]): ProtoFault[] {
  return of(text, kind)
    .filter(({ within, end }) => within !== "extend" && /^[ \t]*\r?\n/.test(text.slice(end)))
    .map(({ end }) => insertion(end, " // Zz comment."));
}

/** A word put into the comment line that stands directly above a field or a message. */
export function reword(text: string): ProtoFault[] {
  return of(text, "field", "message").flatMap((one) => {
    if (!isFirstOnLine(text, one) || one.within === "extend") return [];
    const above = /\n[ \t]*\/\/ ?(\w[^\n]*?)\r?\n[ \t]*$/.exec(text.slice(0, one.start));
    const words = above?.[1];
    if (above === null || words === undefined || /lint|@gotags|@inject_tag|nolint|buf:/.test(words)) return [];
    return [insertion(above.index + above[0].indexOf(words), "Zz ")];
  });
}

export function aboveSyntax(text: string): ProtoFault[] {
  return of(text, "syntax").map(({ start }) => insertion(start, "// Zz comment.\n\n"));
}

/** A comment between blank lines above a message belongs to nothing that a generator writes. */
export function detached(text: string): ProtoFault[] {
  return of(text, "message", "enum")
    .filter((one) => one.within === "file" && /(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(text.slice(0, one.start)))
    .map(({ start }) => insertion(start, "// Zz comment that stands alone.\n\n"));
}

export function blankLine(text: string): ProtoFault[] {
  return of(text, "message", "enum")
    .filter((one) => one.within === "file" && /(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(text.slice(0, one.start)))
    .map(({ start }) => insertion(start, "\n"));
}
