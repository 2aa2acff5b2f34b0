/**
 * Runs jobs of examples/greeter with the caches, through @actions/cache and a loopback service, with modules from the
 * user's own proxy: the second run compiles nothing; after each of ten bumps only what depends on a changed module is
 * compiled; and the entry stays within 1.3 times that of one fresh build. It takes some minutes; the suite does the same
 * with a tiny module (__tests__/cache/entries.test.ts).
 *
 *     node scripts/real-cache.ts
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMachine, type Machine } from "../__tests__/support/cache-job.ts";
import { startCacheService } from "../__tests__/support/cache-service.ts";
import type { GoModule } from "../src/model/facts.ts";
import type { CacheEntryReport } from "../src/model/report.ts";

const example = fileURLToPath(new URL("../examples/greeter", import.meta.url));

/** `path@version`, each of them another version than the one before it left. */
const bumps = [
  "golang.org/x/sys@v0.43.0",
  "google.golang.org/grpc@v1.83.1",
  "google.golang.org/protobuf@v1.36.12",
  "google.golang.org/grpc@v1.83.2",
  "golang.org/x/sys@v0.49.0",
  "google.golang.org/grpc@v1.84.0",
  "golang.org/x/net@v0.62.0",
  "google.golang.org/grpc@v1.83.2",
  "google.golang.org/grpc@v1.85.0",
  "google.golang.org/grpc@v1.83.1",
];

function ask(args: readonly string[], cwd: string, environment: Readonly<Record<string, string>> = {}): string {
  const done = spawnSync("go", args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, GOFLAGS: "-mod=mod", ...environment },
  });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

interface ModuleFile {
  readonly Module: { readonly Path: string };
  readonly Go: string;
  readonly Require: readonly { readonly Path: string; readonly Version: string }[];
}

function factsOf(directory: string): GoModule {
  const read = JSON.parse(ask(["mod", "edit", "-json"], directory)) as ModuleFile;
  return {
    file: "go.mod",
    directory: ".",
    path: read.Module.Path,
    go: { value: read.Go, line: 3 },
    requires: read.Require.map(({ Path, Version }) => ({ path: Path, version: Version, line: 0, indirect: false })),
    replaces: [],
    tools: [],
  };
}

function packagesOf(directory: string): string[] {
  return ask(["list", "-deps", "./..."], directory).trim().split("\n");
}

function ownPackages(directory: string): string[] {
  return ask(["list", "./..."], directory).trim().split("\n");
}

/** The packages that have to be compiled because they, or something that they import, belong to a changed module. */
function dependents(directory: string, changed: ReadonlySet<string>): Set<string> {
  const format = '{{.ImportPath}}\t{{with .Module}}{{.Path}}@{{.Version}}{{end}}\t{{join .Deps ","}}';
  const packages = ask(["list", "-deps", "-f", format, "./..."], directory)
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  const own = new Set(packages.filter(([, module = ""]) => changed.has(module)).map(([name = ""]) => name));
  const depending = packages.filter(([, , deps = ""]) => deps.split(",").some((name) => own.has(name)));
  return new Set([...own, ...depending.map(([name = ""]) => name)]);
}

async function job(machine: Machine, directory: string, suffix = "") {
  await machine.renew({});
  cpSync(directory, machine.work, { recursive: true });
  const options = { modules: [factsOf(directory)], request: { suffix } };
  const restored = await machine.restore(options);
  const started = performance.now();
  const compiled = machine
    .go(["build", "-v", "./..."])
    .split("\n")
    .filter((line) => /^[\w.-]+(\/[\w.-]+)*$/.test(line));
  const seconds = (performance.now() - started) / 1000;
  const saved = await machine.save(restored.state, options);
  const of = (entries: readonly CacheEntryReport[]) => entries.find(({ name }) => name === "build");
  return { compiled, seconds, before: of(restored.report.entries), after: of(saved.report.entries) };
}

const service = await startCacheService();
const [goproxy = "", gosumdb = ""] = ask(["env", "GOPROXY", "GOSUMDB"], example).trim().split("\n");
const machine = createMachine({ ...service.environment, GOPROXY: goproxy, GOSUMDB: gosumdb });
const scratch = mkdtempSync(join(tmpdir(), "real-cache-"));
try {
  cpSync(example, scratch, { recursive: true });
  const first = await job(machine, scratch);
  console.log(
    `first: ${first.compiled.length} packages in ${first.seconds.toFixed(1)} s; ${first.after?.saved?.because}`,
  );
  const second = await job(machine, scratch);
  console.log(
    `second: ${second.compiled.length} packages in ${second.seconds.toFixed(1)} s; ${second.before?.hit} hit`,
  );
  assert.deepEqual(second.compiled, []);

  for (const bump of bumps) {
    const before = new Set(ask(["list", "-m", "all"], scratch).trim().split("\n"));
    const known = new Set(packagesOf(scratch));
    const language = factsOf(scratch).go?.value;
    ask(["get", bump], scratch);
    ask(["mod", "tidy"], scratch);
    const after = ask(["list", "-m", "all"], scratch).trim().split("\n");
    const changed = new Set(after.filter((line) => !before.has(line)).map((line) => line.replace(" ", "@")));
    const bumped = await job(machine, scratch);
    const expected = dependents(scratch, changed);
    // A dependency may ask for a newer language, and then the module's own packages are compiled for that.
    if (factsOf(scratch).go?.value !== language) for (const name of ownPackages(scratch)) expected.add(name);
    const beyond = bumped.compiled.filter((name) => !expected.has(name) && known.has(name));
    const bytes = bumped.after?.saved?.bytes ?? 0;
    console.log(
      `${bump}: ${bumped.compiled.length} of at most ${expected.size} packages in ${bumped.seconds.toFixed(1)} s; ${bumped.before?.hit} hit; saved ${bytes} bytes`,
    );
    assert.deepEqual(beyond, [], "only what is new or depends on a changed module is compiled");
    assert.equal(bumped.before?.hit, "prefix");
  }

  const newest = service.entries.findLast(({ key }) => key.includes("/build/"));
  const fresh = await job(machine, scratch, "fresh");
  const ratio = (newest?.archive.length ?? 0) / (fresh.after?.saved?.bytes ?? 1);
  console.log(
    `after ten bumps ${newest?.archive.length} bytes, fresh ${fresh.after?.saved?.bytes}: ${ratio.toFixed(2)} times`,
  );
  assert.ok(ratio <= 1.3);
} finally {
  await service.close();
  await machine.remove();
  rmSync(scratch, { recursive: true, force: true });
}
