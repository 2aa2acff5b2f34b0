import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../model/failure.ts";
import { isMissing } from "../model/system-error.ts";
import type { ModuleDirectory, Obtain, VersionLists } from "../model/tool.ts";
import { type ToolContext, variable } from "./context.ts";
import { askGo } from "./go/ask.ts";
import { listerOf } from "./go/builder.ts";
import { kindOfGoError } from "./go/toolchain-module.ts";
import { isRecord } from "./json.ts";
import { checkModulePath, checkModuleVersion } from "./slot.ts";
import { lastLines } from "./text.ts";

/**
 * Directories of extracted modules in the user's module cache: found where they are, else downloaded by the go command and
 * checked by it against the checksum database.
 */
export function moduleDirectories(context: ToolContext, obtain: Obtain, versions: VersionLists): ModuleDirectory {
  return async (path, version) => {
    checkModulePath(path);
    if (version !== "latest") checkModuleVersion(version);
    const known = await knownDirectory(context, path, version);
    if (known !== null) return known;
    if (context.offline) {
      throw new Failure(
        "not-allowed",
        `Module ${path}@${version} is not in the module cache, and --offline forbids downloads.`,
      );
    }
    const go = await obtain(await listerOf(context, versions));
    return download(context, go.path, path, version);
  };
}

/** The way that the module cache spells paths: capitals as `!` and the small letter. https://go.dev/ref/mod#module-cache */
function escapedModule(path: string): string {
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
  const answer = await askGo(context, go, ["mod", "download", "-json", `${path}@${version}`]);
  const { dir, error } = parseDownload(answer.stdout.toString("utf8"));
  if (answer.exitCode === 0 && dir !== "") return dir;
  const said = error || lastLines(answer.stderr.toString("utf8"), 6);
  throw new Failure(kindOfGoError(said), `Module ${path}@${version} could not be downloaded: ${said}`);
}

/** What `go mod download -json` says; empty where it does not. https://go.dev/ref/mod#go-mod-download */
function parseDownload(text: string): { readonly dir: string; readonly error: string } {
  const value: unknown = text.trim() === "" ? null : JSON.parse(text);
  const field = (name: string) => (isRecord(value) && typeof value[name] === "string" ? value[name] : "");
  return { dir: field("Dir"), error: field("Error") };
}
