import { mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { explain, Failure } from "../model/failure.ts";
import type { GoPin, GoToolPin, Pin, ProtocPin } from "../model/pin.ts";
import { toolName } from "../model/pin.ts";
import type { Platform } from "../model/platform.ts";
import type { Obtain } from "../model/tool.ts";
import { type ToolContext, variable } from "./context.ts";
import { askGo } from "./go/ask.ts";
import { fetchGoIndex, goArchiveName } from "./go/release.ts";
import { kindOfGoError } from "./go/toolchain-module.ts";
import { releaseName } from "./go/version.ts";
import { removeTree } from "./install.ts";
import { isRecord } from "./json.ts";
import { platformOf } from "./lock-check.ts";
import { type LockEntry, type LockedTool, type LockFile, lockedPlatforms } from "./lock-file.ts";
import { findPrograms } from "./programs.ts";
import { fetchRelease, fetchReleaseDigests, releaseAsset } from "./protoc/github.ts";
import { shippedChecksum } from "./protoc/ground.ts";
import { mavenClassifier } from "./protoc/maven.ts";
import { fetchFromRepository } from "./protoc/maven-url.ts";
import { fetchByMvn } from "./protoc/mvn.ts";
import { readRecord, sha256OfFile } from "./record.ts";
import { ownDirectory, slotOf } from "./slot.ts";
import { freshDirectory } from "./staging.ts";
import { lastLines } from "./text.ts";

/** A lock file's content, and what could not be recorded. */
export interface RecordedLock {
  readonly lock: LockFile;
  /** Each a tool, a platform, a source and why it gave nothing. */
  readonly missing: readonly string[];
}

/** What recording needs of the toolbox; neither is bound to a lock file. */
interface Means {
  readonly obtain: Obtain;
  readonly obtainBuilder: Obtain;
}

/**
 * Asks every source that can be reached what it gives for each pin on all platforms that a lock file covers. Nothing that is
 * fetched for this is kept or run, except the built tools, which are installed. A platform that no source gives anything for is
 * left without entries. Throws a `Failure` of kind `no-source` where a pin can't be recorded for any platform.
 */
export async function recordLock(context: ToolContext, pins: readonly Pin[], means: Means): Promise<RecordedLock> {
  const missing: string[] = [];
  const tools: LockedTool[] = [];
  for (const pin of pins) {
    const noted = (platform: string, source: string, error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      missing.push(`${toolName(pin)} ${pin.version} on ${platform} from ${source}: ${error.kind}: ${explain(error)}`);
    };
    const platforms = await entriesOf(context, pin, means, noted);
    const bare = lockedPlatforms.filter((platform) => (platforms[platform] ?? []).length === 0);
    if (bare.length === lockedPlatforms.length) {
      const why = missing.map((line) => `- ${line}`).join("\n");
      throw new Failure("no-source", `${toolName(pin)} ${pin.version} can't be locked for any platform:\n${why}`);
    }
    const identity = pin.kind === "go-tool" ? { package: pin.package, builtWith: pin.builtWith } : {};
    tools.push({ name: toolName(pin), version: pin.version, ...identity, platforms });
  }
  return { lock: { schema: 1, tools }, missing };
}

type Entries = Record<string, LockEntry[]>;
type Noted = (platform: string, source: string, error: unknown) => void;

async function entriesOf(context: ToolContext, pin: Pin, means: Means, noted: Noted): Promise<Entries> {
  switch (pin.kind) {
    case "go-tool":
      return goToolEntries(context, pin, means.obtain);
    case "go":
      return goEntries(context, pin, means.obtainBuilder, noted);
    case "protoc":
      return inScratch(context, (directory) => protocEntries(context, pin, directory, noted));
  }
}

async function inScratch<T>(context: ToolContext, work: (directory: string) => Promise<T>): Promise<T> {
  const area = join(ownDirectory(context.host.toolDirectory), "staging");
  await mkdir(area, { recursive: true });
  const directory = await mkdtemp(join(area, "lock."));
  try {
    return await work(directory);
  } finally {
    await removeTree(directory);
  }
}

/** The same module on all platforms; the digest of what was built from it on this one. */
async function goToolEntries(context: ToolContext, pin: GoToolPin, obtain: Obtain): Promise<Entries> {
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

async function goEntries(context: ToolContext, pin: GoPin, obtainBuilder: Obtain, noted: Noted): Promise<Entries> {
  const archives = await fetchGoIndex(context).catch((error: unknown) => {
    noted("all platforms", "go.dev", error);
    return [];
  });
  const entries: Entries = {};
  const go = await obtainBuilder(pin);
  for (const name of lockedPlatforms) {
    const filename = goArchiveName(pin.version, platformOf(name));
    const sha256 = archives.find((archive) => archive.filename === filename)?.sha256;
    const found: LockEntry[] = sha256 === undefined ? [] : [{ source: "go.dev", digest: `sha256:${sha256}` }];
    try {
      found.push({ source: "toolchain-module", digest: await toolchainSum(context, go.path, pin.version, name) });
    } catch (error) {
      noted(name, "toolchain-module", error);
    }
    entries[name] = found;
  }
  return entries;
}

/** The sum of a toolchain module, which the go command checks against the checksum database. */
async function toolchainSum(context: ToolContext, go: string, version: string, platform: string): Promise<string> {
  const module = `golang.org/toolchain@v0.0.1-${releaseName(version)}.${platform}`;
  return inScratch(context, async (directory) => {
    const answer = await askGo(context, go, ["mod", "download", "-json", module], {
      GOMODCACHE: join(directory, "modules"),
    });
    const text = answer.stdout.toString("utf8");
    const value: unknown = text.trim() === "" ? null : JSON.parse(text);
    const sum = isRecord(value) && typeof value["Sum"] === "string" ? value["Sum"] : "";
    if (answer.exitCode === 0 && sum !== "") return sum;
    const said =
      isRecord(value) && typeof value["Error"] === "string"
        ? value["Error"]
        : lastLines(answer.stderr.toString("utf8"), 4);
    throw new Failure(kindOfGoError(said), `${module} could not be downloaded: ${said}`);
  });
}

async function protocEntries(context: ToolContext, pin: ProtocPin, directory: string, noted: Noted): Promise<Entries> {
  const github = githubDigests(context, pin, directory);
  const entries: Entries = {};
  for (const name of lockedPlatforms) {
    const platform = platformOf(name);
    const found: LockEntry[] = [];
    try {
      found.push({ source: "github", digest: await github(platform) });
    } catch (error) {
      noted(name, "github", error);
    }
    try {
      found.push(await mavenEntry(context, pin, platform, await freshDirectory(directory, name)));
    } catch (error) {
      noted(name, "maven", error);
    }
    entries[name] = found;
  }
  return entries;
}

/** Digests of release archives: those that GitHub's API has, else of what is downloaded; each archive once. */
function githubDigests(
  context: ToolContext,
  pin: ProtocPin,
  directory: string,
): (platform: Platform) => Promise<string> {
  let known: Promise<ReadonlyMap<string, string>> | null = null;
  const downloaded = new Map<string, Promise<string>>();
  return async (platform) => {
    // Without the API's answer the archives themselves are digested; what keeps them from being had says enough.
    known ??= fetchReleaseDigests(context, pin.version).catch((error: unknown) => {
      if (error instanceof Failure) return new Map<string, string>();
      throw error;
    });
    const asset = releaseAsset(pin.version, platform) ?? "";
    const answered = (await known).get(asset);
    if (answered !== undefined) return `sha256:${answered}`;
    const base = context.sources.protocDownloadBaseUrl;
    const digest =
      downloaded.get(asset) ??
      freshDirectory(directory, `github-${platform.os}-${platform.arch}`)
        .then((target) => fetchRelease(context, base, pin.version, platform, target))
        .then(({ sha256 }) => `sha256:${sha256}`);
    downloaded.set(asset, digest);
    return digest;
  };
}

async function mavenEntry(
  context: ToolContext,
  pin: ProtocPin,
  platform: Platform,
  directory: string,
): Promise<LockEntry> {
  const { host, sources } = context;
  const repository = sources.mavenRepositoryUrl;
  const [mvn] = await findPrograms("mvn", variable(host.env, "PATH"), host.platform, context.untrusted);
  if (repository === "" && mvn === undefined)
    throw new Failure("tool", "there is neither a maven-repository-url nor an mvn on PATH");
  const files =
    repository === ""
      ? await fetchByMvn(context, mvn ?? "mvn", pin.version, directory, platform)
      : await fetchFromRepository(context, repository, pin.version, platform, directory);
  const [sha256, types] = await Promise.all([sha256OfFile(files.executable), sha256OfFile(files.jar)]);
  const shipped = shippedChecksum(pin.version, mavenClassifier(pin.version, platform));
  if (shipped !== null && shipped !== sha256) {
    throw new Failure(
      "untrusted",
      `protoc ${pin.version} has sha256 ${sha256}; the table shipped with this program says ${shipped}.`,
    );
  }
  return { source: "maven", digest: `sha256:${sha256}`, types: `sha256:${types}` };
}
