import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Environment, Processes } from "../host/types.ts";
import { ask, outcomeText, succeeded } from "./child.ts";
import { type DeveloperDirectory, missingDirectoryText, orderCandidates } from "./macos-rules.ts";

/** What a Mac says about itself without starting a compiler. */
export interface MacState {
  /** `15.7.7`; empty where it can't be told. */
  readonly version: string;
  /** True under Rosetta: the program asked was an Intel one on Apple silicon. */
  readonly translated: boolean;
  readonly developer: DeveloperDirectory;
  /** Developer directories that are there, in the order in which they are tried. */
  readonly candidates: readonly string[];
}

/** How this Mac is reached. */
export interface MacPlace {
  readonly processes: Processes;
  readonly env: Environment;
  readonly cwd: string;
  /** `/`, but for tests, which lay out a Mac's directories below another. */
  readonly systemRoot: string;
}

/** Asks for version, Rosetta and developer directory: none of these programs ever opens a dialog. */
export async function inspectMac(place: MacPlace): Promise<MacState> {
  const asked = (file: string, ...args: string[]) =>
    ask(place.processes, { file, args, cwd: place.cwd, env: place.env, timeoutSeconds: 10 });
  const [version, translated, developer] = await Promise.all([
    asked("sw_vers", "-productVersion"),
    asked("sysctl", "-n", "sysctl.proc_translated"),
    developerDirectory(place),
  ]);
  return {
    version: succeeded(version) ? productVersion(version.stdout) : "",
    translated: succeeded(translated) && translated.stdout.trim() === "1",
    developer,
    candidates: orderCandidates(applications(place)).filter((path) => hasTools(place, path)),
  };
}

/** The developer directory that Apple's compilers would use in this environment. */
export async function developerDirectory(place: MacPlace): Promise<DeveloperDirectory> {
  const outcome = await ask(place.processes, {
    file: "xcode-select",
    args: ["-p"],
    cwd: place.cwd,
    env: place.env,
    timeoutSeconds: 10,
  });
  const forced = place.env["DEVELOPER_DIR"];
  if (!succeeded(outcome)) return { kind: "unusable", text: outcomeText(outcome) };
  const path = forced || outcome.stdout.trim();
  if (path !== "/" && hasTools(place, path)) return { kind: "usable", path };
  // DEVELOPER_DIR may name the application itself: xcrun looks inside it.
  if (path.endsWith(".app") && hasTools(place, `${path}/Contents/Developer`)) return { kind: "usable", path };
  return { kind: "unusable", text: missingDirectoryText(path, forced ? "DEVELOPER_DIR" : "xcode-select") };
}

function hasTools({ systemRoot }: MacPlace, path: string): boolean {
  return ["usr/lib/libxcrun.dylib", "usr/bin/xcrun"].some((file) => existsSync(join(systemRoot, path, file)));
}

function applications({ systemRoot }: MacPlace): string[] {
  const directory = join(systemRoot, "Applications");
  return existsSync(directory) ? readdirSync(directory) : [];
}

// `sw_vers` alone prints three lines with names before the values; old ones do so whatever they are asked.
function productVersion(text: string): string {
  return (/ProductVersion:\s*(\S+)/.exec(text)?.[1] ?? text).trim();
}
