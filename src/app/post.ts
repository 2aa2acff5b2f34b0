import { saveCaches } from "../cache/save.ts";
import type { CacheService, Host } from "../host/types.ts";
import type { Finding } from "../model/finding.ts";

/** The post step: saves what the job made new, by the main step's state alone. Never fails a job. */
export async function post(state: string, service: CacheService, host: Host): Promise<readonly Finding[]> {
  if (state === "") return [];
  const { findings } = await saveCaches(state, service, host);
  return findings;
}
