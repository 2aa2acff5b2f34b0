import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CacheService, Environment, Host } from "../host/types.ts";
import { explain } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { CacheEntryReport, CacheReport } from "../model/report.ts";
import type { CacheRequest } from "../model/request.ts";
import { type Baseline, hasBaseline, writeBaseline } from "./baseline.ts";
import { type DependencyFacts, dependencyDigests, dependencyFiles, sourceDigests } from "./dependencies.ts";
import { buildKey, type KeyFacts, modulesKey } from "./entries.ts";
import { compilingSettings, readGoEnvironment } from "./go-environment.ts";
import { moduleGraph } from "./module-graph.ts";
import { cachePolicy, type Decision, type RunContext } from "./policy.ts";
import { type EntryPlan, type RestoredEntry, restoreEntry } from "./restore-entry.ts";
import { restoreLine } from "./say.ts";
import { type EntryState, writeState } from "./state.ts";
import { hasFileBelow, isMissing, readTree } from "./tree.ts";

/** What the caches of a run depend on. */
export interface RestoreRequest {
  readonly request: CacheRequest;
  readonly run: RunContext;
  readonly facts: DependencyFacts;
  /** Without the prefix `go`, and in words where that version comes from. */
  readonly go: { readonly version: string; readonly from: string };
  /** CGO_ENABLED as builds will see it, and what tells the C compiler from others; empty: not known. */
  readonly cgo: { readonly enabled: string; readonly compiler: string };
  readonly service: CacheService;
  readonly host: Host;
  /** The job goes on without an entry after that time. */
  readonly timeoutSeconds?: number;
}

export interface RestoreResult {
  readonly report: CacheReport;
  readonly findings: readonly Finding[];
  /** For the post step, by the runner's state; empty: nothing is to be done there. */
  readonly state: string;
  /** Variables that later steps must have because a cache was moved. */
  readonly exports: Environment;
}

/** A build that starts cold takes a minute or so; to wait longer than that for a cache gains nothing. */
const restoreTimeoutSeconds = 120;

/** Restores the caches as far as they may be, and says why not where they may not. Nothing about them fails a run. */
export async function restoreCaches(asked: RestoreRequest): Promise<RestoreResult> {
  const { request, run, facts, service, host } = asked;
  const policy = cachePolicy(request, run, service);
  const settings = await readGoEnvironment(host.env, host.platform.os);
  const [dependencies, sources] = await Promise.all([
    dependencyDigests(facts, request.dependencyPaths),
    sourceDigests(facts.root, host),
  ]);
  const keyFacts: KeyFacts = {
    platform: host.platform,
    go: asked.go,
    cgo: asked.cgo,
    settings: compilingSettings(settings),
    run,
    suffix: request.suffix,
    graph: dependencies,
    sources,
    tools: [],
  };
  const plans: EntryPlan[] = [
    { key: buildKey(keyFacts), directory: settings["GOCACHE"] ?? "", paths: [], restore: policy.restore },
    { key: modulesKey(keyFacts), directory: settings["GOMODCACHE"] ?? "", paths: [], restore: policy.restore },
  ];
  const done = await Promise.all(plans.map((plan) => restoreOne(plan, asked, policy.save)));
  const entries = done.flatMap(({ state }) => (state === null ? [] : [state]));
  return {
    report: {
      entries: done.map(({ restored }) => restored.report),
      deletions: done.flatMap(({ restored }) => restored.deletions),
    },
    findings: [...dependencies.findings, ...done.flatMap(({ restored }) => restored.findings)],
    state:
      entries.length === 0 ? "" : writeState({ version: 1, entries, maxSize: request.maxSize }, secretOf(host.env)),
    exports: {},
  };
}

/** What the state is authenticated with; known to actions of the job and to nothing else in it. */
export function secretOf(env: Environment): string {
  return env["ACTIONS_RUNTIME_TOKEN"] ?? "";
}

interface Done {
  readonly restored: RestoredEntry;
  /** Null: the post step has nothing to do with it. */
  readonly state: EntryState | null;
}

async function restoreOne(plan: EntryPlan, asked: RestoreRequest, save: Decision): Promise<Done> {
  const { run, facts, service, host, timeoutSeconds = restoreTimeoutSeconds } = asked;
  const jobDirectory = join(host.env["RUNNER_TEMP"] ?? host.temporaryDirectory, "go-grpc-setup-cache");
  const restore = await mayRestore(plan, run, jobDirectory);
  const restored = await restoreEntry({ ...plan, restore }, service, host, timeoutSeconds, nothingToInspect);
  host.log.info(restoreLine(restored.report));
  if (!restore.allowed) return { restored, state: null };
  try {
    const kept = await writeBaseline(jobDirectory, plan.key, await baselineOf(plan, facts));
    return { restored, state: { ...kept, ...stateOf(plan, restored.report, facts.root, save) } };
  } catch (thrown) {
    host.log.warning(`the ${plan.key.name} cache will not be saved: ${explain(thrown)}`);
    return { restored, state: null };
  }
}

async function nothingToInspect() {
  return { findings: [], deletions: [] };
}

async function mayRestore(plan: EntryPlan, run: RunContext, jobDirectory: string): Promise<Decision> {
  if (!plan.restore.allowed) return plan.restore;
  if (await hasBaseline(jobDirectory, plan.key)) {
    return { allowed: false, why: "an earlier step of this job has restored it" };
  }
  // What a machine keeps between jobs is warmer than any entry, and another job may be using it right now.
  if (run.selfHosted && (await hasFileBelow(plan.directory))) {
    return { allowed: false, why: `this runner keeps its own cache in ${plan.directory}` };
  }
  return plan.restore;
}

async function baselineOf(plan: EntryPlan, facts: DependencyFacts): Promise<Baseline> {
  const { files } = await readTree(plan.directory);
  return {
    files: files.map((file) => file.path),
    graph: plan.key.name === "modules" ? await readGraph(facts) : null,
  };
}

async function readGraph(facts: DependencyFacts): Promise<Baseline["graph"]> {
  const sums = dependencyFiles(facts).filter((file) => file.endsWith(".sum"));
  const texts = await Promise.all(
    sums.map(async (file) => {
      try {
        return await readFile(join(facts.root, file), "utf8");
      } catch (thrown) {
        if (isMissing(thrown)) return "";
        throw thrown;
      }
    }),
  );
  const graph = moduleGraph(facts.modules, facts.workspaces.length > 0, texts);
  return { contents: [...graph.contents], descriptions: [...graph.descriptions] };
}

function stateOf(plan: EntryPlan, report: CacheEntryReport, root: string, save: Decision) {
  return {
    name: plan.key.name,
    key: plan.key.key,
    parts: plan.key.parts,
    restoredKey: report.restoredKey,
    hit: report.hit,
    directory: plan.directory,
    paths: plan.paths,
    root,
    // Restored objects are dated back by more than an hour, and the go command's times are an hour coarse.
    since: Date.now() - 60 * 60 * 1000,
    save: save.allowed,
    saveWhy: save.why,
  };
}
