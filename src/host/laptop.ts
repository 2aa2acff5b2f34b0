import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentOf, userCacheDirectory } from "./directories.ts";
import { detectPlatform } from "./platform.ts";
import { processes } from "./processes.ts";
import { createTerminalLog } from "./terminal.ts";
import type { Host } from "./types.ts";

/** What of a request decides how a laptop's host is made. */
export interface LaptopOptions {
  /** Absolute; empty: the user's cache directory. */
  readonly toolDirectory: string;
  readonly verbose: boolean;
}

/** A person's machine as the place that this runs on; it logs to standard error. */
export function createLaptopHost({ toolDirectory, verbose }: LaptopOptions): Host {
  const platform = detectPlatform();
  const env = environmentOf(process.env, platform.os);
  return {
    platform,
    env,
    processes,
    log: createTerminalLog({ stream: process.stderr, verbose }),
    toolDirectory: toolDirectory === "" ? join(userCacheDirectory(env, platform.os), "go-grpc-setup") : toolDirectory,
    temporaryDirectory: mkdtempSync(join(tmpdir(), "go-grpc-setup-")),
  };
}
