import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Facts } from "../model/facts.ts";
import type { Stub } from "../model/stub.ts";
import { inferContexts, type StubContext } from "./infer/contexts.ts";
import { type FurtherPin, isCore } from "./infer/further.ts";

/**
 * All stubs of the checkout that can be regenerated, in the working directories or not: the others tell about them. `pinOf`
 * tells which generators beside the two are run.
 */
export function readContexts(facts: Facts, pinOf: FurtherPin): StubContext[] {
  const stubs = facts.stubs.filter((stub) => isRun(stub, pinOf));
  return inferContexts(facts, stubs, readTexts(facts.root, stubs), pinOf);
}

/** Whether a stub's generator is one of the two, or a further one that is pinned. */
export function isRun(stub: Stub, pinOf: FurtherPin): boolean {
  return isCore(stub.generator) || pinOf(stub) !== null;
}

/** Texts of the .protos that stubs are made from, by path; empty for others. */
export function readProtos(facts: Facts, contexts: readonly StubContext[]): (path: string) => string {
  const protos = contexts.flatMap(({ candidates }) => candidates.slice(0, 1).map(({ proto }) => proto));
  const texts = readTexts(facts.root, protos);
  return (path) => texts.get(path) ?? "";
}

/** Without promises: these files were opened a moment ago, and in the machine's cache they are read faster than scheduled. */
function readTexts(root: string, files: readonly { readonly path: string }[]): Map<string, string> {
  return new Map(files.map(({ path }) => [path, readFileSync(join(root, path), "utf8")]));
}
