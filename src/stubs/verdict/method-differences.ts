import { fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema, ServiceDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { type SchemaDifference, schema } from "../schema/difference.ts";

/**
 * Methods by the full names that a client calls them by (`"/acme.v1.Greeter/SayHello"`), and those of both sides by their
 * lines in the client's interface.
 */
export function methodDifferences(text: string, fresh: string, compiled: Uint8Array): SchemaDifference[] {
  const [committed, generated] = [methodsIn(text), [...methodsIn(fresh)]];
  // As they are written in the stub, if a tool changed the case of letters.
  const asWritten = (name: string) => {
    return generated.includes(name)
      ? name
      : (generated.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name);
  };
  const [before, after] = [signaturesIn(text), signaturesIn(fresh)];
  const file = fromBinary(FileDescriptorProtoSchema, compiled);
  const scope = file.package === "" ? "" : `${file.package}.`;
  const found: SchemaDifference[] = [];
  for (const [index, service] of file.service.entries()) {
    const at = [FileDescriptorProtoSchema.field.service.number, index];
    const words = `service ${scope}${service.name}`;
    for (const [number, method] of service.method.entries()) {
      const name = `${scope}${service.name}/${method.name}`;
      const place = [...at, ServiceDescriptorProtoSchema.field.method.number, number];
      if (!committed.has(asWritten(name))) found.push(schema(`method ${method.name} added to ${words}`, place));
      else if (
        fresh !== "" &&
        before.get(goName(service.name, method.name)) !== after.get(goName(service.name, method.name))
      )
        found.push(schema(`method ${method.name} of ${words} has other types than in the stub`, place));
    }
    for (const name of committed) {
      const [owner, method] = name.split("/");
      if (
        owner === scope + service.name &&
        !generated.includes(name) &&
        !service.method.some((one) => one.name === method)
      )
        found.push(schema(`method ${method} removed from ${words}`, at));
    }
  }
  const gone = new Set([...committed].map((name) => name.split("/")[0] ?? ""));
  for (const service of file.service) gone.delete(scope + service.name);
  for (const name of generated) gone.delete(name.split("/")[0] ?? "");
  return [
    ...found,
    ...[...gone].map((name) => schema(`service ${name} removed`, [FileDescriptorProtoSchema.field.package.number])),
  ];
}

function methodsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/"\/([\w.]+\/\w+)"/g), ([, name = ""]) => name));
}

/** The lines of the interfaces of clients, by service and method as `goName` writes them. */
function signaturesIn(text: string): ReadonlyMap<string, string> {
  const signatures = new Map<string, string>();
  for (const [, service = "", body = ""] of text.matchAll(/^type (\w+)Client interface \{\r?\n([\s\S]*?)^\}/gm)) {
    for (const [line, method = ""] of body.matchAll(/^\t(\w+)\(.*$/gm))
      signatures.set(goName(service, method), line.trim());
  }
  return signatures;
}

/** Names in Go differ from those of the .proto in case and underscores alone. */
function goName(service: string, method: string): string {
  return `${service}.${method}`.replaceAll("_", "").toLowerCase();
}
