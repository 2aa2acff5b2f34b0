/**
 * Writes src/data/min-go.json: the `go` line of every release of the two runtimes, as steps. Asks
 * the go command, and so whatever module proxy and checksum database it is set up with.
 *
 *   node scripts/data/min-go.ts
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareModuleVersions } from "../../src/model/module-version.ts";

interface Listed {
  readonly Version: string;
  readonly GoVersion?: string;
  readonly Versions?: readonly string[];
}

const modules = ["google.golang.org/grpc", "google.golang.org/protobuf"] as const;

function goList(args: readonly string[]): readonly Listed[] {
  const output = execFileSync("go", ["list", "-m", "-json", ...args], {
    cwd: tmpdir(),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return JSON.parse(`[${output.replaceAll(/\}\n\{/g, "},{")}]`) as readonly Listed[];
}

/** A release for each step: the first that asks for another Go than the one before it. */
function stepsOf(module: string): readonly (readonly [version: string, go: string])[] {
  const versions = goList(["-versions", module]).flatMap((listed) => listed.Versions ?? []);
  const releases = versions.filter((version) => /^v\d+\.\d+\.\d+$/.test(version)).sort(compareModuleVersions);
  const steps: [string, string][] = [];
  for (const { Version: version, GoVersion: go } of goList(releases.map((release) => `${module}@${release}`))) {
    if (go !== undefined && steps.at(-1)?.[1] !== go) steps.push([version, go]);
  }
  return steps;
}

const table = Object.fromEntries(modules.map((module) => [module, stepsOf(module)]));
const target = join(import.meta.dirname, "..", "..", "src", "data", "min-go.json");
writeFileSync(target, `${JSON.stringify(table, null, 2)}\n`);
