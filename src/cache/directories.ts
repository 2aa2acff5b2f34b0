import { mkdir } from "node:fs/promises";
import { join, win32 } from "node:path";
import type { Environment, Host } from "../host/types.ts";
import type { Finding } from "../model/finding.ts";
import type { OperatingSystem } from "../model/platform.ts";
import { diagnose, examine } from "./health.ts";

export type CacheVariable = "GOCACHE" | "GOMODCACHE";

/** Where Go caches in this job, after repairs. */
export interface CacheDirectory {
  readonly variable: CacheVariable;
  /** Absolute; empty: there is no place that works. */
  readonly path: string;
  /** True where later steps have to be told. */
  readonly moved: boolean;
  /** Why nothing is to be restored here; empty: there is room for it. */
  readonly obstacle: string;
  readonly findings: readonly Finding[];
}

/** What of a job decides where its caches lie. */
export interface JobPlace {
  readonly os: OperatingSystem;
  readonly env: Environment;
  /** A machine of GitHub's own, made for this job. */
  readonly hosted: boolean;
  /** Absolute; for the job's own files. */
  readonly jobDirectory: string;
}

/**
 * Chooses the directory that Go caches in: the one that the go command would take, unless Go can't work with it, or it lies
 * on a slower disk than the job's own. The replacement is among the job's files; it is made, nothing is deleted or changed.
 * Throws what the file system says where even those can't be written.
 */
export async function chooseDirectory(
  variable: CacheVariable,
  goEnvironment: Environment,
  place: JobPlace,
): Promise<CacheDirectory> {
  const usual = usualDirectory(variable, goEnvironment);
  const replacement = `${place.jobDirectory}${place.os === "windows" ? "\\" : "/"}${variable === "GOCACHE" ? "go-build" : "go-mod"}`;
  if (belongsOnWorkDrive(variable, usual.path, place)) {
    await mkdir(replacement, { recursive: true });
    return { variable, path: replacement, moved: true, obstacle: "", findings: [] };
  }
  const { kind, what, fix } = diagnose(variable, await examine(usual.path));
  switch (kind) {
    case "healthy":
      return usual;
    case "tight": {
      const message = `${what}. Nothing is restored there, and builds may fail for want of space.`;
      const findings: Finding[] = [{ code: "cache-disk-full", level: "warning", message, fix }];
      return { ...usual, obstacle: what, findings };
    }
    case "broken": {
      await mkdir(replacement, { recursive: true });
      const message = `${what}. For this job ${variable} is ${replacement} instead.`;
      const findings: Finding[] = [{ code: "cache-directory-moved", level: "warning", message, fix }];
      return { variable, path: replacement, moved: true, obstacle: "", findings };
    }
  }
}

/** The directory that the go command itself would take, unseen. */
function usualDirectory(variable: CacheVariable, goEnvironment: Environment): CacheDirectory {
  return { variable, path: goEnvironment[variable] ?? "", moved: false, obstacle: "", findings: [] };
}

/**
 * On hosted Windows runners the system drive, where Go's defaults are, is several times slower than the one that jobs work on:
 * https://github.com/actions/setup-go/pull/515. A directory that the user chose stays.
 */
export function belongsOnWorkDrive(variable: CacheVariable, usual: string, place: JobPlace): boolean {
  if (place.os !== "windows" || !place.hosted) return false;
  const chosen = variable === "GOCACHE" ? ["GOCACHE"] : ["GOMODCACHE", "GOPATH"];
  if (chosen.some((name) => (place.env[name] ?? "") !== "")) return false;
  return driveOf(usual) !== driveOf(place.jobDirectory);
}

function driveOf(path: string): string {
  return win32.parse(path).root.toLowerCase();
}

/** Directory of the job's own files: it is gone with the job, and every step of the job finds it. */
export function jobDirectoryOf({ env, temporaryDirectory }: Pick<Host, "env" | "temporaryDirectory">): string {
  return join(env["RUNNER_TEMP"] ?? temporaryDirectory, "go-grpc-setup-cache");
}

/** GOCACHE and GOMODCACHE as this run will have them. On a laptop they are its user's business and are not looked at. */
export async function findDirectories(
  goEnvironment: Environment,
  host: Pick<Host, "env" | "platform" | "temporaryDirectory">,
  hosted: boolean,
): Promise<readonly [CacheDirectory, CacheDirectory]> {
  if (host.env["RUNNER_TEMP"] === undefined) {
    return [usualDirectory("GOCACHE", goEnvironment), usualDirectory("GOMODCACHE", goEnvironment)];
  }
  const place = { os: host.platform.os, env: host.env, hosted, jobDirectory: jobDirectoryOf(host) };
  return Promise.all([
    chooseDirectory("GOCACHE", goEnvironment, place),
    chooseDirectory("GOMODCACHE", goEnvironment, place),
  ]);
}
