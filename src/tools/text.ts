/** The last lines of a program's output that hold anything, joined by ` | `: fit to stand in a message. */
export function lastLines(text: string, count: number): string {
  const lines = text.split(/\r?\n/).map((line) => stripAnsi(line).trim());
  return lines
    .filter((line) => line !== "")
    .slice(-count)
    .join(" | ")
    .slice(0, 2000);
}

/** Text without the escape sequences by which terminals are coloured. */
export function stripAnsi(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
}
