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

/**
 * Does what protoc-go-inject-tag does for `@gotags:` and `@inject_tag:` comments, and some forks of it for `@tag:`.
 * https://github.com/favadi/protoc-go-inject-tag
 */
export function withInjectedTags(text: string): string {
  const lines = text.split("\n");
  let wanted = "";
  return lines
    .map((line) => {
      const inComment = /^[ \t]*\/\/.*?@(?:gotags|inject_tags?|tags?):[ \t]*(.*)$/.exec(line)?.[1];
      if (inComment !== undefined) wanted = `${wanted} ${inComment}`;
      if (/^[ \t]*\/\//.test(line)) return line;
      const field = /^([ \t]+[A-Z][\w]*[ \t]+[^`]*`)([^`]*)(`[ \t]*)(\/\/.*)?$/.exec(line);
      if (field === null) {
        wanted = "";
        return line;
      }
      const [, start = "", old = "", end = "", comment = ""] = field;
      const trailing = /@(?:gotags|inject_tags?|tags?):[ \t]*(.*)$/.exec(comment)?.[1] ?? "";
      const all = `${wanted} ${trailing}`.trim();
      wanted = "";
      return all === "" ? line : start + mergeTags(old, all) + end + comment;
    })
    .join("\n");
}

/** Without `omitempty` in the tags of fields, so that encoding/json writes all of them. https://pkg.go.dev/encoding/json#Marshal */
export function withoutOmitempty(text: string): string {
  return text.replace(/(`[^`\n]*json:"[^"\n]*?),omitempty(?=")/g, "$1");
}

/** The same where it stands last in a field's tags: in front of what protobuf adds for maps and oneofs it is left. */
export function withoutLastOmitempty(text: string): string {
  return text.replace(/(`[^`\n]*json:"[^"\n]*?),omitempty"`/g, '$1"`');
}
