import { readIfThere } from "../../files/if-there.ts";
import { sha256OfFile } from "../../files/sha256.ts";
import { Failure } from "../../model/failure.ts";
import { compareGo } from "../../model/go-version.ts";
import type { GoPin } from "../../model/pin.ts";
import type { Platform } from "../../model/platform.ts";
import type { Tool } from "../../model/tool.ts";
import type { ToolContext } from "../context.ts";
import { admit } from "../first-use.ts";
import { findInstalled, install, type Prepared } from "../install.ts";
import { enforce, lockEntry, lockObstacle, requireLocked } from "../lock-check.ts";
import type { InstallRecord } from "../record.ts";
import { isAcceptable, reusedTool } from "../reuse.ts";
import { slotOf } from "../slot.ts";
import { firstOf, reportDistrusted, type Source } from "../sources.ts";
import { freshDirectory } from "../staging.ts";
import { fetcherOf, isIn } from "./fetcher.ts";
import { type InstalledGo, installedGos } from "./installed.ts";
import { fetchGoRelease } from "./release.ts";
import { fetchToolchain } from "./toolchain-module.ts";
import { firstWithToolchains, sameGoVersion } from "./version.ts";

const forbidden = "not asked, for --offline forbids downloads";

/**
 * The Go that a pin names if it is here: in its slot and as recorded, or put here by the runner's image or the user. Null
 * otherwise. Reads files only.
 */
export async function locateGo(context: ToolContext, pin: GoPin): Promise<Tool | null> {
  const platform = goPlatform(context);
  const slot = slotOf(context.host.toolDirectory, pin, platform);
  const record = await findInstalled(slot, platform, (found) => isAcceptable(context, pin, found, platform));
  if (record !== null) return reusedTool(context, slot, pin, { record, reused: true }, 0);
  // A lock file says what a source gives, not what somebody installed.
  if (context.lock !== null) return null;
  // What is in the slot with a record of ours, but not as recorded, is not the runner's either.
  const isOurs = (await readIfThere(slot.record)) !== null;
  const gos = await installedGos(context, platform.arch);
  const ofVersion = gos.filter(({ version }) => sameGoVersion(version, pin.version));
  const elsewhere = await Promise.all(ofVersion.map(async (go) => !isOurs || !(await isIn(slot, go))));
  const installed = ofVersion.find((_, index) => elsewhere[index]);
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
  const { toolDirectory } = context.host;
  const slot = slotOf(toolDirectory, pin, platform);
  if (context.lock !== null) requireLocked(context.lock, pin, platform);
  const accept = (record: InstallRecord) => isAcceptable(context, pin, record, platform);
  const installed = await install(context, slot, pin, platform, accept, async (staging) => {
    const sources = [
      releaseSource(context, pin, platform, staging),
      await moduleSource(context, pin, platform, staging),
    ];
    const gained = await firstOf(`Go ${pin.version}`, sources);
    reportDistrusted(context, `Go ${pin.version}`, gained);
    return gained.value;
  });
  return reusedTool(context, slot, pin, installed, (performance.now() - started) / 1000);
}

function goPlatform(context: ToolContext): Platform {
  return { ...context.host.platform, arch: context.goArchitecture };
}

function releaseSource(context: ToolContext, pin: GoPin, platform: Platform, staging: string): Source<Prepared> {
  return {
    name: context.sources.goDownloadBaseUrl || "go.dev",
    unavailable: context.offline ? forbidden : lockObstacle(context, pin, platform, "go.dev"),
    get: async () => {
      const fetched = await fetchGoRelease(context, pin.version, platform, await freshDirectory(staging, "release"));
      const prepared = locked(context, pin, platform, fetched);
      admit(context, `Go ${pin.version}`, prepared.source, prepared.verifiedBy);
      return prepared;
    },
  };
}

async function moduleSource(
  context: ToolContext,
  pin: GoPin,
  platform: Platform,
  staging: string,
): Promise<Source<Prepared>> {
  const fetcher = context.offline ? null : await fetcherOf(context, platform);
  return {
    name: "toolchain-module",
    unavailable: context.offline
      ? forbidden
      : (lockObstacle(context, pin, platform, "toolchain-module") ?? moduleObstacle(pin, fetcher)),
    get: async () => {
      if (fetcher === null) throw new Failure("tool", "no Go is installed");
      const directory = await freshDirectory(staging, "toolchain");
      const fetched = await fetchToolchain(context, fetcher, pin.version, platform, directory);
      const prepared = locked(context, pin, platform, fetched);
      admit(context, `Go ${pin.version}`, prepared.source, prepared.verifiedBy);
      return prepared;
    },
  };
}

/** What was fetched, held against the lock file where there is one. */
function locked(context: ToolContext, pin: GoPin, platform: Platform, fetched: Prepared): Prepared {
  if (context.lock === null) return fetched;
  const entry = lockEntry(context.lock, pin, platform, fetched.source);
  enforce(entry, "digest", fetched.sourceDigest, `Go ${pin.version} from ${fetched.source}`);
  return fetched.verifiedBy === "first-use" ? { ...fetched, verifiedBy: "lock" } : fetched;
}

function moduleObstacle(pin: GoPin, fetcher: InstalledGo | null): string | null {
  if (fetcher === null) return `no Go ≥ ${firstWithToolchains} is installed that could fetch it`;
  if (compareGo(fetcher.version, firstWithToolchains) < 0) {
    return `the installed Go ${fetcher.version} is older than ${firstWithToolchains}, so it can't fetch another`;
  }
  if (compareGo(pin.version, firstWithToolchains) < 0) {
    return `there are no toolchain modules of releases before ${firstWithToolchains}`;
  }
  return null;
}
