import { resolve } from "node:path";
import { type RestoreResult, restoreCaches } from "../cache/restore.ts";
import type { CachedTool } from "../cache/tools.ts";
import type { CgoAnswer } from "../cgo/examine.ts";
import type { CacheService, Host } from "../host/types.ts";
import type { Facts } from "../model/facts.ts";
import { type Pin, toolName } from "../model/pin.ts";
import { describeProvenance } from "../model/provenance.ts";
import type { Request } from "../model/request.ts";
import type { Tool } from "../model/tool.ts";
import { lockEntry } from "../tools/lock-check.ts";
import type { LockFile } from "../tools/lock-file.ts";
import { slotOf } from "../tools/slot.ts";
import { readRunContext } from "./run-context.ts";

/** What a restoring waits for and tells of on its way; none of the promises may reject. */
export interface RestoringLinks {
  /** The build cache's key names the C compiler, so that entry waits for what is found out about cgo. */
  readonly cgo: Promise<CgoAnswer | null>;
  /** Called when an entry is as far restored as it gets, whatever came of it. */
  readonly onSettled: (entry: "build" | "modules" | "tools") => void;
}

/** Restores the caches beside the rest of the set-up. Never fails. */
export async function restoreBeside(
  request: Request,
  facts: Facts,
  pins: readonly Pin[],
  lock: LockFile | null,
  service: CacheService,
  host: Host,
  { cgo, onSettled }: RestoringLinks,
): Promise<RestoreResult> {
  return restoreCaches({
    request: request.cache,
    run: await readRunContext(host.env),
    facts,
    go: goOf(pins),
    cgo: cgo.then(cgoPart),
    tools: pins.filter(({ kind }) => kind !== "go").map((pin) => cachedTool(pin, lock, host)),
    service,
    host,
    metrics: { file: metricsFile(request), labels: {} },
    onSettled,
  });
}

function metricsFile({ reporting: { metricsFile: file } }: Request): string {
  return file === "" ? "" : resolve(file);
}

function goOf(pins: readonly Pin[]) {
  const pin = pins.find(({ kind }) => kind === "go");
  return pin === undefined
    ? { version: "", from: "" }
    : { version: pin.version, from: describeProvenance(pin.provenance) };
}

function cgoPart(answer: CgoAnswer | null) {
  if (answer === null) return { enabled: "", compiler: "" };
  return { enabled: answer.report.enabled ? "1" : "0", compiler: answer.compilerIdentity };
}

function cachedTool(pin: Pin, lock: LockFile | null, host: Host): CachedTool {
  const slot = slotOf(host.toolDirectory, pin, host.platform);
  return {
    name: toolName(pin),
    version: pin.version,
    builtWith: pin.kind === "go-tool" ? pin.builtWith : "",
    paths: [slot.tree, slot.marker, slot.record],
    executable: resolve(slot.tree, slot.executable),
    lockedDigest: lockedDigest(pin, lock, host),
  };
}

/** The executable's digest where the lock file says it for this platform: Maven gives executables, a build makes one. */
function lockedDigest(pin: Pin, lock: LockFile | null, { platform }: Host): string {
  if (lock === null) return "";
  const entry = lockEntry(lock, pin, platform, pin.kind === "go-tool" ? "go-build" : "maven");
  const digest = (pin.kind === "go-tool" ? entry?.binary : entry?.digest) ?? "";
  return /^sha256:([0-9a-f]{64})/.exec(digest)?.[1] ?? "";
}

/** The tool with the ground for trusting it that the cache left: what came out of one is trusted no more than that. */
export function withRestoredGround(tool: Tool, { restoredTools }: Pick<RestoreResult, "restoredTools">): Tool {
  const restored = restoredTools.find(({ executable }) => executable === tool.path);
  return restored === undefined ? tool : { ...tool, verifiedBy: restored.verifiedBy };
}
