import { Failure } from "../../model/failure.ts";
import type { GoToolPin } from "../../model/pin.ts";
import type { Obtain } from "../../model/tool.ts";
import type { ToolContext } from "../context.ts";
import type { Entries } from "../lock-entries.ts";
import { type LockEntry, lockedPlatforms } from "../lock-file.ts";
import { readRecord } from "../record.ts";
import { slotOf } from "../slot.ts";

/** The same module on all platforms; the digest of what was built from it on this one, where it is installed for that. */
export async function goToolEntries(context: ToolContext, pin: GoToolPin, obtain: Obtain): Promise<Entries> {
  const { host } = context;
  const tool = await obtain(pin);
  const record = await readRecord(slotOf(host.toolDirectory, pin, host.platform));
  const digest = record?.sourceDigest ?? "";
  if (record === null || !digest.startsWith("h1:")) {
    throw new Failure("untrusted", `${pin.name} ${pin.version} was installed without a record of its module.`);
  }
  const built = { binary: `sha256:${tool.sha256}`, go: record.build?.go ?? "" };
  const here = `${host.platform.os}-${host.platform.arch}`;
  const entries = lockedPlatforms.map((platform): [string, LockEntry[]] => {
    const entry: LockEntry = { source: "go-build", digest, ...(platform === here ? built : {}) };
    return [platform, [entry]];
  });
  return Object.fromEntries(entries);
}
