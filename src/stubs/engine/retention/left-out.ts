import { BinaryWriter } from "@bufbuild/protobuf/wire";
import type { CompiledFile } from "../../types.ts";
import { Scan } from "../../wire/scan.ts";
import { fileField, rewritten } from "../../wire/wire.ts";

/** Field of google.protobuf.SourceCodeInfo.Location. */
const locationPath = 1;

/**
 * A file as protoc sends it to plugins: without the places of the options that were left out of it, and of all within these. The Go
 * plugins look up no place of an option, so for them nobody need take the trouble.
 * https://github.com/protocolbuffers/protobuf/blob/v32.0/src/google/protobuf/compiler/retention.cc
 */
export function withoutPlacesOfLeftOut({ bytes, leftOut = [] }: CompiledFile): Uint8Array {
  if (leftOut.length === 0) return bytes;
  const gone = new Set(leftOut.map((path) => packed(path).toString("latin1")));
  const lengths = [...new Set([...gone].map((path) => path.length))];
  const isGone = (path: string) => lengths.some((length) => gone.has(path.slice(0, length)));
  return rewritten(bytes, (field) => {
    if (field.number !== fileField.sourceCodeInfo) return field;
    return rewritten(field.content, (location) => (isGone(pathOf(location.content)) ? null : location));
  });
}

/** As it lies in a location, a character for each byte. */
function pathOf(location: Uint8Array): string {
  const scan = new Scan(location);
  if (!scan.next() || scan.number !== locationPath) return "";
  return Buffer.from(location.buffer, location.byteOffset).toString("latin1", scan.contentStart, scan.end);
}

function packed(path: readonly number[]): Buffer {
  const writer = new BinaryWriter();
  for (const number of path) writer.uint32(number);
  return Buffer.from(writer.finish());
}
