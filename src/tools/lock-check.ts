import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { type GoToolPin, moduleArguments, type Pin, pinInWords, toolName } from "../model/pin.ts";
import type { Platform } from "../model/platform.ts";
import {
  buildOf,
  type LockEntry,
  type LockedTool,
  type LockFile,
  lockedInWords,
  lockedPlatforms,
  platformOf,
} from "./lock-file.ts";
import { shippedChecksum } from "./protoc/ground.ts";
import { mavenClassifier } from "./protoc/maven.ts";

const mend = "Run `go-grpc-setup lock` and commit the lock file.";

/** How a lock file says what a pinned command is built of. */
export function lockedBuild({
  package: main,
  builtWith,
  dependencies,
}: GoToolPin): Pick<LockedTool, "package" | "builtWith" | "dependencies"> {
  const others = moduleArguments(dependencies);
  return { package: main, builtWith, ...(others.length === 0 ? {} : { dependencies: others }) };
}

/** The tool of a lock file that a pin means; undefined where it has none. */
export function lockedTool(lock: LockFile, pin: Pin): LockedTool | undefined {
  const build = pin.kind === "go-tool" ? buildOf(lockedBuild(pin)) : null;
  return lock.tools.find((tool) => {
    if (tool.name !== toolName(pin) || tool.version !== pin.version) return false;
    return build === null || buildOf(tool) === build;
  });
}

/** What a lock file says a source has to give; undefined where it says nothing of that source. */
export function lockEntry(lock: LockFile, pin: Pin, platform: Platform, source: string): LockEntry | undefined {
  const entries = lockedTool(lock, pin)?.platforms[`${platform.os}-${platform.arch}`] ?? [];
  return entries.find((entry) => entry.source === lockSource(source));
}

/** Why a source may not be used under the lock file; null where it may, or where there is no lock file. */
export function lockObstacle(
  { lock }: { readonly lock: LockFile | null },
  pin: Pin,
  platform: Platform,
  source: string,
): string | null {
  if (lock === null || lockEntry(lock, pin, platform, source) !== undefined) return null;
  return "the lock file has no entry for it";
}

/** The name that a lock file has for a source: both ways to a Maven repository give the same files. */
function lockSource(source: string): string {
  return source === "mvn" || source === "maven-url" ? "maven" : source;
}

/** Throws a `Failure` of kind `bad-input` where a lock file has nothing for a pin on a platform: then no source may be used. */
export function requireLocked(lock: LockFile, pin: Pin, platform: Platform): void {
  const entries = lockedTool(lock, pin)?.platforms[`${platform.os}-${platform.arch}`] ?? [];
  if (entries.length > 0) return;
  throw new Failure(
    "bad-input",
    `The lock file has no entry for ${pinInWords(pin)} on ${platform.os}-${platform.arch}.`,
    { remedy: mend },
  );
}

/**
 * Throws a `Failure` of kind `untrusted` where what a source gave is not what the lock file says. `digest` is in the lock file's
 * form.
 */
export function enforce(entry: LockEntry | undefined, key: "digest" | "types", digest: string, what: string): void {
  const expected = entry?.[key];
  if (expected === undefined || expected === digest) return;
  throw new Failure("untrusted", `${what} has the digest ${digest}, and the lock file says ${expected}.`, {
    remedy: `If the change is meant: ${mend}`,
  });
}

/**
 * The digest that a command has to have if this Go built it; undefined where the lock file says nothing of that: another
 * release of Go builds other bytes of the same module. (Builds with `-trimpath` by the same release give the same bytes
 * wherever they are made: https://go.dev/blog/rebuild.)
 */
export function lockedBinary(entry: LockEntry | undefined, builder: string): string | undefined {
  return entry?.go === builder ? entry.binary : undefined;
}

/** Throws a `Failure` of kind `untrusted` where a command is not the one that the same Go built when the lock file was written. */
export function enforceBinary(entry: LockEntry | undefined, builder: string, sha256: string, what: string): void {
  const expected = lockedBinary(entry, builder);
  const digest = `sha256:${sha256}`;
  if (expected === undefined || expected === digest) return;
  throw new Failure(
    "untrusted",
    `${what} built by Go ${builder} has the digest ${digest}, and the lock file says that the same Go builds ${expected} of it.`,
    {
      remedy: `Use an unchanged Go ${builder}; one that a distribution has patched builds other bytes. If that is meant: ${mend}`,
    },
  );
}

/**
 * What is wrong with a lock file for these pins, without asking any source: pins that it lacks, tools that nobody pins,
 * platforms without an entry, and digests that the shipped table contradicts. Empty where it is as `lock` would have it.
 */
export function checkLock(lock: LockFile, pins: readonly Pin[], path: string): Finding[] {
  const missing = pins.flatMap((pin): Finding[] => {
    const tool = lockedTool(lock, pin);
    const what = pinInWords(pin);
    if (tool === undefined) return [finding("lock-outdated", `${path} has no ${what}, which is pinned.`, path)];
    const bare = lockedPlatforms.filter((platform) => (tool.platforms[platform] ?? []).length === 0);
    if (bare.length === 0) return [];
    return [incomplete(what, bare, path)];
  });
  const wanted = new Set(pins.map((pin) => lockedTool(lock, pin)));
  const unused = lock.tools
    .filter((tool) => !wanted.has(tool))
    .map((tool) => finding("lock-outdated", `${path} has ${lockedInWords(tool)}, which nothing pins.`, path));
  return [...missing, ...unused, ...contradictions(lock, path)];
}

/** Entries that the shipped table contradicts; the table wins. */
export function contradictions(lock: LockFile, path: string): Finding[] {
  return lock.tools
    .filter(({ name }) => name === "protoc")
    .flatMap(({ version, platforms }) =>
      Object.entries(platforms).flatMap(([platform, entries]) => {
        const shipped = shippedChecksum(version, mavenClassifier(version, platformOf(platform)));
        const locked = entries.find(({ source }) => source === "maven")?.digest;
        if (shipped === null || locked === undefined || locked === `sha256:${shipped}`) return [];
        const message = `${path} says that protoc ${version} for ${platform} has ${locked}; the table shipped with this program says sha256:${shipped}.`;
        return [finding("lock-contradicted", message, path)];
      }),
    );
}

/** Only on those platforms it is an error, and there `verify` says so. */
function incomplete(what: string, platforms: readonly string[], path: string): Finding {
  const message = `${path} has nothing for ${what} on ${platforms.join(", ")}, where it can't be verified and so is refused.`;
  const fix = "Run `go-grpc-setup lock` where more sources can be reached, and commit the lock file.";
  return { code: "lock-incomplete", level: "warning", message, fix, path };
}

function finding(code: string, message: string, path: string): Finding {
  return { code, level: "error", message, fix: mend, path };
}
