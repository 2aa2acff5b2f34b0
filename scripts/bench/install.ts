import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { cp } from "@actions/io";
import { createHttp } from "../../src/host/http.ts";
import { detectPlatform } from "../../src/host/platform.ts";
import { processes } from "../../src/host/processes.ts";
import type { Host, Log } from "../../src/host/types.ts";
import { goArchiveName } from "../../src/tools/go/release.ts";
import { createToolbox } from "../../src/tools/toolbox.ts";

const silent: Log = {
  info: () => undefined,
  detail: () => undefined,
  warning: () => undefined,
  step: (_title, work) => work(),
};

/**
 * Prints an installation of a Go archive from a loopback server (download, digest, extract beside the target, rename) as a
 * ratio to download, extract and copy of the same archive, which is what a runner's tool cache costs: the median of pairs in
 * this run. Takes the archive from the machine's own Go. Throws where there is none.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const pairs = Number(args[0] ?? 3);
  const platform = detectPlatform();
  const root = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  const version = readFileSync(join(root, "VERSION"), "utf8").split("\n")[0]?.replace(/^go/, "") ?? "";
  const work = mkdtempSync(join(tmpdir(), "bench-install-"));
  const name = goArchiveName(version, platform);
  const archive = join(work, name);
  console.log(`packing ${root} (go ${version})`);
  execFileSync("tar", [
    "-czf",
    archive,
    "-C",
    dirname(root),
    "--transform",
    `s,^${basename(root)},go,`,
    basename(root),
  ]);
  const sha256 = createHash("sha256").update(readFileSync(archive)).digest("hex");
  const file = {
    filename: name,
    os: platform.os,
    arch: platform.arch,
    version: `go${version}`,
    sha256,
    kind: "archive",
  };
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/?")) {
      response.end(JSON.stringify([{ version: `go${version}`, stable: true, files: [file] }]));
      return;
    }
    response.writeHead(200, { "content-length": statSync(archive).size });
    createReadStream(archive, { highWaterMark: 1 << 20 }).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const ratios: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const ours = await seconds(() => installOurs(work, base, version));
      const theirs = await seconds(() => extractAndCopy(work, base, name));
      ratios.push(ours / theirs);
      console.log(`pair ${pair}: install ${ours.toFixed(2)} s, extract and copy ${theirs.toFixed(2)} s`);
    }
    const median = ratios.sort((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? Number.NaN;
    console.log(`install / extract-and-copy: ${median.toFixed(2)} (goal: at most 0.45)`);
  } finally {
    server.close();
    rmSync(work, { recursive: true, force: true });
  }
}

async function installOurs(work: string, base: string, version: string): Promise<void> {
  const toolDirectory = mkdtempSync(join(work, "ours-"));
  // Only tar and gzip are needed; a PATH with a Go on it would be taken instead of downloading.
  const host: Host = {
    platform: detectPlatform(),
    env: { PATH: "/usr/bin:/bin" },
    processes,
    log: silent,
    toolDirectory,
    temporaryDirectory: work,
  };
  const sources = { goDownloadBaseUrl: base, protocDownloadBaseUrl: "", mavenRepositoryUrl: "", token: "" };
  const tool = await createToolbox({ host, http: createHttp({}), sources }).obtain({
    kind: "go",
    version,
    provenance: { kind: "default", because: "a benchmark" },
  });
  if (tool.reused) throw new Error(`${tool.path} was there already`);
}

/** Download and extract into a temporary directory, then copy into the cache: what @actions/tool-cache does, by its own copy. */
async function extractAndCopy(work: string, base: string, name: string): Promise<void> {
  const directory = mkdtempSync(join(work, "theirs-"));
  const file = join(directory, name);
  const response = await createHttp({}).get({
    url: `${base}/${name}`,
    headers: {},
    connectSeconds: 5,
    idleSeconds: 60,
  });
  await pipeline(response.body, createWriteStream(file));
  mkdirSync(join(directory, "extracted"));
  execFileSync("tar", ["xzf", file, "-C", join(directory, "extracted")]);
  await cp(join(directory, "extracted", "go"), join(directory, "cached"), { recursive: true });
}

async function seconds(work: () => Promise<void>): Promise<number> {
  execFileSync("sync");
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
