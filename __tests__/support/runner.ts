/**
 * A runner in small: it reads action.yml, starts the committed bundle as a runner starts it, first main and then post,
 * and obeys what they ask for as a runner does. https://github.com/actions/runner
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parse } from "yaml";
import { acceptedSummary, type FileCommand, fileCommands, parseRecords } from "./file-commands.ts";
import { parseOutput, type WorkflowCommand } from "./workflow-commands.ts";

/** A step that uses the action. */
export interface Step {
  /** Absolute; GITHUB_WORKSPACE, and the directory that the action starts in. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the runner's own process has: PATH, HOME, and whatever the workflow sets. Nothing else is inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute; RUNNER_TOOL_CACHE. A directory of its own if absent. */
  readonly toolCache?: string;
  /** Absolute; RUNNER_TEMP, which then stays. A temporary directory if absent. */
  readonly temporary?: string;
  /** What later steps of the job do before the post step runs. */
  readonly meanwhile?: (main: Stage) => Promise<void>;
  /** Absolute; where action.yml is. This repository if absent. */
  readonly action?: string;
}

/** What a stage of the step did. */
export interface Stage {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Lines that were only shown. */
  readonly log: readonly string[];
  readonly commands: readonly WorkflowCommand[];
  /** All that were issued; a runner shows the first ten of each level. */
  readonly annotations: readonly IssuedAnnotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** Directories that go before PATH, the first one first. */
  readonly path: readonly string[];
  /** What was written; `shownSummary` is what of it a runner shows. */
  readonly summary: string;
  readonly shownSummary: string;
}

export interface IssuedAnnotation {
  readonly level: "notice" | "warning" | "error";
  readonly title?: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

export interface StepResult {
  readonly main: Stage;
  /** Null where action.yml asks for none, or its condition did not hold. */
  readonly post: Stage | null;
}

interface Manifest {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>;
  readonly runs: {
    readonly using: string;
    readonly main: string;
    readonly post?: string;
    readonly "post-if"?: string;
  };
}

/** Runs a step to its end. Throws where a runner would not start it. */
export async function runStep(step: Step): Promise<StepResult> {
  const action = step.action ?? join(import.meta.dirname, "..", "..");
  const manifest: Manifest = parse(await readFile(join(action, "action.yml"), "utf8"));
  if (manifest.runs.using !== "node24") throw new Error(`this runner has no ${manifest.runs.using}`);
  const temporary = step.temporary ?? (await mkdtemp(join(tmpdir(), "runner-")));
  try {
    const base = await jobEnvironment(step, manifest, temporary);
    const main = await runStage(join(action, manifest.runs.main), step.workspace, temporary, base);
    await step.meanwhile?.(main);
    if (manifest.runs.post === undefined || !postRuns(manifest, main)) return { main, post: null };
    const post = await runStage(join(action, manifest.runs.post), step.workspace, temporary, {
      ...base,
      ...main.env,
      PATH: [...main.path, base["PATH"] ?? ""].join(delimiter),
      ...Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value])),
    });
    return { main, post };
  } finally {
    if (step.temporary === undefined) await rm(temporary, { recursive: true, force: true });
  }
}

/** The event of a push to the default branch, as far as anybody reads it. */
const push = {
  ref: "refs/heads/main",
  repository: { full_name: "someone/something", default_branch: "main" },
};

function postRuns(manifest: Manifest, main: Stage): boolean {
  const condition = manifest.runs["post-if"] ?? "always()";
  if (condition === "always()") return true;
  if (condition === "success()") return main.exitCode === 0;
  throw new Error(`this runner can't evaluate post-if: ${condition}`);
}

async function jobEnvironment(step: Step, manifest: Manifest, temporary: string): Promise<Record<string, string>> {
  const toolCache = step.toolCache ?? join(temporary, "tool-cache");
  const event = join(temporary, "event.json");
  await mkdir(join(temporary, "home"), { recursive: true });
  await mkdir(toolCache, { recursive: true });
  await writeFile(event, JSON.stringify(push));
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: join(temporary, "home"),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: step.workspace,
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: push.repository.full_name,
    GITHUB_REF: push.ref,
    GITHUB_JOB: "check",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SERVER_URL: "https://github.com",
    RUNNER_OS: "Linux",
    RUNNER_ARCH: process.arch === "arm64" ? "ARM64" : "X64",
    RUNNER_NAME: "small",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: toolCache,
    ...inputVariables(step, manifest),
    ...step.env,
  };
}

// Names are upper-cased, blanks become underscores, and hyphens stay. Expressions in defaults see no token here.
function inputVariables(step: Step, manifest: Manifest): Record<string, string> {
  const defaults = Object.entries(manifest.inputs ?? {}).map(([name, input]) => {
    const value = String(input.default ?? "");
    return [name, value.startsWith("${{") ? "" : value] as const;
  });
  const values = Object.entries({ ...Object.fromEntries(defaults), ...step.inputs });
  return Object.fromEntries(
    values.map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll(" ", "_")}`, value.trim()]),
  );
}

async function runStage(
  script: string,
  workspace: string,
  temporary: string,
  env: Readonly<Record<string, string>>,
): Promise<Stage> {
  const directory = await mkdtemp(join(temporary, "file-commands-"));
  const fileOf = (command: FileCommand) => join(directory, command);
  for (const command of fileCommands) await writeFile(fileOf(command), "");
  const variables = Object.fromEntries(fileCommands.map((command) => [`GITHUB_${command}`, fileOf(command)]));
  const child = spawn(process.execPath, [script], { cwd: workspace, env: { ...env, ...variables }, stdio: "pipe" });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  child.stdin.end();
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const read = (command: FileCommand) => readFile(fileOf(command), "utf8");
  const text = { stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
  const { commands, log } = parseOutput(`${text.stdout}\n${text.stderr}`);
  const summary = await read("STEP_SUMMARY");
  return {
    exitCode,
    ...text,
    log,
    commands,
    annotations: commands.flatMap(toAnnotation),
    outputs: { ...byCommand(commands, "set-output"), ...parseRecords(await read("OUTPUT")) },
    state: { ...byCommand(commands, "save-state"), ...parseRecords(await read("STATE")) },
    env: parseRecords(await read("ENV")),
    // Each line is put before those above it.
    path: (await read("PATH"))
      .split(/\r?\n/)
      .filter((line) => line !== "")
      .reverse(),
    summary,
    shownSummary: acceptedSummary(summary),
  };
}

// The older commands still work, so a child that could issue them would be heard.
function byCommand(commands: readonly WorkflowCommand[], name: string): Record<string, string> {
  const issued = commands.filter((command) => command.name === name);
  return Object.fromEntries(issued.map(({ properties, data }) => [properties["name"] ?? "", data]));
}

function toAnnotation({ name, properties, data }: WorkflowCommand): IssuedAnnotation[] {
  if (name !== "notice" && name !== "warning" && name !== "error") return [];
  const { title, file, line } = properties;
  return [
    {
      level: name,
      message: data,
      ...(title === undefined ? {} : { title }),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line: Number(line) }),
    },
  ];
}
