import { fromBinary } from "@bufbuild/protobuf";
import { type DescriptorProto, type FileDescriptorProto, FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import type { Answered, Ask } from "./infer/ask.ts";

/**
 * What the text of a stub without descriptor shows to be missing in it or left over, against what was regenerated from its
 * .proto: methods, HTTP paths, and names of the schema that no version of a generator could have put there or kept away.
 * In words; null where there is nothing of the kind.
 */
export function shownDifferences(answered: Answered): string | null {
  const { ask, compiled, regenerated } = answered;
  const file = compiled.files.get(ask.context.stub.source ?? "");
  if (regenerated === null || file === undefined) return null;
  const committed = ask.context.text;
  const fresh = Buffer.from(regenerated).toString("utf8");
  const schema = fromBinary(FileDescriptorProtoSchema, file.bytes);
  const words = [
    ...methodsLeftOver(committed, schema),
    // Where rules may stand in a file that an option names, other paths can come from another file.
    ...(namesConfiguration(ask) ? [] : pathDifferences(pathsIn(committed), pathsIn(fresh))),
    ...[...namesOf(schema)]
      .filter(({ go }) => go.length >= 3 && fresh.includes(go) && !committed.includes(go))
      .map(({ what }) => `${what} is not in it`),
  ];
  if (words.length === 0) return null;
  const told = words.slice(0, 5).join("; ");
  return words.length <= 5 ? told : `${told}; and ${words.length - 5} more differences`;
}

function namesConfiguration({ options, context }: Ask): boolean {
  const others = [context.options, ...context.otherOptions].flat().map(({ text }) => text);
  return [...options, ...others].some((option) => option.includes("_configuration="));
}

/** Whether a comment that was regenerated and is not in the stub stands in the .proto. */
export function shownComments({ ask, compiled, regenerated }: Answered): boolean {
  const file = compiled.files.get(ask.context.stub.source ?? "");
  if (regenerated === null || file === undefined) return false;
  const own = new Set(commentsIn(ask.context.text));
  const { sourceCodeInfo } = fromBinary(FileDescriptorProtoSchema, file.bytes);
  const written = (sourceCodeInfo?.location ?? []).flatMap(({ leadingComments, trailingComments }) =>
    `${leadingComments}\n${trailingComments}`.split("\n").map((line) => line.trim()),
  );
  const known = new Set(written.filter((line) => line !== ""));
  return commentsIn(Buffer.from(regenerated).toString("utf8")).some((line) => !own.has(line) && known.has(line));
}

function commentsIn(text: string): string[] {
  return [...text.matchAll(/\/\/[ \t]*(\S[^\n]*?)[ \t]*$/gm)].map(([, words = ""]) => words);
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

/** Go's names for what a file declares. https://protobuf.dev/reference/go/go-generated/ */
function* namesOf(file: FileDescriptorProto): Generator<{ readonly go: string; readonly what: string }> {
  for (const message of file.messageType) yield* namesIn(message, "");
  for (const service of file.service) {
    for (const { name } of service.method) yield { go: camelCase(name), what: `method ${name} of ${service.name}` };
  }
}

function* namesIn(message: DescriptorProto, scope: string): Generator<{ readonly go: string; readonly what: string }> {
  const name = `${scope}${message.name}`;
  yield { go: camelCase(message.name), what: `message ${name}` };
  for (const field of message.field) yield { go: camelCase(field.name), what: `field ${field.name} of ${name}` };
  for (const nested of message.nestedType) yield* namesIn(nested, `${name}.`);
}

function camelCase(name: string): string {
  return name.replace(/(?:^|_+)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
