import type { VersionLists } from "../model/tool.ts";
import type { ToolContext } from "./context.ts";

/** The lists that ranges and aliases are resolved against. */
export function versionLists(_context: ToolContext): VersionLists {
  return {
    go: async () => ["1.26.8"],
    protoc: async () => [],
    module: async () => [],
  };
}
