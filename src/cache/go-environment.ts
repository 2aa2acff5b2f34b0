import { posix, win32 } from "node:path";
import { readIfThere } from "../files/if-there.ts";
import type { Environment } from "../host/types.ts";
import type { OperatingSystem } from "../model/platform.ts";

/**
 * The go command's settings, as `go env` would say them, without a go command: the caches are restored while Go itself is
 * still being fetched. A variable comes from the environment, else from the user's file of `go env -w`.
 * https://pkg.go.dev/cmd/go#hdr-Environment_variables
 */
export async function readGoEnvironment(env: Environment, os: OperatingSystem): Promise<Environment> {
  const file = userFile(env, os);
  const text = file === "" ? "" : ((await readIfThere(file)) ?? "");
  return goEnvironment(env, os, text);
}

/** The same from the text of the user's file. Variables that are set nowhere are absent, but GOCACHE and GOMODCACHE have their defaults. */
export function goEnvironment(env: Environment, os: OperatingSystem, userText: string): Environment {
  const { join, delimiter } = os === "windows" ? win32 : posix;
  const settings: Record<string, string> = {};
  for (const line of userText.split(/\r?\n/)) {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) settings[name] = value;
  }
  for (const [name, value] of Object.entries(env)) if (value !== "") settings[name] = value;
  const cacheHome = userDirectory(env, os, "cache");
  const home = homeDirectory(env, os);
  const goPath = settings["GOPATH"] ?? (home === "" ? "" : join(home, "go"));
  const firstOfPath = goPath.split(delimiter)[0] ?? "";
  return {
    ...settings,
    GOCACHE: settings["GOCACHE"] ?? (cacheHome === "" ? "off" : join(cacheHome, "go-build")),
    GOMODCACHE: settings["GOMODCACHE"] ?? (firstOfPath === "" ? "" : join(firstOfPath, "pkg", "mod")),
  };
}

// `GOENV=off` means that there is no such file.
function userFile(env: Environment, os: OperatingSystem): string {
  const given = env["GOENV"] ?? "";
  if (given === "off") return "";
  if (given !== "") return given;
  const directory = userDirectory(env, os, "config");
  return directory === "" ? "" : (os === "windows" ? win32 : posix).join(directory, "go", "env");
}

// https://pkg.go.dev/os#UserCacheDir, https://pkg.go.dev/os#UserConfigDir
function userDirectory(env: Environment, os: OperatingSystem, kind: "cache" | "config"): string {
  const home = homeDirectory(env, os);
  switch (os) {
    case "windows":
      return env[kind === "cache" ? "LOCALAPPDATA" : "APPDATA"] ?? "";
    case "darwin":
      return home === "" ? "" : posix.join(home, "Library", kind === "cache" ? "Caches" : "Application Support");
    case "linux": {
      const given = env[kind === "cache" ? "XDG_CACHE_HOME" : "XDG_CONFIG_HOME"] ?? "";
      if (given !== "") return posix.isAbsolute(given) ? given : "";
      return home === "" ? "" : posix.join(home, kind === "cache" ? ".cache" : ".config");
    }
  }
}

function homeDirectory(env: Environment, os: OperatingSystem): string {
  return env[os === "windows" ? "USERPROFILE" : "HOME"] ?? "";
}

/** Flags of the go command that change what is compiled, and so what a build cache is good for. */
const compilingFlags =
  /^--?(?:asan|asmflags|buildmode|compiler|cover|covermode|coverpkg|gccgoflags|gcflags|installsuffix|linkshared|msan|pgo|race|tags|toolexec|trimpath)(?:=|$)/;

/** https://pkg.go.dev/cmd/go#hdr-Environment_variables: architecture, experiments, and what the C tools are told. */
const compilingVariables =
  /^(?:GOOS|GOARCH|GOEXPERIMENT|GOFIPS140|GO386|GOAMD64|GOARM|GOARM64|GOMIPS|GOMIPS64|GOPPC64|GORISCV64|GOWASM|CGO_(?:C|CPP|CXX|F|LD)FLAGS)$/;

/** The settings that change what is compiled, as `NAME=value`, sorted. */
export function compilingSettings(goEnvironment: Environment): string[] {
  const flags = (goEnvironment["GOFLAGS"] ?? "").split(/\s+/).filter((flag) => compilingFlags.test(flag));
  const variables = Object.entries(goEnvironment).filter(
    ([name, value]) => compilingVariables.test(name) && value !== "",
  );
  const all = variables.map(([name, value]) => `${name}=${value}`);
  return (flags.length === 0 ? all : [...all, `GOFLAGS=${flags.toSorted().join(" ")}`]).sort();
}
