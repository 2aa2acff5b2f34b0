import { join } from "node:path";
import type { Host } from "../host/types.ts";
import { Failure } from "../model/failure.ts";
import { saysFullDisk } from "../model/full-disk.ts";
import { type ToolContext, variable } from "./context.ts";
import { withoutNames } from "./go/environment.ts";
import { findPrograms } from "./programs.ts";
import { lastLines } from "./text.ts";
import { extractZip } from "./zip.ts";

/**
 * Extracts a .tar.gz or .zip into a directory, which has to be there. By the system's tar, which is several times faster than
 * anything in JavaScript and refuses names that leave the directory; Windows' own tar reads zip archives too. Throws a
 * `Failure` of kind `untrusted` where the archive is damaged, of kind `tool` where there is no tar.
 */
export async function extractArchive(
  { host, untrusted }: Pick<ToolContext, "host" | "untrusted">,
  archive: string,
  directory: string,
): Promise<void> {
  const tar = await findTar(host, untrusted);
  if (tar === null) {
    if (!archive.endsWith(".zip")) throw new Failure("tool", "There is no tar on PATH to unpack Go with.");
    await extractZip(archive, directory, (name) => ({ to: name, mode: 0o755 }));
    return;
  }
  // `-o`: the files belong to whoever extracts them, also for root. TAR_OPTIONS would change what tar does.
  const answer = await host.processes.run({
    file: tar,
    args: [archive.endsWith(".zip") ? "-xof" : "-xzof", archive, "-C", directory],
    cwd: directory,
    env: withoutNames(host.env, ["TAR_OPTIONS"]),
    timeoutSeconds: 900,
  });
  if (answer.exitCode === 0) return;
  const said = lastLines(answer.stderr.toString("utf8"), 4);
  if (saysFullDisk(said)) throw new Failure("file-system", `The archive could not be unpacked: ${said}`);
  throw new Failure("untrusted", `The archive could not be unpacked: ${said}`);
}

async function findTar(host: Host, untrusted: readonly string[]): Promise<string | null> {
  const { platform, env } = host;
  // On Windows a tar from elsewhere on PATH (Git's) takes C: for a machine's name and knows no zip.
  const path = platform.os === "windows" ? join(variable(env, "SystemRoot"), "System32") : variable(env, "PATH");
  return (await findPrograms("tar", path, platform, untrusted))[0] ?? null;
}
