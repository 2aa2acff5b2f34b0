/** Struct tags in the text of generated files. https://pkg.go.dev/reflect#StructTag */

/** A line that declares a field with further tags: those of the same key are replaced, others stand behind. */
export function withMergedTags(line: string, wanted: string): string {
  return line.replace(structTag, (_, old: string) => `\`${mergeTags(old, wanted)}\``);
}

/** The tag of a line that declares a field; no string of generated code holds a back quote. */
const structTag = /`([^`\n]*)`/;

/** Tags with others added to them, or put in the place of those of the same keys. */
export function mergeTags(old: string, wanted: string): string {
  const merged = new Map([...tagsIn(old), ...tagsIn(wanted)]);
  return [...merged].map(([key, value]) => `${key}:${value}`).join(" ");
}

/** The tags in a text, their values with quotes. */
export function tagsIn(text: string): [key: string, value: string][] {
  return [...text.matchAll(/([\w-]+):("(?:[^"\\]|\\.)*")/g)].map(([, key = "", value = ""]) => [key, value]);
}
