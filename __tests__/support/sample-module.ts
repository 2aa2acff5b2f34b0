import type { RestoreResult } from "../../src/cache/restore.ts";
import type { SaveResult } from "../../src/cache/save.ts";
import type { CacheEntryReport } from "../../src/model/report.ts";
import { goModule, type JobOptions, type Machine } from "./cache-job.ts";
import { publishModule } from "./file-proxy.ts";

// Packages that import nothing of the standard library build in no time, and are as real to the build cache as any.

/** A module with three packages, one of which needs the dependency. */
export function sampleCheckout(version: string): Record<string, string> {
  return {
    "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire example.com/dep ${version}\n`,
    "a/a.go": 'package a\n\nimport "example.com/dep"\n\nfunc A() int { return dep.Answer() }\n',
    "b/b.go": `package b\n\nconst Text = "${"b".repeat(100_000)}"\n\nfunc B() string { return Text }\n`,
    "c/c.go": 'package c\n\nimport "example.com/app/b"\n\nfunc C() string { return b.B() }\n',
  };
}

/** Every package of the sample, as `go build -v` names them. */
export const samplePackages = ["example.com/app/a", "example.com/app/b", "example.com/app/c", "example.com/dep"];

/** What of it is compiled anew when the dependency's version changes. */
export const bumpedPackages = ["example.com/app/a", "example.com/dep"];

/** Publishes versions of the dependency, each of them with a text of its own that fills its object file. */
export function publishSample(proxy: string, versions: readonly string[]): void {
  for (const version of versions) {
    const text = `${version} `.repeat(10_000);
    publishModule(proxy, "example.com/dep", version, {
      "dep.go": `package dep\n\nconst Text = "${text}"\n\nfunc Answer() int { return len(Text) }\n`,
    });
  }
}

/** The go.mod of the sample as facts. */
export function sampleModules(version: string) {
  return [goModule({ "example.com/dep": version })];
}

/** Builds the sample; the packages that had to be compiled, sorted. */
export function compile(machine: Machine): string[] {
  const named = machine.go(["build", "-v", "./..."]).split("\n");
  return named.filter((line) => line.startsWith("example.com/")).sort();
}

export interface SampleJob {
  readonly restored: RestoreResult;
  readonly compiled: readonly string[];
  readonly saved: SaveResult;
  /** By the entry's name, as the main step and as the post step reported. */
  readonly before: ReadonlyMap<string, CacheEntryReport>;
  readonly after: ReadonlyMap<string, CacheEntryReport>;
}

/** A whole job on a new machine: restore, build, save. */
export async function runSampleJob(machine: Machine, version: string, options: JobOptions = {}): Promise<SampleJob> {
  await machine.renew(sampleCheckout(version));
  const jobOptions = { modules: sampleModules(version), ...options };
  const restored = await machine.restore(jobOptions);
  const compiled = compile(machine);
  const saved = await machine.save(restored.state, jobOptions);
  const byName = (entries: readonly CacheEntryReport[]) => new Map(entries.map((entry) => [entry.name, entry]));
  return { restored, compiled, saved, before: byName(restored.report.entries), after: byName(saved.report.entries) };
}
