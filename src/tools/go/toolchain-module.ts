import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Failure } from "../../model/failure.ts";
import { saysFullDisk } from "../../model/full-disk.ts";
import type { ToolContext } from "../context.ts";
import { makeWritable, type Prepared, removeTree } from "../install.ts";
import { readIfThere } from "../record.ts";
import { lastLines } from "../text.ts";
import { buildEnvironment, readModuleSettings } from "./environment.ts";
import type { InstalledGo } from "./installed.ts";
import { releaseName } from "./version.ts";

/**
 * Lets an installed go fetch another release as a toolchain module, through the user's GOPROXY and checked by the go command
 * against the checksum database, into a module cache of its own below `staging`. Returns the extracted distribution.
 * Throws a `Failure` of kind `not-found`, `network` or `tool` with what the go command said.
 */
export async function fetchToolchain(
  context: ToolContext,
  installed: InstalledGo,
  version: string,
  staging: string,
): Promise<Prepared> {
  const { host } = context;
  const moduleCache = join(staging, "modules");
  const scratch = join(staging, "scratch");
  await mkdir(scratch, { recursive: true });
  // Ends the go command's search for a module or a workspace in the directories above.
  await writeFile(join(scratch, "go.mod"), "module scratch\n");
  const settings = await readModuleSettings(host, installed.go, scratch);
  const env = {
    ...buildEnvironment(host.env, settings),
    GOMODCACHE: moduleCache,
    GOTOOLCHAIN: releaseName(version),
  };
  const answer = await host.processes.run({
    file: installed.go,
    args: ["version"],
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
  const tree = await treeOf(moduleCache, version, said);
  // The go command makes its directories read-only, and a read-only directory can't be renamed or removed by its owner.
  await makeWritable(tree);
  const sum = await sumOf(moduleCache, basename(tree));
  await removeTree(join(moduleCache, "cache"));
  return {
    tree,
    source: "toolchain-module",
    verifiedBy: "checksum-database",
    sourceDigest: sum,
    recorded: ["VERSION"],
  };
}

/** The sum that the go command checked and keeps beside the archive. */
async function sumOf(moduleCache: string, name: string): Promise<string> {
  const version = name.slice(name.indexOf("@") + 1);
  const directory = join(moduleCache, "cache", "download", "golang.org", "toolchain", "@v");
  return ((await readIfThere(join(directory, `${version}.ziphash`))) ?? "").trim();
}

async function treeOf(moduleCache: string, version: string, said: string): Promise<string> {
  const parent = join(moduleCache, "golang.org");
  const names = await readdir(parent).catch((cause: unknown) => {
    throw new Failure("tool", `The go command fetched no toolchain ${version}: ${said}`, { cause });
  });
  const wanted = `-${releaseName(version)}.`;
  const name = names.find((candidate) => candidate.startsWith("toolchain@") && candidate.includes(wanted));
  if (name === undefined) throw new Failure("tool", `The go command fetched no toolchain ${version}: ${said}`);
  return join(parent, name);
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
