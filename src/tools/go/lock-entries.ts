import { Failure } from "../../model/failure.ts";
import { compareGo } from "../../model/go-version.ts";
import type { GoPin } from "../../model/pin.ts";
import type { Obtain, VersionLists } from "../../model/tool.ts";
import type { ToolContext } from "../context.ts";
import type { Entries, Noted } from "../lock-entries.ts";
import { type LockEntry, lockedPlatforms, platformOf } from "../lock-file.ts";
import { inScratch } from "../staging.ts";
import { listerOf } from "./builder.ts";
import { type ToolchainSum, toolchainSums } from "./checksum-record.ts";
import { fetchGoIndex, type GoArchive, goArchiveName } from "./release.ts";
import { firstWithToolchains, releaseName } from "./version.ts";

/** What is needed to ask about modules; neither is bound to a lock file. */
export interface GoMeans {
  readonly obtainBuilder: Obtain;
  readonly versions: VersionLists;
}

/**
 * What the index of releases and the checksum database say of a release of Go, for each platform of a lock file. Nothing of
 * that size is downloaded for it.
 */
export async function goEntries(context: ToolContext, pin: GoPin, means: GoMeans, noted: Noted): Promise<Entries> {
  const [archives, sums] = await Promise.all([indexed(context, noted), moduleSums(context, pin, means)]);
  const entries = lockedPlatforms.map((name): [string, LockEntry[]] => {
    const filename = goArchiveName(pin.version, platformOf(name));
    const sha256 = archives?.find((archive) => archive.filename === filename)?.sha256;
    if (archives !== null && sha256 === undefined) {
      noted(name, "go.dev", new Failure("not-found", `its index has no ${filename}`));
    }
    const module = sums(name);
    if ("failure" in module) noted(name, "toolchain-module", module.failure);
    return [
      name,
      [
        ...(sha256 === undefined ? [] : [{ source: "go.dev", digest: `sha256:${sha256}` }]),
        ...("failure" in module ? [] : [{ source: "toolchain-module", digest: module.sum }]),
      ],
    ];
  });
  return Object.fromEntries(entries);
}

async function indexed(context: ToolContext, noted: Noted): Promise<readonly GoArchive[] | null> {
  try {
    return await fetchGoIndex(context);
  } catch (error) {
    for (const name of lockedPlatforms) noted(name, "go.dev", error);
    return null;
  }
}

/** The sum of the toolchain module for a platform's name, or why it is not known. */
async function moduleSums(
  context: ToolContext,
  pin: GoPin,
  { obtainBuilder, versions }: GoMeans,
): Promise<(platform: string) => ToolchainSum> {
  if (compareGo(pin.version, firstWithToolchains) < 0) {
    const failure = new Failure("not-found", `there are toolchain modules from Go ${firstWithToolchains} on`);
    return () => ({ failure });
  }
  const versionFor = (platform: string) => `v0.0.1-${releaseName(pin.version)}.${platform}`;
  try {
    const go = await obtainBuilder(await listerOf(context, versions));
    const sums = await inScratch(context, (directory) =>
      toolchainSums(context, go.path, lockedPlatforms.map(versionFor), directory),
    );
    const unasked = new Failure("tool", "the go command was not asked");
    return (platform) => sums.get(versionFor(platform)) ?? { failure: unasked };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return () => ({ failure });
  }
}
