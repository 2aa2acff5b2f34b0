import { readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readIfThere } from "../../files/if-there.ts";
import { isWithin } from "../../model/native-path.ts";
import type { Architecture, Platform } from "../../model/platform.ts";
import { isMissing } from "../../model/system-error.ts";
import { type ToolContext, variable } from "../context.ts";
import { findPrograms } from "../programs.ts";
import { cacheArchitecture } from "../slot.ts";
import { versionOf } from "./version.ts";

/** A Go distribution on this machine, known from its files, without starting it. */
export interface InstalledGo {
  readonly root: string;
  /** Absolute path of its go command. */
  readonly go: string;
  /** Without the prefix `go`. */
  readonly version: string;
  /** Where it was found, for reports: `PATH`, `GOROOT_1_26_X64`, `tool-cache`. */
  readonly found: string;
}

/**
 * The Go distributions here: those on PATH, those that runner images name by GOROOT_<version>_<architecture>, and those in
 * the tool cache; each once, in that order. None from inside an untrusted checkout.
 */
export async function installedGos(context: ToolContext, arch: Architecture): Promise<InstalledGo[]> {
  const { env, platform, toolDirectory } = context.host;
  const exe = platform.os === "windows" ? "go.exe" : "go";
  const onPath = await findPrograms("go", variable(env, "PATH"), platform, context.untrusted);
  const named = Object.keys(env)
    .filter((name) => rootName(arch).test(name))
    .sort();
  const candidates = [
    ...(await Promise.all(onPath.map(async (go) => ({ root: dirname(dirname(await realpath(go))), found: "PATH" })))),
    ...named.map((name) => ({ root: env[name] ?? "", found: name })),
    ...(await cachedRoots(toolDirectory, arch)).map((root) => ({ root, found: "tool-cache" })),
  ].filter(({ root }) => root !== "" && !context.untrusted.some((directory) => isWithin(root, directory)));
  const gos = await Promise.all(candidates.map(({ root, found }) => readRoot(root, found, exe, platform, arch)));
  const known = gos.filter((go) => go !== null);
  return known.filter((go, index) => known.findIndex((other) => other.root === go.root) === index);
}

// https://github.com/actions/runner-images: X64 everywhere, ARM64 on macOS, AARCH64 on Ubuntu and Windows.
function rootName(arch: Architecture): RegExp {
  return arch === "arm64" ? /^GOROOT_\d+_\d+_(?:ARM64|AARCH64)$/i : /^GOROOT_\d+_\d+_X64$/i;
}

async function cachedRoots(toolDirectory: string, arch: Architecture): Promise<string[]> {
  const versions = await listIfThere(join(toolDirectory, "go"));
  const name = cacheArchitecture(arch);
  const whole = await Promise.all(
    versions.map(async (version) => {
      const root = join(toolDirectory, "go", version, name);
      return (await readIfThere(`${root}.complete`)) === null ? null : root;
    }),
  );
  return whole.filter((root) => root !== null);
}

async function listIfThere(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function readRoot(
  root: string,
  found: string,
  exe: string,
  platform: Platform,
  arch: Architecture,
): Promise<InstalledGo | null> {
  const version = versionOf((await readIfThere(join(root, "VERSION"))) ?? "");
  if (version === null) return null;
  // A distribution for another processor has its compiler in a directory of that name; GOROOT/bin alone would not tell.
  const compilers = await listIfThere(join(root, "pkg", "tool", `${platform.os}_${arch}`));
  return compilers.length === 0 ? null : { root, go: join(root, "bin", exe), version, found };
}
