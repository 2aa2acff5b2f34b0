import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readIfThere } from "../../files/if-there.ts";
import type { Completed } from "../../host/types.ts";
import { Failure } from "../../model/failure.ts";
import type { ToolContext } from "../context.ts";
import { isRecord } from "../json.ts";
import { lastLines } from "../text.ts";
import { askGo } from "./ask.ts";
import { kindOfGoError } from "./toolchain-module.ts";

const module = "golang.org/toolchain";

/** What the checksum database says of a toolchain module, or why it could not be asked. */
export type ToolchainSum = { readonly sum: string } | { readonly failure: Failure };

/**
 * The sums (`h1:…`) of toolchain modules, by version such as `v0.0.1-go1.26.8.linux-amd64`, from the checksum database and
 * without downloading 70 MB for each: the go command asks it for the go.mod of a module as well as for its archive, one
 * record has both sums, and a record is kept in the module cache only after its proof was checked. A toolchain's go.mod has
 * one line, so it is laid out here for the go command to find. A private module cache makes sure that the records are new.
 * https://go.dev/ref/mod#checksum-database, https://pkg.go.dev/golang.org/x/mod/sumdb#Client.Lookup
 */
export async function toolchainSums(
  context: ToolContext,
  go: string,
  versions: readonly string[],
  directory: string,
): Promise<ReadonlyMap<string, ToolchainSum>> {
  const moduleCache = join(directory, "modules");
  const proxy = join(directory, "proxy");
  await layOut(proxy, versions);
  const ask = (args: readonly string[]) =>
    askGo(context, go, args, ({ GOPROXY = "" }) => ({
      GOMODCACHE: moduleCache,
      GOPROXY: GOPROXY === "off" ? GOPROXY : [pathToFileURL(proxy).href, GOPROXY].filter(Boolean).join(","),
    }));
  await ask(["list", "-m", ...versions.map((version) => `${module}@${version}`)]);
  const sums = new Map<string, ToolchainSum>();
  for (const version of versions) {
    const sum = await recordedSum(moduleCache, version);
    // The listing passes over what it could not check; a download says why, and would do if it went well now.
    sums.set(version, sum === null ? sumOfDownload(version, await ask(downloadOf(version))) : { sum });
  }
  return sums;
}

function downloadOf(version: string): string[] {
  return ["mod", "download", "-json", `${module}@${version}`];
}

function sumOfDownload(version: string, { exitCode, stdout, stderr }: Completed): ToolchainSum {
  const text = stdout.toString("utf8");
  const value: unknown = text.trim() === "" ? null : JSON.parse(text);
  const answer = isRecord(value) ? value : {};
  if (exitCode === 0 && typeof answer["Sum"] === "string") return { sum: answer["Sum"] };
  const said = typeof answer["Error"] === "string" ? answer["Error"] : lastLines(stderr.toString("utf8"), 4);
  return { failure: new Failure(kindOfGoError(said), `${module}@${version} could not be looked up: ${said}`) };
}

async function layOut(proxy: string, versions: readonly string[]): Promise<void> {
  const directory = join(proxy, ...module.split("/"), "@v");
  await mkdir(directory, { recursive: true });
  for (const version of versions) {
    await writeFile(join(directory, `${version}.info`), JSON.stringify({ Version: version }));
    await writeFile(join(directory, `${version}.mod`), `module ${module}\n`);
  }
}

/** The sum in a record of the database; null where the go command has kept none. */
async function recordedSum(moduleCache: string, version: string): Promise<string | null> {
  const databases = join(moduleCache, "cache", "download", "sumdb");
  const names = await readdir(databases).catch(() => []);
  for (const name of names) {
    const text = await readIfThere(
      join(databases, name, "lookup", ...module.split("/").slice(0, -1), `toolchain@${version}`),
    );
    const sum = text === null ? null : sumInRecord(text, version);
    if (sum !== null) return sum;
  }
  return null;
}

/** The sum of a module's archive in a record of the checksum database; null where it has none. */
export function sumInRecord(record: string, version: string): string | null {
  const lines = record.split("\n").map((line) => line.split(" "));
  const line = lines.find(([path, of]) => path === module && of === version);
  const sum = line?.[2] ?? "";
  return /^h1:[A-Za-z0-9+/]{43}=$/.test(sum) ? sum : null;
}
