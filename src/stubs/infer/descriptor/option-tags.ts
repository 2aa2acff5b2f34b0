import { withMergedTags } from "../../text/struct-tags.ts";
import { type Field, fieldsOf, textOf } from "../../wire/wire.ts";

/**
 * Struct tags that custom options of fields hold as text, as protoc-gen-gotag reads them: `[(tagger.tags) = "bson:\"_id\""]`.
 * By the Go name of the message and the number of the field, or the name of the oneof; the option's own number is its owner's choice.
 * https://github.com/srikrsna/protoc-gen-gotag
 */
export type OptionTags = ReadonlyMap<string, string>;

/** The struct tags in the options of a serialized google.protobuf.FileDescriptorProto. Throws where it is damaged. */
export function optionTagsIn(descriptor: Uint8Array): OptionTags {
  const tags = new Map<string, string>();
  const visit = (message: Uint8Array, outer: string): void => {
    const fields = [...fieldsOf(message)];
    const name = fields.find(({ number }) => number === messageField.name);
    const goName = outer + goCamelCase(name === undefined ? "" : textOf(name));
    for (const { number, content } of fields) {
      if (number === messageField.nestedType) visit(content, `${goName}_`);
      const own = number === messageField.field || number === messageField.oneof ? tagsOf(content) : null;
      if (own !== null) tags.set(`${goName} ${own.key}`, own.tags);
    }
  };
  for (const { number, content } of fieldsOf(descriptor)) if (number === fileMessageType) visit(content, "");
  return tags;
}

/** The text of a stub with these tags added to those that protoc-gen-go wrote, or in their place. */
export function withOptionTags(text: string, tags: OptionTags): string {
  let struct = "";
  return text
    .split("\n")
    .map((line) => {
      struct = /^type (\w+) struct \{$/.exec(line)?.[1] ?? struct;
      const [, number, oneof] = /`protobuf(?::"\w+,(\d+),|_oneof:"(\w+)")/.exec(line) ?? [];
      const key = number ?? oneof;
      const wanted = key === undefined ? undefined : tagsFor(struct, key, tags);
      return wanted === undefined ? line : withMergedTags(line, wanted);
    })
    .join("\n");
}

/** A member of a oneof stands in a struct of its own, `Message_Member`. */
function tagsFor(struct: string, key: string, tags: OptionTags): string | undefined {
  return tags.get(`${struct} ${key}`) ?? tags.get(`${struct.replace(/_[^_]*_?$/, "")} ${key}`);
}

const fileMessageType = 4;
const messageField = { name: 1, field: 2, nestedType: 3, oneof: 8 } as const;
const fieldField = { name: 1, number: 3, options: 8 } as const;
/** A oneof has a name, at the same number, and options. */
const oneofOptions = 2;
/** The first number that extensions of options can have. https://protobuf.dev/programming-guides/proto3/#customoptions */
const firstCustom = 1000;
/** https://pkg.go.dev/reflect#StructTag */
const structTag = /^\s*[\w.-]+:"(?:[^"\\]|\\.)*"(?:\s+[\w.-]+:"(?:[^"\\]|\\.)*")*\s*$/;

/** The struct tags in the options of a field or a oneof, and what a struct's line tells it by: number or name. */
function tagsOf(declaration: Uint8Array): { readonly key: string; readonly tags: string } | null {
  const parts = [...fieldsOf(declaration)];
  const number = parts.find((part) => part.number === fieldField.number)?.value;
  const optionsAt = number === undefined ? oneofOptions : fieldField.options;
  const tags = parts
    .filter((part) => part.number === optionsAt)
    .flatMap(({ content }) => [...fieldsOf(content)].filter(isStructTag).map(textOf));
  const name = parts.find((part) => part.number === fieldField.name);
  if (tags.length === 0) return null;
  return { key: String(number ?? (name === undefined ? "" : textOf(name))), tags: tags.join(" ") };
}

function isStructTag(option: Field): boolean {
  return option.number >= firstCustom && structTag.test(textOf(option));
}

/** What protoc-gen-go makes of a name. https://protobuf.dev/reference/go/go-generated/#fields */
function goCamelCase(name: string): string {
  return name
    .replace(/^_/, "X")
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
