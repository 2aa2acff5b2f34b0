import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Completed, Environment } from "../../host/types.ts";
import type { ToolContext } from "../context.ts";
import { removeTree } from "../install.ts";
import { ownDirectory } from "../slot.ts";
import { buildEnvironment, readModuleSettings } from "./environment.ts";

/** Runs a go command about modules in an empty module of its own, with the user's module settings and no others. */
export async function askGo(
  context: ToolContext,
  go: string,
  args: readonly string[],
  extra: Environment = {},
): Promise<Completed> {
  const { host } = context;
  const area = join(ownDirectory(host.toolDirectory), "staging");
  await mkdir(area, { recursive: true });
  const scratch = await mkdtemp(join(area, "ask."));
  try {
    // Ends the search for a go.mod in the directories above, whose replace lines would have a say.
    await writeFile(join(scratch, "go.mod"), "module scratch\n");
    const settings = await readModuleSettings(host, go, scratch);
    const env = { ...buildEnvironment(host.env, settings), ...extra };
    return await host.processes.run({ file: go, args, cwd: scratch, env, timeoutSeconds: 900 });
  } finally {
    await removeTree(scratch);
  }
}
