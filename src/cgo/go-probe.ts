import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment, Processes } from "../host/types.ts";
import type { Probe } from "./c-probe.ts";
import { ask, outcomeText, succeeded } from "./child.ts";
import { runsHere } from "./cross.ts";
import type { GoSettings } from "./go-settings.ts";
import { flagsOfOurOwn } from "./goflags.ts";

/** Where and with what a Go program is built. */
export interface GoProbePlace {
  readonly processes: Processes;
  readonly goBinary: string;
  readonly settings: GoSettings;
  readonly env: Environment;
  /** Scratch; emptied by whoever made it. */
  readonly directory: string;
  /** Kept between runs, so that the standard library is compiled once per compiler. */
  readonly cacheDirectory: string;
}

// A cold build compiles the standard library's part; a build with a warm cache takes half a second.
const buildSeconds = 300;
const runSeconds = 20;

/**
 * Builds and runs a program with C code by the go command itself. Its text is new each time: the go command's cache
 * does not know CPATH, SDKROOT and the like, so that a warm cache hides a broken chain.
 */
export async function probeGo(place: GoProbePlace): Promise<Probe<true>> {
  const nonce = randomUUID();
  const program = `package main

// #include <stdlib.h>
// static int two(void) { return abs(-2); } // ${nonce}
import "C"

func main() { println(int(C.two())) }
`;
  return buildAndRun(place, `cgo-${nonce}`, program, "2");
}

/**
 * Builds and runs a program that only imports runtime/cgo and so is linked by Go's own linker, unlike one with C code:
 * on macOS 26 such a program of a Go before 1.24 dies for want of LC_UUID. https://github.com/golang/go/issues/68678
 */
export async function probeRuntimeCgo(place: GoProbePlace): Promise<Probe<true>> {
  const nonce = randomUUID();
  const program = `package main

import _ "runtime/cgo"

func main() { println("alive") } // ${nonce}
`;
  return buildAndRun(place, `runtime-cgo-${nonce}`, program, "alive");
}

/** Directory of the build cache for one Go, compiler and SDK below the tool directory. */
export function probeCacheDirectory(toolDirectory: string, goVersion: string, identity: string): string {
  const key = createHash("sha256").update(`${goVersion}\n${identity}`).digest("hex").slice(0, 16);
  return join(toolDirectory, "cgo-probe", key);
}

async function buildAndRun(place: GoProbePlace, name: string, program: string, expected: string): Promise<Probe<true>> {
  const directory = join(place.directory, name);
  await mkdir(directory, { recursive: true });
  await mkdir(place.cacheDirectory, { recursive: true });
  await writeFile(join(directory, "go.mod"), "module probe\n");
  await writeFile(join(directory, "main.go"), program);
  const executable = join(directory, place.settings.hostOs === "windows" ? "probe.exe" : "probe");
  const built = await ask(place.processes, {
    file: place.goBinary,
    args: ["build", "-o", executable, "."],
    cwd: directory,
    env: {
      ...place.env,
      CGO_ENABLED: "1",
      GOTOOLCHAIN: "local",
      GO111MODULE: "on",
      GOWORK: "off",
      GOPROXY: "off",
      GOFLAGS: flagsOfOurOwn(place.settings.version),
      GOCACHE: place.cacheDirectory,
    },
    timeoutSeconds: buildSeconds,
  });
  if (!succeeded(built)) return { kind: "broken", stage: "compile", text: outcomeText(built) };
  if (!runsHere(place.settings)) return { kind: "worked", value: true, warnings: built.stderr.trim() };
  const ran = await ask(place.processes, {
    file: executable,
    args: [],
    cwd: directory,
    env: place.env,
    timeoutSeconds: runSeconds,
  });
  if (!succeeded(ran) || ran.stderr.trim() !== expected) {
    return { kind: "broken", stage: "run", text: [built.stderr.trim(), outcomeText(ran)].join("\n").trim() };
  }
  return { kind: "worked", value: true, warnings: built.stderr.trim() };
}
