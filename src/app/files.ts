import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { explain, Failure } from "../model/failure.ts";
import type { Request } from "../model/request.ts";
import { renderJson } from "../report/json.ts";
import type { WrittenFiles } from "../report/outputs.ts";
import type { Outcome } from "./run.ts";

/** Where files go that the request does not name. */
export interface FileDefaults {
  /** Absolute; empty: such a file is not written unless it is asked for. */
  readonly patchFile: string;
  readonly reportFile: string;
}

/**
 * Writes the files that a run leaves: the report, and the patch where there is one. Relative names are relative to the
 * current directory. A report to standard output (`-`) is left to the caller. Throws a `Failure` where one can't be written.
 */
export async function writeFiles(outcome: Outcome, request: Request, defaults: FileDefaults): Promise<WrittenFiles> {
  const reportFile = request.reporting.reportFile === "-" ? "" : request.reporting.reportFile || defaults.reportFile;
  const patchFile = outcome.record.patch === "" ? "" : request.reporting.patchFile || defaults.patchFile;
  return {
    reportFile: await writeText(reportFile, renderJson(outcome.report)),
    patchFile: await writeText(patchFile, outcome.record.patch),
  };
}

async function writeText(file: string, text: string): Promise<string> {
  if (file === "") return "";
  const path = resolve(file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw new Failure("file-system", `${path} could not be written: ${explain(cause)}`, { cause });
  }
  return path;
}
