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
  // Most texts have few of these, and finding out by words alone takes a tenth of the time.
  const found = (words: string, pattern: RegExp) => (text.includes(words) ? pattern.exec(text) : null);
  const asserted = found("SupportPackageIsVersion", /\bgrpc\.SupportPackageIsVersion(\d+)\b/)?.[1];
  const former = found("ProtoPackageIsVersion", /\bproto\.ProtoPackageIsVersion(\d+)\b/)?.[1];
  const generic = /\bgrpc\.\w*(?:Streaming|Generic)\w*\[/;
  const present = /\bprotoimpl\.X\.(?:MessageFieldStringOf|Present|ClearPresent)\b/;
  return {
    path,
    ...(asserted === undefined ? {} : { supportPackage: Number(asserted) }),
    ...(former === undefined ? {} : { protoPackage: Number(former) }),
    genericStreams: (found("Streaming", generic) ?? found("Generic", generic)) !== null,
    opaque: (found("xxx_hidden_", /\bxxx_hidden_/) ?? found("protoimpl.X.", present)) !== null,
    goFeatures: text.includes('"google.golang.org/protobuf/types/gofeaturespb"'),
    proto3Optional: found("proto3,oneof", /^\t\w+\s+\*\w+\s+`protobuf:"[^"]*\bproto3,oneof"/m) !== null,
  };
}
