import { explain, Failure, type FailureKind } from "../model/failure.ts";
import { type Pin, pinInWords, toolName } from "../model/pin.ts";
import type { Obtain } from "../model/tool.ts";
import type { ToolContext } from "./context.ts";
import { type GoMeans, goEntries } from "./go/lock-entries.ts";
import { goToolEntries } from "./go-tool/lock-entries.ts";
import { lockedBuild } from "./lock-check.ts";
import type { Entries, Noted } from "./lock-entries.ts";
import { type LockedTool, type LockFile, lockedInWords, lockedPlatforms } from "./lock-file.ts";
import { protocEntries } from "./protoc/lock-entries.ts";

/** A lock file's content, and what could not be recorded. */
export interface RecordedLock {
  readonly lock: LockFile;
  readonly missing: readonly Unrecorded[];
}

/** A source that gave nothing for a tool on a platform. */
export interface Unrecorded {
  readonly tool: LockedTool;
  readonly platform: string;
  readonly source: string;
  readonly kind: FailureKind;
  readonly why: string;
}

/** What recording needs of the toolbox; `obtainBuilder` is bound to no lock file. */
interface Means extends GoMeans {
  readonly obtain: Obtain;
}

/**
 * Asks every source that can be reached what it gives for each pin on all platforms that a lock file covers. Nothing that is
 * fetched for this is kept or run, except the built tools, which are installed. A platform that no source gives anything for is
 * left without entries. Throws a `Failure` of kind `no-source` where a pin can't be recorded for any platform.
 */
export async function recordLock(context: ToolContext, pins: readonly Pin[], means: Means): Promise<RecordedLock> {
  const settled = await Promise.allSettled(pins.map((pin) => recordTool(context, pin, means)));
  const recorded = settled.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
  const tools = recorded.map(({ tool }) => tool);
  return { lock: { schema: 1, tools }, missing: recorded.flatMap(({ missing }) => missing) };
}

async function recordTool(context: ToolContext, pin: Pin, means: Means) {
  const name = toolName(pin);
  const failures: { platform: string; source: string; failure: Failure }[] = [];
  const noted: Noted = (platform, source, error) => {
    if (!(error instanceof Failure)) throw error;
    failures.push({ platform, source, failure: error });
  };
  const platforms = await context.host.log.step(`locking ${pinInWords(pin)}`, () =>
    entriesOf(context, pin, means, noted),
  );
  const identity = pin.kind === "go-tool" ? lockedBuild(pin) : {};
  const tool: LockedTool = { name, version: pin.version, ...identity, platforms };
  const missing = failures.map(({ platform, source, failure }): Unrecorded => {
    return { tool, platform, source, kind: failure.kind, why: explain(failure) };
  });
  if (lockedPlatforms.some((platform) => (platforms[platform] ?? []).length > 0)) return { tool, missing };
  const why = describeUnrecorded(missing).map((line) => `- ${line}`);
  throw new Failure("no-source", `${pinInWords(pin)} can't be locked for any platform:\n${why.join("\n")}`);
}

async function entriesOf(context: ToolContext, pin: Pin, means: Means, noted: Noted): Promise<Entries> {
  switch (pin.kind) {
    case "go-tool":
      return goToolEntries(context, pin, means.obtain);
    case "go":
      return goEntries(context, pin, means, noted);
    case "protoc":
      return protocEntries(context, pin, noted);
  }
}

/** What could not be recorded as lines for people: platforms for which a source gave nothing for the same reason are one. */
export function describeUnrecorded(missing: readonly Unrecorded[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { tool, platform, source, kind, why } of missing) {
    // The go command's reasons name the platform's module.
    const reason = `${kind}: ${why.replace(/\s+/g, " ").replaceAll(platform, "<platform>")}`;
    const line = `${lockedInWords(tool)} from ${source} for PLATFORMS: ${reason}`;
    lines.set(line, [...(lines.get(line) ?? []), platform]);
  }
  return [...lines].map(([line, platforms]) => {
    const all = platforms.length === lockedPlatforms.length;
    return line.replace("PLATFORMS", all ? "all platforms" : platforms.join(", "));
  });
}
