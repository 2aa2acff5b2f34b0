import { chmod, copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { readIfThere } from "../../files/if-there.ts";
import { makeWritable, removeTree } from "../../files/remove-tree.ts";
import type { Environment } from "../../host/types.ts";
import { Failure } from "../../model/failure.ts";
import { saysFullDisk } from "../../model/full-disk.ts";
import type { Platform } from "../../model/platform.ts";
import type { ToolContext } from "../context.ts";
import type { Prepared } from "../install.ts";
import { lastLines } from "../text.ts";
import { buildEnvironment, readModuleSettings } from "./environment.ts";
import type { InstalledGo } from "./installed.ts";
import { releaseName } from "./version.ts";

/**
 * Lets an installed go download a release as a toolchain module, through the user's GOPROXY and checked by the go command
 * against the checksum database, into a module cache of its own below `staging`. It is asked for the module by name: to
 * switch to a release, a go of the same one would download nothing. Returns the extracted distribution.
 * Throws a `Failure` of kind `not-found`, `network` or `tool` with what the go command said.
 */
export async function fetchToolchain(
  context: ToolContext,
  installed: InstalledGo,
  version: string,
  platform: Platform,
  staging: string,
): Promise<Prepared> {
  const { host } = context;
  const moduleCache = join(staging, "modules");
  const scratch = join(staging, "scratch");
  await mkdir(scratch, { recursive: true });
  // Ends the go command's search for a module or a workspace in the directories above.
  await writeFile(join(scratch, "go.mod"), "module scratch\n");
  const settings = await readModuleSettings(host, installed.go, scratch);
  const module = `golang.org/toolchain@v0.0.1-${releaseName(version)}.${platform.os}-${platform.arch}`;
  const env = { ...buildEnvironment(host.env, settings), GOMODCACHE: moduleCache };
  const answer = await host.processes.run({
    file: installed.go,
    args: ["mod", "download", module],
    cwd: scratch,
    env,
    timeoutSeconds: 900,
  });
  const said = lastLines(answer.stderr.toString("utf8"), 6);
  if (answer.timedOut)
    throw new Failure("timeout", `go ${installed.version} took more than 15 minutes to fetch ${version}.`);
  if (answer.exitCode !== 0) {
    throw new Failure(kindOfGoError(said), `go ${installed.version} could not fetch toolchain ${version}: ${said}`);
  }
  const tree = join(moduleCache, ...module.split("/"));
  // The go command makes its directories read-only, and a read-only directory can't be renamed or removed by its owner.
  await makeWritable(tree);
  await makeUsable(tree);
  const sum = await sumOf(moduleCache, basename(tree));
  await removeTree(join(moduleCache, "cache"));
  return {
    tree,
    source: "toolchain-module",
    verifiedBy: isSurelyChecked(env) ? "checksum-database" : "first-use",
    sourceDigest: sum,
    recorded: ["VERSION"],
  };
}

/**
 * Does what the go command does to a toolchain module when it first runs it: an archive of a module holds neither the right to
 * execute a file nor a nested go.mod, which is in it as `_go.mod`.
 *
 * @see https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/toolchain/select.go#L370
 */
async function makeUsable(tree: string): Promise<void> {
  const entries = await readdir(tree, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(
    files.map(async (file) => {
      if (basename(file) === "_go.mod") await copyFile(file, join(dirname(file), "go.mod"));
      const inTree = relative(tree, file).split(sep).join("/");
      if (/^(?:bin|pkg\/tool)\/|^lib\/(?:.*\/)?go_[^/]+_[^/]+_exec$/.test(inTree)) await chmod(file, 0o755);
    }),
  );
}

/**
 * The go command checks a toolchain whatever GOSUMDB, GONOSUMDB and GOPRIVATE say, unless GOPROXY names a directory alone.
 *
 * @see https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/modfetch/sumdb.go#L35
 */
function isSurelyChecked({ GOPROXY = "", GOSUMDB = "", GONOSUMDB = "", GOPRIVATE = "" }: Environment): boolean {
  const isDirectory = GOPROXY.startsWith("file://") && !/[,|]/.test(GOPROXY);
  return !isDirectory || (GOSUMDB !== "off" && GONOSUMDB === "" && GOPRIVATE === "");
}

/** The sum that the go command checked and keeps beside the archive. */
async function sumOf(moduleCache: string, name: string): Promise<string> {
  const version = name.slice(name.indexOf("@") + 1);
  const directory = join(moduleCache, "cache", "download", "golang.org", "toolchain", "@v");
  return ((await readIfThere(join(directory, `${version}.ziphash`))) ?? "").trim();
}

/** What kind of failure the go command's words about a download mean. */
export function kindOfGoError(
  text: string,
): "not-found" | "network" | "denied" | "untrusted" | "not-allowed" | "file-system" | "tool" {
  if (saysFullDisk(text)) return "file-system";
  if (/SECURITY ERROR|checksum mismatch/i.test(text)) return "untrusted";
  if (/module lookup disabled by GOPROXY=off|disabled by GOSUMDB=off|GOPROXY list is not the empty string/.test(text))
    return "not-allowed";
  if (/verifying .*: (?:checksum|invalid)/i.test(text)) return "untrusted";
  if (/\b(?:401|403|407)\b|could not read Username|Authentication failed/.test(text)) return "denied";
  if (/toolchain not available|unknown revision|\b(?:404|410)\b|no matching versions|invalid version/i.test(text))
    return "not-found";
  if (/dial tcp|lookup .*: no such host|connection re(?:fused|set)|i\/o timeout|TLS handshake|EOF|\b5\d\d\b/.test(text))
    return "network";
  return "tool";
}
