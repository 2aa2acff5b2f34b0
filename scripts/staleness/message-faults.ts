import { labelIn } from "./field-faults.ts";
import {
  both,
  exchanges,
  go,
  insertion,
  of,
  type ProtoFault,
  type ProtoFaultKind,
  removal,
  renaming,
} from "./proto-fault.ts";
import { type Declaration, maskProto } from "./proto-text.ts";

/** What can happen to messages. */
export const messageFaultKinds: readonly ProtoFaultKind[] = [
  { name: "message added", changes: go, reasons: ["schema"], places: addMessage },
  { name: "nested message added", changes: go, reasons: ["schema"], places: addNestedMessage },
  { name: "message removed", changes: go, needsNoImporters: true, reasons: ["schema"], places: removeMessage },
  { name: "message renamed", changes: go, needsNoImporters: true, reasons: ["schema"], places: renameMessage },
  {
    name: "message of a method renamed",
    changes: both,
    needsNoImporters: true,
    reasons: ["schema"],
    places: renameMessageOfMethods,
  },
  { name: "messages in another order", changes: go, reasons: ["schema"], places: exchangeMessages },
];

function addMessage(text: string, id: number): ProtoFault[] {
  return of(text, "message", "service", "enum")
    .filter(({ within }) => within === "file")
    .map(({ end }) => insertion(end, `\n\nmessage ZzMessage${id} {}\n`, `ZzMessage${id}`));
}

function addNestedMessage(text: string, id: number): ProtoFault[] {
  const nested = `\n  message ZzMessage${id} {\n    ${labelIn(text)}string id = 1;\n  }\n`;
  return of(text, "message").flatMap(({ body, name }) =>
    body === null ? [] : [insertion(body, nested, `${name}.ZzMessage${id}`)],
  );
}

/** Messages at the top whose name stands nowhere else in the file. */
function unusedMessages(text: string): Declaration[] {
  const code = maskProto(text);
  return of(text, "message").filter(
    ({ name, within }) => within === "file" && code.split(new RegExp(`\\b${name}\\b`)).length === 2,
  );
}

/** A file keeps one, so that there is something to generate. */
function removeMessage(text: string): ProtoFault[] {
  return of(text, "message").length > 1 ? unusedMessages(text).map(removal) : [];
}

function exchangeMessages(text: string): ProtoFault[] {
  const messages = of(text, "message").filter(({ within }) => within === "file");
  return exchanges(text, messages, "order of messages");
}

/** A message that no method names, wherever fields do. */
function renameMessage(text: string, id: number): ProtoFault[] {
  return renamed(text, id, (uses) => uses === 0);
}

/** A message that a method takes or returns. */
function renameMessageOfMethods(text: string, id: number): ProtoFault[] {
  return renamed(text, id, (uses) => uses > 0);
}

function renamed(text: string, id: number, isWanted: (uses: number) => boolean): ProtoFault[] {
  const methods = of(text, "rpc").map(({ start, end }) => text.slice(start, end));
  return of(text, "message").flatMap((one) => {
    const uses = methods.filter((method) => new RegExp(`\\b${one.name}\\b`).test(method)).length;
    const fault = one.within === "file" && isWanted(uses) ? renaming(text, one, `ZzMessage${id}`) : null;
    return fault === null ? [] : [fault];
  });
}
