import { delimiter } from "node:path";
import type { Environment } from "../../host/types.ts";
import { moved } from "./copy.ts";

/** Where a user's command runs. */
export interface Surroundings {
  /** The work tree that must not be touched; absolute. */
  readonly root: string;
  /** The one that stands for it; the same path where the command runs in the original. */
  readonly copy: string;
  /** Directories that hold the pinned tools, first to last. */
  readonly toolDirectories: readonly string[];
}

/**
 * What a step of a workflow is not given, or would reach the job or the repository through: inputs of this action, tokens
 * of the runner's services, the files that set the job's environment, outputs and summary, and what a hook of Git is told.
 */
const withheld = [
  /^(?:INPUT|STATE)_/i,
  /^ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_/i,
  /^GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i,
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|PREFIX)$/i,
];

/**
 * The environment of a user's command: its own, with the pinned tools first on PATH, and with every path into the work tree
 * (GITHUB_WORKSPACE, a GOBIN) turned to the copy, since scripts write to where these lead.
 */
export function commandEnvironment(env: Environment, surroundings: Surroundings): Record<string, string> {
  const { root, copy, toolDirectories } = surroundings;
  const result: Record<string, string> = {};
  let searched = false;
  for (const [name, value] of Object.entries(env)) {
    if (withheld.some((pattern) => pattern.test(name))) continue;
    const paths = value.split(delimiter).map((path) => moved(path, root, copy));
    const isPath = name.toUpperCase() === "PATH";
    searched ||= isPath;
    result[name] = (isPath ? [...toolDirectories, ...paths] : paths).join(delimiter);
  }
  return searched ? result : { ...result, PATH: toolDirectories.join(delimiter) };
}
