import { plural } from "./counts.ts";
import { shorten, visible, visibleLine } from "./visible.ts";

/** Past this a cell is no longer read, and one long message must not use up a whole section. */
const maximumCellLength = 2000;

/**
 * Untrusted text as Markdown that shows it and does nothing else, anywhere but at the start of a line. Character references can't be taken
 * for structure (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references), in table cells neither.
 */
export function text(untrusted: string): string {
  return references(visible(shorten(untrusted, maximumCellLength))).replaceAll("\n", "<br>");
}

/** Untrusted text in the type of code, fit for a table's cell. */
export function code(untrusted: string): string {
  return `<code>${references(visibleLine(shorten(untrusted, maximumCellLength)))}</code>`;
}

// A colon before slashes and the dot after www would make links of addresses.
function references(untrusted: string): string {
  return untrusted.replaceAll(
    /[&<>`*_~|\\[\]#$@]|:(?=\/\/)|(?<=www)\./gi,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}

/** A fenced block that its content can't end: the fence is longer than any run of backticks in it. */
export function fenced(untrusted: string, language: string): string {
  const longest = [...untrusted.matchAll(/`+/g)].reduce((length, [run]) => Math.max(length, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${visible(untrusted).replace(/\n$/, "")}\n${fence}`;
}

/** A table of cells that are Markdown already, of as many rows as fit into a number of bytes, and a line about the others. */
export function table<T>(
  heads: readonly string[],
  items: readonly T[],
  cellsOf: (item: T) => readonly string[],
  maximumBytes: number,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const { blocks, omitted } = fitting(items, (item) => line(cellsOf(item)), maximumBytes);
  const rest = omitted === 0 ? "" : `\n\n${plural(omitted, "more row")} left out; the report file has all of them.`;
  return `${[line(heads), line(heads.map(() => "---")), ...blocks].join("\n")}${rest}`;
}

/** Items as blocks of text, as many as fit into a number of bytes of UTF-8, and how many were left out, unrendered. */
export function fitting<T>(
  items: readonly T[],
  render: (item: T) => string,
  maximumBytes: number,
): { readonly blocks: readonly string[]; readonly omitted: number } {
  const blocks: string[] = [];
  let bytes = 0;
  for (const item of items) {
    const block = render(item);
    bytes += Buffer.byteLength(block) + 1;
    if (bytes > maximumBytes) break;
    blocks.push(block);
  }
  return { blocks, omitted: items.length - blocks.length };
}
