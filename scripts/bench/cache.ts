import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheWorker, createMachine, goModule, type Machine } from "../../__tests__/support/cache-job.ts";
import { type LoopbackCacheService, startCacheService } from "../../__tests__/support/cache-service.ts";
import { processes } from "../../src/host/processes.ts";

interface Row {
  readonly name: string;
  readonly bytes: number;
  readonly saveSeconds: number;
  readonly restoreSeconds: number;
  readonly buildSeconds: number;
  readonly bumpedSeconds: number;
}

const bump = "google.golang.org/grpc@v1.79.1";

/**
 * Bytes and seconds of saving and restoring a gRPC server's caches, and of the builds that follow, beside one entry of the
 * module and the build cache together under a key of go.mod, as actions/setup-go has it, on the same tree and the same
 * loopback service. Argument: directory of a Go module (examples/greeter).
 */
export async function bench(args: readonly string[]): Promise<void> {
  const module = args[0] ?? fileURLToPath(new URL("../../examples/greeter", import.meta.url));
  const [goproxy = "", gosumdb = ""] = goOutput(["env", "GOPROXY", "GOSUMDB"], module).trim().split("\n");
  const bumped = mkdtempSync(join(tmpdir(), "bench-cache-"));
  const service = await startCacheService();
  const machine = createMachine({ ...service.environment, GOPROXY: goproxy, GOSUMDB: gosumdb });
  try {
    cpSync(module, bumped, { recursive: true });
    goOutput(["get", bump], bumped);
    goOutput(["mod", "tidy"], bumped);
    const ours = await measureOurs(machine, module, bumped);
    const single = await measureSingle(machine, module, bumped, service);
    print([ours, single]);
  } finally {
    await service.close();
    await machine.remove();
    rmSync(bumped, { recursive: true, force: true });
  }
}

function goOutput(args: readonly string[], cwd: string): string {
  const done = spawnSync("go", args, { cwd, encoding: "utf8", env: { ...process.env, GOFLAGS: "-mod=mod" } });
  if (done.status !== 0) throw new Error(`go ${args.join(" ")}: ${done.stderr}`);
  return done.stdout;
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [number, T]> {
  const started = performance.now();
  const result = await work();
  return [(performance.now() - started) / 1000, result];
}

async function begin(machine: Machine, checkout: string): Promise<void> {
  await machine.renew({});
  cpSync(checkout, machine.work, { recursive: true });
}

const build = (machine: Machine) => timed(() => machine.go(["build", "./..."])).then(([seconds]) => seconds);

async function measureOurs(machine: Machine, module: string, bumped: string): Promise<Row> {
  const options = { modules: [goModule(requirements(bumped)), goModule(requirements(module))] };
  await begin(machine, module);
  const first = await machine.restore(options);
  await build(machine);
  const [saveSeconds, saved] = await timed(() => machine.save(first.state));
  await begin(machine, module);
  const [restoreSeconds] = await timed(() => machine.restore(options));
  const buildSeconds = await build(machine);
  await begin(machine, bumped);
  await machine.restore(options);
  const bumpedSeconds = await build(machine);
  const bytes = saved.report.entries.reduce((sum, entry) => sum + (entry.saved?.bytes ?? 0), 0);
  return { name: "two entries, prefixes", bytes, saveSeconds, restoreSeconds, buildSeconds, bumpedSeconds };
}

async function measureSingle(
  machine: Machine,
  module: string,
  bumped: string,
  service: LoopbackCacheService,
): Promise<Row> {
  const paths = [machine.goModCache, machine.goCache];
  const temporary = join(machine.root, "temp");
  const ask = (request: { kind: "save"; key: string } | { kind: "restore"; keys: readonly string[] }) =>
    processes.run({
      ...cacheWorker,
      cwd: machine.work,
      env: {
        PATH: process.env["PATH"] ?? "",
        ...service.environment,
        GITHUB_WORKSPACE: machine.work,
        RUNNER_TEMP: temporary,
      },
      stdin: Buffer.from(JSON.stringify({ ...request, paths, answerFile: join(temporary, "answer.json") })),
      timeoutSeconds: 600,
    });
  await begin(machine, module);
  await build(machine);
  const [saveSeconds] = await timed(() => ask({ kind: "save", key: "single-1" }));
  const bytes = service.entries.at(-1)?.archive.length ?? 0;
  await begin(machine, module);
  const [restoreSeconds] = await timed(() => ask({ kind: "restore", keys: ["single-1"] }));
  const buildSeconds = await build(machine);
  await begin(machine, bumped);
  await ask({ kind: "restore", keys: ["single-2"] });
  const bumpedSeconds = await build(machine);
  return { name: "one entry, exact key", bytes, saveSeconds, restoreSeconds, buildSeconds, bumpedSeconds };
}

function requirements(module: string): Record<string, string> {
  const read = JSON.parse(goOutput(["mod", "edit", "-json"], module)) as {
    readonly Require: readonly { readonly Path: string; readonly Version: string }[];
  };
  return Object.fromEntries(read.Require.map(({ Path, Version }) => [Path, Version]));
}

function print(rows: readonly Row[]): void {
  const columns: readonly (readonly [string, (row: Row) => string])[] = [
    ["", (row) => row.name],
    ["archive MB", (row) => (row.bytes / 1e6).toFixed(1)],
    ["save s", (row) => row.saveSeconds.toFixed(2)],
    ["restore s", (row) => row.restoreSeconds.toFixed(2)],
    ["build s", (row) => row.buildSeconds.toFixed(2)],
    [`build s after ${bump}`, (row) => row.bumpedSeconds.toFixed(2)],
  ];
  const table = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, index) => Math.max(...table.map((cells) => (cells[index] ?? "").length)));
  for (const cells of table) console.log(cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  "));
}
