import { join } from "node:path";
import { Failure } from "../../model/failure.ts";
import type { GoPin } from "../../model/pin.ts";
import type { Platform } from "../../model/platform.ts";
import type { Tool } from "../../model/tool.ts";
import type { ToolContext } from "../context.ts";
import { findInstalled, install, type Prepared, toolOf } from "../install.ts";
import { sha256OfFile } from "../record.ts";
import { slotOf } from "../slot.ts";
import { firstOf, type Source } from "../sources.ts";
import { compareGoVersions, type InstalledGo, installedGos, sameGoVersion } from "./installed.ts";
import { fetchToolchain, firstWithToolchains } from "./toolchain-module.ts";

/**
 * The Go that a pin names if it is here: in its slot and as recorded, or put here by the runner's image or the user. Null
 * otherwise. Reads files only.
 */
export async function locateGo(context: ToolContext, pin: GoPin): Promise<Tool | null> {
  const platform = goPlatform(context);
  const slot = slotOf(context.host.toolDirectory, pin, platform);
  const record = await findInstalled(slot, platform);
  if (record !== null) return toolOf(slot, pin, { record, reused: true }, "own-record", 0);
  const installed = (await installedGos(context, platform.arch)).find(({ version }) =>
    sameGoVersion(version, pin.version),
  );
  if (installed === undefined) return null;
  return {
    name: "go",
    version: pin.version,
    path: installed.go,
    source: installed.found,
    verifiedBy: "runner-image",
    sha256: await sha256OfFile(installed.go),
    reused: true,
    seconds: 0,
  };
}

/** Installs the Go that a pin names. Throws a `Failure` of kind `no-source` that lists every source tried. */
export async function obtainGo(context: ToolContext, pin: GoPin): Promise<Tool> {
  const started = performance.now();
  const platform = goPlatform(context);
  const slot = slotOf(context.host.toolDirectory, pin, platform);
  const installed = await install(context.host.toolDirectory, slot, pin, platform, async (staging) => {
    const sources: Source<Prepared>[] = [await toolchainSource(context, pin, platform, staging)];
    return (await firstOf(`Go ${pin.version}`, sources)).value;
  });
  const ground = installed.reused ? "own-record" : installed.record.verifiedBy;
  return toolOf(slot, pin, installed, ground, (performance.now() - started) / 1000);
}

function goPlatform(context: ToolContext): Platform {
  return { ...context.host.platform, arch: context.goArchitecture };
}

async function toolchainSource(
  context: ToolContext,
  pin: GoPin,
  platform: Platform,
  staging: string,
): Promise<Source<Prepared>> {
  const gos = await installedGos(context, platform.arch);
  const newest = gos.sort((one, other) => compareGoVersions(other.version, one.version))[0];
  return {
    name: "toolchain-module",
    unavailable: toolchainObstacle(context, pin, newest),
    get: async () => {
      if (newest === undefined) throw new Failure("tool", "no Go is installed");
      return fetchToolchain(context, newest, pin.version, join(staging, "toolchain"));
    },
  };
}

function toolchainObstacle(context: ToolContext, pin: GoPin, newest: InstalledGo | undefined): string | null {
  if (context.offline) return "not asked, for --offline forbids downloads";
  if (newest === undefined) return `no Go ≥ ${firstWithToolchains} is installed that could fetch it`;
  if (compareGoVersions(newest.version, firstWithToolchains) < 0) {
    return `the installed Go ${newest.version} is older than ${firstWithToolchains}, so it can't fetch another`;
  }
  if (compareGoVersions(pin.version, firstWithToolchains) < 0) {
    return `there are no toolchain modules of releases before ${firstWithToolchains}`;
  }
  return null;
}
