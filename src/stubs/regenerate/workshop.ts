import type { Host } from "../../host/types.ts";
import type { Facts } from "../../model/facts.ts";
import type { Obtain, Tool } from "../../model/tool.ts";
import type { StubContext } from "../infer/contexts.ts";
import type { ImportSearch } from "../infer/imports.ts";

/** What regenerating takes. */
export interface Workshop {
  readonly facts: Facts;
  readonly protoc: Tool;
  readonly obtain: Obtain;
  readonly host: Host;
  readonly search: ImportSearch;
  /** protoc-gen-go's stub of each .proto. */
  readonly stubsByProto: ReadonlyMap<string, StubContext>;
}
