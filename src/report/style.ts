/** What a piece of terminal text is, so that colour follows from meaning. */
export type Tone = "good" | "bad" | "warning" | "faint" | "strong";

/** Select Graphic Rendition parameters, ECMA-48 §8.3.117: what switches a tone on and off. */
const renditions: Readonly<Record<Tone, readonly [number, number]>> = {
  good: [32, 39],
  bad: [31, 39],
  warning: [33, 39],
  faint: [2, 22],
  strong: [1, 22],
};

/** Puts a tone on a text; the identity where the terminal has no colour. */
export type Paint = (tone: Tone, text: string) => string;

export function painter(color: boolean): Paint {
  return (tone, text) => {
    const [on, off] = renditions[tone];
    return color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  };
}

/**
 * Breaks text at spaces into lines of at most `columns` characters, each behind `indent`. Words that are longer (paths,
 * addresses) stay whole, so that they can be copied. Line feeds of the text stay.
 */
export function wrap(text: string, indent: string, columns: number): string {
  const width = Math.max(20, columns - indent.length);
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .map((line) => `${indent}${line}`.trimEnd())
    .join("\n");
}

function wrapLine(line: string, width: number): string[] {
  // Lines that are indented are laid out already: code, a caret under it.
  if (/^\s/.test(line)) return [line];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** Rows as columns, each as wide as its widest cell; the last one is not padded. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
