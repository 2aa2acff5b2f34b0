import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Completed, Environment } from "../../host/types.ts";
import type { ToolContext } from "../context.ts";
import { inScratch } from "../staging.ts";
import { buildEnvironment, readModuleSettings } from "./environment.ts";

/**
 * Runs a go command about modules in an empty module of its own, with the user's module settings and no others but those that
 * `extra` puts in their place.
 */
export async function askGo(
  context: ToolContext,
  go: string,
  args: readonly string[],
  extra: (settings: Environment) => Environment = () => ({}),
): Promise<Completed> {
  const { host } = context;
  return inScratch(context, async (scratch) => {
    // Ends the search for a go.mod in the directories above, whose replace lines would have a say.
    await writeFile(join(scratch, "go.mod"), "module scratch\n");
    const settings = await readModuleSettings(host, go, scratch);
    const env = buildEnvironment(host.env, settings);
    return host.processes.run({ file: go, args, cwd: scratch, env: { ...env, ...extra(env) }, timeoutSeconds: 900 });
  });
}
