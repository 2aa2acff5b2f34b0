import type { Stub } from "../model/stub.ts";
import type { StubSymbols } from "../model/stub-symbols.ts";
import { readText } from "./reading.ts";

/**
 * Reads what the given stubs need of their runtimes. Stamps would not do: options change what a generator asserts.
 * Throws a `Failure` of kind `file-system` where a stub can't be read.
 */
export function readStubSymbols(root: string, stubs: readonly Stub[]): readonly StubSymbols[] {
  return stubs.map(({ path }) => symbolsOf(path, readText(root, path)));
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
