import type { Host } from "../../host/types.ts";

/** What the engine needs of the place it runs on. */
export type EngineHost = Pick<Host, "platform" | "env" | "processes" | "temporaryDirectory">;
