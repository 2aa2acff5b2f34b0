import { fromBinary } from "@bufbuild/protobuf";
import { type DescriptorProto, type FileDescriptorProto, FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { decodeUtf8 } from "../../model/utf8.ts";
import type { Answered, Ask } from "../infer/ask.ts";
import { withoutComments } from "../text/compare.ts";

/**
 * What the text of a stub without descriptor shows to be missing in it or left over, against what was regenerated from its
 * .proto: methods, HTTP paths, and names of the schema in its code that no version of a generator could have put there or kept
 * away. A generator's comments are words of its own: "this type of registration" is no field `type`.
 * In words; null where there is nothing of the kind.
 */
export function shownDifferences(answered: Answered, isProvenMaker: boolean): string | null {
  const { ask, compiled, regenerated } = answered;
  const file = compiled.files.get(ask.context.stub.source ?? "");
  if (regenerated === null || file === undefined || !isGo(ask)) return null;
  const committed = ask.context.text;
  const fresh = decodeUtf8(regenerated);
  const schema = fromBinary(FileDescriptorProtoSchema, file.bytes);
  const code = withoutComments(fresh);
  const words = [
    ...methodsLeftOver(committed, schema),
    // Where rules may stand in a file that an option names, other paths can come from another file.
    ...(namesConfiguration(ask) && !isProvenMaker ? [] : pathDifferences(pathsIn(committed), pathsIn(fresh))),
    ...[...namesOf(schema)]
      .filter(
        ({ forms }) => forms.some((form) => code.includes(form)) && !forms.some((form) => committed.includes(form)),
      )
      .map(({ what }) => `${what} is not in it`),
  ];
  if (words.length === 0) return null;
  const told = words.slice(0, 5).join("; ");
  return words.length <= 5 ? told : `${told}; and ${words.length - 5} more differences`;
}

/** What other languages' generators write has words of its own, and options that choose among those of the .proto. */
function isGo({ context }: Ask): boolean {
  return context.stub.path.endsWith(".go");
}

function namesConfiguration({ options, context }: Ask): boolean {
  const others = [context.options, ...context.otherOptions].flat().map(({ text }) => text);
  return [...options, ...others].some((option) => option.includes("_configuration="));
}

/** Whether a comment of the .proto was regenerated that is not in the stub. */
export function shownComments({ ask, compiled, regenerated }: Answered): boolean {
  const file = compiled.files.get(ask.context.stub.source ?? "");
  if (regenerated === null || file === undefined || !isGo(ask)) return false;
  const fresh = decodeUtf8(regenerated);
  const { sourceCodeInfo } = fromBinary(FileDescriptorProtoSchema, file.bytes);
  const lines = (sourceCodeInfo?.location ?? []).flatMap(({ leadingComments, trailingComments }) =>
    `${leadingComments}\n${trailingComments}`.split("\n").map((line) => line.trim()),
  );
  return lines.some((line) => line.length >= 8 && fresh.includes(line) && !ask.context.text.includes(line));
}

/** Methods that clients call by names that the .proto no longer has: `"/acme.v1.Greeter/SayHello"`. */
function methodsLeftOver(committed: string, file: FileDescriptorProto): string[] {
  const scope = file.package === "" ? "" : `${file.package}.`;
  const called = new Set(
    Array.from(committed.matchAll(/"\/([\w.]+)\/(\w+)"/g), ([, service = "", method = ""]) => `${service}/${method}`),
  );
  return file.service.flatMap((service) => {
    const methods = new Set(service.method.map(({ name }) => `${scope}${service.name}/${name}`));
    const own = [...called].filter((name) => name.startsWith(`${scope}${service.name}/`));
    return own.filter((name) => !methods.has(name)).map((name) => `method ${name} is left over in it`);
  });
}

/** A stub without any path is one of a version that wrote them otherwise. */
function pathDifferences(committed: ReadonlySet<string>, fresh: ReadonlySet<string>): string[] {
  if (committed.size === 0 || fresh.size === 0) return [];
  return [
    ...[...fresh].filter((path) => !committed.has(path)).map((path) => `HTTP path ${path} is not in it`),
    ...[...committed].filter((path) => !fresh.has(path)).map((path) => `HTTP path ${path} is left over in it`),
  ];
}

function pathsIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/WithHTTPPathPattern\("([^"]+)"\)/g), ([, path = ""]) => path));
}

/** Something that a file declares. */
interface Declared {
  readonly what: string;
  /** What generated code may call it; names of two letters are in any text. */
  readonly forms: readonly string[];
}

function* namesOf(file: FileDescriptorProto): Generator<Declared> {
  for (const message of file.messageType) yield* namesIn(message, "");
  for (const service of file.service) {
    for (const { name } of service.method) yield declared(`method ${name} of ${service.name}`, [name]);
  }
}

function* namesIn(message: DescriptorProto, scope: string): Generator<Declared> {
  const name = `${scope}${message.name}`;
  yield declared(`message ${name}`, [message.name]);
  for (const field of message.field) yield declared(`field ${field.name} of ${name}`, [field.name, field.jsonName]);
  for (const nested of message.nestedType.filter(({ options }) => options?.mapEntry !== true))
    yield* namesIn(nested, `${name}.`);
}

/** Go's own names are in camel case. https://protobuf.dev/reference/go/go-generated/ */
function declared(what: string, names: readonly string[]): Declared {
  const forms = names.flatMap((name) => [name, camelCase(name)]).filter((form) => form.length >= 3);
  return { what, forms };
}

function camelCase(name: string): string {
  return name.replace(/(?:^|_+)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
