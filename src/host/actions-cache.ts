import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { explain } from "../model/failure.ts";
import { isMissing } from "../model/system-error.ts";
import type { CacheRestored, CacheSaved, CacheService, Completed, Environment, Processes } from "./types.ts";

/** What the worker is told, as JSON on its standard input. */
export type WorkerRequest =
  | {
      readonly kind: "restore";
      readonly keys: readonly string[];
      readonly paths: readonly string[];
      readonly answerFile: string;
    }
  | { readonly kind: "save"; readonly key: string; readonly paths: readonly string[]; readonly answerFile: string };

/** What the worker writes into its answer file. */
export type WorkerAnswer =
  | { readonly kind: "restored"; readonly key: string | null }
  | { readonly kind: "saved"; readonly id: number }
  | { readonly kind: "threw"; readonly message: string };

/**
 * The runner's cache service, spoken to by @actions/cache in a process of its own, for four reasons: a transfer that
 * hangs ends with its process, and tar with it; what the package and tar print is captured, and so can neither be taken
 * for workflow commands nor mark a green job with a red annotation; the package splits its tar command at spaces and
 * names archive members relative to GITHUB_WORKSPACE, and here that is the staging directory: an entry holds no path of
 * the machine that saved it; and the package's half second of loading overlaps with other work.
 * @param worker the command that ends in `runCacheWorker`
 */
export function createActionsCache(
  env: Environment,
  processes: Processes,
  worker: { readonly file: string; readonly args: readonly string[] },
): CacheService {
  async function ask(
    request:
      | { readonly kind: "restore"; readonly keys: readonly string[] }
      | { readonly kind: "save"; readonly key: string },
    place: { readonly folder: string; readonly directory: string; readonly timeoutSeconds: number },
  ): Promise<{ readonly answer: WorkerAnswer | null; readonly completed: Completed }> {
    const scratch = join(place.directory, "worker");
    const answerFile = join(scratch, "answer.json");
    await mkdir(scratch, { recursive: true });
    try {
      const completed = await processes.run({
        ...worker,
        cwd: place.directory,
        env: workerEnvironment(env, place.directory, scratch),
        stdin: Buffer.from(JSON.stringify({ ...request, paths: [`${place.folder}/*`], answerFile })),
        timeoutSeconds: place.timeoutSeconds,
      });
      return { answer: await readAnswer(answerFile), completed };
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  return {
    unavailable: whyUnavailable(env),
    writable: isWritable(env),
    restore: async ({ keys, ...place }) => {
      try {
        const { answer, completed } = await ask({ kind: "restore", keys }, place);
        return restoredOf(answer, completed, place.timeoutSeconds);
      } catch (thrown) {
        return { kind: "failed", why: explain(thrown) };
      }
    },
    save: async ({ key, ...place }) => {
      try {
        const { answer, completed } = await ask({ kind: "save", key }, place);
        return savedOf(answer, completed, place.timeoutSeconds);
      } catch (thrown) {
        return { kind: "failed", why: explain(thrown) };
      }
    },
  };
}

/** What @actions/cache itself asks for before it can be used; null where all is there. */
function whyUnavailable(env: Environment): string | null {
  if (env["GITHUB_ACTIONS"] !== "true") return "there is no cache service outside of GitHub Actions";
  const mode = env["ACTIONS_CACHE_MODE"]?.trim().toLowerCase();
  if (mode === "none" || mode === "write-only") return `the runner's cache mode is "${mode}"`;
  const version2 = (env["ACTIONS_CACHE_SERVICE_V2"] ?? "") !== "" && !isEnterpriseServer(env);
  const address = version2 ? "ACTIONS_RESULTS_URL" : "ACTIONS_CACHE_URL";
  const missing = [address, "ACTIONS_RUNTIME_TOKEN"].filter((name) => (env[name] ?? "") === "");
  return missing.length === 0 ? null : `the runner offers no cache service (${missing.join(" and ")} not set)`;
}

// GitHub Enterprise Server has version 1 of the service alone, whatever else is set.
function isEnterpriseServer(env: Environment): boolean {
  const host = hostOf(env["GITHUB_SERVER_URL"] ?? "https://github.com");
  return host !== "github.com" && !host.endsWith(".ghe.com") && !host.endsWith(".localhost");
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : "";
}

function isWritable(env: Environment): boolean {
  return env["ACTIONS_CACHE_MODE"]?.trim().toLowerCase() !== "read";
}

/** Options that are meant for other programs; and tar's listing of every member (in debug mode) helps nobody. */
const notPassedOn = ["TAR_OPTIONS", "GZIP", "RUNNER_DEBUG", "NODE_OPTIONS"];

/**
 * The package unpacks with `-P`, by which a member may be called `/etc/passwd` or `../x`. GNU tar, which hosted runners of
 * every system have, then skips such members. https://www.gnu.org/software/tar/manual/html_section/Using-tar-Options.html
 */
const tarOptions = "--anchored --exclude=/* --exclude=../* --exclude=*/../*";

function workerEnvironment(env: Environment, directory: string, scratch: string): Environment {
  const passedOn = Object.entries(env).filter(([name]) => !notPassedOn.includes(name));
  return {
    ...Object.fromEntries(passedOn),
    GITHUB_WORKSPACE: directory,
    RUNNER_TEMP: scratch,
    TAR_OPTIONS: tarOptions,
  };
}

async function readAnswer(file: string): Promise<WorkerAnswer | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as WorkerAnswer;
  } catch (thrown) {
    if (isMissing(thrown)) return null;
    throw thrown;
  }
}

/** Writes the worker's answer; only whole answers are read, for the adapter waits for the worker's end. */
export async function writeAnswer(file: string, answer: WorkerAnswer): Promise<void> {
  await writeFile(file, JSON.stringify(answer));
}

function restoredOf(answer: WorkerAnswer | null, completed: Completed, timeoutSeconds: number): CacheRestored {
  const output = completed.stdout.toString("utf8");
  if (answer?.kind === "restored" && answer.key !== null) {
    return { kind: "restored", key: answer.key, bytes: numberIn(output, /^Cache Size: .*\((\d+) B\)/m) };
  }
  const complaint = complaintsIn(output);
  if (answer?.kind === "restored" && complaint === "") return { kind: "miss" };
  return { kind: "failed", why: whyFailed(answer, completed, timeoutSeconds, complaint) };
}

function savedOf(answer: WorkerAnswer | null, completed: Completed, timeoutSeconds: number): CacheSaved {
  const output = completed.stdout.toString("utf8");
  if (answer?.kind === "saved" && answer.id !== -1) {
    return { kind: "saved", bytes: numberIn(output, /^::debug::File Size: (\d+)/m) };
  }
  const complaint = complaintsIn(output);
  // https://github.com/actions/toolkit/blob/main/packages/cache/src/cache.ts (CACHE_WRITE_DENIED_PREFIX)
  if (complaint.includes("cache write denied:")) return { kind: "denied", why: complaint };
  if (/\(409\)|already exists/.test(output)) return { kind: "taken", why: complaint };
  return { kind: "failed", why: whyFailed(answer, completed, timeoutSeconds, complaint) };
}

function whyFailed(answer: WorkerAnswer | null, completed: Completed, limit: number, complaint: string): string {
  if (completed.timedOut) return `it took longer than ${limit} s`;
  if (answer?.kind === "threw") return answer.message;
  if (complaint !== "") return complaint;
  return `its process ended with ${completed.exitCode ?? completed.signal}: ${completed.stderr.toString("utf8").trim().slice(-500)}`;
}

/**
 * The package answers a miss and a failure alike, and tells the reason only in what it prints. Whatever kept it from reserving a key,
 * it guesses that another job has; the real reason stands in a line for debugging.
 */
function complaintsIn(output: string): string {
  const reservation = /^::debug::Failed to reserve cache: (?:Error: )?(.*)$/m.exec(output)?.[1];
  const found = output.matchAll(/^(?:::(?:warning|error)::(.*)|(Failed to (?:save|restore): .*))$/gm);
  const complaints = Array.from(found, ([, annotation, line]) => annotation ?? line ?? "");
  const real = complaints.map((complaint) =>
    reservation !== undefined && complaint.endsWith("another job may be creating this cache.")
      ? reservation
      : complaint,
  );
  return [...new Set(real.map(firstSentence))].join("; ");
}

/** Its first line without the full stop; what follows is advice for whoever maintains the runner's network. */
function firstSentence(complaint: string): string {
  return (unescapeCommand(complaint).split("\n")[0] ?? "").replace(/\.$/, "");
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts (escapeData)
function unescapeCommand(text: string): string {
  return text.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%").trim();
}

function numberIn(output: string, pattern: RegExp): number {
  return Number(pattern.exec(output)?.[1] ?? 0);
}
