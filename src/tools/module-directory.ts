import { mkdir, mkdtemp, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../model/failure.ts";
import type { ModuleDirectory, Obtain, VersionLists } from "../model/tool.ts";
import { type ToolContext, variable } from "./context.ts";
import { builderOf } from "./go/builder.ts";
import { buildEnvironment, readModuleSettings } from "./go/environment.ts";
import { kindOfGoError } from "./go/toolchain-module.ts";
import { removeTree } from "./install.ts";
import { isMissing } from "./record.ts";
import { checkModulePath, checkModuleVersion, ownDirectory } from "./slot.ts";
import { lastLines } from "./text.ts";

/** Any Go can download modules; this is the line that is there anyway, for it builds the plugins. */
const downloader = { name: "modules", builtWith: "1.26" };

/**
 * Directories of extracted modules in the user's module cache: found where they are, else downloaded by the go command and
 * checked by it against the checksum database.
 */
export function moduleDirectories(context: ToolContext, obtain: Obtain, versions: VersionLists): ModuleDirectory {
  return async (path, version) => {
    checkModulePath(path);
    checkModuleVersion(version);
    const known = await knownDirectory(context, path, version);
    if (known !== null) return known;
    if (context.offline) {
      throw new Failure(
        "not-allowed",
        `Module ${path}@${version} is not in the module cache, and --offline forbids downloads.`,
      );
    }
    const go = await obtain(await builderOf(context, downloader, versions));
    return download(context, go.path, path, version);
  };
}

/** The way that the module cache spells paths: capitals as `!` and the small letter. https://go.dev/ref/mod#module-cache */
export function escapedModule(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

async function knownDirectory(context: ToolContext, path: string, version: string): Promise<string | null> {
  const { env, platform } = context.host;
  const home = variable(env, platform.os === "windows" ? "USERPROFILE" : "HOME");
  const gopath = variable(env, "GOPATH") || (home === "" ? "" : join(home, "go"));
  const cache = variable(env, "GOMODCACHE") || (gopath === "" ? "" : join(gopath, "pkg", "mod"));
  if (cache === "") return null;
  const directory = join(cache, ...`${escapedModule(path)}@${escapedModule(version)}`.split("/"));
  try {
    return (await stat(directory)).isDirectory() ? directory : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function download(context: ToolContext, go: string, path: string, version: string): Promise<string> {
  const { host } = context;
  const area = join(ownDirectory(host.toolDirectory), "staging");
  await mkdir(area, { recursive: true });
  const scratch = await mkdtemp(join(area, "module."));
  try {
    // Ends the search for a go.mod in the directories above, whose replace lines would have a say.
    await writeFile(join(scratch, "go.mod"), "module scratch\n");
    const settings = await readModuleSettings(host, go, scratch);
    const env = buildEnvironment(host.env, settings, host.platform);
    const args = ["mod", "download", "-json", `${path}@${version}`];
    const answer = await host.processes.run({ file: go, args, cwd: scratch, env, timeoutSeconds: 900 });
    const said = `${lastLines(answer.stdout.toString("utf8"), 20)} ${lastLines(answer.stderr.toString("utf8"), 6)}`;
    const directory = answer.exitCode === 0 ? directoryOf(answer.stdout.toString("utf8")) : null;
    if (directory !== null) return directory;
    throw new Failure(
      kindOfGoError(said),
      `Module ${path}@${version} could not be downloaded: ${errorOf(answer.stdout.toString("utf8")) ?? said}`,
    );
  } finally {
    await removeTree(scratch);
  }
}

function directoryOf(json: string): string | null {
  const value: unknown = JSON.parse(json);
  return typeof value === "object" && value !== null && "Dir" in value && typeof value.Dir === "string"
    ? value.Dir
    : null;
}

function errorOf(text: string): string | null {
  return /"Error":\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? null;
}
