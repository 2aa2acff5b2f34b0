import { sha256OfFile } from "../../files/sha256.ts";
import { Failure } from "../../model/failure.ts";
import { once } from "../../model/once.ts";
import type { ProtocPin } from "../../model/pin.ts";
import type { Platform } from "../../model/platform.ts";
import { type ToolContext, variable } from "../context.ts";
import type { Entries, Noted } from "../lock-entries.ts";
import { type LockEntry, lockedPlatforms, platformOf } from "../lock-file.ts";
import { findPrograms } from "../programs.ts";
import { freshDirectory, inScratch } from "../staging.ts";
import { fetchRelease, fetchReleaseDigests, releaseAsset } from "./github.ts";
import { shippedChecksum } from "./ground.ts";
import { mavenClassifier } from "./maven.ts";
import { fetchFromRepository } from "./maven-url.ts";
import { fetchClassifiers, type MavenFiles, type MavenRelease, noExecutable } from "./mvn.ts";

/**
 * What GitHub and the Maven repository give for a release of protoc, for each platform of a lock file. What is downloaded for it
 * is neither kept nor run.
 */
export async function protocEntries(context: ToolContext, pin: ProtocPin, noted: Noted): Promise<Entries> {
  return inScratch(context, async (directory) => {
    const asked: readonly (readonly [string, (platform: Platform) => Promise<LockEntry>])[] = [
      ["github", githubEntries(context, pin, directory)],
      ["maven", mavenEntries(context, pin, directory)],
    ];
    const bySource = await Promise.all(
      asked.map(async ([source, ask]) => {
        const found = new Map<string, LockEntry>();
        // One after the other: several platforms have the same file, which is then had once.
        for (const name of lockedPlatforms) {
          try {
            found.set(name, await ask(platformOf(name)));
          } catch (error) {
            noted(name, source, error);
          }
        }
        return found;
      }),
    );
    return Object.fromEntries(
      lockedPlatforms.map((name) => [name, bySource.flatMap((found) => found.get(name) ?? [])]),
    );
  });
}

/** Digests of release archives: those that GitHub's API has, else of what is downloaded; each archive once. */
function githubEntries(
  context: ToolContext,
  pin: ProtocPin,
  directory: string,
): (platform: Platform) => Promise<LockEntry> {
  // Without the API's answer the archives themselves are digested; what keeps them from being had says enough.
  const known = once(() =>
    fetchReleaseDigests(context, pin.version).catch((error: unknown) => {
      if (error instanceof Failure) return new Map<string, string>();
      throw error;
    }),
  );
  const downloaded = onceFor(async (_asset: string, platform: Platform) => {
    const base = context.sources.protocDownloadBaseUrl;
    const target = await freshDirectory(directory, `github-${platform.os}-${platform.arch}`);
    return (await fetchRelease(context, base, pin.version, platform, target)).sha256;
  });
  return async (platform) => {
    const asset = releaseAsset(pin.version, platform) ?? "";
    const digest = (await known()).get(asset) ?? (await downloaded(asset, platform));
    return { source: "github", digest: `sha256:${digest}` };
  };
}

/** Digests of what the Maven repository has. */
function mavenEntries(
  context: ToolContext,
  pin: ProtocPin,
  directory: string,
): (platform: Platform) => Promise<LockEntry> {
  const fetched = mavenFiles(context, pin, directory);
  return async (platform) => {
    const classifier = mavenClassifier(pin.version, platform);
    if (classifier === null) throw noExecutable(pin.version, platform.os, platform.arch);
    const files = await fetched(classifier, platform);
    const [sha256, types] = await Promise.all([sha256OfFile(files.executable), sha256OfFile(files.jar)]);
    const shipped = shippedChecksum(pin.version, classifier);
    if (shipped !== null && shipped !== sha256) {
      throw new Failure(
        "untrusted",
        `protoc ${pin.version} has sha256 ${sha256}; the table shipped with this program says ${shipped}.`,
      );
    }
    return { source: "maven", digest: `sha256:${sha256}`, types: `sha256:${types}` };
  };
}

type FetchFiles = (classifier: string, platform: Platform) => Promise<MavenFiles>;

function mavenFiles(context: ToolContext, pin: ProtocPin, directory: string): FetchFiles {
  const { host, sources } = context;
  const repository = sources.mavenRepositoryUrl;
  if (repository !== "") {
    return onceFor(async (classifier, platform) => {
      const target = await freshDirectory(directory, classifier);
      return fetchFromRepository(context, repository, pin.version, platform, target);
    });
  }
  const program = once(async () => {
    const [mvn] = await findPrograms("mvn", variable(host.env, "PATH"), host.platform, context.untrusted);
    if (mvn !== undefined) return mvn;
    throw new Failure("tool", "there is neither a maven-repository-url nor an mvn on PATH");
  });
  const fetch = async (classifiers: readonly string[], name: string): Promise<MavenRelease> =>
    fetchClassifiers(context, await program(), pin.version, classifiers, await freshDirectory(directory, name));
  // Starting Maven takes longer than what it fetches; where one platform has nothing, the whole run fails.
  const together = once(() =>
    fetch(classifiersOf(pin.version), "all").catch((error: unknown) => {
      if (error instanceof Failure && error.kind === "not-found") return null;
      throw error;
    }),
  );
  return onceFor(async (classifier) => {
    const { executables, jar } = (await together()) ?? (await fetch([classifier], classifier));
    return { executable: executables.get(classifier) ?? "", jar };
  });
}

function classifiersOf(release: string): readonly string[] {
  const all = lockedPlatforms.map((name) => mavenClassifier(release, platformOf(name)));
  return [...new Set(all.filter((classifier) => classifier !== null))];
}

function onceFor<T>(
  work: (key: string, platform: Platform) => Promise<T>,
): (key: string, platform: Platform) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key, platform) => {
    const promise = known.get(key) ?? work(key, platform);
    known.set(key, promise);
    return promise;
  };
}
