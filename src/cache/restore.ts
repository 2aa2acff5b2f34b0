import { exists } from "../files/if-there.ts";
import type { CacheService, Environment, Host } from "../host/types.ts";
import { explain } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { CacheReport } from "../model/report.ts";
import type { CacheRequest } from "../model/request.ts";
import { hasBaseline, writeBaseline } from "./baseline.ts";
import { type DependencyFacts, dependencyDigests, readModuleGraph, sourceDigests } from "./dependencies.ts";
import { type CacheDirectory, findDirectories, jobDirectoryOf } from "./directories.ts";
import { buildKey, type CgoFacts, type CommonFacts, modulesKey, toolsKey } from "./entries.ts";
import { compilingSettings, readGoEnvironment } from "./go-environment.ts";
import type { EntryName } from "./key.ts";
import { cachePolicy, type Decision, type RunContext } from "./policy.ts";
import { type MetricsTarget, writeMetrics } from "./prometheus.ts";
import { type EntryPlan, type RestoredEntry, restoreEntry } from "./restore-entry.ts";
import { restoreLine } from "./say.ts";
import { type EntryState, secretOf, writeState } from "./state.ts";
import { type CachedTool, inspectTools, type RestoredTool, toolLine, toolPaths } from "./tools.ts";
import { hasFileBelow, readTree } from "./tree.ts";

/** What the caches of a run depend on. */
export interface RestoreRequest {
  readonly request: CacheRequest;
  readonly run: RunContext;
  readonly facts: DependencyFacts;
  /** Without the prefix `go`, and in words where that version comes from. */
  readonly go: { readonly version: string; readonly from: string };
  /**
   * CGO_ENABLED as builds will see it, and what tells the C compiler from others; empty: not known. Only the build entry
   * waits for it. It must not reject.
   */
  readonly cgo: CgoFacts | Promise<CgoFacts>;
  /** Called when an entry is as far restored as it gets, whatever came of it; for all entries again at the end. */
  readonly onSettled?: (entry: EntryName) => void;
  /** The pinned tools; none: no entry is made for them. */
  readonly tools: readonly CachedTool[];
  readonly service: CacheService;
  readonly host: Host;
  /** Repository, workflow and job are labels of their own accord. */
  readonly metrics?: MetricsTarget;
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
  readonly goModCache: string;
  /** Tools that now lie in the tool directory, with the ground on which they are trusted. */
  readonly restoredTools: readonly RestoredTool[];
}

/** A build that starts cold takes a minute or so; to wait longer than that for a cache gains nothing. */
const restoreTimeoutSeconds = 120;

/** Restores the caches as far as they may be, and says why not where they may not. Nothing about them fails a run. */
export async function restoreCaches(asked: RestoreRequest): Promise<RestoreResult> {
  try {
    return await restoreAll(asked);
  } catch (thrown) {
    const finding: Finding = {
      code: "cache-not-restored",
      level: "warning",
      message: `The caches could not be looked at: ${explain(thrown)}. The run goes on without them.`,
      fix: "Make the file or directory readable and writable for the user that the job runs as, or set cache: false.",
    };
    const none = { entries: [] };
    return { report: none, findings: [finding], state: "", exports: {}, goModCache: "", restoredTools: [] };
  } finally {
    for (const entry of ["build", "modules", "tools"] as const) asked.onSettled?.(entry);
  }
}

async function restoreAll(asked: RestoreRequest): Promise<RestoreResult> {
  const { request, facts, host } = asked;
  const metrics = metricsTarget(asked);
  const [goEnvironment, dependencies, sources] = await Promise.all([
    readGoEnvironment(host.env, host.platform.os),
    dependencyDigests(facts, request.dependencyPaths),
    sourceDigests(facts.root, host),
  ]);
  const directories = await findDirectories(goEnvironment, host, !asked.run.selfHosted);
  const [goCache, goModCache] = directories;
  const common: CommonFacts = {
    platform: host.platform,
    go: asked.go,
    settings: compilingSettings(goEnvironment),
    run: asked.run,
    suffix: request.suffix,
    graph: dependencies,
    sources,
    tools: asked.tools.map(toolLine),
  };
  const policy = cachePolicy(request, asked.run, asked.service);
  // Asked before anything of this run writes there.
  const [mayBuild, mayModules] = await Promise.all([
    within(goCache, policy.restore, asked.run),
    within(goModCache, policy.restore, asked.run),
  ]);
  const restoreNow = async (plan: EntryPlan) => {
    const restored = await restoreOne(plan, asked, policy.save);
    asked.onSettled?.(plan.key.name);
    return restored;
  };
  const build = async () => {
    const key = buildKey(common, await asked.cgo);
    return restoreNow({ key, directory: goCache.path, paths: [], restore: mayBuild });
  };
  const modules = () =>
    restoreNow({ key: modulesKey(common), directory: goModCache.path, paths: [], restore: mayModules });
  const tools = () => {
    const paths = toolPaths(asked.tools, host.toolDirectory);
    return restoreNow({ key: toolsKey(common), directory: host.toolDirectory, paths, restore: policy.restore });
  };
  const done = await Promise.all([build(), modules(), ...(asked.tools.length > 0 ? [tools()] : [])]);
  const entries = done.flatMap(({ state }) => (state === null ? [] : [state]));
  const deletions = done.flatMap(({ restored }) => restored.deletions);
  for (const { path, why } of deletions) host.log.info(`cache: deleted ${path}: ${why}`);
  const report: CacheReport = { entries: done.map(({ restored }) => restored.report), deletions };
  await reportMetrics(metrics, report, host);
  return {
    report,
    findings: [
      ...dependencies.findings,
      ...directories.flatMap((directory) => directory.findings),
      ...done.flatMap(({ restored }) => restored.findings),
    ],
    state:
      entries.length === 0
        ? ""
        : writeState({ version: 1, entries, maxSize: request.maxSize, metrics }, secretOf(host.env)),
    exports: Object.fromEntries(directories.filter(({ moved }) => moved).map(({ variable, path }) => [variable, path])),
    goModCache: goModCache.path,
    restoredTools: done.flatMap(({ tools }) => tools),
  };
}

function metricsTarget({ metrics, run, host }: RestoreRequest): MetricsTarget {
  const labels = { repository: host.env["GITHUB_REPOSITORY"] ?? "", workflow: run.workflow, job: run.job };
  return { file: metrics?.file ?? "", labels: { ...labels, ...metrics?.labels } };
}

/** Writes the metrics file; that it can't be written is told, and changes nothing else. */
export async function reportMetrics(
  target: MetricsTarget,
  report: CacheReport,
  host: Pick<Host, "log">,
): Promise<void> {
  try {
    await writeMetrics(target, report, new Date());
  } catch (thrown) {
    host.log.warning(`the metrics file ${target.file} could not be written: ${explain(thrown)}`);
  }
}

async function within(directory: CacheDirectory, restore: Decision, run: RunContext): Promise<Decision> {
  if (!restore.allowed) return restore;
  if (directory.obstacle !== "") return no(directory.obstacle);
  // What a machine keeps between jobs is warmer than any entry, and another job may be using it right now.
  const keepsOwn = run.selfHosted && (await hasFileBelow(directory.path));
  return keepsOwn ? no(`this runner keeps its own cache in ${directory.path}`) : restore;
}

interface Done {
  readonly restored: RestoredEntry;
  readonly tools: readonly RestoredTool[];
  /** Null: the post step has nothing to do with it. */
  readonly state: EntryState | null;
}

async function restoreOne(plan: EntryPlan, asked: RestoreRequest, save: Decision): Promise<Done> {
  const { facts, service, host, timeoutSeconds = restoreTimeoutSeconds } = asked;
  const jobDirectory = jobDirectoryOf(host);
  let tools: readonly RestoredTool[] = [];
  const inspect = async (unpacked: string) => {
    if (plan.key.name !== "tools") return { findings: [], deletions: [] };
    const inspected = await inspectTools(unpacked, asked.tools, host.toolDirectory);
    tools = inspected.restored;
    return inspected;
  };
  const restore = await mayRestore(plan, asked.tools, jobDirectory);
  const restored = await restoreEntry({ ...plan, restore }, service, host, timeoutSeconds, inspect);
  host.log.info(restoreLine(restored.report));
  if (!restore.allowed) return { restored, tools, state: null };
  try {
    const { files } = await readTree(plan.directory, plan.paths);
    const graph = plan.key.name === "modules" ? await readModuleGraph(facts) : null;
    const kept = await writeBaseline(jobDirectory, plan.key, { files: files.map((file) => file.path), graph });
    // Restored objects are dated back by more than an hour, and the go command's times are an hour coarse.
    const since = Date.now() - 60 * 60 * 1000;
    const { directory, paths } = plan;
    const state = { ...kept, restored: restored.report, directory, paths, root: facts.root, since, save };
    return { restored, tools, state };
  } catch (thrown) {
    host.log.warning(`the ${plan.key.name} cache will not be saved: ${explain(thrown)}`);
    return { restored, tools, state: null };
  }
}

async function mayRestore(plan: EntryPlan, tools: readonly CachedTool[], jobDirectory: string): Promise<Decision> {
  if (!plan.restore.allowed) return plan.restore;
  if (await hasBaseline(jobDirectory, plan.key)) return no("an earlier step of this job has restored it");
  if (plan.key.name !== "tools") return plan.restore;
  const installed = await Promise.all(tools.map(({ executable }) => exists(executable)));
  return installed.every(Boolean) ? no("all tools are installed already") : plan.restore;
}

function no(why: string): Decision {
  return { allowed: false, why };
}
