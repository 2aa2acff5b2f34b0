import { mkdir, mkdtemp, readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { removeIfAbandoned } from "../files/remove-tree.ts";
import type { Host } from "../host/types.ts";
import { explain, Failure } from "../model/failure.ts";

/** What the name of such a directory begins with, and nothing else does. */
const prefix = ".go-grpc-setup-";

/**
 * An empty directory to pack or unpack an entry in: on the disk of the entry's own directory where it can be, so that files
 * are moved and linked rather than copied; and without white space in its path, at which @actions/cache would split it.
 * Throws a `Failure` that lists the places where there is none.
 * @param paths of the entry in its directory; where there are some, the directory holds more, and may lie where nothing
 *   else can be written, as /opt/hostedtoolcache does
 */
export async function makeStaging(
  directory: string,
  paths: readonly string[],
  { log, temporaryDirectory }: Pick<Host, "log" | "temporaryDirectory">,
): Promise<string> {
  const beside = paths.length === 0 ? [dirname(directory)] : [];
  const refusals: string[] = [];
  for (const place of [...beside, directory, temporaryDirectory]) {
    if (/\s/.test(place)) {
      refusals.push(`${place} has white space in its path`);
      continue;
    }
    try {
      await mkdir(place, { recursive: true });
      await removeLeftovers(place).catch((thrown: unknown) =>
        log.detail(`${place} was not cleared: ${explain(thrown)}`),
      );
      // Without symbolic links, because a process's working directory is told as the system knows it.
      return await realpath(await mkdtemp(join(place, prefix)));
    } catch (thrown) {
      refusals.push(explain(thrown));
    }
  }
  throw new Failure("file-system", `there is no place to unpack it in: ${refusals.join("; ")}`);
}

/**
 * Removes what jobs that were ended while they packed or unpacked have left on a machine that outlives them. No job works with one
 * for a day.
 */
async function removeLeftovers(place: string): Promise<void> {
  const names = (await readdir(place)).filter((name) => name.startsWith(prefix));
  for (const path of names.map((name) => join(place, name))) {
    await removeIfAbandoned(path);
  }
}
