import { Failure } from "../model/failure.ts";
import { compareGo } from "../model/go-version.ts";
import type { Obtain, VersionLists } from "../model/tool.ts";
import type { ToolContext } from "./context.ts";
import { downloadText } from "./download.ts";
import { askGo } from "./go/ask.ts";
import { listerOf } from "./go/builder.ts";
import { installedGos } from "./go/installed.ts";
import { fetchGoIndex, versionsIn } from "./go/release.ts";
import { kindOfGoError } from "./go/toolchain-module.ts";
import { isRecord, parseJsonAnswer } from "./json.ts";
import { apiRequest } from "./protoc/github.ts";
import { releaseOfMaven } from "./protoc/maven.ts";
import { checkModulePath } from "./slot.ts";
import { firstOf, type Source } from "./sources.ts";
import { lastLines } from "./text.ts";

type Versions = readonly string[];

const forbidden = "not asked, for --offline forbids it";

/** The lists that ranges and aliases are resolved against; each is asked for at most once. */
export function versionLists(context: ToolContext, obtain: Obtain): VersionLists {
  const known = new Map<string, Promise<Versions>>();
  const once = (key: string, ask: () => Promise<Versions>) => {
    const promise = known.get(key) ?? ask();
    known.set(key, promise);
    return promise;
  };
  const lists: VersionLists = {
    go: () => once("go", () => goVersions(context)),
    protoc: () => once("protoc", () => protocVersions(context)),
    module: (path) => once(`module ${path}`, () => moduleVersions(context, path, obtain, lists)),
  };
  return lists;
}

/** go.dev's index, or its mirror's, else the toolchain modules that an installed go can list. */
async function goVersions(context: ToolContext): Promise<Versions> {
  const platform = { ...context.host.platform, arch: context.goArchitecture };
  const gos = await installedGos(context, context.host.platform.arch);
  const newest = gos.sort((one, other) => compareGo(other.version, one.version))[0];
  const sources: Source<Versions>[] = [
    {
      name: context.sources.goDownloadBaseUrl || "go.dev",
      unavailable: context.offline ? forbidden : null,
      get: async () => versionsIn(await fetchGoIndex(context), platform),
    },
    {
      name: "go list",
      unavailable: context.offline
        ? forbidden
        : newest === undefined
          ? "no Go is installed that could list them"
          : null,
      get: async () => {
        const all = await listModule(context, newest?.go ?? "go", "golang.org/toolchain");
        const known = toolchainVersions(all, platform.os, platform.arch);
        if (known.length > 0) return known;
        throw new Failure("not-found", `The user's GOPROXY lists no release for ${platform.os}-${platform.arch}.`);
      },
    },
  ];
  return indexFrom("The list of Go's releases", sources);
}

/** A source without a list says nothing about any version, so that is no more than not to be reached. */
async function indexFrom(what: string, sources: readonly Source<Versions>[]): Promise<Versions> {
  try {
    return (await firstOf(what, sources)).value;
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== "not-found") throw error;
    throw new Failure("no-source", error.message, { remedy: "Make one of these sources reachable." });
  }
}

/** Versions of Go in those of golang.org/toolchain, `v0.0.1-go1.26.8.linux-amd64`. https://go.dev/doc/toolchain#download */
function toolchainVersions(versions: Versions, os: string, arch: string): string[] {
  const ending = `.${os}-${arch}`;
  const wanted = versions.filter((version) => version.endsWith(ending));
  return wanted.map((version) => /^v0\.0\.1-go(.+)$/.exec(version.slice(0, -ending.length))?.[1] ?? "").filter(Boolean);
}

/** GitHub's API, else the Maven repository's metadata. */
async function protocVersions(context: ToolContext): Promise<Versions> {
  const maven = context.sources.mavenRepositoryUrl;
  return indexFrom("The list of protoc's releases", [
    { name: "github", unavailable: context.offline ? forbidden : null, get: () => githubReleases(context) },
    {
      name: "maven-url",
      unavailable: context.offline ? forbidden : maven === "" ? "the input maven-repository-url is not given" : null,
      get: () => mavenReleases(context, maven),
    },
  ]);
}

async function githubReleases(context: ToolContext): Promise<Versions> {
  const found: string[] = [];
  for (let page = 1; page <= 10; page++) {
    const url = `https://api.github.com/repos/protocolbuffers/protobuf/releases?per_page=100&page=${page}`;
    const answer = parseJsonAnswer(url, await downloadText(context.http, apiRequest(context, url), context.patience));
    const releases = Array.isArray(answer) ? answer.filter(isRecord) : [];
    found.push(...releases.map(({ tag_name }) => releaseOfTag(String(tag_name))).filter((release) => release !== null));
    if (releases.length < 100) break;
  }
  if (found.length === 0) throw new Failure("untrusted", "GitHub's API listed no release of protoc.");
  return found;
}

/**
 * The release that a tag stands for; null for tags that carry no protoc: `v3.21.12` and `v4.*` name releases per language.
 */
function releaseOfTag(tag: string): string | null {
  const match = /^v(\d+)\.(\d+)(?:\.(\d+))?(?:-?rc[.-]?(\d+(?:\.\d+)?))?$/.exec(tag);
  if (match === null) return null;
  const [, major = "", minor = "", patch, candidate] = match;
  const isOld = Number(major) === 3 && Number(minor) <= 20 && patch !== undefined;
  if (!isOld && (Number(major) < 21 || patch !== undefined)) return null;
  return `${major}.${minor}${patch === undefined ? "" : `.${patch}`}${candidate === undefined ? "" : `-rc${candidate}`}`;
}

async function mavenReleases(context: ToolContext, repository: string): Promise<Versions> {
  const url = `${repository}/com/google/protobuf/protoc/maven-metadata.xml`;
  const text = await downloadText(context.http, { url, maximumBytes: 5 * 1024 ** 2 }, context.patience);
  const releases = [...text.matchAll(/<version>([^<]+)<\/version>/g)].map(([, version = ""]) =>
    releaseOfMaven(version),
  );
  const found = releases.filter((release) => release !== null);
  if (found.length === 0) throw new Failure("untrusted", `${url} lists no version.`);
  return found;
}

async function moduleVersions(
  context: ToolContext,
  path: string,
  obtain: Obtain,
  lists: VersionLists,
): Promise<Versions> {
  checkModulePath(path);
  if (context.offline) {
    throw new Failure("not-allowed", `The versions of ${path} can't be listed, for --offline forbids it.`, {
      remedy: "Pin an exact version.",
    });
  }
  return listModule(context, (await obtain(await listerOf(context, lists))).path, path);
}

/** Versions that are not retracted, by the user's GOPROXY. https://go.dev/ref/mod#go-list-m */
async function listModule(context: ToolContext, go: string, path: string): Promise<string[]> {
  const answer = await askGo(context, go, ["list", "-m", "-versions", `${path}`]);
  if (answer.exitCode === 0) return answer.stdout.toString("utf8").trim().split(/\s+/).slice(1);
  const said = lastLines(answer.stderr.toString("utf8"), 4);
  throw new Failure(kindOfGoError(said), `The versions of ${path} could not be listed: ${said}`);
}
