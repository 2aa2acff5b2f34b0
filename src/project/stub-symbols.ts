import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { explain, Failure } from "../model/failure.ts";
import type { Stub } from "../model/stub.ts";
import type { StubSymbols } from "../model/stub-symbols.ts";

/**
 * Reads what the given stubs need of their runtimes. Stamps would not do: options change what a generator asserts.
 * Throws a `Failure` of kind `file-system` where a stub can't be read.
 */
export async function readStubSymbols(root: string, stubs: readonly Stub[]): Promise<readonly StubSymbols[]> {
  const found: StubSymbols[] = [];
  for (let start = 0; start < stubs.length; start += 64) {
    const batch = stubs.slice(start, start + 64);
    found.push(...(await Promise.all(batch.map(async ({ path }) => symbolsOf(path, await read(root, path))))));
  }
  return found;
}

/** The symbols in the text of a stub. */
export function symbolsOf(path: string, text: string): StubSymbols {
  const asserted = /\bgrpc\.SupportPackageIsVersion(\d+)\b/.exec(text)?.[1];
  const former = /\bproto\.ProtoPackageIsVersion(\d+)\b/.exec(text)?.[1];
  return {
    path,
    ...(asserted === undefined ? {} : { supportPackage: Number(asserted) }),
    ...(former === undefined ? {} : { protoPackage: Number(former) }),
    genericStreams: /\bgrpc\.\w*(?:Streaming|Generic)\w*\[/.test(text),
    opaque: /\bxxx_hidden_/.test(text) || /\bprotoimpl\.X\.(?:MessageFieldStringOf|Present|ClearPresent)\b/.test(text),
    goFeatures: text.includes('"google.golang.org/protobuf/types/gofeaturespb"'),
    proto3Optional: /^\t\w+\s+\*\w+\s+`protobuf:"[^"]*\bproto3,oneof"/m.test(text),
  };
}

async function read(root: string, path: string): Promise<string> {
  try {
    return await readFile(join(root, path), "utf8");
  } catch (cause) {
    throw new Failure("file-system", `${path} could not be read: ${explain(cause)}`, { cause });
  }
}
