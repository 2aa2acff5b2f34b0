import type { Host } from "../../host/types.ts";
import type { Facts } from "../../model/facts.ts";
import type { Obtain, Tool } from "../../model/tool.ts";
import type { StubContext } from "../infer/contexts.ts";
import type { ImportSearch } from "../infer/imports/imports.ts";
import type { Ahead } from "../types.ts";

/** The tools and facts that regenerating takes, the same for all stubs of a run. */
export interface Workshop {
  readonly facts: Facts;
  readonly protoc: Tool;
  /** A newer one that made some of the stubs, for what the installed one can't compile; null: there is none, or none is asked for. */
  readonly newerProtoc: (() => Promise<Tool | null>) | null;
  readonly obtain: Obtain;
  readonly host: Host;
  readonly search: ImportSearch;
  /** protoc-gen-go's stub of each .proto. */
  readonly stubsByProto: ReadonlyMap<string, StubContext>;
  readonly ahead: Ahead;
}
