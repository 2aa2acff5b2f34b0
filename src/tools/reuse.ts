import type { Pin } from "../model/pin.ts";
import type { Tool, VerifiedBy } from "../model/tool.ts";
import type { ToolContext } from "./context.ts";
import { lackingIn } from "./go-tool/ground.ts";
import { type Installed, toolOf } from "./install.ts";
import { lockEntry, lockedBinary } from "./lock-check.ts";
import { shippedChecksum } from "./protoc/ground.ts";
import { mavenClassifier } from "./protoc/maven.ts";
import type { InstallRecord } from "./record.ts";
import type { Slot } from "./slot.ts";

/**
 * Whether an installed tool that is as its record says may be used again. One that was trusted on first use does not satisfy
 * strict verification, a protoc must be the one of the shipped table, whatever its record says, a command must be built of the
 * modules that its pin names, and where there is a lock file it must say the same of what the source gave.
 */
export function isAcceptable(
  context: ToolContext,
  pin: Pin,
  record: InstallRecord,
  platform = context.host.platform,
): boolean {
  if (pin.kind === "go-tool" && lackingIn(record.build?.modules ?? [], pin).length > 0) return false;
  if (context.lock !== null) {
    const entry = lockEntry(context.lock, pin, platform, record.source);
    if (entry === undefined || entry.digest !== record.sourceDigest) return false;
    if (entry.types !== undefined && entry.types !== record.typesDigest) return false;
    const binary = lockedBinary(entry, record.build?.go ?? "");
    if (binary !== undefined && !Object.values(record.files).includes(binary.replace("sha256:", ""))) return false;
  }
  if (context.verification === "strict" && record.verifiedBy === "first-use")
    return shippedGround(context, pin, record);
  return pin.kind !== "protoc" || expectedChecksum(context, pin) === null || shippedGround(context, pin, record);
}

/** The tool in a slot with the ground of this run: what vouched for it just now, or what is known of it from before. */
export function reusedTool(context: ToolContext, slot: Slot, pin: Pin, installed: Installed, seconds: number): Tool {
  return toolOf(slot, pin, installed, groundOf(context, pin, installed), seconds);
}

function groundOf(context: ToolContext, pin: Pin, { record, reused }: Installed): VerifiedBy {
  if (!reused) return record.verifiedBy;
  if (shippedGround(context, pin, record)) return "shipped-table";
  return context.restored ? "cache" : "own-record";
}

function shippedGround(context: ToolContext, pin: Pin, record: InstallRecord): boolean {
  const expected = expectedChecksum(context, pin);
  return (
    expected !== null &&
    Object.entries(record.files).some(([name, sha256]) => {
      return name.startsWith("bin/") && sha256 === expected;
    })
  );
}

function expectedChecksum(context: ToolContext, pin: Pin): string | null {
  return pin.kind === "protoc"
    ? shippedChecksum(pin.version, mavenClassifier(pin.version, context.host.platform))
    : null;
}
