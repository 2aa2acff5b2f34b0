import type { CacheService, Host } from "../host/types.ts";
import type { Finding } from "../model/finding.ts";
import type { CacheReport } from "../model/report.ts";
import { reportMetrics } from "./restore.ts";
import { saveEntry } from "./save-entry.ts";
import { saveLine } from "./say.ts";
import { readState, secretOf } from "./state.ts";

export interface SaveResult {
  readonly report: CacheReport;
  readonly findings: readonly Finding[];
}

export interface SaveOptions {
  readonly timeoutSeconds?: number;
  /**
   * The job ended before it did its work, so that what it did not use may still be wanted: restored objects all stay.
   */
  readonly endedEarly?: boolean;
}

/** Packing and sending ten gigabytes, the most that an entry can hold, takes several minutes. */
const saveTimeoutSeconds = 900;

/**
 * Saves what the job made new, by the decisions in the main step's state alone. A state that can't be relied on is
 * ignored with a note. Nothing about it fails a run.
 */
export async function saveCaches(
  stateText: string,
  service: CacheService,
  host: Pick<Host, "env" | "log" | "temporaryDirectory">,
  { timeoutSeconds = saveTimeoutSeconds, endedEarly = false }: SaveOptions = {},
): Promise<SaveResult> {
  const state = readState(stateText, secretOf(host.env));
  if (typeof state === "string") {
    host.log.info(`no cache is saved: ${state}`);
    return { report: { entries: [] }, findings: [] };
  }
  const done = await Promise.all(
    state.entries.map((entry) =>
      saveEntry(endedEarly ? { ...entry, since: 0 } : entry, state.maxSize, service, host, timeoutSeconds),
    ),
  );
  for (const { report } of done) host.log.info(saveLine(report));
  const report: CacheReport = { entries: done.map((entry) => entry.report) };
  await reportMetrics(state.metrics, report, host);
  return { report, findings: done.flatMap(({ findings }) => findings) };
}
