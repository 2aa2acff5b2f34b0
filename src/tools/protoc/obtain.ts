import { join } from "node:path";
import { sha256OfFile } from "../../files/sha256.ts";
import { Failure } from "../../model/failure.ts";
import type { ProtocPin } from "../../model/pin.ts";
import type { Tool } from "../../model/tool.ts";
import { type ToolContext, variable } from "../context.ts";
import { admit } from "../first-use.ts";
import { install, type Prepared } from "../install.ts";
import { enforce, lockEntry, lockObstacle, requireLocked } from "../lock-check.ts";
import { findPrograms } from "../programs.ts";
import type { InstallRecord } from "../record.ts";
import { isAcceptable, reusedTool } from "../reuse.ts";
import { slotOf } from "../slot.ts";
import { firstOf, reportDistrusted, type Source } from "../sources.ts";
import { freshDirectory } from "../staging.ts";
import { fetchRelease, fetchReleaseDigests, releaseAsset } from "./github.ts";
import { groundOfProtoc, shippedChecksum } from "./ground.ts";
import { mavenClassifier } from "./maven.ts";
import { fetchFromRepository } from "./maven-url.ts";
import { fetchByMvn } from "./mvn.ts";
import { type ProtocTree, unpackMaven, unpackRelease } from "./unpack.ts";

const forbidden = "not asked, for --offline forbids downloads";
const onMusl =
  "protoc's releases are linked with glibc and do not start on musl (Alpine): install gcompat, or use an image with glibc";

/** Installs the protoc that a pin names. Throws a `Failure` of kind `no-source` that lists every source tried. */
export async function obtainProtoc(context: ToolContext, pin: ProtocPin): Promise<Tool> {
  const started = performance.now();
  const { host } = context;
  const slot = slotOf(host.toolDirectory, pin, host.platform);
  if (context.lock !== null) requireLocked(context.lock, pin, host.platform);
  const accept = (record: InstallRecord) => isAcceptable(context, pin, record);
  const installed = await install(context, slot, pin, host.platform, accept, async (staging) => {
    const sources = await protocSources(context, pin, staging);
    const gained = await firstOf(`protoc ${pin.version}`, sources);
    reportDistrusted(context, `protoc ${pin.version}`, gained);
    return gained.value;
  });
  return reusedTool(context, slot, pin, installed, (performance.now() - started) / 1000);
}

/** Every source in the order of asking; each fills a directory of its own, so that one that fails leaves the next nothing. */
async function protocSources(context: ToolContext, pin: ProtocPin, staging: string): Promise<Source<Prepared>[]> {
  const { host, sources } = context;
  const { platform } = host;
  const closed = context.offline ? forbidden : platform.libc === "musl" ? onMusl : null;
  const [mvn] =
    closed === null ? await findPrograms("mvn", variable(host.env, "PATH"), platform, context.untrusted) : [];
  const github: Source<Prepared> = {
    name: sources.protocDownloadBaseUrl === "" ? "github" : sources.protocDownloadBaseUrl,
    unavailable: closed ?? lockObstacle(context, pin, platform, "github"),
    get: async () => {
      const directory = await freshDirectory(staging, "github");
      const archive = await fetchRelease(context, sources.protocDownloadBaseUrl, pin.version, platform, directory);
      const tree = await unpackRelease(archive.file, platform, directory);
      return prepared(context, pin, "github", tree, { archive: archive.sha256 });
    },
  };
  const mavenUrl: Source<Prepared> = {
    name: "maven-url",
    unavailable:
      closed ??
      (sources.mavenRepositoryUrl === "" ? "the input maven-repository-url is not given" : null) ??
      lockObstacle(context, pin, platform, "maven"),
    get: async () => {
      const directory = await freshDirectory(staging, "maven-url");
      const files = await fetchFromRepository(context, sources.mavenRepositoryUrl, pin.version, platform, directory);
      const types = await sha256OfFile(files.jar);
      return prepared(context, pin, "maven-url", await unpackMaven(files, platform, directory), { types });
    },
  };
  const byMvn: Source<Prepared> = {
    name: "mvn",
    unavailable:
      closed ?? (mvn === undefined ? "there is no mvn on PATH" : null) ?? lockObstacle(context, pin, platform, "maven"),
    get: async () => {
      if (mvn === undefined) throw new Failure("tool", "there is no mvn on PATH");
      const directory = await freshDirectory(staging, "mvn");
      const files = await fetchByMvn(context, mvn, pin.version, directory);
      const types = await sha256OfFile(files.jar);
      return prepared(context, pin, "mvn", await unpackMaven(files, platform, directory), { types });
    },
  };
  return [github, mavenUrl, byMvn];
}

/** Hex sha256 of what came beside or around the executable: GitHub's archive, or the jar with the well-known types. */
type Wrapping = { readonly archive: string } | { readonly types: string };

async function prepared(
  context: ToolContext,
  pin: ProtocPin,
  source: string,
  { tree, files, executable }: ProtocTree,
  wrapping: Wrapping,
): Promise<Prepared> {
  const { platform } = context.host;
  const classifier = mavenClassifier(pin.version, platform);
  const sha256 = await sha256OfFile(join(tree, executable));
  const sourceDigest = `sha256:${"archive" in wrapping ? wrapping.archive : sha256}`;
  const what = `protoc ${pin.version} from ${source}`;
  const entry = context.lock === null ? undefined : lockEntry(context.lock, pin, platform, source);
  enforce(entry, "digest", sourceDigest, what);
  const types = "types" in wrapping ? { typesDigest: `sha256:${wrapping.types}` } : {};
  if (types.typesDigest !== undefined) enforce(entry, "types", types.typesDigest, `The jar of ${what}`);
  const vouched = shippedChecksum(pin.version, classifier) !== null || entry !== undefined;
  const ground = groundOfProtoc({
    release: pin.version,
    classifier,
    sha256,
    source,
    releaseDigest:
      !vouched && "archive" in wrapping && (await hasReleaseDigest(context, pin.version, wrapping.archive)),
    locked: entry !== undefined,
  });
  admit(context, `protoc ${pin.version}`, source, ground);
  return { tree, source, verifiedBy: ground, sourceDigest, ...types, recorded: files };
}

/**
 * Whether GitHub's API vouches for an archive; asked only under strict verification, for a pinned version costs no API call.
 * Throws a `Failure` of kind `untrusted` where GitHub knows another digest.
 */
async function hasReleaseDigest(context: ToolContext, release: string, sha256: string): Promise<boolean> {
  if (context.verification !== "strict") return false;
  const digests = await fetchReleaseDigests(context, release);
  const expected = digests.get(releaseAsset(release, context.host.platform) ?? "");
  if (expected !== undefined && expected !== sha256) {
    throw new Failure(
      "untrusted",
      `The archive has sha256 ${sha256}, and GitHub says ${expected} of the one in its release.`,
    );
  }
  return expected !== undefined;
}
