import { posix } from "node:path";
import { isCore, type Stub } from "../../model/stub.ts";
import { readFile } from "../wire/wire.ts";
import type { EmbeddedFile } from "./descriptor/embedded-file.ts";
import { withSource } from "./generator/further.ts";

/** Stubs with the sources that they were made from, as far as those are told anywhere. */
export interface StubSources {
  /** All stubs of the checkout. */
  readonly all: readonly Stub[];
  /** A stub with its source: the name of its .proto, relative to the proto root. */
  of(stub: Stub): Stub;
}

/**
 * Completes the sources that headers name: a header without one by the descriptor in the stub, one that names no .proto of the
 * checkout likewise, and stubs of further generators by those of the two beside them.
 * @param all the stubs of the checkout
 * @param run those of them that can be regenerated
 * @param isThere whether the checkout has a .proto of that base name
 */
export function stubSources(
  all: readonly Stub[],
  run: readonly Stub[],
  isThere: (baseName: string) => boolean,
  embeddedOf: (path: string) => EmbeddedFile | null,
): StubSources {
  const described = new Map(run.flatMap((stub) => describedSource(stub, embeddedOf)));
  const named = (stub: Stub): Stub => {
    const source = described.get(stub.path);
    return source === undefined ? stub : { ...stub, source };
  };
  const allNamed = all.map(named);
  const coreStubs = allNamed.filter(({ generator, source }) => isCore(generator) && source !== undefined);
  return {
    all: allNamed,
    of: (stub) => withMendedSource(withSource(named(stub), coreStubs), isThere, embeddedOf),
  };
}

/** The source that the descriptor in a stub names, for a header from which it was taken out. */
function describedSource(
  stub: Stub,
  embeddedOf: (path: string) => EmbeddedFile | null,
): (readonly [path: string, source: string])[] {
  if (stub.generator !== "protoc-gen-go" || stub.source !== undefined) return [];
  const name = nameIn(embeddedOf(stub.path));
  return name.endsWith(".proto") ? [[stub.path, name]] : [];
}

/** The stub with the source that its descriptor names, where somebody changed the line of its header that does. */
function withMendedSource(
  stub: Stub,
  isThere: (baseName: string) => boolean,
  embeddedOf: (path: string) => EmbeddedFile | null,
): Stub {
  const { generator, source, path } = stub;
  if (generator !== "protoc-gen-go" || source === undefined || isThere(posix.basename(source))) return stub;
  const described = nameIn(embeddedOf(path));
  return described !== source && isThere(posix.basename(described)) ? { ...stub, source: described } : stub;
}

/** The name under which a descriptor's .proto was compiled; empty where there is none. */
function nameIn(file: EmbeddedFile | null): string {
  return file === null ? "" : readFile(file.bytes).name;
}
