import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Facts } from "../model/facts.ts";
import { isCore, type Stub } from "../model/stub.ts";
import { inferContexts, type StubContext } from "./infer/contexts.ts";
import type { FurtherPin } from "./infer/generator/further.ts";
import { messageStubs } from "./infer/message-stubs.ts";
import { stubFiles } from "./infer/stub-files.ts";

/**
 * All stubs of the checkout that can be regenerated, in the working directories or not: the others tell about them. `pinOf`
 * tells which generators beside the two are run.
 */
export function readContexts(facts: Facts, pinOf: FurtherPin): StubContext[] {
  const stubs = facts.stubs.filter((stub) => isRun(stub, pinOf));
  const messagesBeside = messageStubs(facts.stubs);
  const read = new Set([...stubs, ...stubs.flatMap(messagesBeside)]);
  return inferContexts(facts, stubs, stubFiles(readAll(facts.root, [...read])), pinOf, messagesBeside);
}

/** Whether a stub's generator is one of the two, or a further one that is pinned. */
export function isRun(stub: Stub, pinOf: FurtherPin): boolean {
  return isCore(stub.generator) || pinOf(stub) !== null;
}

/** Reads the text of a .proto of the checkout each time that it is asked for: hardly any is. */
export function protoReader({ root }: Facts): (path: string) => string {
  return (path) => readFileSync(join(root, path), "utf8");
}

/** Without promises: these files were opened a moment ago, and in the machine's cache they are read faster than scheduled. */
function readAll(root: string, stubs: readonly Stub[]): Map<string, Buffer> {
  return new Map(stubs.map(({ path }) => [path, readFileSync(join(root, path))]));
}
