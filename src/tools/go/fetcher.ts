import { realpath } from "node:fs/promises";
import { readIfThere } from "../../files/if-there.ts";
import { compareGo } from "../../model/go-version.ts";
import type { Platform } from "../../model/platform.ts";
import { isMissing } from "../../model/system-error.ts";
import type { ToolContext } from "../context.ts";
import { findInstalled } from "../install.ts";
import { type Slot, slotOf } from "../slot.ts";
import { type InstalledGo, installedGos } from "./installed.ts";

/** The newest Go here that may be started to fetch another as a toolchain module; null where there is none. Reads files only. */
export async function fetcherOf(context: ToolContext, platform: Platform): Promise<InstalledGo | null> {
  const gos = await installedGos(context, platform.arch);
  const newestFirst = gos.sort((one, other) => compareGo(other.version, one.version));
  for (const go of newestFirst) if (await isAsInstalled(context, go, platform)) return go;
  return null;
}

/** What this program installed is started only while it is as recorded; what others installed is trusted as the machine is. */
async function isAsInstalled(context: ToolContext, go: InstalledGo, platform: Platform): Promise<boolean> {
  const provenance = { kind: "derived", because: `found as ${go.found}` } as const;
  const slot = slotOf(context.host.toolDirectory, { kind: "go", version: go.version, provenance }, platform);
  if (!(await isIn(slot, go)) || (await readIfThere(slot.record)) === null) return true;
  return (await findInstalled(slot, platform, () => true)) !== null;
}

/** Whether a Go is the one in a slot, by whatever name it was found: a tool directory may be reached through a link. */
export async function isIn(slot: Slot, { root }: InstalledGo): Promise<boolean> {
  return (await realPath(root)) === (await realPath(slot.tree));
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}
