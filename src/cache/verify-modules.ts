import { isAbsolute, join, relative } from "node:path";
import { removeTree } from "../files/remove-tree.ts";
import type { Environment, Host } from "../host/types.ts";
import { explain } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { CacheDeletion, CacheReport } from "../model/report.ts";

export interface VerifiedModules {
  readonly findings: readonly Finding[];
  readonly deletions: readonly CacheDeletion[];
}

/**
 * Lets the go command compare the module cache with its own records, where it was restored from an entry of other
 * dependencies; what was modified is deleted, and downloaded again by the build that needs it. The records themselves are
 * compared with go.sum by every build. https://go.dev/ref/mod#go-mod-verify
 * @param go absolute path of the go command
 * @param directories absolute paths of the modules
 * @param env of the go command, with GOMODCACHE where it was moved
 */
export async function verifyModules(
  report: CacheReport,
  go: string,
  directories: readonly string[],
  moduleCache: string,
  env: Environment,
  host: Pick<Host, "processes" | "log">,
): Promise<VerifiedModules> {
  const entry = report.entries.find(({ name }) => name === "modules");
  if (entry?.hit !== "prefix") return { findings: [], deletions: [] };
  const findings: Finding[] = [];
  const deletions: CacheDeletion[] = [];
  for (const directory of directories) {
    try {
      const answer = await host.processes.run({
        file: go,
        args: ["mod", "verify"],
        cwd: directory,
        env: { ...env, GOFLAGS: "", GOWORK: "off" },
        timeoutSeconds: 120,
      });
      if (answer.exitCode === 0) continue;
      const text = `${answer.stdout.toString("utf8")}${answer.stderr.toString("utf8")}`;
      const modified = modifiedIn(text, moduleCache);
      for (const { path, why } of modified) {
        await removeTree(path);
        deletions.push({ path, why });
      }
      if (modified.length > 0) findings.push(modifiedFinding(entry.restoredKey ?? "", modified));
      else host.log.detail(`go mod verify in ${directory}: ${text.trim()}`);
    } catch (thrown) {
      host.log.warning(`the restored modules could not be verified: ${explain(thrown)}`);
    }
  }
  return { findings, deletions };
}

/**
 * The paths below the module cache that `go mod verify` complains about.
 * https://github.com/golang/go/blob/master/src/cmd/go/internal/modcmd/verify.go (verifyMod)
 */
export function modifiedIn(output: string, moduleCache: string): CacheDeletion[] {
  const complaints = output.matchAll(/^(\S+ \S+: (?:dir|zip) has been modified) \((.+)\)$/gm);
  return [...complaints].flatMap(([, why = "", path = ""]) => {
    const way = relative(moduleCache, path);
    if (way === "" || way.startsWith("..") || isAbsolute(way)) return [];
    // A zip that is not its hash any more leaves together with it, or no build would fetch it again.
    const paths = path.endsWith(".zip") ? [path, `${path}hash`] : [path];
    return paths.map((one) => ({ path: join(one), why }));
  });
}

function modifiedFinding(key: string, modified: readonly CacheDeletion[]): Finding {
  return {
    code: "cache-modules-modified",
    level: "warning",
    message: `The module cache restored from ${key} had been changed since the go command wrote it: ${modified.map(({ why }) => why).join("; ")}. What was changed is deleted and will be downloaded again.`,
    fix: "Delete that entry under the repository's Actions caches, and find out which run wrote it.",
  };
}
