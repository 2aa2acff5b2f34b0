import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Host } from "../../host/types.ts";
import { explain, Failure } from "../../model/failure.ts";

export interface Watched {
  /** The work tree; absolute. */
  readonly root: string;
  /** Files that matter most, relative to it. */
  readonly stubs: readonly string[];
}

/**
 * Does the work and proves that it left the work tree as it was: what Git says of it and the digests of the stubs are the
 * same before and after. Throws a `Failure` that names what has changed.
 */
export async function leavingUntouched<T>(
  watched: Watched,
  host: Pick<Host, "env" | "processes">,
  work: () => Promise<T>,
): Promise<T> {
  const before = await stateOf(watched, host);
  const result = await work();
  const after = await stateOf(watched, host);
  const changed = [...new Set([...before, ...after])].filter((line) => !before.has(line) || !after.has(line));
  if (changed.length === 0) return result;
  throw new Failure("tool", `The command changed the work tree itself: ${changed.join("; ")}.`, {
    remedy: "Let it write only below its working directory, or to paths relative to it.",
  });
}

async function stateOf({ root, stubs }: Watched, host: Pick<Host, "env" | "processes">): Promise<Set<string>> {
  const digests = await Promise.all(stubs.map(async (stub) => `${stub} ${await digestOf(join(root, stub))}`));
  return new Set([...(await gitStatus(root, host)), ...digests]);
}

async function digestOf(path: string): Promise<string> {
  try {
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  } catch (error) {
    return explain(error);
  }
}

/** Empty where there is no Git, or no repository: then the digests alone have to tell. */
async function gitStatus(root: string, host: Pick<Host, "env" | "processes">): Promise<string[]> {
  const settings = ["safe.directory=*", "core.fsmonitor=false", "core.hooksPath=/dev/null"];
  try {
    const status = await host.processes.run({
      file: "git",
      args: [...settings.flatMap((setting) => ["-c", setting]), "status", "--porcelain", "--ignored"],
      cwd: root,
      notBelow: root,
      env: { ...host.env, GIT_OPTIONAL_LOCKS: "0" },
      timeoutSeconds: 120,
    });
    return status.exitCode === 0 ? status.stdout.toString("utf8").split("\n").filter(Boolean) : [];
  } catch (error) {
    if (error instanceof Failure && error.kind === "tool") return [];
    throw error;
  }
}
