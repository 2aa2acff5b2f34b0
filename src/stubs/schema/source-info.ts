import { fromBinary } from "@bufbuild/protobuf";
import { type SourceCodeInfo_Location, SourceCodeInfoSchema } from "@bufbuild/protobuf/wkt";
import { fieldsOf, fileField } from "../wire/wire.ts";

/** A place in a .proto. */
export interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * A declaration's way through a FileDescriptorProto: numbers of fields and indexes in turn.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto, `SourceCodeInfo.Location.path`
 */
export type ElementPath = readonly number[];

/** Where the elements of a compiled file are declared; asked about one that has no place, it tells that of what encloses it. */
export interface SourceInfo {
  readonly locations: readonly SourceCodeInfo_Location[];
  placeOf(path: ElementPath): Place | null;
}

/** The source info of a serialized FileDescriptorProto that protoc compiled with `--include_source_info`. */
export function sourceInfoOf(file: Uint8Array): SourceInfo {
  const locations: SourceCodeInfo_Location[] = [];
  for (const field of fieldsOf(file)) {
    if (field.number === fileField.sourceCodeInfo)
      locations.push(...fromBinary(SourceCodeInfoSchema, field.content).location);
  }
  const byPath = new Map<string, SourceCodeInfo_Location>();
  // Of two places of one element (`extend` blocks) the first one counts.
  for (const location of locations) {
    const key = location.path.join();
    if (!byPath.has(key)) byPath.set(key, location);
  }
  return {
    locations,
    placeOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const location = byPath.get(path.slice(0, length).join());
        if (location !== undefined) return placeAt(location);
      }
      return null;
    },
  };
}

/** Where a location begins; spans count from 0. */
export function placeAt({ span: [line = 0, column = 0] }: Pick<SourceCodeInfo_Location, "span">): Place {
  return { line: line + 1, column: column + 1 };
}
