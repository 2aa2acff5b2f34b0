import {
  both,
  exchanges,
  insertion,
  of,
  type ProtoFault,
  type ProtoFaultKind,
  removal,
  replacement,
} from "./proto-fault.ts";
import { type Declaration, headEnd } from "./proto-text.ts";

/** What can happen to services and their methods. */
export const methodFaultKinds: readonly ProtoFaultKind[] = [
  { name: "method added", changes: both, reasons: ["schema"], places: addMethod },
  { name: "method removed", changes: both, reasons: ["schema"], places: removeMethod },
  { name: "method renamed", changes: both, reasons: ["schema"], places: renameMethod },
  { name: "methods in another order", changes: both, reasons: ["schema"], places: exchangeMethods },
  { name: "streaming changed", changes: both, reasons: ["schema"], places: changeStreaming("returned") },
  { name: "streaming of requests changed", changes: both, reasons: ["schema"], places: changeStreaming("taken") },
  { name: "request of a method changed", changes: both, reasons: ["schema"], places: changeRequest },
  { name: "method returns nothing", changes: both, reasons: ["schema"], places: returnEmpty },
  { name: "service added", changes: both, reasons: ["schema"], places: addService },
  { name: "service removed", changes: both, reasons: ["schema"], places: removeService },
  { name: "service renamed", changes: both, reasons: ["schema"], places: renameService },
];

function addMethod(text: string, id: number): ProtoFault[] {
  return of(text, "rpc").flatMap(({ start, end }) => {
    const types = typesOf(text, start, end);
    return types === undefined ? [] : [insertion(end, `\n  rpc ZzMethod${id}${types};`, `ZzMethod${id}`)];
  });
}

function typesOf(text: string, start: number, end: number): string | undefined {
  return /^rpc\s+\w+\s*(\([^)]*\)\s*returns\s*\([^)]*\))/.exec(text.slice(start, end))?.[1];
}

/** An empty service has nothing to generate, so one of a service's methods stays. */
function removeMethod(text: string): ProtoFault[] {
  const scopes = of(text, "rpc").map(({ scope }) => scope.join("."));
  const hasSibling = ({ scope }: Declaration) => scopes.filter((other) => other === scope.join(".")).length > 1;
  return of(text, "rpc").filter(hasSibling).map(removal);
}

function renameMethod(text: string, id: number): ProtoFault[] {
  return of(text, "rpc").map(({ name, start, end }) => {
    const from = start + text.slice(start, end).search(new RegExp(`\\b${name}\\s*\\(`));
    return replacement(from, from + name.length, `ZzMethod${id}`, name, `ZzMethod${id}`);
  });
}

function exchangeMethods(text: string): ProtoFault[] {
  return exchanges(text, of(text, "rpc"), "order of methods");
}

/** What a method returns, or what it takes, is a stream or is one no longer. */
function changeStreaming(side: "returned" | "taken"): (text: string) => ProtoFault[] {
  const head = side === "returned" ? /returns\s*\(\s*(stream\s+)?/ : /^rpc\s+\w+\s*\(\s*(stream\s+)?/;
  return (text) =>
    of(text, "rpc").flatMap(({ name, start, end }) => {
      const found = head.exec(text.slice(start, end));
      if (found === null) return [];
      const to = start + found.index + found[0].length;
      const from = to - (found[1]?.length ?? 0);
      return [replacement(from, to, found[1] === undefined ? "stream " : "", name, "stream")];
    });
}

/** Another message of the file as what a method takes. */
function changeRequest(text: string): ProtoFault[] {
  const messages = of(text, "message").filter(({ within }) => within === "file");
  return of(text, "rpc").flatMap(({ name, start, end }) => {
    const found = /^rpc\s+\w+\s*\(\s*(?:stream\s+)?([\w.]+)\s*\)/.exec(text.slice(start, end));
    const type = found?.[1];
    const other = messages.find((message) => message.name !== type?.split(".").at(-1));
    if (found === null || type === undefined || other === undefined) return [];
    const from = start + found[0].lastIndexOf(type);
    return [replacement(from, from + type.length, other.name, name, other.name)];
  });
}

/** An imported message in the place of the one that a method returns. */
function returnEmpty(text: string): ProtoFault[] {
  const path = "google/protobuf/empty.proto";
  const at = headEnd(text);
  const imports = text.includes(path) ? [] : [{ from: at, to: at, text: `\nimport "${path}";` }];
  return of(text, "rpc").flatMap(({ name, start, end }) => {
    const found = /returns\s*\(\s*(?:stream\s+)?([\w.]+)\s*\)/.exec(text.slice(start, end));
    const type = found?.[1];
    if (found === null || type === undefined || type.endsWith("Empty")) return [];
    const from = start + found.index + found[0].lastIndexOf(type);
    const splice = { from, to: from + type.length, text: ".google.protobuf.Empty" };
    return [{ splices: [splice, ...imports], words: [name, "google.protobuf.Empty"] }];
  });
}

/** Behind a service with methods. */
function addService(text: string, id: number): ProtoFault[] {
  return of(text, "service").flatMap((service) => {
    const [method] = methodsOf(text, service);
    const types = method === undefined ? undefined : typesOf(text, method.start, method.end);
    if (types === undefined) return [];
    return [
      insertion(
        service.end,
        `\n\nservice ZzService${id} {\n  rpc Get${types};\n}\n`,
        `service`,
        `ZzService${id} added`,
      ),
    ];
  });
}

/** One of several. */
function removeService(text: string): ProtoFault[] {
  const services = of(text, "service").filter((service) => methodsOf(text, service).length > 0);
  return services.length > 1 ? services.map(removal) : [];
}

function renameService(text: string, id: number): ProtoFault[] {
  return of(text, "service").flatMap((service) => {
    const { name, start } = service;
    const at = text.indexOf(name, start + "service".length);
    return methodsOf(text, service).length > 0
      ? [replacement(at, at + name.length, `ZzService${id}`, `ZzService${id}`)]
      : [];
  });
}

function methodsOf(text: string, service: Declaration): Declaration[] {
  return of(text, "rpc").filter(({ start, end }) => service.start < start && end < service.end);
}
