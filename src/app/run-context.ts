import { readFile } from "node:fs/promises";
import type { RunContext } from "../cache/policy.ts";
import type { Environment } from "../host/types.ts";

/**
 * What a runner's variables and its event's payload say about the run.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function runContext(env: Environment, payload: unknown): RunContext {
  return {
    event: env["GITHUB_EVENT_NAME"] ?? "",
    ref: env["GITHUB_REF"] ?? "",
    defaultBranch: defaultBranchOf(payload),
    selfHosted: env["RUNNER_ENVIRONMENT"] !== "github-hosted",
    job: env["GITHUB_JOB"] ?? "",
    workflow: env["GITHUB_WORKFLOW"] ?? "",
    image: env["ImageOS"] ?? env["IMAGEOS"] ?? "",
  };
}

function defaultBranchOf(payload: unknown): string {
  if (typeof payload !== "object" || payload === null || !("repository" in payload)) return "";
  const { repository } = payload;
  if (typeof repository !== "object" || repository === null || !("default_branch" in repository)) return "";
  return typeof repository.default_branch === "string" ? repository.default_branch : "";
}

/** Reads the run's context. Without a readable payload the default branch is not known, and nothing is saved for it. */
export async function readRunContext(env: Environment): Promise<RunContext> {
  const file = env["GITHUB_EVENT_PATH"] ?? "";
  const text = file === "" ? "" : await readFile(file, "utf8").catch(() => "");
  return runContext(env, parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The policy saves nothing where the default branch is unknown, so an unreadable event is on the safe side.
    return null;
  }
}
