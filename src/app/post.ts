import { saveCaches } from "../cache/save.ts";
import type { CacheService, Host } from "../host/types.ts";
import type { Finding } from "../model/finding.ts";

/** What the main step left for the post step; every text is empty where it did not get that far. */
export interface MainState {
  readonly cache: string;
  readonly exitCode: string;
}

/** The post step: saves what the job made new, by the main step's state alone. Never fails a job. */
export async function post(state: MainState, service: CacheService, host: Host): Promise<readonly Finding[]> {
  if (state.cache === "") return [];
  const { findings } = await saveCaches(state.cache, service, host, { endedEarly: state.exitCode !== "0" });
  return findings;
}
