import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  addPath,
  debug,
  error,
  exportVariable,
  getState,
  info,
  saveState as keepState,
  notice,
  setOutput,
  summary,
  warning,
} from "@actions/core";
import { environmentOf } from "./directories.ts";
import { harmlessForRunner } from "./harmless.ts";
import { detectPlatform } from "./platform.ts";
import { processes } from "./processes.ts";
import type { Host, Log } from "./types.ts";

/** The log of a step: lines that can't be taken for workflow commands. */
export const log: Log = {
  info: (text) => info(harmlessForRunner(text)),
  detail: (text) => debug(text),
  warning: (text) => info(`warning: ${harmlessForRunner(text)}`),
  step: async (title, work) => {
    const started = performance.now();
    try {
      return await work();
    } finally {
      const seconds = (performance.now() - started) / 1000;
      if (seconds >= 0.5) info(harmlessForRunner(`${title}: ${seconds.toFixed(1)} s`));
    }
  },
};

/** A GitHub Actions runner as the place that this runs on. */
export function createRunnerHost(): Host {
  const platform = detectPlatform();
  const env = environmentOf(process.env, platform.os);
  const temporary = env["RUNNER_TEMP"] ?? tmpdir();
  return {
    platform,
    env,
    processes,
    log,
    toolDirectory: env["RUNNER_TOOL_CACHE"] ?? join(temporary, "go-grpc-setup-tools"),
    temporaryDirectory: mkdtempSync(join(temporary, "go-grpc-setup-")),
  };
}

/** An annotation on a file, or on the run. */
export interface RunnerAnnotation {
  readonly level: "notice" | "warning" | "error";
  readonly title: string;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

const show = { error, warning, notice };

/** Shows an annotation. The toolkit escapes its text, so that it can't begin a command of its own. */
export function annotate(annotation: RunnerAnnotation): void {
  const { level, title, message, path, line, column } = annotation;
  show[level](message, {
    title,
    ...(path === undefined ? {} : { file: path }),
    ...(line === undefined ? {} : { startLine: line, ...(column === undefined ? {} : { startColumn: column }) }),
  });
}

/**
 * Puts directories first on PATH, in the given order, and sets variables, both for the following steps.
 * A directory with a line end in its name would put a second one on PATH, so it is refused.
 */
export function exportToJob(directories: readonly string[], variables: Readonly<Record<string, string>>): void {
  for (const directory of directories.toReversed()) {
    if (/[\r\n]/.test(directory))
      throw new Error(`a directory on PATH can't have a line end in its name: ${JSON.stringify(directory)}`);
    addPath(directory);
  }
  for (const [name, value] of Object.entries(variables)) exportVariable(name, value);
}

/** Sets the step's outputs. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Adds Markdown to the job summary; where the runner offers none, it does nothing. */
export async function addToSummary(markdown: string): Promise<void> {
  if (process.env["GITHUB_STEP_SUMMARY"] === undefined) return;
  await summary.addRaw(markdown).write();
}

/** Registers a problem matcher that later steps' output is read with. */
export function addProblemMatcher(file: string): void {
  info(`::add-matcher::${file}`);
}

/** Keeps texts for the post step. */
export function saveState(state: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(state)) keepState(name, value);
}

/** A text that the main step kept; empty where there is none. */
export function readState(name: string): string {
  return getState(name);
}
