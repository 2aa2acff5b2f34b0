import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readIfThere } from "../files/if-there.ts";
import { isMissing } from "../model/system-error.ts";
import type { ToolContext } from "./context.ts";
import { installedGos } from "./go/installed.ts";
import { platformName } from "./install.ts";
import { parseRecord } from "./record.ts";
import { ownDirectory } from "./slot.ts";

/** Versions that are here and need no source. */
export interface InstalledVersions {
  readonly go: readonly string[];
  readonly protoc: readonly string[];
  /** By the import path of the command. */
  readonly goTools: Readonly<Record<string, readonly string[]>>;
}

/** What the records of the tool directory and the machine's own Go distributions name. Reads files only. */
export async function installedVersions(context: ToolContext): Promise<InstalledVersions> {
  const { host } = context;
  const gos = await installedGos(context, context.goArchitecture);
  const records = (await recordsIn(join(ownDirectory(host.toolDirectory), "records"))).filter(
    ({ platform }) => platform === platformName(host.platform),
  );
  const goTools: Record<string, string[]> = {};
  for (const { version, build } of records) {
    if (build !== undefined) goTools[build.package] = [...(goTools[build.package] ?? []), version];
  }
  return {
    go: [...new Set(gos.map(({ version }) => version))],
    protoc: records.filter(({ tool }) => tool === "protoc").map(({ version }) => version),
    goTools,
  };
}

async function recordsIn(directory: string) {
  const names = await readdir(directory).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const texts = await Promise.all(
    names.filter((name) => name.endsWith(".json")).map((name) => readIfThere(join(directory, name))),
  );
  return texts.map((text) => (text === null ? null : parseRecord(text))).filter((record) => record !== null);
}
