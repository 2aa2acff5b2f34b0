/** A word as a POSIX shell takes it literally, for commands that people copy. */
export function quoteForShell(word: string): string {
  return /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
